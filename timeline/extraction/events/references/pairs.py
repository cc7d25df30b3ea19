"""A noun for two sides ("both leaders", "the parties") goes in; the ids of the two come out, () where none are told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Set

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.titles import read_title, same_office
from timeline.extraction.clauses import in_order, subject_of
from timeline.extraction.events.references.spokespeople import is_spokesperson
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.reading import Reading, Sides, span_of
from timeline.extraction.records import ActorMention, ArticleActor

PAIR, THREE = 2, 3
PERSONS = frozenset({ActorKind.PERSON})
COUNTRIES = frozenset({ActorKind.COUNTRY})
SIDES = frozenset({ActorKind.ORGANISATION, ActorKind.COUNTRY})
OF_TWO = PHRASES["pairs"] | PHRASES["pairs_of_people"] | PHRASES["pairs_of_countries"] | PHRASES["pairs_of_bodies"]
# Whoever acts for a country; a party or firm acts for itself.
ENVOYS = frozenset({ActorKind.PERSON, ActorKind.GOVERNMENT, ActorKind.GROUP})
# "The two leaders" are known; "two leaders" or "the two other leaders" need not be.
DEFINITE = frozenset({"the", "these", "those", "all"})
OTHERS = frozenset({"other", "more", "further", "former", "additional"})
SENTENCES = 4  # back, and no further, goes what each says of "they" or "both nations"
# A pronoun reaches back over this many names, and so far.
NEAR = 6
REACH = 600  # characters, some four sentences
LATELY = 40  # times that two sides did something, and no further, back to the one that a telling names by halves


def joined_before(reading: Reading, paragraph: Paragraph, word: Token, back: int = SENTENCES) -> tuple[str, ...]:
    """The actors that the sentence before, or the last pair of words for two sides, joined as its subject.

    A sentence that itself says "they" goes back further; two who met are joined by it: "Berg met Lund. They agreed".
    """
    first = word.sent.start
    root = paragraph.doc[first - 1].sent.root if first and back else None
    subject = subject_of(root) if root is not None else None
    if root is None or subject is None:
        return ()
    if subject.lower_ == "they":
        return joined_before(reading, paragraph, subject, back - 1)
    if pair := pair_meant_by(reading, paragraph, subject, back - 1):
        return pair
    owners = (word for child in subject.children if child.dep_ == "amod" for word in (child, *child.conjuncts))
    words = in_order((subject, *subject.conjuncts, *owners, *_met_by(root)))
    rows = (row for word in words for row in reading.mentions_in(span_of(paragraph, word))[:1])
    found = tuple(dict.fromkeys(row.actor for row in rows))
    return found if len(found) > 1 else ()


def _met_by(verb: Token) -> list[Token]:
    """Whom the subject met or spoke with."""
    ways = [child for child in verb.children if child.lower_ == "with"] if verb.lemma_ in PHRASES["joining"] else []
    met = [child for child in verb.children if child.dep_ == "dobj"] if verb.lemma_ == "meet" else []
    met += [word for way in ways for word in way.children if word.dep_ == "pobj"]
    return [word for noun in met for word in (noun, *noun.conjuncts)]


def pair_meant_by(reading: Reading, paragraph: Paragraph, noun: Token, back: int = SENTENCES) -> tuple[str, ...]:
    """The two whom "both leaders" or "the two countries" mean, or the three; () where the noun means no pair."""
    if noun.tag_ != "NNPS" and noun.lower_ not in OF_TWO:
        return ()
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    if _names_its_own(reading, paragraph, noun):
        return ()
    if noun.lower_ == "two" and noun.tag_ == "CD" and words == {"the"}:
        offset = span_of(paragraph, noun).start
        return joined_before(reading, paragraph, noun, back) or _people_before(reading, offset, noun.lower_)
    if noun.tag_ == "NNPS":
        return _named_so(reading, noun) if "two" in words else ()
    if "three" in words and noun.lower_ in PHRASES["pairs_of_countries"]:
        return _most_named(reading, COUNTRIES, THREE)
    return _two_meant_by(reading, paragraph, noun, words, back)


def _names_its_own(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether behind the noun stand those whom it means: "the delegations of Norway, Sweden and Finland"."""
    behind = [child for child in noun.children if child.lower_ == "of" and child.i > noun.i]
    return any(reading.mentions_in(paragraph.span_of(child, child.right_edge)) for child in behind)


def _two_meant_by(reading: Reading, paragraph: Paragraph, noun: Token, words: Set[str], back: int) -> tuple[str, ...]:
    """The two whom a noun for two means, by the words in front of it."""
    is_the = words == {"the"} and (noun.lower_ in PHRASES["pairs_of_bodies"] or noun.lower_ in PHRASES["pairs"])
    is_known = "both" in words or ("two" in words and not words.isdisjoint(DEFINITE))
    if not (is_the or is_known) or not words.isdisjoint(OTHERS):
        return ()
    offset = span_of(paragraph, noun).start
    if noun.lower_ in PHRASES["pairs_of_people"] | PHRASES["pairs"]:
        return _people_before(reading, offset, noun.lower_.removesuffix("s"))
    if noun.lower_ in PHRASES["pairs_of_countries"]:
        return _countries_before(reading, paragraph, noun, back) or _most_named(reading, COUNTRIES, PAIR)
    told = joined_before(reading, paragraph, noun, back) or _named_so(reading, noun) or bodies_before(reading, offset)
    return told or _most_named(reading, SIDES, PAIR)


