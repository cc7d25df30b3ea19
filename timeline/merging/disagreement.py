"""Find the values on which the sources of one event or utterance differ, each with its articles.

Only explicit words can differ: an inferred date, a missing place, a vaguer date or "more than 400" contradicts nothing.
Nor is a plan that was put off, or overtaken by the event, a disagreement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from timeline.domain.kinds import ContestedField, Precision
from timeline.extraction.actors.names.countries import places as countries_of_places
from timeline.extraction.actors.names.ids import plain
from timeline.merging.choices import standing
from timeline.merging.records import Actor, ActorNames, Disagreement, Event, Reading, Statement
from timeline.merging.tellings import ToldEvent, ToldStatement
from timeline.merging.words.amounts import find_amounts

Given = tuple[str, str]  # a value and the article that gives it


def disagreements_of_event(settled: Sequence[ToldEvent], names: ActorNames) -> tuple[Disagreement, ...]:
    """Find where the tellings of an event differ: on its day, its place, its doer (by name), or an amount."""
    days = ((told.mention.date.edtf, told.article.id) for told in standing(settled) if told.is_dated and _is_day(told))
    places = [(told.mention.place, told.article.id) for told in settled if country_of_place(told.mention.place)]
    amounts = ((told.words, told.article.id) for told in settled)
    lie_apart = len({country_of_place(place) for place, _ in places}) > 1
    doers = ((names.get(doer, doer), article) for doer, article in _rival_doers(settled))
    return (
        *find_differences(ContestedField.DATE, days),
        *find_differences(ContestedField.PLACE, places if lie_apart else ()),
        *find_differences(ContestedField.ACTOR, doers),
        *_differ_in_amount(amounts),
    )


def _rival_doers(tellings: Sequence[ToldEvent]) -> Iterator[Given]:
    """The doers on whom tellings differ: people whom another telling, with another doer, does not even name."""
    led = [told for told in tellings if told.parties.doer in told.parties.people]
    casts = {(told.parties.doer, told.mention.actors) for told in led}
    for told in led:
        doer, actors = told.parties.doer, told.mention.actors
        if any(doer not in others and other not in actors for other, others in casts):
            yield doer, told.article.id


def disagreements_of_statement(tellings: Sequence[ToldStatement], names: ActorNames) -> tuple[Disagreement, ...]:
    """Find where the reports of an utterance differ: on its day, its speaker (by name), or an amount."""
    days = ((told.mention.date.edtf, told.article.id) for told in tellings if told.is_dated and _is_day(told))
    named = (told for told in tellings if told.mention.speaker and not told.has_guessed_speaker)
    speakers = ((names.get(speaker, speaker), told.article.id) for told in named if (speaker := told.mention.speaker))
    amounts = ((told.text, told.article.id) for told in tellings)
    return (
        *find_differences(ContestedField.DATE, days),
        *find_differences(ContestedField.SPEAKER, speakers),
        *_differ_in_amount(amounts),
    )


def choose_reading(record: Actor | Event | Statement, disagreement: Disagreement) -> str:
    """Tell which of the contested values the record shows; "" where it shows none of them."""
    values, shown = [reading.value for reading in disagreement.readings], list[str]()
    match disagreement.field, record:
        case ContestedField.DATE, Event() | Statement():
            shown = [record.when.date.edtf]
        case ContestedField.PLACE, Event():
            shown = [record.place]
        case ContestedField.SPEAKER, Statement():
            shown = [record.speaker_name]
        case ContestedField.NAME, Actor():
            shown = [record.name, *values]
        case ContestedField.ACTOR, Event():
            shown = [value for value in values if value in record.title]
        case ContestedField.AMOUNT, Event() | Statement():
            shown = list(find_amounts(record.title if isinstance(record, Event) else record.text).values())
    return next((value for value in shown if value in values), "")


def country_of_place(place: str) -> str:
    """The country of a capital or country; "" of other places, since a house in a city does not contradict the city.

    >>> country_of_place("Riyadh"), country_of_place("the palace")
    ('saudi-arabia', '')
    """
    return countries_of_places().get(plain(place), "")


def is_told_of(place: str, told: ToldEvent) -> bool:
    """Whether the place of a telling does not contradict this one."""
    country, other = country_of_place(place), country_of_place(told.mention.place)
    return not (country and other) or country == other


def find_differences(field: ContestedField, told: Iterable[Given]) -> Iterator[Disagreement]:
    """Find the field's values, where different articles give different ones."""
    articles: dict[str, set[str]] = defaultdict(set)
    for value, article in told:
        articles[value].add(article)
    if len(articles) > 1 and len(set().union(*articles.values())) > 1:
        ordered = sorted(articles, key=lambda value: (-len(articles[value]), value))
        yield Disagreement(field, tuple(Reading(value, tuple(sorted(articles[value]))) for value in ordered))


def _differ_in_amount(told: Iterable[Given]) -> Iterator[Disagreement]:
    by_unit: dict[str, list[Given]] = defaultdict(list)
    for words, article in told:
        for unit, amount in find_amounts(words).items():
            by_unit[unit].append((amount, article))
    for _, amounts in sorted(by_unit.items()):
        yield from find_differences(ContestedField.AMOUNT, amounts)


def _is_day(told: ToldEvent | ToldStatement) -> bool:
    when = told.mention.date
    return when.precision is Precision.DAY and when.earliest == when.latest
