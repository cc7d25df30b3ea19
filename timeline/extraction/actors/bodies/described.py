"""Words of an article go in; names come out that the words beside them say to be a firm's, a union's or the like.

"Tolvex, the state-owned miner", "the train drivers' union Raslo", "the Open Ports group", "the Raslo chief",
"an analyst at Tolvex", "the opposition NPR". Once said, it holds for every other place of the article where the name
stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.told_as_bodies import find_told_as_bodies
from timeline.extraction.actors.names.countries import adjectives, places
from timeline.extraction.actors.names.genders import gender_of_first_name
from timeline.extraction.actors.names.ids import plain
from timeline.extraction.actors.names.linking import DESCRIBED
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page, read_words
from timeline.extraction.actors.names.titles import is_title_word
from timeline.extraction.lexicon.patterns import at_word, one_of
from timeline.extraction.lexicon.reading import read_groups

PROPER = frozenset({"NNP", "NNPS"})
NOBODY = frozenset({"DATE", "TIME", "LAW", "EVENT"})
GOES_ON = re.compile(r"\w (?:a|de|du|des|la|le|et|und|der|von|y|del) $")  # the end of a foreign name: "Paz y Bosque"
SHORTEST = 3  # letters, but for abbreviations
ACRONYM = re.compile(r"[A-Z]{2}")
LETTERS = re.compile(r"[A-Z]{2,}")  # a name, whatever the parser takes it for
# Begun only where a word begins and never taken back, so that a line of hyphens is read once.
SMALL = r"(?:(?:de|do|da|dos|das|del|di|du|des) )?"  # "Vale do Norte"
NAME = rf"(?:[A-Z](?<![\w&-][A-Z])(?!(?<=T)he |(?<=A)n? )[\w&-]*+(?: {SMALL}[A-Z][\w&-]++){{0,3}})"
# Behind the noun its phrase ends or goes on with a clause or preposition: "a miner that", but not "a miner's wife".
ENDS = r"(?=[,.;:)]| (?:of|that|which|in|for|with|at|from|based|behind|led|owned|run|backed|representing|said|says)\b)"


@cache
def _behind_name() -> tuple[re.Pattern[str], ...]:
    """A name with the words behind it that say what it names."""
    groups = read_groups("organisations.toml")
    kinds, heads = one_of(groups["kinds"]), one_of(groups["heads"])
    return (
        re.compile(rf"(?P<name>{NAME}), (?:an?|the|one of the|another) (?:[\w'\u2019-]+ ){{0,4}}{kinds}{ENDS}"),
        re.compile(at_word("[Tt]", rf"he (?P<name>{NAME}) {kinds}(?: {kinds})?{ENDS}")),
        re.compile(rf"(?P<name>{NAME}) {heads}\b(?![-\u2019'])"),
        re.compile(rf"(?P<name>{NAME})(?P<owner>['\u2019]s?) (?:own )?{one_of(groups['parts'])}\b"),
    )


@cache
def _before_name() -> re.Pattern[str]:
    """The words that say what the name behind them names, with the name."""
    groups = read_groups("organisations.toml")
    kinds, staff, told_of = one_of(_kinds()), one_of(_staff()), one_of(groups["told_of"])
    of_staff = rf"{staff} (?:for|at|with)(?: the)?"
    of_shares = rf"{one_of(_with_capitals(groups['holdings']))} (?:of|in)"
    return re.compile(
        rf"\b(?:{kinds}(?:(?P<comma>,)|,? (?:called|named|known as))?|{of_staff}|{of_shares}|{told_of})"
        rf" (?P<name>{NAME})(?(comma)(?=,)|(?! ?[\u2019'-]))"
    )


@cache
def _first_words() -> frozenset[str]:
    """The words that those before a name begin with."""
    groups = read_groups("organisations.toml")
    shares = _with_capitals(groups["holdings"])
    return frozenset(read_words(words)[0].plain for words in _kinds() | groups["told_of"] | _staff() | shares)


def _with_capitals(words: Iterable[str]) -> frozenset[str]:
    """The words, also as they open a sentence."""
    return frozenset(form for word in words for form in (word, word.capitalize()))


@cache
def _kinds() -> frozenset[str]:
    """Nouns that say what a body is, some also as they open a sentence."""
    groups = read_groups("organisations.toml")
    return groups["kinds"] | groups["opening_kinds"]


@cache
def _staff() -> frozenset[str]:
    """Words for those who work for a body; of many also as they open a sentence, but not "Partner for Life"."""
    staff = read_groups("organisations.toml")["staff"]
    return staff | {word.capitalize() for word in staff if word.endswith(("s", "staff"))}


def find_described(page: Page) -> Iterator[NameMention]:
    """Every mention of a name that is once said to be that of a body."""
    names = {*_described(page), *find_told_as_bodies(page)}
    if not names:
        return
    written = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    anywhere = re.compile(rf"\b({written})\b(?! (?!C[EFO]O\b)[A-Z])")
    for match in anywhere.finditer(page.text):
        if not page.is_headline(match.start()):
            name = match.group()
            is_short = " " not in name
            yield NameMention(Span(*match.span()), name, ActorKind.ORGANISATION, DESCRIBED, is_short=is_short)


def _described(page: Page) -> Iterator[str]:
    is_person = cache(partial(_is_somebody, page))
    for match in _description(page):
        is_somebody = "owner" in match.re.groupindex and is_person(match["name"])
        if not (is_somebody or page.is_headline(match.start())) and _is_name(page, Span(*match.span("name"))):
            yield match["name"]


def _description(page: Page) -> Iterator[re.Match[str]]:
    """Every name that stands beside words that say what it names."""
    for pattern in _behind_name():
        yield from pattern.finditer(page.text)
    at_words = (_before_name().match(page.text, page.words[place].start) for place in page.places_of(_first_words()))
    yield from filter(None, at_words)


def _is_name(page: Page, span: Span) -> bool:
    """Whether the words are a name of their own: no person's, no place's, no word that only opens the sentence."""
    words = span.of(page.text).split()
    root = page.root_of(span)
    is_short = len(words[0]) < SHORTEST and not ACRONYM.fullmatch(words[0])
    is_no_body = is_short or words[0] in read_groups("organisations.toml")["not_bodies"]
    if root is None or is_no_body or not (root.tag_ in PROPER or LETTERS.fullmatch(root.text)):
        return False
    if root.ent_type_ in NOBODY or GOES_ON.search(page.text, max(span.start - len(" of the "), 0), span.start):
        return False
    is_person = root.ent_type_ == "PERSON" and len(words) > 1
    known = (plain(word) in places() or word in adjectives() or is_title_word(word) for word in words)
    return not is_person and not any(known) and not all(_is_noun(word) for word in words)


def _is_somebody(page: Page, name: str) -> bool:
    """Whether a first name or a title stands before a name anywhere: "Dan Rask" of "Rask's board"."""
    before = (page.words[place - 1] for place in page.places.get(plain(name.rsplit(maxsplit=1)[-1]), ()) if place)
    return any(gender_of_first_name(word.plain) or is_title_word(word.plain) for word in before)


def _is_noun(word: str) -> bool:
    """Whether it is an ordinary noun that opens a sentence or says what for: "Union bosses", "workers for Peace"."""
    groups = read_groups("groups.toml")
    kinds, fields = read_groups("organisations.toml")["kinds"], read_groups("titles.toml")["fields"]
    return word.lower() in kinds | fields | groups["crowds"] | groups["crowds_of"]
