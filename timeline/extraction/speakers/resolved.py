"""What was said before goes in with words to be resolved; whom they mean comes out, and how that was found."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extraction.speakers.discourse import Place

UNNAMED = ""  # instead of the id of an actor


@dataclass(frozen=True, slots=True)
class Resolved:
    """An actor's id, None where the words name nobody whom the article names; ``rule`` says how it was found."""

    actor: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Said:
    """Who spoke last, whom the words now said name (hardly their own speakers), and by what words others stay unnamed.

    ``teller`` is whose own words these are told in, and is never "he" there: "Lund: I saw Berg. He said it was over".
    Where one of those spoke last, ``last`` is a place of ``UNNAMED``; ``body`` is the same of bodies and groups.
    """

    last: Place | None = None
    body: Place | None = None
    names: frozenset[str] = frozenset()
    teller: str | None = None
    unnamed: frozenset[str] = frozenset()


NOTHING_SAID = Said()
NOBODY = Resolved(None, "not named")
