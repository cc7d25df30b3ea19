"""Words that tell a happening go in; those that a headline does without come out: the day, asides, circumstances."""

from __future__ import annotations

from timeline.domain.spans import Span
from timeline.extraction.clauses import SUBJECTS, clause_of
from timeline.extraction.dating.clauses import FARTHEST
from timeline.extraction.events.titling.doers import LEFT_OUT, is_day_of_name
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

HEDGES = frozenset({"as", "early", "late", "soon", "next", "this", "or", "about", "around", "approximately"})
COUNTED = frozenset(f"{unit} {side}" for unit in ("day", "week", "month", "year") for side in ("after", "before"))
# A day behind these is cut with them; "until Friday" and "since 2007" belong to what is told.
OF_DAYS = frozenset({"on", "in", "at", "during", "over", "for", "as", "of", "around", "about"})


def words_of_days(reading: Reading, paragraph: Paragraph, word: Token) -> frozenset[int]:
    """The places of words that belong to a day, with its preposition; a day that bounds what is told stays."""
    found: set[int] = set()
    for time in reading.times_in(_around(paragraph, word)):
        words = paragraph.words_in(time.span)
        if not words or time.date is None:
            continue
        is_of_name = is_day_of_name(words[-1])
        if is_of_name:
            found.update(range(words[0].i, words[-1].i + 1))  # behind "by" as well, which keeps other days
        if is_of_name or not _is_inside_name(words[-1]):
            found.update(_with_preposition(paragraph, words[0].i, _with_comma(words[-1])))
    return frozenset(found)


def _with_comma(last: Token) -> int:
    """Where a time phrase ends, with a comma that parts it from a place: "on Friday, May 3, at the palace"."""
    comma, behind = last.i + 1, last.i + 2
    is_loose = behind < len(last.doc) and last.doc[comma].lower_ == "," and last.doc[behind].dep_ == "prep"
    return comma if is_loose else last.i


def _is_inside_name(word: Token) -> bool:
    """Whether a day only says which thing is meant: "the 2015 pact", "an Easter truce"."""
    return word.dep_ in ("compound", "amod", "nummod", "nmod") and word.head.i > word.i


def _around(paragraph: Paragraph, word: Token) -> Span:
    """The surroundings of a trigger in its paragraph, wider than any title."""
    place = span_of(paragraph, word)
    return Span(max(paragraph.span.start, place.start - FARTHEST), min(paragraph.span.end, place.end + FARTHEST))


def _with_preposition(paragraph: Paragraph, first: int, last: int) -> range:
    """The places of a time phrase with what hangs it on: "as early as", "on"; none where it bounds: "until"."""
    before = first - 1
    while before > 0 and (paragraph.doc[before].lower_ in HEDGES or paragraph.doc[before].is_quote):
        before -= 1
    if before < 0 or paragraph.doc[before].dep_ not in ("prep", "mark"):
        return range(before + 1, last + 1)
    if paragraph.doc[before].lower_ not in OF_DAYS:
        return range(0)
    if paragraph.doc[last].dep_ == "poss":
        return range(before + 1, last + 1)  # what is held on a day keeps its preposition: "in Sunday's vote"
    is_as_of = paragraph.doc[before].lower_ == "of" and before > 0 and paragraph.doc[before - 1].lower_ == "as"
    return range(before - is_as_of, last + 1)


def is_left_out(word: Token, timed: frozenset[int]) -> bool:
    """Whether a headline does without the word."""
    is_mark = word.is_space or (word.is_quote and word.tag_ != "POS")
    is_idle = word.lower_ in LEFT_OUT and not _is_joined(word)
    return is_mark or word.i in timed or is_idle or _is_to_you(word) or _is_day_beside(word)


def _is_day_beside(word: Token) -> bool:
    """Whether it is "the day" of "the day after they met", which a headline does without."""
    day = word.head if word.dep_ == "det" else word
    return day.dep_ == "npadvmod" and day.doc[day.i : day.i + 2].text.lower() in COUNTED


def _is_joined(word: Token) -> bool:
    """Whether a hyphen makes it a part of the next word: "the then-premier"."""
    return word.i + 1 < len(word.doc) and word.doc[word.i + 1].tag_ == "HYPH"


def _is_to_you(word: Token) -> bool:
    """Whether it is the "to you" of a quotation, which a headline cannot name."""
    if word.dep_ == "prep":
        return any(map(_is_to_you, word.children))
    return word.lower_ == "you" and word.dep_ == "pobj"


def without_circumstance(words: list[Token], head: Token) -> list[Token]:
    """From the doer on; what stands in front of it is circumstance."""
    subject = next((child for child in head.children if child.dep_ in SUBJECTS), None)
    first = min(subject.left_edge.i, head.i) if subject is not None else head.left_edge.i
    if subject is None and clause_of(head) == head:
        # A small parser can hang the subject on the first verb: "Norway has not, it says, agreed".
        first = min([head.i, *(child.left_edge.i for child in head.children if child.dep_ in ("aux", "auxpass"))])
    return [word for word in words if word.i >= first]
