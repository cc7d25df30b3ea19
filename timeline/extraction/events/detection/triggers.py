"""A parsed paragraph goes in; the words that carry a happening come out, each with its kind and rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.domain.kinds import EventKind, Precision
from timeline.extraction.clauses import clause_of, governor, own_words
from timeline.extraction.events.detection.frames import find_frame
from timeline.extraction.events.detection.status import is_arranged, is_cancelled
from timeline.extraction.events.detection.walkouts import is_walkout
from timeline.extraction.events.references.pairs import pair_meant_by
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import OCCASIONS, PHRASES, STATUS, Frame, noun_kinds, telling_nouns
from timeline.extraction.reading import Reading, span_of

# Nouns that happen whether or not anybody is named: they need a date or a holder only.
MADE = frozenset({EventKind.DEMAND, EventKind.OFFER})
MET = frozenset({EventKind.MEETING, EventKind.VISIT, EventKind.CALL})
SETTABLE = MET | {EventKind.VOTE}
NEAR = 40  # words back, some two sentences, stands what "the second" is the second of
# The rule of what was made in the year by which it is called; whatever the clause tells of it, that has happened.
OF_YEAR = "of-year"
# The rule of what has lasted since a day: "has been banned since 2019".
GONE_ON = "gone-on"
# The rule of a noun that is set for a day: "the strike planned for Friday".
APPOINTED = "appointed-noun"
# The rule of what its traits tell to be a happening.
LIKELY = "likely-deed"
YEARLY = frozenset({Precision.MONTH, Precision.YEAR})
MODIFYING = frozenset({"acl", "relcl"})
WAYS = frozenset({"ADP", "ADV", "SCONJ"})
# What is only a noun's adjective: "the negotiating table".
BESIDE_NOUN = frozenset({"amod", "compound"})
# Behind these stands what came before or afterwards, and is not what the verb does: "opened the border after talks".
APART = frozenset({"after", "before", "following", "since", "until", "within", "ahead", "amid", "despite"})
PUBLIC = frozenset({EventKind.VOTE, EventKind.MILITARY})


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word of a happening, its kind, the name of the rule, and whether the lexicon is sure of it by itself."""

    word: Token
    kind: EventKind
    rule: str
    is_sure: bool = False


def find_triggers(reading: Reading, paragraph: Paragraph) -> Iterator[Trigger]:
    """Find the verbs and nouns of happening of a paragraph, in reading order."""
    telling = telling_nouns()
    for word in paragraph.doc.tokens:
        if word.pos_ in ("VERB", "AUX") and word.dep_ not in BESIDE_NOUN:
            frame = find_frame(reading, paragraph, word)
            if frame and not _is_told_above(reading, paragraph, word, frame):
                yield Trigger(word, frame.kind, "made-noun" if word.dep_ == "acl" and frame.kind in MADE else "verb")
        elif (
            word.pos_ in ("NOUN", "PROPN")
            and (word.lemma_ in telling or word.lower_ in telling)
            and (trigger := _find_noun(reading, paragraph, word))
        ):
            yield trigger
        elif word.pos_ == "ADJ" and _is_next_of_series(word):
            yield Trigger(word, EventKind.MEETING, "held-noun")


def _is_next_of_series(word: Token) -> bool:
    """Whether it stands for one more of the talks told before: "the second took place in Oslo"."""
    if word.lemma_ not in PHRASES["of_series"] or not _is_held(word):
        return False
    before = (noun for noun in reversed(word.doc.tokens[max(word.i - NEAR, 0) : word.i]) if noun.pos_ == "NOUN")
    return any(noun_kinds().get(noun.lemma_) is EventKind.MEETING for noun in before)


def _is_told_above(reading: Reading, paragraph: Paragraph, verb: Token, frame: Frame) -> bool:
    """Whether a participle only says what came of what the clause above tells: "shells hit a market, killing two"."""
    above = governor(verb) if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > verb.head.i else None
    told = find_frame(reading, paragraph, above) if above is not None else None
    return told is not None and told.kind is frame.kind


