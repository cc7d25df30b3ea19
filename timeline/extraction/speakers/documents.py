"""Words for a text that is said to speak go in ("the statement", "the report"); whoever issued it comes out."""

from __future__ import annotations

import re
from functools import cache

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.ids import fold
from timeline.extraction.actors.names.titles import country_in
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_groups, read_pairs
from timeline.extraction.speakers.discourse import Discourse, Place

# With one word that says of what sort it is: "the joint statement", "the press release".
DOCUMENT = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat)(?: (?P<sort>[A-Za-z]+(?:-[a-z]+)*))? (?P<noun>[A-Za-z-]+)")
ISSUING = frozenset({ActorKind.GOVERNMENT, ActorKind.ORGANISATION, ActorKind.COUNTRY})
DEFINITE = frozenset({"the", "this", "that"})
NOUNS = frozenset({"NOUN", "PROPN"})
FARTHEST = 4000  # characters that are looked back over for who issued it, some 30 sentences
LEADS_TO_ISSUER = re.compile(r"\w+ (?:from|by) (?:the )?")


def find_issuer(discourse: Discourse, words: Span) -> Place | None:
    """Find who issued the text, as a sentence before tells; a report that nobody issued is the last outlet's."""
    match = DOCUMENT.fullmatch(words.of(discourse.page.text).partition(",")[0])
    noun = match["noun"].lower() if match else ""
    if match is None or noun not in read_groups("titles.toml")["documents"]:
        return None
    if match["sort"] and (body := _body_before(discourse, words, match["sort"])):
        return body
    called = re.compile(rf"\b{noun}\b", re.IGNORECASE)
    earlier = reversed(list(called.finditer(discourse.page.text, max(words.start - FARTHEST, 0), words.start)))
    issuer = next(filter(None, (_issuer_at(discourse, Span(*mention.span())) for mention in earlier)), None)
    if issuer is None and (verbs := _verbs().get(noun)):
        issuer = discourse.latest(words.start, lambda place: place.is_subject and _does(discourse, place, verbs))
    if issuer is None and noun in read_groups("titles.toml")["journalism"]:
        return discourse.latest(words.start, lambda place: place.kind is ActorKind.MEDIA)
    return issuer


def _does(discourse: Discourse, place: Place, verbs: frozenset[str]) -> bool:
    """Whether somebody is the subject of one of some verbs."""
    name = discourse.page.root_of(place.span)
    return name is not None and name.head.lemma_ in verbs


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """A text -> what its author does with it."""
    pairs = read_pairs("titles.toml", "made_by")
    return {noun: frozenset(verb for other, verb in pairs if other == noun) for noun, _ in pairs}


def _body_before(discourse: Discourse, words: Span, sort: str) -> Place | None:
    """The last body that is called by the word before the text, or is that country's: "the government statement"."""
    country = country_in(sort)

    def is_whose(place: Place) -> bool:
        actor = discourse.actors[place.actor]
        is_called_so = sort.lower() in fold(actor.name).split()
        return place.kind in ISSUING and (country in (actor.country, actor.id) if country else is_called_so)

    return discourse.latest(words.start, is_whose)


def _is_taken_up(noun: Token) -> bool:
    """Whether a text is spoken of that was told of before: "the statement also said"."""
    return noun.dep_ == "nsubj" and any(child.lower_ in DEFINITE for child in noun.children)


def _issuer_at(discourse: Discourse, noun: Span) -> Place | None:
    """Who issues a text by the sentence that tells of it: whose it is, by whom it is, or who does anything there."""
    page = discourse.page
    token = page.token_at(noun.start)
    if token is None or token.pos_ not in NOUNS or _is_taken_up(token):
        return None
    words = token.doc.tokens[token.sent.start : token.sent.end]
    sentence = page.paragraph_at(noun.start).span_of(words[0], words[-1])
    told = [place for place in discourse.named_in(sentence) if not place.is_reported]
    behind = LEADS_TO_ISSUER.match(page.text, noun.start)
    beside = {noun.start - 1, behind.end() if behind else noun.start - 1}
    named_beside = (place for place in told if not beside.isdisjoint({place.span.start, place.span.end}))
    return next(named_beside, None) or next((place for place in told if place.is_subject), None)
