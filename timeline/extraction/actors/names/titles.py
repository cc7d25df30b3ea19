"""Words go in; whether they say an office, whose it is, and what office, come out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.ids import WORD, fold, plain
from timeline.extraction.language import Token
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups, read_pairs

TITLES = read_groups("titles.toml")
WRITTEN = dict(read_pairs("titles.toml", "written"))
SHORT = TITLES["short"]  # what a deputy minister is called
FARTHEST_OWNER = 2  # words before a rank: "his", and "Royal"
REMEMBERED = 1_000  # phrases: those of an article, which are asked about again and again
PLACE_LENGTHS = (3, 2, 1)  # words of a country's name, longest first
# What else whoever heads a state or its government is called.
LEADERS = {
    **dict.fromkeys(TITLES["called_heads_of_state"], TITLES["heads_of_state"]),
    **dict.fromkeys(TITLES["called_heads_of_government"], TITLES["heads_of_government"]),
}
SPOKESPEOPLE = {"spokesman": "spokeswoman", "spokeswoman": "spokesman"}  # neither is called by the other
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
    return re.compile(rf"\b{one_of(TITLES['offices'] | TITLES['workers'])}\b")


@cache
def _title_words() -> frozenset[str]:
    words = {word for office in TITLES["offices"] | TITLES["workers"] for word in office.split()} - {"of", "the"}
    return frozenset(words | TITLES["address"] | TITLES["qualifiers"])


def is_title_word(word: str) -> bool:
    """Whether a word may stand before a name as part of a title.

    >>> is_title_word("Senator"), is_title_word("Anders")
    (True, False)
    """
    return word.lower() in _title_words()


@cache
def _written() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(WRITTEN)})\b\.?")


def is_rank(token: Token) -> bool:
    """Whether a word is one of "His Grace" and "Her Royal Highness", and not the name of Grace Berg."""
    if token.lower_ not in TITLES["ranks"]:
        return False
    return any(word.tag_ == "PRP$" for word in token.doc.tokens[max(token.i - FARTHEST_OWNER, 0) : token.i])


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
    >>> same_office("chancellor", "Shadow Chancellor"), same_office("commissioner", "Assistant Commissioner")
    (False, False)
    """
    asked, held = normal_office(asked), normal_office(held)
    lesser = TITLES["lesser"] & set(held.split()) - set(asked.split())
    return (not lesser or asked in SHORT) and _is_called(held, asked)


def _is_called(held: str, asked: str) -> bool:
    """Whether a title, deputies aside, has the other for a name."""
    own = _office_pattern().search(held)
    office = own.group() if own else ""
    if asked in LEADERS:
        return office in LEADERS[asked]
    if asked in TITLES["called_heads_of_diplomacy"]:
        return any(head in held for head in TITLES["heads_of_diplomacy"])
    if asked in TITLES["of_portfolios"]:
        return office == asked or (asked != "president" and office.endswith(asked))
    if asked.startswith("spokes") or (asked == "representative" and asked not in held):
        is_other = asked in SPOKESPEOPLE and SPOKESPEOPLE[asked] in held
        return not is_other and ("spokes" in held or "press secretary" in held)
    return fold(asked) in fold(held)
