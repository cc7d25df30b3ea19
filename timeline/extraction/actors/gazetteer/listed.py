"""Names that are known in advance: words of an article go in, mentions of listed actors and of countries come out.

Longest match first. A capital stands for its government and a country for itself only where it acts: "in Paris" and
"visited Paris" are places, and so is a country that another noun hangs on ("the France match").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.owners import owner_of_body
from timeline.extraction.actors.gazetteer.namesakes import as_other_party, is_stranger
from timeline.extraction.actors.names.countries import countries, places
from timeline.extraction.actors.names.ids import plain, slug
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.mentions import PLACE, NameMention
from timeline.extraction.actors.names.page import Page, Word, read_words
from timeline.extraction.actors.names.places import is_issuer, is_modifier, is_part_of_title, is_place, joined_to
from timeline.extraction.actors.names.titles import country_in, is_title_word
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups, read_lines

SURNAME = "listed surname"
SHOUTED = 4  # letters; from here on a word in capitals is taken for the name it spells ("MOSCOW", but not "US")
PLACED = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT, ActorKind.GROUP})
HEAD_OF = re.compile(r"([\w-]+) of (?:the )?$")
OWNED_NAME = re.compile(r"['’]s [A-Z][\w.+]*+(?! [A-Z]|[-’'])")
PAIRED = re.compile(r"[-\u2013/]([A-Z][\w.]*\w\.?)")
PAIRED_TO = re.compile(r"\b([A-Z][\w.]*)[-\u2013/]$")
OFFICE_BEHIND = re.compile(
    r"(?:,? (?:and )?[A-Z]\w+){0,3}? (?:Minister|Ministry|Secretary|Department|Commissioner|Commission|Court|Code|Act"
    r"|Law|Bureau|Inspectorate|Tribunal|Relations|Day|Statistics|Organi[sz]ation)\b"
)
DISTRICT = re.compile(r",? D\.?C\b")  # of Washington, which is a city then
NAME_REACH = 20  # characters in front of a country in which one that is joined to it can stand
HYPHENS = ("-", "\u2010", "\u2011")
NAME_BEHIND = re.compile(r",? [A-Z]\w+ [A-Z]")
HEAD_REACH = 120  # characters in front of a body in which a word for its head can stand


@dataclass(frozen=True, slots=True)
class Listing:
    """One way of writing a listed actor."""

    words: tuple[str, ...]
    actor: str
    name: str
    kind: ActorKind
    rule: str
    is_short: bool = False
    country: str = ""  # of a body of a state, where its name does not tell it


def find_listed(page: Page, known: KnownActors) -> Iterator[NameMention]:
    """Every listed name, in reading order, none inside another."""
    index = _index(known)
    after = 0
    others: dict[tuple[str, ...], NameMention] = {}
    for position in page.places_of(index.keys()):
        listing = _match(page, position, index[page.words[position].plain]) if position >= after else None
        if listing is not None:
            after = position + len(listing.words)
            person = known.get(listing.actor) if listing.rule == SURNAME else None
            if person and is_stranger(page, person):
                continue
            mention = as_other_party(page, position, _mention(page, position, listing))
            yield _of_others(page, position, listing, mention, others) if listing.country else mention


def _of_others(
    page: Page, position: int, listing: Listing, mention: NameMention, others: dict[tuple[str, ...], NameMention]
) -> NameMention:
    """A mention of a listed body, or of another country's that is called so: "the Kenyan Senate", then "the Senate"."""
    owner = owner_of_body(page, position, position + len(listing.words))
    if owner is not None and owner.country == listing.country:
        others.pop(listing.words, None)
    elif owner is not None:
        name = f"{owner.words} {mention.span.of(page.text)}"
        first, last = page.words[owner.first], page.words[owner.after - 1]
        span = Span(min(mention.span.start, first.start), max(mention.span.end, last.end))
        others[listing.words] = replace(mention, name=name, actor=slug(name), country=owner.country)
        return replace(others[listing.words], span=span)
    return replace(others[listing.words], span=mention.span) if listing.words in others else mention


