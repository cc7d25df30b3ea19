"""The learned counts of words and their complements go in; the complements that introduce statements come out."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files

from timeline.extraction.lexicon.cue_verbs import cue_forms, cue_verbs
from timeline.extraction.lexicon.verb_forms import third_person

# A complement is a candidate where it introduced a statement in this share of the cases; the traits decide.
LEAST_RATE = 0.05


NOTHING: frozenset[str] = frozenset()


def introduced_by(lemma: str) -> frozenset[str]:
    """The complements by which a verb or noun introduces statements.

    >>> "prep:for" in introduced_by("call"), introduced_by("melt")
    (True, frozenset())
    """
    return read_introductions().get(lemma, NOTHING)


@cache
def forms_of_reports() -> frozenset[str]:
    """The forms of whatever may report, as a verb: "said", "denies"; but "states" mostly are countries.

    >>> {"slams", "endorses", "states", "systems"} & forms_of_reports() == {"slams", "endorses"}
    True
    """
    verbs = (lemma for lemma, ways in read_introductions().items() if not all(way.startswith("n-") for way in ways))
    return cue_forms().union(map(third_person, verbs)) - {"states"}


@cache
def read_introductions() -> dict[str, frozenset[str]]:
    """Lemma -> its complements, read once."""
    lines = files(__package__).joinpath("introductions.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    learned = ((lemma, kind) for lemma, kind, seen, did in rows if int(did) >= LEAST_RATE * int(seen))
    found: dict[str, set[str]] = defaultdict(set)
    for lemma, kind in (*(pair for pair in learned if pair[0] not in cue_verbs().silent), *cue_verbs().sure):
        found[lemma].add(kind)
    return {lemma: frozenset(kinds) for lemma, kinds in found.items()}
