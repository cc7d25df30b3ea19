"""Occasions of speaking are events; speaking itself is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.readings import reading_of
from timeline.extraction.dating import date_statements
from timeline.extraction.events.detection.triggers import LIKELY
from timeline.extraction.events.finding import find_by_rules
from timeline.extraction.events.spoken.occasions import find_occasions


def told(text: str, said: dict[str, str]) -> list[tuple[str, str, tuple[str, ...]]]:
    reading = reading_of(text, said)
    found = find_by_rules(replace(reading, statements=date_statements(reading)))
    listed = (event for event in found if event.rule != LIKELY)
    return [(event.kind.value, event.date.edtf, event.actors) for event in listed]


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        (
            "Berg told Channel Nine that fish is cheap.",
            {"fish is cheap": "ana-berg|told"},
            [("interview", "2025-02-25~", ("ana-berg", "channel-nine"))],
        ),
        (
            "Berg told Channel Nine on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|told"},
            [("interview", "2025-02-24", ("ana-berg", "channel-nine"))],
        ),
        ("Berg told Reuters that fish is cheap.", {"fish is cheap": "ana-berg|told"}, []),
        ("Berg said fish is cheap.", {"fish is cheap": "ana-berg|said"}, []),
        (
            "Berg told reporters on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|told"},
            [("press-conference", "2025-02-24", ("ana-berg",))],
        ),
        (
            "Berg remarked to reporters on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|remarked"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        (
            'Berg spoke to the press: "Fish is cheap."',
            {"Fish is cheap.": "ana-berg|spoke"},
            [("press-conference", "2025-02-25", ("ana-berg",))],
        ),
        (
            "Berg, speaking to a group of journalists on board her plane, said fish is cheap.",
            {"fish is cheap": "ana-berg|said"},
            [("press-conference", "2025-02-25", ("ana-berg",))],
        ),
        (
            "Speaking to journalists on Monday, Berg said fish is cheap.",
            {"fish is cheap": "ana-berg|said"},
            [("press-conference", "2025-02-24", ("ana-berg",))],
        ),
        (
            "Berg told a local newspaper on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|told"},
            [("interview", "2025-02-24", ("ana-berg",))],
        ),
        (
            "Berg posted a message on Facebook on Monday blaming Sweden, saying fish is cheap.",
            {"fish is cheap": "ana-berg|posted"},
            [("announcement", "2025-02-24", ("ana-berg", "sweden"))],
        ),
        (
            "Berg said via Facebook on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|said"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        ("Berg said via the bank on Monday that fish is cheap.", {"fish is cheap": "ana-berg|said"}, []),
        (
            "Berg ordered a local newspaper on Monday to be quiet.",
            {"to be quiet": "ana-berg|ordered"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        (
            "Berg told the Channel Nine television network on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|told"},
            [("interview", "2025-02-24", ("ana-berg", "channel-nine"))],
        ),
        ("Speaking first, Berg said fish is cheap.", {"fish is cheap": "ana-berg|said"}, []),
        ("Berg told friends that fish is cheap.", {"fish is cheap": "ana-berg|told"}, []),
        (
            "Berg told her ministers on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|told"},
            [("meeting", "2025-02-24", ("ana-berg",))],
        ),
        ("Berg told her ministers that fish is cheap.", {"fish is cheap": "ana-berg|told"}, []),
        (
            "Berg told a forum in Oslo on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|told"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        (
            "“Fish is cheap,” Berg said on television on Monday.",
            {"Fish is cheap": "ana-berg|said"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        ("“Fish is cheap,” Berg said on Monday.", {"Fish is cheap": "ana-berg|said"}, []),
        (
            "“Fish is cheap,” Berg wrote on her Telegram channel on Monday.",
            {"Fish is cheap": "ana-berg|wrote"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        ("“Fish is cheap,” Berg wrote in her diary.", {"Fish is cheap": "ana-berg|wrote"}, []),
        (
            "Speaking at a rally on Monday, Berg said fish is cheap.",
            {"fish is cheap": "ana-berg|said"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        (
            "Berg said at a forum in Oslo that fish is cheap.",
            {"fish is cheap": "ana-berg|said"},
            [("announcement", "2025-02-25", ("ana-berg",))],
        ),
        (
            "Berg said in a statement on Monday that fish is cheap.",
            {"fish is cheap": "ana-berg|said"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        ("Berg said in a whisper on Monday that fish is cheap.", {"fish is cheap": "ana-berg|said"}, []),
        (
            "On Monday, Berg offered in a statement to open the port.",
            {"to open the port": "ana-berg|offered"},
            [("offer", "2025-02-24", ("ana-berg",))],
        ),
        ("An official told the Gazette that fish is cheap.", {"fish is cheap": "|told"}, []),
        (
            "“Fish is cheap,” tweeted Berg on Monday.",
            {"Fish is cheap": "ana-berg|tweeted"},
            [("announcement", "2025-02-24", ("ana-berg",))],
        ),
        ("Berg said at noon that fish is cheap.", {"fish is cheap": "ana-berg|said"}, []),
        (
            "“Fish is cheap,” Berg said by phone on Monday.",
            {"Fish is cheap": "ana-berg|said"},
            [("interview", "2025-02-24", ("ana-berg",))],
        ),
        ("“Fish is cheap,” Berg said by mistake on Monday.", {"Fish is cheap": "ana-berg|said"}, []),
        (
            "On Monday, Berg said Norway was ready to work with Sweden.",
            {"Norway was ready to work with Sweden": "ana-berg|said"},
            [("offer", "2025-02-24", ("ana-berg", "sweden"))],
        ),
        (
            "On Monday, Berg said she would welcome firms from Sweden.",
            {"she would welcome firms from Sweden": "ana-berg|said"},
            [("offer", "2025-02-24", ("ana-berg", "sweden"))],
        ),
        (
            "Berg said she would welcome firms from Sweden.",
            {"she would welcome firms from Sweden": "ana-berg|said"},
            [("offer", "", ("ana-berg", "sweden"))],
        ),
        (
            "Fish is cheap.\n\nFish is fresh.\n\nFish is here.\n\nBerg said she would welcome firms from Sweden.",
            {"she would welcome firms from Sweden": "ana-berg|said"},
            [],
        ),
        (
            "Berg said Norway was not ready to work with Sweden.",
            {"Norway was not ready to work with Sweden": "ana-berg|said"},
            [],
        ),
        (
            "Berg told of gold from Lind, who was \u201cnot ready\u201d to pay.",
            {"gold from Lind, who was \u201cnot ready\u201d to pay": "ana-berg|told"},
            [],
        ),
        (
            "Berg told of gold from Lind, who was ready to pay.",
            {"gold from Lind, who was ready to pay": "ana-berg|told"},
            [],
        ),
        (
            "Berg said they were willing to pay Sweden.",
            {"they were willing to pay Sweden": "ana-berg|said"},
            [],
        ),
    ],
)
def test_are_read_from_cues(text: str, said: dict[str, str], expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert told(text, said) == expected


@pytest.mark.parametrize(
    ("role", "said", "kinds"),
    [
        pytest.param("spokeswoman", ["fish is cheap", "bread is dear"], ["press-conference"], id="much"),
        pytest.param("spokeswoman", ["fish is cheap"], [], id="one remark"),
        pytest.param("minister", ["fish is cheap", "bread is dear"], [], id="a minister"),
    ],
)
def test_are_briefings_where_a_spokesperson_says_much(role: str, said: list[str], kinds: list[str]) -> None:
    reading = reading_of("Berg said fish is cheap. Berg said bread is dear.", dict.fromkeys(said, "ana-berg|said"))
    reading = replace(reading, actors=tuple(replace(actor, role=role) for actor in reading.actors))
    assert [
        event.kind.value for event in find_occasions(replace(reading, statements=date_statements(reading)))
    ] == kinds


def test_are_told_once_for_a_speaker_and_day() -> None:
    text = "Berg told reporters on Monday that fish is cheap.\nBerg told reporters that bread is dear."
    said = {"fish is cheap": "ana-berg|told", "bread is dear": "ana-berg|told"}
    assert told(text, said) == [("press-conference", "2025-02-24", ("ana-berg",))]


def test_name_the_hearers_where_all_is_quoted() -> None:
    reading = reading_of("\u201cFish is cheap,\u201d Berg told reporters.", {"Fish is cheap": "ana-berg|told"})
    assert [event.title for event in find_occasions(reading)] == ["Berg speaks to reporters"]


def test_tell_what_is_not_quoted() -> None:
    reading = reading_of("Berg told reporters that fish is cheap.", {"fish is cheap": "ana-berg|told"})
    assert [event.title for event in find_occasions(reading)] == ["Berg told reporters that fish is cheap"]