@cache
def _index(known: KnownActors) -> dict[str, tuple[Listing, ...]]:
    """First word, also as it is shouted -> the listings that begin with it, longest first."""
    index: dict[str, list[Listing]] = {}
    for listing in (*_known_listings(known), *_country_listings(known), *_outlet_listings(known)):
        index.setdefault(listing.words[0], []).append(listing)
    ordered = {first: tuple(sorted(found, key=lambda one: -len(one.words))) for first, found in index.items()}
    capitalized = (first for first in ordered if len(first) >= SHOUTED and first == first.capitalize())
    return {first.upper(): ordered[first] for first in capitalized} | ordered


def _known_listings(known: KnownActors) -> Iterator[Listing]:
    for actor in known.actors:
        for name in (actor.name, *actor.aliases):
            words = tuple(word.plain for word in read_words(name))
            is_person = actor.kind is ActorKind.PERSON
            rule = SURNAME if is_person and len(words) == 1 else "listed name"
            is_of_state = actor.kind is ActorKind.GOVERNMENT and not country_in(name)
            country = actor.country if is_of_state else ""
            yield Listing(words, actor.id, actor.name, actor.kind, rule, is_short=len(words) == 1, country=country)
        for seat in actor.seats:
            yield Listing(tuple(word.plain for word in read_words(seat)), actor.id, actor.name, actor.kind, "capital")


def _country_listings(known: KnownActors) -> Iterator[Listing]:
    names = {actor.id: actor.name for actor in known.actors}
    for country in countries():
        name = names.get(country.id, country.name)
        for rule, written in (("country", country.names), ("capital", country.capitals), ("people", country.people)):
            for words in written:
                split = tuple(word.plain for word in read_words(words))
                yield Listing(split, country.id, name, ActorKind.COUNTRY, rule)


def _outlet_listings(known: KnownActors) -> Iterator[Listing]:
    """The media of the lexicon that the list does not know."""
    listed = {name for actor in known.actors for name in (actor.name, *actor.aliases)}
    for name in read_lines("outlets.txt"):
        if name not in listed and slug(name) not in {actor.id for actor in known.actors}:
            yield Listing(tuple(word.plain for word in read_words(name)), slug(name), name, ActorKind.MEDIA, "outlet")


def _match(page: Page, position: int, begun: tuple[Listing, ...]) -> Listing | None:
    """The first of some listings, all of which begin with the word at a position, whose other words follow."""
    words = page.words[position : position + len(begun[0].words)]
    written = tuple([word.plain for word in words])
    is_shouted = any(map(str.isupper, written[1:]))
    for listing in begun:
        length = len(listing.words)
        rest, listed = written[1:length], listing.words[1:]
        if (rest == listed or (is_shouted and _is_shouted(rest, listed))) and _unbroken(page.text, words[:length]):
            return listing
    return None


def _is_shouted(written: tuple[str, ...], listed: tuple[str, ...]) -> bool:
    """Whether words are the listed ones, each as it stands or in capitals."""
    return len(written) == len(listed) and all(
        word == want or (len(want) >= SHOUTED and word.isupper() and word == want.upper())
        for word, want in zip(written, listed, strict=True)
    )


def _unbroken(text: str, words: tuple[Word, ...]) -> bool:
    """Whether nothing but a space, a hyphen or an apostrophe stands between the words."""
    gaps = (text[left.end : right.start] for left, right in pairwise(words))
    return all(len(gap) <= 2 and "\n" not in gap and not set(gap) & set(",;:()") for gap in gaps)


def _mention(page: Page, position: int, listing: Listing) -> NameMention:
    first, last = page.words[position], page.words[position + len(listing.words) - 1]
    span = Span(first.start, last.end)
    return NameMention(
        span=span,
        name=listing.name,
        kind=listing.kind,
        rule=PLACE if _locates(page, position, span, listing) else listing.rule,
        actor=listing.actor,
        is_weak=listing.kind in PLACED and _only_modifies(page, span, listing),
        is_short=listing.is_short,
    )


