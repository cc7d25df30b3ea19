"""A trigger goes in; phrases further down its clause come out that name who did it, or whom it concerns.

"A ship owned by Norway was hit by rockets fired by Sweden": both stand in clauses inside the phrases of the verb.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import SUBJECTS, is_joined, own_words, subject_of
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES

OBJECTS = frozenset({"dobj", "dative"})
ARGUMENTS = SUBJECTS | OBJECTS
MODIFYING = frozenset({"acl", "relcl"})
BLAMING = frozenset({EventKind.ANNOUNCEMENT, EventKind.DEMAND})
WITH = frozenset({"with", "against"})
DEEDS = frozenset(
    {EventKind.BACKGROUND, EventKind.SCHEDULED, EventKind.MILITARY, EventKind.SANCTION, EventKind.ECONOMIC}
)
STRUCK = frozenset({EventKind.MILITARY, EventKind.SANCTION})
# With these somebody is struck in words: "hit back at Norway".
BLOWS = frozenset({"out", "back"})
# Behind these stands whose it is or who did it: "belonging to Norway", "blamed on Sweden".
OWNING = frozenset({"to", "on"})


def doers_behind(trigger: Trigger) -> Iterator[Token]:
    """Who did it or whom it struck, told beside a thing: "rockets fired by Sweden hit a ship belonging to Norway"."""
    listed = PHRASES["doing"] | PHRASES["holding"] if trigger.kind in STRUCK else PHRASES["attending"]
    beside = [clause for clause in trigger.word.children if clause.dep_ == "advcl" and clause.tag_ == "VBN"]
    inside = [clause for noun in _arguments(trigger.word) for clause in noun.children if clause.dep_ in MODIFYING]
    for clause in (*beside, *inside):
        if clause.lemma_ in listed:
            yield from (child for child in clause.children if child.dep_ == "agent" or _is_owner(child, trigger))


def concerned_by(trigger: Trigger) -> Iterator[Token]:
    """Whom it concerns, told in a clause: "announced that Norway would join", "voted to expel Sweden"."""
    if trigger.kind is EventKind.VOTE:
        for aim in _aims(trigger.word):
            yield from (child for child in aim.children if child.dep_ in OBJECTS)
    if trigger.kind is EventKind.ANNOUNCEMENT:
        yield from _told_of(trigger.word)
    if trigger.kind in BLAMING:
        yield from blamed_by(trigger.word)
    if trigger.kind in DEEDS:
        yield from _done_to(trigger.word)


def struck_by(verb: Token) -> Iterator[Token]:
    """Who is named behind the "at" of a verb as the one at whom words are aimed."""
    struck = [word for child in verb.children if is_blow(child) for word in child.children]
    yield from (each for word in struck for each in (word, *word.children) if each == word or each.dep_ == "appos")


def blamed_by(verb: Token) -> Iterator[Token]:
    """Who is blamed or praised beside what is said: "posted a message blaming Sweden"."""
    for clause in (child for word in own_words(verb) for child in word.children):
        if clause.dep_ in ("advcl", "acl") and clause.tag_ == "VBG" and clause.lemma_ in PHRASES["stands"]:
            yield from (child for child in clause.children if child.dep_ in OBJECTS)


def is_blow(preposition: Token) -> bool:
    """Whether behind an "at" stands at whom words are aimed: "lashed out at Norway", "took aim at Norway"."""
    near = (preposition.head, *preposition.head.children) if preposition.lower_ == "at" else ()
    return any(word.lower_ in BLOWS or word.lemma_ in PHRASES["blows"] for word in near)


def _done_to(verb: Token) -> Iterator[Token]:
    """To whom something is done that somebody begins or tries to do: "began supporting Norway", "stopped by aiding"."""
    ways = (child for child in verb.children if child.dep_ == "prep" and child.i > verb.i)
    inside = (child for way in ways for child in way.children if child.dep_ == "pcomp")
    deeds = (*(child for child in verb.children if child.dep_ == "xcomp"), *inside)
    yield from (child for deed in deeds for child in deed.children if child.dep_ in OBJECTS or child.lower_ in WITH)


def _told_of(verb: Token) -> Iterator[Token]:
    """Who is to do what is announced, and with whom."""
    for clause in verb.children:
        if clause.dep_ == "ccomp" and not is_joined(clause):
            yield from (child for child in clause.children if child.dep_ in SUBJECTS)
    for aim in _aims(verb):
        yield from (child for child in aim.children if child.dep_ in OBJECTS or child.dep_ == "prep")


def _aims(verb: Token) -> Iterator[Token]:
    """What is voted on or announced to be done: "voted to act", "voted on a plan to act", "announced leaving"."""
    behind = [child for way in verb.children if way.lower_ in ("on", "for") for child in way.children]
    for head in (verb, *behind, *(child for child in verb.children if child.dep_ in OBJECTS)):
        for clause in head.children:
            is_act = clause.tag_ == "VBG" or any(child.tag_ == "TO" for child in clause.children)
            if is_act and clause.dep_ in (_of_verb(verb) if head == verb else ("acl",)):
                yield clause


def _of_verb(verb: Token) -> tuple[str, ...]:
    """How a parser joins to a verb what is to be done; what stands far behind "voted" it takes for a purpose."""
    return ("xcomp", "advcl") if verb.lemma_ == "vote" else ("xcomp",)


def _arguments(verb: Token) -> Iterator[Token]:
    """What does it and what it is done to."""
    own = [child for child in verb.children if child.dep_ in ARGUMENTS or child.dep_ == "agent"]
    yield from own
    yield from (word for child in own if child.dep_ == "agent" for word in child.children)
    if (subject := subject_of(verb)) is not None and subject not in own:
        yield subject


def _is_owner(phrase: Token, trigger: Trigger) -> bool:
    return phrase.dep_ == "prep" and phrase.lower_ in OWNING and trigger.kind in STRUCK
