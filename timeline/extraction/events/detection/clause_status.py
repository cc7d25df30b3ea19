"""A clause goes in; how far what it tells has come comes out, or None where it is denied, wished for or thought of."""

from __future__ import annotations

from timeline.domain.kinds import EventStatus
from timeline.extraction.clauses import (
    SUBJECTS,
    governor,
    helpers,
    is_joined,
    is_negated,
    is_past,
    is_perfect,
    is_present,
)
from timeline.extraction.dating.relations import side_of
from timeline.extraction.events.detection.shapes import is_due_somewhere
from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.event_words import PHRASES, STATUS

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
AFTERWARDS = frozenset({"after", "by", "since", "upon", "following", "despite"})
WOULD = frozenset({"would", "'d", "’d"})
CHANCE = frozenset({"may", "might", "could", "can"})
CONCERNED = SUBJECTS | {"dobj"}
NOBODY = frozenset({"no", "none", "nobody", "nothing", "neither"})
STILL = frozenset({"still", "now", "first"})
# Where a verb without tense is an order or a wish: "demands that Berg pull out" (a small parser takes it for relative).
BARE = frozenset({"ROOT", "conj", "relcl", "acl"})
WEAKEST = (EventStatus.CANCELLED, EventStatus.POSSIBLE, EventStatus.PLANNED, EventStatus.HAPPENED)


def status_of_clause(clause: Token) -> EventStatus | None:
    """The weakest that the clause and those above make of it."""
    found = EventStatus.HAPPENED
    while True:
        own = _own_status(clause)
        if own is None:
            return None
        found = min(found, own, key=WEAKEST.index)
        if not _depends(clause):
            return found
        above = governor(clause)
        if above is None:
            return found
        lent = _lent_status(clause, above)
        if lent is None:
            return None
        found = min(found, lent, key=WEAKEST.index)
        if _stands_alone(clause, above):
            return found
        clause = above


def _stands_alone(clause: Token, above: Token) -> bool:
    """Whether it is so whatever becomes of what stands above: "is proud to say that they met", "talks due to begin"."""
    is_beside_noun = clause.dep_ == "xcomp" and clause.head.dep_ == "amod"
    return is_beside_noun or (is_past(clause) and above.lemma_ in cue_verbs().all)


def _own_status(clause: Token) -> EventStatus | None:
    """What negation, condition and modal verbs of the clause itself say."""
    marks = {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod") and child.i < clause.i}
    marks -= {side.lower_ for side in (side_of(clause),) if side is not None}  # "a week before she met him"
    if is_denied(clause) or _is_drafted(clause) or marks & (STATUS["conditions"] | STATUS["almost"]):
        return None
    is_in_hand = clause.lemma_ in STATUS["preparing"] and clause.tag_ == "VBG"
    if is_in_hand and (is_present(clause) or _is_reported(clause)):
        return EventStatus.PLANNED
    if is_due_somewhere(clause) or _is_agreed_on(clause) or (clause.dep_ == "ROOT" and _is_infinitive(clause)):
        return EventStatus.PLANNED
    return _status_of_modals(clause)


def _status_of_modals(clause: Token) -> EventStatus | None:
    """What "will", "may" and the like say; "must still" tells what is to come, and "should" what is only wished for."""
    modals = {verb.lower_ for verb in helpers(clause) if verb.tag_ == "MD"}
    is_left = "must" in modals and any(child.lower_ in STILL for child in clause.children)
    if is_left or modals & FUTURE or (modals & WOULD and is_foretold(clause)):
        return EventStatus.PLANNED
    if modals & CHANCE:
        return EventStatus.POSSIBLE
    is_bare = clause.tag_ == "VB" and not helpers(clause) and clause.dep_ in BARE
    return None if modals or is_bare else EventStatus.HAPPENED


def is_denied(clause: Token) -> bool:
    """Whether it was not done, by nobody or to nothing: "no deal was reached", "neither side signed"."""
    parts = [child for child in clause.children if child.dep_ in CONCERNED]
    beside = [child for part in parts for child in part.children if child.dep_ in ("det", "preconj")]
    nobody = (word for word in (*parts, *beside) if word.lower_ in NOBODY and word.pos_ != "NOUN")  # "law no. 5"
    is_of_nobody = clause.lemma_ != "have" and any(nobody)
    return is_negated(clause) or is_of_nobody


def _is_drafted(clause: Token) -> bool:
    """Whether it only stands in a draft: "a bill imposing tariffs"."""
    return clause.dep_ == "acl" and clause.tag_ == "VBG" and clause.head.lemma_ in STATUS["drafts"]


def _is_agreed_on(clause: Token) -> bool:
    """Whether two sides have only agreed that they will agree: "agreed to conclude the deal soon"."""
    aims = [child for child in clause.children if child.dep_ == "xcomp" and child.lemma_ in PHRASES["signing"]]
    return clause.lemma_ == "agree" and any(
        word.lemma_ in PHRASES["contracts"] for aim in aims for word in aim.children
    )


def _is_reported(clause: Token) -> bool:
    """Whether somebody said it, so that its tense is one behind: "said the union was preparing", "said she would"."""
    above = governor(clause) if clause.dep_ == "ccomp" else None
    if above is None or above.lemma_ not in cue_verbs().all | STATUS["planned"]:
        return False
    return is_past(above) or is_perfect(above) or any(helper.dep_ == "auxpass" for helper in helpers(above))


def is_foretold(clause: Token) -> bool:
    """Whether "would" is the "will" of reported speech: "said she would sign", but not "would sign if"."""
    if not _is_reported(clause):
        return False
    marks = {word.lower_ for word in clause.below if word.dep_ in ("mark", "advmod")}
    return not marks & (STATUS["conditions"] - {"until", "before", "till"})


def _depends(clause: Token) -> bool:
    """Whether what stands above decides: infinitives, gerunds, what is hoped; others have their own tense."""
    if clause.dep_ in ("xcomp", "pcomp", "ccomp", "csubj"):
        return not is_joined(clause)
    if clause.dep_ == "conj":
        return not any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.children)
    return _is_infinitive(clause)


