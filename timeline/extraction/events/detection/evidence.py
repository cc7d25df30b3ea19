"""A trigger goes in; the words of its own clause come out as a span of the text."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from timeline.domain.kinds import EventKind
from timeline.domain.spans import Span
from timeline.extraction.clauses import REMEMBERED, clause_of, governor, in_order, is_clause
from timeline.extraction.events.detection.triggers import APART, Trigger
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds
from timeline.extraction.reading import Reading, once_a_reading

# Clauses inside a clause that are part of what it tells.
PARTS = frozenset({"xcomp", "pcomp", "ccomp", "csubj", "csubjpass"})
FRAMING = frozenset({"mark", "cc", "punct"})
FRAMING_WORDS = frozenset({"meanwhile", "however", "just", "moreover", "also", "but", "and"})
ORDER = frozenset({"after", "before", "following"})
# Happenings whose noun, in a phrase of time, is told by the clause beside it: "in an interview, she said".
TOLD_BESIDE = frozenset({EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE, EventKind.VOTE, EventKind.CALL})


def evidence_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Span:
    """The words that tell the happening: its clause, or the phrase of its noun, without the marks at both ends."""
    words = _trimmed(clause_words(reading, paragraph, trigger)) or (trigger.word,)
    return paragraph.span_of(words[0], words[-1])


@once_a_reading
def clause_words(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[Token, ...]:
    """The words of the happening in reading order, without a quotation that stands beside them."""
    words = all_words(trigger)
    if not reading.has_quotes_in(paragraph.span):
        return words
    start = paragraph.span.start
    is_quoted = reading.is_quoted(start + trigger.word.idx)
    return tuple([word for word in words if reading.is_quoted(start + word.idx) == is_quoted])


def all_words(trigger: Trigger) -> tuple[Token, ...]:
    """The words of the happening in reading order, quoted or not."""
    return _with_parts(head_of(trigger), trigger.word)


def head_of(trigger: Trigger) -> Token:
    """The word whose phrase tells the happening: the noun, or the verb of its clause with what it hangs on."""
    word, clause = trigger.word, clause_of(trigger.word)
    if word != clause and not _is_told_by_clause(trigger, clause):
        return word
    while clause.dep_ == "xcomp" and (above := governor(clause)) is not None:
        if clause.head.lower_ == "due" and clause.head.head.pos_ == "NOUN":
            return clause.head.head  # "with a summit due to open in May"
        clause = above
    return clause


def _is_told_by_clause(trigger: Trigger, clause: Token) -> bool:
    """Whether the clause, not the noun's phrase alone, tells the happening."""
    noun = trigger.word
    is_beside = noun.dep_ == "pobj" and noun.head.lower_ in PHRASES["during"] and noun.head.head == clause
    if is_beside:
        # "After the vote, prices rose" tells of prices; a bare "following votes" needs its clause to say which.
        is_time = noun.head.lower_ in ORDER and noun.left_edge.i < noun.i
        return trigger.kind in TOLD_BESIDE and not is_time
    is_held = clause.lemma_ in PHRASES["light_verbs"] or trigger.rule == "held-noun"
    return is_held and not _is_apart(noun, clause)


def _is_apart(noun: Token, clause: Token) -> bool:
    """Whether the noun only sets the time of what the clause tells: "had their first talks since the war"."""
    return any(above.lower_ in APART for above in takewhile(lambda above: above != clause, noun.ancestors))


@lru_cache(REMEMBERED)
def _with_parts(head: Token, trigger: Token) -> tuple[Token, ...]:
    """The words of a clause or phrase and of the clauses that are parts of it, in reading order."""
    found = [head]
    for word in found:
        found += [child for child in word.children if _is_part(child, trigger)]
    return tuple(in_order(found))


def _is_part(word: Token, trigger: Token) -> bool:
    if word.dep_ == "prep":
        return not (_is_aside(word) or _is_another(word, trigger))
    return not is_clause(word) or _is_part_of_clause(word)


def _is_part_of_clause(word: Token) -> bool:
    """Whether a clause is a part of what the clause above tells."""
    if word.dep_ in PARTS:
        return True
    if word.dep_ == "acl" and word.tag_ == "VBG":
        return word.i == word.left_edge.i == word.head.i + 1  # "companies taking part", not "companies, taking part"
    is_aim = word.dep_ == "advcl" and any(child.tag_ == "TO" for child in word.children)
    return (is_aim and word.i > word.head.i) or (word.dep_ == "acl" and word.tag_ != "VBG")


def _is_another(phrase: Token, trigger: Token) -> bool:
    """Whether a phrase of time names another happening: "after the coup"."""
    is_ordered = phrase.lower_ in ORDER and phrase != trigger.head
    return is_ordered and any(child.lemma_ in noun_kinds() for child in phrase.children)


def _is_aside(word: Token) -> bool:
    """Whether the phrase is attached by a comma, or names a source: ", with the premier expected", "according to"."""
    is_loose = word.lower_ == "with" and word.i > 0 and word.nbor(-1).text == ","
    return is_loose or (word.lower_ == "according" and word.i > 0)


def _trimmed(words: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without conjunctions and marks at both ends."""
    kept = [n for n, word in enumerate(words) if not _is_frame(word)]
    return words[kept[0] : kept[-1] + 1] if kept else words


def _is_frame(word: Token) -> bool:
    return word.dep_ in FRAMING or word.is_punct or word.is_space or word.lower_ in FRAMING_WORDS
