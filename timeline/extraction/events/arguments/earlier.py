"""A happening goes in whose noun goes back to what was told before; who took part in that comes out.

"Norway struck a port. The strike killed two": nobody is named beside the second, but the reader knows whose it was.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from os.path import commonprefix

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import SUBJECTS, clause_of
from timeline.extraction.events.arguments.participants import participants_of
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import OCCASIONS, PHRASES, noun_kinds
from timeline.extraction.reading import Reading, once_a_reading, span_of

Told = tuple[int, Paragraph, Token]

# These say that a thing is known: "the strike", "that offer".
KNOWN = frozenset({"the", "this", "that", "these", "those"})
# So many letters are the same in a verb and its noun: "decide" and "decision", "resign" and "resignation".
STEM = 4
ENDING = 2  # letters of a verb that its noun need not have
ENDINGS = PHRASES["endings_of_deeds"]
FARTHEST = 20  # words of the stem back, and no further
DEEDS = frozenset({"NOUN", "VERB"})
PROCEEDING = PHRASES["proceeding"] | OCCASIONS["happening"]
ANSWERED = frozenset({EventKind.OFFER, EventKind.DEMAND})
OBJECTS = frozenset({"dobj", "nsubjpass"})


def earlier_participants(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """Who took part in what the noun of a happening goes back to; () where nothing told before says so."""
    noun = _noun_of(trigger)
    return _participants_before(reading, paragraph, trigger, noun) if noun is not None else ()


def answered_in(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """Who did what somebody answers: whose offer it is in "Norway made an offer. Sweden turned the offer down"."""
    nouns = [child for child in trigger.word.children if child.dep_ in OBJECTS]
    ways = [child for child in trigger.word.children if child.dep_ == "prep" and child.lower_ == "to"]
    nouns += [child for way in ways for child in way.children if child.dep_ == "pobj"]
    known = (noun for noun in nouns if noun.pos_ == "NOUN" and noun_kinds().get(noun.lemma_) in ANSWERED)
    found = (_participants_before(reading, paragraph, trigger, noun)[:1] for noun in known)
    return next(filter(None, found), ())


def _participants_before(reading: Reading, paragraph: Paragraph, trigger: Trigger, noun: Token) -> tuple[str, ...]:
    """Who took part in what a noun goes back to."""
    if not is_known(noun):
        return ()
    for place, word in _told_before(reading, paragraph, noun):
        kind = noun_kinds().get(word.lemma_, trigger.kind)
        found = participants_of(reading, place, replace(trigger, word=word, kind=kind, rule="earlier"))
        if found or not is_known(word):  # who did what is told anew is nobody who did the like before
            return found
    return ()


def is_known(noun: Token) -> bool:
    """Whether a noun tells of what the reader knows already: "the strike", not "the next strike" or "the strike on"."""
    before = [child for child in noun.children if child.i < noun.i]
    is_narrowed = any(child.i > noun.i and child.dep_ == "prep" for child in noun.children)
    return [child.lower_ in KNOWN for child in before] == [True] and not is_narrowed


def _noun_of(trigger: Trigger) -> Token | None:
    """The noun of a happening, or the one of which its verb tells: of what was done, or what took place."""
    word = trigger.word
    if word != clause_of(word):
        return word if word.pos_ == "NOUN" else None
    noun = next((child for child in word.children if child.dep_ in SUBJECTS), None)
    if noun is None or noun.pos_ != "NOUN":
        return None
    is_active = any(child.dep_ == "dobj" for child in word.children)
    is_told = noun.dep_ == "nsubjpass" or word.lemma_ in PROCEEDING or noun.lemma_ in noun_kinds()
    return noun if is_told and not is_active else None


def _told_before(reading: Reading, paragraph: Paragraph, noun: Token) -> Iterator[tuple[Paragraph, Token]]:
    """The last nouns and verbs before a noun that tell of the same deed."""
    told = _by_stem(reading, STEM).get(noun.lemma_[:STEM].lower(), ())
    last = bisect_left(told, span_of(paragraph, noun).start, key=itemgetter(0))
    near = reversed(told[max(0, last - FARTHEST) : last])
    yield from ((place, word) for _, place, word in near if _is_deed(word, noun))


def _is_deed(word: Token, noun: Token) -> bool:
    """Whether an earlier word tells a deed that a noun goes back to: no noun for a person or thing does."""
    if word.pos_ == "VERB":
        return is_noun_of(word.lemma_.lower(), noun.lemma_)
    return word.lemma_ == noun.lemma_ and noun.lemma_ in noun_kinds()


def is_noun_of(verb: str, noun: str) -> bool:
    """Whether a noun is the one of a verb's deed: not one of who does it, nor one that only begins like it.

    >>> is_noun_of("decide", "decision"), is_noun_of("strike", "strike")
    (True, True)
    >>> is_noun_of("report", "reporter"), is_noun_of("plant", "plan"), is_noun_of("protect", "protest")
    (False, False, False)
    """
    if verb == noun:
        return True
    shared = len(commonprefix((verb, noun)))
    return shared >= max(STEM, len(verb) - ENDING) and noun[shared:] in ENDINGS


@once_a_reading
def _by_stem(reading: Reading, letters: int) -> dict[str, list[Told]]:
    """First letters -> the nouns and verbs that begin so, in the order of the text."""
    found: dict[str, list[Told]] = {}
    for paragraph in reading.paragraphs:
        for word in paragraph.doc.tokens:
            if word.pos_ in DEEDS:
                found.setdefault(word.lemma_[:letters].lower(), []).append(
                    (span_of(paragraph, word).start, paragraph, word)
                )
    return found
