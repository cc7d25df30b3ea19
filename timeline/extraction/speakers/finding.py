"""Statements with the words for their speakers go in; who spoke, to whom and through whom comes out for each.

A turn has one speaker, named in any of its statements. A paragraph in the first person without a named speaker
continues the speaker before it. Unnamed sources stay unnamed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.domain.kinds import ActorKind, StatementKind
from timeline.domain.spans import Span, is_inside, outermost
from timeline.extraction.actors.names.known import KnownActors
from timeline.extraction.actors.names.page import Page
from timeline.extraction.actors.names.titles import read_title
from timeline.extraction.actors.people.addressed import is_person_noun
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.records import Article, ArticleActor, SpeechMention
from timeline.extraction.speakers.bearers import SINGLE, is_unnamed_person
from timeline.extraction.speakers.discourse import Discourse, Place, read_discourse
from timeline.extraction.speakers.epithets import resolve_epithet
from timeline.extraction.speakers.likened import Described, find_likened, read_descriptions
from timeline.extraction.speakers.resolved import NOBODY, UNNAMED, Resolved, Said
from timeline.extraction.speakers.resolving import resolve_mention

UNMARKED = Resolved(None, "no speaker")
FIRST_PERSON = Resolved(None, "first person")
GUESS = "guess"  # before the rule's name, where nothing but the order of words tells who speaks
BY = re.compile(r"\bby ")
ASKED = re.compile(r"\b(?:Asked|asked|[Pp]ressed|[Qq]uestioned) by (?:the )?$")  # whoever asks hears another answer
LONGEST_ASKED = 20  # characters
WITHOUT_VERB = frozenset({"colon"})  # rules by which the words before a quotation need not tell of its speaker
LABELED = "label"  # the rule of words in a transcript, which are the speaker's own
SELVES = frozenset({"i", "we", "me", "us", "you"})


@dataclass(frozen=True, slots=True)
class ResolvedSpeaker:
    """Actor ids, None where the text names nobody; ``speaker_rule`` says how the speaker was found."""

    speaker: str | None
    speaker_rule: str
    addressee: str | None = None
    via: str | None = None


def resolve_speakers(
    article: Article,
    page: Page,
    speech: tuple[SpeechMention, ...],
    actors: tuple[ArticleActor, ...],
    known: KnownActors,
) -> tuple[ResolvedSpeaker, ...]:
    """Resolve the speaker, addressee and relaying medium of each statement."""
    discourse = read_discourse(article, page, actors, known, speech)
    said = _resolve_marked(discourse, speech)
    turns = _turn_speakers(speech, said)
    return tuple(_resolve_one(discourse, mention, said, turns) for mention in speech)


def _resolve_marked(discourse: Discourse, speech: Iterable[SpeechMention]) -> dict[Span, Resolved]:
    """Whom each statement's own words for its speaker mean, in the order of the text: one speaker leads to the next."""
    resolved: dict[Span, Resolved] = {}
    authors, described = dict(_authors(discourse, speech)), read_descriptions(discourse)
    said, reported = Said(), outermost(span for mention in speech for span in mention.content)
    tellers = _read_tellers(speech)
    for span, names in sorted(_named_in_speech(discourse, speech).items()):
        is_self = span.of(discourse.page.text).lower() in SELVES
        teller = resolved.get(_find_teller(tellers, span) or span, NOBODY).actor
        told = replace(said, names=names, teller=teller)
        found = FIRST_PERSON if is_self else resolve_mention(discourse, span, told)
        if found.actor is None and not is_self:
            found = _named_behind(discourse, authors.get(span)) or _likened(discourse, described, span) or found
            found = resolve_epithet(discourse, span, said) or found if found.actor is None else found
        resolved[span] = found
        if not is_inside(span, reported) and not ASKED.search(
            discourse.page.text, max(span.start - LONGEST_ASKED, 0), span.start
        ):
            said = _after(discourse, said, span, found)
    return resolved


def _read_tellers(speech: Iterable[SpeechMention]) -> tuple[tuple[Span, Span], ...]:
    """What people say in their own words, in order, each with the words for who says it; what they quote left out."""
    told = {
        span: mention.speaker
        for mention in speech
        if mention.speaker and (mention.kind is StatementKind.DIRECT or mention.rule == LABELED)
        for span in mention.content
    }
    return tuple((span, told[span]) for span in outermost(told))


def _find_teller(tellers: Sequence[tuple[Span, Span]], words: Span) -> Span | None:
    """The words for whoever tells, in his own words, what holds these."""
    last = bisect_right(tellers, words.start, key=lambda told: told[0].start) - 1
    return tellers[last][1] if last >= 0 and tellers[last][0].contains(words) else None


