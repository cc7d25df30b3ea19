"""Loading a folder …"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.builders import (
    value_of_actor,
    value_of_article,
    value_of_correction,
    value_of_date,
    value_of_event,
    value_of_evidence,
    value_of_statement,
    value_of_timeline,
    value_of_wording,
)
from tests.databases import run_only_on
from tests.loading.conftest import Load
from timeline.api.documents.rendering import document_of
from timeline.domain.kinds import ChangeOp, CorrectionAction, EntryType
from timeline.loading.load import LoadReport
from timeline.merging.records import Alias, Timeline
from timeline.models import Article, Change, Correction, Event, EventPosting, Feed, Statement
from timeline.models.postings import Role, Sought
from timeline.models.published import PUBLISHED
from timeline.models.windows import KEY_BITS

pytestmark = pytest.mark.django_db
Told = tuple[str, str, str, int]
FIRST = value_of_timeline()
QUERIES_A_LOAD = 147  # of all tables and kinds together, however many rows fit into a batch


def totals(report: LoadReport) -> dict[str, int]:
    names = ("created", "changed", "same", "removed")
    return {name: sum(getattr(count, name) for count in report.counts) for name in names}


def told_after(position: int) -> set[Told]:
    changes = Change.objects.filter(position__gt=position)
    return set(changes.values_list("op", "type", "object_id", "revision"))


def assert_documents_are_fresh() -> None:
    for model in PUBLISHED.values():
        for row in model._default_manager.all():
            assert row.document == document_of(row)


def test_creates_everything_and_tells_it(load: Load) -> None:
    report = load(FIRST)
    assert totals(report) == {"created": 7, "changed": 0, "same": 0, "removed": 0}
    assert report.changes == 4
    assert told_after(0) == {
        ("upsert", "article", "oslo-talks", 1),
        ("upsert", "actor", "ana-berg", 1),
        ("upsert", "event", "oslo-meeting", 1),
        ("upsert", "statement", "we-are-ready", 1),
    }
    assert_documents_are_fresh()


def test_twice_is_all_same_and_tells_nothing(load: Load) -> None:
    load(FIRST)
    feed = Feed.objects.get()
    report = load(FIRST)
    assert totals(report) == {"created": 0, "changed": 0, "same": 7, "removed": 0}
    assert report.changes == 0
    assert Feed.objects.get().position == feed.position == Change.objects.count()


def test_lays_entries_in_the_order_of_their_days(load: Load) -> None:
    days = {"last": "2025-02-26", "first": "2024-07-01", "second": "2025-02-24", "third": "2025-02-25"}
    load(replace(FIRST, events=tuple(value_of_event(each, when=value_of_date(day)) for each, day in days.items())))
    run_only_on("sqlite")  # which keeps rows where they were written
    laid = Event.objects.extra(order_by=["timeline_event.rowid"])
    assert list(laid.values_list("pk", flat=True)) == sorted(days, key=days.__getitem__)


RETITLED = replace(FIRST, events=(value_of_event(title="Delegates met again"),))
CASES: dict[str, tuple[Timeline, set[Told]]] = {
    "an article's title is shown wherever it is cited": (
        replace(FIRST, articles=(value_of_article(title="Better title"),)),
        {
            ("upsert", "article", "oslo-talks", 2),
            ("upsert", "event", "oslo-meeting", 2),
            ("upsert", "statement", "we-are-ready", 2),
        },
    ),
    "a change of an article's private text shows nowhere": (
        replace(FIRST, articles=(value_of_article(text=value_of_article().text + " More."),)),
        set(),
    ),
    "an actor's name is shown wherever it acts or speaks": (
        replace(FIRST, actors=(value_of_actor(name="Ana Berg-Lie"),)),
        {
            ("upsert", "actor", "ana-berg", 2),
            ("upsert", "event", "oslo-meeting", 2),
            ("upsert", "statement", "we-are-ready", 2),
        },
    ),
    "an actor's other name is shown with the actor alone": (
        replace(FIRST, actors=(value_of_actor(names=("Berg",)),)),
        {("upsert", "actor", "ana-berg", 2)},
    ),
    "an event's title is its own": (RETITLED, {("upsert", "event", "oslo-meeting", 2)}),
    "evidence changes the event that it tells": (
        replace(FIRST, events=(value_of_event(evidence=(value_of_evidence(rule="noun"),)),)),
        {("upsert", "event", "oslo-meeting", 2)},
    ),
    "a participant less changes the event": (
        replace(FIRST, events=(value_of_event(actors=()),)),
        {("upsert", "event", "oslo-meeting", 2)},
    ),
    "a wording changes the statement that it words": (
        replace(FIRST, statements=(value_of_statement(wordings=(value_of_wording(cue_words="said"),)),)),
        {("upsert", "statement", "we-are-ready", 2)},
    ),
    "a removed event is deleted": (replace(FIRST, events=()), {("delete", "event", "oslo-meeting", 2)}),
    "a removed statement is deleted": (
        replace(FIRST, statements=()),
        {("delete", "statement", "we-are-ready", 2)},
    ),
    "everything removed is deleted": (
        Timeline(),
        {
            ("delete", "article", "oslo-talks", 2),
            ("delete", "actor", "ana-berg", 2),
            ("delete", "event", "oslo-meeting", 2),
            ("delete", "statement", "we-are-ready", 2),
        },
    ),
}


@pytest.mark.parametrize(("timeline", "told"), CASES.values(), ids=CASES.keys())
def test_tells_what_is_seen_to_change(load: Load, timeline: Timeline, told: set[Told]) -> None:
    load(FIRST)
    load(timeline)
    assert told_after(4) == told
    assert_documents_are_fresh()


def test_counts_what_it_changes_by_kind(load: Load) -> None:
    load(FIRST)
    counts = {count.kind: count for count in load(RETITLED).counts}
    assert (counts["event"].changed, counts["evidence"].same, counts["article"].same) == (1, 1, 1)


def test_tells_a_merge_with_the_id_that_stays(load: Load) -> None:
    both = replace(FIRST, events=(value_of_event(), value_of_event("oslo-summit")))
    load(both)
    load(replace(FIRST, aliases=(Alias(EntryType.EVENT, "oslo-summit", "oslo-meeting"),)))
    change = Change.objects.latest("position")
    assert (change.op, change.object_id, change.target_id, change.revision) == (
        ChangeOp.MERGE,
        "oslo-summit",
        "oslo-meeting",
        2,
    )


def test_goes_on_counting_revisions_of_what_comes_back(load: Load) -> None:
    load(FIRST)
    load(replace(FIRST, statements=()))
    load(FIRST)
    told = Change.objects.filter(type="statement").values_list("op", "revision")
    assert list(told) == [("upsert", 1), ("delete", 2), ("upsert", 3)]


def test_tells_articles_and_actors_before_what_shows_them(load: Load) -> None:
    load(FIRST)
    load(Timeline())
    told = list(Change.objects.values_list("type", flat=True))
    assert told == ["article", "actor", "event", "statement", "statement", "event", "actor", "article"]


def test_keeps_an_entrys_number_when_its_date_moves(load: Load) -> None:
    load(FIRST)
    before = Event.objects.get().key
    load(replace(FIRST, events=(value_of_event(when=value_of_date("2025-03-02")),)))
    after = Event.objects.get().key
    assert before is not None
    assert after is not None
    assert after >> KEY_BITS == date(2025, 3, 2).toordinal()
    assert after - before == 6 << KEY_BITS
    assert {posting.entry_id for posting in EventPosting.objects.all()} == {after}


def test_lists_an_article_under_whom_it_involves_now(load: Load) -> None:
    def articles_of(actor: str) -> list[str]:
        return list(Article.objects.under(Sought(Role.ACTOR, actor)).values_list("pk", flat=True))

    other = replace(FIRST, actors=(value_of_actor(), value_of_actor("ivo-lind")))
    load(replace(other, statements=()))
    assert (articles_of("ana-berg"), articles_of("ivo-lind")) == (["oslo-talks"], [])
    load(replace(other, statements=(), events=(value_of_event(actors=("ivo-lind",)),)))
    assert (articles_of("ana-berg"), articles_of("ivo-lind")) == ([], ["oslo-talks"])
    load(replace(other, events=()))
    assert (articles_of("ana-berg"), articles_of("ivo-lind")) == (["oslo-talks"], [])
    load(replace(other, statements=(), events=()))
    assert articles_of("ana-berg") == articles_of("ivo-lind") == []


def test_places_an_article_by_its_day(load: Load) -> None:
    load(FIRST)
    before = Article.objects.get().key
    load(replace(FIRST, articles=(value_of_article(published=date(2025, 3, 4)),)))
    after = Article.objects.get().key
    assert before is not None
    assert after is not None
    assert after - before == 7 << KEY_BITS
    assert Article.objects.under(Sought(Role.PUBLISHER, "The Gazette")).count() == 1
    load(replace(FIRST, articles=(value_of_article(published=None),)))
    assert (Article.objects.values_list("key", flat=True).get() or 0) >> KEY_BITS == date.max.toordinal()


def test_never_gives_two_entries_one_number(load: Load) -> None:
    load(FIRST)
    first = Feed.objects.get().number
    load(replace(FIRST, events=(), statements=()))
    load(replace(FIRST, events=(value_of_event("other"), value_of_event("third"))))
    load(replace(FIRST, events=(value_of_event("other"), value_of_event("third"))))
    keys = [*Event.objects.values_list("key", flat=True), *Statement.objects.values_list("key", flat=True)]
    numbers = [key & ((1 << KEY_BITS) - 1) for key in keys if key is not None]
    assert len(set(numbers)) == len(numbers) == 3
    assert min(numbers) > first


@pytest.mark.parametrize(
    ("edtf", "published", "day"),
    [
        ("2025", date(2025, 2, 25), date(2025, 1, 1)),
        ("../2025-02-20", date(2025, 2, 25), date(2025, 2, 20)),
        ("", date(2025, 2, 25), date(2025, 2, 25)),
        ("", None, date.max),
    ],
    ids=[
        "first day",
        "last day where the first is open",
        "publication where undated",
        "the end where nothing is known",
    ],
)
def test_places_an_entry_by_what_is_known(load: Load, edtf: str, published: date | None, day: date) -> None:
    event = value_of_event(when=value_of_date(edtf))
    load(value_of_timeline(articles=(value_of_article(published=published),), events=(event,)))
    key = Event.objects.get().key
    assert key is not None
    assert key >> KEY_BITS == day.toordinal()


@pytest.mark.parametrize(
    ("timeline", "cause"),
    [(RETITLED, "parser"), (replace(RETITLED, articles=(value_of_article(), value_of_article("later"))), "source")],
    ids=["the reader, where the articles are the same", "the source, where an article is new"],
)
def test_says_why_things_change(load: Load, timeline: Timeline, cause: str) -> None:
    load(FIRST)
    load(timeline)
    assert set(Change.objects.filter(position__gt=4).values_list("cause", flat=True)) == {cause}


def test_takes_a_bounded_number_of_queries(load: Load, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    events = tuple(value_of_event(f"meeting-{number}") for number in range(300))
    with django_assert_max_num_queries(QUERIES_A_LOAD):
        load(value_of_timeline(events=events))


def test_tells_a_correction_with_the_object_that_shows_it(load: Load) -> None:
    load(FIRST)
    load(replace(FIRST, corrections=(value_of_correction(),)))
    assert told_after(4) == {("upsert", "event", "oslo-meeting", 2)}
    assert Change.objects.get(position=5).cause == "editor"
    assert_documents_are_fresh()

    load(FIRST)
    assert told_after(5) == {("upsert", "event", "oslo-meeting", 3)}
    assert not Correction.objects.exists()


def test_keeps_the_correction_that_hid_an_object(load: Load) -> None:
    hidden = value_of_correction(action=CorrectionAction.HIDE, id="gone", field="", value="")
    load(replace(FIRST, corrections=(hidden,)))
    made = Correction.objects.get()
    assert (made.object_id, made.event) == ("gone", None)
