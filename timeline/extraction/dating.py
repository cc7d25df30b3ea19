"""A word of a happening, or a statement, goes in; its date comes out, with the rule and the time phrase it was read from.

A time phrase belongs to the word whose phrase it stands in, then to its clause, then to the clause above that lends it a subject. It never
belongs to a clause that merely stands beside. What the text does not date stays unknown; only a statement falls back on the day of publication,
since a newspaper reports what was said for its edition.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline.domain.dates import PartialDate
from timeline.domain.spans import Span
from timeline.extraction.clauses import (
    clause_of,
    governor,
    is_past,
    is_perfect,
    is_present,
    own_words,
    subject_of,
)
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import SpeechMention, StatementMention, TimeMention

OCCASIONS = read_groups("event_occasions.toml")
NOUNS = frozenset().union(*(words for words in OCCASIONS.values()))
# A day behind these bounds a happening and is not its day.
BOUNDS = frozenset({"since", "until", "till", "before", "after", "from", "by", "than"})
# Clauses that lend the day of the clause above: what was done to, by or while doing it.
LENDING = frozenset({"xcomp", "advcl", "acl", "pcomp", "conj"})
WHEN = frozenset({"when", "while", "as", "where"})
# A full sentence of the body has this many words; headlines and key points have fewer, or a dash in front.
FULL_SENTENCE = 8
FULL_STOPS = (".", "!", "?", "”", '"')
# News stands in the first sentences; "has said" further down is a position that somebody takes.
LEAD_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, the name of the rule that found it, and the phrase it was read from."""

    date: PartialDate
    rule: str
    time: TimeMention | None = None


NO_DATE = Dated(PartialDate.unknown(), "no-date")
RANKS = {"same-phrase": 0, "same-clause": 1, "governing-clause": 2, "participle": 3}


