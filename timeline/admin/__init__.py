"""The editor's desk, in Django's admin: each module registers a part of it."""

from django.contrib import admin

from timeline.admin import feed, published, webhooks

__all__ = ["feed", "published", "webhooks"]

admin.site.site_header = admin.site.site_title = "Parley"
admin.site.index_title = "The editor's desk"
