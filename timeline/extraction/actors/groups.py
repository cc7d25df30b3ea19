"""Words of an article go in; the groups and the bodies of states that are named by whose they are come out.

"American companies", "Western car manufacturers", "reporters"; "Ukrainian officials" and "the Polish side" as that
country's government; "the Swedish foreign ministry", "Norway's central bank".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.countries import adjective_of, adjectives, countries, places
from timeline.extraction.actors.ids import slug
from timeline.extraction.actors.mentions import NameMention, Page, Word
from timeline.extraction.actors.places import is_issuer, is_modifier, is_part_of_title
from timeline.extraction.lexicon.reading import read_groups

BETWEEN = 2  # words between whose and what: "Western car manufacturers", "European deep sea miners"
DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN"})
MEDIA = frozenset({"media", "television", "tv", "radio", "press"})
STATE = "state"
FIELD_AND_MINISTRY = 2  # words
BODY_LENGTHS = (3, 2, 1)  # words of a body's name, longest first: "armed forces", "ministry of finance"
PARTAKING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})
JOINTS = frozenset({"and", "or"})
MINISTRIES = ("ministry", "ministries")  # of whatever field: "commerce ministry"
NOT_GOVERNING = frozenset({"central bank", "supreme court", "constitutional court", "army", "military", "navy"})


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a group is: words at a position, the words that it adds to an id, the country where it is one."""

    first: int
    after: int
    words: str
    country: str


def find_groups(page: Page) -> Iterator[NameMention]:
    """Every group and body of a state, in reading order, none inside another."""
    after = 0
    for position in page.places_of(_first_words()):
        if position >= after:
            mention, after = _group_at(page, position)
            if mention:
                yield mention


def _group_at(page: Page, position: int) -> tuple[NameMention | None, int]:
    """The group that begins at a word, None where none does, and where to look next."""
    owner = _owner_at(page, position)
    if owner and owner.after < len(page.words) and _owner_at(page, owner.after):
        return None, owner.after
    if owner and (lent := _lent_by_second(page, owner)):
        return lent, owner.after
    if owner is None:
        alone = _alone(page, position)
        return alone, position + 1
    for find in (_body, _rulers, _owned, _people):
        found = find(page, owner)
        if found:
            mention, after = found
            return mention, after
    return None, owner.after


