"""A word and one that hangs on it go in; the name of this complement in the learned figures comes out."""

from __future__ import annotations

from timeline.extraction.language import Token
from timeline.extraction.speech.days import SUBJECTS, find_day_behind

CONTENT_MARKS = frozenset({"for", "if", "whether"})
OBJECTS = frozenset({"dobj", "oprd", "attr"})
CLAUSES = frozenset({"ccomp", "parataxis"})
LISTENERS = frozenset({"dobj", "dative"})
TO_LISTENERS = frozenset({"to", "with"})
CLAUSES_OF_NOUNS = frozenset({"acl", "relcl", "ccomp"})


def complement_of(verb: Token, child: Token) -> str:
    """The name of a verb's complement; "" for what is none."""
    if child.dep_ in CLAUSES:
        return "ccomp<" if child.i < verb.i else "ccomp>"
    if child.dep_ == "prep":
        return f"prep:{child.lower_}"
    if child.dep_ in OBJECTS:
        return "dobj"
    if child.dep_ == "advcl":
        return _complement_of_circumstance(verb, child)
    return child.dep_ if child.dep_ in ("xcomp", "nsubjpass") else ""


def _complement_of_circumstance(verb: Token, clause: Token) -> str:
    """The name of what the parser takes for a circumstance: "asked whether he would come"."""
    mark = _mark_of(clause)
    if mark in CONTENT_MARKS:
        return f"advcl:{mark}"
    return "ccomp>" if not mark and _is_told_on_day(verb, clause) else ""


def _is_told_on_day(verb: Token, clause: Token) -> bool:
    """Whether a clause begins with the day of the verb: "told reporters in Riga on Monday he was hopeful"."""
    has_subject = any(child.dep_ in SUBJECTS for child in clause.children)
    return has_subject and clause.left_edge.i in find_day_behind(verb)


def _mark_of(clause: Token) -> str:
    return next((child.lower_ for child in clause.children if child.dep_ == "mark"), "")


def topics_of_listeners(verb: Token, has_listeners: bool) -> list[Token]:
    """What the parser hangs on those who listen: "talked to voters | about the bridge", "told people | about it"."""
    told = [child for child in verb.rights if child.dep_ in LISTENERS] if has_listeners else []
    led = (child for child in verb.rights if child.dep_ == "prep" and child.lower_ in TO_LISTENERS)
    told += [word for preposition in led for word in preposition.children if word.dep_ == "pobj"]
    return [child for listener in told for child in listener.rights if child.lower_ == "about"]


def noun_complement_of(child: Token) -> str:
    """The name of a noun's complement; a clause carries its mark: "n-acl:that", "n-acl:to"."""
    if child.dep_ == "prep":
        return f"n-prep:{child.lower_}"
    if child.dep_ not in CLAUSES_OF_NOUNS:
        return ""
    if any(word.lower_ == "that" and word.dep_ == "mark" for word in child.children):
        return f"n-{child.dep_}:that"
    if any(word.lower_ == "to" and word.dep_ == "aux" for word in child.children):
        return f"n-{child.dep_}:to"
    return f"n-{child.dep_}"
