"""A verb goes in; the shape of its clause comes out: finite, one of several, with what somebody else is to do.

``SHAPES`` maps each word by which a frame of the lexicon asks for a shape to its test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import SUBJECTS, is_past, own_words, subject_of
from timeline.extraction.events.detection.walkouts import is_of_workers
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds

SHALL = frozenset({"will", "would", "shall", "should", "must"})
DUTY = frozenset({"must", "should", "shall"})
SUGGESTED = frozenset({"could", "should", "might"})
PLACES = frozenset({"GPE", "LOC", "FAC", "ORG"})
SAID_OF = frozenset({"oprd", "ccomp", "xcomp", "acomp", "attr", "prt", "dative"})
ADDRESSED = frozenset({"at", "in", "of", "about", "before", "against", "for"})
JOINING = frozenset({"down", "together"})
BOUND = frozenset({"to", "for", "into"})
UNTIL = frozenset({"until", "till"})
TIMES = frozenset({"DATE", "TIME"})
NAMES = frozenset({"PROPN", "PRON"})
AIMS = frozenset({"xcomp", "ccomp", "advcl"})
TALLY = re.compile(r"\d+[-\u2013]\d+")
DASHED = ({"-"}, {"\u2013"})
AGAINST = ({"votes", "to"}, {"to"})


def is_finite(verb: Token) -> bool:
    """Whether the verb has a tense of its own."""
    return not any(child.tag_ == "TO" for child in verb.children)


def is_active(verb: Token) -> bool:
    """Whether the subject does it: "pressed for talks", not "was pressed on the talks", "when pressed for details"."""
    return verb.tag_ != "VBN" or any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def has_aim(verb: Token) -> bool:
    """Whether an infinitive says what is to be done: "agreed to cut"."""
    return any(child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB" for child in verb.children)


def is_for_others(verb: Token) -> bool:
    """Whether somebody else is to do it: "urged the sides to return", "wants them to pay", not "asked to leave"."""
    done = [child for child in verb.children if child.dep_ in AIMS and child.tag_ == "VB"]
    is_aim = any(word.tag_ == "TO" for child in done for word in child.children)
    asked = [child for child in verb.children if child.dep_ in ("dobj", "prep", "nsubjpass")]
    lent = [word for child in done if child.dep_ == "ccomp" for word in child.children if word.dep_ in SUBJECTS]
    return is_aim and bool(asked or lent)


def is_for_others_to_do(verb: Token) -> bool:
    """Whether it is for somebody else to do: "called for the ministry to act"."""
    done = (child for child in verb.children if child.dep_ in AIMS and child.tag_ in ("VB", "VBN"))
    return any(word.lower_ == "for" and word.dep_ == "mark" for child in done for word in child.children)


def is_for_something(verb: Token) -> bool:
    """Whether it is for a thing, and no day: "called Berg for help", not "called the board for Friday"."""
    behind = (word for child in verb.children if child.lower_ == "for" for word in child.children)
    return any(word.ent_type_ not in ("DATE", "TIME") for word in behind)


def has_no_object(verb: Token) -> bool:
    """Whether it is done to nobody and nothing: "they protested", not "protested her innocence"."""
    return not any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)


def is_guilty(verb: Token) -> bool:
    """Whether it says that somebody is guilty: "pleaded guilty", "was found guilty", not "pleaded not guilty"."""
    return any(
        child.lower_ == "guilty" and all(word.lower_ != "not" for word in child.children) for child in verb.children
    )


def is_of_several(verb: Token) -> bool:
    """Whether more than one did it, so that they did it with each other."""
    subject = subject_of(verb)
    return subject is not None and (subject.tag_ in ("NNS", "NNPS") or any(subject.conjuncts))


def is_of_sides(verb: Token) -> bool:
    """Whether two sides agree that something shall be: "the parties agreed that each side will present a plan"."""
    shall = (child for content in verb.children if content.dep_ == "ccomp" for child in content.children)
    return is_of_several(verb) and any(child.lower_ in SHALL for child in shall)


def is_due_somewhere(verb: Token) -> bool:
    """Whether somebody is to arrive: "is due back in June", "was expected in Oslo"; not "due to sign", "in class"."""
    is_expected = verb.lemma_ == "expect" and any(child.dep_ == "auxpass" for child in verb.children)
    said_of = (child for child in verb.children if child.lower_ == "due" and child.dep_ == "acomp")
    due = verb if is_expected else next(said_of, None)
    if due is None or any(child.dep_ == "xcomp" for child in due.children):
        return False
    near = (*verb.children, *due.children)
    where = [word for child in near if child.lower_ in PHRASES["places"] for word in child.children]
    is_back = any(child.lower_ == "back" for child in near) and all(word.ent_type_ for word in where)
    return is_back or any(word.ent_type_ in PLACES for word in where)


def has_obligation(verb: Token) -> bool:
    """Whether somebody is told what must be: "insists that they must leave", "insisted that she resign"."""
    contents = [child for child in verb.children if child.dep_ == "ccomp"]
    return any(child.lower_ in DUTY for content in contents for child in content.children if child.dep_ == "aux")


def sets_deadline(verb: Token) -> bool:
    """Whether somebody is given a time to do something: "gave the union a week to answer", "gave it until Friday"."""
    is_until = any(child.lower_ in UNTIL for child in verb.children)
    given = [child for child in verb.children if child.dep_ in ("dobj", "npadvmod") and child.ent_type_ in TIMES]
    done = (child for word in (verb, *given) for child in word.children if child.tag_ == "VB")
    is_aim = any(word.tag_ == "TO" for child in done for word in child.children)
    return is_aim and (is_until or bool(given))


def has_thing(verb: Token) -> bool:
    """Whether a noun stands as the object: "suggested three working groups", not "suggested that it may fail"."""
    return any(child.dep_ == "dobj" and child.pos_ == "NOUN" for child in verb.children)


def takes_place(verb: Token) -> bool:
    """Whether it is done to a place: "took Bergen", "Bergen was taken", not "struck Norway off the list"."""
    if any(child.lower_ == "off" for child in verb.children):
        return False
    done_to = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "dobj"
    taken = [child for child in verb.children if child.dep_ == done_to]
    called = (word.lower_ for noun in taken for word in noun.children if word.dep_ == "appos")
    return any(noun.ent_type_ in ("GPE", "LOC") for noun in taken) or any(word in PHRASES["towns"] for word in called)


def is_together(verb: Token) -> bool:
    """Whether a particle says that they join: "the delegations sat down", "the leaders came together"."""
    return any(child.lower_ in JOINING for child in verb.children)


def is_bound(verb: Token) -> bool:
    """Whether a named place stands behind: "set off for Oslo", "sent an envoy to Bergen", not "went to court"."""
    sent = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    ways = (child for word in (verb, *sent) for child in word.children if child.lower_ in BOUND)
    return any(word.ent_type_ in PLACES for way in ways for word in way.children)


def is_of_words(verb: Token) -> bool:
    """Whether it is done to what is said or planned, and so in words: "attacked the plan"."""
    return any(child.dep_ in ("dobj", "nsubjpass") and child.lemma_ in PHRASES["words"] for child in verb.children)


def is_tallied(verb: Token) -> bool:
    """Whether those for and against are counted beside it: "rejected it 20-7", "by 20 votes to 7"; no game's score."""
    numbers = [word for word in own_words(verb) if word.tag_ == "CD"]
    if not numbers or takes_place(verb):
        return False
    is_written = any(TALLY.fullmatch(word.text) and _is_of_voters(word, verb) for word in numbers)
    return is_written or any(_is_count(one, other, verb) for one, other in pairwise(numbers))


