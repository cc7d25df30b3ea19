"""Mentions of one article go in; each comes out with the id of whom it names, or is left out where nobody can say.

A short name ("Larsen", "the Council") is the latest fuller name of the article that has its word, even against the
list: an article about Anna Larsen means her by "Larsen". Then the list decides, then the name stands for itself where
it is used as one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.family_names import PARTICLES, SUFFIXES, from_particles, surnames
from timeline.extraction.actors.names.genders import FEMALE, MALE, gender_before, gender_of_first_name
from timeline.extraction.actors.names.ids import fold, plain, slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups

ACTING = "acting body"
DESCRIBED = "name of what is described"
RELATIVE = "name of a relative or royal"
INTRODUCED = "name that is introduced"
LABEL = "name in a label"
OF_COUNTRY = "name behind its country's"
# The rules of short names that are used as names.
STANDING = frozenset({"titled surname", "speaking surname", ACTING, DESCRIBED, RELATIVE, INTRODUCED, LABEL, OF_COUNTRY})
NAMESAKES = frozenset({ActorKind.MEDIA, ActorKind.COUNTRY})
TITLE_IN_FRONT = re.compile(r"\b([A-Z][a-z]{3,}) $")
LONGEST_TITLE = 60  # characters, with what it is of
LONGEST_KINSHIP = 120  # characters from one name to the other
NEAR = 4  # spellings of names that are looked back over
REMEMBERED = 1_000  # names: those of an article, which are compared again and again


@dataclass(frozen=True, slots=True)
class FullName:
    """A name of several words, where it stands and whose it is."""

    start: int
    words: tuple[str, ...]
    actor: str
    name: str
    kind: ActorKind

    @property
    def first(self) -> str:
        """The first of its words as written, without accents."""
        return plain(self.name).split()[0]


@dataclass(frozen=True, slots=True)
class Fitting:
    """The full names that a short one may stand for, in reading order, and whose they are."""

    names: Sequence[FullName]
    actors: frozenset[str]


def link_mentions(text: str, mentions: Iterable[NameMention]) -> Iterator[NameMention]:
    """Give every mention its actor; names that stay unknown and short are left out."""
    mentions = tuple(mentions)
    full = _full_names(text, mentions)
    actors = {name.words: name.actor for name in full}
    shortened = _by_short_name(full)
    find_fitting = _finder_of_fitting(text, shortened, _by_other_words(full))
    fully_named = frozenset(mention.actor for mention in mentions if mention.actor and not mention.is_short)
    couples = _couples(text, mentions)
    for mention in _with_namesakes(text, mentions, shortened):
        if not mention.is_short:
            yield mention if mention.actor else replace(mention, actor=actors[_words(mention.name)])
            continue
        word = fold(mention.span.of(text))
        gender = gender_before(text, mention.span.start)
        fitting = find_fitting(_sort(mention), word, gender, "" if gender else _title_before(text, mention.span.start))
        is_other = gender != "" and bool(fitting.names) and mention.actor not in fitting.actors
        is_settled = mention.actor in fully_named and not is_other
        relative = _told_by_kin(text, mention, fitting.names)
        if fuller := relative or (None if is_settled else _fuller(mention, fitting.names)):
            yield replace(mention, actor=fuller.actor, name=fuller.name, kind=fuller.kind)
        elif mention.actor or mention.rule in STANDING:
            yield _standing_alone(mention, is_wife=gender == FEMALE and word in couples)


def _finder_of_fitting(
    text: str, *by_word: Mapping[tuple[str, str], Sequence[FullName]]
) -> Callable[[str, str, str, str], Fitting]:
    """Which full names of a sort a word may stand for behind "Mr." or a title; what was asked before is remembered."""

    @cache
    def find(sort: str, word: str, gender: str, title: str) -> Fitting:
        names = next((names[sort, word] for names in by_word if (sort, word) in names), ())
        names = _of_gender(gender, names)
        names = _of_title(text, title, names) if title and not _only_one(names) else names
        return Fitting(names, frozenset(name.actor for name in names))

    return find


def _standing_alone(mention: NameMention, is_wife: bool) -> NameMention:
    """A short name that no fuller one explains; a wife's is another's than her husband's."""
    name = f"Mrs {mention.name}" if is_wife else mention.name
    return replace(mention, name=name, actor=mention.actor or slug(name))


