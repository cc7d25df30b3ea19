"""A sentence encoder and articles go in; the direction in which each word points comes out, for merging's word list.

    pip install onnxruntime tokenizers scipy
    python -m benchmarks.learn_meanings MODEL.onnx TOKENIZER.json WORDS.txt ARTICLES.jsonl > word_meanings.txt

The model is paraphrase-MiniLM-L3-v2 of sentence-transformers; its last output is a sentence's vector. Words are common
ones, a line each (WordNet's in small letters); an article is a line {"text"}. No sentence is kept: a word's direction
begins as what the model makes of the word by itself, and then moves a little, so that the weighted sum of a sentence's
words comes nearer to what the model makes of the sentence.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from scipy import sparse
from scipy.sparse.linalg import cg
from tokenizers import Tokenizer

from timeline.merging.words.meanings import PARTS, ZERO
from timeline.merging.words.terms import stem, weight_of

LARGEST = 7  # of a part, as a hexadecimal digit around ZERO
CUT = 0.998  # the share of the parts that are written in full; the largest few are cut to the largest digit
# How strongly a word stays what the model makes of it alone: of 1, 3, 10 and 30, all near, 3 and 10 were best.
KEEP = 5.0
LEAST_ARTICLES = 2  # in which a word that the model does not know by itself must stand
SMALL = 0.7  # the share of its occurrences in small letters from which on a word is no name
SHORTEST, LONGEST = 5, 45  # words of a sentence to learn from
BATCH = 64
WORD = re.compile(r"[A-Za-z]+")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’]?\s+")
Vectors = np.ndarray[Any, np.dtype[np.float64]]


class Encoder:
    """The model with its tokenizer."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        self.session = onnxruntime.InferenceSession(str(model))
        self.output = self.session.get_outputs()[-1].name
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_truncation()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """The vector of each text, of length 1."""
        batches = [self._encode(texts[start : start + BATCH]) for start in range(0, len(texts), BATCH)]
        return _unit(np.concatenate(batches).astype(np.float64))

    def _encode(self, texts: Sequence[str]) -> Vectors:
        self.tokenizer.enable_padding()
        encoded = self.tokenizer.encode_batch(list(texts))
        ids = np.array([row.ids for row in encoded], dtype=np.int64)
        mask = np.array([row.attention_mask for row in encoded], dtype=np.int64)
        vectors: Vectors = self.session.run([self.output], {"input_ids": ids, "attention_mask": mask})[0]
        return vectors

    @property
    def words(self) -> set[str]:
        """The whole words that the model knows."""
        return {word for word in self.tokenizer.get_vocab() if word.isascii() and word.isalpha()}


def main() -> None:
    """Learn from the articles, and print a line for each stem."""
    model, tokenizer, words, articles = map(Path, sys.argv[1:5])
    encoder = Encoder(model, tokenizer)
    texts = [json.loads(line)["text"] for line in articles.open(encoding="utf-8")]
    common = {stem(word) for word in words.read_text(encoding="utf-8").split()}
    families = find_families(texts, encoder.words, common)
    alone = np.array([encoder.encode(words).mean(axis=0) for words in families.values()])
    sentences = find_sentences(texts)
    directions = fit(_unit(alone), weigh_words(sentences, list(families)), encoder.encode(sentences))
    for name, digits in zip(families, write_digits(directions), strict=True):
        print(name, digits)


def find_families(texts: Iterable[str], known: set[str], common: set[str]) -> dict[str, list[str]]:
    """Find the stems of words that are no names and weigh something, each with the words of it.

    Words that the model knows, and no article has, are taken where their stem is common.
    """
    small, seen, held = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        words = WORD.findall(text)
        small.update(word for word in words if word.islower())
        seen.update(map(str.lower, words))
        held.update(set(map(str.lower, words)))
    families: dict[str, list[str]] = defaultdict(list)
    for word in sorted(known | seen.keys()):
        is_known = word in known and (seen[word] > 0 or stem(word) in common)
        if (
            len(word) > 1
            and (is_known or held[word] >= LEAST_ARTICLES)
            and small[word] >= SMALL * seen[word]
            and weight_of(stem(word))
        ):
            families[stem(word)].append(word)
    return dict(sorted(families.items()))


def find_sentences(texts: Iterable[str]) -> list[str]:
    """Find the sentences of a usual length."""
    parts = (part for text in texts for line in text.splitlines() for part in SENTENCE_END.split(line))
    return [part for part in parts if SHORTEST <= len(part.split()) <= LONGEST]


def weigh_words(sentences: Sequence[str], stems: Sequence[str]) -> sparse.csr_matrix:
    """A row for each sentence: the weights of its stems, of length 1."""
    place = {name: number for number, name in enumerate(stems)}
    rows = sparse.lil_matrix((len(sentences), len(stems)))
    for number, sentence in enumerate(sentences):
        found = {name for word in WORD.findall(sentence) if (name := stem(word.lower())) in place}
        length = sum(weight_of(name) ** 2 for name in found) ** 0.5
        for name in found:
            rows[number, place[name]] = weight_of(name) / length
    return rows.tocsr()


def fit(alone: Vectors, weights: sparse.csr_matrix, wanted: Vectors) -> Vectors:
    """The directions nearest to those of words alone, by ridge regression, in the parts that tell most of sentences."""
    wanted = wanted - wanted.mean(axis=0)
    _, axes = np.linalg.eigh(wanted.T @ wanted)
    axes = axes[:, ::-1][:, :PARTS]
    wanted, start = wanted @ axes, (alone - alone.mean(axis=0)) @ axes
    summed = weights @ start
    start *= (summed * wanted).sum() / (summed * summed).sum()
    square = (weights.T @ weights + KEEP * sparse.identity(len(start))).tocsr()
    missing = weights.T @ (wanted - weights @ start)
    moved: Vectors = start + np.column_stack([cg(square, missing[:, part], rtol=1e-4)[0] for part in range(PARTS)])
    return moved


def write_digits(directions: Vectors) -> list[str]:
    """Each direction as hexadecimal digits."""
    scaled = np.rint(directions / np.quantile(np.abs(directions), CUT) * LARGEST).clip(-LARGEST, LARGEST)
    return ["".join(f"{int(part) + ZERO:x}" for part in row) for row in scaled]


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


if __name__ == "__main__":
    main()