def _countries_before(reading: Reading, paragraph: Paragraph, noun: Token, back: int) -> tuple[str, ...]:
    """The two countries of those whom the sentence before joined: "Berg and Lund spoke. Both nations agreed"."""
    bodies = bodies_of(reading, joined_before(reading, paragraph, noun, back))
    actors = [actor for id in bodies if (actor := reading.actor(id)) is not None]
    countries = {actor.id if actor.kind is ActorKind.COUNTRY else actor.country for actor in actors}
    return bodies if len(bodies) == PAIR and len(countries - {None, ""}) == PAIR else ()


def bodies_of(reading: Reading, actors: tuple[str, ...]) -> tuple[str, ...]:
    """The sides for which actors stand: their countries where the article names them all, else themselves."""
    bodies = tuple(dict.fromkeys(_body_of(reading, id) for id in actors))
    return tuple(dict.fromkeys(id for id in bodies if id)) if all(bodies) else actors


def bodies_before(reading: Reading, offset: int) -> tuple[str, ...]:
    """The two bodies last told to have done something with each other: by name, else by those who act for them."""
    told = sides_told(reading, offset)
    before = [sides for sides in told if sides.start < offset]
    for sides in (*_named(reading, before), *before, *_named(reading, told)):
        bodies = bodies_of(reading, sides.actors)
        if is_pair_of_sides(reading, bodies) and not any(map(reading.is_person, bodies)):
            return bodies
    return ()


def sides_told(reading: Reading, offset: int) -> list[Sides]:
    """What two sides did with each other: the last ones before a place, the nearest first, then the article's first."""
    place = bisect_left(reading.sides, offset, key=lambda sides: sides.start)
    before = reading.sides[max(place - LATELY, 0) : place]
    return [sides for sides in (*reversed(before), *reading.sides[:LATELY]) if sides.start != offset]


def _named(reading: Reading, told: Iterable[Sides]) -> list[Sides]:
    """The sides that are told by name, not only by people who act for them."""
    return [sides for sides in told if not all(map(reading.is_person, sides.actors))]


def is_pair_of_sides(reading: Reading, bodies: tuple[str, ...]) -> bool:
    """Whether they are two, and neither is a body of the other."""
    owners = {actor.country for id in bodies if (actor := reading.actor(id)) is not None}
    return len(bodies) == PAIR and owners.isdisjoint(bodies)


def _body_of(reading: Reading, id: str) -> str:
    """The country that an actor acts for, or itself; "" where that country is not named."""
    actor = reading.actor(id)
    if actor is None or actor.kind not in ENVOYS or not actor.country:
        return id
    return actor.country if reading.actor(actor.country) is not None else ""


def _people_before(reading: Reading, offset: int, office: str) -> tuple[str, ...]:
    """The last two who were named and hold an office, else who were named at all and speak for nobody else."""
    rows = named_before(reading, offset, PERSONS)
    near = dict.fromkeys(row.actor for row, _ in reversed(rows))
    called = tuple(id for id in near if _is_called(reading.actor(id), office))[:PAIR]
    last = tuple(id for id in near if not _speaks_for_another(reading.actor(id)))[:PAIR]
    if PAIR in (len(called), len(last)):
        return (called if len(called) == PAIR else last)[::-1]
    told, named = bodies_before(reading, offset), _most_named(reading, COUNTRIES, PAIR)
    people = _heads_of(reading, told) or _heads_of(reading, named) or _most_named(reading, PERSONS, PAIR)
    return people or told or named


def _is_called(actor: ArticleActor | None, office: str) -> bool:
    title = read_title(actor.role) if actor is not None else None
    return title is not None and same_office(office, title.office)


def _speaks_for_another(actor: ArticleActor | None) -> bool:
    return actor is not None and is_spokesperson(actor)


def _heads_of(reading: Reading, countries: tuple[str, ...]) -> tuple[str, ...]:
    """The people of two countries who are named most often; () where one of the two has none."""
    people = [
        [actor for actor in reading.actors if actor.kind is ActorKind.PERSON and actor.country == id]
        for id in countries
    ]
    found = tuple(max(own, key=lambda actor: len(actor.mentions)).id for own in people if own)
    return found if len(found) == PAIR else ()


def _named_so(reading: Reading, noun: Token) -> tuple[str, ...]:
    """The two whose names end in the noun: the Norwegian and the Swedish one of "the two delegations"."""
    one = noun.lemma_.lower().removesuffix("s")
    found = tuple(actor.id for actor in reading.actors if actor.name.split()[-1].lower() == one)
    return found if len(found) == PAIR else ()


def _most_named(reading: Reading, kinds: frozenset[ActorKind], count: int) -> tuple[str, ...]:
    """So many actors of some kinds as the article names most often: it is about them."""
    actors = [actor for actor in reading.actors if actor.kind in kinds and not _speaks_for_another(actor)]
    ranked = sorted(actors, key=lambda actor: -len(actor.mentions))
    if len(ranked) > count and len(ranked[count].mentions) == len(ranked[count - 1].mentions):
        return ()
    return tuple(actor.id for actor in actors if actor in ranked[:count]) if len(ranked) >= count else ()


def named_before(reading: Reading, offset: int, kinds: frozenset[ActorKind]) -> list[tuple[ActorMention, Token]]:
    """The last few mentions of actors of some kinds before a character, each with the word that carries it."""
    rows = [row for row in reading.mentions_in(Span(max(offset - REACH, 0), offset)) if row.span.end <= offset]
    rows = [row for row in rows if (actor := reading.actor(row.actor)) is not None and actor.kind in kinds]
    found = [(row, reading.token_at(row.span)) for row in rows[-NEAR:]]
    return [(row, word) for row, word in found if word is not None]