def _is_count(one: Token, other: Token, verb: Token) -> bool:
    """Whether only what parts the two counts of a vote stands between two numbers."""
    between = {word.lower_ for word in one.doc.tokens[one.i + 1 : other.i]}
    if between in DASHED:
        return one.text.isdigit() and other.text.isdigit() and _is_of_voters(one, verb)
    is_by = one.i > 0 and one.nbor(-1).lower_ == "by"
    return is_by and between in AGAINST and other.dep_ == "pobj"  # not "by 20 to 30 people"


def _is_of_voters(count: Token, verb: Token) -> bool:
    """Whether a count stands behind what was voted on or before a "vote": not "a 10-15 year lease", "aged 5-11"."""
    head = count.head
    is_behind = head.i < count.i and verb in (head, head.head)
    return is_behind or noun_kinds().get(head.lemma_) is EventKind.VOTE


def is_armed(verb: Token) -> bool:
    """Whether arms, or whoever bears them, do it: "rebels entered the town", "killed by a drone"."""
    agents = [word for child in verb.children if child.dep_ == "agent" for word in child.children]
    doers = agents or [word for word in (subject_of(verb),) if word is not None and not is_of_workers(word)]
    called = (
        {word.lemma_.lower(), word.lower_, word.lower_.removesuffix("s")} for word in doers
    )  # "Rockets" is no name
    return any(not words.isdisjoint(PHRASES["armed"]) for words in called)


def is_of_money(verb: Token) -> bool:
    """Whether a sum is its object: "lent the bank two billion kroner"."""
    sums = (child for child in verb.children if child.dep_ in ("dobj", "nsubjpass"))
    return any(not {each.lemma_, *(word.lemma_ for word in each.below)}.isdisjoint(PHRASES["money"]) for each in sums)


