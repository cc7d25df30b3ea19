"""The page of what changed: which events and statements came, changed or went, the latest first, load by load."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from timeline.domain.date_names import name_date
from timeline.domain.kinds import ChangeCause, ChangeOp, EntryType, StatementKind
from timeline.models import Change, Event, Statement
from timeline.pages.chapters import Link
from timeline.pages.entries import name_speaker
from timeline.pages.questions import PlaceForm, Question, link_forms
from timeline.pages.reading import Order

PAGE_SIZE = 200  # changes
SHOWN_WORDS = 30  # of a statement: enough to know it by
SHOWN = (EntryType.EVENT.value, EntryType.STATEMENT.value)  # what the timeline shows; the feed tells all else as well
CAUSES = {
    ChangeCause.SOURCE.value: "articles came, changed or went",
    ChangeCause.EDITOR.value: "corrected by people",
    ChangeCause.PARSER.value: "read anew",
}

Place = tuple[str, str]  # type and id of an entry


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as the page names it, and its place in the timeline."""

    link: Link
    day: str
    order: int


@dataclass(frozen=True, slots=True)
class News:
    """What became of one entry; ``entry`` is None where it is gone and leads nowhere."""

    became: str
    type: str
    id: str
    entry: Shown | None


@dataclass(frozen=True, slots=True)
class Batch:
    """What one load changed: when, why, and the entries."""

    at: datetime
    cause: str
    news: tuple[News, ...]


@require_safe
def changed(request: HttpRequest) -> HttpResponse:
    """What changed, the latest first."""
    form = PlaceForm(request.GET)
    if not form.is_valid():
        raise Http404("There is no such page.")
    place = form.place().key
    changes = list(_last_changes(place)[: PAGE_SIZE + 1])
    context = {
        "batches": arrange_batches(changes[:PAGE_SIZE]),
        "place": place,
        "earlier": changes[PAGE_SIZE - 1].position if len(changes) > PAGE_SIZE else None,
    }
    feed = link_forms(Question(), Order.NEWEST)[-1].address
    return render(request, "pages/changed.html", context | {"feed": feed})


def last_change() -> datetime | None:
    """When an entry of the timeline last came, changed or went; None while there is none."""
    return _of_entries().values_list("recorded_at", flat=True).first()


def arrange_batches(changes: Sequence[Change]) -> tuple[Batch, ...]:
    """Arrange changes by load."""
    entries = _entries_of(changes)
    loads = groupby(changes, key=lambda change: (change.recorded_at, change.cause))
    return tuple(Batch(at, CAUSES[cause], _news_of(made, entries)) for (at, cause), made in loads)


def _of_entries() -> QuerySet[Change]:
    """The changes of what the timeline shows, the latest first."""
    return Change.objects.filter(type__in=SHOWN).order_by("-position")


def _last_changes(position: int) -> QuerySet[Change]:
    """What last became of each entry, the latest first; only what stands before a position, unless that is 0."""
    same = Change.objects.filter(type=OuterRef("type"), object_id=OuterRef("object_id"))
    told = _of_entries().exclude(Exists(same.filter(position__gt=OuterRef("position"))))
    return told.filter(position__lt=position) if position else told


def _news_of(changes: Iterable[Change], entries: Mapping[Place, Shown]) -> tuple[News, ...]:
    """What one load changed, the latest days first, and last what is gone."""
    news = (_news(change, entries.get((change.type, change.target_id or change.object_id))) for change in changes)
    return tuple(sorted(news, key=lambda each: each.entry.order if each.entry else 0, reverse=True))


def _news(change: Change, entry: Shown | None) -> News:
    return News(_became(change, entry), change.type, change.object_id, entry)


def _became(change: Change, entry: Shown | None) -> str:
    """Word what became of an entry.

    >>> _became(Change(op="delete", revision=3), None)
    'Removed'
    """
    if change.op == ChangeOp.DELETE or entry is None:
        return "Removed"
    if change.op == ChangeOp.MERGE:
        return "Merged into"
    return "New" if change.revision == 1 else "Changed"


def _entries_of(changes: Iterable[Change]) -> dict[Place, Shown]:
    """The entries that changed, or into which others were merged, by type and id."""
    ids = [change.target_id or change.object_id for change in changes]
    events = Event.objects.filter(pk__in=ids).defer("document")
    statements = Statement.objects.filter(pk__in=ids).select_related("speaker").defer("document", "speaker__document")
    return {(EntryType.EVENT.value, each.pk): _shown(each, each.title) for each in events} | {
        (EntryType.STATEMENT.value, each.pk): _shown(each, _name_statement(each)) for each in statements
    }


def _shown(row: Event | Statement, words: str) -> Shown:
    page = "pages:event" if isinstance(row, Event) else "pages:statement"
    day = name_date(row.when) if row.when.is_known else ""
    return Shown(Link(words, reverse(page, args=[row.pk])), day, row.key or 0)


def _name_statement(statement: Statement) -> str:
    """The speaker and the first words, between quotation marks where they are the speaker's own."""
    words = Truncator(statement.text).words(SHOWN_WORDS)
    said = f"“{words}”" if statement.kind == StatementKind.DIRECT else words
    return f"{name_speaker(statement)}: {said}"
