"""The one Django app of Parley."""

from django.apps import AppConfig


class TimelineConfig(AppConfig):
    """The timeline of a negotiation."""

    name = "timeline"
    verbose_name = "Timeline"
