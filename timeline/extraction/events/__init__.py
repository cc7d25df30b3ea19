"""The reading of one article goes in; the happenings that it tells come out, each with who, when and the words."""

from timeline.extraction.events.finding import find_events

__all__ = ["find_events"]
