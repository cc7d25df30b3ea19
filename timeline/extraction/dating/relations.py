"""A word of a happening and a time phrase of its sentence go in; the rule by which the one dates the other comes out.

A time phrase belongs to the word whose phrase it stands in, then to its clause, then to the clause above that lends it
a subject. It never belongs to a clause that merely stands beside.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.extraction.clauses import REMEMBERED, SUBJECTS, clause_of, governor, is_clause, is_past, subject_of
from timeline.extraction.dating.anchors import BOUNDS, SIDES, is_for_thing
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds
from timeline.extraction.lexicon.reading import read_groups

OCCASIONS = read_groups("event_occasions.toml")
DRAFTS = read_groups("event_status.toml")["drafts"]
OF_SPEECH = OCCASIONS["occasions"] | OCCASIONS["remarks"]
PUBLISHED = OF_SPEECH | OCCASIONS["publications"] | OCCASIONS["papers"]
DONE = frozenset({"VBN", "VBD"})  # participles, for which the parser often takes the past
WITHIN = frozenset({"in", "at", "on", "during"})
OF_PRESS = frozenset({"press", "news", "media"})  # "press release"
LASTING = frozenset({"since", "until", "till"})
# What dates a thing may stand before it, and tell its age or style: "a 17th-century villa".
AGES = frozenset({"century", "decade"})
ATTRIBUTES = frozenset({"amod", "compound", "nmod"})
THEN = frozenset({"in", "at", "during"})
AWAITING = frozenset({"before", "until", "till"})
LONG_UNITS = frozenset({"day", "week", "month", "year", "decade"})
# Clauses that lend the day of the clause above: what was done to, by or while doing it.
LENDING = frozenset({"xcomp", "advcl", "acl", "pcomp", "conj"})
WHEN = frozenset({"when", "while", "as", "where"})

RULES = ("same-phrase", "own-clause", "same-clause", "occasion", "governing-clause", "participle", "occasion-clause")
"""The rules by which a time phrase dates a word, the surest first."""


def find_relation(word: Token, anchor: Token) -> str | None:
    """Find the rule by which a time phrase, given by its head, dates a word; None where it dates another."""
    holder, clause, timed = holder_of(anchor), clause_of(word), timed_clause(anchor)
    if (_is_of_a_thing(anchor) and anchor.head != word) or _is_of_beginning(word, anchor) or _is_of_past(word, anchor):
        return None
    if word != clause and (holder == word or word in anchor.ancestors) and clause == timed:
        return "same-phrase"
    if opens(anchor, clause) or _tells_of(timed, word):
        return "own-clause"
    if _is_of_another(word, holder, timed):
        return None
    if clause == timed:
        return "same-clause" if holder == timed else "occasion"
    return _relation_of_clauses(word, clause, timed, anchor)


def _is_of_beginning(word: Token, anchor: Token) -> bool:
    """Whether the day is only that of what something else has gone on from: "since the start of the war in 2022"."""
    since = next((above for above in anchor.ancestors if above.lower_ in LASTING), None)
    return since is not None and since not in word.ancestors


def _is_of_past(word: Token, anchor: Token) -> bool:
    """Whether a year only tells who the doer is: "Berg, a winner of the prize in 2010, resigned"."""
    called = next((above for above in anchor.ancestors if above.dep_ == "appos"), None)
    is_year = anchor.text.strip("'\u2019s").isdigit() and anchor.head.lower_ in THEN
    return is_year and called is not None and called.i < clause_of(word).i and called not in (word, *word.ancestors)


def _is_of_a_thing(anchor: Token) -> bool:
    """Whether a year, age or day tells a thing from others: "the 2015 accord", "a 17th-century villa", "a Sunday ban".

    In a phrase of time it is that of what was done then: "in the 2016 election, she lost".
    """
    noun = anchor.head
    if noun.i <= anchor.i:
        return anchor.tag_ == "CD" and is_for_thing(anchor) and not _is_happening(noun.head)
    if _is_happening_then(noun):
        return False
    is_year = anchor.dep_ == "nummod" and anchor.tag_ == "CD"
    is_led = anchor.i > 0 and anchor.nbor(-1).dep_ == "det"
    is_of_kind = is_led and anchor.dep_ == "compound" and noun.pos_ == "NOUN" and not _is_happening(noun)
    return is_year or is_of_kind or (anchor.lemma_ in AGES and anchor.dep_ in ATTRIBUTES)


def _is_happening_then(noun: Token) -> bool:
    """Whether a happening is named as the time of what its clause tells: "in the election", "at the summit"."""
    way = noun.head
    is_time = noun.dep_ == "pobj" and way.lower_ in THEN and is_clause(way.head)
    return is_time and _is_happening(noun)


def _is_happening(noun: Token) -> bool:
    """Whether a noun names what happens or is agreed on a day."""
    return noun.lemma_ in noun_kinds() or noun.lower_ in noun_kinds() or noun.lemma_ in PHRASES["accords"]


def _relation_of_clauses(word: Token, clause: Token, timed: Token, anchor: Token) -> str | None:
    """The rule by which the day of one clause is that of another."""
    if timed in _lenders(clause, before=anchor) or _is_cleft(timed, clause):
        return "governing-clause"
    if governor(timed) != clause:
        return None
    if _is_circumstance(timed):
        return "participle"
    return "occasion-clause" if word == clause and _is_of_occasion(timed) else None


def is_behind_aim(word: Token, anchor: Token) -> bool:
    """Whether a day behind what is to be done is that of the verb above: "voted to send tanks on Tuesday"."""
    clause, timed = clause_of(word), clause_of(anchor)
    if timed == clause or anchor.i < clause.i or not is_past(clause) or (word.pos_ == "NOUN" and _is_awaited(word)):
        return False
    while timed != clause and _is_aim(timed) and (above := governor(timed)) is not None:
        timed = above
    return timed == clause


def _is_aim(clause: Token) -> bool:
    """Whether it has no tense: "a vote to send tanks", "a rocket carrying two satellites"."""
    is_thing_doing = clause.dep_ == "acl" and clause.tag_ == "VBG"
    return is_thing_doing or any(child.tag_ == "TO" for child in clause.children)


def _is_cleft(timed: Token, clause: Token) -> bool:
    """Whether a day is put in front for weight: "it was on Monday that she resigned"."""
    is_it = any(child.lower_ == "it" and child.dep_ in SUBJECTS for child in timed.children)
    is_told = clause.dep_ in ("ccomp", "advcl", "relcl") and any(child.lower_ == "that" for child in clause.children)
    return timed.lemma_ == "be" and is_it and is_told and governor(clause) == timed


def holder_of(anchor: Token) -> Token:
    """The noun of speech or happening that a time phrase stands behind, else the head of its clause."""
    clause = timed_clause(anchor)
    token = anchor.head
    while token not in (clause, token.head):
        if token.pos_ == "NOUN" and {token.lemma_, token.lower_} & OF_SPEECH:
            return token
        token = token.head
    return clause


@lru_cache(REMEMBERED)
def timed_clause(anchor: Token) -> Token:
    """The clause that a time phrase stands in; before its source ("on Monday, the agency said") the report.

    Of a gerund it is what the gerund hangs on: "buses stopped running on Monday", "vote on a bill banning it today".
    """
    clause = clause_of(anchor)
    is_hung = clause.dep_ == "xcomp" or (clause.dep_ == "acl" and clause.head.lemma_ in DRAFTS)
    if is_hung and clause.tag_ == "VBG" and (above := governor(clause)) is not None:
        clause = above
    subject = subject_of(clause)
    source = min(subject.i, clause.i) if subject is not None else clause.i
    before = [child for child in clause.children if child.dep_ == "ccomp" and child.i < source]
    return before[0] if before and anchor.i < source else clause


def _tells_of(timed: Token, word: Token) -> bool:
    """Whether a clause tells that a noun came about: "the deal signed on Monday", "the vote is to be on Friday"."""
    is_noun = word.pos_ in ("NOUN", "PROPN") and word != clause_of(word)
    is_hung = timed.dep_ in ("acl", "relcl", "xcomp") and timed.lemma_ in OCCASIONS["happening"]
    return is_noun and is_hung and subject_of(timed) == word


def _is_of_another(word: Token, holder: Token, timed: Token) -> bool:
    """Whether the day is another happening's: "the visit follows talks on Monday", "on Monday, before the vote"."""
    if timed.lemma_ in OCCASIONS["following"] and word.i < timed.i:
        return True
    if word.pos_ != "NOUN":
        return False
    return _is_awaited(word) or (holder != timed and holder not in word.ancestors)


