"""Names that the parser takes for bodies go in; those that act in their sentences come out.

Subjects, those who are told something, those by whom something is done; in a list with them, whoever stands beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.crowds import acts, is_source
from timeline.extraction.actors.names.countries import adjectives, places
from timeline.extraction.actors.names.ids import fold, plain
from timeline.extraction.actors.names.linking import ACTING
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.places import EXAMPLES
from timeline.extraction.actors.names.titles import is_rank, is_title_word
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups, read_words

ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}s?")
SHOUTED = re.compile(r"[A-Z]{4,}|A|I")
SHARE = re.compile(r"\([A-Z]{2,8}: ?[A-Z.]{1,6}\)")  # where a firm's shares are traded, and as what
IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z&-]{1,9})\)")
BEFORE_BRACKETS = re.compile(r"\b(\w+)[\u201d\"]? $")
LONGEST_WORD = 40  # characters, with the space behind it
PARTNERS = frozenset({"to", "with"})
DEALING = read_groups("organisations.toml")["dealing"]
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SEVERAL = frozenset({"they", "their", "them", "both"})
TOLD = read_words("speech_words.toml")["told"]
SPOKE = r"(?:speak(?:s|ing)?|spoken?|said|talked|comment(?:ed)?|statement|interview|remarks)"
TOLD_OUTLET = re.compile(
    rf"\b(?:told|{SPOKE}(?: [\w'\u2019-]+){{0,4}}? (?:to|with)) The (?P<name>[A-Z]\w+(?: [A-Z]\w+){{0,2}})"
)


def find_acting_bodies(page: Page) -> Iterator[NameMention]:
    """Names that the parser takes for bodies and that act: subjects, those told, those by whom something is done."""
    shares = [Span(*match.span()) for match in SHARE.finditer(page.text)]
    things = set(_abbreviated_things(page.text))
    for paragraph in page.prose:
        for entity in paragraph.doc.ents:
            if entity.label_ != "ORG":
                continue
            for part, root in _parts(list(entity), entity.root):
                tokens = _without_opening([token for token in part if token.lower_ not in ("the", "’s", "'s")])
                if tokens and _is_body_name(tokens) and _acts(root):
                    span = paragraph.span_of(tokens[0], tokens[-1])
                    name = span.of(page.text)
                    if name in things or any(share.contains(span) for share in shares) or _is_shouted(tokens):
                        continue
                    yield _named(span, name, root, tokens)


def _parts(tokens: list[Token], root: Token) -> Iterator[tuple[list[Token], Token]]:
    """A name, or the two of which "they" is said though the parser takes them for one: "Tolvex and Brontax"."""
    joint = next((token.i - tokens[0].i for token in tokens if token.lower_ == "and"), 0)
    second = tokens[-1]
    is_two = joint and second.dep_ == "conj" and second.head.i == root.i
    if is_two and any(word.lower_ in SEVERAL for word in root.doc.tokens[second.i : root.sent.end]):
        yield tokens[:joint], root
        yield tokens[joint + 1 :], second
    else:
        yield tokens, root


def _without_opening(tokens: list[Token]) -> list[Token]:
    """The words of a name without an adjective that only opens its sentence: "Rival Tolvex"."""
    if len(tokens) < 2 or tokens[0].i != tokens[0].sent.start:
        return tokens
    groups = read_groups("organisations.toml")
    is_said_of_name = tokens[0].lower_ in groups["opening"] or tokens[0].text in groups["opening_kinds"]
    return tokens[1:] if is_said_of_name else tokens


def _is_shouted(tokens: list[Token]) -> bool:
    """Whether a lone word in capitals stands among others, or is a tag: "BY A LOT", "#HOPE"."""
    first = tokens[0]
    if len(tokens) > 1 or not first.text.isupper():
        return False
    beside = first.doc.tokens[max(first.i - 1, 0) : first.i + 2]
    return any(token.text == "#" or (token.i != first.i and SHOUTED.fullmatch(token.text)) for token in beside)


def _named(span: Span, name: str, root: Token, tokens: Sequence[Token]) -> NameMention:
    """The mention of a name: a person's where an office or "his wife" stands beside it, unseen by the parser."""
    if len(tokens) > 1 and (_is_told_as_person(root) or _is_behind_kin(tokens[0])):
        return NameMention(span, name, ActorKind.PERSON, "name")
    kind = ActorKind.MEDIA if _is_told(root) else ActorKind.ORGANISATION
    return NameMention(span, name, kind, ACTING, is_short=len(tokens) == 1)


