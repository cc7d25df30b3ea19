"""Words go in; whether they say an office, whose it is, and what office, come out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.ids import WORD, fold, plain
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups

# Other spellings, and the short forms before names.
WRITTEN = {
    "defence": "defense",
    "advisor": "adviser",
    "premier": "prime minister",
    "pm": "prime minister",
    "ceo": "chief executive",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "amb": "ambassador",
    "amir": "emir",
}
# What a deputy minister is called for short.
SHORT = frozenset({"minister", "official", "diplomat", "politician"})
# Whom "the top diplomat" of a country is.
TOP_DIPLOMATS = frozenset({"top diplomat", "chief diplomat"})
HEADS_OF_DIPLOMACY = (
    "foreign minister",
    "minister of foreign affairs",
    "secretary of state",
    "foreign secretary",
    "foreign policy chief",
)
REMEMBERED = 1_000  # phrases: those of an article, which are asked about again and again
PLACE_LENGTHS = (3, 2, 1)  # words of a country's name, longest first
HEADS_OF_GOVERNMENT = ("prime minister", "chancellor")
HEADS_OF_STATE = ("president", *HEADS_OF_GOVERNMENT, "king", "emir", "crown prince", "pope")
# What else whoever heads a state or its government is called.
LEADERS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("leader", "strongman", "dictator", "ruler", "head of state"), HEADS_OF_STATE),
    **dict.fromkeys(("head of government", "head of the government"), HEADS_OF_GOVERNMENT),
}
HYPHENED = re.compile(r"\b(ex|vice)-")
BEFORE_OFFICE = {"ex": "former ", "vice": "vice "}
STOPS = re.compile(r"\b(?:who|whom|whose|which|that|said|told|says|and)\b|[,;:(]", re.I)


@dataclass(frozen=True, slots=True)
class Title:
    """An office as words give it: "the former French president" -> president, france, former."""

    office: str
    country: str
    is_former: bool


@cache
def _office_pattern() -> re.Pattern[str]:
    titles = read_groups("titles.toml")
    return re.compile(rf"\b{one_of(titles['offices'] | titles['workers'])}\b")


@cache
def _title_words() -> frozenset[str]:
    titles = read_groups("titles.toml")
    words = {word for office in titles["offices"] | titles["workers"] for word in office.split()} - {"of", "the"}
    return frozenset(words | titles["address"] | titles["qualifiers"])


def is_title_word(word: str) -> bool:
    """Whether a word may stand before a name as part of a title.

    >>> is_title_word("Senator"), is_title_word("Anders")
    (True, False)
    """
    return word.lower() in _title_words()


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(WRITTEN)})\b\.?")


@lru_cache(REMEMBERED)
def normal_office(words: str) -> str:
    """An office under its one name.

    >>> normal_office("Defence Minister"), normal_office("ex-vice-president")
    ('defense minister', 'former vice president')
    """
    lowered = plain(words).lower()
    lowered = _written().sub(lambda match: WRITTEN[match.group(1)], lowered)
    return HYPHENED.sub(lambda match: BEFORE_OFFICE[match.group(1)], lowered)


@lru_cache(REMEMBERED)
def read_title(words: str) -> Title | None:
    """The office that a phrase names, None where it names none; what follows "who" or a comma is not looked at.

    >>> read_title("the former Swedish foreign minister")
    Title(office='foreign minister', country='sweden', is_former=True)
    >>> read_title("the prime minister of Japan").country
    'japan'
    >>> read_title("the weather") is None
    True
    """
    stop = STOPS.search(words)
    phrase = words[: stop.start()] if stop and stop.start() > 0 else words
    office = _office_pattern().search(normal_office(phrase))
    if office is None:
        return None
    return Title(office.group(), country_in(phrase), "former" in normal_office(phrase).split())


def country_in(words: str) -> str:
    """The country that an adjective, a capital or its name tells, "" where none does.

    >>> country_in("Norway’s chief negotiator")
    'norway'
    """
    split = WORD.findall(plain(words))
    for position in range(len(split)):
        for length in PLACE_LENGTHS:
            country = places().get(" ".join(split[position : position + length]))
            if country:
                return country
    return ""


@lru_cache(REMEMBERED)
def same_office(asked: str, held: str) -> bool:
    """Whether somebody who holds one title may be called by the other.

    >>> same_office("envoy", "Special envoy for trade"), same_office("president", "Vice President")
    (True, False)
    >>> same_office("head of government", "Prime Minister"), same_office("head of government", "President")
    (True, False)
    >>> same_office("foreign minister", "Deputy Foreign Minister"), same_office("top diplomat", "Foreign Minister")
    (False, True)
    """
    asked, held = normal_office(asked), normal_office(held)
    if "deputy" in held.split() and "deputy" not in asked.split() and asked not in SHORT:
        return False
    if asked in LEADERS:
        own = _office_pattern().search(held)
        return own is not None and own.group() in LEADERS[asked]
    if asked in TOP_DIPLOMATS:
        return any(head in held for head in HEADS_OF_DIPLOMACY)
    if asked in ("president", "minister", "secretary", "chancellor"):
        own = _office_pattern().search(held)
        return own is not None and (own.group() == asked or (asked != "president" and own.group().endswith(asked)))
    if asked.startswith("spokes") or (asked == "representative" and asked not in held):
        return "spokes" in held or "press secretary" in held
    return fold(asked) in fold(held)
