"""A pronoun at a place of an article goes in ("he", "it", "they", "the 43-year-old"); whom it means there comes out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.genders import FEMALE, MALE
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.speakers.discourse import FARTHEST, Discourse, Place
from timeline.extraction.speakers.pairs import PEOPLE, find_pair
from timeline.extraction.speakers.resolved import NOBODY, UNNAMED, Resolved, Said

PRONOUN_GENDERS = {"he": MALE, "him": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}
DESCRIBED = re.compile(
    r"the (?:now[- ])?(?:(?P<age>\d{1,3})[- ]year[- ]old(?: [a-z-]+)?"
    r"|(?P<she>mother|mum|mom|grandmother|widow)[- ]of[- ][\w-]+|(?P<he>father|dad|grandfather)[- ]of[- ][\w-]+)",
    re.IGNORECASE,
)
OF_RANK = re.compile(r"(?P<own>his|her) (?:(?:royal|imperial|serene|all) )?(?P<rank>\w+)", re.IGNORECASE)
PLURALS = frozenset({"they", "them", "their"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def resolve_person(discourse: Discourse, span: Span, gender: str, said: Said) -> Resolved:
    """ "He" and "she" as the later of the last subject and the last speaker whom the pronoun fits."""

    def can_be(place: Place) -> bool:
        is_another = place.actor != said.teller
        return is_another and place.kind is ActorKind.PERSON and _is_of(discourse, place, gender)

    def fits(place: Place) -> bool:
        return place.actor not in said.names and can_be(place)

    def is_topic(place: Place) -> bool:
        is_near = place.is_owner and discourse.page.same_sentence(place.span.start, span.start)
        return (place.is_subject or is_near) and not place.is_reported and can_be(place)

    # Rather somebody whom his own words name than one of whom nothing was said.
    silent = _latest_topic(discourse, span.start, lambda place: is_topic(place) and fits(place))
    topic = silent or _latest_topic(discourse, span.start, is_topic)
    speaker = said.last if said.last and said.last.actor != said.teller else None
    speaks = speaker is not None and (fits(speaker) or _goes_on(discourse, span, gender, topic, speaker))
    if speaker and speaks and (topic is None or not _comes_after(discourse, topic, speaker)):
        return NOBODY if speaker.actor == UNNAMED else Resolved(speaker.actor, "pronoun: last speaker")
    if topic:
        return Resolved(topic.actor, "pronoun: last subject")
    return _resolve_nearest(discourse, span, fits)


def _resolve_nearest(discourse: Discourse, span: Span, fits: Callable[[Place], bool]) -> Resolved:
    """The nearest name before the words, rather one that is not in quoted words, else the first one behind them."""
    nearest = discourse.latest(span.start, lambda place: not place.is_reported and fits(place))
    nearest = nearest or discourse.latest(span.start, fits)
    if nearest:
        return Resolved(nearest.actor, "pronoun: nearest name")
    following = next(filter(fits, discourse.behind(span.start, FARTHEST)), None)
    return Resolved(following.actor, "pronoun: name that follows") if following else NOBODY


def resolve_described(discourse: Discourse, span: Span, said: Said) -> Resolved | None:
    """ "The 43-year-old" as the last one of that age, else as "he" or "she" would be; so is "the mother of three"."""
    described = DESCRIBED.fullmatch(span.of(discourse.page.text))
    if described is None:
        return None
    age = re.compile(rf"(?:, | \(){described['age']}\b") if described["age"] else None
    aged = discourse.latest(span.start, lambda place: age is not None and _is_aged(discourse, place, age))
    gender = MALE if described["he"] else FEMALE if described["she"] else ""
    found = Resolved(aged.actor, "age") if aged else resolve_person(discourse, span, gender, said)
    return replace(found, rule="description") if found.actor else found


def resolve_ranked(discourse: Discourse, span: Span, said: Said) -> Resolved | None:
    """ "His Excellency" and "Her Royal Highness" as "he" and "she" would be."""
    ranked = OF_RANK.fullmatch(span.of(discourse.page.text))
    if ranked is None or not ranked["rank"][0].isupper():
        return None
    is_rank = ranked["rank"].lower() in read_groups("titles.toml")["ranks"]
    found = resolve_person(discourse, span, PRONOUN_GENDERS[ranked["own"].lower()], said) if is_rank else NOBODY
    return replace(found, rule="description") if found.actor else None


def _is_aged(discourse: Discourse, place: Place, age: re.Pattern[str]) -> bool:
    """Whether an age stands behind somebody's name."""
    return place.kind is ActorKind.PERSON and age.match(discourse.page.text, place.span.end) is not None


def _is_of(discourse: Discourse, person: Place, gender: str) -> bool:
    """Whether somebody may be of a gender, "" for any."""
    return not gender or discourse.genders.get(person.actor, "") in ("", gender)


def _latest_topic(discourse: Discourse, offset: int, fits: Callable[[Place], bool]) -> Place | None:
    """The latest fitting place before a character; in a sentence the subject of an aside comes after the others."""
    last = discourse.latest(offset, fits)
    if last is None or not last.is_aside:
        return last

    def is_main(place: Place) -> bool:
        return fits(place) and not place.is_aside and discourse.page.same_sentence(place.span.start, last.span.start)

    return discourse.latest(last.span.start, is_main) or last


def _goes_on(discourse: Discourse, span: Span, gender: str, topic: Place | None, speaker: Place) -> bool:
    """Whether the one who spoke last in the paragraph speaks on, though his words name him: no other came between."""
    paragraph = discourse.page.paragraph_at(span.start).span.start
    is_other = topic is not None and topic.span.start > paragraph and topic.span.start > speaker.span.start
    return speaker.span.start >= paragraph and not is_other and _is_of(discourse, speaker, gender)


def _comes_after(discourse: Discourse, topic: Place, speaker: Place) -> bool:
    """Whether the topic changed after somebody spoke; later subjects of his own sentence are what he said."""
    later = topic.span.start > speaker.span.start
    return later and not discourse.page.same_sentence(speaker.span.start, topic.span.start)


def resolve_body(discourse: Discourse, span: Span, is_plural: bool, said: Said) -> Resolved:
    """ "They" and "it" as the last body or group that was a subject, or spoke before others were told of in its words.

    "They" may be two people who did something together: the first of them.
    """

    def can_be(place: Place) -> bool:
        return place.kind is not ActorKind.PERSON and (is_plural or not _is_plural(discourse, place))

    topic = discourse.latest_acting(span.start, lambda place: place.actor not in said.names and can_be(place))
    topic = topic or discourse.latest_acting(span.start, can_be)
    pair = find_pair(discourse, span.start, PEOPLE) if is_plural else None
    topic = pair if pair and (topic is None or topic.span.start < pair.span.start) else topic
    speaker = said.body if said.body and (is_plural or not _is_plural(discourse, said.body)) else None
    if speaker and (topic is None or not _comes_after(discourse, topic, speaker)):
        return NOBODY if speaker.actor == UNNAMED else Resolved(speaker.actor, "pronoun: last speaker")
    return Resolved(topic.actor, "pronoun: last subject") if topic else NOBODY


def _is_plural(discourse: Discourse, place: Place) -> bool:
    """Whether a group is told of by a plural noun: no "it"."""
    noun = discourse.page.root_of(place.span) if place.kind is ActorKind.GROUP else None
    return noun is not None and noun.tag_ in PLURAL_TAGS
