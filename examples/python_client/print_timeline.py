"""Print a timeline with the generated client: an address and filters in, a line for each entry out.

python print_timeline.py http://127.0.0.1:8000 --kind meeting --kind visit --after 2025-02
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

from parley_client import Client
from parley_client.api.timeline import list_timeline
from parley_client.models import Event, EventKind, EventStatus, Problem, Statement, StatementKind, TimelinePage
from parley_client.types import UNSET, Unset

Entry = Event | Statement
Answer = TimelinePage | Problem | None
Ask = Callable[[str | Unset], Answer]  # a question, but for the cursor

KINDS: dict[str, EventKind | StatementKind] = {kind.value: kind for kind in (*EventKind, *StatementKind)}


class Refusal(Exception):
    """What the server says is wrong; ``problem.errors`` names each parameter at fault."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


def read_entries(ask: Ask) -> Iterator[Entry]:
    """Read all entries, a page at a time, as they are asked for."""
    cursor: str | Unset | None = UNSET
    while cursor is not None:
        page = page_of(ask(cursor))
        yield from page.results
        cursor = cursor_of(page.next_)


def page_of(answer: Answer) -> TimelinePage:
    """The page that was asked for.

    :raises Refusal: where the server tells why there is none.
    """
    if isinstance(answer, Problem):
        raise Refusal(answer)
    if answer is None:
        raise ConnectionError("the server answered what its schema does not tell of")
    return answer


def cursor_of(address: str | None) -> str | None:
    """The cursor in the address of a page."""
    return parse_qs(urlsplit(address).query)["cursor"][0] if address else None


def line_of(entry: Entry) -> str:
    """When, and what happened or was said."""
    date = entry.date.edtf or f"undated, reported by {entry.date.not_after}"
    if isinstance(entry, Event):
        told = "" if entry.status is EventStatus.HAPPENED else f" ({entry.status})"
        return f"{date}\t{entry.title}{told}"
    text = entry.text if entry.kind is StatementKind.INDIRECT else f"“{entry.text}”"
    return f"{date}\t{entry.speaker.name}: {text}"


def lines_of(problem: Problem) -> Iterator[str]:
    """Each parameter at fault, what was expected, and what was found."""
    for fault in problem.errors or ():
        yield f"{fault.parameter}: expected {fault.expected}, found {fault.found!r}"


def asker(client: Client, typed: argparse.Namespace) -> Ask:
    """The question that was typed."""

    def ask(cursor: str | Unset) -> Answer:
        return list_timeline.sync(
            client=client,
            cursor=cursor,
            kind=[KINDS[name] for name in typed.kind] or UNSET,
            actor=typed.actor or UNSET,
            after=typed.after or UNSET,
            before=typed.before or UNSET,
            limit=typed.limit,
        )

    return ask


def main() -> int:
    """Run the program."""
    parser = argparse.ArgumentParser(description="Print a Parley timeline.")
    parser.add_argument("server", help="for instance http://127.0.0.1:8000")
    parser.add_argument("--kind", action="append", default=[], choices=KINDS)
    parser.add_argument("--actor", action="append", default=[], help="id of an actor")
    parser.add_argument("--after", help="a day, a month, a year or other EDTF")
    parser.add_argument("--before", help="likewise")
    parser.add_argument("--limit", type=int, default=50, help="entries to read at a time")
    typed = parser.parse_args()
    with Client(base_url=typed.server) as client:
        try:
            for entry in read_entries(asker(client, typed)):
                print(line_of(entry))
        except Refusal as refusal:
            print(*lines_of(refusal.problem), sep="\n", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
