"""A trigger goes in; the words of its own clause come out, as a span of the text and as a short title."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.domain.spans import Span
from timeline.extraction.clauses import SUBJECTS, clause_of, governor, is_clause, own_words
from timeline.extraction.events.triggers import Trigger
from timeline.extraction.events.words import PHRASES
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

# Clauses inside a clause that are part of what it tells.
PARTS = frozenset({"xcomp", "pcomp", "ccomp"})
EDGE_TAGS = frozenset({"IN", "DT", "CC", "TO", "PRP$", "MD", "WDT", "WP", "POS", "PDT", "WRB", "HYPH"})
FRAMING = frozenset({"mark", "cc", "punct"})
LONGEST_TITLE = 90
ROUND_TITLE = 50


def evidence_of(paragraph: Paragraph, trigger: Trigger) -> Span:
    """The words that tell the happening: its clause, or the phrase of its noun, without conjunction and closing mark."""
    words = _trimmed(clause_words(trigger))
    return paragraph.span_of(words[0], words[-1])


def clause_words(trigger: Trigger) -> list[Token]:
    """The words of the happening in reading order."""
    word, clause = trigger.word, clause_of(trigger.word)
    if word != clause and not _is_told_by_clause(word, clause):
        return sorted(_with_parts(word), key=lambda token: token.i)
    top = _top(clause)
    return sorted(_with_parts(top), key=lambda token: token.i)


def _is_told_by_clause(noun: Token, clause: Token) -> bool:
    """Whether the clause, not the noun's phrase alone, tells the happening."""
    is_held = clause.lemma_ in PHRASES["light_verbs"]
    is_during = noun.dep_ == "pobj" and noun.head.lower_ in PHRASES["during"] and noun.head.head == clause
    return is_held or is_during


def _top(clause: Token) -> Token:
    """The clause that an infinitive is a part of: "is expected to visit"."""
    while clause.dep_ == "xcomp" and (above := governor(clause)) is not None:
        clause = above
    return clause


def _with_parts(head: Token) -> Iterable[Token]:
    """The words of a clause or phrase and of the clauses that are parts of it."""
    waiting = [head]
    while waiting:
        word = waiting.pop()
        yield word
        waiting.extend(child for child in word.children if not is_clause(child) or _is_part(child))


def _is_part(clause: Token) -> bool:
    if clause.dep_ in PARTS:
        return True
    is_aim = clause.dep_ == "advcl" and any(child.tag_ == "TO" for child in clause.children)
    return (is_aim and clause.i > clause.head.i) or (clause.dep_ == "acl" and clause.tag_ != "VBG")


def _trimmed(words: list[Token]) -> list[Token]:
    """Without conjunctions and marks in front, and marks behind."""
    first = next((n for n, word in enumerate(words) if word.dep_ not in FRAMING and not word.is_punct), 0)
    last = next(
        (n for n in range(len(words) - 1, -1, -1) if not words[n].is_punct and not words[n].is_space), len(words) - 1
    )
    return words[first : last + 1] or words


def title_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> str:
    """A headline made of the clause's words: the doer and what was done, without day, quotation marks and asides."""
    words = [word for word in clause_words(trigger) if not _is_left_out(reading, paragraph, word)]
    words = _from_subject(words, trigger)
    while words and (_length(words) > LONGEST_TITLE or _is_loose(words[-1])):
        words.pop()
    text = "".join(word.text_with_ws for word in words)
    text = " ".join(text.replace(" ,", ",").split()).strip(" ,;:.-\u2013\u2014")
    return text[:1].upper() + text[1:]


def _from_subject(words: list[Token], trigger: Trigger) -> list[Token]:
    """From the doer on; what stands in front of it is circumstance."""
    clause = clause_of(trigger.word)
    while clause.dep_ == "xcomp" and (above := governor(clause)) is not None:
        clause = above
    subject = next((child for child in clause.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.i > trigger.word.i > 0 and trigger.word != clause:
        return [word for word in words if word.dep_ not in FRAMING or word.i > trigger.word.i]
    return [word for word in words if word.i >= subject.left_edge.i]


def _is_left_out(reading: Reading, paragraph: Paragraph, word: Token) -> bool:
    """Whether a headline does without the word: quotation marks, a day and its preposition."""
    if word.is_quote or word.is_space or word.lower_ in ("meanwhile", "however", "also", "reportedly"):
        return True
    if any(time.date for time in reading.times_in(span_of(paragraph, word))):
        return True
    children = [child for child in word.children if child.dep_ == "pobj"]
    return word.dep_ == "prep" and any(reading.times_in(span_of(paragraph, child)) for child in children)


def _length(words: list[Token]) -> int:
    return sum(len(word.text_with_ws) for word in words)


def _is_loose(word: Token) -> bool:
    """Whether a title must not end in it."""
    if word.is_punct or word.tag_ in EDGE_TAGS:
        return True
    return word.dep_ in ("amod", "compound", "nummod", "aux", "auxpass", "det", "poss") and word.i < word.head.i