def _find_noun(reading: Reading, paragraph: Paragraph, noun: Token) -> Trigger | None:
    """The happening that a noun names, where something anchors it."""
    if noun.lemma_ in PHRASES["turns"] and _is_turn(noun):
        return Trigger(noun, EventKind.MILITARY, "turn")
    pair = f"{noun.nbor(-1).lower_} {noun.lemma_}" if noun.i else ""
    kind = noun_kinds().get(pair) or noun_kinds().get(noun.lemma_) or noun_kinds().get(noun.lower_)
    if kind is EventKind.CALL and _is_appeal(noun):
        kind = EventKind.DEMAND
    if kind is EventKind.CALL and _is_with_press(noun):
        kind = EventKind.PRESS_CONFERENCE
    if noun.lemma_ in PHRASES["quarrels"] and _is_between_people(reading, paragraph, noun):
        return Trigger(noun, EventKind.MEETING, "partner-noun")
    if noun.lemma_ in PHRASES["accords"] and _is_of_year(reading, paragraph, noun):
        return Trigger(noun, EventKind.AGREEMENT, OF_YEAR)
    is_count = kind is EventKind.VOTE and any(child.dep_ == "nummod" for child in noun.children)
    is_audience = kind is EventKind.MEETING and noun.dep_ in ("dobj", "dative") and noun.head.lemma_ == "tell"
    is_other = is_count or is_audience or is_walkout(noun) or is_of_no_talks(noun)
    if kind is None or noun.dep_ == "compound" or is_other:
        return None
    rule = _anchor(reading, paragraph, noun, kind)
    return Trigger(noun, kind, rule) if rule else None


def is_of_no_talks(noun: Token) -> bool:
    """Whether it is a round of other things than talks: "a round of sanctions", "a new round of fighting"."""
    if noun.lemma_ != "round":
        return False
    behind = (word for child in noun.children if child.lower_ == "of" for word in child.children)
    return any(word.pos_ == "NOUN" and noun_kinds().get(word.lemma_) not in MET for word in behind)


def _is_appeal(noun: Token) -> bool:
    """Whether a call asks for something: "joined the calls for a truce", "a call on Norway to act"."""
    behind = [child for child in noun.children if child.i > noun.i]
    is_aim = any(child.dep_ == "acl" and any(word.tag_ == "TO" for word in child.children) for child in behind)
    return noun.lemma_ == "call" and (is_aim or any(child.lower_ == "for" for child in behind))


def _is_with_press(call: Token) -> bool:
    """Whether reporters hear it together: "on a conference call with reporters"."""
    behind = (word for child in call.children if child.lower_ in ("with", "for") for word in child.children)
    return any(word.lower_ in OCCASIONS["reporters"] for word in behind)


def _is_turn(noun: Token) -> bool:
    """Whether it is the beginning of a war or the like."""
    behind = (word for child in noun.children if child.lower_ == "of" for word in child.children)
    wars = (word for word in behind if word.lemma_ in PHRASES["states"])
    return any(PHRASES["no_arms"].isdisjoint(child.lower_ for child in war.children) for war in wars)


def _anchor(reading: Reading, paragraph: Paragraph, noun: Token, kind: EventKind) -> str:
    """What makes a happening of the noun: a day, partners, or a verb of holding; "" where nothing does."""
    made = [child for child in noun.children if child.dep_ in MODIFYING and child.lemma_ in OCCASIONS["happening"]]
    phrase = tuple(word for head in (noun, *made) for word in own_words(head))
    if _is_held(noun) or is_cancelled(noun):
        return "held-noun"
    if _has_day(reading, paragraph, phrase):
        return "dated-noun"
    return _anchor_of_kind(reading, paragraph, noun, kind)


def _has_day(reading: Reading, paragraph: Paragraph, words: tuple[Token, ...]) -> bool:
    """Whether one of the words begins a day of the calendar; a length ("a 30-day truce") is none."""
    days = {time.span.start for time in reading.times_in(paragraph.span) if time.date is not None}
    return bool(days) and any(not days.isdisjoint(range(*span_of(paragraph, word))) for word in words)


