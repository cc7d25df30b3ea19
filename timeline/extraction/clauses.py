"""A word of a parsed sentence goes in; its clause comes out: the verb that heads it, its subject, tense and words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter

from timeline.extraction.language import Token

CLAUSES = frozenset({"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
VERBS = frozenset({"VERB", "AUX"})
RELATIVES = frozenset({"who", "which", "that", "whom"})
# Clauses without a subject of their own lend it, and usually the day, from the clause above.
DEPENDENT = frozenset({"xcomp", "advcl", "pcomp"})
HAVE = frozenset({"have", "'ve", "\u2019ve"})
NEGATIONS = frozenset({"neg"})
NEGATIVE_WORDS = frozenset({"never", "hardly", "nor"})
TIMES = frozenset({"DATE", "TIME"})
_place = attrgetter("i")
REMEMBERED = 500  # words: those of some articles, whose clauses are asked for again and again


def is_clause(token: Token) -> bool:
    """Whether the word heads a clause: a verb in a clause's place, a coordinated verb, or the root of the sentence."""
    if token.dep_ == "ROOT":
        return True
    if token.pos_ not in VERBS:
        return token.dep_ in ("ccomp", "advcl", "relcl") and any(child.dep_ in SUBJECTS for child in token.children)
    return token.dep_ in CLAUSES or (token.dep_ == "conj" and token.head.pos_ in VERBS)


@lru_cache(REMEMBERED)
def clause_of(token: Token) -> Token:
    """The head of the clause that the word stands in (itself, where it heads one)."""
    while not is_clause(token) and token.head != token:
        token = token.head
    return token


def governor(clause: Token) -> Token | None:
    """The head of the clause above, None for the main clause."""
    return None if clause.head == clause else clause_of(clause.head)


@lru_cache(REMEMBERED)
def own_words(clause: Token) -> tuple[Token, ...]:
    """The words of a clause or phrase, as they stand in the text, without those of clauses inside it."""
    found = [clause]
    for token in found:
        found += [child for child in token.children if not is_clause(child)]
    return tuple(in_order(found))


def in_order(words: Iterable[Token]) -> list[Token]:
    """The words as they stand in the text."""
    return sorted(words, key=_place)


@lru_cache(REMEMBERED)
def subject_of(clause: Token) -> Token | None:
    """The word that does (or undergoes) what the clause tells, lent from the clause above where it has none."""
    for _ in range(len(clause.doc)):
        own = next((child for child in clause.children if child.dep_ in SUBJECTS), None) or _mistaken(clause)
        if own is not None and not (own.lower_ in RELATIVES and clause.dep_ == "relcl"):
            return own
        if clause.dep_ in ("relcl", "acl"):
            return _intender(clause) or clause.head
        above = governor(clause)
        if above is None or clause.dep_ not in DEPENDENT | {"conj"}:
            return None
        if clause.dep_ == "xcomp" and (patient := _object(above)) is not None:
            return patient
        clause = above
    return None


def _mistaken(clause: Token) -> Token | None:
    """The subject that a small parser hangs on the conjunction before it: the "Berg" of "after Berg stepped down"."""
    marks = (child for child in clause.children if child.dep_ == "mark")
    behind = (word for mark in marks for word in mark.children if word.dep_ == "pobj" and word.i < clause.i)
    return next((word for word in behind if word.ent_type_ not in TIMES), None)


def _intender(clause: Token) -> Token | None:
    """Whose intent an infinitive behind a noun tells: "Berg's decision to leave", "Norway plan to leave" as a noun."""
    is_intent = any(child.tag_ == "TO" for child in clause.children)
    return next((child for child in clause.head.children if is_intent and child.dep_ in ("nsubj", "poss")), None)


def antecedent_of(clause: Token) -> Token:
    """The head of the noun phrase that a relative clause, or one inside it, stands behind."""
    while clause.dep_ == "ccomp" and (above := governor(clause)) is not None:
        clause = above
    noun = clause.head
    while noun.dep_ in ("pobj", "conj", "prep") and noun.head.pos_ in ("NOUN", "PROPN", "ADP"):
        noun = noun.head
    return noun


def _object(clause: Token) -> Token | None:
    return next((child for child in clause.children if child.dep_ in ("dobj", "dative")), None)


@lru_cache(REMEMBERED)
def helpers(clause: Token) -> tuple[Token, ...]:
    """The auxiliary verbs of the clause, lent from the first of coordinated verbs."""
    own = tuple(child for child in clause.children if child.dep_ in ("aux", "auxpass"))
    if own or clause.dep_ != "conj" or any(child.dep_ in SUBJECTS for child in clause.children):
        return own
    return helpers(clause.head) if clause.tag_ in ("VB", "VBN", "VBG") else own


def is_joined(clause: Token) -> bool:
    """Whether it is a sentence of its own, joined to the next by a comma: "the deal is signed, he said"."""
    return clause.dep_ == "ccomp" and clause.i < clause.head.i


def is_negated(clause: Token) -> bool:
    """Whether the clause is denied by its own words."""
    beside = (child for verb in (clause, *helpers(clause)) for child in verb.children)
    return any(child.dep_ in NEGATIONS or child.lower_ in NEGATIVE_WORDS for child in beside)


def is_present(clause: Token) -> bool:
    """Whether the verb tells what goes on: "negotiates", "is pushing"; not "has met", "will meet"."""
    verbs = helpers(clause)
    if any(verb.tag_ in ("MD", "TO") for verb in verbs):
        return False
    if clause.tag_ == "VBG":
        return any(verb.tag_ in ("VBZ", "VBP") for verb in verbs)
    return clause.tag_ in ("VBZ", "VBP") and not verbs


def is_perfect(clause: Token) -> bool:
    """Whether the verb stands in the present perfect: "has said", "have agreed"."""
    has = any(verb.lemma_ in HAVE and verb.tag_ in ("VBZ", "VBP") for verb in helpers(clause))
    return clause.tag_ in ("VBN", "VBD") and has


def is_pluperfect(clause: Token) -> bool:
    """Whether the verb tells what was done before what is told: "had said", "had agreed"."""
    has = any(verb.lemma_ in HAVE and verb.tag_ == "VBD" for verb in helpers(clause))
    return clause.tag_ in ("VBN", "VBD") and has


@lru_cache(REMEMBERED)
def is_past(clause: Token) -> bool:
    """Whether the verb tells a thing done: simple past, pluperfect or a passive in the past."""
    verbs = helpers(clause)
    if any(verb.tag_ in ("MD", "TO") for verb in verbs):
        return False
    return clause.tag_ == "VBD" or any(verb.tag_ == "VBD" for verb in verbs)
