"""A pipeline that has read many texts goes in; it comes out forgetting the new words of each further text.

spaCy keeps every word that it ever met, and its lemmatizer every lemma: a kilobyte for each new word, of which every
article has some forty. The first thousands come again and again and are worth keeping; later ones are mostly names and
misspellings.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from spacy.language import Language
from spacy.pipeline import Lemmatizer

ENOUGH = 30_000  # words that are kept, of some thousand articles: 30 MB


@contextmanager
def forgetting(nlp: Language) -> Iterator[None]:
    """Let a pipeline that knows enough words forget those that it first meets here; none may leave the block."""
    if len(nlp.vocab) < ENOUGH:
        yield
        return
    with nlp.memory_zone():
        yield
    _forget_lemmas(nlp)


def _forget_lemmas(nlp: Language) -> None:
    """Clear the caches of lemmatizers that have grown too large."""
    for _, component in nlp.components:
        if isinstance(component, Lemmatizer) and len(component.cache) > ENOUGH:
            component.cache.clear()
