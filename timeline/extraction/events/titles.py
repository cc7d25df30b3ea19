"""A trigger goes in; a short headline made of the words that tell the happening comes out."""

from __future__ import annotations

from itertools import zip_longest

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import RELATIVES, SUBJECTS, antecedent_of, clause_of, own_words, subject_of
from timeline.extraction.events.evidence import clause_words, head_of
from timeline.extraction.events.triggers import Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

LONGEST = 90
LONGEST_DOER = 40
# A title must not end in a word that asks for another.
LOOSE_TAGS = frozenset({"IN", "DT", "CC", "TO", "PRP$", "MD", "WDT", "WP", "POS", "PDT", "WRB", "HYPH", "$", "CD"})
LOOSE = frozenset({"amod", "compound", "nummod", "aux", "auxpass", "det", "poss", "nmod", "quantmod", "prep", "mark"})
LEFT_OUT = frozenset({"meanwhile", "however", "also", "reportedly", "recently", "just", "moreover", "then"})
BESIDE = frozenset({EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE})
HEDGES = frozenset({"as", "early", "late", "soon", "next", "this", "or"})
SPELT_OUT = {
    "'ve": "has",
    "’ve": "has",
    "'m": "is",
    "’m": "is",
    "'re": "are",
    "’re": "are",
    "'ll": "will",
    "’ll": "will",
    "am": "is",
}
MARKS = " ,;:.-\u2013\u2014\u2026"


def title_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> str:
    """A headline: the doer and what was done, without day, quotation marks and asides, never longer than a line."""
    timed = _timed_words(reading, paragraph, trigger)
    if trigger.kind in BESIDE and trigger.word.dep_ == "pobj" and clause_of(trigger.word) == head_of(trigger):
        return _title_beside(reading, paragraph, trigger, timed)
    head = head_of(trigger)
    words = [word for word in clause_words(reading, paragraph, trigger) if not _is_left_out(word, timed)]
    words = _without_circumstance(words, head)
    doer = _lent_doer(reading, paragraph, head)
    if doer:
        own = {word.i for child in head.children if child.dep_ in SUBJECTS for word in child.subtree}
        words = [word for word in words if word.i not in own]
    text = _tidy(f"{doer} {_cut(words, LONGEST - len(doer) - 1)}") or trigger.word.text
    return text[:1].upper() + text[1:]


def _title_beside(reading: Reading, paragraph: Paragraph, trigger: Trigger, timed: frozenset[int]) -> str:
    """The doer and the occasion, where the verb tells what else was done: "Berg in an interview with the Gazette"."""
    subject = subject_of(clause_of(trigger.word))
    phrase = sorted(own_words(trigger.word.head), key=lambda word: word.i)
    doer = _short_name(reading, paragraph, subject) if subject is not None else ""
    words = [word for word in phrase if not _is_left_out(word, timed)]
    lead = _cut(words, LONGEST - len(doer) - 1)
    text = _tidy(f"{doer} {lead[:1].lower()}{lead[1:]}")
    return text[:1].upper() + text[1:]


def _short_name(reading: Reading, paragraph: Paragraph, subject: Token) -> str:
    """A subject in a few words: its own, or the name of the actor that it or its apposition mentions."""
    if subject.pos_ == "PRON":
        return _name_of(reading, paragraph, subject)
    phrase = [word for word in sorted(own_words(subject), key=lambda word: word.i) if word.i <= subject.i]
    words = _tidy(_joined(phrase))
    if len(words) <= LONGEST_DOER:
        return words
    beside = [word for word in (subject, *subject.children) if word == subject or word.dep_ == "appos"]
    mentions = [mention for word in beside for mention in reading.mentions_in(span_of(paragraph, word))]
    actor = reading.actor(mentions[-1].actor) if mentions else None
    return actor.name if actor else subject.text


def _timed_words(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> frozenset[int]:
    """The places of words that belong to a day, with its preposition."""
    sentence = trigger.word.sent
    found: set[int] = set()
    for time in reading.times_in(paragraph.span_of(sentence[0], sentence[-1])):
        words = [word for word in sentence if span_of(paragraph, word).overlaps(time.span)]
        if not words or time.date is None:
            continue
        found.update(word.i for word in words)
        before = words[0].i - 1
        while before > 0 and paragraph.doc[before].lower_ in HEDGES:
            found.add(before)
            before -= 1
        if before >= 0 and paragraph.doc[before].dep_ in ("prep", "mark") and paragraph.doc[before].lower_ != "to":
            found.add(before)
    return frozenset(found)


def _is_left_out(word: Token, timed: frozenset[int]) -> bool:
    """Whether a headline does without the word."""
    return word.is_quote or word.is_space or word.i in timed or word.lower_ in LEFT_OUT


def _without_circumstance(words: list[Token], head: Token) -> list[Token]:
    """From the doer on; what stands in front of it is circumstance."""
    subject = next((child for child in head.children if child.dep_ in SUBJECTS), None)
    first = subject.left_edge.i if subject is not None else head.left_edge.i
    if subject is None and clause_of(head) == head:
        first = min([head.i, *(child.i for child in head.children if child.dep_ in ("aux", "auxpass"))])
    return [word for word in words if word.i >= first]


def _lent_doer(reading: Reading, paragraph: Paragraph, head: Token) -> str:
    """The doer in a few words where the clause has none, or a pronoun, or a long one: "who visited", "to sign"."""
    if clause_of(head) != head:
        return ""
    subject = subject_of(head)
    if subject is None:
        return ""
    if subject.lower_ in RELATIVES:
        return _short_name(reading, paragraph, antecedent_of(clause_of(subject)))
    is_own = subject in head.children
    if is_own and subject.pos_ != "PRON" and not _is_long(subject):
        return ""
    return _short_name(reading, paragraph, subject)


def _is_long(subject: Token) -> bool:
    return len(_joined(sorted(own_words(subject), key=lambda word: word.i))) > LONGEST_DOER


def _name_of(reading: Reading, paragraph: Paragraph, pronoun: Token) -> str:
    """The name of the actor that a pronoun means, "" where nobody knows."""
    place = span_of(paragraph, pronoun)
    statement = reading.statement_at(place.start) if pronoun.lower_ in ("i", "we") else None
    named = next((mention.actor for mention in reading.mentions_in(place)), None)
    actor = reading.actor(named or (statement and statement.speaker) or "")
    return actor.name if actor else ""


def _cut(words: list[Token], longest: int) -> str:
    """As many words as fit, without a loose end."""
    kept = list(words)
    while kept and (len(_joined(kept)) > longest or _is_loose(kept[-1])):
        kept.pop()
    return _joined(kept)


def _joined(words: list[Token]) -> str:
    """The words with the spaces of the text, and one where something was left out between them."""
    parts = []
    for word, following in zip_longest(words, words[1:]):
        parts.append(SPELT_OUT.get(word.lower_, word.text) + word.whitespace_)
        if following is not None and following.i > word.i + 1 and not following.is_punct:
            parts.append(" ")
    return "".join(parts).strip()


def _is_loose(word: Token) -> bool:
    """Whether a title must not end in the word."""
    if word.is_punct or (word.tag_ in LOOSE_TAGS and not (word.tag_ == "CD" and word.dep_ in ("pobj", "dobj"))):
        return True
    return word.dep_ in LOOSE and word.i < word.head.i


def _tidy(text: str) -> str:
    return " ".join(text.replace(" ,", ",").replace(",,", ",").split()).strip(MARKS)
