"""Made-up entries with the names and words they are found by in, rows of headings and postings out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from benchmarks.filling.bulk import execute, insert

Name = tuple[str, str]  # a role, and a name in it
Place = tuple[int, int, str]  # the key, reach and kind of an entry

HEADING_COLUMNS = ("id", "role", "name", "entries")
POSTING_COLUMNS = ("heading_id", "key", "reach", "kind")


@dataclass(slots=True)
class Headings:
    """The headings so far: a number for each name, and how many entries are under it."""

    numbers: dict[Name, int] = field(default_factory=dict)
    entries: Counter[Name] = field(default_factory=Counter)

    def post(self, table: str, listed: Iterable[tuple[Place, set[Name], str]]) -> None:
        """Put entries under their names and the words of their texts; in order, since that is faster."""
        from timeline.models.search import words_of  # noqa: PLC0415 - once Django is set up

        postings = []
        for (key, reach, kind), names, text in listed:
            for name in names | {("word", word) for word in words_of(text)}:
                self.entries[name] += 1
                postings.append((self.numbers.setdefault(name, len(self.numbers) + 1), key, reach or None, kind))
        insert(table, POSTING_COLUMNS, sorted(postings, key=itemgetter(0, 1)))

    def store(self) -> None:
        """Put the headings themselves in place of those that are there."""
        execute("DELETE FROM timeline_heading")  # not by the model, which would take the postings along
        rows = ((number, *name, self.entries[name]) for name, number in self.numbers.items())
        insert("timeline_heading", HEADING_COLUMNS, rows)


def read_headings() -> Headings:
    """The headings of the database that Django is set up for."""
    from timeline.models import Heading  # noqa: PLC0415 - once Django is set up

    headings = Headings()
    for number, role, name, entries in Heading.objects.order_by("pk").values_list("pk", "role", "name", "entries"):
        headings.numbers[role, name] = number
        headings.entries[role, name] = entries
    return headings
