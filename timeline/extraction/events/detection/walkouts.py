"""The noun "strike" goes in; whether it is one of workers, not of arms, comes out."""

from __future__ import annotations

from timeline.extraction.clauses import clause_of
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
    """Whether the words beside a strike say whose work it stops: "a rail strike", "the nurses' strike"; none kills."""
    if not is_walkout(noun) or clause_of(noun).lemma_ in PHRASES["killing"]:
        return False
    return any(_tells_whose_work(child) for child in noun.children if child.i < noun.i)


def _tells_whose_work(word: Token) -> bool:
    """Whether a word beside a strike says who stops working, or that all do."""
    is_of_those = word.dep_ in ("compound", "poss") and word.tag_ in ("NN", "NNS")
    return (is_of_those and word.lemma_ not in PHRASES["armed"]) or word.lower_ in PHRASES["walkouts"]
