"""Find the newsroom that wrote each article: an agency's report is one source, however often it is printed."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.lexicon.reading import read_lines
from timeline.extraction.records import Article
from timeline.merging.records import Actor
from timeline.merging.tellings import UNDATED

WORD = re.compile(r"\w+")
SHINGLE = 6  # words in a row that two newsrooms hardly ever share by chance
COPIED = 0.35  # share of the shorter text's shingles from which on it is a copy or a light rewrite
DATELINE = 200  # characters at the start in which an agency signs: "OSLO, Feb 24 (Reuters) -"
SIGNATURE = 60  # characters at the end in which one does: "ansa"
SHORTEST = 20  # shingles: a shorter text can be a single quotation, which anybody may print
CROWD = 50  # articles with the same shingle: more than that share a formula, not a text
Shingles = NDArray[np.uint32]
NO_SHINGLES: Shingles = np.zeros(0, np.uint32)


def find_origins(articles: Sequence[Article], actors: Iterable[Actor] = ()) -> dict[str, str]:
    """Find for each article's id the newsroom that wrote it: the agency that it signs, or its publisher.

    A newsroom that is an actor goes by the actor's id, whichever of its names it signs.
    """
    media = [actor for actor in actors if actor.kind is ActorKind.MEDIA]
    names = {slug(name): actor.id for actor in media for name in (actor.name, *actor.names)}
    ordered = sorted(articles, key=lambda article: (article.published or UNDATED, article.id))
    signed = {article.id: signed_agency(article) or slug(article.publisher or article.id) for article in ordered}
    origins = {article: names.get(name, name) for article, name in signed.items()}
    for original, copy in find_copies(ordered):
        origins[copy] = origins[original]
    return origins


def find_copies(articles: Iterable[Article]) -> list[tuple[str, str]]:
    """Find (original, copy) among articles that come oldest first: each copy with the oldest text that it repeats."""
    read = [(article.id, _shingles(article.text)) for article in articles]
    texts = [shingles for _, shingles in read]
    holders, copies = _find_holders(texts), []
    for number, (name, shingles) in enumerate(read):
        original = _original(number, holders.count(shingles, number), texts)
        if original is not None:
            copies.append((read[original][0], name))
    return copies


@dataclass(frozen=True, slots=True)
class Holders:
    """Which texts have which shingle: sorted shingles, and beside each the number of a text that has it."""

    shingles: Shingles
    texts: NDArray[np.uint32]

    def count(self, shingles: Shingles, number: int) -> Iterator[tuple[int, int]]:
        """The texts before the one of this number that share shingles with it, the oldest first, and how many."""
        first = np.searchsorted(self.shingles, shingles)
        last = np.minimum(np.searchsorted(self.shingles, shingles, "right"), first + CROWD)
        shared = [self.texts[here:end] for here, end in zip(first, last, strict=True) if end - here > 1]
        texts, counts = np.unique(np.concatenate((NO_SHINGLES, *shared)), return_counts=True)
        return ((text, count) for text, count in zip(texts.tolist(), counts.tolist(), strict=True) if text < number)


def _find_holders(texts: Sequence[Shingles]) -> Holders:
    """List the texts, the oldest first, by their shingles; a dict would take twenty times the memory of arrays."""
    shingles = np.concatenate((NO_SHINGLES, *texts))
    numbers = np.repeat(np.arange(len(texts), dtype=np.uint32), [len(text) for text in texts])
    order = np.argsort(shingles, kind="stable")
    return Holders(shingles[order], numbers[order])


def signed_agency(article: Article) -> str:
    """The agency that an article signs at its start or end or in its byline, as an id, "" for none."""
    ends = f"{article.byline} {article.text[:DATELINE]}", article.text.strip()[-SIGNATURE:]
    signed = next(filter(None, map(_signature().search, ends)), None)
    name = signed["enclosed"] or signed["alone"] if signed else article.byline.strip()
    return slug(name) if name.lower() in _agencies() else ""


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.lower() for name in read_lines("agencies.txt"))


@cache
def _signature() -> re.Pattern[str]:
    """An agency's name in brackets, or by itself in a last line."""
    names = "|".join(map(re.escape, sorted(_agencies())))
    return re.compile(rf"\(\s*(?P<enclosed>{names})\s*\)|(?:^|\n)\W*(?P<alone>{names})\W*$", re.IGNORECASE)


def _original(number: int, shared: Iterable[tuple[int, int]], texts: Sequence[Shingles]) -> int | None:
    """The oldest text that shares enough of the shorter one, None where there is none."""
    size = len(texts[number])
    if size < SHORTEST:
        return None
    lengths = ((text, count, len(texts[text])) for text, count in shared)
    return next((n for n, count, length in lengths if length >= SHORTEST and count >= COPIED * min(length, size)), None)


def _shingles(text: str) -> Shingles:
    """Each run of words of the text once, as a number."""
    words = WORD.findall(text.lower())
    runs = (" ".join(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1))
    return np.array(list({_hash_of(run) for run in runs}), np.uint32)


def _hash_of(words: str) -> int:
    """A number for words that is the same in every process, unlike Python's own."""
    return zlib.crc32(words.encode())
