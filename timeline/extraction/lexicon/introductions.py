"""The learned counts of words and their complements go in; the pairs that introduce statements come out."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from timeline.extraction.lexicon.cue_verbs import cue_verbs

# A complement is a candidate where it introduced a statement in this share of the cases; the traits decide.
LEAST_RATE = 0.05


@cache
def introductions() -> frozenset[tuple[str, str]]:
    """Read the pairs of lemma and complement that introduce statements, once."""
    lines = files(__package__).joinpath("introductions.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    learned = {(lemma, kind) for lemma, kind, seen, did in rows if int(did) >= LEAST_RATE * int(seen)}
    silent = cue_verbs().silent
    return frozenset(pair for pair in learned if pair[0] not in silent) | cue_verbs().sure


@cache
def introducing_lemmas() -> frozenset[str]:
    """The lemmas of those pairs."""
    return frozenset(lemma for lemma, _ in introductions())
