"""Words that only describe a speaker go in; the one person beside whose name the same words stand comes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.speakers.discourse import Discourse

NEARBY = 80  # characters beside a name in which its title or apposition stands
LEAST = 2  # words that tell: "the envoy" alone may be anybody
CROWD = 50  # descriptions with one noun: where there are so many, it tells nobody apart
# Of them, the head among them, that stand beside the name: "the UN envoy for Libya" is "Lund, the UN envoy".
SHARE = 2 / 3
WORD = re.compile(r"\w[\w’'-]*")
EMPTY = frozenset(["the", "a", "of", "for", "in", "on", "at", "to", "by", "from", "and", "his", "her", "their", "its"])
INDEFINITE = re.compile(r"(?:an?|another|one|some|several|many|other|unnamed)\b", re.IGNORECASE)
BREAK = re.compile(r"[,.;:\n“”\"(]")
PLURAL = frozenset({"NNS", "NNPS"})


# Word -> beside whose name it stands and with what words -> where these names begin.
Described = Mapping[str, Mapping[tuple[str, frozenset[str]], Sequence[int]]]


def read_descriptions(discourse: Discourse) -> Described:
    """Read what stands beside the names of people, in front of them or behind their comma."""
    found: dict[str, dict[tuple[str, frozenset[str]], list[int]]] = defaultdict(dict)
    for place in discourse.places:
        beside = _words_beside(discourse.page.text, place.span) if place.kind is ActorKind.PERSON else ""
        words = _telling(beside)
        for word in words:
            found[word].setdefault((place.actor, words), []).append(place.span.start)
    return found


def find_likened(discourse: Discourse, described: Described, span: Span) -> str | None:
    """Find whom the article names with most words of a description."""
    words = span.of(discourse.page.text)
    head = discourse.page.root_of(span)
    telling = _telling(words)
    if head is None or head.tag_ in PLURAL or INDEFINITE.match(words) or len(telling) < LEAST:
        return None
    beside = described.get(head.lower_, {})
    if len(beside) > CROWD:
        return None
    inside = {place.actor for place in discourse.named_in(span)}
    other = read_groups("titles.toml")["lessening"] - telling
    told_of = BREAK.search(discourse.page.text, span.end)  # beside names up to there these words stand themselves
    behind = range(span.end, told_of.start() if told_of else len(discourse.page.text))
    shared = {
        (who, len(telling & own))
        for (who, own), starts in beside.items()
        if who not in inside and other.isdisjoint(own) and any(start not in behind for start in starts)
    }
    most = max((count for _, count in shared), default=0)
    called = {who for who, count in shared if count == most}
    return called.pop() if most >= SHARE * len(telling) and len(called) == 1 else None


def _telling(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in WORD.findall(words)) - EMPTY


def _words_beside(text: str, name: Span) -> str:
    """What stands right before a name, and between the comma behind it and the next."""
    before = BREAK.split(text[max(name.start - NEARBY, 0) : name.start])[-1]
    behind = text[name.end : name.end + NEARBY]
    return f"{before} {BREAK.split(behind[1:])[0]}" if behind.startswith(",") else before
