"""Who took part is found in the phrases of a happening: the doer, to whom, with whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.events.reading import events_of
from tests.extraction.readings import reading_of
from timeline.domain.kinds import ActorKind, EventKind
from timeline.domain.spans import Span
from timeline.extraction.events.finding import find_by_rules
from timeline.extraction.records import ActorMention, ArticleActor


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Berg met Lund in Oslo.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Norway negotiates with Sweden over fish.", EventKind.AGREEMENT, ("norway", "sweden")),
        ("The bill was approved by Norway on Monday.", EventKind.VOTE, ("norway",)),
        ("Berg praised a proposal put forth by Lund.", EventKind.OFFER, ("jon-lund",)),
        ("Berg, who attended talks with Lund last week, smiled.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Berg visited Oslo on Monday.", EventKind.VISIT, ("ana-berg",)),
        ("Norway is planning talks with Sweden.", EventKind.MEETING, ("norway", "sweden")),
        ("Norway recalled talks with Sweden.", EventKind.MEETING, ("sweden",)),
        ("Lund slept. Berg plans to visit Oslo and she will meet Lund.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Norway has stated that it seeks guarantees.", EventKind.DEMAND, ("norway",)),
        ("The operator, Channel Nine, said it had met Lund.", EventKind.MEETING, ("channel-nine", "jon-lund")),
        ("The operator, once bought, said it had met Lund.", EventKind.MEETING, ("jon-lund",)),
        ("Sweden invaded Norway in 2014.", EventKind.MILITARY, ("sweden", "norway")),
        ("Norway fired 20 rockets at Swedish cities. Sweden wept.", EventKind.MILITARY, ("norway", "sweden")),
        ("Berg proposed that Sweden should lead the talks.", EventKind.OFFER, ("ana-berg", "sweden")),
        ("Berg arrived for talks with Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Norway held talks with Sweden after Lund resigned.", EventKind.MEETING, ("norway", "sweden")),
        ("Norway's Jon Lund met Berg on Monday.", EventKind.MEETING, ("jon-lund", "ana-berg")),
        ("Ana Berg, an adviser to Sweden, met Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Ana Berg, the envoy for trade, visited Oslo on Monday.", EventKind.VISIT, ("ana-berg",)),
        ("Norway imposed sanctions on Sweden on Monday.", EventKind.SANCTION, ("norway", "sweden")),
        ("Fish is part of a deal that Norway had demanded.", EventKind.DEMAND, ("norway",)),
        ("On Monday, Berg met a team led by Lund.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        (
            "Berg and Lund flew to Oslo. The pair met Costa there.",
            EventKind.MEETING,
            ("ana-berg", "jon-lund", "maria-costa"),
        ),
        ("Norway urged both governments to act. Sweden and Finland wept.", EventKind.DEMAND, ("norway",)),
        ("Norway accepted the truce after talks with Sweden.", EventKind.AGREEMENT, ("norway", "sweden")),
        ("Berg met Lund, chief of staff to Costa, on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Norway rejected the Swedish offer last week. Sweden wept.", EventKind.ANNOUNCEMENT, ("norway", "sweden")),
        ("Berg flew to Oslo to meet Lund.", EventKind.VISIT, ("ana-berg", "jon-lund")),
        ("Berg flew to Oslo to rest with Lund.", EventKind.VISIT, ("ana-berg",)),
        ("Berg's plan to visit Oslo is new.", EventKind.VISIT, ("ana-berg",)),
        ("Berg held a dinner that was attended by Lund.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Berg held a dinner that was ruined by Lund.", EventKind.MEETING, ("ana-berg",)),
        ("Berg and Norway met Lund's envoys.", EventKind.MEETING, ("ana-berg", "norway")),
        ("The board cancelled a meeting. Norway met Sweden on Monday.", EventKind.MEETING, ("norway", "sweden")),
        ("President Ana Berg of Norway met Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("A team representing Norway met Lund on Monday.", EventKind.MEETING, ("norway", "jon-lund")),
        ("A team dreading Norway met Lund on Monday.", EventKind.MEETING, ("jon-lund",)),
        ("Berg held talks in Oslo on Monday with Lund.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        (
            "Lund spoke. On Monday he was tired after his meeting with Berg.",
            EventKind.MEETING,
            ("jon-lund", "ana-berg"),
        ),
        ("Sweden taxed fish. Norway imposed tariffs on Swedish goods.", EventKind.SANCTION, ("norway", "sweden")),
        ("Berg and Norwegian President Jon Lund met on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Berg plans to phone Lund on Monday.", EventKind.CALL, ("ana-berg", "jon-lund")),
        ("Berg met Sweden's acting President Jon Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Berg met Costa's son-in-law Jon Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        (
            "Costa met Berg and Finland's Jon Lund on Monday.",
            EventKind.MEETING,
            ("maria-costa", "ana-berg", "jon-lund"),
        ),
        ("On Monday Norway voted on a deal between Sweden and Finland.", EventKind.VOTE, ("norway",)),
        ("President of Norway Ana Berg met Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Sweden wept. Berg met her Swedish counterpart on Monday.", EventKind.MEETING, ("ana-berg", "sweden")),
        ("Sweden wept. Berg met Swedish counterpart Jon Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Norway agreed on Monday at talks with Sweden to a truce.", EventKind.AGREEMENT, ("norway", "sweden")),
        ("Norway agreed on Monday to a truce after Sweden fled.", EventKind.AGREEMENT, ("norway",)),
        ("A text by Norway, seen by the Gazette, demands a truce.", EventKind.DEMAND, ("norway",)),
        ("A text signed by Norway demands a truce.", EventKind.DEMAND, ("norway",)),
        ("Berg wept on Monday after talks between Norway and Sweden.", EventKind.MEETING, ("norway", "sweden")),
        ("Berg wept on Monday after talks with Sweden.", EventKind.MEETING, ("ana-berg", "sweden")),
        ("Berg met Lund. They urged Norway on Monday to act.", EventKind.DEMAND, ("ana-berg", "jon-lund", "norway")),
        ("Berg saw Lund. They urged Norway on Monday to act.", EventKind.DEMAND, ("norway",)),
        (
            "Berg and Lund sang. They wept. They urged Norway on Monday to act.",
            EventKind.DEMAND,
            ("ana-berg", "jon-lund", "norway"),
        ),
        (
            "Berg met her Swedish and Finnish counterparts, Jon Lund and Maria Costa, on Monday. Sweden wept.",
            EventKind.MEETING,
            ("ana-berg", "jon-lund", "maria-costa"),
        ),
        ("Berg and Lund spoke. The two leaders signed it on Monday.", EventKind.AGREEMENT, ("ana-berg", "jon-lund")),
        ("Berg and Lund spoke. Two other leaders signed a truce on Monday.", EventKind.AGREEMENT, ()),
        (
            "Finland slept. Finland wept. Norway and Sweden spoke. Both nations signed it on Monday.",
            EventKind.AGREEMENT,
            ("norway", "sweden"),
        ),
        ("Berg met Sweden's Acme Group on Monday.", EventKind.MEETING, ("ana-berg",)),
        ("Berg, accompanied by Lund, flew to Oslo on Monday.", EventKind.VISIT, ("ana-berg", "jon-lund")),
        ("Berg, admired by Lund, flew to Oslo on Monday.", EventKind.VISIT, ("ana-berg",)),
        ("Norway asked Sweden on Monday to wait and spoke with Lund.", EventKind.DEMAND, ("norway", "sweden")),
        ("Berg spoke on Channel Nine on Monday.", EventKind.INTERVIEW, ("ana-berg", "channel-nine")),
        ("Berg spoke with the Gazette on Norway on Monday.", EventKind.INTERVIEW, ("ana-berg", "gazette")),
        ("On Monday a ship owned by Norway was hit by drones.", EventKind.MILITARY, ("norway",)),
        ("On Monday a ship passing Norway was hit by drones.", EventKind.MILITARY, ()),
        ("On Monday rockets fired by Sweden hit a port.", EventKind.MILITARY, ("sweden",)),
        ("On Monday a bombing blamed on Sweden killed a man.", EventKind.MILITARY, ("sweden",)),
        ("On Monday a bombing condemned by Sweden killed a man.", EventKind.MILITARY, ()),
        ("Norway expelled the Swedish envoy on Monday. Sweden wept.", EventKind.SANCTION, ("norway", "sweden")),
        ("Norway expelled Swedish envoy Jon Lund on Monday.", EventKind.BACKGROUND, ("norway", "jon-lund")),
        ("Berg met two Swedish diplomats on Monday. Sweden wept.", EventKind.MEETING, ("ana-berg", "sweden")),
        ("Berg met two Swedish fishermen on Monday. Sweden wept.", EventKind.MEETING, ("ana-berg",)),
        ("Norway declared war on Sweden on Monday.", EventKind.MILITARY, ("norway", "sweden")),
        ("Norway announced a holiday on Monday over Sweden.", EventKind.ANNOUNCEMENT, ("norway",)),
        (
            "Berg became head of the Party and prime minister after Jon Lund stepped down on Monday.",
            EventKind.BACKGROUND,
            ("jon-lund",),
        ),
    ],
)
def test_are_told_with_the_doer_first(text: str, kind: EventKind, actors: tuple[str, ...]) -> None:
    (event,) = (event for event in events_of(text) if event.kind is kind)
    assert event.actors == actors


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Berg spoke. She and Lund agreed to a truce.", EventKind.AGREEMENT, ("ana-berg", "jon-lund")),
        ("Berg spoke. She agreed to a truce that Lund hated.", EventKind.AGREEMENT, ("ana-berg",)),
        ("Berg spoke. The meeting between her and Lund took place.", EventKind.MEETING, ("ana-berg", "jon-lund")),
    ],
    ids=["joined to a pronoun", "in a clause behind it", "a pronoun behind a preposition"],
)
def test_are_those_whom_pronouns_mean(text: str, kind: EventKind, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text) if event.kind is kind] == [actors]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Norway barred the students. They were arrested on Monday.", ("students",)),
        ("Norway barred the students. It was punished on Monday.", ("norway",)),
        ("Norway waved. Its troops raided a farm on Monday. The students slept.", ("norway",)),
        ("Norway waved. Its fish leaped on Monday. The students slept.", ()),
    ],
    ids=["people", "a country", "its own people", "its goods"],
)
def test_are_people_rather_than_their_country(text: str, actors: tuple[str, ...]) -> None:
    reading = reading_of(text)
    start = text.index("students")
    mention = ActorMention(Span(start, start + len("students")), "students", "given")
    group = ArticleActor("students", "students", ActorKind.GROUP, (), (mention,))
    events = find_by_rules(replace(reading, actors=(*reading.actors, group)))
    assert [event.actors for event in events if event.date.is_known] == ([actors] if actors else [()])


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Ana Berg of Norway and Jon Lund of Sweden met on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("The president of Norway, Ana Berg, met Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("The fleet of Norway met Lund on Monday.", EventKind.MEETING, ("norway", "jon-lund")),
        ("Norway and Finland signed a Sweden-brokered truce.", EventKind.AGREEMENT, ("norway", "finland")),
        ("Norway agreed to see that Sweden pays.", EventKind.AGREEMENT, ("norway",)),
        ("Berg discussed the Norway-Sweden war with Jon Lund.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Berg discussed the war in Norway with Jon Lund.", EventKind.MEETING, ("ana-berg", "jon-lund")),
    ],
    ids=["of", "title", "a thing of theirs", "broker", "what others do", "a war", "a place"],
)
def test_are_no_countries_that_only_tell_whose(text: str, kind: EventKind, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text) if event.kind is kind] == [actors]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Berg offered Sweden the timber of Norway on Monday.", ("ana-berg", "sweden")),
        ("Lund offered Sweden the timber of Norway on Monday.", ("jon-lund", "sweden", "norway")),
    ],
    ids=["own", "another's"],
)
def test_of_an_offer_are_not_the_country_of_who_makes_it(text: str, actors: tuple[str, ...]) -> None:
    reading = reading_of(text)
    people = tuple(replace(each, country="norway") if each.id == "ana-berg" else each for each in reading.actors)
    assert [event.actors for event in find_by_rules(replace(reading, actors=people))] == [actors]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        (
            "Norway and Sweden signed a truce at a summit in the presence of Ana Berg.",
            EventKind.AGREEMENT,
            ("norway", "sweden", "ana-berg"),
        ),
        (
            "Norway and Sweden signed a truce at a summit in the absence of Ana Berg.",
            EventKind.AGREEMENT,
            ("norway", "sweden"),
        ),
        ("Sources: notes; Ana Berg in an interview with the Gazette.", EventKind.INTERVIEW, ("ana-berg", "gazette")),
        ("She slept when Berg got into an argument with Lund.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("On Monday Norway voted on a deal with Sweden.", EventKind.VOTE, ("norway",)),
    ],
    ids=["present", "absent", "whose interview", "got into it", "what is voted on"],
)
def test_are_those_who_were_there(text: str, kind: EventKind, actors: tuple[str, ...]) -> None:
    assert [event.actors for event in events_of(text) if event.kind is kind] == [actors]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Berg thanked Lund during their meeting on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Berg thanked Lund during a meeting with Costa on Monday.", EventKind.MEETING, ("ana-berg", "maria-costa")),
        ("On Monday a call took place between Berg and Lund.", EventKind.CALL, ("ana-berg", "jon-lund")),
        ("Berg met Lund on Monday ahead of the visit of Costa.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        (
            "Norway and Sweden agreed to prepare a meeting between Berg and Lund.",
            EventKind.AGREEMENT,
            ("norway", "sweden"),
        ),
        (
            "Sweden slept. Norway and Finland spoke. The three countries agreed to a truce.",
            EventKind.AGREEMENT,
            ("norway", "sweden", "finland"),
        ),
        ("Norway and Finland spoke. The three countries agreed to a truce.", EventKind.AGREEMENT, ()),
    ],
    ids=["theirs", "with another", "between", "ahead of another", "a meeting of others", "three", "only two"],
)
def test_are_those_who_had_it_with_each_other(text: str, kind: EventKind, actors: tuple[str, ...]) -> None:
    assert [set(event.actors) for event in events_of(text) if event.kind is kind] == [set(actors)]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Berg announced on Monday that Norway would join.", EventKind.ANNOUNCEMENT, ("ana-berg", "norway")),
        ("Berg announced on Monday that talks in Norway had failed.", EventKind.ANNOUNCEMENT, ("ana-berg",)),
        ("Norway announced plans on Monday to pull out of Sweden.", EventKind.ANNOUNCEMENT, ("norway", "sweden")),
        ("Norway announced plans on Monday while Sweden slept.", EventKind.ANNOUNCEMENT, ("norway",)),
        ("Norway announced leaving a pact with Sweden on Monday.", EventKind.ANNOUNCEMENT, ("norway", "sweden")),
        ("On Monday Norway announced a club joined by Sweden.", EventKind.ANNOUNCEMENT, ("norway", "sweden")),
        ("On Monday Norway announced a club mocked by Sweden.", EventKind.ANNOUNCEMENT, ("norway",)),
        ("Berg wept. Norway announced her death on Monday.", EventKind.ANNOUNCEMENT, ("norway", "ana-berg")),
        ("Berg wept. Norway announced her plan on Monday.", EventKind.ANNOUNCEMENT, ("norway",)),
        ("Norway voted on Monday to expel Sweden.", EventKind.VOTE, ("norway", "sweden")),
        ("Norway voted on Monday on a plan to expel Sweden.", EventKind.VOTE, ("norway", "sweden")),
        ("Norway voted on Monday after Sweden left.", EventKind.VOTE, ("norway",)),
        ("Berg hit back at Lund on Monday.", EventKind.ANNOUNCEMENT, ("ana-berg", "jon-lund")),
        ("Berg took a swipe at Sweden on Monday.", EventKind.ANNOUNCEMENT, ("ana-berg", "sweden")),
        ("Berg signed a decree at Norway House on Monday.", EventKind.ANNOUNCEMENT, ("ana-berg",)),
        ("On Monday Berg published a letter on X blaming Sweden.", EventKind.ANNOUNCEMENT, ("ana-berg", "sweden")),
        ("On Monday Berg published a letter on X while visiting Sweden.", EventKind.ANNOUNCEMENT, ("ana-berg",)),
        ("Berg announced a plan for the Gulf of Finland on Monday.", EventKind.ANNOUNCEMENT, ("ana-berg",)),
        ("Berg announced a plan for the north of Finland on Monday.", EventKind.ANNOUNCEMENT, ("ana-berg", "finland")),
        ("Berg entered the Swedish market in 2014. Sweden wept.", EventKind.BACKGROUND, ("ana-berg",)),
        ("Norway demands access to the Swedish market. Sweden wept.", EventKind.DEMAND, ("norway", "sweden")),
        ("Berg discussed the war with Jon Lund on Monday.", EventKind.MEETING, ("ana-berg", "jon-lund")),
        ("Berg began helping Lund on Monday.", EventKind.BACKGROUND, ("ana-berg", "jon-lund")),
        ("Berg stopped shouting behind Lund on Monday.", EventKind.BACKGROUND, ("ana-berg",)),
        ("Berg made news on Monday by firing Lund.", EventKind.BACKGROUND, ("ana-berg", "jon-lund")),
        ("Berg made news on Monday before Lund slept.", EventKind.BACKGROUND, ("ana-berg",)),
        ("Berg filed a complaint on Monday, accusing Lund of fraud.", EventKind.DEMAND, ("ana-berg", "jon-lund")),
        ("Berg filed a complaint on Monday, leaving Lund behind.", EventKind.DEMAND, ("ana-berg",)),
    ],
)
def test_are_joined_by_those_whom_it_concerns(text: str, kind: EventKind, actors: tuple[str, ...]) -> None:
    (event,) = (event for event in events_of(text) if event.kind is kind)
    assert event.actors == actors


@pytest.mark.parametrize(
    ("title", "actors"),
    [
        pytest.param("spokesman for the Gazette", ["ana-berg", "jon-lund", "gazette"], id="for"),
        pytest.param("reporter for the Gazette", ["ana-berg", "jon-lund"], id="not for"),
    ],
)
def test_of_an_act_for_whom_a_spokesperson_speaks(title: str, actors: list[str]) -> None:
    reading = reading_of(f"Ana Berg, a {title}, urged Lund on Monday to resign.")
    role, body = title.split(maxsplit=1)[0], ActorKind.ORGANISATION
    changed = (
        replace(a, role=role) if a.id == "ana-berg" else replace(a, kind=body) if a.id == "gazette" else a
        for a in reading.actors
    )
    assert [list(event.actors) for event in find_by_rules(replace(reading, actors=tuple(changed)))] == [actors]
