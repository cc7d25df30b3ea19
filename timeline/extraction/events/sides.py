"""The triggers of an article go in; who did something with each other comes out, for phrases that name nobody.

News names the two sides once and then goes on with "the talks", "the truce", "both sides".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from operator import attrgetter

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import clause_of, subject_of
from timeline.extraction.dating import date_clause
from timeline.extraction.events.arguments.participants import participants_of
from timeline.extraction.events.detection.triggers import Trigger, occasion_head
from timeline.extraction.events.references.pairs import PAIR, bodies_before, bodies_of, is_pair_of_sides, sides_told
from timeline.extraction.events.worth import DEFINITE
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.lexicon.reading import read_pairs
from timeline.extraction.reading import Reading, Sides, span_of
from timeline.extraction.records import TimeMention

MUTUAL = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.AGREEMENT})
WARS = read_pairs("event_phrases.toml", "wars")
SERIES = timedelta(100)  # rounds of the same talks follow each other within weeks or a few months


def find_sides(reading: Reading, triggers: Iterable[tuple[Paragraph, Sequence[Trigger]]]) -> Iterator[Sides]:
    """Find where the article itself tells what two sides did with each other of late."""
    for paragraph, found in triggers:
        for trigger in found:
            is_mutual = trigger.kind in MUTUAL or _is_fight_of_two(trigger)
            if is_mutual and (sides := _sides_of(reading, paragraph, trigger)):
                yield sides


def lent_sides(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """The sides of the happening before, of what takes two and names nobody: "the truce expires in May"."""
    offset = span_of(paragraph, trigger.word).start
    if _is_of_others(trigger):
        return ()
    if trigger.kind is EventKind.MEETING and not _is_of_many(trigger.word):
        is_again = trigger.word.pos_ == "VERB" or trigger.word.lemma_ in PHRASES["encounters"]
        bodies = () if is_again else bodies_before(reading, offset)
        return bodies or reading.sides_before(offset)
    return bodies_before(reading, offset) if _is_joint(trigger) else ()


def both_sides(reading: Reading, paragraph: Paragraph, trigger: Trigger, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The one side that is named, and the other of what the two did with each other before: "the talks with Sweden"."""
    if len(actors) != 1 or not (_is_known(trigger) or _is_shared(trigger)):
        return actors
    offset = span_of(paragraph, trigger.word).start
    for sides in sides_told(reading, offset):
        for pair in (sides.actors, bodies_of(reading, sides.actors)):
            if actors[0] in pair and len(pair) == PAIR:
                return (*actors, *(side for side in pair if side not in actors))
    return (*actors, *reading.sides_before(offset)) if _is_run_by_another(trigger) else actors


def _is_known(trigger: Trigger) -> bool:
    """Whether two come to terms, or what a noun names is what was told of before."""
    if trigger.word.pos_ == "VERB":
        return trigger.kind is EventKind.AGREEMENT and trigger.word.dep_ != "acl"  # "a truce brokered by Sweden"
    beside = (child for noun in (trigger.word, occasion_head(trigger.word)) for child in noun.children)
    is_definite = any(child.lower_ in DEFINITE or child.tag_ == "PRP$" for child in beside)
    return trigger.kind in MUTUAL and is_definite


def _is_run_by_another(trigger: Trigger) -> bool:
    """Whether who is named only leads what others do: "Norway hosts the talks", "the talks were chaired by Berg"."""
    noun, clause = trigger.word, clause_of(trigger.word)
    if noun.pos_ != "NOUN" or _is_of_many(noun) or not _is_known(trigger):
        return False
    verbs = (verb for verb in (clause, *noun.children) if verb.lemma_ in PHRASES["attending"])
    is_hosted = noun.dep_ == "dobj" and clause.lemma_ in PHRASES["hosting"]
    return is_hosted or any(child.dep_ == "agent" for verb in verbs for child in verb.children)


def _is_shared(trigger: Trigger) -> bool:
    """Whether an occasion is said to be that of two: "said at a joint press conference"."""
    return any(child.lower_ in PHRASES["mutual"] for child in trigger.word.children)


def warring_sides(reading: Reading, trigger: Trigger, actors: Sequence[str]) -> tuple[str, ...]:
    """Both sides of a war told of by one or none, where the article names both: "after the invasion began".

    Of what somebody does himself ("he ordered the invasion") only those who are named are told.
    """
    if (
        trigger.kind is not EventKind.MILITARY
        or trigger.word.dep_ == "dobj"
        or PHRASES["warfare"].isdisjoint(map(attrgetter("lemma_"), _told(trigger)))
    ):
        return ()
    named = [pair for pair in WARS if all(map(reading.actor, pair)) and set(actors) < set(pair)]
    return named[0] if len(named) == 1 else ()


def _told(trigger: Trigger) -> Iterable[Token]:
    """The words among which stands what is told: the noun of the happening, or that of which it is a turn."""
    word = trigger.word
    return word.subtree if trigger.rule == "turn" else (word, subject_of(clause_of(word)) or word)


def _is_of_others(trigger: Trigger) -> bool:
    """Whether somebody holds or calls it off whom the article names by no more than a noun: "the board held talks"."""
    clause = clause_of(trigger.word)
    holder = subject_of(clause) if trigger.word.dep_ == "dobj" else None
    return holder is not None and holder.tag_ == "NN" and holder.lower_ not in PHRASES["joint"]


def _is_fight_of_two(trigger: Trigger) -> bool:
    """Whether two who are joined by "and" fight each other: "Norway and Sweden exchanged fire"."""
    subject = subject_of(trigger.word) if trigger.kind is EventKind.MILITARY else None
    return subject is not None and trigger.word.lemma_ in PHRASES["mutual_fights"] and bool(subject.conjuncts)


def _sides_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Sides | None:
    """Those who did it with each other; behind the two who agree stands what they agree on."""
    start = span_of(paragraph, trigger.word).start
    if reading.is_quoted(start) or _is_of_many(trigger.word):
        return None
    actors = participants_of(reading, paragraph, trigger)
    actors = actors[:PAIR] if trigger.kind is EventKind.AGREEMENT else actors
    if not is_pair_of_sides(reading, bodies_of(reading, actors)):
        return None
    time = date_clause(reading, paragraph, trigger.word).time
    return None if _is_long_ago(reading, time) else Sides(start, actors, time)


def _is_joint(trigger: Trigger) -> bool:
    """Whether the noun of the happening, or that of which its verb tells, is something between two sides."""
    word = trigger.word
    noun = subject_of(word) if word == clause_of(word) else word
    return noun is not None and noun.lemma_ in PHRASES["joint"]


def _is_of_many(noun: Token) -> bool:
    """Whether it is a gathering of many: a summit between two rounds of talks is none of them."""
    return noun.lemma_ in PHRASES["gatherings"]


def _is_long_ago(reading: Reading, time: TimeMention | None) -> bool:
    latest, published = time.date.latest if time and time.date else None, reading.article.published
    return latest is not None and published is not None and published - latest > SERIES
