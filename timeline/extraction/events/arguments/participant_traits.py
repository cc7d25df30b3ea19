"""A happening and an actor go in; the traits come out by which it is judged whether the actor took part in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.domain.spans import Span
from timeline.extraction.clauses import SUBJECTS, clause_of
from timeline.extraction.language import Token
from timeline.extraction.reading import Reading
from timeline.extraction.records import ActorMention, ArticleActor, EventMention

STEM = 5  # letters that a verb and its noun share
LATELY = 2  # happenings of a kind back, and no further
NEAR = 40  # happenings on each side, and no further, have something in common with one
NAMES = 12  # names back, and no further, stand those whom nothing but their nearness connects with a happening
STEPS_BACK = (1, 3, 6)  # names between, in steps that grow with them
RANKS = (0, 1, 2, 4)  # how many actors are named more often
OPENING = 300  # characters
REACH = 1000  # characters to each side, if the paragraph is so long
AMOUNTS = ("none", "one", "more")
WAYS = frozenset({"prep", "agent"})
LONGEST_WAY = 8  # steps up the parse from a name to what tells the happening


@dataclass(frozen=True, slots=True)
class Scene:
    """A happening, its word, and who is near it.

    ``inside`` are those named in its paragraph, ``beside`` the nearest names of those in its sentence, ``before`` those
    of the sentence before, with whether they are its subject, and ``back`` those further up, with how many names stand
    between. ``circles`` are who took part in happenings that have something in common with it, ``homes`` the countries
    of its people; ``ranks`` say of each actor of the article how many are named more often.
    """

    event: EventMention
    word: Token
    inside: frozenset[str]
    beside: Mapping[str, ActorMention]
    before: Mapping[str, bool]
    back: Mapping[str, int]
    circles: Mapping[str, frozenset[str]]
    homes: frozenset[str]
    ranks: Mapping[str, int]

    @property
    def told(self) -> str:
        """How many are known to have taken part."""
        return AMOUNTS[min(len(self.event.actors), len(AMOUNTS) - 1)]


def find_scenes(reading: Reading, events: Iterable[EventMention]) -> Iterator[Scene]:
    """Look around each happening, in the order of the text."""
    order, ranks = sorted(events, key=lambda event: event.trigger), _rank(reading.actors)
    stems = [_stem_of(reading, event) for event in order]
    for place, event in enumerate(order):
        if (word := reading.token_at(event.trigger)) is not None:
            sentence, before = _sentences_at(reading, event)
            homes = (actor.country for id in event.actors if (actor := reading.actor(id)) is not None)
            yield Scene(
                event,
                word,
                inside=frozenset(row.actor for row in reading.mentions_in(_around(reading, event))),
                beside=_names_beside(reading, sentence, event),
                before=_names_before(reading, before),
                back=_names_back(reading, sentence),
                circles=_circles_of(order, stems, place),
                homes=frozenset(homes) - {""},
                ranks=ranks,
            )


def _sentences_at(reading: Reading, event: EventMention) -> tuple[Span, Span]:
    """The sentence of a happening, and the one before, which is empty at the beginning."""
    number = max(bisect_left(reading.starts.sentences, event.trigger.start + 1) - 1, 0)
    sentence = reading.sentences[number].span
    return sentence, reading.sentences[number - 1].span if number else Span(sentence.start, sentence.start)


def _around(reading: Reading, event: EventMention) -> Span:
    """The paragraph of a happening, as far as it is near."""
    paragraph, start = reading.paragraph_at(event.trigger.start).span, event.trigger.start
    return Span(max(paragraph.start, start - REACH), min(paragraph.end, start + REACH))


def _names_beside(reading: Reading, sentence: Span, event: EventMention) -> dict[str, ActorMention]:
    """Actor -> the nearest of his names in the sentence of a happening."""
    rows = reading.mentions_in(sentence)
    far = sorted(rows, key=lambda row: abs(row.span.start - event.trigger.start), reverse=True)
    return {row.actor: row for row in far}


def _names_before(reading: Reading, sentence: Span) -> dict[str, bool]:
    """Actor named in a sentence -> whether as its subject, or that of a clause of it."""
    found: dict[str, bool] = {}
    for row in reading.mentions_in(sentence) if sentence.end > sentence.start else ():
        word = reading.token_at(row.span)
        found[row.actor] = found.get(row.actor, False) or (word is not None and word.dep_ in SUBJECTS)
    return found


def _names_back(reading: Reading, sentence: Span) -> dict[str, int]:
    """Actor named before a sentence -> how many others are named since."""
    end = bisect_left(reading.starts.mentions, sentence.start)
    last = dict.fromkeys(row.actor for row in reversed(reading.mentions[max(end - NAMES, 0) : end]))
    return {actor: between for between, actor in enumerate(last)}


def _circles_of(order: Sequence[EventMention], stems: Sequence[str], place: int) -> dict[str, frozenset[str]]:
    """Who took part in the happening before, in the last of its kind, and in those told by its word."""
    event, first = order[place], max(place - NEAR, 0)
    before = order[first:place]
    near = range(first, min(place + 1 + NEAR, len(order)))
    return {
        "before": _cast_of(before[-1:]),
        "kind": _cast_of([other for other in before if other.kind is event.kind][-LATELY:]),
        "word": _cast_of(order[other] for other in near if stems[other] == stems[place] and other != place),
    }


def _cast_of(events: Iterable[EventMention]) -> frozenset[str]:
    return frozenset(actor for event in events for actor in event.actors)


def _stem_of(reading: Reading, event: EventMention) -> str:
    word = reading.token_at(event.trigger)
    return word.lemma_.lower()[:STEM] if word is not None else ""


def find_traits(reading: Reading, scene: Scene, id: str) -> Iterator[str]:
    """Name the traits of somebody who may have taken part in a happening."""
    actor, event, told = reading.by_id[id], scene.event, scene.told
    kind = str(event.kind)  # a plain string, since an enum is slow to be put into one
    yield f"{kind} of {actor.kind}"
    yield f"rule {event.rule} {told}"
    yield f"rank {bisect_left(RANKS, scene.ranks[id])} {told}"
    if actor.mentions and actor.mentions[0].span.start < OPENING:
        yield f"opening {told}"
    if id in scene.homes:
        yield f"home {kind}"
    for name, circle in scene.circles.items():
        if id in circle:
            yield from (f"circle {name}", f"circle {name} {told}", f"circle {name} {kind}")
            if not circle.isdisjoint(event.actors):
                yield f"circle {name} with others"
    yield from _traits_of_place(reading, scene, id)


def _traits_of_place(reading: Reading, scene: Scene, id: str) -> Iterator[str]:
    """Where he is named, and how."""
    where, told, kind = _place_of(scene, id), scene.told, str(scene.event.kind)
    yield from (f"stands {where}", f"stands {where} {told}", f"stands {where} {kind}")
    row = scene.beside.get(id)
    if row is None:
        yield f"paragraph {id in scene.inside} {told}"
        return
    yield f"stands {where} {'behind' if row.span.start > scene.event.trigger.start else 'ahead'}"
    name = reading.token_at(row.span)
    way = _way_up(name, scene.word) if name is not None else []
    if name is not None and way:
        yield f"clause {clause_of(name) == clause_of(scene.word)} {told}"
        yield from (f"as {' '.join(way[:2])}", f"under {way[-1]} {kind}")


def _place_of(scene: Scene, id: str) -> str:
    """Where somebody is named, from the words of the happening outwards."""
    if id in scene.beside:
        return "inside" if scene.event.evidence.contains(scene.beside[id].span) else "beside"
    if id in scene.before:
        return "before as subject" if scene.before[id] else "before"
    return f"back {bisect_left(STEPS_BACK, scene.back[id])}" if id in scene.back else "far"


def _way_up(name: Token, word: Token) -> list[str]:
    """The steps from a name up the parse to a word, or to what stands above both; [] where it is far."""
    above = {word, *word.ancestors}
    steps: list[str] = []
    while name not in above and name.head != name and len(steps) < LONGEST_WAY:
        steps.append(f"{name.dep_} {name.lower_}" if name.dep_ in WAYS else name.dep_)
        name = name.head
    return steps if name in above else []


def _rank(actors: Sequence[ArticleActor]) -> dict[str, int]:
    """Actor -> how many are named more often."""
    order = sorted((len(actor.mentions) for actor in actors), reverse=True)
    first = {count: place for place, count in reversed(list(enumerate(order)))}
    return {actor.id: first[len(actor.mentions)] for actor in actors}
