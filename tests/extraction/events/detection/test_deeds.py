"""Deeds: clauses that no list names tell a happening by their traits, with twins that tell none."""

import pytest

from tests.extraction.readings import reading_of
from timeline.extraction.events.detection.deeds import find_candidates
from timeline.extraction.events.detection.triggers import LIKELY
from timeline.extraction.events.finding import find_events, find_listed, with_sides


def deeds_of(text: str) -> list[tuple[str, str]]:
    found = find_events(reading_of(text))
    return [(event.trigger.of(text), event.kind.value) for event in found if event.rule == LIKELY]


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Lund was struck by a truck in Oslo.", ["struck"]),
        ("Trucks strike the bridge often.", []),
        ("Norway delayed the race to the port.", ["delayed"]),
        ("Delayed the race to the port.", []),
        ("Norway may delay the race to the port.", []),
        ("Norway did not delay the race to the port.", []),
        ('The race was long. "Norway delayed the race to the port."', []),
        ("Berg challenged the count in court.", ["challenged"]),
        ("Berg wants to challenge the count in court.", []),
        ("Fishermen live near the port.", []),
        ("Berg is expected to dance.", []),
        ("Berg refused to say why the port is old.", []),
        ("The team was headed by Berg.", []),
        ("Fishermen sued Norway over the port.", ["sued"]),
        ("Fishermen improve the port.", []),
        ("Berg says the port is old.", []),
        ("Berg was arrested.", ["arrested"]),
        ("A fisherman was arrested.", ["arrested"]),
        ("A fisherman may be arrested.", []),
        ("Fish is fresh. They were arrested.", []),
        ("A fisherman was struck by a truck.", []),
        ("Norway moved soldiers to the port.", ["moved"]),
        ("Norway moved chairs to the port.", []),
        ("Norway stored rockets at the port.", ["stored"]),
        ("Norway stored herring at the port.", []),
        ("Fish is fresh. Both were arrested on Monday.", ["arrested"]),
        ("Fish is fresh. They were arrested on Monday.", []),
    ],
)
def test_find_deeds_by_their_traits(text: str, deeds: list[str]) -> None:
    assert [verb for verb, _ in deeds_of(text)] == deeds


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The port was founded in 2014.", []),
        ("The port was widened in 2014.", ["widened"]),
        ("Berg served as a judge in 2014.", []),
        ("Berg served the papers on Lund in 2014.", ["served"]),
    ],
)
def test_find_no_careers_either(text: str, verbs: list[str]) -> None:
    assert [event.trigger.of(text) for event in find_events(reading_of(text))] == verbs


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Sweden denied responsibility for the blast.", ["denied"]),
        ("Sweden denied warmth to the fishermen.", []),
        ("Berg, who was arrested, is a fisherman.", ["arrested"]),
        ("Berg, who was admired, is a fisherman.", []),
        ("The council, arresting the decay of the port, was old.", []),
        ("Lund was convicted of fraud in Oslo.", ["convicted"]),
        ("Berg answered the report via Twitter.", ["answered"]),
        ("Berg answered the report.", []),
        ("Berg congratulated Lund.", ["congratulated"]),
        ("Berg tweeted a photo.", ["tweeted"]),
        ("Berg advised sailors to leave the port.", ["advised"]),
        ("Berg advised the bank.", []),
        ("Berg, who introduced a bill on fishing, is a fisherman.", ["introduced"]),
        ("Berg, who introduced a cousin, is a fisherman.", []),
        ("Berg stepped down as head of the port.", ["stepped"]),
        ("Berg stepped onto the pier.", []),
        ("Berg resigned over the port.", ["resigned"]),
        ("Berg hopes to resign over the port.", []),
        ("Thousands marched through Oslo.", ["marched"]),
        ("Berg demonstrated the crane to fishermen.", []),
        ("The workers rallied in Oslo.", ["rallied"]),
        ("The krone rallied in Oslo.", []),
        ("A judge dismissed the lawsuit over the port.", ["dismissed"]),
        ("A judge dismissed the driver of the bus.", []),
        ("Lund pleaded guilty to fraud.", ["pleaded"]),
        ("Lund pleaded not guilty to fraud.", []),
        ("Lund was found guilty of fraud.", ["found"]),
        ("Berg ordered an inquiry into the port.", ["ordered"]),
        ("Berg will order an inquiry into the port.", []),
    ],
)
def test_find_deeds_that_are_news_whatever_their_traits(text: str, deeds: list[str]) -> None:
    assert [verb for verb, _ in deeds_of(text)] == deeds


def test_take_the_kind_of_what_is_done_with() -> None:
    assert deeds_of("Norway challenged the tariff in court.") == [("challenged", "sanction")]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Berg met Lund on Monday and dropped the plan.", ["dropped"]),
        ("Berg expects to drop the plan.", []),
        ("Berg said the plan was dropped.", ["said", "dropped"]),
        ("Berg denied that the plan was dropped.", ["denied"]),
        ("Two weeks passed in the port.", []),
        ("Two guards passed in the port.", ["passed"]),
    ],
)
def test_judge_what_is_not_told_yet(text: str, verbs: list[str]) -> None:
    reading, ((paragraph, triggers),) = with_sides(reading_of(text))
    _, told = find_listed(reading, paragraph, triggers)
    assert [verb.text for verb in find_candidates(reading, paragraph, told)] == verbs


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Norway dismissed the guard. Norway dismissed the guard at the port.", ["dismissed"]),
        ("Norway dismissed the guard. Sweden arrested two fishermen.", ["dismissed", "arrested"]),
        ("Police arrested Berg. Berg had been arrested at the port.", ["arrested"]),
        ("Police arrested Berg. Norway dismissed Lund.", ["arrested", "dismissed"]),
        ("Lund resigned. Lund resigned over the port.", ["resigned"]),
        ("Lund resigned. Berg was arrested.", ["resigned", "arrested"]),
    ],
)
def test_tell_each_deed_once(text: str, deeds: list[str]) -> None:
    assert [verb for verb, _ in deeds_of(text)] == deeds


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("The league\u2019s first proposal came on Monday.", [("came", "offer")]),
        ("The league\u2019s first goal came on Monday.", [("came", "background")]),
    ],
)
def test_tell_by_its_noun_what_came(text: str, deeds: list[tuple[str, str]]) -> None:
    assert deeds_of(text) == deeds
