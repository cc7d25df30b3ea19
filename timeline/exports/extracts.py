"""The public objects of one answer and where they come from: what all exports are written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from timeline.domain.kinds import EntryType

PublicObject = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Extract:
    """Public objects with a title, the address of the answer, and that of the site.

    ``holds`` is the type of the objects, "timeline" where there are several; it is known even if there are no objects.
    """

    title: str
    holds: str
    address: str
    site: str
    objects: tuple[PublicObject, ...]
    next: str | None = None

    def address_of(self, type_: str, pk: str) -> str:
        """The address of an object in the API, which identifies it in all formats."""
        return f"{self.site}/api/v1/{EntryType(type_).plural}/{pk}/"

    def page_of(self, entry: PublicObject) -> str:
        """The address of an entry's page."""
        return f"{self.site}/{EntryType(entry['type']).plural}/{entry['id']}/"