def _is_of_year(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether a year or month before the noun tells which is meant, and so when it was made: "the 2015 accord"."""
    before = (
        time for child in noun.children if child.i < noun.i for time in reading.times_in(span_of(paragraph, child))
    )
    return any(time.date is not None and time.date.precision in YEARLY for time in before)


def _is_held(noun: Token) -> bool:
    """Whether the verb says no more than that it took place: "held talks", "the round of talks took place"."""
    verb, head = clause_of(noun), occasion_head(noun)
    if is_arranged(head, verb):
        return True
    if head.dep_ in ("dobj", "nsubjpass") and head.head == verb:
        return verb.lemma_ in PHRASES["light_verbs"]
    if head.dep_ == "pobj" and _is_behind(head, verb):
        return _takes_part(head, verb) or verb.lemma_ in PHRASES["light_verbs"] - PHRASES["giving"]
    if head.dep_ != "nsubj" or head.head != verb:
        return False
    takes_place = verb.lemma_ == "take" and any(child.lower_ == "place" for child in verb.children)
    return takes_place or verb.lemma_ in PHRASES["proceeding"]


def _takes_part(noun: Token, verb: Token) -> bool:
    """Whether somebody takes part in what the noun names: "took part in talks"."""
    parts = [child for child in verb.children if child.lower_ == "part"] if verb.lemma_ == "take" else []
    return bool(parts) and noun.head.lower_ == "in" and noun.head.head in (verb, *parts)


def _is_behind(noun: Token, verb: Token) -> bool:
    """Whether a noun stands behind one or two prepositions of the verb: "took part in talks", "walked out of talks"."""
    way = noun.head
    if not APART.isdisjoint((way.lower_, way.head.lower_)):
        return False
    return verb == way.head or (verb == way.head.head and way.head.pos_ in WAYS)


def _is_set(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether it "is possible", "likely" or "due" on a day: "the next meeting is possible in late May"."""
    verb = clause_of(noun)
    if noun.dep_ != "nsubj" or noun.head != verb or verb.lemma_ != "be":
        return False
    said_of = {child.lemma_ for child in verb.children if child.dep_ == "acomp"}
    is_ahead = said_of & (STATUS["planned_adjectives"] | STATUS["possible_adjectives"])
    return bool(is_ahead) and _has_day(reading, paragraph, own_words(verb))


def _anchor_of_kind(reading: Reading, paragraph: Paragraph, noun: Token, kind: EventKind) -> str:
    """What makes a happening of the noun of some kinds: an occasion of speech, partners, somebody who made it."""
    if kind in (EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE):
        is_told = noun.dep_ in ("dobj", "dative") and noun.head.lemma_ in ("tell", "address")
        return "occasion-noun" if is_told or noun.head.lower_ in PHRASES["during"] else ""
    if kind in MET and _is_own_occasion(noun):
        return "own-occasion"
    if kind in SETTABLE and _is_set(reading, paragraph, noun):
        return "held-noun"
    if kind in PUBLIC:
        is_answered = noun.dep_ == "dobj" and noun.head.lemma_ in PHRASES["stands"]  # "denounced the vote on Monday"
        return "dated-noun" if not is_answered and _has_day(reading, paragraph, own_words(clause_of(noun))) else ""
    if kind in MET and _has_partners(reading, paragraph, noun):
        return "partner-noun"
    return "made-noun" if kind in MADE and _is_somebodys(reading, paragraph, noun) else ""


def occasion_head(noun: Token) -> Token:
    """The noun that stands behind the preposition: the "part" of "during the public part of their meeting"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in PHRASES["parts"]:
        noun = noun.head.head
    return noun


def _is_own_occasion(noun: Token) -> bool:
    """Whether something was said or done during a meeting or visit of the doer: "during their meeting"."""
    head = occasion_head(noun)
    if head.dep_ != "pobj" or head.head.lower_ not in PHRASES["meanwhile"]:
        return False
    is_own = any(child.tag_ == "PRP$" or child.lower_ in PHRASES["mutual"] for child in noun.children)
    goes_somewhere = any(child.lower_ == "to" for child in noun.children) and noun.lemma_ in ("visit", "trip")
    return is_own or goes_somewhere


def _is_between_people(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether people stand behind a quarrel: "a row between Berg and Lund"; between states it is no meeting."""
    phrases = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("with", "between")]
    spans = (paragraph.span_of(phrase.left_edge, phrase.right_edge) for phrase in phrases)
    return any(reading.is_person(row.actor) for span in spans for row in reading.mentions_in(span))


def _has_partners(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether actors stand behind "with" or "between", as two sides, or joined behind "of"."""
    phrases = [
        child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("with", "between", "to", "by")
    ]
    behind = [word for phrase in phrases for word in phrase.children]
    if any(_is_counterpart(word) or pair_meant_by(reading, paragraph, word) for word in behind):
        return True
    joined = [child for child in noun.children if child.lower_ == "of" and noun.lemma_ in PHRASES["encounters"]]
    spans = (paragraph.span_of(phrase.left_edge, phrase.right_edge) for phrase in joined)
    if any(len({row.actor for row in reading.mentions_in(span)}) > 1 for span in spans):
        return True
    return any(reading.mentions_in(paragraph.span_of(phrase.left_edge, phrase.right_edge)) for phrase in phrases)


def _is_counterpart(noun: Token) -> bool:
    """Whether it names by whose it is somebody who has no name: "a meeting with her Turkish counterpart"."""
    return noun.lemma_ in PHRASES["counterparts"] and any(child.dep_ == "poss" for child in noun.children)


def _is_somebodys(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether the text says whose demand or proposal it is, and that it was made: "a proposal put forth by"."""
    made = [child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN"]
    return any(
        reading.mentions_in(paragraph.span_of(agent, agent.right_edge))
        for clause in made
        for agent in clause.children
        if agent.dep_ == "agent"
    )
