"""What the parser took for a person goes in; the person's name comes out, without titles and verbs, or nothing.

A small model takes "Kiev" and "Minister Offers" for people. So a name needs two words that only names are made of, or
one word that a form of address or a verb of saying shows to be a person's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.family_names import PARTICLES, surnames
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.landmarks import is_landmark, may_be_landmark
from timeline.extraction.actors.names.linking import firm_of
from timeline.extraction.actors.names.mentions import PLACE, NameMention
from timeline.extraction.actors.names.page import Page, Word
from timeline.extraction.actors.names.titles import is_rank, is_title_word
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups, read_words

PERSON = "PERSON"
NAMING = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"})
PROPER = frozenset({"NNP", "NNPS", "FW"})
MOST_WORDS = 5
SHORTEST_SURNAME = 3  # letters; shorter ones are too often other words
SPEAKING = read_words("speech_words.toml")["of_persons"]
NAMED = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "appos", "conj", "poss"})
CITIES_DO = read_groups("place_words.toml")["happening"]
WHERE = frozenset({"in", "near", "outside", "across"})
TRUST = read_groups("place_words.toml")["trust"]
LOCATED = read_groups("place_words.toml")["located"]
ENDING_IN_SELF = frozenset({"MD", "VBP", "VBD", "IN", "CC"})  # "nor will I.", "and so do I.", "than I."
JOINTS = frozenset({"-", ","})  # inside a name: "Sai-lam", "Lund, Jr."
ORDINAL = re.compile(r"[IVX]+$")  # "Charles III"
INITIAL = re.compile(r"[A-Z](?:\.[A-Z])*\.?$")


def find_people(page: Page) -> Iterator[NameMention]:
    """Every person's name that the parser saw outside title-case lines, in reading order."""
    found = [
        (entity.root, tokens, paragraph.span_of(tokens[0], tokens[-1]))
        for paragraph in page.prose
        for entity in paragraph.doc.ents
        if entity.label_ in NAMING and _is_person(tokens := _whole(_trimmed(list(entity))), entity.label_)
    ]
    names = [" ".join(span.of(page.text).split()) for _, _, span in found]
    located = {name for name, (root, tokens, _) in zip(names, found, strict=True) if _is_located(root, tokens)}
    settled = located - {name for name, (root, _, _) in zip(names, found, strict=True) if _does(root)}
    for name, (root, tokens, span) in zip(names, found, strict=True):
        is_place = _is_settled(root) or name in settled
        rule = PLACE if is_place else _rule(tokens)
        yield NameMention(span, name, ActorKind.PERSON, rule, is_short=len(tokens) == 1)


def _does(root: Token) -> bool:
    """Whether a name does something that needs a person: not falling, as cities do, or being somewhere."""
    return root.dep_ == "nsubj" and root.head.pos_ == "VERB" and root.head.lemma_ not in CITIES_DO


def _is_located(root: Token, tokens: list[Token]) -> bool:
    """Whether a name of which nothing shows that it is a person's says where something is: "in Nordre Havn"."""
    may_be_place = may_be_landmark([token.text for token in tokens])
    if len(tokens) == 1 or (_has_first_name(tokens[0]) and not may_be_place):
        return False
    is_in = root.dep_ == "pobj" and root.head.lower_ in WHERE and root.head.head.lemma_ not in TRUST
    is_entered = root.dep_ == "dobj" and root.head.lemma_ == "enter"
    return is_in or is_entered or (root.dep_ == "compound" and root.head.lemma_ in LOCATED)


def find_surnames(page: Page, linked: Sequence[NameMention]) -> Iterator[NameMention]:
    """The short names of people and firms fully named in the article, wherever the parser saw no name."""
    taken = {mention.span.start for mention in linked}
    named: dict[str, list[NameMention]] = {}
    for mention in linked:
        for surname in _short_names(page, mention):
            if len(surname) >= SHORTEST_SURNAME:
                named.setdefault(surname, []).append(mention)
    for word in (page.words[place] for place in page.places_of(named.keys())):
        if word.start not in taken and _is_surname(page, word):
            people = named[word.plain]
            before = bisect_right(people, word.start, key=lambda person: person.span.start)
            person = people[max(before - 1, 0)]
            yield replace(person, span=Span(word.start, word.end), rule="surname", is_short=True)


