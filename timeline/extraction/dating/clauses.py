"""A word of a happening goes in; the date that the text gives it comes out, with the rule and the time phrase.

A time phrase belongs to the word whose phrase it stands in, then to its clause, then to the clause above that lends it
a subject. It never belongs to a clause that merely stands beside. What the text does not date stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.dates import PartialDate
from timeline.domain.spans import Span
from timeline.extraction.clauses import clause_of, governor, is_past, is_present, subject_of
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import TimeMention

OCCASIONS = read_groups("event_occasions.toml")
OF_SPEECH = OCCASIONS["occasions"] | OCCASIONS["remarks"]
# A day behind these bounds a happening and is not its day.
BOUNDS = frozenset({"since", "until", "till", "before", "after", "from", "by", "than"})
# Clauses that lend the day of the clause above: what was done to, by or while doing it.
LENDING = frozenset({"xcomp", "advcl", "acl", "pcomp", "conj"})
WHEN = frozenset({"when", "while", "as", "where"})
# A day further away is no happening's of one sentence; looking at all of them takes the square of a sentence's length.
FARTHEST = 800  # characters
SCENES = frozenset({"there", "later"})


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, the name of the rule that found it, and the phrase it was read from."""

    date: PartialDate
    rule: str
    time: TimeMention | None = None


NO_DATE = Dated(PartialDate.unknown(), "no-date")
RANKS = {"same-phrase": 0, "same-clause": 1, "governing-clause": 2, "participle": 3}


def date_clause(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Find the time phrase that belongs to a word: in its phrase, its clause, or the clause that it hangs on."""
    found = []
    for time, anchor in timed_words(reading, paragraph, word):
        if time.date and (rule := _relation(word, anchor)):
            found.append((RANKS[rule], abs(anchor.i - word.i), Dated(time.date, rule, time)))
    return min(found, key=lambda row: row[:2])[2] if found else _date_scene(reading, paragraph, word)


def date_present(reading: Reading, word: Token) -> Dated:
    """Date what goes on as the article is written ("is pushing for") to the month of publication."""
    published, clause = reading.article.published, _finite(clause_of(word))
    if published is None or clause.dep_ == "ccomp" or not is_present(clause):
        return NO_DATE
    return Dated(PartialDate.month(published.year, published.month), "present-tense")


def timed_words(reading: Reading, paragraph: Paragraph, word: Token) -> Iterator[tuple[TimeMention, Token]]:
    """The calendar phrases of a word's sentence, each with its head; not those that bound: "since Monday"."""
    sentence, place = paragraph.span_of(word.sent[0], word.sent[-1]), span_of(paragraph, word)
    near = Span(max(sentence.start, place.start - FARTHEST), min(sentence.end, place.end + FARTHEST))
    for time in reading.times_in(near):
        anchor = reading.token_at(time.span)
        if time.date is not None and anchor is not None and not _is_bound(anchor):
            yield time, anchor


def holder_of(anchor: Token) -> Token:
    """The noun of speech or happening that a time phrase stands behind, else the head of its clause."""
    clause = clause_of(anchor)
    token = anchor.head
    while token not in (clause, token.head):
        if token.pos_ == "NOUN" and {token.lemma_, token.lower_} & OF_SPEECH:
            return token
        token = token.head
    return clause


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
    holder, clause, timed = holder_of(anchor), clause_of(word), clause_of(anchor)
    if word != clause and (holder == word or word in anchor.ancestors) and clause == timed:
        return "same-phrase"
    if _is_of_another(word, holder, timed):
        return None
    if clause == timed:
        return "same-clause"
    if timed in _lenders(clause, before=anchor):
        return "governing-clause"
    return "participle" if governor(timed) == clause and _is_circumstance(timed) else None


def _is_of_another(word: Token, holder: Token, timed: Token) -> bool:
    """Whether the day is another happening's: "the visit follows talks on Monday"."""
    if timed.lemma_ in OCCASIONS["following"] and word.i < timed.i:
        return True
    return holder != timed and holder not in word.ancestors and word.pos_ == "NOUN"


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
        return any(child.lower_ in ("where", "when") or _opens_relative(child) for child in clause.children)
    return clause.dep_ in LENDING


def _opens_relative(preposition: Token) -> bool:
    """Whether it is the "in" of "a meeting in which he said"."""
    return preposition.dep_ == "prep" and any(child.lower_ == "which" for child in preposition.children)


def _is_circumstance(clause: Token) -> bool:
    """Whether the clause tells when: "Visiting Paris on Monday, ...", "When asked on Tuesday, ..."."""
    if clause.dep_ != "advcl":
        return False
    return clause.tag_ == "VBG" or any(child.lower_ in WHEN for child in clause.children)


def _date_scene(reading: Reading, paragraph: Paragraph, word: Token) -> Dated:
    """Date a sentence that goes on telling of the one before: "On Monday she flew to Oslo. There she met ..."."""
    if word.sent.start == 0 or not _goes_on(word):
        return NO_DATE
    earlier = paragraph.doc[word.sent.start - 1].sent.root
    if not is_past(earlier) or subject_of(earlier) is None:
        return NO_DATE
    for time, anchor in timed_words(reading, paragraph, earlier):
        if time.date and _relation(earlier, anchor):
            return Dated(time.date, "same-scene", time)
    return NO_DATE


def _goes_on(word: Token) -> bool:
    """Whether the word's main clause goes on with a pronoun, or "there", in the past tense."""
    clause = clause_of(word)
    subject = subject_of(clause)
    if clause != word.sent.root or not is_past(clause) or subject is None:
        return False
    return subject.pos_ == "PRON" or word.sent[0].lower_ in SCENES
