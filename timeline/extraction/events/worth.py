"""A trigger and what was found of its happening go in; whether it is worth telling comes out.

A mere topic is no happening: either somebody took part in it, or it has a day.
"""

from __future__ import annotations

from timeline.domain.kinds import EventKind, EventStatus, Precision
from timeline.extraction.clauses import (
    SUBJECTS,
    clause_of,
    governor,
    helpers,
    is_joined,
    is_past,
    is_perfect,
    is_present,
    own_words,
    subject_of,
)
from timeline.extraction.dating import OWN_DAY, Dated
from timeline.extraction.events.arguments.places import LABELS_OF_PLACES
from timeline.extraction.events.detection.background import is_done_to_noun
from timeline.extraction.events.detection.status import is_arranged
from timeline.extraction.events.detection.triggers import GONE_ON, LIKELY, MET, Trigger
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds

# Acts that are nothing while they are only planned: an offer that may come is no offer.
ACTS = frozenset({EventKind.OFFER, EventKind.DEMAND, EventKind.ANNOUNCEMENT})
# Happenings that can be told without anybody's name.
NAMELESS = frozenset(
    {
        EventKind.ECONOMIC,
        EventKind.MILITARY,
        EventKind.VOTE,
        EventKind.SANCTION,
        EventKind.BACKGROUND,
        EventKind.SCHEDULED,
        EventKind.AGREEMENT,
        EventKind.MEETING,
        EventKind.VISIT,
    }
)
# What nobody named does in a week is hardly news; in a year it is history.
SHORT = frozenset({Precision.DAY, Precision.WEEK})
LONG = frozenset({Precision.MONTH, Precision.YEAR, Precision.DECADE, Precision.CENTURY})
# What an agreement to do them tells.
MEASURES = ACTS | {EventKind.SANCTION, EventKind.ECONOMIC, EventKind.MILITARY, EventKind.AGREEMENT}
DEFINITE = frozenset({"the", "this", "that", "such"})
BESIDE = frozenset({"advcl", "pcomp", "acl"})
NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
PRESENT = frozenset({"VBZ", "VBP"})
DEPENDENT = frozenset({"ccomp", "xcomp", "relcl"})


def is_deed(trigger: Trigger, status: EventStatus) -> bool:
    """Whether it is something of its own that somebody does, and not "you", of whom nobody knows who that is."""
    is_only_meant = trigger.kind in ACTS and status is not EventStatus.HAPPENED
    is_other = _is_agreed(trigger) or _is_appointment(trigger) or _is_mere_quality(trigger)
    return not (is_only_meant or is_other or _is_of_reader(trigger))


def is_worth_telling(trigger: Trigger, actors: tuple[str, ...], dated: Dated) -> bool:
    """Whether enough is told: somebody who took part, or a day; of talks in one's own words, with whom."""
    if trigger.rule in (GONE_ON, LIKELY):
        is_told = dated.date.is_known or (trigger.is_sure and _is_done(trigger.word))
        return bool(actors) or (trigger.rule == LIKELY and is_told and not _is_of_pronoun(trigger))
    if _is_vague_offer(trigger, dated):
        return False
    if _is_in_passing(trigger, dated):
        return False
    if trigger.rule == "dated-clause":
        return dated.date.is_known and _is_told_of_day(trigger, actors, dated)
    if actors:
        return len(actors) > 1 or dated.date.is_known or not _is_own_talk(trigger)
    is_bare_noun = trigger.kind is EventKind.MEETING and trigger.word.pos_ == "NOUN" and trigger.rule != "held-noun"
    is_told = _is_of_rounds(trigger) or _is_concluded(trigger) or _is_to_be_somewhere(trigger)
    is_known = dated.date.is_known or trigger.rule == "turn" or is_told
    return trigger.kind in NAMELESS and not is_bare_noun and is_known


def _is_done(verb: Token) -> bool:
    """Whether a clause of its own tells that it was done: "two suspects were arrested", not "suspects convicted"."""
    return is_perfect(verb) or (is_past(verb) and (verb.tag_ == "VBD" or bool(helpers(verb))))


def _is_in_passing(trigger: Trigger, dated: Dated) -> bool:
    """Whether it is only mentioned, without a day of its own, or says how things are."""
    if _is_standing(trigger):
        return dated.rule not in OWN_DAY
    return (_is_aside(trigger) or _is_by_the_way(trigger)) and not dated.date.is_known


def _is_standing(trigger: Trigger) -> bool:
    """Whether a whole sentence says how things are: "the party is banned", "the body that elects the mayor"."""
    verb = trigger.word
    if trigger.rule != "verb" or not verb.sent[-1].is_punct:
        return False
    if verb.tag_ == "VBN":
        return [(word.dep_, word.tag_ in PRESENT) for word in helpers(verb)] == [("auxpass", True)]
    return verb.dep_ == "relcl" and verb.tag_ in PRESENT and not helpers(verb)


def _is_vague_offer(trigger: Trigger, dated: Dated) -> bool:
    """Whether nobody says when or what was offered: "the bank offers loans", "acted as she proposed"."""
    verb = clause_of(trigger.word)
    if trigger.kind is not EventKind.OFFER or dated.rule in OWN_DAY:
        return False
    is_bare = all(child.i < verb.i or child.is_punct for child in verb.children)
    is_by_the_way = trigger.word == verb and verb.dep_ == "advcl" and is_bare
    return is_by_the_way or (not dated.date.is_known and _is_usual(verb))


def _is_usual(verb: Token) -> bool:
    """Whether it tells by the plain present what somebody generally does: "the bank offers loans"."""
    return is_present(verb) and verb.tag_ != "VBG"


