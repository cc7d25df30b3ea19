"""Words at a place of an article go in (a pronoun, a title, a name); whom they mean and by which rule comes out."""

from __future__ import annotations

import re
from itertools import takewhile

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.ids import fold
from timeline.extraction.actors.names.places import joined_to
from timeline.extraction.actors.names.titles import country_in, is_title_word
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.lexicon.relays import relays
from timeline.extraction.speakers.bearers import resolve_title
from timeline.extraction.speakers.discourse import Discourse, Place
from timeline.extraction.speakers.documents import find_issuer
from timeline.extraction.speakers.pairs import resolve_one_of_several
from timeline.extraction.speakers.press import find_owner_of_press
from timeline.extraction.speakers.pronouns import (
    PLURALS,
    PRONOUN_GENDERS,
    resolve_body,
    resolve_described,
    resolve_person,
    resolve_ranked,
)
from timeline.extraction.speakers.resolved import NOBODY, NOTHING_SAID, Resolved, Said
from timeline.extraction.transcripts import ANSWER

BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.MEDIA, ActorKind.GROUP, ActorKind.COUNTRY})
OWNERS = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.MEDIA})
OUTLETS = frozenset({ActorKind.MEDIA, ActorKind.ORGANISATION})
NAMED_IN_FRONT = OUTLETS | {ActorKind.GROUP}  # "the Vesle party" is called so; "a Norwegian company" is not
MODIFIERS = frozenset({"compound", "nmod", "amod"})
POSSESSIVE = re.compile(r"['’]s?\b")
RELAYED = re.compile(r"\b(?:(?:quoted|cited|interviewed) by|quoted in|who|which|that)\b")
JOINTS = frozenset({"and", "or", "as", "at", "by", "in", "of", "on", "for", "with"})
OBLIQUE = re.compile(r"\b(?:of|for|in|at|to|from|with|by|on|the) (?:the )?$")
BELONGING = re.compile(r"\b(?P<who>[\w-]+) (?:close )?(?:for|of|to|with) (?:[\w.\u2019'-]+ ){0,5}?(?P<title>\w+\.?) $")
SAID_BY = re.compile(r"(\w+)(?: (?:on|to|for|in) [\w ]{1,30}?)? (?:from|by) (?:the )?$")
COUNTED = re.compile(r"(\w+) of (?:the )?$")
BY_OWNER = re.compile(r"(?P<thing>\w+) (?:by|from) (?P<owner>the [\w-]+)$")
DEFINITE = re.compile(r"the (?:[\w.]+(?: [\w.]+)?-based )?(\w+)", re.I)
COUNTERPART = re.compile(r"\b(?:his|her|their|the) ([A-Z]\w+) counterpart$", re.I)
OF_LEADER = re.compile(r" (?:of|led by|headed by|under) [^,.;]*")
CITING = re.compile(r"(?<=\w),? citing ")
BOTH = re.compile(r"(?:[Bb]oth )?(?P<first>the [\w-]+(?: [\w-]+)?),? and the\b", re.I)
TOGETHER = re.compile(r" and (?:the |[A-Z][\w.]+['’]s )?")


def resolve_mention(discourse: Discourse, span: Span, said: Said = NOTHING_SAID) -> Resolved:
    """Say whom the words at a span mean, after what was said before them.

    Names mean themselves; "he" and "she" the later of the last subject and the last speaker whom the pronoun fits;
    titles whoever is called so in the article, the latest first.
    """
    words = span.of(discourse.page.text)
    if fold(words) in PRONOUN_GENDERS:
        return resolve_person(discourse, span, PRONOUN_GENDERS[fold(words)], said)
    if fold(words) in PLURALS or fold(words) == "it":
        return resolve_body(discourse, span, fold(words) in PLURALS, said)
    if fold(words) in ("who", "which", "that", "himself", "herself"):
        return _resolve_relative(discourse, span)
    if words == ANSWER:
        return Resolved(discourse.interviewed, "interviewed") if discourse.interviewed else NOBODY
    if citing := CITING.search(words):
        cited = _resolve_cited(discourse, Span(span.start + citing.end(), span.end), said)
        return cited or resolve_mention(discourse, Span(span.start, span.start + citing.start()), said)
    return _resolve_words(discourse, span, words, said) or NOBODY


def _resolve_words(discourse: Discourse, span: Span, words: str, said: Said) -> Resolved | None:
    """Whom words mean that are more than a pronoun, the surest way to tell first."""
    return (
        _resolve_press(discourse, span, words, said)
        or resolve_ranked(discourse, span, said)
        or _resolve_named(discourse, span)
        or resolve_described(discourse, span, said)
        or resolve_one_of_several(discourse, span)
        or resolve_title(discourse, span, words, said)
        or _resolve_counterpart(discourse, span, words)
        or _resolve_definite(discourse, span, words)
        or _resolve_document(discourse, span)
        or _resolve_owner(discourse, span, words)
        or _resolve_first(discourse, span, words, said)
        or _resolve_apposition(discourse, span)
        or _resolve_part(discourse, span, words)
    )


