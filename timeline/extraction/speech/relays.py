"""An attribution goes in; the words that name the listener and the outlet that carried it come out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from timeline.domain.spans import Span
from timeline.extraction.language import Token
from timeline.extraction.lexicon.relays import relays
from timeline.extraction.speech.attributions import Attribution
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.mentions import mention_run
from timeline.extraction.speech.outlets import find_citation, find_quoted, is_outlet
from timeline.extraction.speech.runs import Run, span_of_run
from timeline.extraction.speech.subjects import lemma_of

TALKING = frozenset({"speak", "talk"})
HOSTING = frozenset({"with", "to", "for", "on", "in", "by"})


def find_addressee(line: Line, attribution: Attribution) -> Span | None:
    """Find the words that name who is told."""
    listener = _listener(line, attribution)
    return _span(line, listener, attribution.verb)


def find_via(line: Line, attribution: Attribution) -> Span | None:
    """Find the words that name the outlet or platform that carried the words."""
    if attribution.verb is not None and lemma_of(attribution.verb) in relays().directing:
        return None
    listener = _listener(line, attribution)
    if listener is not None and is_outlet(listener):
        return _span(line, listener, attribution.verb)
    candidates = chain(_places(line, attribution), _quoting_outlets(line, attribution), _relaying_outlets(attribution))
    return _span(line, next(candidates, None), attribution.verb)


def _span(line: Line, token: Token | None, cue: Token | None) -> Span | None:
    return span_of_run(line, mention_run(token, line, cue)) if token is not None else None


def _listener(line: Line, attribution: Attribution) -> Token | None:
    verb = attribution.verb
    if verb is None or verb.pos_ != "VERB":
        return None
    lemma = lemma_of(verb)
    told = [child for child in verb.children if child.dep_ in ("dative", "dobj")] if lemma in relays().telling else []
    said_to = [verb] if lemma in relays().said_to else []
    told += [word for spoken in (*said_to, *_talking(verb)) for word in _addressed(spoken)]
    return next((token for token in told if _is_free(line, attribution, token)), None)


def _talking(verb: Token) -> Iterator[Token]:
    """The gerunds that tell of the talk in which something is said: "Speaking to reporters, she said"."""
    for above in (verb, *(child for child in verb.children if child.dep_ == "nsubj")):
        yield from (child for child in above.children if child.tag_ == "VBG" and child.lemma_.lower() in TALKING)


def _addressed(verb: Token) -> Iterator[Token]:
    return (word for child in verb.children if child.lower_ == "to" for word in _objects(child))


def _is_free(line: Line, attribution: Attribution, token: Token) -> bool:
    return not line.is_quoted(token) and not any(run.first <= token.i <= run.last for run in attribution.runs)


def _places(line: Line, attribution: Attribution) -> Iterator[Token]:
    """ "in an interview with X", "on his X platform": what hangs on the cue by a preposition."""
    if attribution.verb is None:
        return
    for preposition in attribution.verb.children:
        if preposition.dep_ != "prep":
            continue
        for noun in _objects(preposition):
            if not _is_free(line, attribution, noun):
                continue
            if noun.lemma_.lower() in relays().occasions:
                yield from _hosts(noun)
            if preposition.lower_ == "on" and is_outlet(noun):
                yield noun


def _hosts(occasion: Token) -> Iterator[Token]:
    """Whose occasion it is, or who carried it: "an interview with X", "a statement published by X"."""
    for child in occasion.children:
        if child.dep_ == "prep" and child.lower_ in HOSTING:
            yield from (host for host in _objects(child) if is_outlet(host))
        elif child.dep_ == "acl" and child.lemma_ in relays().quoting:
            yield from _agents(child)


def _objects(preposition: Token) -> Iterable[Token]:
    return (child for child in preposition.children if child.dep_ == "pobj")


def _quoting_outlets(line: Line, attribution: Attribution) -> Iterator[Token]:
    """ "sources quoted by the daily X": what hangs on the speaker's words."""
    speaker = attribution.speaker or Run(0, -1)
    for number in range(speaker.first, speaker.last + 1):
        for child in line.token(number).children:
            if child.dep_ == "acl" and child.lemma_ in relays().quoting:
                yield from _agents(child)


def _relaying_outlets(attribution: Attribution) -> Iterator[Token]:
    """ "X said, according to Y", "Y reported, citing X", "X was quoted by Y as saying", "Y quoted X as saying"."""
    verb = attribution.verb
    if verb is None or verb.pos_ != "VERB":
        return
    according = (word for word in verb.sent.tokens if word.lower_ == "according" and verb.is_ancestor(word))
    sources = (word for phrase in according for word in phrase.children)
    yield from (source for to in sources for source in _objects(to) if is_outlet(source))
    if find_citation(verb) is not None:
        yield from (child for child in verb.children if child.dep_ == "nsubj")
    quoting = verb.head.head if verb.dep_ == "pcomp" else verb
    if quoting.lemma_ in relays().quoting:
        yield from (outlet for outlet in _quoters(quoting, verb) if is_outlet(outlet))


def _quoters(quoting: Token, verb: Token) -> Iterator[Token]:
    """Who quotes: the doer of "was quoted by", of "was quoted as saying by", or of "quoted a source as saying"."""
    yield from _agents(quoting)
    yield from (word for gerund in quoting.subtree if gerund.dep_ == "pcomp" for word in _agents(gerund))
    if quoting is not verb or find_quoted(verb) is not None:
        yield from (child for child in quoting.children if child.dep_ == "nsubj")


def _agents(verb: Token) -> Iterator[Token]:
    return (word for child in verb.children if child.lower_ == "by" for word in _objects(child))