def _is_awaited(noun: Token) -> bool:
    """Whether a noun stands behind what says that it is of another day: "before the vote", "a day after the vote"."""
    return (noun.dep_ == "pobj" and noun.head.lower_ in AWAITING) or away_from(noun) is not None


def away_from(noun: Token) -> Token | None:
    """The "after" or "before" by which a noun lies days from its clause: "a day after the vote"."""
    side = noun.head
    is_away = any(word.dep_ == "npadvmod" and word.lemma_ in LONG_UNITS for word in (side.head, *side.children))
    return side if noun.dep_ == "pobj" and side.lower_ in SIDES and is_away else None


def _lenders(clause: Token, before: Token) -> list[Token]:
    """The clauses above that lend their day; the first of coordinated verbs only a day that is told in front."""
    found: list[Token] = []
    above = governor(clause)
    while above is not None and _lends(clause, before):
        found.append(above)
        clause, above = above, governor(above)
    return found


def _lends(clause: Token, before: Token) -> bool:
    if side_of(clause) is not None:
        return False
    if clause.dep_ == "conj":
        return before.i < clause.i
    if clause.dep_ == "relcl":
        return any(child.lower_ in ("where", "when") or _opens_relative(child) for child in clause.children)
    return clause.dep_ in LENDING


def side_of(clause: Token) -> Token | None:
    """The "after" or "before" by which a clause lies days from the clause above: "a day after he met her"."""
    units = [child for child in clause.children if child.dep_ == "npadvmod"]
    marks = [child for word in (clause, *units) for child in word.children if child.lower_ in BOUNDS]
    units += [child for mark in marks for child in mark.children if child.dep_ == "npadvmod"]
    units += [child for mark in marks for child in clause.head.children if _is_right_before(child, mark)]
    is_in_front = bool(marks) and marks[0].i < clause.i
    return marks[0] if is_in_front and any(word.lemma_ in LONG_UNITS for word in (clause.head, *units)) else None


