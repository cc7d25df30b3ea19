"""Base classes for what the editor's desk shows without letting anybody edit it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest


class ReadOnly:
    """Denies the permissions to write."""

    def has_add_permission(self, *_request: Any, **_about: Any) -> bool:
        """Nobody adds a row by hand."""
        return False

    def has_change_permission(self, *_request: Any, **_about: Any) -> bool:
        """Nobody changes one."""
        return False

    def has_delete_permission(self, *_request: Any, **_about: Any) -> bool:
        """Nobody deletes one."""
        return False


class ReadOnlyAdmin(ReadOnly, admin.ModelAdmin):  # type: ignore[type-arg] # generic only in the stubs
    """A list and a page for each row."""


class ReadOnlyInline(ReadOnly, admin.TabularInline):  # type: ignore[type-arg] # generic only in the stubs
    """The rows that belong to another, beneath it; ``refers_to`` are the references that they show."""

    extra = 0
    show_change_link = True
    refers_to: ClassVar[tuple[str, ...]] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The rows with what they refer to, in one query."""
        return super().get_queryset(request).select_related(*self.refers_to)
