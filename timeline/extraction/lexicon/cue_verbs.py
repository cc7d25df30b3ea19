"""The list of cue verbs goes in; lemmas and inflected forms come out."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from functools import cache

from timeline.extraction.lexicon.reading import read_tables
from timeline.extraction.lexicon.verb_forms import VOWELS, third_person

WORD_LISTS = (
    *("speech", "weak", "passive", "silent", "answering", "doubling", "naming", "voicing", "thoughts", "claims"),
    "unknown",
)
EITHER_SIDE = {"ccomp": ("ccomp<", "ccomp>")}


@dataclass(frozen=True, slots=True)
class CueVerbs:
    """Lemmas of verbs that introduce speech; ``mistaken``: what the model or British news writes for them."""

    speech: frozenset[str]
    weak: frozenset[str]
    passive: frozenset[str]
    silent: frozenset[str]
    answering: frozenset[str]
    doubling: frozenset[str]
    naming: frozenset[str]
    voicing: frozenset[str]
    thoughts: frozenset[str]
    claims: frozenset[str]
    unknown: frozenset[str]
    sure: frozenset[tuple[str, str]]
    deeds: dict[str, frozenset[str]]
    mistaken: dict[str, str]
    british: frozenset[str]
    irregular: dict[str, str]
    all: frozenset[str] = field(init=False)
    """Every lemma beside which a quotation is reported."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "all", self.speech | self.weak)


@cache
def cue_verbs() -> CueVerbs:
    """Read the lexicon of cue verbs, once."""
    data = read_tables("cue_verbs.toml")
    words = {name: frozenset(data[name].split()) for name in WORD_LISTS}
    sure = frozenset(
        (lemma, placed)
        for complement, lemmas in data["sure"].items()
        for placed in EITHER_SIDE.get(complement, (complement,))
        for lemma in lemmas.split()
    )
    deeds = {lemma: frozenset(nouns.split()) for lemma, nouns in data["deeds"].items()}
    british: dict[str, str] = data["british"]
    mistaken = data["mistaken"] | british
    return CueVerbs(
        **words, sure=sure, deeds=deeds, mistaken=mistaken, british=frozenset(british), irregular=data["irregular"]
    )


@cache
def cue_forms() -> frozenset[str]:
    """Every form in which a cue verb may be written.

    >>> {"said", "stresses", "denied", "snapped", "snaped"} & cue_forms() == {"said", "stresses", "denied", "snapped"}
    True
    """
    verbs = cue_verbs()
    regular = {form for lemma in verbs.all | verbs.british for form in _regular(lemma, verbs.doubling)}
    irregular = {form for forms in verbs.irregular.values() for form in forms.split()}
    return frozenset(regular | irregular)


def _regular(lemma: str, doubling: Set[str]) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return lemma, third_person(lemma), f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma, third_person(lemma), f"{lemma[:-1]}ied", f"{lemma}ing"
    stem = lemma + lemma[-1] if lemma in doubling else lemma
    return lemma, third_person(lemma), f"{stem}ed", f"{stem}ing"


def past_of(lemma: str) -> str:
    """What somebody did, of a regular verb.

    >>> [past_of(verb) for verb in ("tweet", "observe", "quip", "snap", "reply")]
    ['tweeted', 'observed', 'quipped', 'snapped', 'replied']
    """
    return _regular(lemma, cue_verbs().doubling)[2]
