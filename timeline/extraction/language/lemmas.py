"""Tagged words go in; the same words come out with the lemmas that spaCy's lemmatizer gives them, remembered.

The lemmatizer asks each word for its form, part of speech and morphology, and undoes its endings by these. Asking takes
most of its time, so that the lemmas for these three are remembered. Which undone endings give a word, it looks up in
the model's lists, the longest of 57,000 words, which it searches from their beginning for every new word: these become
sets.
"""

from __future__ import annotations

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from timeline.extraction.language.attributes import annotate

LEMMATIZER = "lemmatizer"
REMEMBERED_LEMMAS = "remembered_lemmas"
INDEX = "lemma_index"
ENOUGH = 30_000  # words to remember, a few megabytes; then the memory is cleared
ASKED: list[int | str] = ["LEMMA", "ORTH", "POS", "MORPH"]


class RememberedLemmas:
    """The lemmatizer's lemmas, looked up by form, part of speech and morphology."""

    def __init__(self, vocab: Vocab, lemmatizer: EnglishLemmatizer) -> None:
        self.vocab = vocab
        self.lemmatizer = lemmatizer
        self.lemmas: dict[tuple[int, ...], str] = {}
        _index_words(lemmatizer)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of the words of a document that have none."""
        if len(self.lemmas) > ENOUGH:
            self.lemmas.clear()
        words = doc.to_array(ASKED).tolist()
        numbers = [
            (lemma or self._number_of(doc, place, (form, part_of_speech, morph)),)
            for place, (lemma, form, part_of_speech, morph) in enumerate(words)
        ]
        annotate(doc, ["LEMMA"], numbers)
        return doc

    def _number_of(self, doc: Doc, place: int, key: tuple[int, ...]) -> int:
        """The number of the lemma of a word, which spaCy may have forgotten."""
        if key not in self.lemmas:
            self.lemmas[key] = self.lemmatizer.lemmatize(doc[place])[0]
        return self.vocab.strings.add(self.lemmas[key])


@Language.factory(REMEMBERED_LEMMAS)
def _make(nlp: Language, name: str) -> RememberedLemmas:  # noqa: ARG001 - spaCy's own form of a factory
    lemmatizer = nlp.get_pipe(LEMMATIZER)
    assert isinstance(lemmatizer, EnglishLemmatizer)
    return RememberedLemmas(nlp.vocab, lemmatizer)


def can_remember_lemmas(nlp: Language) -> bool:
    """Whether the pipeline has a lemmatizer that looks at nothing but single words, and at those without a lemma."""
    lemmatizer = nlp.get_pipe(LEMMATIZER) if LEMMATIZER in nlp.pipe_names else None
    return isinstance(lemmatizer, EnglishLemmatizer) and not lemmatizer.overwrite


def _index_words(lemmatizer: EnglishLemmatizer) -> None:
    """Let a lemmatizer keep the words of its index in sets."""
    index = lemmatizer.lookups.get_table(INDEX, {})
    for part_of_speech, words in list(index.items()):
        index[part_of_speech] = frozenset(words)
