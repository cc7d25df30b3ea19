"""Words of an article go in; names of one word come out that sentences treat as a body's and never as a person's.

"Tolvex said it would appeal", "Tolvex cut its forecast", "Tolvex, which digs salt, said", "Tolvex fell. The miner
said".
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extraction.actors.names.countries import adjectives, places
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.page import Page, Word
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.reading import read_groups, read_words

TELLING = frozenset({"it", "its", "which", "The"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
PROPER = frozenset({"NNP", "NNPS"})
# What the parser may take the name of a body for.
UNSURE = frozenset({"", "PERSON", "ORG", "PRODUCT"})
TOWNS = frozenset({"GPE"})  # only behind "The airline" is such a name no town's
WORKS = frozenset({"club"})  # told of by nouns as firms are
WILLED = read_words("speech_words.toml")["willed"]
SHORTEST = 3  # letters


def find_told_as_bodies(page: Page) -> Iterator[str]:
    """Every name of one word that is told of as a body is."""
    words = (page.token_at(page.words[place].start) for place in page.places_of(TELLING))
    named = (_named_by(token) for token in words if token is not None)
    found = dict.fromkeys(name for name in named if name is not None)
    yield from (name for name in found if not _is_anybody(page, name))


def _named_by(word: Token) -> str | None:
    """The name for which a word stands, where that can be no person's."""
    taken_for = UNSURE | TOWNS if word.text == "The" else UNSURE
    name = READERS[word.text](word) if word.text in READERS else None
    return name.text if name is not None and name.ent_type_ in taken_for and _is_lone_name(name) else None


def _said_of_itself(it: Token) -> Token | None:
    """Who said that "it" will or did what nothing but a will does."""
    verb = it.head
    if it.dep_ != "nsubj" or verb.dep_ != "ccomp" or verb.lemma_ not in WILLED:
        return None
    return _subject_before(verb.head, it)


def _owned_by(its: Token) -> Token | None:
    """Whose own it is: of the subject of "cut its forecast" and of "said its board had agreed"."""
    noun = its.head
    clause = noun.head
    if its.dep_ != "poss" or noun.dep_ not in ("dobj", *SUBJECTS):
        return None
    is_reported = noun.dep_ in SUBJECTS and clause.dep_ == "ccomp"
    doer = clause.head if is_reported else clause if noun.dep_ == "dobj" else None
    return _subject_before(doer, its) if doer is not None else None


def _named_before_comma(which: Token) -> Token | None:
    """The subject whose clause stands between commas behind it, where it speaks: "Tolvex, which ..., said"."""
    name = which.nbor(-2) if which.i > 1 and which.nbor(-1).text == "," else None
    return name if name is not None and name.dep_ == "nsubj" and name.head.lemma_ in cue_verbs().all else None


def _called_so(the: Token) -> Token | None:
    """The subject of the sentence before, where this one opens with "The airline" as its subject."""
    noun = the.head
    firms = read_groups("organisations.toml")["firms"] | WORKS
    if the.i == 0 or the.i != the.sent.start or noun.i != the.i + 1 or noun.lower_ not in firms:
        return None
    return _subject_before(the.nbor(-1).sent.root, the) if noun.dep_ in SUBJECTS else None


READERS = {"it": _said_of_itself, "its": _owned_by, "which": _named_before_comma, "The": _called_so}


def _subject_before(verb: Token, word: Token) -> Token | None:
    """The one subject of a verb, in front of a word."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS and child.i < word.i), None)


def _is_lone_name(name: Token) -> bool:
    """Whether a word is the whole of a name, and the name of no place, office, people or feast."""
    word = plain(name.text)
    is_part = any(child.dep_ in ("compound", "amod", "conj", "poss", "nummod", "det") for child in name.children)
    is_known = word in places() or word in adjectives() or is_title_word(word) or gender_of_first_name(word) != ""
    is_name = name.tag_ in PROPER and len(word) >= SHORTEST
    return is_name and not (is_part or is_known or word in read_groups("organisations.toml")["not_bodies"])


def _is_anybody(page: Page, name: str) -> bool:
    """Whether anything shows a name to be a person's or a work's: a name, title or mark in front, "who" behind."""
    return any(_is_of_person(page, page.words[place]) for place in page.places.get(plain(name), ()))


def _is_of_person(page: Page, word: Word) -> bool:
    """Whether a word stands behind a name, a title or a mark, or before "who" or an age."""
    token = page.token_at(word.start)
    if token is None:
        return False
    before = token.nbor(-1) if token.i else None
    behind = token.doc.tokens[token.i + 1 : token.i + 3]
    is_behind_name = before is not None and (before.tag_ in PROPER or before.is_quote or is_title_word(before.text))
    is_told = [following.text for following in behind][:1] == [","] and len(behind) > 1
    return is_behind_name or (is_told and (behind[1].lower_ in ("who", "whose") or behind[1].like_num))
