"""Words of an article go in; the groups that are named by whose they are, or as they stand, come out.

"American companies", "Western car manufacturers", "reporters"; with them the bodies, rulers and people of states.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.bodies.owners import Owner, is_described, lowered, owned_mention, owner_at, regions
from timeline.extraction.actors.bodies.states import find_body, find_people_of, find_rulers
from timeline.extraction.actors.names.countries import adjectives, places
from timeline.extraction.actors.names.ids import slug
from timeline.extraction.actors.names.mentions import NameMention
from timeline.extraction.actors.names.page import Page, Word
from timeline.extraction.lexicon.reading import read_groups, read_pairs

BETWEEN = 2  # words between whose and what: "Western car manufacturers", "European deep sea miners"
MEDIA = frozenset({"media", "television", "tv", "radio", "press"})
STATE = "state"
JOINTS = frozenset({"and", "or"})
NAME_BEHIND = re.compile("['\u2019] [A-Z]")


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
    owner = owner_at(page, position)
    if owner and (lent := _lent_by_second(page, owner)):
        return lent, owner.after
    if owner and owner.after < len(page.words) and owner_at(page, owner.after):
        return None, owner.after
    if owner is None:
        alone = _alone(page, position)
        return alone, position + 1
    for find in (find_body, find_rulers, _owned, find_people_of):
        found = find(page, owner)
        if found:
            mention, after = found
            return mention, after
    return None, owner.after


def _is_out_of(page: Page, owner: Owner) -> bool:
    """Whether only one of a group is spoken of: "one of Norway's envoys"."""
    return page.text.endswith(("One of ", "one of ", "one of the "), 0, page.words[owner.first].start)


def _lent_by_second(page: Page, owner: Owner) -> NameMention | None:
    """The first of some whose group is said only once: the Norwegian one of "Norwegian and Swedish delegations"."""
    is_listed = page.text.startswith(", ", page.words[owner.after - 1].end)
    following = owner.after + (lowered(page, owner.after, 1) in JOINTS)
    if following >= len(page.words) or not (is_listed or following > owner.after):
        return None
    second = owner_at(page, following)
    mention = _group_at(page, following)[0] if second else None
    if second is None or mention is None or not mention.name.startswith(f"{second.words} "):
        return None
    if mention.kind is ActorKind.GOVERNMENT and not owner.country:
        return None  # a region has officials and no government
    name = owner.words + mention.name.removeprefix(second.words)
    span = Span(page.words[owner.first].start, page.words[owner.after - 1].end)
    return replace(mention, span=span, name=name, actor=slug(name), country=owner.country)


def _owned(page: Page, owner: Owner) -> tuple[NameMention, int] | None:
    """People and firms of a country or region, with up to two words of what they do."""
    for between in range(BETWEEN + 1):
        head = owner.after + between
        if head >= len(page.words) or not is_described(page, owner.after, head):
            return None
        if lowered(page, head, 1) in _heads():
            return None if _is_inside_name(page, owner, head) else _named_group(page, owner, head)
        if between and page.words[head - 1].plain in read_groups("organisations.toml")["organisations"]:
            return None  # the name of a body, and what it does: "the Democratic Party pays workers"
    return None


def _is_inside_name(page: Page, owner: Owner, head: int) -> bool:
    """Whether capitals show that a name goes on, or the group is one out of many.

    "Swedish Transport Workers' Union", "Baltic Sea port officials", "one of Norway's envoys".
    """
    first, last = page.words[owner.after], page.words[head]
    if page.is_headline(first.start):
        return False
    is_owner = last.plain[0].isupper() and NAME_BEHIND.match(page.text, last.end) is not None
    is_body = page.words[head - 1].plain in read_groups("organisations.toml")["organisations"]
    goes_on = owner.after < head and first.plain[0].isupper() and not is_body  # but "European Union leaders"
    return is_owner or goes_on or _is_out_of(page, owner)


def _named_group(page: Page, owner: Owner, head: int) -> tuple[NameMention, int]:
    words = [word.plain.lower() for word in page.words[owner.after : head]]
    heads = [lowered(page, head, 1)]
    after = head + 1
    if lowered(page, after, 1) == "and" and lowered(page, after + 1, 1) in _heads():
        heads += ["and", lowered(page, after + 1, 1)]
        after += 2
    kind = ActorKind.MEDIA if heads[0] in MEDIA else ActorKind.GROUP
    same = _same_heads()
    kept = [word for word in words if word not in read_groups("groups.toml")["sizes"]]
    name = " ".join([owner.words, *kept, *(same.get(word, word) for word in heads)])
    return owned_mention(page, owner, after, (name, kind, "group of a country or region"))


def _alone(page: Page, position: int) -> NameMention | None:
    """People who are asked and told things, whosever they are."""
    word = page.words[position]
    name = word.plain.lower()
    if name == STATE and lowered(page, position + 1, 1) in MEDIA:
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


@cache
def _first_words() -> frozenset[str]:
    """Words that a group can begin with; all others need no closer look."""
    groups = read_groups("groups.toml")
    owners = {name.split()[0] for name in (*adjectives(), *regions(), *places())}
    return frozenset(
        owners
        | groups["alone"]
        | {word.capitalize() for word in groups["alone"]}
        | {"U.S.", "U.K.", STATE, STATE.capitalize()}
    )


def _heads() -> frozenset[str]:
    return read_groups("groups.toml")["heads"]


@cache
def _same_heads() -> dict[str, str]:
    """Head -> the head that means the same people."""
    return dict(read_pairs("groups.toml", "same"))
