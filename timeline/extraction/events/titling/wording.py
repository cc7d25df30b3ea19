"""Words of a parsed sentence go in; the text of a headline comes out: short, whole, and without a loose end."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate, zip_longest

from timeline.extraction.language import Token
from timeline.extraction.lexicon.verb_forms import third_person

# A title must not end in a word that asks for another.
LOOSE_TAGS = frozenset({"IN", "DT", "CC", "TO", "PRP$", "MD", "WDT", "WP", "POS", "PDT", "WRB", "HYPH", "$", "CD"})
LOOSE = frozenset({"amod", "compound", "nummod", "aux", "auxpass", "det", "poss", "nmod", "quantmod", "prep", "mark"})
# A word is not said without these: "told reporters that Berg had offered" what?
COMPLEMENTS = frozenset({"dobj", "pobj", "xcomp", "ccomp", "attr", "acomp", "pcomp", "oprd", "prt"})
SPELT_OUT = {
    "'ve": "has",
    "’ve": "has",
    "'m": "is",
    "’m": "is",
    "'re": "are",
    "’re": "are",
    "'ll": "will",
    "’ll": "will",
    "am": "is",
}
BEHIND_NOUN = frozenset({"acl", "amod"})
CLAUSES_OF_NOUNS = frozenset({"acl", "relcl"})
# Two commas or dashes between which an aside was left out.
EMPTY = re.compile(r"\s*,\s*,|\s(?:--?|[\u2013\u2014])\s+(?:--?|[\u2013\u2014])(?=\s)")
# What joined words that are left out: "killed five and, his last deed".
JOINING = re.compile(r"\s+(?:and|or|but)(?=\s*,)")
# An aside in brackets, or what is left of one.
BRACKETED = re.compile(r"\s*\([^()]*(?:\)|$)|[()\[\]]")
# "the level", "in exchange": of what, for what?
BOUND_NOUNS = frozenset({"of", "for", "to", "with"})
# An abbreviation that lost its last mark: "in Washington, D.C", "at 2 p.m".
ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]$")
MARKS = " ,;:.\u2022-\u2013\u2014\u2026"
# Verbs that double their last letter in front of "ing".
ONE_SYLLABLE = re.compile("[^aeiou]*[aeiou][^aeiouwxy]")


def cut(words: Sequence[Token], longest: int, lost: Set[int] = frozenset()) -> list[Token]:
    """As many words as fit, whole phrases only; none behind the first of those that are lost."""
    end = min(lost, default=math.inf)
    before = [word for word in words if word.i < end]
    kept = before[: _fitting(before, longest)]
    return _whole(kept, {word.i for word in words} | lost) or _whole(kept, frozenset())


def _whole(words: list[Token], everything: Set[int]) -> list[Token]:
    """The words without those at their end that ask for another."""
    kept = list(words)
    while kept and _is_loose(kept, everything):
        kept.pop()
    return kept


def _fitting(words: Sequence[Token], longest: int) -> int:
    """How many of the words fit: never more than there is room for letters."""
    if len(words) <= longest and len(joined(words)) <= longest:
        return len(words)
    leads = list(accumulate(_written(words[:longest])))
    numbers = range(len(leads), 0, -1)
    return next((number for number in numbers if len(leads[number - 1].strip()) <= longest), 0)


def joined(words: Sequence[Token]) -> str:
    """The words with the spaces of the text, and one where something was left out between them."""
    return "".join(_written(words)).strip()


def _written(words: Sequence[Token]) -> Iterator[str]:
    """Each word with the space behind it."""
    for before, word, following in zip_longest((None, *words)[: len(words)], words, words[1:]):
        is_verb = word.pos_ in ("VERB", "AUX")  # "7am" is none
        text = SPELT_OUT.get(word.lower_, word.text) if is_verb else word.text
        if word.tag_ == "POS" and (before is None or before.i < word.i - 1):
            text = "the"  # what is left of a day: "in Sunday's attack"
        is_gap = following is not None and following.i > word.i + 1 and not following.is_punct
        yield f"{text}{word.whitespace_} " if is_gap else text + word.whitespace_


def tidy(text: str) -> str:
    """A title without double spaces, asides in brackets, marks at its ends and marks that nothing stands between.

    >>> tidy("the minister (52) , , leaves  Oslo,")
    'The minister leaves Oslo'
    >>> tidy("the minister leaves the U.S.")
    'The minister leaves the U.S.'
    """
    text = " ".join(EMPTY.sub("", JOINING.sub("", BRACKETED.sub("", text))).replace(" ,", ",").split()).strip(MARKS)
    text += "." if ABBREVIATED.search(text) else ""
    return text[:1].upper() + text[1:]


def told(verb: Token) -> str:
    """A participle as the verb of a headline.

    >>> from timeline.extraction.language import parse
    >>> told(parse("visiting")[0].doc[0])
    'visits'
    """
    return third_person(bare(verb))


def bare(verb: Token) -> str:
    """A verb as it is told of several; of "hoping" the model's "hop" would have been "hopping"."""
    lemma = verb.lemma_.lower()
    is_undoubled = ONE_SYLLABLE.fullmatch(lemma) and verb.lower_ == f"{lemma}ing"
    return f"{lemma}e" if is_undoubled else lemma


