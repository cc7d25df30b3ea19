"""The noun "strike" goes in; whether it is one of workers, not of arms, comes out."""

from __future__ import annotations

from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES

TIMES = frozenset({"DATE", "TIME"})


def is_walkout(noun: Token) -> bool:
    """Whether it is a strike without arms: not "an air strike", "Israeli strikes", "a strike on the port"."""
    if noun.lemma_ != "strike":
        return False
    beside = [child for child in noun.children if child.i < noun.i]
    if any(child.lower_ in PHRASES["arms"] or child.ent_type_ in ("NORP", "GPE") for child in beside):
        return False
    behind = [child for child in noun.children if child.lower_ in ("on", "against")]
    return all(word.ent_type_ in TIMES for child in behind for word in child.children)


def is_of_workers(noun: Token) -> bool:
    """Whether the words beside a strike say whose work it stops: "a rail strike", "the nurses' strike"."""
    beside = (child for child in noun.children if child.i < noun.i)
    return is_walkout(noun) and any(
        child.dep_ in ("compound", "poss") and child.tag_ in ("NN", "NNS") or child.lower_ in PHRASES["walkouts"]
        for child in beside
    )