def is_to_each_other(verb: Token) -> bool:
    """Whether nothing says where or of what somebody spoke: "they spoke on Monday", not "they spoke at a rally"."""
    return not any(child.dep_ == "prep" and child.lower_ in ADDRESSED for child in verb.children)


def is_plain(verb: Token) -> bool:
    """Whether nothing is said of whom it is done to: "called the president", not "called him a friend", "called up"."""
    return not any(child.dep_ in SAID_OF for child in verb.children)


def has_pronoun(verb: Token) -> bool:
    """Whether it is done to what a pronoun stands for: "signed it", "which will be signed"."""
    is_passive = any(child.dep_ == "auxpass" for child in verb.children)
    lent = [subject for subject in (subject_of(verb),) if is_passive and subject is not None]
    done_to = [word for word in own_words(verb) if word.dep_ in ("dobj", "nsubjpass")]
    return any(word.pos_ == "PRON" for word in (*done_to, *lent))


def suggests_deed(verb: Token) -> bool:
    """Whether what is said is what could or shall be done: "suggested that talks could be held", "that he resign"."""
    return any(_is_undertaking(child) or (is_past(verb) and _is_to_be_done(child)) for child in verb.children)


def is_shared(verb: Token) -> bool:
    """Whether it is done with somebody: "discussed the war with Berg", not "discussed the trouble with prices"."""
    things = (child for child in verb.children if child.dep_ == "dobj")
    beside = (word for thing in things for way in thing.children if way.lower_ == "with" for word in way.children)
    return any(child.lower_ == "with" for child in verb.children) or any(word.pos_ in NAMES for word in beside)


def is_of_race(verb: Token) -> bool:
    """Whether a place, or what is counted there, is given to somebody: "called the race for Berg", not "for May"."""
    things = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass", "oprd")]
    races = [thing for thing in things if thing.ent_type_ == "GPE" or thing.lemma_ in PHRASES["races"]]
    ways = [child for word in (verb, *races) for child in word.children if races and child.lower_ == "for"]
    return any(word.pos_ in NAMES and word.ent_type_ not in TIMES for way in ways for word in way.children)


def urges_beside(verb: Token) -> bool:
    """Whether a participle behind it, or behind a word of its phrases, asks for something: "sent a letter urging"."""
    beside = (child for word in own_words(verb) for child in word.children if word.i < child.i)
    return any(child.tag_ == "VBG" and child.lemma_ in PHRASES["urging"] for child in beside)


def is_made_public(verb: Token) -> bool:
    """Whether everybody is to see it: "released them publicly", "made the report public"."""
    return any(child.lower_ in ("public", "publicly") for child in verb.children)


def brings_together(verb: Token) -> bool:
    """Whether the aim is to make others meet: "wants to bring the two together", "wants to host the talks"."""
    aims = [child for child in verb.children if child.dep_ == "xcomp"]
    is_joining = any(word.lower_ == "together" for aim in aims for word in aim.below)
    return any(aim.lemma_ in PHRASES["hosting"] or (aim.lemma_ == "bring" and is_joining) for aim in aims)


def _is_undertaking(content: Token) -> bool:
    """Whether a content is a thing that two could do together."""
    if content.dep_ != "ccomp" or content.lemma_ not in PHRASES["undertakings"]:
        return False
    words = {child.lower_ for child in content.children if child.dep_ in ("aux", "auxpass")}
    return "be" in words and not words.isdisjoint(SUGGESTED)


def _is_to_be_done(content: Token) -> bool:
    """Whether a content has no tense of its own, which a small parser takes for the present."""
    helping = {child.lower_ for child in content.children if child.dep_ == "aux"}
    is_bare = content.dep_ == "ccomp" and content.tag_ in ("VB", "VBP") and helping <= {"do", "does"}
    return is_bare or (content.dep_ == "xcomp" and content.tag_ == "VBG")


SHAPES: Mapping[str, Callable[[Token], bool]] = {
    "finite": is_finite,
    "active": is_active,
    "infinitive": has_aim,
    "others": is_for_others,
    "for_others": is_for_others_to_do,
    "for_something": is_for_something,
    "intransitive": has_no_object,
    "guilty": is_guilty,
    "several": is_of_several,
    "sides": is_of_sides,
    "expected": is_due_somewhere,
    "obligation": has_obligation,
    "deadline": sets_deadline,
    "things": has_thing,
    "places": takes_place,
    "together": is_together,
    "bound": is_bound,
    "armed": is_armed,
    "worded": is_of_words,
    "money": is_of_money,
    "mutual": is_to_each_other,
    "plain": is_plain,
    "pronouns": has_pronoun,
    "proposal": suggests_deed,
    "hosting": brings_together,
    "shared": is_shared,
    "counted": is_of_race,
    "urging": urges_beside,
    "tallied": is_tallied,
    "publicly": is_made_public,
}
