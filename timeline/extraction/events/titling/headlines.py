"""A trigger and those who took part go in; the headline of the happening comes out, with names for who is meant.

A clause tells it by itself; of an occasion that is only named, the headline says whose it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from timeline.domain.kinds import EventKind
from timeline.domain.spans import Span
from timeline.extraction.clauses import SUBJECTS, clause_of, is_past, is_perfect, own_words, subject_of
from timeline.extraction.events.detection.evidence import evidence_of, head_of
from timeline.extraction.events.detection.triggers import APART, MET, Trigger
from timeline.extraction.events.references.pairs import PAIR
from timeline.extraction.events.references.pronouns import all_meant_by
from timeline.extraction.events.titling.doers import join_names, names_of, possessive
from timeline.extraction.events.titling.quoting import with_content
from timeline.extraction.events.titling.titles import title_of, title_of_noun
from timeline.extraction.events.titling.wording import joined, tidy
from timeline.extraction.events.worth import ACTS
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import EventMention, StatementMention

# Occasions that are one speaker's.
SPOKEN = frozenset({EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE})
BARE = 2  # words that name a thing, as in "a drone attack", and tell nothing of it
ARTICLES = frozenset({"a", "an", "the"})
NOUNS = frozenset({"NOUN", "PROPN"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})


def headline_of(reading: Reading, paragraph: Paragraph, trigger: Trigger, actors: tuple[str, ...]) -> str:
    """The headline, with names for "they"; of an occasion that is only named by the way, one made of who took part."""
    if trigger.rule == "own-occasion" and actors:
        return _title_of_occasion(reading, trigger, actors)
    names = names_of(reading, actors)
    title = title_of(reading, paragraph, trigger, _doer_elsewhere(reading, paragraph, trigger, actors))
    if head_of(trigger) == trigger.word and trigger.word.pos_ in NOUNS:
        title = _owned(reading, paragraph, trigger, actors, title)
        return _title_of_clause(reading, paragraph, trigger) or title if _is_bare(title) else title
    lead, _, rest = title.partition(" ")
    if lead == "To" and names:
        return f"{names[0]} to {rest}"
    if lead == "They" and trigger.kind in MET and len(names) == PAIR:
        return f"{join_names(names)} {rest}"
    return with_content(reading, title, _statement_of(reading, paragraph, trigger))


def _doer_elsewhere(reading: Reading, paragraph: Paragraph, trigger: Trigger, actors: tuple[str, ...]) -> str:
    """The name of the first who took part, for a verb without a subject; "" if he is named behind it, as a hearer."""
    verb, start = head_of(trigger), span_of(paragraph, trigger.word).end
    if verb.pos_ != "VERB" or any(child.dep_ in SUBJECTS for child in verb.children):
        return ""
    behind = Span(start, max(start, evidence_of(reading, paragraph, trigger).end))
    named = {row.actor for row in reading.mentions_in(behind)}
    return next(iter(names_of(reading, [id for id in actors[:1] if id not in named])), "")


def _is_bare(title: str) -> bool:
    """Whether a headline is no more than a common noun: "A drone attack", "The election"."""
    named = [word for word in title.lower().split() if word not in ARTICLES]
    return len(named) <= BARE and title[1:].islower()


def _title_of_clause(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> str:
    """The headline of a clause that tells what was done in it or to it: "survived a drone attack"; "" for others."""
    noun, clause = trigger.word, clause_of(trigger.word)
    is_part = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ not in APART)
    is_done = (is_past(clause) or is_perfect(clause)) and clause.lemma_ not in cue_verbs().all
    subject = subject_of(clause)
    if not (is_part and is_done and subject is not None and clause in (noun.head, noun.head.head)):
        return ""
    title = title_of(reading, paragraph, replace(trigger, word=clause))
    is_whole = noun.text in title.split() and title.split()[0].lower() not in PRONOUNS
    return title if is_whole else ""


def _statement_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> StatementMention | None:
    """The statement that a verb is the cue of: "they had left, police revealed"; of a demand, if it stands before."""
    verb, cue = trigger.word.lemma_, span_of(paragraph, trigger.word)
    if trigger.kind not in ACTS or verb not in cue_verbs().all:
        return None
    statement = reading.statement_cued_in(cue)
    is_announced = trigger.kind is EventKind.ANNOUNCEMENT and verb in cue_verbs().speech
    is_before = statement is not None and statement.speech.content[0].end <= cue.start
    return statement if is_announced or is_before else None


def told_apart(reading: Reading, events: Sequence[EventMention]) -> list[EventMention]:
    """The happenings, each with a headline of its own: a noun is not told by a clause that tells another happening."""
    times = Counter(event.title for event in events)
    return [_retitled(reading, event) if times[event.title] > 1 else event for event in events]


def _retitled(reading: Reading, event: EventMention) -> EventMention:
    noun = _named_by(reading.token_at(event.trigger))
    if noun is None:
        return event
    return replace(event, title=title_of_noun(reading, reading.paragraph_at(event.trigger.start), noun))


def _named_by(trigger: Token | None) -> Token | None:
    """The noun that names a happening: the trigger, or what is to be done: "promised to hold fair elections"."""
    if trigger is None or trigger.pos_ in NOUNS:
        return trigger
    objects = (child for child in trigger.children if child.dep_ == "dobj" and child.pos_ in NOUNS)
    return next(objects, None) if trigger.dep_ == "xcomp" else None


def _title_of_occasion(reading: Reading, trigger: Trigger, actors: tuple[str, ...]) -> str:
    """A headline of an occasion that stands behind "during": "Ana Berg and Jon Lund meet", "Jon Lund visits Oslo"."""
    names = names_of(reading, actors)
    if trigger.kind is EventKind.VISIT:
        way = next((child for child in trigger.word.children if child.lower_ == "to"), None)
        goal = own_words(way)[1:] if way is not None else []
        return tidy(f"{names[0]} visits {joined(goal)}" if goal else f"{names[0]} pays a visit")
    verb = "speak by phone" if trigger.kind is EventKind.CALL else "meet"
    return tidy(f"{join_names(names)} {verb}" if len(names) > 1 else f"{names[0]} holds a {trigger.word.lemma_}")


def _owned(reading: Reading, paragraph: Paragraph, trigger: Trigger, actors: tuple[str, ...], title: str) -> str:
    """The headline of a noun with its owners: "his talks with Lund" as "Ana Berg's talks with Lund"."""
    first = min(own_words(trigger.word), key=lambda word: word.i)
    lead, _, rest = title.partition(" ")
    if lead.lower() != first.lower_ or not (owners := _owners(reading, paragraph, trigger, actors)):
        return title
    is_led = first.tag_ == "PRP$" or lead.lower() in ARTICLES
    phrase = rest if is_led else f"{lead[:1].lower()}{lead[1:]} {rest}"
    return tidy(f"{possessive(join_names(names_of(reading, owners)))} {phrase}")


def _owners(reading: Reading, paragraph: Paragraph, trigger: Trigger, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Whose occasion a noun names: whom its pronoun means, else those who took part and are not named beside it."""
    near = list(trigger.word.children)
    pronoun = next((word for word in near if word.tag_ == "PRP$"), None)
    meant = all_meant_by(reading, paragraph, pronoun) if pronoun is not None else ()
    if meant and set(meant) <= set(actors):
        return meant
    is_named = any(word.lower_ == "between" or _is_name_before(word, trigger.word) for word in near)
    if pronoun is None and (is_named or trigger.kind is EventKind.VOTE):
        return ()  # nor is a vote anybody's own who takes part in it
    named = {row.actor for row in reading.mentions_in(evidence_of(reading, paragraph, trigger))}
    unnamed = [id for id in actors if id not in named]
    owners = tuple(id for id in unnamed if (actor := reading.actor(id)) is not None and actor.country not in unnamed)
    if trigger.kind in SPOKEN or pronoun is not None and pronoun.lower_ != "their":
        return owners[:1]
    is_theirs = pronoun is not None or trigger.kind in MET or len(actors) == 1
    return owners if is_theirs and len(owners) <= PAIR else ()


def _is_name_before(word: Token, noun: Token) -> bool:
    """Whether it says in front of the noun already whose it is: "the Norwegian offer"."""
    return word.i < noun.i and (word.ent_type_ in NAMED or word.dep_ == "poss")