def _couples(text: str, mentions: Iterable[NameMention]) -> frozenset[str]:
    """The surnames that stand behind "Mr." and behind "Mrs.", and so are those of two."""
    titled = [mention for mention in mentions if mention.is_short and mention.rule == "titled surname"]
    called = {(fold(mention.name), gender_before(text, mention.span.start)) for mention in titled}
    return frozenset(word for word, gender in called if gender == MALE and (word, FEMALE) in called)


def _with_namesakes(
    text: str, mentions: Iterable[NameMention], shortened: Mapping[tuple[str, str], Sequence[FullName]]
) -> Iterator[NameMention]:
    """The mentions; an outlet with the surname of one person of the article is that person: "Bloomberg".

    So is a city or country that is not spoken of before he is named: "Lima" of "Ricardo Lima".
    """
    first = {word: names[0].start for (sort, word), names in shortened.items() if sort == "person" and _only_one(names)}
    places: set[str] = set()
    for mention in mentions:
        word = fold(mention.span.of(text))
        if mention.kind is ActorKind.COUNTRY and mention.span.start < first.get(word, 0):
            places.add(word)
        is_borne = word in first and mention.kind in NAMESAKES and word not in places
        person = replace(mention, kind=ActorKind.PERSON, rule="surname", actor="", is_short=True) if is_borne else None
        yield person or mention


def _full_names(text: str, mentions: tuple[NameMention, ...]) -> tuple[FullName, ...]:
    """All names of several words, also as written, in reading order; with or without middle names one has one id."""
    found: list[FullName] = []
    ids: dict[tuple[str, ...], str] = {}
    for mention in sorted((m for m in mentions if not m.is_short), key=lambda m: (m.actor == "", m.span)):
        words = _words(mention.name)
        ends = ("person", words[0], words[-1]) if mention.kind is ActorKind.PERSON else words
        actor = mention.actor or ids.get(words) or ids.get(ends) or slug(mention.name)
        ids.setdefault(words, actor)
        ids.setdefault(ends, actor)
        ids.setdefault(firm_of(words) or words, actor)
        for family in from_particles(words) if mention.kind is ActorKind.PERSON else ():
            ids.setdefault(family, actor)
        for spelled in dict.fromkeys((words, _words(mention.span.of(text)))):
            found.append(FullName(mention.span.start, spelled, actor, mention.name, mention.kind))
    return tuple(sorted(found, key=lambda name: name.start))


def _by_short_name(full: tuple[FullName, ...]) -> Mapping[tuple[str, str], list[FullName]]:
    """(Person or body, word) -> the full names that the word may shorten, in reading order."""
    shortened: dict[tuple[str, str], list[FullName]] = {}
    for name in full:
        if len(name.words) < 2:
            continue
        if name.kind is ActorKind.PERSON:
            for word in surnames(name.words):
                shortened.setdefault(("person", word), []).append(name)
            continue
        for word in {name.words[0], name.words[-1]} & _heads():
            shortened.setdefault(("body", word), []).append(name)
        if len(firm := firm_of(name.words)) == 1:
            shortened.setdefault(("body", firm[0]), []).append(name)
            shortened.setdefault(("person", firm[0]), []).append(name)
    return shortened


def _by_other_words(full: tuple[FullName, ...]) -> Mapping[tuple[str, str], list[FullName]]:
    """(Person, word) -> one person's names that have it before the end, by which many people are called.

    So they are in Myanmar, in Spain by the father's name, and in Hong Kong by a family name in the middle.
    """
    named: dict[tuple[str, str], list[FullName]] = {}
    for name in full:
        if name.kind is ActorKind.PERSON and len(name.words) > 1:
            for word in dict.fromkeys(name.words[:-1]):
                if word not in PARTICLES:
                    named.setdefault(("person", word), []).append(name)
    return {key: names for key, names in named.items() if _only_one(names)}


def _only_one(names: Sequence[FullName]) -> Sequence[FullName]:
    """The names where all are one person's, else none: of two Annas nobody can say which is meant."""
    return names if len({name.actor for name in names}) == 1 else ()


