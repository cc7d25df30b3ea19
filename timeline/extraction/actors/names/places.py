"""The word of a country, capital or palace goes in; whether it acts or only says where, comes out."""

from __future__ import annotations

import re
from functools import cache

from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups

LOCATIVE = frozenset(
    {"in", "at", "across", "inside", "outside", "near", "throughout", "around", "within", "off", "through"}
)
# With these the prepositions "to", "from" and "into" tell a way, with others a partner ("sold arms to Norway").
DIRECTIONS = frozenset({"to", "from", "into", "for", "towards", "toward", "back", "via"})
MOTION = read_groups("place_words.toml")["motion"]
FROM_AFAR = read_groups("place_words.toml")["from_afar"]
SETTLED = read_groups("place_words.toml")["settled"]
EXAMPLES = frozenset({"including", "like", "as"})
REACHED = read_groups("place_words.toml")["reached"]
MODIFIERS = frozenset({"compound", "amod", "nmod"})
NOUNS = frozenset({"NOUN", "PROPN"})


@cache
def joined_to(*groups: str) -> re.Pattern[str]:
    """A word of some groups that a hyphen joins to a name, which is no actor then: "an Oslo-based firm"."""
    words = frozenset[str]().union(*(read_groups("organisations.toml")[group] for group in groups))
    return re.compile(rf"[-\u2010\u2011](?:{'|'.join(sorted(words))})\b")


def is_place(token: Token) -> bool:
    """Whether a name says where something is, rather than who acts."""
    while token.dep_ == "conj" and token.head.i < token.i:
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ in EXAMPLES and token.head.head.i != token.head.i:
        return is_place(token.head.head)  # "in countries including Norway"
    if token.dep_ == "appos" and token.head.ent_type_ == "GPE" and token.i == token.head.i + 2:
        return is_place(token.head)  # "flew to Bergen, Norway"
    if token.dep_ == "pobj":
        return _is_locative(token.head) or (token.head.lower_ == "of" and token.head.head.lemma_ in SETTLED)
    if token.dep_ == "dobj":
        return token.head.lemma_ in REACHED
    if token.dep_ == "poss":
        return _has_superlative(token.head)
    return False


def is_part_of_title(token: Token) -> bool:
    """Whether a name in front only says whose office a title is: "France President", "Treasury spokesman"."""
    return is_modifier(token) and is_title_word(token.head.text)


def is_modifier(token: Token) -> bool:
    """Whether a name only describes the noun that follows."""
    return token.dep_ in MODIFIERS and token.head.pos_ in NOUNS and token.head.i > token.i


def is_issuer(token: Token) -> bool:
    """Whether a name in front says whose words a text is: "a foreign ministry statement", "central bank data"."""
    return is_modifier(token) and token.head.lower_ in read_groups("titles.toml")["documents"]


def _is_locative(preposition: Token) -> bool:
    word, head = preposition.lower_, preposition.head
    if word in LOCATIVE or (word == "of" and head.lower_ == "out"):
        return True
    is_from_afar = head.tag_.startswith("V") and head.lemma_ in FROM_AFAR  # but "calls from Oslo" are its own
    if word == "from" and (is_from_afar or preposition.i == preposition.sent.start):
        return True  # "From Oslo, the president spoke."
    return word in DIRECTIONS and preposition.head.lemma_.lower() in MOTION


def _has_superlative(noun: Token) -> bool:
    """ "Asia's largest lake" is a lake in Asia."""
    return any(child.tag_ in ("JJS", "RBS") for child in noun.lefts)
