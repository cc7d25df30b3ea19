"""The lexicon of happenings goes in; frames of verbs, kinds of nouns and groups of words come out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.domain.kinds import EventKind
from timeline.extraction.lexicon.reading import read_groups, read_tables

PHRASES = read_groups("event_phrases.toml")
STATUS = read_groups("event_status.toml")
OCCASIONS = read_groups("event_occasions.toml")
# The files of verbs; of frames that fit, the first wins.
VERBS_OF = ("meeting", "deciding", "fighting", "asking", "trading", "telling")
# Verbs that make no happening by themselves, with the kind of what they tell where something else makes it one.
OF_DEEDS = ("doing", "handling")
# Happenings whatever is done with them ("the talks broke up"); whoever turns an offer down makes none.
TAKING_PLACE = frozenset({EventKind.MEETING, EventKind.CALL, EventKind.VISIT, EventKind.VOTE, EventKind.MILITARY})


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb that tells a happening, with its conditions on the clause; an empty set is no condition.

    ``asked`` holds conditions that are no words: shapes of the clause (``shapes.SHAPES``), or its actors
    (``frames.ACTORS``). ``nouns`` must stand beside an object: "a tariff hike".
    """

    kind: EventKind
    verbs: frozenset[str]
    objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()


@cache
def verb_frames() -> Mapping[str, tuple[Frame, ...]]:
    """The frames of each verb, narrow ones first, read once.

    >>> [str(frame.kind) for frame in verb_frames()["negotiate"]]
    ['agreement']
    """
    return _read_frames(VERBS_OF)


@cache
def deed_frames() -> Mapping[str, tuple[Frame, ...]]:
    """The frames of verbs that make no happening by themselves, read once.

    >>> [str(frame.kind) for frame in deed_frames()["sentence"]]
    ['announcement', 'background']
    """
    return _read_frames(OF_DEEDS)


def _read_frames(names: Iterable[str]) -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for name in names:
        for row in read_tables(f"event_verbs/{name}.toml")["frame"]:
            frame = _read_frame(row)
            for verb in sorted(frame.verbs):
                found[verb].append(frame)
    return {verb: tuple(frames) for verb, frames in found.items()}


def _read_frame(row: Mapping[str, object]) -> Frame:
    words = {key: frozenset(map(str, value)) for key, value in row.items() if isinstance(value, list)}
    asked = frozenset(key for key, value in row.items() if value is True)
    empty: frozenset[str] = frozenset()
    return Frame(
        kind=EventKind(str(row["kind"])),
        verbs=words["verbs"],
        objects=words.get("objects", empty),
        subjects=words.get("subjects", empty),
        prepositions=words.get("prepositions", empty),
        nouns=words.get("nouns", empty),
        asked=asked,
    )


@cache
def noun_kinds() -> Mapping[str, EventKind]:
    """The kind of happening that each noun (of one or two words) names, read once.

    >>> str(noun_kinds()["press conference"])
    'press-conference'
    """
    return {noun: EventKind(kind) for kind, group in _read_nouns().items() for noun in group.get("nouns", ())}


@cache
def thing_kinds() -> Mapping[str, EventKind]:
    """The kind of happening that it is to do something with, or to, the thing that each noun names, read once.

    >>> str(thing_kinds()["tariff"]), str(thing_kinds()["summit"])
    ('sanction', 'meeting')
    """
    groups = _read_nouns().items()
    return {
        noun: EventKind(kind)
        for kind, group in groups
        for noun in (*group.get("things", ()), *(group.get("nouns", ()) if kind in TAKING_PLACE else ()))
    }


@cache
def _read_nouns() -> Mapping[str, Mapping[str, list[str]]]:
    return read_tables("event_nouns.toml")


@cache
def telling_nouns() -> frozenset[str]:
    """The nouns that can tell a happening; of those with two words, the second.

    >>> "conference" in telling_nouns(), "accord" in telling_nouns(), "weather" in telling_nouns()
    (True, True, False)
    """
    by_what_is_beside = PHRASES["turns"] | PHRASES["quarrels"] | PHRASES["accords"]
    return by_what_is_beside | {noun.split()[-1] for noun in noun_kinds()}
