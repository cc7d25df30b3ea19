"""A trigger goes in; the ids of those who took part come out, the doer first, and the place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from timeline.domain.kinds import ActorKind, EventKind
from timeline.extraction.clauses import SUBJECTS, clause_of, in_order, is_clause, is_joined, subject_of
from timeline.extraction.events.arguments.belonging import TERRITORIAL, is_of_title
from timeline.extraction.events.arguments.concerned import concerned_by, is_blow
from timeline.extraction.events.arguments.implied import IMPLYING, implied_in
from timeline.extraction.events.arguments.naming import ADDRESSING, named_by
from timeline.extraction.events.arguments.partaking import phrases_of
from timeline.extraction.events.detection.evidence import ORDER
from timeline.extraction.events.detection.triggers import MADE, MET, Trigger
from timeline.extraction.events.references.pairs import PAIR, pair_meant_by
from timeline.extraction.events.references.pronouns import all_meant_by
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES, noun_kinds
from timeline.extraction.lexicon.reading import read_pairs
from timeline.extraction.reading import Reading, once_a_reading

# Behind these stand places and topics, not partners.
APART = frozenset(
    {"in", "at", "on", "about", "over", "near", "into", "during", "under", "according", "after", "before", "following"}
    | {"amid", "despite", "since", "until", "ahead"}
)
# Behind these stands where two sides agreed.
WHERE = frozenset({"in", "at"})
# Of an attack these name the target.
AIMED = frozenset({"in", "at", "on", "over", "into", "near"})
CURRENCIES = dict(read_pairs("event_phrases.toml", "currencies"))
# Marks and small words beside a verb or noun, which name nobody by themselves.
NAMELESS = frozenset({"punct", "aux", "auxpass", "det", "mark", "cc", "neg", "prt", "advmod", "case"})
BEHIND = frozenset({"nsubj", "relcl", "acl", "advcl"})
# Clauses inside what is asked or agreed, of what others do: "agreed to see that the bank pays".
OF_OTHERS = frozenset({"relcl", "ccomp"})
# Of some happenings these name no place, but who gives it: the house that votes, the outlet that asks.
PLACES = {EventKind.VOTE: WHERE, EventKind.INTERVIEW: frozenset({"on"})}
HOUSES = {
    EventKind.VOTE: frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT}),
    EventKind.INTERVIEW: frozenset({ActorKind.MEDIA}),
}
# Clauses behind these tell what others did meanwhile: "agreed to a truce after Norway began to arm".
MEANWHILE = APART | {"because", "while", "when", "though", "although"}


@once_a_reading
def participants_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """The actors of a happening: who does it, to whom, with whom."""
    found: dict[str, None] = {}
    for phrase in phrases_of(trigger):
        for actor in _actors_of(reading, paragraph, phrase, trigger):
            found.setdefault(actor)
    if trigger.kind is EventKind.ECONOMIC and (subject := subject_of(clause_of(trigger.word))) is not None:
        found |= dict.fromkeys(actor.id for actor in reading.actors if actor.id == CURRENCIES.get(subject.lower_))
    if trigger.kind is EventKind.AGREEMENT and any(reading.is_one_of(actor, TERRITORIAL) for actor in found):
        found |= dict.fromkeys(_countries_of(reading, tuple(found)))
    if trigger.kind in IMPLYING:
        found |= dict.fromkeys(implied_in(reading, trigger, tuple(found)))
    own = _own_country(reading, found) if trigger.kind in MADE else None
    return tuple(actor for actor in found if actor != own)


def concerned_in(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> Iterator[str]:
    """The actors whom it concerns, told in a clause inside it: "announced that Norway would join"."""
    for phrase in concerned_by(trigger):
        yield from _actors_of(reading, paragraph, phrase, trigger)


def _own_country(reading: Reading, found: Mapping[str, None]) -> str | None:
    """The country of the person who asks or offers, which is not whom others are asked: "offered Norway's timber"."""
    doer = reading.actor(next(iter(found), ""))
    is_other = doer is not None and doer.kind is ActorKind.PERSON and len(found) > PAIR
    return doer.country if doer is not None and is_other else None


def _countries_of(reading: Reading, found: tuple[str, ...]) -> Iterator[str]:
    """The countries of those who agree with another country, where the article names them as actors."""
    people = (actor for id in found if (actor := reading.actor(id)) is not None and actor.kind is ActorKind.PERSON)
    yield from (actor.country for actor in people if actor.country and reading.actor(actor.country) is not None)


def addressees_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[str, ...]:
    """The actors that a word of readiness names behind it, places left out: "ready to work with Sweden in Oslo"."""
    waiting, found = [trigger.word], []
    while waiting:
        word = waiting.pop()
        found.append(word)
        waiting.extend(child for child in word.children if not _is_apart(child, trigger) and child.dep_ not in BEHIND)
    named = (named_by(reading, paragraph, word, trigger) for word in in_order(found))
    return tuple(dict.fromkeys(actor for actors in named for actor in actors))


def _actors_of(reading: Reading, paragraph: Paragraph, phrase: Token, trigger: Trigger) -> Iterator[str]:
    """The actors that a phrase mentions as participants."""
    if phrase.dep_ in NAMELESS and not phrase.children:
        return
    if phrase.pos_ == "PRON" and not phrase.children:
        yield from all_meant_by(reading, paragraph, phrase)
        return
    if pair := _pair_in(reading, paragraph, phrase):
        yield from pair if trigger.kind is not EventKind.DEMAND else ()
        return
    is_goal = trigger.kind is EventKind.VISIT and phrase.dep_ in ("dobj", "prep")
    for word in in_order(_words(phrase, trigger)):
        for actor in named_by(reading, paragraph, word, trigger):
            if not (is_goal and reading.is_one_of(actor, TERRITORIAL)):
                yield actor
    if phrase.dep_ == "prep" and phrase.lower_ in PLACES.get(trigger.kind, ()):
        for mention in reading.mentions_in(paragraph.span_of(phrase, phrase.right_edge)):
            yield from (mention.actor,) if reading.is_one_of(mention.actor, HOUSES[trigger.kind]) else ()


def _pair_in(reading: Reading, paragraph: Paragraph, phrase: Token) -> tuple[str, ...]:
    """The two whom a phrase means, or whose what it names is: "between the two sides", "both countries' leaders"."""
    nouns = [phrase, *(child for child in phrase.children if child.dep_ in ("pobj", "poss"))]
    behind = [child for noun in nouns for child in noun.children if child.lower_ in ("of", "between")]
    nouns += [child for way in behind for child in way.children if child.dep_ == "pobj"]
    pairs = (pair_meant_by(reading, paragraph, noun) for noun in nouns)
    return next(filter(None, pairs), ())


def _words(phrase: Token, trigger: Trigger) -> list[Token]:
    """The words of a phrase: with the clauses inside it for what is asked, else without places and topics."""
    if trigger.kind in ADDRESSING:
        if phrase.dep_ == "ccomp":
            return [word for word in phrase.children if word.dep_ in SUBJECTS and not is_joined(phrase)]
        if not (_is_aside(phrase) or _is_unaddressed(phrase, trigger)) and (
            not is_clause(phrase) or (phrase.dep_ in ("xcomp", "pcomp", "advcl") and not _is_meanwhile(phrase))
        ):
            return _inside(phrase, lambda word: not _is_unaddressed(word, trigger))
    elif not (is_clause(phrase) or is_of_title(phrase) or _is_apart(phrase, trigger)):
        return _inside(phrase, lambda word: not (_is_beside(word) or _is_apart(word, trigger) or is_of_title(word)))
    return []


def _is_meanwhile(clause: Token) -> bool:
    """Whether a clause tells what others did before, meanwhile or afterwards: "after Norway began to arm"."""
    return any(child.lower_ in MEANWHILE for child in clause.children if child.dep_ in ("mark", "advmod"))


def _is_unaddressed(word: Token, trigger: Trigger) -> bool:
    """Whether it tells of other things than of whom something is asked: a clause, an office, a place, others' talks."""
    if word.dep_ == "conj" and word.head.tag_ == "VB" and word.tag_ in ("VBD", "VBZ"):
        return True  # a small parser takes "urged Norway to act and spoke with Berg" for one thing to do
    if word.dep_ == "acl" and word.lemma_ in PHRASES["passing_on"]:
        return True  # "a draft seen by the Gazette demands"
    is_where = trigger.kind is EventKind.AGREEMENT and word.lower_ in WHERE and word.i > trigger.word.i
    is_of_others = word.lower_ == "between" and noun_kinds().get(word.head.lemma_) in MET
    return is_where or is_of_others or word.dep_ in OF_OTHERS or is_of_title(word)


