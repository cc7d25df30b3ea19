"""The grammar finds each form of a time phrase, and no name or number that only looks like one."""

from __future__ import annotations

import pytest

from timeline.extraction.phrases import find_phrases
from timeline.extraction.phrases.grammar import GRAMMAR
from timeline.extraction.phrases.openings import find_openings
from timeline.extraction.times.finding import ABSOLUTE, ANCHORED

EXAMPLES = {
    "iso-day": ("Filed 2025-02-24 in Riga.", "2025-02-24"),
    "numeric-day": ("Filed 02/24/2025 in Riga.", "02/24/2025"),
    "clock-on-day": ("It opens at 9 a.m. on Tuesday.", "9 a.m. on Tuesday"),
    "clock-on-part-of-day": ("They came at nine o'clock last night.", "nine o'clock last night"),
    "clock-on-date": ("The offer ends at 5 p.m. on Nov. 15.", "5 p.m. on Nov. 15"),
    "day-of-year": ("They signed on Monday, Feb. 24, 2025.", "Monday, Feb. 24, 2025"),
    "day-of-year-number-first": ("They signed on the 24th of February, 2025.", "the 24th of February, 2025"),
    "month-of-year": ("It began in early March 2024.", "early March 2024"),
    "month-of-relative-year": ("It began in August last year.", "August last year"),
    "day-of-history": ("Little was the same after 9/11.", "9/11"),
    "part-of-period": ("They met in the first week of April.", "the first week of April"),
    "days-of-month": ("They met on March 3-5 in Oslo.", "March 3-5"),
    "days-of-month-numbers-first": ("They met from 3 to 5 March 2024.", "3 to 5 March 2024"),
    "day-of-month": ("They met on March 3 in Oslo.", "March 3"),
    "day-of-month-number-first": ("They met on 3 March in Oslo.", "3 March"),
    "week-of-day": ("The hearing is set for the week of March 3.", "the week of March 3"),
    "week-from-day": ("They meet a week from Friday.", "a week from Friday"),
    "years-ago-now": ("It sank two years ago this month.", "two years ago this month"),
    "weekday-of-month": ("They meet on the last Friday of April.", "the last Friday of April"),
    "weekday-of-week": ("They met on Monday of last week.", "Monday of last week"),
    "weekday": ("They met late Monday evening.", "late Monday evening"),
    "day-beside-weekday": ("It was the day after last Tuesday.", "the day after last Tuesday"),
    "day-beside-named-day": ("They met the day before yesterday.", "the day before yesterday"),
    "named-day": ("They met yesterday evening.", "yesterday evening"),
    "named-part-of-day": ("They met last night.", "last night"),
    "quarter-of-months": ("Sales fell in the October-December quarter.", "the October-December quarter"),
    "quarter-of-year": ("Profit rose in the third quarter of 2024.", "the third quarter of 2024"),
    "quarter-after-year": ("It beat last year's first quarter.", "last year's first quarter"),
    "quarter-by-number": ("Exports fell in Q3 2024.", "Q3 2024"),
    "the-period": ("It expects a loss for the year.", "the year"),
    "year-ago-period": ("It earned more in the year-earlier period.", "the year-earlier period"),
    "quarter": ("Sales fell in the latest quarter.", "the latest quarter"),
    "half-of-year": ("Sales fell in the second half of 2024.", "the second half of 2024"),
    "half-after-year": ("It beat last year's first half.", "last year's first half"),
    "half-by-number": ("Exports fell in H1 2024.", "H1 2024"),
    "spoken-year": ("It began in nineteen ninety-one.", "nineteen ninety-one"),
    "business-half": ("It reported a first-half loss.", "first-half"),
    "season": ("It should end by the summer.", "the summer"),
    "season-of-year": ("It ended in the summer of 2024.", "the summer of 2024"),
    "part-of-short-year": ("It sank in the summer of '89.", "the summer of '89"),
    "relative-season": ("It ended last winter.", "last winter"),
    "century-by-year": ("It was built in the mid-1800s.", "the mid-1800s"),
    "decade": ("It began in the early 1990s.", "the early 1990s"),
    "named-decade": ("It began in the late eighties.", "the late eighties"),
    "century": ("It was built in the 19th century.", "the 19th century"),
    "era": ("A mine of the Soviet era.", "the Soviet era"),
    "day-beside-holiday": ("They talk again the day after Christmas.", "the day after Christmas"),
    "holiday": ("They talk again after Christmas Day.", "Christmas Day"),
    "new-year": ("The talks go on in the new year.", "the new year"),
    "weekend": ("They met over the weekend.", "the weekend"),
    "relative-month": ("They met last August.", "last August"),
    "past-unit": ("Much changed over the past year.", "the past year"),
    "relative-period": ("They met late last week.", "late last week"),
    "period-after-next": ("They vote the week after next.", "the week after next"),
    "same-period-of-year": ("It sold less in the same month last year.", "the same month last year"),
    "season-of-same-year": ("He left later that summer.", "later that summer"),
    "same-period": ("He left later that year.", "later that year"),
    "in-the-period": ("He left earlier in the week.", "earlier in the week"),
    "neighbor-day": ("He left the next day.", "the next day"),
    "next-part-of-day": ("He left the next morning.", "the next morning"),
    "part-of-same-day": ("He left that afternoon.", "that afternoon"),
    "day-after": ("He left the day after.", "the day after"),
    "end-of-period": ("It must be done by the end of the month.", "the end of the month"),
    "year-end": ("It must be done by year-end.", "year-end"),
    "short-year": ("It began in '94.", "94"),
    "year-with-shade": ("It began in late 2023.", "late 2023"),
    "year-as-bound": ("The post-2014 borders.", "post-2014"),
    "year": ("It began in 2022.", "2022"),
    "month": ("It began in early February.", "early February"),
    "frequency-of-weekday": ("They meet every Monday.", "every Monday"),
    "frequency": ("They meet every two weeks.", "every two weeks"),
    "frequency-of-season": ("They meet every summer.", "every summer"),
    "frequency-of-part": ("They shell it every night.", "every night"),
    "frequency-of-month": ("They meet every May.", "every May"),
    "frequency-word": ("They meet weekly.", "weekly"),
    "offset": ("They met about two weeks ago.", "about two weeks ago"),
    "relative-length": ("In the past three years it doubled.", "the past three years"),
    "recent-units": ("It doubled in recent years.", "recent years"),
    "bare-offset": ("It was sold years ago.", "years ago"),
    "compound-length": ("A six-month truce.", "six-month"),
    "unit-long": ("A decades-long feud.", "decades-long"),
    "length": ("It took more than three days.", "more than three days"),
    "quarter-century": ("It stood for a quarter of a century.", "a quarter of a century"),
    "half-length": ("They spoke for half an hour.", "half an hour"),
    "rate": ("It brings $5 billion a year.", "a year"),
    "article-length": ("They spoke for an hour.", "an hour"),
    "bare-units": ("They had talked for weeks.", "weeks"),
    "clock": ("The doors open at 9:30 a.m. sharp.", "9:30 a.m."),
    "reference": ("The deal is now signed.", "now"),
    "future": ("A company with future markets.", "future"),
    "any-time-soon": ("No deal is likely any time soon.", "any time soon"),
}