def _locates(page: Page, position: int, span: Span, listing: Listing) -> bool:
    if listing.kind not in PLACED and listing.rule != "capital":
        return listing.kind is ActorKind.ORGANISATION and _is_field(page.text, span)
    root = page.root_of(span)
    if _is_of_origin(page, span) or _is_part_of_people(page, position):
        return True
    is_there = root is not None and (is_place(root) or (listing.kind is ActorKind.COUNTRY and is_part_of_title(root)))
    return is_there or _is_dateline(page, span) or DISTRICT.match(page.text, span.end) is not None


def _is_field(text: str, party: Span) -> bool:
    """Whether the name of a party is what a minister or an office has to do with: "Labour and Employment Minister"."""
    portfolios = read_groups("titles.toml")["portfolios"] | read_groups("titles.toml")["fields"]
    return party.of(text).lower() in portfolios and OFFICE_BEHIND.match(text, party.end) is not None


def _is_of_origin(page: Page, span: Span) -> bool:
    """Whether a name only says where somebody lives or something comes from: "the Oslo-based firm", "US$"."""
    joint = page.text[span.end : span.end + 1]
    return joint == "$" or (joint in HYPHENS and joined_to("origins").match(page.text, span.end) is not None)


def _is_part_of_people(page: Page, position: int) -> bool:
    """Whether a word before makes other people of a country's: "Native Americans"."""
    before, word = page.words[max(position - 1, 0)], page.words[position]
    return before.end == word.start - 1 and before.plain in read_groups("groups.toml")["other_peoples"]


def _only_modifies(page: Page, span: Span, listing: Listing) -> bool:
    """Whether a name only describes what follows; a body may also say for whom one works.

    "Treasury spokesman Arne Dahl", "head of the Treasury Arne Dahl".
    """
    root = page.root_of(span)
    if root is None:
        return False
    is_country = listing.kind is ActorKind.COUNTRY
    if is_country and (_is_of_titled(page.text, span, root) or _owns_name(page.text, span, root)):
        return True
    if not is_modifier(root):
        return False
    if f"{root.lower_} {root.nbor(1).lower_}" in read_groups("titles.toml")["offices"]:
        return True  # "Treasury Secretary Arne Dahl"
    if listing.kind is ActorKind.COUNTRY:
        return not _is_paired(page.text, span)
    return listing.kind is not ActorKind.GOVERNMENT or not (
        is_part_of_title(root) or is_issuer(root) or _is_headed(page.text, span)
    )


def _owns_name(text: str, country: Span, root: Token) -> bool:
    """Whether a country only says of where somebody or a body is whose name follows: "Germany's Tolvex"."""
    return root.dep_ == "poss" and OWNED_NAME.match(text, country.end) is not None


def _is_of_titled(text: str, country: Span, root: Token) -> bool:
    """Whether a country only says whose office one is, or is held by somebody behind it: "President of Norway"."""
    office = root.head.head if root.dep_ == "pobj" and root.head.lower_ == "of" else root
    is_office = office is not root and is_title_word(office.text)
    is_single = office.lower_ in read_groups("titles.toml")["offices"] and office.tag_ in ("NN", "NNP")
    return is_office and (is_single or NAME_BEHIND.match(text, country.end) is not None)


def _is_paired(text: str, country: Span) -> bool:
    """Whether another country is joined to it, so that both have something with each other: "the US-China pact"."""
    behind, before = (
        PAIRED.match(text, country.end),
        PAIRED_TO.search(text, max(country.start - NAME_REACH, 0), country.start),
    )
    return any(match is not None and plain(match.group(1)) in places() for match in (behind, before))


def _is_headed(text: str, body: Span) -> bool:
    """Whether somebody is said to head a body: "head of the Treasury"."""
    head = HEAD_OF.search(text, max(body.start - HEAD_REACH, 0), body.start)
    return head is not None and is_title_word(head.group(1))


def _is_dateline(page: Page, span: Span) -> bool:
    """Whether the words stand in front of a paragraph, to say where it was written: "LAGOS, Nigeria (AP) -"."""
    return not page.paragraph_at(span.start).span.contains(span)
