"""A pipeline is loaded in less time, and is the same."""

from __future__ import annotations

import subprocess
import sys

from spacy import load
from spacy.tokenizer import Tokenizer

from timeline.extraction.language import DEFAULT_MODEL, pipeline

IMPORT = "import timeline.extraction.language, sys; print(*sys.modules)"
COMMAND = "import timeline.extraction.language, spacy.cli; print(callable(spacy.cli.info))"


def told_by(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_with_the_tokenizer_of_the_model() -> None:
    ours, theirs = pipeline().tokenizer, load(DEFAULT_MODEL).tokenizer
    assert isinstance(ours, Tokenizer)
    assert isinstance(theirs, Tokenizer)
    assert ours.to_bytes(exclude=["vocab"]) == theirs.to_bytes(exclude=["vocab"])


def test_without_the_commands_of_spacy() -> None:
    loaded = told_by(IMPORT).split()
    assert "spacy" in loaded
    assert [name for name in loaded if name.startswith("spacy.cli")] == []


def test_leaving_them_to_whoever_wants_them() -> None:
    assert told_by(COMMAND) == "True"
