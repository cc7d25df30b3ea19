"""Scores of extraction records against hand-made expectations: shares of what was found, and of what was right.

Spans are compared by the words they cover. What the expectation marks as not required is neither right nor
wrong. Statements and events are paired one to one, best overlap first.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

Found = dict[str, Any]
Words = frozenset[int]

WORD = re.compile(r"\w+")
SAME_STATEMENT = 0.5  # Dice coefficient of the words of two statements
SAME_EVIDENCE = 0.3  # share of the shorter evidence's words
HONORIFIC = re.compile(r"^(the|president|mr|ms|us president|russian president)\s+")


class Scores(Counter[str]):
    """Counts of what was expected, found and right, added up over articles."""

    def share(self, part: str, whole: str) -> float:
        """One count as a share of another."""
        return self[part] / self[whole] if self[whole] else 0.0

    def f1(self, kind: str) -> float:
        """The harmonic mean of precision and recall of one kind of finding."""
        precision = self.share(f"{kind} hits", f"{kind} found")
        recall = self.share(f"{kind} hits", f"{kind} expected")
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def figures(self) -> dict[str, float]:
        """The shares that floors hold; 0 for what was not counted."""
        return {
            "times F1": self.f1("time"),
            "time values": self.share("time values right", "time hits"),
            "actors precision": self.share("actor known", "actor found"),
            "actors recall": self.share("actor recalled", "actor expected"),
            "statements F1": self.f1("statement"),
            "statement kinds": self.share("statement kinds right", "statement hits"),
            "speakers": self.share("speakers right", "speakers expected"),
            "statement dates": self.share("statement dates right", "statement dates expected"),
            "events F1": self.f1("event"),
            "event dates": self.share("event dates right", "event hits"),
            "event kinds": self.share("event kinds right", "event hits"),
            "event actors": self.share("event actors per cent", "event hits") / 100,
        }


def score(expected: Found, record: Found, text: str) -> Scores:
    """The counts of one article."""
    index = [match.span() for match in WORD.finditer(text)]
    scores = Scores()
    names = actor_names(expected["actors"])
    who = {actor["id"]: known_actor(actor, names, text) for actor in record["actors"]}
    score_times(expected["times"], record["times"], index, scores)
    score_actors(expected["actors"], who, scores)
    score_statements(expected["statements"], record["statements"], index, who, scores)
    score_events(expected["events"], record["events"], index, who, scores)
    return scores


def score_times(expected: list[Found], found: list[Found], index: list[tuple[int, int]], scores: Scores) -> None:
    """A time counts as found when it shares a word, and as right when its EDTF is the same."""
    pairs = pair(words_of(expected, index), words_of(found, index), jaccard, 0.0)
    count("time", expected, found, pairs, scores)
    for e, f in required(expected, pairs):
        scores["time values right"] += expected[e]["edtf"] == found[f]["edtf"]


def score_actors(expected: list[Found], who: dict[str, str | None], scores: Scores) -> None:
    """An actor counts as found when its name or one of its mentions is a known name."""
    wanted = {actor["id"] for actor in expected if actor["required"]}
    scores["actor expected"] += len(wanted)
    scores["actor recalled"] += len(wanted & set(who.values()))
    scores["actor found"] += len(who)
    scores["actor known"] += sum(actor is not None for actor in who.values())


def score_statements(
    expected: list[Found], found: list[Found], index: list[tuple[int, int]], who: dict[str, str | None], scores: Scores
) -> None:
    """A statement counts as found when half the words are the same; then its kind, speaker and day."""
    pairs = pair(words_of(expected, index), words_of(found, index), dice, SAME_STATEMENT)
    count("statement", expected, found, pairs, scores)
    for e, f in required(expected, pairs):
        scores["statement kinds right"] += expected[e]["kind"] == found[f]["kind"]
        if not expected[e]["speaker"].startswith("anonymous"):
            scores["speakers expected"] += 1
            scores["speakers right"] += who.get(found[f]["speaker"]) == expected[e]["speaker"]
        if expected[e].get("date"):
            scores["statement dates expected"] += 1
            scores["statement dates right"] += found[f]["edtf"] in values(expected[e], "date")


def pair_statements(expected: Found, record: Found, text: str) -> dict[str, Found]:
    """The expected statements, by id, with what was found for them."""
    index = [match.span() for match in WORD.finditer(text)]
    wanted, found = expected["statements"], record["statements"]
    pairs = pair(words_of(wanted, index), words_of(found, index), dice, SAME_STATEMENT)
    return {wanted[e]["id"]: found[f] for e, f in pairs.items()}


def score_events(
    expected: list[Found], found: list[Found], index: list[tuple[int, int]], who: dict[str, str | None], scores: Scores
) -> None:
    """An event counts as found when its evidence overlaps; then its kind, date, status and actors."""
    pairs = pair_events(expected, found, index, who)
    count("event", expected, found, pairs, scores)
    for e, f in required(expected, pairs):
        scores["event kinds right"] += found[f]["kind"] in values(expected[e], "kind")
        scores["event dates right"] += found[f]["edtf"] in values(expected[e], "edtf")
        scores["event statuses right"] += found[f]["status"] == expected[e]["status"]
        scores["event actors per cent"] += round(100 * shared_actors(expected[e], found[f], who))


def pair_events(
    expected: list[Found], found: list[Found], index: list[tuple[int, int]], who: dict[str, str | None]
) -> dict[int, int]:
    """Events whose evidence overlaps, one to one: of those that share words the ones alike in kind, day and actors."""
    wanted, told = words_of(expected, index), words_of(found, index)
    candidates = [
        (shared + likeness(expected[e], found[f], who), e, f)
        for e, a in enumerate(wanted)
        for f, b in enumerate(told)
        if (shared := overlap(a, b)) >= SAME_EVIDENCE
    ]
    return chosen(candidates)


def likeness(expected: Found, found: Found, who: dict[str, str | None]) -> float:
    """How much two events whose words overlap are alike in kind, day and actors."""
    same_kind = found["kind"] in values(expected, "kind")
    same_day = found["edtf"] in values(expected, "edtf")
    return same_kind + same_day + shared_actors(expected, found, who)


def shared_actors(expected: Found, found: Found, who: dict[str, str | None]) -> float:
    """The actors that an expected and a found event share, over all of theirs."""
    actors = frozenset(who.get(actor) or actor for actor in found["actors"])
    return max(jaccard(actors, frozenset(wanted)) for wanted in values(expected, "actors"))


def values(expected: Found, field: str) -> tuple[Any, ...]:
    """The values that count as right: the expected one, and the other one where the words allow two readings."""
    return (expected[field], expected.get(f"{field}_also", expected[field]))


def count(kind: str, expected: list[Found], found: list[Found], pairs: dict[int, int], scores: Scores) -> None:
    """Expected, found and hit ones of a kind, those that are not required left out."""
    hits = len(required(expected, pairs))
    scores[f"{kind} expected"] += sum(item["required"] for item in expected)
    scores[f"{kind} found"] += len(found) - (len(pairs) - hits)
    scores[f"{kind} hits"] += hits


def required(expected: list[Found], pairs: dict[int, int]) -> list[tuple[int, int]]:
    """The pairs whose expectation is required."""
    return [(e, f) for e, f in pairs.items() if expected[e]["required"]]


def pair(
    expected: list[Words], found: list[Words], alike: Callable[[Words, Words], float], least: float
) -> dict[int, int]:
    """Expectations with what was found for them, one to one, the most alike first."""
    candidates = [(alike(a, b), e, f) for e, a in enumerate(expected) for f, b in enumerate(found)]
    return chosen([row for row in candidates if row[0] > 0 and row[0] >= least])


def chosen(candidates: list[tuple[float, int, int]]) -> dict[int, int]:
    """The best of the pairs, each expectation and each finding in one of them."""
    pairs: dict[int, int] = {}
    for _, e, f in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if e not in pairs and f not in pairs.values():
            pairs[e] = f
    return pairs


def words_of(items: Iterable[Found], index: list[tuple[int, int]]) -> list[Words]:
    """The words that each finding covers."""
    told = (spans_of(item) for item in items)
    return [frozenset(n for n, (a, b) in enumerate(index) for s, e in spans if a < e and b > s) for spans in told]


def spans_of(item: Found) -> list[tuple[int, int]]:
    """The spans of a finding of any kind."""
    spans = item.get("content") or item.get("evidence") or [(item["start"], item["end"])]
    return [(start, end) for start, end in spans]


def dice(a: Words, b: Words) -> float:
    """Twice the shared words over all words."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def overlap(a: Words, b: Words) -> float:
    """The shared words over those of the shorter."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def jaccard(a: frozenset[Any], b: frozenset[Any]) -> float:
    """The shared ones over all; two empty sets are the same."""
    return len(a & b) / len(a | b) if a | b else 1.0


def actor_names(expected: list[Found]) -> dict[str, str]:
    """Every name of every expected actor."""
    return {fold(name): actor["id"] for actor in expected for name in (actor["name"], actor["id"], *actor["aliases"])}


def known_actor(actor: Found, names: dict[str, str], text: str) -> str | None:
    """The expected actor that a found one is, by any of its names and mentions."""
    mentioned = [text[start:end] for start, end in actor["mentions"]]
    folded = (fold(name) for name in (actor["name"], actor["id"], *actor["aliases"], *mentioned))
    return next((names[name] for name in folded if name in names), None)


def fold(name: str) -> str:
    """A name without accents, case, articles and titles."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("-", " ")
    return re.sub(r"[^a-z0-9]+", " ", HONORIFIC.sub("", plain)).strip()
