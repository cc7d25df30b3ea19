"""Words of an article go in; people and bodies that are named by a small noun come out where they act.

"Lawmakers approved it", "union leaders rejected the offer", "residents of two villages blocked the road", "police
closed the bridge". Most plural nouns are topics: only who does something, or is told something, is an actor. "The
union" and the like are one where they act more than once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.countries import places
from timeline.extraction.actors.names.ids import fold, plain, slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.places import is_modifier
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups, read_words

RULE = "people by a noun"
NAMELESS = "body by a noun"
TOLD = read_words("speech_words.toml")["addressed"]
CITING = frozenset({"cite", "quote"})
SPOKEN = frozenset({"speak", "talk"})  # to whom, with whom
BESIDE = frozenset({"compound", "amod", "nmod"})
# Whose they are, or how many of them: these are some people of somebody's, not a body of the story.
SINGLING = frozenset({"poss", "nummod"})
SIDES = frozenset({"sides", "parties", "them", "us", "all"})
RECEIVING = frozenset({"to", "with"})
PARTIES = "parties"
MOST_BESIDE, MOST_BEHIND = 2, 5  # words
AGAIN = 2  # deeds; of the bodies without a name that do a single thing most are mentioned by the way
DEFINITE = frozenset({"the", "their", "its"})


def find_crowds(page: Page) -> Iterator[NameMention]:
    """Every place where people who are named by a small noun act."""
    nouns, called = _nouns(), _words_before()
    for paragraph in page.prose:
        for token in paragraph.doc.tokens:
            is_crowd = token.lower_ in nouns or (token.lower_ in called and _is_called(token))
            is_acting = is_crowd and not _is_before_name(token) and (acts(token) or is_source(token))
            if is_acting and (words := _phrase(token)):
                span = paragraph.span_of(words[0], words[-1])
                name = " ".join(span.of(page.text).split())
                yield NameMention(span, name[0].upper() + name[1:], _kind(token), RULE, actor=slug(name))


def _is_before_name(noun: Token) -> bool:
    """Whether it only says which body follows, though the parser takes it for one: "the opposition Vega party"."""
    if noun.tag_ in ("NNS", "NNPS") or noun.i + 1 == len(noun.doc):
        return False
    following = noun.nbor(1)
    return following.pos_ == "PROPN" and following.ent_type_ not in ("DATE", "TIME")


def name_in_full(crowds: Iterable[NameMention], named: Iterable[NameMention]) -> Iterator[NameMention]:
    """Bodies that are told by the end of a name of the article as those: "the board of ports", of the Oslo one."""
    ends: dict[str, NameMention] = {}
    for mention in named:
        words = fold(mention.name).split() if mention.kind is not ActorKind.PERSON else []
        ends |= {" ".join(words[first:]): mention for first in range(1, len(words) - 1)}
    for crowd in crowds:
        body = ends.get(fold(crowd.name)) if crowd.kind is ActorKind.ORGANISATION else None
        yield replace(crowd, name=body.name, actor=body.actor, kind=body.kind) if body else crowd


def _kind(noun: Token) -> ActorKind:
    """What sort of actor a noun tells of: people, a body, an outlet."""
    if noun.lower_ in read_groups("groups.toml")["outlets"]:
        return ActorKind.MEDIA
    groups = read_groups("groups.toml")
    if noun.lower_ == "ministry":
        return ActorKind.GOVERNMENT
    is_body = noun.tag_ in ("NN", "NNP") and noun.lower_ in groups["nameless"] | groups["bodies_of"]
    return ActorKind.ORGANISATION if is_body else ActorKind.GROUP


def find_nameless(page: Page) -> Iterator[NameMention]:
    """Every mention of a body that is the only one of its sort in the article and acts again: "the union"."""
    deeds: Counter[str] = Counter()
    spans: dict[str, list[Span]] = defaultdict(list)
    nouns = read_groups("groups.toml")["nameless"]
    for paragraph in page.prose:
        for token in paragraph.doc.tokens:
            if token.lower_ in nouns and _is_the_one(token):
                spans[token.lower_].append(paragraph.span_of(token, token))
                deeds[token.lower_] += acts(token) or is_source(token)
    for noun in (noun for noun in spans if deeds[noun] >= AGAIN):
        body = NameMention(spans[noun][0], f"The {noun}", ActorKind.ORGANISATION, NAMELESS, slug(noun))
        yield from (replace(body, span=span) for span in spans[noun])


def _is_the_one(noun: Token) -> bool:
    """Whether it stands alone behind an article or possessive: "the union", not "a union" or "the pilots' union"."""
    before = [child for child in noun.children if child.i < noun.i]
    is_whole = not is_modifier(noun) and not _behind(noun)
    return is_whole and len(before) == 1 and before[0].lower_ in DEFINITE


@cache
def _nouns() -> frozenset[str]:
    groups = read_groups("groups.toml")
    return groups["crowds"] | groups["crowds_of"] | groups["bodies_of"] | groups["outlets"]


def _is_called(noun: Token) -> bool:
    """Whether a noun together with the word in front of it tells of people: "security forces"."""
    return noun.i > 0 and noun.nbor(-1).lower_ in _words_before()[noun.lower_]


@cache
def _words_before() -> dict[str, set[str]]:
    """Nouns -> the words of which one in front of them makes them people: "forces" -> "security" and others."""
    words: dict[str, set[str]] = defaultdict(set)
    for before, noun in map(str.split, read_groups("groups.toml")["crowds_called"]):
        words[noun].add(before)
    return dict(words)


def acts(noun: Token) -> bool:
    """Whether it does something, or is told something."""
    noun = _counted(noun)
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    if noun.dep_ == "nsubj":
        return noun.head.pos_ == "VERB" and not any(child.tag_ == "TO" for child in noun.head.children)
    if noun.dep_ == "nsubjpass":
        return any(child.dep_ == "xcomp" for child in noun.head.children)  # "are expected to vote"
    if noun.dep_ in ("dobj", "dative"):
        return noun.head.lemma_ in TOLD
    if noun.dep_ == "pobj" and noun.head.lower_ in ("to", "with"):
        return noun.head.head.lemma_ in SPOKEN
    return noun.dep_ == "pobj" and noun.head.dep_ == "agent"


def _counted(noun: Token) -> Token:
    """The word that counts some people and stands in their place: "number" in "a number of senators"."""
    is_of = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return noun.head.head if is_of and noun.head.head.lower_ in read_groups("groups.toml")["quantities"] else noun


def is_source(noun: Token) -> bool:
    """Whether something is told on its authority: "according to the union", "citing the union"."""
    if noun.dep_ != "pobj":
        return noun.dep_ == "dobj" and noun.head.lemma_ in CITING
    is_report = noun.head.lower_ == "from" and noun.head.head.lower_ in read_groups("titles.toml")["documents"]
    return is_report or (noun.head.lower_ == "to" and noun.head.head.lower_ == "according")


def takes_part(noun: Token) -> bool:
    """Whether people do something, or something is done with them: "was shown to his lawyers"."""
    if acts(noun) or is_source(noun):
        return True
    while noun.dep_ == "conj" and noun.head.i < noun.i:
        noun = noun.head
    is_given = noun.dep_ == "pobj" and noun.head.lower_ in RECEIVING
    return is_given or noun.dep_ in ("nsubjpass", "dative")


def _phrase(noun: Token) -> list[Token]:
    """The noun with the words that say what people they are; none where it needs such words and has none."""
    members = _members(noun)
    if any(child.dep_ in SINGLING and child not in members for child in noun.children) or _is_of_countries(noun):
        return []
    before = members or [word for word in noun.lefts if _tells_which(word)][-MOST_BESIDE:]
    if noun.lower_ == PARTIES and any(word.text[0].isupper() and word.i > word.sent.start for word in before):
        return []  # "the Green and Liberal parties" are two, each with a name
    before = [*_begun(before[0]), *before] if before else []
    behind = _behind(noun)
    if not before and not behind and noun.lower_ not in read_groups("groups.toml")["crowds"]:
        return []
    return [*before, noun, *behind]


def _members(noun: Token) -> list[Token]:
    """The words for the people of whom a body is, by their trade: "the pilots' union"; none of any other owner."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    is_body = noun.lower_ in read_groups("groups.toml")["bodies_of"]
    if owner is None or owner.tag_ != "NNS" or not is_body or any(child.dep_ == "poss" for child in owner.children):
        return []
    return list(noun.doc.tokens[owner.i : noun.i])


