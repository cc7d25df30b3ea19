"""Words for some told together go in ("both sides", "the pair", "all three", "the latter"); one of them comes out."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache
from itertools import pairwise

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups, read_words
from timeline.extraction.speakers.discourse import Discourse, Place
from timeline.extraction.speakers.resolved import Resolved

PAIR = 2
FARTHEST = 20  # mentions that are looked back over
# Titles may stand between: "Ida Lund and the Danish envoy to Mali, Ola Berg".
JOINT = re.compile(r"(?:['’]s [\w ]{1,30})?,? (?:and|with) (?:[\w.’'-]+,? ){0,6}")
LISTED = re.compile(r"(?:['’]s [\w ]{1,30})?, (?:[\w.’'-]+ ){0,4}")
ONE_OF_TWO = re.compile(r"the (former|latter)", re.I)
VERBS = frozenset({"VERB", "AUX"})
PEOPLE = frozenset({ActorKind.PERSON})
STATES = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.MEDIA, ActorKind.GROUP})
ANY = PEOPLE | STATES | BODIES
KINDS = {"two_any": ANY, "two_states": STATES, "two_bodies": BODIES, "two_people": PEOPLE}
PAIR_OF_PEOPLE, SEVERAL = "pair", "several"


def resolve_one_of_several(discourse: Discourse, span: Span) -> Resolved | None:
    """ "Both sides" as the first of those who were told together last, "the latter" as the second of two."""
    if one := _find_one_of_two(discourse, span):
        return Resolved(one.actor, "definite noun")
    first = _find_first_of_several(discourse, span)
    return Resolved(first.actor, "first of two") if first else None


def _find_first_of_several(discourse: Discourse, words: Span) -> Place | None:
    """Find the first of those whom "both sides", "the two leaders" or "all three" means."""
    told = _told().fullmatch(words.of(discourse.page.text))
    if told is None:
        return None
    if told.lastgroup == PAIR_OF_PEOPLE:  # mostly people; "the pair" may be firms
        return _first_of_two(discourse, words.start, PEOPLE) or find_pair(discourse, words.start, STATES | BODIES)
    kinds = KINDS.get(told.lastgroup or "", ANY)
    if told["many"] or told[SEVERAL]:
        last = find_pair(discourse, words.start, kinds)
        return _first_of_list(discourse, last) if last else None
    first = _first_of_two(discourse, words.start, kinds)
    is_of_states = first is None and kinds is PEOPLE  # leaders may be those of two countries
    return find_pair(discourse, words.start, STATES) if is_of_states else first


def _first_of_two(discourse: Discourse, offset: int, kinds: Set[ActorKind]) -> Place | None:
    """The first of the last two told together, else who did something to another in the last sentence."""
    return find_pair(discourse, offset, kinds) or _of_last_sentence(discourse, offset, kinds)


def _first_of_list(discourse: Discourse, second_last: Place) -> Place:
    """The first of a list whose last but one is given: "Norway" of "Norway, Sweden and Denmark"."""
    before = [place for place in discourse.before(second_last.span.start, FARTHEST) if not place.is_reported]
    first = second_last
    for place in reversed(before):
        if place.span.end <= first.span.start:
            if place.kind != first.kind or not LISTED.fullmatch(discourse.page.text, place.span.end, first.span.start):
                break
            first = place
    return first


def _find_one_of_two(discourse: Discourse, words: Span) -> Place | None:
    """Find the first or second of the two whom the last sentence with names tells of: "the former", "the latter"."""
    which = ONE_OF_TWO.fullmatch(words.of(discourse.page.text))
    if which is None:
        return None
    for kinds in (PEOPLE, STATES | BODIES):
        named = _of_last_sentence_with(discourse, words.start, kinds)
        two = tuple({place.actor: place for place in named}.values())
        if len(two) == PAIR:
            return two[-1 if which[1].lower() == "latter" else 0]
    return None


@cache
def _told() -> re.Pattern[str]:
    """Words for two or some more, each sort of them in a group of its own."""
    nouns = read_words("speech_words.toml")
    sorts = "|".join(rf"(?P<{sort}>{one_of(nouns[sort])})" for sort in KINDS)
    pair = rf"the (?P<{PAIR_OF_PEOPLE}>{one_of(read_groups('event_phrases.toml')['pairs'] | {'two'})})"
    count = r"(?:three|four|five)"
    several = rf"(?P<{SEVERAL}>all {count}|the (?:{count}|trio|quartet))"
    which = rf"(?:both(?: of the)?|the two|(?P<many>(?:all|the) {count})|the)"
    return re.compile(rf"{which} (?:prime (?=ministers))?(?:{sorts})|{pair}|{several}|both", re.I)


def _of_last_sentence(discourse: Discourse, offset: int, kinds: Set[ActorKind]) -> Place | None:
    """The doer of the last sentence that names anybody, where it names just one other of his kind: "Lund met Berg"."""
    last = _of_last_sentence_with(discourse, offset, kinds)
    is_of_two = len({place.actor for place in last}) == PAIR and len({place.kind for place in last}) == 1
    return last[0] if is_of_two and last[0].is_subject else None


def _of_last_sentence_with(discourse: Discourse, offset: int, kinds: Set[ActorKind]) -> list[Place]:
    """Where the last sentence that names anybody of some kinds names them."""
    before = [place for place in discourse.before(offset, FARTHEST) if place.kind in kinds and not place.is_reported]
    return [place for place in before if discourse.page.same_sentence(place.span.start, before[-1].span.start)]


def find_pair(discourse: Discourse, offset: int, kinds: Set[ActorKind]) -> Place | None:
    """Find the first of the last two of some kinds who are told together before a character: "Lund and Berg"."""
    before = [place for place in discourse.before(offset, FARTHEST) if not place.is_reported]
    for first, second in reversed(list(pairwise(before))):
        is_of_kinds = first.kind in kinds and second.kind in kinds and first.actor != second.actor
        if is_of_kinds and _are_joined(discourse, first, second):
            return first
    return None


def _are_joined(discourse: Discourse, first: Place, second: Place) -> bool:
    """Whether nothing but "and" and a title stands between two names."""
    text = discourse.page.text
    if JOINT.fullmatch(text, first.span.end, second.span.start) is None:
        return False
    between = discourse.page.words_in(Span(first.span.end, second.span.start))
    tokens = (discourse.page.token_at(word.start) for word in between)
    return not any(token is not None and token.pos_ in VERBS for token in tokens)