def _resolve_press(discourse: Discourse, span: Span, words: str, said: Said) -> Resolved | None:
    """ "The ministry's press service" as the ministry."""
    owner = find_owner_of_press(words)
    if owner is None:
        return None
    speaks_for = resolve_mention(discourse, Span(span.start + owner.start, span.start + owner.end), said)
    return speaks_for if speaks_for.actor else None


def _resolve_cited(discourse: Discourse, span: Span, said: Said) -> Resolved | None:
    """Whom somebody cites, if the words name anybody."""
    cited = resolve_mention(discourse, span, said)
    return cited if cited.actor else None


def _resolve_relative(discourse: Discourse, span: Span) -> Resolved:
    """ "Who" as the name right before it in its paragraph."""
    paragraph = discourse.page.paragraph_at(span.start)
    last = discourse.latest(span.start, lambda p: p.span.start >= paragraph.span.start)
    return Resolved(last.actor, "relative pronoun") if last else NOBODY


def _resolve_named(discourse: Discourse, span: Span) -> Resolved | None:
    """The name that the words are about: not one that only owns ("Ms Lund's aide") or hangs on "of" or "for"."""
    relayed = RELAYED.search(discourse.page.text, span.start + 1, span.end)
    span = Span(span.start, relayed.start()) if relayed else span
    named = [place for place in discourse.named_in(span) if _is_head(discourse, span, place)]
    people = [place for place in named if place.kind is ActorKind.PERSON]
    if people and not _leads_body(discourse, people[0], named):
        return Resolved(people[0].actor, "name")
    named = [place for place in named if place not in people]
    bodies = [place for place in named if not _names_unnamed(discourse, span, place)]
    return Resolved(_first_of_several(discourse, bodies).actor, "name") if bodies else None


def _leads_body(discourse: Discourse, person: Place, named: list[Place]) -> bool:
    """Whether somebody is only named as whose the body is: "the opposition NPR of ex-president Lund"."""
    text = discourse.page.text
    before = (text[place.span.end : person.span.start] for place in named if place.kind in OWNERS)
    return any(OF_LEADER.fullmatch(between) for between in before)


def _first_of_several(discourse: Discourse, bodies: list[Place]) -> Place:
    """The last body, or the first of those that are named together with it: "the agencies Reuters and AP"."""
    place = len(bodies) - 1
    while place and TOGETHER.fullmatch(discourse.page.text, bodies[place - 1].span.end, bodies[place].span.start):
        place -= 1
    return bodies[place]


def _is_head(discourse: Discourse, span: Span, place: Place) -> bool:
    text = discourse.page.text
    root = discourse.page.root_of(place.span)
    if joined_to("origins", "ties").match(text, place.span.end):
        return False  # "a Berg-led party"
    is_one_of_two = text.startswith(" and ", place.span.end)  # "Lund and other Norwegian officials"
    if root is not None and root.dep_ in MODIFIERS and root.i < root.head.i and place.span.end < span.end:
        return place.kind is not ActorKind.PERSON or is_one_of_two
    possessive = POSSESSIVE.match(text, place.span.end)
    if possessive and possessive.end() < span.end:
        return False
    before = text[span.start : place.span.start]
    belonging = BELONGING.search(before)
    if belonging and is_title_word(belonging["title"]) and _is_of_somebody(belonging["who"]):
        return False  # "a spokesman for Finance Minister Ida Lund"
    is_whole = not OBLIQUE.search(before) or fold(before) == "" or _is_of_words(before)
    return is_whole or _is_counted(before)


def _is_of_somebody(noun: str) -> bool:
    """Whether a noun is for one of those around somebody: "an aide to President Lund".

    >>> _is_of_somebody("lawyer"), _is_of_somebody("spokeswoman"), _is_of_somebody("minister")
    (True, True, False)
    """
    titles, around = read_groups("titles.toml"), read_groups("groups.toml")["around"]
    plurals = {f"{noun}s", f"{noun.removesuffix('y')}ies"}
    return noun in titles["spokespeople"] | titles["kin"] | titles["anonymous"] or not plurals.isdisjoint(around)


def _is_counted(before: str) -> bool:
    """Whether a name follows how many of them it is: "a number of", not "a member of"."""
    noun = COUNTED.search(before)
    return noun is not None and noun.group(1).lower() in read_groups("groups.toml")["quantities"]


def _is_of_words(before: str) -> bool:
    """Whether a name follows whose words they are: "a statement by", not "a letter to" or "an aide from"."""
    noun = SAID_BY.search(before)
    titles = read_groups("titles.toml")
    return noun is not None and noun.group(1).lower() in titles["deeds"] | titles["documents"]