def _begun(word: Token) -> list[Token]:
    """The words in front of one that belong to it, to the beginning of its name: "New York" of "New York City"."""
    first = min((child.i for child in word.lefts if child.dep_ == "compound"), default=word.i)
    tokens = word.doc.tokens
    while first and tokens[first].ent_iob_ == "I" and tokens[first - 1].tag_ in ("NNP", "NNPS"):
        first -= 1
    return list(tokens[first : word.i])


def _behind(noun: Token) -> list[Token]:
    """The words of "of the union" right behind the noun; of countries the countries are the actors."""
    preposition = next((child for child in noun.rights if child.lower_ == "of" and child.i == noun.i + 1), None)
    whole = next((child for child in preposition.children if child.dep_ == "pobj"), None) if preposition else None
    if preposition is None or whole is None:
        return []
    last = next((part.children[0] for part in whole.rights if part.lower_ == "of" and part.children), whole)
    last = last if last.tag_ in ("NNP", "NNPS") and last.i == whole.i + 2 else whole  # "the House of Commons"
    words = list(noun.doc.tokens[preposition.i : last.i + 1])
    is_described = any(child.dep_ in BESIDE for child in whole.lefts)  # "of opposition parties"
    is_of_others = (whole.lower_ in SIDES and not is_described) or any(
        word.ent_type_ in ("GPE", "NORP") for word in words
    )
    return [] if is_of_others or len(words) > MOST_BEHIND else words


def _is_of_countries(noun: Token) -> bool:
    """Whether countries stand behind, which then are the actors: "the foreign ministers of Norway and Sweden"."""
    behind = (word for child in noun.children if child.lower_ in ("of", "from") for word in child.children)
    names = ((*(part for part in word.lefts if part.dep_ == "compound"), word) for word in behind)
    return any(plain(" ".join(part.text for part in name)) in places() for name in names)


def _tells_which(word: Token) -> bool:
    sizes = read_groups("groups.toml")["sizes"]
    is_telling = word.pos_ in ("NOUN", "ADJ", "PROPN") or word.tag_ == "VBG"  # "the ruling alliance"
    return word.dep_ in BESIDE and is_telling and word.lower_ not in sizes
