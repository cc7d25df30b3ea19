"""A pipeline is loaded in less time, and is the same."""

from __future__ import annotations

import subprocess
import sys

import pytest
from spacy import load
from spacy.tokenizer import Tokenizer

from timeline.extraction.language import DEFAULT_MODEL, pipeline
from timeline.extraction.language.loading import ADDRESSES

IMPORT = "import timeline.extraction.language, sys; print(*sys.modules)"
COMMAND = "import timeline.extraction.language, spacy.cli; print(callable(spacy.cli.info))"


def told_by(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_with_the_tokenizer_of_the_model() -> None:
    ours, theirs = pipeline().tokenizer, load(DEFAULT_MODEL).tokenizer
    assert isinstance(ours, Tokenizer)
    assert isinstance(theirs, Tokenizer)
    kept = ["vocab", "exceptions", "infix_finditer"]
    assert ours.to_bytes(exclude=kept) == theirs.to_bytes(exclude=kept)
    added = {f"{address}." for address in ADDRESSES}
    assert {text: rule for text, rule in ours.rules.items() if text not in added} == theirs.rules


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param('"We agree," said Engr. Musa Bello.', 1, id="in front of a name"),
        pytest.param("On Monday Capt. Bello said it was over.", 1, id="in front of a surname"),
        pytest.param("They read Barron. Bello said it was over.", 2, id="a word that begins so"),
    ],
)
def test_with_no_end_of_a_sentence_behind_an_address(text: str, sentences: int) -> None:
    assert len(list(pipeline()(text).sents)) == sentences


def test_without_the_commands_of_spacy() -> None:
    loaded = told_by(IMPORT).split()
    assert "spacy" in loaded
    assert [name for name in loaded if name.startswith("spacy.cli")] == []


def test_leaving_them_to_whoever_wants_them() -> None:
    assert told_by(COMMAND) == "True"


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param('said,"Look', ["said", ",", '"', "Look"], id="behind a comma"),
        pytest.param("late.\u201d\u201cNow", ["late", ".", "\u201d", "\u201c", "Now"], id="between quotations"),
        pytest.param("growth\u201d\u2014and", ["growth", "\u201d", "\u2014", "and"], id="before a dash"),
        pytest.param("10:30", ["10:30"], id="no mark"),
    ],
)
def test_parts_words_at_quotation_marks(text: str, tokens: list[str]) -> None:
    assert [token.text for token in pipeline().tokenizer(text)] == tokens
