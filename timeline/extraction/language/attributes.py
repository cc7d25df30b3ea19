"""Tagged and parsed words go in; the same words come out as spaCy's attribute ruler annotates them, remembered.

The ruler matches every word against all its patterns, which takes a fifth of the pipeline's time. Most patterns ask
only for a word, its tag and its dependency, and few words occur in any: so the result for these three is remembered.
Patterns of several words, which some English models have, are matched as before, after the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

RULER = "attribute_ruler"
REMEMBERED = "remembered_attributes"
STAND_IN = "word"  # for all the words that no pattern names
ENOUGH = 50_000  # words to remember; later ones hardly come again
ASKED = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})
ANNOTATED: list[int | str] = ["POS", "MORPH", "LEMMA", "TAG", "DEP"]

Attributes = tuple[int, ...]  # those, as spaCy numbers them


class RememberedAttributes:
    """The attribute ruler's annotations, looked up by word, tag and dependency."""

    def __init__(self, vocab: Vocab, ruler: AttributeRuler) -> None:
        self.vocab = vocab
        self.ruler = ruler
        self.phrases = _phrases_of(ruler)
        self.openings = _openings_of(self.phrases)
        self.named = re.compile("|".join(dict.fromkeys(_names_in(ruler))))
        self.say = lru_cache(ENOUGH)(self._say)
        self.stand_in = lru_cache(ENOUGH)(self._stand_in)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate the words of a document."""
        words = doc.to_array(["LOWER", "TAG", "DEP"]).tolist()
        said = [self.say(self.stand_in(word), tag, dependency) for word, tag, dependency in words]
        annotate(doc, ANNOTATED, [attributes for attributes, _ in said])
        return self.phrases(doc) if any(can_open for _, can_open in said) else doc

    def _stand_in(self, word: int) -> str:
        """The word itself if a pattern names it or it is a space, else one stand-in for all words."""
        text = self.vocab.strings[word]
        return text if text.isspace() or self.named.search(text) else STAND_IN

    def _say(self, word: str, tag: int, dependency: int) -> tuple[Attributes, bool]:
        """The ruler's annotations of a single word, and whether a pattern of several words can begin with it."""
        strings = self.vocab.strings
        alone = Doc(self.vocab, words=[word], tags=[strings[tag]], deps=[strings[dependency]], heads=[0])
        can_open = bool(self.openings(alone))
        [attributes] = self.ruler(alone).to_array(ANNOTATED).tolist()
        return tuple(attributes), can_open


@Language.factory(REMEMBERED)
def _make(nlp: Language, name: str) -> RememberedAttributes:  # noqa: ARG001 - spaCy's own form of a factory
    ruler = nlp.get_pipe(RULER)
    assert isinstance(ruler, AttributeRuler)
    return RememberedAttributes(nlp.vocab, ruler)


def can_remember(nlp: Language) -> bool:
    """Whether the pipeline has an attribute ruler that asks for nothing but words, tags and dependencies."""
    ruler = nlp.get_pipe(RULER) if RULER in nlp.pipe_names else None
    return isinstance(ruler, AttributeRuler) and all(word.keys() <= ASKED for word in _asked_words(ruler))


def _rows(ruler: AttributeRuler) -> list[dict[str, Any]]:
    """The ruler's patterns with their attributes; spaCy's own types say too little of them."""
    return cast("list[dict[str, Any]]", ruler.patterns)


def _asked_words(ruler: AttributeRuler) -> Iterator[dict[str, Any]]:
    return (word for row in _rows(ruler) for pattern in row["patterns"] for word in pattern)


def _names_in(ruler: AttributeRuler) -> Iterator[str]:
    """The words that patterns name, each as a regular expression."""
    for asked in _asked_words(ruler):
        word = asked.get("LOWER", {"IN": []})
        if isinstance(word, str):
            yield f"^{re.escape(word)}$"
        else:
            yield from (f"^{re.escape(choice)}$" for choice in word.get("IN", ()))
            yield from filter(None, [word.get("REGEX")])


def _phrases_of(ruler: AttributeRuler) -> AttributeRuler:
    """A ruler with only those patterns that ask for several words in a row."""
    phrases = AttributeRuler(ruler.vocab)
    for row in _rows(ruler):
        several = [pattern for pattern in row["patterns"] if len(pattern) > 1]
        if several:
            phrases.add(several, row["attrs"], row["index"])
    return phrases


def _openings_of(phrases: AttributeRuler) -> Matcher:
    """What finds the words that patterns of several words begin with."""
    openings = Matcher(phrases.vocab)
    for number, row in enumerate(_rows(phrases)):
        openings.add(str(number), [pattern[:1] for pattern in row["patterns"]])
    return openings


def annotate(doc: Doc, names: list[int | str], rows: Sequence[Attributes]) -> None:
    """Set some attributes of all words of a document at once, by spaCy's numbers of them."""
    if rows:
        numbers: Any = np.array(rows, np.uint64)  # spaCy names a type of its own
        doc.from_array(names, numbers)
