"""A word or preposition of a phrase goes in; whether it only describes somebody beside it comes out.

In "the EU's negotiator Ana Berg of Norway, an adviser to the king" only Ana Berg takes part in anything.
"""

from __future__ import annotations

import re

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.language import Token
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.reading import Reading

# What a body says of a person's work: "CIA director", "the EU's negotiator".
BELONGING = frozenset({"poss", "compound", "amod", "nmod"})
TERRITORIAL = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})
# A noun that says what somebody is who is named beside it: "Swedish envoy Jon Lund", "Jon Lund, a Swedish envoy".
NAMING = BELONGING | {"appos", "attr"}
# What stands between whose an office is and who holds it.
MARKS_OF_OWNERS = ("'s ", "\u2019s ")
OWNER = re.compile(r"(?:['\u2019]s)? (?P<office>(?:[\w-]+ )*)")
OF = re.compile(r"\b(?P<word>[\w-]+) of (?:the )?$")
ENDS_OF = (" of ", " of the ")  # looked for first, since few names stand behind these
LONGEST_OFFICE = 60  # characters


def only_owns(word: Token) -> bool:
    """Whether the word only says whose office a person holds: "CIA director", "the EU's negotiator"."""
    word = _last_of(word)
    head = word.head
    if word.dep_ not in BELONGING or head.i < word.i:
        return False
    if word.dep_ == "poss" and (head.ent_type_ == "PERSON" or (head.ent_type_ == "ORG" and head.tag_ == "NNP")):
        return True  # "Norway's Ana Berg"
    beside = {head.lower_, *(child.lower_ for child in head.children if child.i > word.i and child.dep_ in BELONGING)}
    beside |= {head.lemma_} if word.dep_ == "poss" else set()  # "Berg's envoys", but "Norwegian envoys" are Norway's
    return not beside.isdisjoint(PHRASES["counterparts"]) or any(is_title_word(near) for near in beside)


def is_title_beside(word: Token) -> bool:
    """Whether it is only what somebody is who has just been named: "Ana Berg, the envoy for trade"."""
    return word.dep_ == "appos" and is_title_word(word.lower_) and word.head.ent_type_ == "PERSON"


def holder_beside(reading: Reading, owner: Span) -> str | None:
    """The person of whom a name beside only says whose he is: "Norway's President Ana Berg", "Ana Berg of Norway"."""
    text = reading.article.text
    before = max(owner.start - LONGEST_OFFICE, 0)
    is_behind_of = text.endswith(ENDS_OF, before, owner.start)
    if not is_behind_of and not _owns_behind(reading, owner):
        return None
    behind = (
        row for row in reading.mentions_in(Span(owner.end, owner.end + LONGEST_OFFICE)) if row.span.start > owner.end
    )
    holder = next((row for row in behind if reading.is_person(row.actor)), None)
    if holder is not None and _is_office(reading, owner, Span(owner.end, holder.span.start)):
        return holder.actor
    title = OF.search(text, before, owner.start) if is_behind_of else None
    if title is None:
        return None
    if holder is not None and is_title_word(title["word"]) and text[owner.end : holder.span.start] == ", ":
        return holder.actor
    holders = reading.mentions_in(Span(title.end("word") - 1, title.end("word")))
    return next((row.actor for row in holders if reading.is_person(row.actor)), None)


def _owns_behind(reading: Reading, owner: Span) -> bool:
    """Whether what stands behind a name can be its own: behind "Berg's", or a country, which needs no such mark."""
    if reading.article.text.startswith(MARKS_OF_OWNERS, owner.end):
        return True
    whose = next((row.actor for row in reading.mentions_in(owner) if row.span == owner), None)
    return whose is not None and reading.is_one_of(whose, TERRITORIAL)


def _is_office(reading: Reading, owner: Span, words: Span) -> bool:
    """Whether words between two names say what the second is to the first: "'s President", "'s son"."""
    between = OWNER.fullmatch(words.of(reading.article.text))
    if between is None or not _owns_behind(reading, owner):
        return False
    return all(is_title_word(word) or word in PHRASES["kin"] for word in between["office"].split())


def is_counterpart(adjective: Token) -> bool:
    """Whether it tells by the country alone who is meant: "his Norwegian counterparts", "expelled Swedish envoys"."""
    first = adjective.head if adjective.dep_ == "conj" else adjective
    noun = first.head
    is_envoy = noun.lemma_ in PHRASES["counterparts"] or noun.lemma_ in PHRASES["envoys"]
    return is_envoy and first.dep_ in BELONGING and not is_beside_name(noun)


def is_beside_name(noun: Token) -> bool:
    """Whether a name stands beside it, or behind a comma, whatever the parser hangs it on: "her envoys, Jon Lund"."""
    if noun.dep_ in NAMING or any(child.dep_ == "appos" or child.lower_ == "including" for child in noun.children):
        return True
    behind = noun.doc.tokens[noun.i + 1 : noun.i + 3]
    return len(behind) > 1 and behind[0].text == "," and behind[1].ent_type_ == "PERSON"


def is_named_beside(word: Token) -> bool:
    """Whether it only says what those are who are named behind it: "the ministers, Ana Berg and Jon Lund"."""
    noun = word.head if word.dep_ in BELONGING else word
    return noun.tag_ == "NNS" and any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in noun.children)


def is_of_title(preposition: Token) -> bool:
    """Whether it is the "to" or "of" of what somebody is beside his name: "Ana Berg, an adviser to the king"."""
    if preposition.dep_ not in ("prep", "dative"):
        return False
    is_to = preposition.lower_ == "to" and preposition.i > 0
    title = preposition.nbor(-1) if is_to else preposition.head  # a small parser hangs the "to" on the verb
    while title.dep_ == "pobj" and title.head.lower_ == "of":
        title = title.head.head  # "chief of staff to the king"
    is_beside = title.dep_ == "appos" or any(child.dep_ == "appos" for child in title.children)
    return is_beside and is_title_word(title.lower_)


def _last_of(word: Token) -> Token:
    """The last word of the name that a word begins: the "Sudan" of "South Sudan's envoy"."""
    while word.dep_ == "compound" and word.head.dep_ in BELONGING and not is_title_word(word.head.lower_):
        word = word.head
    return word
