"""Two happenings of one article go in; the traits come out by which it is judged whether they are one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.dates import PartialDate
from timeline.domain.kinds import EventKind
from timeline.extraction.dating import OWN_DAY
from timeline.extraction.reading import Reading
from timeline.extraction.records import EventMention

TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
DEFINITE = frozenset({"the", "this", "that", "these"})
# Steps that grow with what they measure.
SHARES = (0.0, 0.15, 0.25, 0.35, 0.5, 0.7)
WORDS = (0, 1, 2, 4)
PARAGRAPHS = (0, 1, 3)


@dataclass(frozen=True, slots=True)
class Telling:
    """A happening as an article tells it: where, and in what words (their lemmas)."""

    mention: EventMention
    paragraph: int
    sentence: int
    verb: str
    words: frozenset[str]
    verbs: frozenset[str]
    nouns: frozenset[str]
    definite: frozenset[str]  # nouns with "the"


def telling_of(reading: Reading, mention: EventMention) -> Telling:
    """Look up the words of a happening."""
    paragraph = reading.paragraph_at(mention.trigger.start)
    words = paragraph.words_in(mention.evidence)
    nouns = [word for word in words if word.pos_ == "NOUN"]
    trigger, sentence = reading.token_at(mention.trigger), reading.sentence_at(mention.trigger.start)
    return Telling(
        mention,
        paragraph.index,
        sentence.span.start if sentence else mention.trigger.start,
        trigger.lemma_.lower() if trigger else "",
        frozenset(word.lemma_.lower() for word in words if word.pos_ in TELLING and not word.is_stop),
        frozenset(word.lemma_.lower() for word in words if word.pos_ == "VERB"),
        frozenset(word.lemma_.lower() for word in nouns),
        frozenset(word.lemma_.lower() for word in nouns if any(child.lower_ in DEFINITE for child in word.children)),
    )


def find_shared_traits(one: Telling, other: Telling) -> Iterator[str]:
    """Name the traits of a clause, ``one``, and of what is told elsewhere: words, days, actors and places."""
    yield from _traits_of_words(one, other)
    yield from _traits_of_places(one, other)
    first, second = one.mention, other.mention
    days = _compare_days(first.date, second.date)
    yield f"days {days}"
    yield f"days {days} {'own' if first.date_rule in OWN_DAY else 'lent'}"
    yield f"days {days} {'beside' if one.sentence == other.sentence else 'apart'}"
    yield f"actors {_compare_actors(set(first.actors), set(second.actors))}"
    yield f"kinds {_compare_kinds(first.kind, second.kind)}"
    yield f"kinds {first.kind} {second.kind}"
    yield f"status {'same' if first.status is second.status else 'other'}"
    if first.actors and second.actors:
        yield f"doer {'same' if first.actors[0] == second.actors[0] else 'other'}"


def _traits_of_words(one: Telling, other: Telling) -> Iterator[str]:
    shared, fewer = len(one.words & other.words), min(len(one.words), len(other.words))
    yield f"words {bisect_left(WORDS, shared)}"
    yield f"share {bisect_left(SHARES, shared / (fewer or 1))}"
    if one.verb == other.verb:
        yield "same verb"
    if one.verbs & other.verbs:
        yield "shared verb"
    if one.definite & (other.nouns | other.verbs):
        yield "gone back to"


def _traits_of_places(one: Telling, other: Telling) -> Iterator[str]:
    yield f"apart {bisect_left(PARAGRAPHS, abs(one.paragraph - other.paragraph))}"
    yield "beside" if one.sentence == other.sentence else "apart"
    if other.mention.evidence.contains(one.mention.trigger):
        yield "inside"
    if one.mention.evidence.contains(other.mention.trigger):
        yield "around"
    yield "before" if one.mention.trigger < other.mention.trigger else "behind"
    if other.paragraph <= 1:
        yield "of the opening"


def _compare_days(one: PartialDate, other: PartialDate) -> str:
    if one.is_known and other.is_known:
        return "same" if one == other else "alike" if one.overlaps(other) else "other"
    return "one" if one.is_known else "other's" if other.is_known else "none"


def _compare_actors(one: set[str], other: set[str]) -> str:
    if not one or not other:
        return "none"
    if one == other:
        return "same"
    return "part" if one <= other or other <= one else "some" if one & other else "other"


def _compare_kinds(one: EventKind, other: EventKind) -> str:
    return "same" if one is other else "unknown" if one is EventKind.BACKGROUND else "other"