def _short_names(page: Page, mention: NameMention) -> set[str]:
    """What somebody or a firm is called for short: the surname, or "Tolvex" of "Tolvex Inc."."""
    if " " not in mention.name:
        return set()
    if mention.kind is not ActorKind.PERSON:
        firm = firm_of(tuple(plain(mention.name).split()))
        return set(firm) if len(firm) == 1 else set()
    spelled = (mention.name, mention.span.of(page.text))
    return {word for name in spelled if " " in name for word in surnames(tuple(plain(name).split()))}


def _is_surname(page: Page, word: Word) -> bool:
    """Whether a word stands as a name of its own, not inside a longer one ("Lund Square"), and is no plural noun."""
    token = page.token_at(word.start)
    if token is None or (token.dep_ == "compound" and token.head.tag_ in PROPER):
        return False
    is_noun = token.tag_ == "NNS" or (token.tag_ == "NN" and token.dep_ == "nsubj" and word.plain[0].isupper())
    return token.tag_ in PROPER or (is_noun and word.plain.lower() not in page.places)


def find_overlooked(page: Page) -> Iterator[NameMention]:
    """Names where the parser saw none at all: "Regina Oduya resigned", and single ones that speak: "Oduya said"."""
    for paragraph in page.prose:
        for token in paragraph.doc.tokens:
            if token.tag_ not in PROPER or token.ent_type_:
                continue
            if token.dep_ in NAMED and (words := _full_name_of(token)):
                span = paragraph.span_of(words[0], token)
                yield NameMention(span, span.of(page.text), ActorKind.PERSON, "name")
            if not _speaks_alone(token):
                continue
            for word in page.words_in(paragraph.span_of(token, token)):
                if word.plain[0].isupper() and len(word.plain) >= SHORTEST_SURNAME:
                    span = Span(word.start, word.end)
                    yield NameMention(span, token.text, ActorKind.PERSON, "speaking surname", is_short=True)


def _full_name_of(surname: Token) -> list[Token]:
    """The words of a name that begins with a first name, none where it says where something is."""
    words = [*(child for child in surname.lefts if child.dep_ == "compound"), surname]
    is_whole = len(words) == surname.i - words[0].i + 1 and 1 < len(words) <= MOST_WORDS
    if not is_whole or not _has_first_name(words[0]) or is_landmark([word.text for word in words]):
        return []
    is_located = surname.dep_ == "pobj" and surname.head.lower_ in WHERE
    is_name = all(word.tag_ in PROPER and not word.ent_type_ and not _is_no_name(word) for word in words)
    return words if is_name and not is_located else []


def _speaks_alone(token: Token) -> bool:
    if token.tag_ != "NNP" or token.ent_type_ or token.children:
        return False
    return _speaks(token) and not _is_no_name(token)


def _rule(tokens: list[Token]) -> str:
    first = tokens[0]
    if len(tokens) > 1:
        return "name"
    if first.i and is_title_word(first.nbor(-1).text):
        return "titled surname"
    return "speaking surname" if _speaks(first) else "surname"