def _after(discourse: Discourse, said: Said, words: Span, who: Resolved) -> Said:
    """What is known once somebody has spoken."""
    kind = discourse.actors[who.actor].kind if who.actor else ActorKind.PERSON
    spoken = Place(words, who.actor or UNNAMED, kind, is_subject=True, is_owner=False, is_reported=False)
    if who.actor:
        return replace(said, last=spoken) if kind is ActorKind.PERSON else replace(said, body=spoken)
    text = words.of(discourse.page.text)
    noun = discourse.page.root_of(words)
    if is_unnamed_person(text) or (noun is not None and SINGLE.match(text) and is_person_noun(noun.lower_)):
        return replace(said, last=spoken, unnamed=said.unnamed | {text.lower()})
    return replace(said, body=spoken) if _is_unnamed_body(discourse, words) else said


def _is_unnamed_body(discourse: Discourse, words: Span) -> bool:
    """Whether words that mean nobody whom the article names may be those for a body: "the port office"."""
    noun = discourse.page.root_of(words)
    is_kind = noun is not None and noun.lower_ in read_groups("organisations.toml")["kinds"]  # "the regulator"
    if noun is None or noun.tag_ not in ("NN", "NNP") or (is_person_noun(noun.lower_) and not is_kind):
        return False
    return read_title(words.of(discourse.page.text)) is None


def _authors(discourse: Discourse, speech: Iterable[SpeechMention]) -> Iterator[tuple[Span, Span]]:
    """Words for a speaker -> what stands behind "by" in front of what is said: "an announcement by Ida Lund that"."""
    for mention in speech:
        if mention.speaker and mention.cue:
            between = Span(mention.cue.end, mention.content[0].start)
            by = BY.search(discourse.page.text, *between)
            if by:
                yield mention.speaker, Span(by.end(), between.end)


def _named_behind(discourse: Discourse, author: Span | None) -> Resolved | None:
    """The first who is named in the words for an author."""
    named = discourse.named_in(author) if author else ()
    return Resolved(named[0].actor, "author") if named else None


def _likened(discourse: Discourse, described: Described, words: Span) -> Resolved | None:
    """The person beside whose name the article repeats these words."""
    actor = find_likened(discourse, described, words)
    return Resolved(actor, "description") if actor else None


def _named_in_speech(discourse: Discourse, speech: Iterable[SpeechMention]) -> dict[Span, frozenset[str]]:
    """The words for each speaker -> everybody whom the words of that speaker name."""
    return {
        mention.speaker: frozenset(place.actor for span in mention.content for place in discourse.named_in(span))
        for mention in speech
        if mention.speaker
    }


def _turn_speakers(speech: Sequence[SpeechMention], said: Mapping[Span, Resolved]) -> dict[int, Resolved]:
    """The speaker of each turn: of the first of its statements that names one, else who spoke before it."""
    turns: dict[int, Resolved] = {}
    for mention in speech:
        if mention.speaker and said[mention.speaker] != FIRST_PERSON:
            turns.setdefault(mention.turn, said[mention.speaker])
    order = tuple(span for span, found in said.items() if found != FIRST_PERSON)
    for mention in speech:
        if mention.turn not in turns:
            before = 0 if _is_of_nobody(mention) else bisect_left(order, mention.content[0])
            turns[mention.turn] = _going_on(said[order[before - 1]]) if before else UNMARKED
    return turns


def _is_of_nobody(mention: SpeechMention) -> bool:
    """Whether a verb introduces the words and nobody is said to be its doer: "it was reported that"."""
    return mention.cue is not None and mention.speaker is None and mention.rule not in WITHOUT_VERB


def _resolve_one(
    discourse: Discourse, mention: SpeechMention, said: Mapping[Span, Resolved], turns: Mapping[int, Resolved]
) -> ResolvedSpeaker:
    is_named = mention.speaker is not None and said[mention.speaker] != FIRST_PERSON
    speaker = said[mention.speaker] if mention.speaker and is_named else turns[mention.turn]
    addressee = _resolve_listener(discourse, mention.addressee)
    via = _resolve_listener(discourse, mention.via)
    if mention.speaker and speaker == UNMARKED:
        speaker = said[mention.speaker]
    rule = f"{GUESS}: {speaker.rule}" if mention.is_guessed and speaker.actor else speaker.rule
    return ResolvedSpeaker(speaker.actor, rule, addressee, via or _medium(discourse, addressee))


def _resolve_listener(discourse: Discourse, words: Span | None) -> str | None:
    """Whom the words for a listener or an outlet mean; "the Herald's morning show" is the Herald."""
    if words is None:
        return None
    media = (place.actor for place in discourse.named_in(words) if place.kind is ActorKind.MEDIA)
    return resolve_mention(discourse, words).actor or next(media, None)


def _going_on(before: Resolved) -> Resolved:
    """Who spoke last, as the speaker of words that nobody is said to speak."""
    return Resolved(before.actor, "unmarked: last speaker") if before.actor else UNMARKED


def _medium(discourse: Discourse, addressee: str | None) -> str | None:
    """Whoever tells a newspaper something speaks through it."""
    if addressee and discourse.actors[addressee].kind is ActorKind.MEDIA:
        return addressee
    return None