def _names_unnamed(discourse: Discourse, span: Span, place: Place) -> bool:
    """Whether a body's name only says where unnamed people belong: "a Treasury official".

    Not "a Treasury report", nor "the Vesle party".
    """
    if discourse.page.root_of(span) is discourse.page.root_of(place.span):
        return False  # "union leaders backing the offer"
    behind = discourse.page.text[place.span.end : span.end].split()
    following = list(takewhile(lambda word: word not in JOINTS, behind))
    if not following or not following[0][0].islower():
        return False
    if len(following) == 1 and following[0] in read_groups("organisations.toml")["sorts"]:
        return False  # "the Tolvex group"
    is_issuer = following[-1] in read_groups("titles.toml")["documents"]
    is_outlet = following[-1] in relays().outlets and place.kind in OUTLETS
    is_body = " ".join(following) in read_groups("organisations.toml")["kinds"] and place.kind in NAMED_IN_FRONT
    return not (is_issuer or is_outlet or is_body)


def _resolve_counterpart(discourse: Discourse, span: Span, words: str) -> Resolved | None:
    """ "His Danish counterpart" as the one person of that country whom the article has named."""
    match = COUNTERPART.search(words)
    country = country_in(match.group(1)) if match else ""
    if not country:
        return None
    named = {
        place.actor
        for place in discourse.places
        if place.span.end <= span.start and place.kind is ActorKind.PERSON
        if discourse.actors[place.actor].country == country
    }
    return Resolved(named.pop(), "counterpart") if len(named) == 1 else None


def _resolve_definite(discourse: Discourse, span: Span, words: str) -> Resolved | None:
    """ "The bank" as the last body with this word in its name, "the newspaper" as the last medium."""
    if span.start in discourse.nouns:
        return Resolved(discourse.nouns[span.start], "definite noun")
    match = DEFINITE.fullmatch(words)
    if match is None:
        return None
    noun = match.group(1).lower()
    is_medium = noun in read_groups("organisations.toml")["media_cues"]

    def fits(place: Place) -> bool:
        if is_medium:
            return place.kind is ActorKind.MEDIA
        if place.kind not in BODIES:
            return False
        named = fold(discourse.actors[place.actor].name).split()
        return noun in (named[-1:] if place.kind is ActorKind.GROUP else named)

    last = discourse.latest(span.start, fits)
    return Resolved(last.actor, "definite noun") if last else None


def _resolve_first(discourse: Discourse, span: Span, words: str, said: Said) -> Resolved | None:
    """The first of two who speak together: "both the council and the mayor"."""
    both = BOTH.match(words)
    if both is None:
        return None
    first = resolve_mention(discourse, Span(span.start + both.start("first"), span.start + both.end("first")), said)
    return first if first.actor else None


def _resolve_apposition(discourse: Discourse, span: Span) -> Resolved | None:
    """ "The head of the delegation" as the person whose name stands between the commas behind it."""
    start = span.end + len(", ")
    if discourse.page.text.endswith("According to ", 0, span.start):
        return None  # "According to the report, Ola Berg, the mayor, left."
    named = discourse.named_in(Span(start, start + 1)) if discourse.page.text.startswith(", ", span.end) else ()
    people = (place for place in named if place.kind is ActorKind.PERSON)
    person = next((place for place in people if discourse.page.text.startswith((",", "."), place.span.end)), None)
    return Resolved(person.actor, "name") if person else None


def _resolve_document(discourse: Discourse, span: Span) -> Resolved | None:
    """ "The statement" as whoever issued it."""
    issuer = find_issuer(discourse, span)
    return Resolved(issuer.actor, "issuer of the text") if issuer else None


def _resolve_owner(discourse: Discourse, span: Span, words: str) -> Resolved | None:
    """ "Her government's push for talks" as those whose deed it is, "the company's statement" as whose words it is."""
    owner = next(
        (place.actor for place in discourse.named_in(span) if POSSESSIVE.match(words, place.span.end - span.start)),
        None,
    )
    titles = read_groups("titles.toml")
    by_owner = BY_OWNER.search(words)
    if by_owner and by_owner["thing"].lower() in titles["deeds"] | titles["documents"]:
        issuer = resolve_mention(discourse, Span(span.start + by_owner.start("owner"), span.end)).actor
        return Resolved(issuer, "owner of the deed") if issuer else None
    possessive = POSSESSIVE.search(words)
    if possessive is None:
        return None
    head = discourse.page.root_of(span)
    if head is None or head.lower_ not in titles["deeds"] | titles["documents"]:
        return None  # "the bloc's policy chief"
    owner = owner or resolve_mention(discourse, Span(span.start, span.start + possessive.start())).actor
    return Resolved(owner, "owner of the deed") if owner else None


def _resolve_part(discourse: Discourse, span: Span, words: str) -> Resolved | None:
    """ "The guild's northern branch" as the body whose part speaks."""
    possessive = POSSESSIVE.search(words)
    head = discourse.page.root_of(span)
    if possessive is None or head is None or head.lower_ not in read_groups("organisations.toml")["own_parts"]:
        return None
    owner = resolve_mention(discourse, Span(span.start, span.start + possessive.start())).actor
    is_body = owner is not None and discourse.actors[owner].kind in OWNERS
    return Resolved(owner, "owner of the part") if is_body else None
