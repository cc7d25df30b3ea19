"""The headline of what somebody says of himself goes in; it comes out told by another: "my party" as "her party"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.domain.kinds import ActorKind
from timeline.extraction.actors.names.genders import FEMALE, MALE, find_gender
from timeline.extraction.language import Token
from timeline.extraction.reading import Reading
from timeline.extraction.records import ArticleActor

OWN = re.compile(r"\b(?:[Mm]y|[Oo]ur)\b")
HIS = {MALE: "his", FEMALE: "her"}
# Those who speak and are spoken to, whom a headline cannot name so.
FACING = frozenset({"me", "us", "you"})


def told_of_speaker(reading: Reading, place: int, title: str) -> str:
    """The headline of words that stand at a place; where they are quoted, what is the speaker's own is his."""
    if not reading.is_quoted(place) or OWN.search(title) is None:
        return title
    statement = reading.statement_at(place)
    speaker = reading.actor(statement.speaker) if statement is not None and statement.speaker else None
    return OWN.sub(_possessive(reading, speaker), title)


def facing_words(words: Iterable[Token]) -> set[int]:
    """The places of words by which a speaker means himself or those before him: the "us" of "a step towards us"."""
    return {word.i for word in words if word.lower_ in FACING and word.dep_ == "pobj"}


def _possessive(reading: Reading, speaker: ArticleActor | None) -> str:
    if speaker is None:
        return "their"
    if speaker.kind is not ActorKind.PERSON:
        return "its"
    return HIS.get(find_gender(reading.article.text, speaker, None), "their")
