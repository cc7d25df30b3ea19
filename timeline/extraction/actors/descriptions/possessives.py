"""The place of a "his" or "her" goes in, with the people of the article; the one whose it is comes out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.extraction.actors.names.genders import FEMALE, MALE, gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page

NEAR = 4  # people who are looked back over
PRONOUN = re.compile(r"(?:his|her)\b", re.I)
GENDERS = {"his": MALE, "her": FEMALE}


def owner_before(page: Page, people: Sequence[NameMention], offset: int) -> NameMention | None:
    """Whose "his" is: the last one before in the sentence who was its subject, else the last one named."""
    after = bisect_left(people, offset, key=lambda person: person.span.end)
    near = [person for person in people[max(after - NEAR, 0) : after] if _can_be(page, person, offset)]
    inside = [person for person in near if page.same_sentence(person.span.start, offset)]
    subjects = [person for person in inside if (word := page.root_of(person.span)) is not None and word.dep_ == "nsubj"]
    return next(iter((subjects or inside or near)[-1:]), None)


def _can_be(page: Page, person: NameMention, offset: int) -> bool:
    """Whether a first name does not speak against the pronoun at a character: no "her" of "Arne Dahl"."""
    pronoun = PRONOUN.match(page.text, offset)
    gender = gender_of_first_name(plain(person.name).split()[0])
    return pronoun is None or not gender or gender == GENDERS[pronoun.group().lower()]
