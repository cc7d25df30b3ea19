"""The words of a name go in; whether they make it the name of a place comes out: "Levy County", "Santa Rosa"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.lexicon.reading import read_groups


def is_landmark(words: Sequence[str]) -> bool:
    """Whether a name of several words is that of a place and not a person's.

    >>> is_landmark(["Levy", "County"]), is_landmark(["Puerto", "Viejo"]), is_landmark(["Anna", "Hill"])
    (True, True, False)
    """
    names = read_groups("place_names.toml")
    if len(words) == 1:
        return False
    is_of_nobody = plain(words[-1]) in names["ends"] or plain(words[0]) in names["heads"]
    return is_of_nobody or (may_be_landmark(words) and not gender_of_first_name(plain(words[0])))


def may_be_landmark(words: Sequence[str]) -> bool:
    """Whether a name can be that of a place as well as a person's: "Victoria Park"."""
    return len(words) > 1 and plain(words[-1]) in read_groups("place_names.toml")["ends_or_family"]