def _inside(phrase: Token, belongs: Callable[[Token], bool]) -> list[Token]:
    """The word and all below it, without the branches that do not belong."""
    found = [phrase]
    for word in found:
        found += [child for child in word.children if belongs(child)]
    return found


def _is_beside(clause: Token) -> bool:
    """Whether a clause inside a phrase tells something else; not who is at the head: "a team led by Ana Berg"."""
    return is_clause(clause) and not (clause.dep_ == "acl" and clause.lemma_ in PHRASES["leading"])


def _is_aside(word: Token) -> bool:
    """Whether a phrase stands behind a comma and tells something else, or names a source."""
    if word.lower_ == "according" or (word.dep_ == "advcl" and word.tag_ == "VBG"):
        return True
    if word.dep_ != "prep":
        return False
    is_loose = word.lower_ in ORDER or (word.i > 0 and word.nbor(-1).text == ",")
    return is_loose or (word.i < word.head.i and any(child.dep_ == "pcomp" for child in word.children))


def _is_apart(word: Token, trigger: Trigger) -> bool:
    """Whether a phrase names a place or topic; the place of an attack, and whom sanctions are on, is the target."""
    if _is_against(word, trigger):
        return False
    if trigger.kind is EventKind.VISIT and word.dep_ == "prep" and word.lower_ == "for":
        return True  # what the visit is for: "landed for the funeral of"
    if trigger.kind is EventKind.VOTE and word.lower_ in ("between", "with") and word.head != clause_of(word):
        return True  # whose deal is voted on
    if word.dep_ == "compound" and word.head == trigger.word:
        return " ".join(part.text for part in word.subtree) in PHRASES["seats"]
    return word.dep_ in ("prep", "advmod") and word.lower_ in APART


def _is_against(word: Token, trigger: Trigger) -> bool:
    """Whether the target stands behind it: "a strike on Sweden", "declared war on Sweden", "lashed out at Sweden"."""
    if trigger.kind is EventKind.ANNOUNCEMENT and is_blow(word):
        return True
    if word.lower_ in ("on", "over") and word.head.lemma_ in PHRASES["contests"]:
        return True
    is_of_arms = trigger.kind is EventKind.MILITARY and word.lower_ in AIMED
    return is_of_arms or (trigger.kind is EventKind.SANCTION and word.lower_ == "on")