def _is_infinitive(clause: Token) -> bool:
    return any(child.tag_ == "TO" for child in clause.children)


def _lent_status(clause: Token, above: Token) -> EventStatus | None:
    """What the words above a dependent clause make of it."""
    if clause.dep_ in ("conj", "pcomp"):
        return EventStatus.HAPPENED if clause.dep_ == "conj" else _status_after_preposition(clause)
    words = _words_above(clause, above)
    if words & STATUS["unreal"] or _is_still_open(clause, above):
        return None
    if words & STATUS["planned"] or _is_future(clause, above):
        return EventStatus.PLANNED
    if words & STATUS["possible"]:
        return EventStatus.POSSIBLE
    if clause.dep_ in ("advcl", "acl", "relcl") and _is_infinitive(clause):
        return _status_of_purpose(above)
    return EventStatus.HAPPENED


def _is_still_open(clause: Token, above: Token) -> bool:
    """Whether it is "has yet to sign" or "remains to be signed"."""
    if clause.dep_ != "xcomp" or above.lemma_ not in ("have", "be", "remain"):
        return False
    return above.lemma_ == "remain" or any(child.lower_ == "yet" for child in (*above.children, *clause.children))


def _is_future(clause: Token, above: Token) -> bool:
    """Whether it is "is to sign", "has to sign" (who "had to" did) or "is going to sign"."""
    is_ahead = above.lemma_ == "be" or (above.lemma_ == "have" and not is_past(above))
    return clause.dep_ == "xcomp" and (is_ahead or (above.lemma_ == "go" and above.tag_ == "VBG"))


def _status_of_purpose(above: Token) -> EventStatus | None:
    """An aim is as far as the means to it, while those are only planned; of a means that happened nobody knows."""
    status = status_of_clause(above)
    return status if status in (EventStatus.PLANNED, EventStatus.POSSIBLE) else None


def _status_after_preposition(clause: Token) -> EventStatus | None:
    """ "after signing" happened; "before", "without" signing and "the idea of" signing did not."""
    preposition = clause.head
    if any(child.dep_ in SUBJECTS for child in clause.children):
        return EventStatus.HAPPENED  # "with the premier expected to visit"
    if preposition.lower_ in STATUS["conditions"] or preposition.head.lemma_ in STATUS["thoughts"]:
        return None
    return EventStatus.HAPPENED if preposition.lower_ in AFTERWARDS else None


def _words_above(clause: Token, above: Token) -> set[str]:
    """The governing word and the adjective beside it: "is likely to", "plans to", "the plan to"."""
    words = {cue_verbs().mistaken.get(word.lemma_, word.lemma_) for word in (above, clause.head)}
    words |= {child.lemma_ for child in above.children if child.dep_ in ("acomp", "oprd")}
    is_ready = above.lower_ == "prepared" and any(word.lemma_ == "be" for word in helpers(above))
    return words | ({"prepared"} if is_ready else set())