def _is_told_as_person(root: Token) -> bool:
    """Whether an office stands behind a name: "Tollo Raslo, the mayor"."""
    return any(child.dep_ == "appos" and is_title_word(child.text) for child in root.children)


def _is_behind_kin(first: Token) -> bool:
    """Whether a small word for one who is somebody's stands right before a name: "his ex-girlfriend Tollo Raslo"."""
    before = first.nbor(-1) if first.i else None
    return before is not None and before.lower_.removeprefix("ex-") in read_groups("titles.toml")["kin"]


def find_told_outlets(page: Page) -> Iterator[NameMention]:
    """Names with a capital "The" to which somebody speaks: "told The Citizen", "commented to The Citizen"."""
    is_any_told = any(f"{way} The " in page.text for way in ("told", "to", "with"))
    for match in TOLD_OUTLET.finditer(page.text) if is_any_told else ():
        name = match["name"]
        if not any(map(is_title_word, name.split())) and not page.is_headline(match.start()):
            yield NameMention(Span(*match.span("name")), name, ActorKind.MEDIA, "outlet that is told")


def find_national_bodies(page: Page) -> Iterator[NameMention]:
    """Abbreviations that act behind the adjective of their country: "the Danish PET"."""
    names = adjectives()
    for paragraph in page.prose:
        for before, token in pairwise(paragraph.doc.tokens):
            is_national = before.text in names and ACRONYM.fullmatch(token.text)
            if is_national and _is_body_name([token]) and acts(token):
                span = paragraph.span_of(token, token)
                yield NameMention(span, token.text, ActorKind.ORGANISATION, ACTING, is_short=True)


def _abbreviated_things(text: str) -> Iterator[str]:
    """Abbreviations in brackets behind a noun in small letters or the name of a law: "improvised devices (IEDs)"."""
    for match in IN_BRACKETS.finditer(text):
        before = BEFORE_BRACKETS.search(text, max(match.start() - LONGEST_WORD, 0), match.start())
        word, letters = before[1] if before else "", match[1]
        is_noun = word.islower() and word[0] == letters.rstrip("s")[-1].lower()
        if is_noun or word.lower() in read_groups("organisations.toml")["no_actors"]:
            yield letters


def _is_body_name(tokens: list[Token]) -> bool:
    words = [plain(token.text) for token in tokens]
    no_bodies = read_groups("organisations.toml")["not_bodies"]
    return (
        all(word[0].isupper() for word in words)
        and not (len(tokens) == 1 and tokens[0].tag_ == "NNS")
        and not (len(words) > 1 and all(word.isupper() for word in words))
        and not any(word in places() or word.upper() in no_bodies for word in words)
        and not (len(words) > 1 and words[-1].lower() in _holders())  # "the Chief Justice"
        and not is_rank(tokens[-1])
        and len(fold(" ".join(words))) > 1
    )


@cache
def _holders() -> frozenset[str]:
    """The last words of offices."""
    titles = read_groups("titles.toml")
    return frozenset(office.split()[-1] for office in titles["offices"] | titles["workers"])


def _is_told(root: Token) -> bool:
    """Whether somebody told it something, and no article stands before the name: "told Channel Nine", not "the FBI"."""
    has_article = any(child.dep_ == "det" for child in root.children)
    return root.dep_ in ("dobj", "dative") and root.head.lemma_ == "tell" and not has_article


def _listed_with(name: Token) -> Token | None:
    """What a name is told beside: the first of a list, or those of whom it is an example: "firms including Tolvex"."""
    if name.dep_ == "conj" and name.head.i < name.i:
        return name.head
    is_example = name.dep_ == "pobj" and name.head.lower_ in EXAMPLES and name.head.head.pos_ in ("NOUN", "PROPN")
    return name.head.head if is_example and name.head.head.i < name.i else None


def _acts(root: Token) -> bool:
    while (above := _listed_with(root)) is not None:
        root = above
    if ACRONYM.fullmatch(root.text):
        return root.dep_ not in ("compound", "npadvmod")
    if root.dep_ == "pobj":
        is_partner = root.head.lower_ in PARTNERS and root.head.head.lemma_ in DEALING
        is_author = root.head.lower_ == "by" and root.head.head.lower_ in read_groups("titles.toml")["studies"]
        return root.head.dep_ == "agent" or is_partner or is_author or is_source(root)
    return root.dep_ in SUBJECTS or (root.dep_ in ("dobj", "dative") and root.head.lemma_ in TOLD)
