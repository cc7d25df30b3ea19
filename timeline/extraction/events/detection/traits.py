"""A clause goes in; the traits come out by which it is judged whether it tells a happening."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from functools import lru_cache

from timeline.extraction.clauses import (
    REMEMBERED,
    governor,
    helpers,
    is_past,
    is_perfect,
    is_present,
    own_words,
    subject_of,
)
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.event_words import PHRASES, STATUS, noun_kinds, thing_kinds, verb_frames
from timeline.extraction.reading import Reading, span_of

OBJECTS = frozenset({"dobj", "dative"})
CLAUSAL = frozenset({"ccomp", "xcomp"})
# Groups of verbs that tell what a clause is worth.
GROUPS = ("states_of_being", "proceeding", "light_verbs", "stands", "signing", "hosting")
HOW_FAR = ("arranged", "planned", "preparing", "cancelled", "unreal")
LENGTHS = (4, 8, 16)  # words of a clause, in steps that grow with them
PLACES = (3, 6)  # paragraphs from the top, likewise


def find_traits(reading: Reading, paragraph: Paragraph, verb: Token, told: Set[int]) -> list[str]:
    """Name the traits of a clause: of its verb, subject, object, day and place; ``told`` are verbs of happenings."""
    group = _group_of(verb)
    tense = _tense_of(verb)
    thing = next((child for child in verb.children if child.dep_ in OBJECTS), None)
    named = _phrase_of(reading, paragraph, thing)
    found = [
        *_traits_of_verb(verb, group, tense),
        *_traits_of_place(paragraph, verb, told),
        *_traits_of_day(reading, paragraph, verb, group, tense),
        f"subject {_phrase_of(reading, paragraph, subject_of(verb))}",
        f"object {named}",
        f"object {named} {group}",
    ]
    if thing is not None:
        found.append(f"object kind {noun_kinds().get(thing.lemma_) or thing_kinds().get(thing.lemma_) or 'none'}")
    return found


def _traits_of_verb(verb: Token, group: str, tense: str) -> list[str]:
    found = [*_traits_of_lemma(verb.lemma_.lower()), f"tense {tense}"]
    found += [f"tense {tense} {verb.dep_}", f"tense {tense} {group}"]
    for child in verb.children:
        if child.dep_ in CLAUSAL:
            found.append(f"has {child.dep_} {group}")
        elif child.dep_ == "prep":
            found.append(f"prep {child.lower_}")
        elif child.dep_ in ("auxpass", "nsubjpass"):
            found.append("passive")
    return found


@lru_cache(REMEMBERED)
def _traits_of_lemma(lemma: str) -> tuple[str, ...]:
    """What the lists say of a verb."""
    kinds = sorted({frame.kind.value for frame in verb_frames().get(lemma, ())})
    return (
        f"frames {'+'.join(kinds) or 'none'}",
        *(f"list {name}" for name in GROUPS if lemma in PHRASES[name]),
        *(f"status {name}" for name in HOW_FAR if lemma in STATUS[name]),
    )


def _traits_of_place(paragraph: Paragraph, verb: Token, told: Set[int]) -> list[str]:
    above = governor(verb)
    found = [f"dep {verb.dep_}"]
    if above is not None:
        found.append(f"under {'told' if above.i in told else _group_of(above)} {verb.dep_}")
    length, place = bisect_left(LENGTHS, len(own_words(verb))), bisect_left(PLACES, paragraph.index)
    return [*found, f"length {length}", f"place {place}"]


def _traits_of_day(reading: Reading, paragraph: Paragraph, verb: Token, group: str, tense: str) -> tuple[str, ...]:
    words = own_words(verb)
    times = reading.times_in(paragraph.span_of(words[0], words[-1]))
    starts = {span_of(paragraph, word).start for word in words} if times else ()
    own = [time for time in times if time.span.start in starts]
    dated = next((time.date for time in own if time.date is not None), None)
    has = "dated" if dated else "undated"
    day = dated.precision.value if dated else "length" if own else "none"
    return f"day {day}", f"{has} {tense}", f"{has} {verb.dep_}", f"{has} {group}"


def _group_of(verb: Token) -> str:
    """Whether it is a verb of speech, one that now and then reports, or another."""
    return _group_of_lemma(verb.lemma_.lower())


@lru_cache(REMEMBERED)
def _group_of_lemma(lemma: str) -> str:
    verbs = cue_verbs()
    if lemma in verbs.speech:
        return "speech"
    return "weak" if lemma in verbs.weak else "other"


def _tense_of(verb: Token) -> str:
    if is_past(verb):
        return "past"
    if is_perfect(verb):
        return "perfect"
    if is_present(verb):
        return "present"
    tags = {helper.tag_ for helper in helpers(verb)}
    return next((name for tag, name in (("TO", "to"), ("MD", "modal")) if tag in tags), verb.tag_)


def _phrase_of(reading: Reading, paragraph: Paragraph, head: Token | None) -> str:
    """Whether a phrase is a pronoun, somebody known, one with somebody in it, or just a noun; "none" for none."""
    if head is None:
        return "none"
    if head.pos_ == "PRON":
        return "pronoun"
    if reading.mentions_in(span_of(paragraph, head)):
        return "actor"
    is_with_somebody = head.left_edge.i < head.i and reading.mentions_in(paragraph.span_of(head.left_edge, head))
    return "of actor" if is_with_somebody else "noun"