SEVERAL = {"days-of-month-listed": ("They met on March 3, 4 and 5, 2024, in Oslo.", ["March 3", "4", "5, 2024"])}
"""Examples of rules whose phrases are parted."""


def found(text: str) -> list[tuple[str, str]]:
    return [(phrase.rule, phrase.words) for phrase in find_phrases(text)]


@pytest.mark.parametrize(("rule", "text", "words"), [(rule, *case) for rule, case in EXAMPLES.items()], ids=EXAMPLES)
def test_finds_each_form_by_its_rule(rule: str, text: str, words: str) -> None:
    assert found(text) == [(rule, words)]


@pytest.mark.parametrize(("rule", "text", "words"), [(rule, *case) for rule, case in SEVERAL.items()], ids=SEVERAL)
def test_parts_what_lists_several(rule: str, text: str, words: list[str]) -> None:
    assert found(text) == [(rule, each) for each in words]


def test_counts_no_people_among_the_days() -> None:
    assert found("On March 3 and 4 sailors met.") == [("day-of-month", "March 3")]


def test_has_an_example_and_a_resolver_for_each_rule() -> None:
    assert set(EXAMPLES) | set(SEVERAL) == set(GRAMMAR)
    assert set(GRAMMAR) == set(ABSOLUTE) | set(ANCHORED)
    assert not set(ABSOLUTE) & set(ANCHORED)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The two sides may sign it.", id="may, the verb"),
        pytest.param("We wed in the sun, sat and ran.", id="words that begin like weekdays"),
        pytest.param("He won 5 of the 6 seats.", id="a fraction"),
        pytest.param("They march on the capital.", id="march, the verb"),
        pytest.param("It was the second of three talks.", id="second, the ordinal"),
        pytest.param("The Sun reported it first.", id="The Sun, a newspaper"),
        pytest.param("A 44-year-old envoy spoke.", id="an age"),
        pytest.param("It costs $2000 and weighs 1,950 pounds.", id="amounts"),
        pytest.param("CBS showed it on 60 Minutes.", id="a program's name"),
        pytest.param("Prices fall when demand does.", id="fall, the verb"),
        pytest.param("It was a year of talks.", id="a year that is no rate"),
        pytest.param("They will meet some day.", id="some day, which is none"),
        pytest.param("It was two Fridays ago.", id="Fridays that are no set"),
        pytest.param("The first lady and the last emperor.", id="first and last of no unit"),
        pytest.param(
            "The fall in prices hit a second-half striker in the fall of the wall.",
            id="falls and halves of other kinds",
        ),
        pytest.param("He comes from a school of the old kind.", id="openings without an anchor"),
    ],
)
def test_leaves_alone_what_only_looks_like_a_time(text: str) -> None:
    assert found(text) == []


def test_leaves_out_the_preposition_and_the_possessive() -> None:
    assert found("The text of Friday's offer.") == [("weekday", "Friday")]


def test_asks_the_grammar_only_where_a_phrase_can_begin() -> None:
    assert list(find_openings("The old envoy of the old state went home and wrote a long and sad book about it.")) == []
    assert list(find_openings("The envoy met another minister, on Friday.")) == [35]
