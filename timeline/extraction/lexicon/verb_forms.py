"""A verb as a dictionary has it goes in; the form in which one person does it comes out."""

from __future__ import annotations

HISSING = ("s", "x", "z", "ch", "sh", "o")
VOWELS = "aeiou"


def third_person(verb: str) -> str:
    """What "he" or "she" does.

    >>> [third_person(verb) for verb in ("visit", "fly", "play", "go", "march", "release")]
    ['visits', 'flies', 'plays', 'goes', 'marches', 'releases']
    """
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(HISSING) else f"{verb}s"
