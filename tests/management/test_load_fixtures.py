"""``manage.py load_fixtures`` …"""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError

from tests.builders import value_of_event, value_of_statement, value_of_timeline
from tests.management.running import run
from timeline.api.documents.rendering import document_of
from timeline.fixture_files.files import write_files
from timeline.fixture_files.writing import timeline_files
from timeline.models import Change, Event, EventPosting, Feed, Participation, Statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_files(tmp_path, timeline_files(value_of_timeline()))
    return tmp_path


def counts(output: str) -> dict[str, list[int]]:
    """The numbers of each line of the report, by its kind."""
    lines = (line.split() for line in output.splitlines())
    return {words[0]: [int(word) for word in words if word.isdigit()] for words in lines}


def test_prints_what_it_did_by_kind(folder: Path) -> None:
    first, second = counts(run("load_fixtures", folder)), counts(run("load_fixtures", folder))
    assert first["event"] == first["evidence"] == [1, 0, 0, 0]
    assert second["event"] == second["evidence"] == [0, 0, 1, 0]
    assert first["change"] == [4]
    assert second["change"] == [0]


def test_does_nothing_on_a_dry_run(folder: Path) -> None:
    assert counts(run("load_fixtures", folder, "--dry-run"))["event"] == [1, 0, 0, 0]
    assert not Event.objects.exists()
    assert not Feed.objects.exists()


def test_says_the_cause_that_it_was_given(folder: Path) -> None:
    run("load_fixtures", folder, "--cause=editor")
    assert set(Change.objects.values_list("cause", flat=True)) == {"editor"}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("", "expected a path, found none"),
        ("x" * 5000, "File name too long"),
        ("{folder}/none", "none: expected fixture files"),
        ("{folder}", "actors.jsonl: expected a file that can be read, found: Is a directory; nothing was loaded"),
    ],
    ids=["no path", "a long name", "no folder", "a folder of folders"],
)
def test_refuses_a_folder_that_it_cannot_read(tmp_path: Path, given: str, message: str) -> None:
    (tmp_path / "actors.jsonl").mkdir()
    with pytest.raises(CommandError, match=message):
        run("load_fixtures", given.format(folder=tmp_path))


def test_loads_nothing_where_a_file_is_faulty(folder: Path) -> None:
    run("load_fixtures", folder)
    before = list(Event.objects.values()), list(Change.objects.values())
    write_files(folder, timeline_files(value_of_timeline(events=(value_of_event(title="Better"),))))
    with (folder / "2025-02.jsonl").open("a") as month:
        month.write('{"model": "timeline.event", "pk": "x"')
    with pytest.raises(CommandError, match=r"2025-02.jsonl, line 6: .*; nothing was loaded"):
        run("load_fixtures", folder)
    assert (list(Event.objects.values()), list(Change.objects.values())) == before


@pytest.mark.django_db(transaction=True)
def test_loads_nothing_where_the_database_refuses_a_row(folder: Path) -> None:
    run("load_fixtures", folder)
    # The same participation under an id that somebody gave it by hand: the fixtures' one would double it.
    Participation.objects.update(id="by hand")
    before = list(Event.objects.values()), list(Change.objects.values())
    write_files(folder, timeline_files(value_of_timeline(events=(value_of_event(title="Better"),))))
    with pytest.raises(CommandError, match=r"(?s)the database refused it: .*; nothing was loaded"):
        run("load_fixtures", folder)
    assert (list(Event.objects.values()), list(Change.objects.values())) == before


def test_is_not_needed_where_loaddata_and_rebuild_documents_are_used(folder: Path) -> None:
    run("loaddata", *sorted(folder.glob("*.jsonl")), verbosity=0)
    assert Event.objects.get().key is None
    assert run("rebuild_documents") == "4 documents changed\n"
    event, statement = Event.objects.get(), Statement.objects.get()
    assert event.document == document_of(event)
    assert event.key is not None
    assert statement.key is not None
    assert event.key < statement.key
    assert {posting.entry_id for posting in EventPosting.objects.all()} == {event.key}
    assert run("rebuild_documents") == "0 documents changed\n"
    assert counts(run("load_fixtures", folder))["change"] == [0]


def test_and_rebuild_documents_agree_on_every_document(folder: Path) -> None:
    run("load_fixtures", folder)
    write_files(folder, timeline_files(value_of_timeline(statements=(value_of_statement(text="Ready"),))))
    run("load_fixtures", folder)
    assert run("rebuild_documents") == "0 documents changed\n"


def test_is_repaired_by_rebuild_documents_where_a_document_was_spoiled(folder: Path) -> None:
    run("load_fixtures", folder)
    Event.objects.update(document="{}", digest="")
    assert run("rebuild_documents") == "1 documents changed\n"
    assert Event.objects.get().revision == 2
    assert Change.objects.latest("position").object_id == "oslo-meeting"
