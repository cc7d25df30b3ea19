"""The editor's desk, in Django's admin: each module registers a part of it."""

from timeline.admin import feed, published, webhooks

__all__ = ["feed", "published", "webhooks"]
