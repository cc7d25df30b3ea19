"""A person's name goes in; the words of it that may stand for the whole come out."""

from __future__ import annotations

from functools import cache

from timeline.extraction.lexicon.reading import read_lines

# Small words that begin a family name: "Abdel Fattah al-Burhan".
PARTICLES = frozenset(
    {
        "de",
        "da",
        "di",
        "del",
        "della",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "la",
        "le",
        "bin",
        "ibn",
        "al",
        "el",
        "ben",
        "arap",
        "abu",
    }
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
SON_OF = frozenset({"bin", "ibn", "ben"})


@cache
def families() -> frozenset[str]:
    """Family names that stand in front."""
    return frozenset(read_lines("family_names.txt"))


def surnames(words: tuple[str, ...]) -> tuple[str, ...]:
    """The last word of a name, and the first one too where it is a family name in front or a father's name follows.

    >>> surnames(("Ida", "Lund")), surnames(("Wang", "Yi")), surnames(("Omar", "bin", "Saleh"))
    (('Lund',), ('Yi', 'Wang'), ('Saleh', 'Omar'))
    """
    is_of_father = not SON_OF.isdisjoint(words[1:2])  # "Sheikh Omar" is how he is called
    is_in_front = len(words) > 1 and words[0].capitalize() in families()
    return (words[-1], words[0]) if is_in_front or is_of_father else words[-1:]


def family_name(name: str) -> str:
    """The word of a person's name by which those around him are told.

    >>> family_name("Ida Lund"), family_name("Wang Yi"), family_name("Arne Dahl Jr.")
    ('Lund', 'Wang', 'Dahl')
    """
    words = [word for word in name.split() if word.strip(".").lower() not in SUFFIXES] or [name]
    return words[0] if len(words) > 1 and words[0].capitalize() in families() else words[-1]


def from_particles(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The ends of a name from each of its particles on, which may stand for the whole.

    >>> from_particles(("ida", "van", "dyck")), from_particles(("van", "dyck"))
    ((('van', 'dyck'),), ())
    >>> from_particles(("omar", "bin", "saleh", "al", "tani"))
    (('bin', 'saleh', 'al', 'tani'), ('al', 'tani'))
    """
    return tuple(words[place:] for place, word in enumerate(words) if place and word in PARTICLES)