def _is_loose(kept: list[Token], everything: Set[int]) -> bool:
    """Whether a title must not end in the last of the words: another is missing that it asks for."""
    word = kept[-1]
    if (word.is_punct and word.text != "%") or (word.tag_ in LOOSE_TAGS and not _is_number_said(word)):
        return True
    is_preposition = word.dep_ == "prep" and word.tag_ != "CD"  # a small parser's label of the second of "7-4"
    if is_preposition or (word.dep_ in LOOSE and word.i < word.head.i) or _asks_for_clause(kept):
        return True
    if any(above.i > word.i and above.i in everything for above in word.ancestors):
        return True
    if _is_half(word, kept, everything) or _leans_on_lost(word, kept, everything):
        return True
    is_cut = max(everything, default=0) > word.i
    return is_cut and any(_is_unsaid(each, kept, everything) for each in kept)


def _is_number_said(word: Token) -> bool:
    """Whether it is a number that counts nothing behind it: "to 40", "aged 79", "on Route 9"."""
    return word.tag_ == "CD" and (word.dep_ in ("pobj", "dobj") or word.head.i < word.i)


def _asks_for_clause(kept: list[Token]) -> bool:
    """Whether a last word leans on what stood behind it: "on issues" that matter, a paper "released" on a day."""
    word = kept[-1]
    own = [child for child in word.children if not child.is_punct]
    is_aside = word.dep_ == "appos" or _is_behind_comma(word)
    if is_aside and word.pos_ == "NOUN" and any(child.dep_ == "relcl" for child in own):
        return True
    if word.dep_ == "pobj" and word.pos_ == "NOUN":
        return bool(own) and all(child.dep_ in CLAUSES_OF_NOUNS for child in own)
    is_bare = bool(own) and own[0].i > word.i
    return word.dep_ in BEHIND_NOUN and word.tag_ in ("VBN", "JJ") and word.head in kept and is_bare


def _is_behind_comma(noun: Token) -> bool:
    """Whether a noun comments on what was told before it: "presided over the vote, a move" that is rare."""
    first = noun.left_edge.i
    return first > 0 and noun.doc[first - 1].text == ","


def _is_unsaid(word: Token, kept: list[Token], everything: Set[int]) -> bool:
    """Whether what a word asks for was cut off, and nothing that it asks for is left: "told reporters" can stand."""
    asked = [child for child in word.children if child.dep_ in COMPLEMENTS and child.i > word.i]
    lost = [child for child in asked if child.i in everything and child.i > kept[-1].i]
    if lost and lost[0].dep_ == "ccomp" and any(child.dep_ == "prep" and child in kept for child in word.rights):
        return False  # "said in a statement" can stand too
    return bool(lost) and (len(lost) == len(asked) or lost[0].dep_ == "prt")


def _is_half(word: Token, kept: list[Token], everything: Set[int]) -> bool:
    """Whether it is the first part of what belongs together: "both Oslo", "as soon", "its rare-earth and other"."""
    left = word.nbor(-1) if word.i else word
    if word.i + 1 in everything and word.nbor(1).tag_ == "HYPH":
        return True
    lost = any(each.i in everything and each.i > kept[-1].i for each in word.conjuncts)
    is_announced = any(child.dep_ == "preconj" or child.lower_ == "both" for child in word.children)
    return (lost and (is_announced or left.tag_ == "HYPH")) or (word.tag_ == "RB" and left.lower_ == "as")


def _leans_on_lost(word: Token, kept: list[Token], everything: Set[int]) -> bool:
    """Whether a noun says nothing without the phrase behind it that was cut off: "the level of", "in exchange for"."""
    lost = {child.lower_ for child in word.children if child.i == word.i + 1 and child.i in everything}
    if word.pos_ != "NOUN" or lost.isdisjoint(BOUND_NOUNS) or word.i + 1 <= kept[-1].i:
        return False
    determiners = [child for child in word.children if child.i < word.i]
    is_definite = "of" in lost and [child.lower_ for child in determiners] == ["the"]
    return is_definite or (not determiners and word.dep_ == "pobj" and word.tag_ == "NN")