def _people(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """A country's people by its adjective alone, which does what the country does: "the Swiss agreed"."""
    first = page.words[owner.first]
    token = page.token_at(first.start)
    if token is None or not owner.country or token.dep_ not in PARTAKING or not _follows_article(page, owner.first):
        return None
    if page.text[first.end : first.end + 1] == "-" or any(child.dep_ == "compound" for child in token.children):
        return None
    span = Span(first.start, first.end)
    mention = NameMention(span, _name(owner.country), ActorKind.COUNTRY, "people", actor=owner.country)
    return mention, owner.after


def _follows_article(page: Page, position: int) -> bool:
    return position > 0 and page.words[position - 1].plain.lower() == "the"


@cache
def _name(country: str) -> str:
    return next(known.name for known in countries() if known.id == country)


def _lent_by_second(page: Page, owner: Owner) -> NameMention | None:
    """The first of two whose group is said only once: the Norwegian one of "Norwegian and Swedish delegations"."""
    if _lowered(page, owner.after, 1) not in JOINTS or owner.after + 1 >= len(page.words):
        return None
    second = _owner_at(page, owner.after + 1)
    mention = _group_at(page, owner.after + 1)[0] if second else None
    if second is None or mention is None or not mention.name.startswith(f"{second.words} "):
        return None
    if mention.kind is ActorKind.GOVERNMENT and not owner.country:
        return None  # a region has officials and no government
    name = owner.words + mention.name.removeprefix(second.words)
    span = Span(page.words[owner.first].start, page.words[owner.after - 1].end)
    return replace(mention, span=span, name=name, actor=slug(name), country=owner.country)


def _owner_at(page: Page, position: int) -> Owner | None:
    """The adjective of a country or region, or a country's possessive, that stands at a word."""
    words = page.words
    pair = " ".join(word.plain for word in words[position : position + 2])
    single = words[position].plain
    for length, written in ((2, pair), (1, single)):
        if written in adjectives():
            country = adjectives()[written]
            return Owner(position, position + length, adjective_of(country), country)
        if written in _regions():
            return Owner(position, position + length, written, "")
        if written in places() and _is_possessive(page, position + length):
            country = places()[written]
            return Owner(position, position + length + 1, adjective_of(country), country)
    return None


def _is_possessive(page: Page, position: int) -> bool:
    words = page.words
    return position < len(words) and words[position].plain == "s" and page.text[words[position].start - 1] in "'’"


def _body(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """A ministry, bank or court of a country."""
    if not owner.country:
        return None
    for length in BODY_LENGTHS:
        words = _singular(_lowered(page, owner.after, length))
        if words in read_groups("organisations.toml")["bodies"] or _is_ministry(page, owner.after, length):
            kind = ActorKind.ORGANISATION if words in NOT_GOVERNING else ActorKind.GOVERNMENT
            name = f"{owner.words} {words}"
            return _mention(page, owner, owner.after + length, (name, kind, "body of a country"))
    return None


def _is_ministry(page: Page, first: int, length: int) -> bool:
    """Whether two words name a ministry by its field."""
    field = page.token_at(page.words[first].start) if first + 1 < len(page.words) else None
    is_named = length == FIELD_AND_MINISTRY and _lowered(page, first + 1, 1) in MINISTRIES
    return is_named and field is not None and field.pos_ in DESCRIBING and _describe(page, first, first + 1)


def _singular(words: str) -> str:
    """A body of each of several countries as that of one.

    >>> _singular("delegations"), _singular("foreign ministries"), _singular("armed forces")
    ('delegation', 'foreign ministry', 'armed forces')
    """
    if words in read_groups("organisations.toml")["bodies"]:
        return words
    return f"{words.removesuffix('ies')}y" if words.endswith("ies") else words.removesuffix("s")


def _rulers(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """Those who govern a country: all of them its government."""
    if not owner.country:
        return None
    after = owner.after
    if _lowered(page, after, 1) in {"government", STATE} and _lowered(page, after + 1, 1) in _ruling():
        after += 1
    if _lowered(page, after, 1) not in _ruling():
        return None
    name = f"{owner.words} government"
    return _mention(page, owner, after + 1, (name, ActorKind.GOVERNMENT, "rulers of a country"))


def _owned(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """People and firms of a country or region, with up to two words of what they do."""
    for between in range(BETWEEN + 1):
        head = owner.after + between
        if head >= len(page.words) or not _describe(page, owner.after, head):
            return None
        if _lowered(page, head, 1) in _heads():
            return _named_group(page, owner, head)
    return None


def _named_group(page: Page, owner: Owner, head: int) -> tuple[NameMention, int]:
    words = [word.plain.lower() for word in page.words[owner.after : head]]
    heads = [_lowered(page, head, 1)]
    after = head + 1
    if _lowered(page, after, 1) == "and" and _lowered(page, after + 1, 1) in _heads():
        heads += ["and", _lowered(page, after + 1, 1)]
        after += 2
    kind = ActorKind.MEDIA if heads[0] in MEDIA else ActorKind.GROUP
    same = _same_heads()
    kept = [word for word in words if word not in read_groups("groups.toml")["sizes"]]
    name = " ".join([owner.words, *kept, *(same.get(word, word) for word in heads)])
    return _mention(page, owner, after, (name, kind, "group of a country or region"))


def _mention(page: Page, owner: Owner, after: int, what: tuple[str, ActorKind, str]) -> tuple[NameMention, int]:
    name, kind, rule = what
    span = Span(page.words[owner.first].start, page.words[after - 1].end)
    is_office = _lowered(page, after - 1, 2) in read_groups("titles.toml")["offices"]
    is_weak = is_office or _only_modifies(page, span)
    return NameMention(span, name, kind, rule, actor=slug(name), country=owner.country, is_weak=is_weak), after


def _only_modifies(page: Page, span: Span) -> bool:
    """Whether it only says of what sort something is: "US military aid", but not "an Israeli army statement"."""
    noun = page.root_of(span)
    if noun is None or page.text.startswith(" and ", span.end):
        return False
    is_issuer = noun.head.lower_ in read_groups("titles.toml")["documents"]
    return is_modifier(noun) and not is_issuer and not is_part_of_title(noun)


def _alone(page: Page, position: int) -> NameMention | None:
    """People who are asked and told things, whosever they are."""
    word = page.words[position]
    name = word.plain.lower()
    if name == STATE and _lowered(page, position + 1, 1) in MEDIA:
        return _state_media(page, position)
    is_denied = position > 0 and page.words[position - 1].plain.lower() == "no"
    if name not in read_groups("groups.toml")["alone"] or page.is_headline(word.start) or is_denied:
        return None
    name = _same_heads().get(name, name)
    first, field = _field_before(page, position) if name in read_groups("groups.toml")["fields"] else (word, "")
    name = f"{field} {name}".strip()
    return NameMention(Span(first.start, word.end), name.capitalize(), ActorKind.GROUP, "group", actor=slug(name))


def _state_media(page: Page, position: int) -> NameMention:
    """An outlet of the state that the article speaks of: "told state television"."""
    first, head = page.words[position : position + 2]
    medium = head.plain.lower()
    name = f"{STATE} {_same_heads().get(medium, medium)}"
    return NameMention(Span(first.start, head.end), name.capitalize(), ActorKind.MEDIA, "state media", actor=slug(name))


def _field_before(page: Page, position: int) -> tuple[Word, str]:
    """What people know much about, where one adjective before them says it: "geopolitical experts"."""
    word, before = page.words[position], page.words[max(position - 1, 0)]
    token, head = page.token_at(before.start), page.token_at(word.start)
    if token is None or head is None or before is word or page.text[before.end : word.start] != " ":
        return word, ""
    is_field = token.pos_ in ("ADJ", "NOUN") and token.dep_ in ("amod", "compound") and token.head.i == head.i
    lowered = before.plain.lower()
    if not is_field or token.doc is not head.doc or lowered in read_groups("groups.toml")["sizes"]:
        return word, ""
    return before, lowered


def _describe(page: Page, first: int, after: int) -> bool:
    """Whether only adjectives and nouns, joined by spaces or hyphens, stand between, up to and with the head."""
    for word, following in zip(page.words[first - 1 : after], page.words[first : after + 1], strict=False):
        if page.text[word.end : following.start] not in (" ", "-", "’", "'"):
            return False
    tokens = (page.token_at(word.start) for word in page.words[first:after])
    return all(token is not None and token.pos_ in DESCRIBING for token in tokens)


def _lowered(page: Page, position: int, length: int) -> str:
    return " ".join(word.plain.lower() for word in page.words[position : position + length])


@cache
def _first_words() -> frozenset[str]:
    """Words that a group can begin with; all others need no closer look."""
    groups = read_groups("groups.toml")
    owners = {name.split()[0] for name in (*adjectives(), *_regions(), *places())}
    return frozenset(
        owners | groups["alone"] | {word.capitalize() for word in groups["alone"]} | {"U.S.", "U.K.", STATE}
    )


@cache
def _regions() -> frozenset[str]:
    """What is no country and has people of its own: parts of the world, parties, faiths."""
    return read_groups("groups.toml")["regions"] | read_groups("groups.toml")["parties"]


def _heads() -> frozenset[str]:
    return read_groups("groups.toml")["heads"]


def _ruling() -> frozenset[str]:
    return read_groups("organisations.toml")["rulers"]


@cache
def _same_heads() -> dict[str, str]:
    """Head -> the head that means the same people."""
    pairs = (pair.partition("=") for pair in read_groups("groups.toml")["same"])
    return {head: kept for head, _, kept in pairs}
