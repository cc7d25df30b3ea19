"""The head of a time phrase goes in; whether it bounds what it stands by, or tells which thing is meant, comes out."""

from __future__ import annotations

from timeline.extraction.language import Token

# A day behind these bounds a happening and is not its day.
BOUNDS = frozenset({"since", "until", "till", "before", "after", "from", "by", "than"})
SIDES = frozenset({"before", "after"})


def is_bound(anchor: Token) -> bool:
    """Whether the day only bounds something: "since Monday", "since talks Monday"; but "after talks Monday" has it."""
    preposition = _preposition_of(anchor)
    if preposition is None or preposition.lower_ not in BOUNDS:
        return False
    return anchor.dep_ != "npadvmod" or preposition.lower_ not in SIDES


def is_of_noun(anchor: Token, word: Token) -> bool:
    """Whether a day tells which thing is meant, and dates the clause only where nothing else does.

    "An Easter truce", "cut its forecast for 2019".
    """
    if anchor.dep_ in ("compound", "nmod") and anchor.head.i > anchor.i:
        return True
    return is_for_thing(anchor) and anchor.head.head != word


def is_for_thing(anchor: Token) -> bool:
    """Whether a noun is said to be for a year or the like: "a budget for 2019"."""
    return anchor.dep_ == "pobj" and anchor.head.lower_ == "for" and anchor.head.head.pos_ == "NOUN"


def is_deadline(anchor: Token) -> bool:
    """Whether something is to be done by the day at the latest."""
    preposition = _preposition_of(anchor)
    return preposition is not None and preposition.lower_ == "by"


def is_beginning(anchor: Token) -> bool:
    """Whether something has gone on since the day: "since 2019", not "since her 2019 campaign"."""
    return anchor.dep_ == "pobj" and anchor.head.lower_ == "since"


def is_start(anchor: Token) -> bool:
    """Whether something is to go on from the day."""
    preposition = _preposition_of(anchor)
    return preposition is not None and preposition.lower_ == "from"


def _preposition_of(anchor: Token) -> Token | None:
    """The preposition that a time phrase stands behind."""
    while anchor.dep_ in ("compound", "nummod", "amod", "npadvmod") and anchor.head != anchor:
        if anchor.head.pos_ in ("VERB", "AUX"):
            return None
        anchor = anchor.head
    return anchor.head if anchor.dep_ == "pobj" else None