def date_clause(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Find the time phrase that belongs to a word of happening: in its phrase, its clause, or the clause that it hangs on."""
    sentence = paragraph.span_of(word.sent[0], word.sent[-1])
    found = []
    for time in reading.times_in(sentence):
        anchor = reading.token_at(time.span)
        if time.date is None or anchor is None or _is_bound(anchor):
            continue
        if rule := _relation(word, anchor):
            found.append((RANKS[rule], abs(anchor.i - word.i), Dated(time.date, rule, time)))
    return min(found, key=lambda row: row[:2])[2] if found else _date_scene(reading, paragraph, word)


def date_present(reading: Reading, word: Token) -> Dated:
    """Date what goes on as the article is written ("is pushing for") to the month of publication."""
    published = reading.article.published
    if published is None or not is_present(_finite(clause_of(word))):
        return NO_DATE
    return Dated(PartialDate.month(published.year, published.month), "present-tense")


def _finite(clause: Token) -> Token:
    """The verb that carries the tense of an infinitive or gerund."""
    while clause.dep_ in ("xcomp", "pcomp") and (above := governor(clause)) is not None:
        clause = above
    return clause


def _is_bound(anchor: Token) -> bool:
    """Whether the day only bounds something: "since Monday", "by Friday"."""
    while anchor.dep_ in ("compound", "nummod", "amod", "npadvmod") and anchor.head != anchor:
        if anchor.head.pos_ in ("VERB", "AUX"):
            return False
        anchor = anchor.head
    return anchor.dep_ == "pobj" and anchor.head.lower_ in BOUNDS


def _relation(word: Token, anchor: Token) -> str | None:
    """The rule by which a time phrase belongs to a word, None where it belongs to another."""
    holder = _holder(anchor)
    clause, timed = clause_of(word), clause_of(anchor)
    if holder == word:
        return "same-clause" if word == clause else "same-phrase"
    if _is_of_another(word, holder, timed):
        return None
    if clause == timed:
        return "same-clause"
    if timed in _lenders(clause, before=anchor):
        return "governing-clause"
    return "participle" if governor(timed) == clause and _is_circumstance(timed) else None


def _holder(anchor: Token) -> Token:
    """The noun of happening that a time phrase stands behind, else the head of its clause."""
    clause = clause_of(anchor)
    token = anchor.head
    while token != clause and token.head != token:
        if token.pos_ == "NOUN" and (token.lemma_ in NOUNS or token.lower_ in NOUNS):
            return token
        token = token.head
    return clause


def _is_of_another(word: Token, holder: Token, timed: Token) -> bool:
    """Whether the day is another happening's: "the visit follows talks on Monday"."""
    if holder == timed or holder in word.ancestors:
        return False
    return word.pos_ == "NOUN" or timed.lemma_ in OCCASIONS["following"]


def _lenders(clause: Token, before: Token) -> list[Token]:
    """The clauses above that lend their day; the first of coordinated verbs only a day that is told in front."""
    found: list[Token] = []
    above = governor(clause)
    while above is not None and _lends(clause, before):
        found.append(above)
        clause, above = above, governor(above)
    return found


def _lends(clause: Token, before: Token) -> bool:
    if clause.dep_ == "conj":
        return before.i < clause.i
    if clause.dep_ == "relcl":
        return any(
            child.lower_ == "where" or (child.dep_ == "prep" and _opens_relative(child)) for child in clause.children
        )
    return clause.dep_ in LENDING


def _opens_relative(preposition: Token) -> bool:
    """Whether it is the "in" of "a meeting in which he said"."""
    return any(child.lower_ == "which" for child in preposition.children)


def _is_circumstance(clause: Token) -> bool:
    """Whether the clause tells when: "Visiting Paris on Monday, ...", "When asked on Tuesday, ..."."""
    if clause.dep_ != "advcl":
        return False
    return clause.tag_ == "VBG" or any(child.lower_ in WHEN for child in clause.children)


def _date_scene(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date a sentence that goes on telling of the one before: "On Monday she flew to Oslo. There she met ..."."""
    clause = clause_of(word)
    subject = subject_of(clause)
    if word.sent.start == 0 or clause != word.sent.root or not is_past(clause) or subject is None:
        return NO_DATE
    if subject.pos_ != "PRON" and word.sent[0].lower_ not in ("there", "later"):
        return NO_DATE
    earlier = paragraph.doc[word.sent.start - 1].sent
    if not is_past(earlier.root) or subject_of(earlier.root) is None:
        return NO_DATE
    for time in reading.times_in(paragraph.span_of(earlier[0], earlier[-1])):
        anchor = reading.token_at(time.span)
        if time.date and anchor is not None and not _is_bound(anchor) and _relation(earlier.root, anchor):
            return Dated(time.date, "same-scene", time)
    return NO_DATE


@dataclass(frozen=True, slots=True)
class _Occasion:
    """A place of the text that says when somebody spoke."""

    start: int
    dated: Dated


Occasions = Mapping[str, tuple[_Occasion, ...]]


def date_statements(reading: Reading) -> tuple[StatementMention, ...]:
    """The statements of the reading with the days on which they were made."""
    occasions = _find_occasions(reading)
    return tuple(
        replace(statement, date=found.date, date_rule=found.rule, time=found.time)
        for statement in reading.statements
        for found in [_date_speech(reading, statement.speech, occasions.get(statement.speaker or "", ()))]
    )


def date_statement(
    reading: Reading, speech: SpeechMention, speaker: str | None
) -> tuple[PartialDate, str, TimeMention | None]:
    """Say when one statement was made; ``date_statements`` does all of an article at once."""
    found = _date_speech(reading, speech, _find_occasions(reading).get(speaker or "", ()))
    return found.date, found.rule, found.time


def _find_occasions(reading: Reading) -> Occasions:
    """Every dated place of speaking, by speaker: statements with a day of their own, and remarks that followed dated ones."""
    found = defaultdict(list)
    for statement in reading.statements:
        own = _date_cue(reading, statement.speech)
        if statement.speaker and own.date.is_known:
            found[statement.speaker].append(_Occasion(_start(statement.speech), own))
    for time in reading.times:
        if (anchor := reading.token_at(time.span)) is not None and time.date:
            for actor in _remarks_that_followed(reading, clause_of(anchor)):
                found[actor].append(_Occasion(time.span.start, Dated(time.date, "follows", time)))
    return {speaker: tuple(sorted(rows, key=lambda row: row.start)) for speaker, rows in found.items()}


def _remarks_that_followed(reading: Reading, clause: Token) -> tuple[str, ...]:
    """Whose remarks the clause sets behind something dated: "Her remarks follow a statement on Monday"."""
    subject = subject_of(clause)
    if clause.lemma_ not in OCCASIONS["following"] or subject is None or subject.lower_ not in OCCASIONS["remarks"]:
        return ()
    paragraph = _paragraph_of(reading, clause)
    owners = [child for child in subject.children if child.dep_ == "poss"]
    return tuple(mention.actor for owner in owners for mention in reading.mentions_in(span_of(paragraph, owner)))


def _paragraph_of(reading: Reading, token: Token) -> Paragraph:
    return next(paragraph for paragraph in reading.paragraphs if paragraph.doc is token.doc)


def _date_speech(reading: Reading, speech: SpeechMention, occasions: tuple[_Occasion, ...]) -> Dated:
    """The day of a statement: its own, its speaker's occasion, none for a standing position, else the day of publication."""
    own = _date_cue(reading, speech)
    if own.date.is_known:
        return own
    if _is_position(reading, speech):
        return Dated(PartialDate.unknown(), "standing-position")
    if occasions:
        after = bisect_left(occasions, _start(speech), key=lambda row: row.start)
        nearest = occasions[max(after - 1, 0)].dated
        return Dated(nearest.date, "same-occasion", nearest.time)
    published = reading.article.published
    return Dated(PartialDate.day(published), "publication-day") if published else NO_DATE


def _start(speech: SpeechMention) -> int:
    return speech.cue.start if speech.cue else speech.content[0].start


def _date_cue(reading: Reading, speech: SpeechMention) -> Dated:
    """The day that the words of the cue give, or those of the occasion they name."""
    cue = speech.cue and reading.token_at(speech.cue)
    if not speech.cue or cue is None:
        return NO_DATE
    paragraph = reading.paragraph_at(speech.cue.start)
    found = date_clause(reading, paragraph, cue)
    if found.time and any(span.contains(found.time.span) for span in speech.content):
        return NO_DATE
    return found if found.date.is_known else _date_named_occasion(reading, paragraph, cue)


def _date_named_occasion(reading: Reading, paragraph: Paragraph, cue: Token) -> Dated:
    """The day of the occasion that the cue names ("said after his meetings in Oslo"), told of the same place elsewhere."""
    clause = clause_of(cue)
    nouns = [word for word in own_words(clause) if word.lower_ in OCCASIONS["occasions"] and word.dep_ == "pobj"]
    places = {word.text for noun in nouns for word in own_words(noun) if word.pos_ == "PROPN"}
    if not places:
        return NO_DATE
    for time in reading.times:
        anchor = reading.token_at(time.span)
        if time.date is None or anchor is None or time.span.start > span_of(paragraph, cue).start:
            continue
        if places & {word.text for word in own_words(clause_of(anchor)) if word.pos_ == "PROPN"}:
            return Dated(time.date, "named-occasion", time)
    return NO_DATE


def _is_position(reading: Reading, speech: SpeechMention) -> bool:
    """Whether the cue tells what somebody stands for rather than something said on a day."""
    cue = speech.cue and reading.token_at(speech.cue)
    if not speech.cue or cue is None:
        return False
    clause = clause_of(cue)
    if clause.lemma_ in OCCASIONS["positions"] and (is_present(clause) or clause.tag_ == "VBG" or is_perfect(clause)):
        return True
    return is_perfect(clause) and not _is_lead(reading, speech.cue)


def _is_lead(reading: Reading, place: Span) -> bool:
    """Whether the place stands in the first full sentences of the body, or above them."""
    full = 0
    for sentence in reading.sentences:
        if sentence.span.start > place.start or full > LEAD_SENTENCES:
            break
        words = sentence.span.of(reading.article.text)
        full += (
            len(words.split()) >= FULL_SENTENCE and words.rstrip().endswith(FULL_STOPS) and not words.startswith("-")
        )
    return full <= LEAD_SENTENCES