def _sort(mention: NameMention) -> str:
    """Which names a word can shorten; a lone word taken for an acting body is a person's where one has that name."""
    return "person" if mention.kind is ActorKind.PERSON or mention.rule in (ACTING, OF_COUNTRY) else "body"


def _of_gender(gender: str, names: Sequence[FullName]) -> Sequence[FullName]:
    """The names that the person after "Mr." or "Ms." may bear: no firm's."""
    other = {MALE: FEMALE, FEMALE: MALE}.get(gender)
    if other is None:
        return names
    people = (name for name in names if name.kind is ActorKind.PERSON)
    return [name for name in people if gender_of_first_name(name.first) != other]


def _title_before(text: str, start: int) -> str:
    """The title right in front of a character, "" for none."""
    before = TITLE_IN_FRONT.search(text, max(start - LONGEST_TITLE, 0), start)
    return before[1] if before and is_title_word(before[1]) else ""


def _of_title(text: str, title: str, names: Sequence[FullName]) -> Sequence[FullName]:
    """Of people of one surname those beside whose full name the title stands that is in front of it: "Minister Moe"."""
    titled = {name.actor for name in names if _has_title(text, name, title)}
    return [name for name in names if name.actor in titled] or names


def _has_title(text: str, name: FullName, title: str) -> bool:
    """Whether a title stands in front of a full name, with what it is of, or behind its comma."""
    in_front = re.compile(rf"\b(?i:{title})(?:,? (?:of|for|and|the|[A-Z][\w-]*+))*+,? $")
    end = name.start + len(name.name)
    behind = re.compile(rf", (?:[\w-]+ ){{0,4}}(?i:{title})\b")
    is_in_front = in_front.search(text, max(name.start - LONGEST_TITLE, 0), name.start)
    return is_in_front is not None or behind.match(text, end) is not None


def _fuller(mention: NameMention, fitting: Sequence[FullName]) -> FullName | None:
    """The latest fuller name before the short one; else, where no list knows it, the first after it."""
    before = bisect_right(fitting, mention.span.start, key=lambda name: name.start)
    if before:
        return fitting[before - 1]
    return fitting[0] if fitting and not mention.actor else None


def _told_by_kin(text: str, mention: NameMention, fitting: Sequence[FullName]) -> FullName | None:
    """Who is told as a relative of the last one before: the sister in "Ida Lund, the sister of Ola Lund"."""
    before = bisect_right(fitting, mention.span.start, key=lambda name: name.start)
    names = fitting[max(before - NEAR, 0) : before]
    last = names[-1] if names else None
    first = next((name for name in reversed(names) if last is not None and name.actor != last.actor), None)
    if first is None or last is None or last.start - first.start > LONGEST_KINSHIP:
        return None
    return first if _kinship().match(text, first.start + len(first.name), last.start) else None


@cache
def _kinship() -> re.Pattern[str]:
    """What stands between a name and the name of a relative who only says who the first one is."""
    kin = one_of(read_groups("titles.toml")["kin"])
    return re.compile(rf",? (?:(?:an?|the|who is the) )?(?:[\w-]+ ){{0,3}}{kin} (?:of|to) [^.;\n]*$")


def firm_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The name of a firm without what only ends it, () for other names.

    >>> firm_of(("Tolvex", "Inc")), firm_of(("Japan", "Airlines")), firm_of(("Ports", "Union"))
    (('Tolvex',), (), ())
    """
    is_firm = len(words) > 1 and words[-1].lower().rstrip(".") in _firm_ends()
    is_place = len(words) == 2 and (words[0].capitalize() in places() or is_title_word(words[0]))  # "Japan Airlines"
    return words[:-1] if is_firm and not is_place else ()


@cache
def _firm_ends() -> frozenset[str]:
    return frozenset(word.lower() for word in read_groups("organisations.toml")["firm_ends"])


@cache
def _heads() -> frozenset[str]:
    groups = read_groups("organisations.toml")
    return frozenset(word.lower() for word in groups["organisations"] | groups["governments"])


@lru_cache(REMEMBERED)
def _words(name: str) -> tuple[str, ...]:
    words = tuple(word for word in fold(name).split() if word not in SUFFIXES)
    return words or (fold(name) or name.lower(),)
