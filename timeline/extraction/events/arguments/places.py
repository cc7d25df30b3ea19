"""A trigger goes in; the place where its happening was, or is to be, comes out."""

from __future__ import annotations

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import clause_of, own_words
from timeline.extraction.events.detection.evidence import ORDER
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds

LABELS_OF_PLACES = frozenset({"GPE", "LOC", "FAC"})


def place_of(trigger: Trigger) -> str:
    """The first place that the clause names behind "in", "at" or "to", or that is visited; "" where it names none."""
    clause = clause_of(trigger.word)
    for word in own_words(clause):
        if word.ent_type_ not in LABELS_OF_PLACES:
            continue
        is_visited = trigger.kind is EventKind.VISIT and word.dep_ == "dobj" and clause.lemma_ not in PHRASES["leaving"]
        is_behind = word.dep_ == "pobj" and word.head.lower_ in PHRASES["places"]
        if (is_visited or is_behind) and not _is_of_another(word, trigger):
            return whole_name(word)
    return ""


def whole_name(word: Token) -> str:
    """The whole name that a word ends: "Northern Ireland", which is no part of Ireland."""
    return word.doc[_first_of(word).i : word.i + 1].text


def _is_of_another(word: Token, trigger: Trigger) -> bool:
    """Whether it is behind the "after" of another happening: "broke away after the coup in Oslo"; talks go on there."""
    orders = (above for above in word.ancestors if above.dep_ == "prep" and above.lower_ in ORDER)
    others = {near for above in orders if trigger.word not in above.subtree for near in above.subtree}
    return bool(others) and not any(noun_kinds().get(near.lemma_) is EventKind.MEETING for near in others)


def _first_of(word: Token) -> Token:
    """The first word of the name that a word ends."""
    while word.ent_iob_ == "I" and word.i > 0:
        word = word.nbor(-1)
    return word
