"""A title at a place of an article goes in ("the minister", "the official"); who bears it there comes out."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.domain.spans import Span
from timeline.extraction.actors.gazetteer.offices import may_be_called
from timeline.extraction.actors.names.ids import fold
from timeline.extraction.actors.names.titles import SHORT, Title, read_title, same_office
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.speakers.discourse import Discourse
from timeline.extraction.speakers.pronouns import PRONOUN_GENDERS, resolve_person
from timeline.extraction.speakers.resolved import UNNAMED, Resolved, Said

POSSESSIVE = re.compile(r"['’]s?\b")
OWNED = re.compile(r"(?:his|her|their)\b", re.I)
PRONOUN = re.compile(r"(?:his|her)\b", re.I)
SINGLE = re.compile(r"(?:an?|another|one|his|her|its|their)\b", re.I)
INDEFINITE = re.compile(r"(?:an?|another|one|some|several|two|many|other|unnamed|anonymous)\b", re.I)
NOUNS = frozenset({"NOUN", "PROPN"})
MINISTRY = re.compile(r"(\w+) ministry\b")
HEADS = frozenset({"head", "chief", "boss"})


def resolve_title(discourse: Discourse, span: Span, words: str, said: Said) -> Resolved | None:
    """Say who is called by a title, the latest first, after what was said before it."""
    title = read_title(_behind_titled(words))
    if title is None or INDEFINITE.match(words) or _is_of_bearer(discourse, span, words):
        return None
    owners = _owners(discourse, span, words, said)
    if owners or OWNED.match(words):
        said = replace(said, last=None)  # "his lawyer" and "Lund's lawyer" do not go on from him who spoke last
    if _is_anonymous(title, words):
        return _speaks_on(discourse, span, title, said)
    called = _called(discourse, _with_owner(discourse, span, _as_leader(title, words))) - owners
    if said.last and said.last.actor in called:
        return Resolved(said.last.actor, "title: last speaker")
    last = discourse.latest(span.start, lambda place: place.actor in called and not place.is_reported)
    last = last or next((place for place in discourse.places if place.actor in called), None)
    return Resolved(last.actor, "title") if last else _speaks_on(discourse, span, title, said)


def _owners(discourse: Discourse, span: Span, words: str, said: Said) -> set[str]:
    """Whose the words say that somebody is: "Ms Lund's lawyer", "her minister"."""
    own = PRONOUN.match(words)
    if own is None:
        ends = ((place.actor, place.span.end - span.start) for place in discourse.named_in(span))
        return {actor for actor, end in ends if POSSESSIVE.match(words, end)}
    pronoun = Span(span.start, span.start + own.end())
    owner = resolve_person(discourse, pronoun, PRONOUN_GENDERS[own.group().lower()], said).actor
    return {owner} if owner else set()


def _called(discourse: Discourse, title: Title) -> set[str]:
    """Those of the article who may be called by a title."""
    people = discourse.people()
    return {one.id for one in people if may_be_called(one, title, discourse.known.get(one.id), discourse.day)}


def _is_of_bearer(discourse: Discourse, span: Span, words: str) -> bool:
    """Whether the words mean something of whoever bears a title: "the administration of the president"."""
    head = discourse.page.root_of(span)
    return head is not None and " of " in words and head.pos_ in NOUNS and read_title(head.text) is None


def _as_leader(title: Title, words: str) -> Title:
    """The office of whoever heads a house: "the head of the Blue House" leads, "the trade ministry's" is minister."""
    if title.office not in HEADS:
        return title
    house = fold(words)
    ministry = MINISTRY.search(house)
    if ministry:
        return replace(title, office=f"{ministry[1]} minister")
    is_of_seat = any(seat in house for seat in read_groups("titles.toml")["seats"])
    return replace(title, office="leader") if is_of_seat else title


def is_unnamed_person(words: str) -> bool:
    """Whether words that mean nobody whom the article names are those for one person whose name is kept back.

    >>> is_unnamed_person("a senior official"), is_unnamed_person("two officials"), is_unnamed_person("a report")
    (True, False, False)
    """
    title = read_title(words)
    return title is not None and SINGLE.match(words) is not None


def _behind_titled(words: str) -> str:
    """The words behind an owner who has a title himself: "the president's envoy" is no president."""
    owner = POSSESSIVE.search(words)
    is_titled = owner is not None and read_title(words[: owner.start()]) and read_title(words[owner.end() :])
    return words[owner.end() :] if owner is not None and is_titled else words


def _is_anonymous(title: Title, words: str) -> bool:
    """Whether a title is borne by people whose names are kept back: "the diplomat", but not "the top diplomat"."""
    return title.office in read_groups("titles.toml")["anonymous"] and "top" not in words.lower().split()


def _speaks_on(discourse: Discourse, span: Span, title: Title, said: Said) -> Resolved | None:
    """A title that nobody was given as whoever spoke just before: one who holds no office, or any if it fits them all.

    "The lawmaker" goes on from somebody of whom nothing is said, "the official" from anybody, unless an official who
    stays unnamed has spoken.
    """
    if said.last is None or said.last.actor == UNNAMED or title.is_former:
        return None
    paragraph = discourse.page.paragraph_at(span.start).span.start
    speaker = discourse.actors[said.last.actor]
    if title.country not in ("", speaker.country):
        return None
    if title.office in SHORT:
        before = discourse.page.paragraph_at(paragraph - 1).span.start
        is_fit = said.last.span.start >= before and not any(title.office in words for words in said.unnamed)
    else:
        is_borne = bool(speaker.role) and same_office(title.office, speaker.role)  # "the aide", of an aide
        is_fit = said.last.span.start >= paragraph and (is_borne or not speaker.role)
    return Resolved(speaker.id, "title: last speaker") if is_fit else None


def _with_owner(discourse: Discourse, span: Span, title: Title) -> Title:
    """The title with the country of whoever's it is: "Ms Lund's envoy" is an envoy of her country."""
    if title.country:
        return title
    owners = [discourse.actors[place.actor] for place in discourse.named_in(span)]
    country = next((owner.country for owner in owners if owner.country), "")
    return Title(title.office, country, title.is_former)