def _is_right_before(unit: Token, mark: Token) -> bool:
    """Whether a length stands in front of the mark, whatever it hangs on: "it came two days after", not "last week"."""
    is_counted = any(child.dep_ == "nummod" or child.lower_ in ("a", "an") for child in unit.children)
    return is_counted and unit.dep_ == "npadvmod" and unit.i == mark.i - 1


def opens(anchor: Token, clause: Token) -> bool:
    """Whether the clause tells what was on a day: "since 2014, when the strait was closed"."""
    when = next((child for child in clause.children if child.lower_ == "when"), None)
    if when is None:
        return False
    between = anchor.doc.tokens[anchor.i + 1 : when.i]
    is_right_behind = anchor.i < when.i and [token.text for token in between] in ([], [","])
    return is_right_behind or (clause.dep_ == "relcl" and anchor in (clause.head, *clause.head.children))


def _opens_relative(preposition: Token) -> bool:
    """Whether it is the "in" of "a meeting in which he said"."""
    return preposition.dep_ == "prep" and any(child.lower_ == "which" for child in preposition.children)


def _is_circumstance(clause: Token) -> bool:
    """Whether the clause tells when: "Visiting Paris on Monday, ...", "When asked on Tuesday, ..."."""
    if clause.dep_ == "acl":
        return clause.tag_ == "VBG" and clause.head.dep_ in SUBJECTS
    is_when = any(child.lower_ in WHEN for child in clause.children)
    if clause.dep_ == "relcl":
        return is_when and is_past(clause)
    return clause.dep_ == "advcl" and (is_participle(clause) or is_when)


def is_participle(clause: Token) -> bool:
    """Whether it tells by "-ing" what was done meanwhile; not "repeating Monday's offer", which has its own day."""
    return clause.tag_ == "VBG" and clause.lemma_ not in OCCASIONS["going_back"]


def _is_of_occasion(clause: Token) -> bool:
    """Whether the clause says when the words of an occasion came out: "in a letter dated Monday"."""
    noun = clause.head
    is_in = noun.dep_ == "pobj" and noun.head.lower_ in WITHIN
    return clause.dep_ == "acl" and clause.tag_ in DONE and is_in and is_published(noun)


def is_published(noun: Token) -> bool:
    """Whether it names words that were published or spoken in public: "a letter", "a press release"."""
    return noun.lower_ in PUBLISHED or any(child.lower_ in OF_PRESS for child in noun.children)
