"""Titles are headlines: the doer by name, nothing that only joins, no loose end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.events.reading import events_of
from tests.extraction.readings import reading_of
from timeline.extraction.events.finding import find_by_rules
from timeline.extraction.events.titling.wording import bare, cut, joined
from timeline.extraction.language import parse


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Berg spoke. She is to meet Lund on Monday.", "Ana Berg is to meet Lund"),
        ("Mr Berg visited Oslo on Monday.", "Berg visited Oslo"),
        ("Berg visited Oslo the day after the talks ended.", "Berg visited Oslo"),
        ("Berg visited Oslo the other day.", "Berg visited Oslo the other day"),
        ("Visiting Oslo on Monday, Berg smiled.", "Berg visits Oslo"),
        ("Berg met Lund on Monday, at the palace.", "Berg met Lund at the palace"),
        (
            "Norway and Sweden gave themselves until Friday to sign an agreement.",
            "Norway and Sweden gave themselves until Friday to sign an agreement",
        ),
        ("The deal was close, and Berg could fly to Oslo to sign it.", "Berg could fly to Oslo to sign the deal"),
        ("The pact signed in 2014 holds.", "The pact is signed"),
        (
            "Berg raised the idea of Swedish firms taking part in the harbor of Oslo.",
            "Berg raised the idea of Swedish firms taking part in the harbor of Oslo",
        ),
        (
            "Norway's special envoy for trade with all countries of the far north, Jon Lund, met Berg on Monday.",
            "Jon Lund met Berg",
        ),
        ("Norway and Sweden spoke. They signed a truce on Monday.", "Norway and Sweden signed a truce"),
        ("The deal is near, with Lund expected to visit Oslo on Friday.", "Lund is expected to visit Oslo"),
        ("Berg is calm, with talks due to resume in Oslo on Monday.", "Talks due to resume in Oslo"),
        ("The deal is near, and Lund is due to visit Oslo on Friday.", "Lund is due to visit Oslo"),
        ("They smiled, with Norway negotiating a treaty with Sweden.", "Norway negotiates a treaty with Sweden"),
        ("Berg told a press conference that it was over.", "Berg speaks at a press conference"),
        ("Lund praised the tariff Norway lifted on Monday.", "Norway lifted the tariff"),
        ("Lund praised the way Norway acted on Monday.", "Norway acted"),
        ("Berg will drop a plan, which she is to present on Friday.", "Ana Berg is to present a plan"),
        ("Norway has, as of Monday, signed a treaty.", "Norway has signed a treaty"),
        ("Norway signed a treaty on Route 9 on Monday.", "Norway signed a treaty on Route 9"),
        ("Norway announced on Monday that eating fish is good.", "Norway announced that eating fish is good"),
        ("They spoke of the towns that Sweden attacked in 2014.", "Sweden attacked the towns"),
        ("Costa praised the deal, which will be signed next week.", "The deal will be signed"),
        ("The harbor will open at 7am on Friday.", "The harbor will open at 7am"),
        ("They agreed to it, with Lund expected to visit Oslo on Friday.", "Lund is expected to visit Oslo"),
        (
            "Berg held talks with Lund. Costa smiled. They will meet again on Friday.",
            "Ana Berg and Jon Lund will meet again",
        ),
    ],
    ids=[
        "pronoun",
        "address",
        "day of a clause",
        "day of no clause",
        "participle",
        "day with a comma",
        "bound",
        "it",
        "passive",
        "idea",
        "envoy",
        "they",
        "expected",
        "due in a circumstance",
        "due",
        "negotiating",
        "told",
        "done to what stands in front",
        "done in the way that stands in front",
        "which she is to",
        "as of a day",
        "number behind its noun",
        "clause as a subject",
        "towns",
        "contract",
        "hour",
        "expected behind with",
        "they of the talks before",
    ],
)
def test_name_who_did_what(text: str, title: str) -> None:
    assert title in [event.title for event in events_of(text)]


def test_end_with_a_whole_phrase() -> None:
    text = (
        "Berg told reporters at the harbor of the old town on Monday that Lund had offered to make more cuts on "
        "behalf of the two companies of Sweden."
    )
    (title,) = {
        event.title for event in events_of(text, {"Lund had offered": "ana-berg|told"}) if event.actors[0] == "ana-berg"
    }
    assert title.split()[-1] not in {"make", "offered", "had", "that", "to"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway and Sweden quarrelled. The two sides signed a truce on Monday.", ("norway", "sweden")),
        ("Berg and Lund spoke. Both leaders signed a deal on Monday.", ("ana-berg", "jon-lund")),
        ("Norway and Sweden quarrelled. The parties signed a truce on Monday.", ("norway", "sweden")),
        ("Norway and Sweden met. They signed a truce on Monday.", ("norway", "sweden")),
        ("Norway and Sweden quarrelled. Some parties signed a truce on Monday.", ()),
    ],
    ids=["sides", "leaders", "parties", "they", "no-pair"],
)
def test_of_pairs_have_both(text: str, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text) if event.kind.value == "agreement"] == [actors]


@pytest.mark.parametrize(
    ("role", "other"), [("spokeswoman", "jon-lund"), ("President", "maria-costa")], ids=["for another", "herself"]
)
def test_of_leaders_leave_out_who_only_speaks_for_another(role: str, other: str) -> None:
    reading = reading_of("Berg and Lund wept. Costa wept with Berg. Both leaders signed a deal on Monday.")
    actors = (replace(actor, role=role) if actor.id == "maria-costa" else actor for actor in reading.actors)
    (event,) = find_by_rules(replace(reading, actors=tuple(actors)))
    assert set(event.actors) == {"ana-berg", other}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway imposed duties on steel in 2014.", "sanction"),
        ("Sweden labelled Norway a currency manipulator on Monday.", "sanction"),
        ("Norway will delay a planned tariff hike.", "sanction"),
        ("Norway recalled its ambassador from Sweden last week.", "background"),
        ("Norway expelled an ambassador of Sweden last week.", "sanction"),
        ("Norway turned down the offer of Sweden last week.", "announcement"),
        ("Berg suggested that joint talks could be held.", "offer"),
        ("Berg told Lund so during their meeting.", "meeting"),
        ("Fighting broke out in 2014.", "military"),
        ("Brent crude fell 4% on Monday.", "economic"),
    ],
)
def test_of_more_happenings(text: str, kind: str) -> None:
    assert kind in [event.kind.value for event in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sweden recalled its old songs.",
        "Norway turned the deal into a song.",
        "Berg suggested that prices could rise.",
        "The deal that you are going to sign is good.",
        "The harbor broke even.",
        "They had almost finished hashing out the details of the deal.",
    ],
)
def test_of_nothing_that_did_not_happen(text: str) -> None:
    assert [event.title for event in events_of(text)] == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Norway and Sweden quarrelled. Both sides signed a truce on Monday.", "Norway and Sweden signed a truce"),
        ("Norway and Sweden quarrelled. Some sides signed a truce on Monday.", "Some sides signed a truce"),
        ("Lund met Berg. He and Costa signed a deal on Monday.", "Jon Lund and Maria Costa signed a deal"),
        (
            "President of Sweden Jon Lund and President of Norway Ana Berg met in Oslo on Monday.",
            "Jon Lund and Ana Berg met in Oslo",
        ),
        ("The daughter of Ana Berg met Lund on Monday.", "The daughter of Ana Berg met Lund"),
        ("Berg spoke after talks in Oslo with Lund on Monday.", "Ana Berg's talks in Oslo with Lund"),
        ("On Monday Berg smiled after her meeting with Lund in Oslo.", "Ana Berg's meeting with Lund in Oslo"),
        ("Costa smiled after the talks between Berg and Lund on Monday.", "The talks between Berg and Lund"),
    ],
    ids=["both", "some", "joined", "presidents", "daughter", "talks", "her meeting", "between"],
)
def test_name_whom_words_mean(text: str, title: str) -> None:
    assert title in [event.title for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            'Norway and Sweden signed on Monday a "pact of the free harbors" of the north.',
            "Norway and Sweden signed a pact of the free harbors of the north",
        ),
        (
            'Norway and Sweden signed a "great and very glorious" pact on Monday.',
            "Norway and Sweden signed a pact",
        ),
        ('Norway and Sweden signed on Monday in Oslo "what we want".', "Norway and Sweden signed in Oslo"),
    ],
    ids=["pact", "praise", "we"],
)
def test_take_from_quotations_what_is_told(text: str, title: str) -> None:
    assert [event.title for event in events_of(text)] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Berg (52) met Lund on Monday.", "Berg met Lund"),
        ("Norway rejected the mediators' offer on Monday.", "Norway rejected the mediators' offer"),
        (
            "The meeting of Berg with Lund ended at about 6 p.m. on Monday.",
            "The meeting of Berg with Lund ended at about 6 p.m.",
        ),
        ("Berg met Lund on Monday to talk, including on Friday.", "Berg met Lund to talk"),
        ("Norway and Sweden have agreed on issues that matter to all.", "Norway and Sweden have agreed"),
        (
            "Norway and Sweden have agreed on the issues that matter to all.",
            "Norway and Sweden have agreed on the issues",
        ),
    ],
    ids=["age", "plural owner", "hour", "including", "issues", "the issues"],
)
def test_have_no_loose_end(text: str, title: str) -> None:
    assert [event.title for event in events_of(text)] == [title]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Berg negotiates with Norway about both Oslo and Bergen.", "about both Oslo and Bergen"),
        ("Berg negotiates with Norway about the future of the harbor.", "about the future of the harbor"),
        ("Berg negotiates with Norway about a harbor of the north.", "about a harbor of the north"),
    ],
)
def test_keep_what_fits(text: str, end: str) -> None:
    (event,) = events_of(text)
    assert event.title.endswith(end)


@pytest.mark.parametrize(
    ("phrase", "longest", "kept"),
    [
        ("Fish in both Oslo and Bergen", 20, "Fish"),
        ("Fish in Oslo and Bergen", 20, "Fish in Oslo"),
        ("Berg spoke at the level of mayors", 24, "Berg spoke"),
        ("Berg spoke at a summit of mayors", 24, "Berg spoke at a summit"),
        ("Berg pays now in exchange for fish", 26, "Berg pays now"),
        ("Berg meets Lund as soon as it thaws", 24, "Berg meets Lund"),
        ("Berg meets Lund very soon, if it thaws", 26, "Berg meets Lund very soon"),
    ],
)
def test_are_cut_where_nothing_is_missing(phrase: str, longest: int, kept: str) -> None:
    assert joined(cut(list(parse(phrase)[0].doc), longest)) == kept


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        pytest.param(
            "Berg promised to conduct fair elections in Oslo.",
            ["Berg promised to conduct fair elections in Oslo", "Fair elections"],
            id="a noun in a clause that tells another",
        ),
        pytest.param(
            "Berg pledged to open the harbor to fish, following the election on Monday.",
            ["Berg pledged to open the harbor to fish", "The election"],
            id="a noun behind a clause",
        ),
        pytest.param(
            "In a referendum on Monday, Norway voted to leave.", ["Norway voted to leave"], id="told by a clause"
        ),
        pytest.param(
            "Berg promised to hold fair elections and sign a pact with Sweden.",
            ["Berg promised to hold fair elections", "Fair elections", "Berg to sign a pact with Sweden"],
            id="a second thing that is promised",
        ),
        pytest.param(
            "A crowd of journalists fled on Monday after being attacked by rebels.",
            ["A crowd of journalists fled", "A crowd of journalists are attacked by rebels"],
            id="a crowd of whom",
        ),
        pytest.param(
            "Norway expelled then-president Lund on Monday.",
            ["Norway expelled then-president Lund"],
            id="joined by a hyphen",
        ),
    ],
)
def test_are_of_one_happening_each(text: str, titles: list[str]) -> None:
    assert [event.title for event in events_of(text)] == titles


@pytest.mark.parametrize(("text", "verb"), [("hoping", "hope"), ("stopping", "stop"), ("visiting", "visit")])
def test_keep_the_verb_of_a_participle(text: str, verb: str) -> None:
    assert bare(parse(f"Berg smiled, {text} in Oslo.")[0].doc[3]) == verb
