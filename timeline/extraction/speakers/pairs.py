"""Words for two told together go in ("they", "both sides", "the pair"); the first of the last such two comes out."""

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

PAIR = 2
FARTHEST = 20  # mentions that are looked back over
# Titles may stand between: "Ida Lund and the Danish envoy to Mali, Ola Berg".
JOINT = re.compile(r"(?:['’]s [\w ]{1,30})?,? (?:and|with) (?:[\w.’'-]+,? ){0,6}")
VERBS = frozenset({"VERB", "AUX"})
PEOPLE = frozenset({ActorKind.PERSON})
STATES = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.MEDIA, ActorKind.GROUP})
ANY = PEOPLE | STATES | BODIES
KINDS = {"two_any": ANY, "two_states": STATES, "two_bodies": BODIES, "two_people": PEOPLE}
PAIR_OF_PEOPLE = "pair"


def find_first_of_two(discourse: Discourse, words: Span) -> Place | None:
    """Find the first of those whom "both sides" or "the two leaders" means; leaders may be those of two countries."""
    told = _told().fullmatch(words.of(discourse.page.text))
    if told is None:
        return None
    kinds = PEOPLE if told.lastgroup == PAIR_OF_PEOPLE else KINDS[told.lastgroup or "two_any"]
    first = find_pair(discourse, words.start, kinds) or _of_last_sentence(discourse, words.start, kinds)
    return find_pair(discourse, words.start, STATES) if first is None and kinds is PEOPLE else first


@cache
def _told() -> re.Pattern[str]:
    """Words for two, each sort of them in a group of its own."""
    nouns = read_words("speech_words.toml")
    sorts = "|".join(rf"(?P<{sort}>{one_of(nouns[sort])})" for sort in KINDS)
    pair = rf"the (?P<{PAIR_OF_PEOPLE}>{one_of(read_groups('event_phrases.toml')['pairs'] | {'two'})})"
    return re.compile(rf"(?:both(?: of the)?|the two|the) (?:prime (?=ministers))?(?:{sorts})|{pair}|both", re.I)


def _of_last_sentence(discourse: Discourse, offset: int, kinds: Set[ActorKind]) -> Place | None:
    """The doer of the last sentence that names anybody, where it names just one other of his kind: "Lund met Berg"."""
    before = [place for place in discourse.before(offset, FARTHEST) if place.kind in kinds and not place.is_reported]
    last = [place for place in before if discourse.page.same_sentence(place.span.start, before[-1].span.start)]
    is_of_two = len({place.actor for place in last}) == PAIR and len({place.kind for place in last}) == 1
    return last[0] if is_of_two and last[0].is_subject else None


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