def _speaks(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_ in SPEAKING


def _trimmed(tokens: list[Token]) -> list[Token]:
    """The name itself: no titles or hashtags before it, no verb, mark or possessive behind it."""
    while tokens and (_is_before_name(tokens[0]) or _is_beside_name(tokens[0])):
        tokens = tokens[1:]
    while tokens and not _is_name_word(tokens[-1]):
        tokens = tokens[:-1]
    return tokens


def _is_before_name(token: Token) -> bool:
    """Whether a word in front of a name is a title or a hashtag, or says which body follows: "Regulator Raslo"."""
    is_kind = token.text in read_groups("organisations.toml")["opening_kinds"]
    return is_kind or is_title_word(token.text) or not token.text[0].isalnum()


def _is_beside_name(token: Token) -> bool:
    """Whether a word before a name is a hashtag, or ends a sentence: "nor will I. People ..."."""
    before = token.doc.tokens[max(token.i - 1, 0) : token.i]
    return bool(before) and (before[0].text == "#" or (token.text == "I." and before[0].tag_ in ENDING_IN_SELF))


def _whole(tokens: list[Token]) -> list[Token]:
    """The name with a first name in front that the parser left out, and with a "Jr." behind."""
    if not tokens:
        return tokens
    first, last = tokens[0], tokens[-1]
    before, behind = first.doc.tokens[max(first.i - 1, 0) : first.i], last.doc.tokens[last.i + 1 : last.i + 3]
    if before and before[0].tag_ == "NNP" and not before[0].ent_type_ and _has_first_name(before[0]):
        tokens = [before[0], *tokens]
    if [token.text.rstrip(".") for token in behind] in ([",", "Jr"], [",", "Sr"]):
        tokens = [*tokens, *behind]
    return tokens


def _is_name_word(token: Token) -> bool:
    word = token.text
    if word.islower() and token.i > 1 and token.nbor(-1).text == "-":
        return _is_name_word(token.nbor(-2))  # "Kim Dae-jung"
    return bool(INITIAL.match(word)) or (word[0].isupper() and token.tag_ in PROPER) or word in ("Jr", "Jr.", "Sr.")


def _is_person(tokens: list[Token], label: str) -> bool:
    if not 0 < sum(token.text not in JOINTS for token in tokens) <= MOST_WORDS or _is_owner(tokens[-1]):
        return False
    if len(tokens) == 1:
        return _is_lone_person(tokens[0], label)
    if (label != PERSON and not _has_first_name(tokens[0])) or is_landmark([token.text for token in tokens]):
        return False
    if not all(_is_name_word(token) or token.lower_ in PARTICLES or token.text in JOINTS for token in tokens):
        return False
    is_sure = label == PERSON and _has_first_name(tokens[0])  # "Ricardo Lima" is no city, and "Jordan Dahl" no country
    located = tokens[1:-1] if is_sure else tokens
    return not any(map(_is_of_body, tokens)) and not any(plain(token.text) in places() for token in located)


def _is_settled(root: Token) -> bool:
    """Whether the words before a name say that it is a place: "the city of Khan Younis"."""
    return root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.lemma_ in LOCATED


def _is_owner(token: Token) -> bool:
    """Whether the name goes on behind a possessive ("Workers' Union", "People's Republics")."""
    following = token.doc.tokens[token.i + 1 : token.i + 3]
    return (
        len(following) == 2
        and following[0].tag_ == "POS"
        and following[1].text[0].isupper()
        and token.ent_type_ == following[1].ent_type_
    )


def _is_lone_person(token: Token, label: str) -> bool:
    """A surname by itself: after a form of address, or speaking; a fuller name in the article shows who it is."""
    behind = token.doc.tokens[token.i + 1 : token.i + 2]
    is_numbered = bool(behind) and behind[0].tag_ == "CD" and behind[0].text.isdigit()  # "General License 44"
    if _is_no_name(token) or is_numbered or label not in (PERSON, "ORG"):
        return False
    return label == PERSON or _speaks(token)


def _has_first_name(token: Token) -> bool:
    names = read_groups("first_names.toml")
    return plain(token.text) in names["male"] or plain(token.text) in names["female"]


def _is_no_name(token: Token) -> bool:
    return plain(token.text) in places() or _is_of_body(token) or is_rank(token)


def _is_of_body(token: Token) -> bool:
    """Whether a word is one of those that bodies are called by, or is written in capitals as their names are."""
    word = plain(token.text)
    bodies = read_groups("organisations.toml")
    return (
        any(word in bodies[group] for group in ("organisations", "governments", "media"))
        or word.endswith(("Republics", "Republic"))
        or (word.isupper() and len(word) > 2 and not INITIAL.match(word) and not ORDINAL.match(word))
    )