def _is_told_of_day(trigger: Trigger, actors: tuple[str, ...], dated: Dated) -> bool:
    """Whether what only its day makes a happening is one: somebody did it, or it is history, a plan or news."""
    if actors or is_done_to_noun(trigger.word):
        return bool(actors)
    return dated.date.precision in LONG or _is_announced(trigger) or _is_news(trigger, dated)


def _is_of_rounds(trigger: Trigger) -> bool:
    """Whether it is one of a series, whose sides are known: "a third round may be held"."""
    return trigger.rule == "held-noun" and any(child.lower_ in PHRASES["of_series"] for child in trigger.word.children)


def _is_concluded(trigger: Trigger) -> bool:
    """Whether nobody named has come to terms, or talks came to something: "both sides agreed", "talks broke down"."""
    verb = clause_of(trigger.word)
    subject = subject_of(verb)
    is_told = subject is not None and subject.pos_ in ("NOUN", "PROPN") and (is_past(verb) or is_perfect(verb))
    if trigger.kind is EventKind.AGREEMENT:
        return is_told and trigger.word == verb
    return is_told and trigger.rule == "held-noun" and trigger.word == subject and verb.dep_ == "ROOT"


def _is_to_be_somewhere(trigger: Trigger) -> bool:
    """Whether it is yet to be held, at a place that is told: "talks are to begin in Oslo"."""
    clause = clause_of(trigger.word)
    places = (word for word in clause.below if word.dep_ == "pobj" and word.ent_type_ in LABELS_OF_PLACES)
    return trigger.rule == "held-noun" and is_arranged(trigger.word, clause) and any(places)


def _is_news(trigger: Trigger, dated: Dated) -> bool:
    """Whether a sentence of its own tells what happened to a thing on a day: "the old contract expired on Monday"."""
    clause = clause_of(trigger.word)
    subject = subject_of(clause)
    is_thing = subject is not None and subject.pos_ in ("NOUN", "PROPN")
    is_plan = trigger.kind is EventKind.SCHEDULED and clause.dep_ in DEPENDENT
    is_told = clause.dep_ in ("ROOT", "conj") or is_joined(clause) or is_plan
    return is_thing and is_told and dated.date.is_known and dated.date.precision in SHORT


def _is_own_talk(trigger: Trigger) -> bool:
    """Whether somebody only says of himself that there was talk: "we had very good talks"."""
    subject = subject_of(clause_of(trigger.word))
    return trigger.kind is EventKind.MEETING and subject is not None and subject.lower_ in ("i", "we")


def _is_agreed(trigger: Trigger) -> bool:
    """Whether the measure is what was agreed or voted on, and told as that: "agreed to cut tariffs", "voted to ask"."""
    clause = clause_of(trigger.word)
    above = governor(clause) if clause.dep_ == "xcomp" else None
    return trigger.kind in MEASURES and above is not None and above.lemma_ in ("agree", "vote")


def _is_mere_quality(trigger: Trigger) -> bool:
    """Whether a participle without any noun only says who is meant: "then-newly elected Berg"."""
    verb = trigger.word
    is_told = verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"))
    if trigger.rule != "verb" or verb.tag_ != "VBN" or is_told or helpers(verb):
        return False
    return not any(word.pos_ in NAMING for word in own_words(verb) if word != verb)


def _is_aside(trigger: Trigger) -> bool:
    """Whether a participle only mentions it beside what is told: "calling for calm, Berg left"."""
    verb = trigger.word
    is_clause = bool(helpers(verb)) or any(child.dep_ in SUBJECTS for child in verb.children)
    return trigger.rule == "verb" and verb.tag_ == "VBG" and verb.dep_ in BESIDE and not is_clause


def _is_appointment(trigger: Trigger) -> bool:
    """Whether what was agreed on is a meeting, and told as that: "agreed to meet", "agreed to continue the talks"."""
    aims = [child for child in trigger.word.children if child.dep_ == "xcomp"] if trigger.word.lemma_ == "agree" else []
    held = (word for aim in aims for word in aim.children if aim.lemma_ in PHRASES["light_verbs"])
    is_held = any(word.dep_ == "dobj" and noun_kinds().get(word.lemma_) in MET for word in held)
    return is_held or any(aim.lemma_ == "meet" for aim in aims)


def _is_by_the_way(trigger: Trigger) -> bool:
    """Whether it goes back to what was told before: "made the announcement", "Berg, who chaired the session"."""
    is_known = any(child.lower_ in DEFINITE for child in trigger.word.children)
    is_again = trigger.kind in ACTS or clause_of(trigger.word).dep_ == "relcl"
    return trigger.rule == "held-noun" and is_known and is_again


def _is_announced(trigger: Trigger) -> bool:
    """Whether people whom nobody names are to do something on a day: "40,000 workers will strike on Monday"."""
    subject = subject_of(clause_of(trigger.word))
    return trigger.kind is EventKind.SCHEDULED and subject is not None and subject.tag_ == "NNS"


def _is_of_pronoun(trigger: Trigger) -> bool:
    """Whether its subject only stands for what was told before: "they were arranged on Monday"."""
    subject = subject_of(clause_of(trigger.word))
    return subject is not None and subject.tag_ == "PRP"


def _is_of_reader(trigger: Trigger) -> bool:
    """Whether whoever is spoken to does it, of whom nobody knows who that is: "the deal that you will sign"."""
    subject = subject_of(clause_of(trigger.word))
    return subject is not None and subject.lower_ == "you"
