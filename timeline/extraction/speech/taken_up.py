"""Lines with what is claimed of them go in; the sentences that "This was stated by X" takes up come out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.domain.spans import Span
from timeline.extraction.language import Token
from timeline.extraction.lexicon.reading import read_words
from timeline.extraction.speech.attributions import Claims
from timeline.extraction.speech.mentions import mention_run
from timeline.extraction.speech.runs import find_runs, span_of_run
from timeline.extraction.speech.subjects import find_subject, lemma_of

VOUCHING = read_words("speech_words.toml")["vouching"]


class TakenUp(NamedTuple):
    """Whose words the sentence before was, and the verb that says so."""

    content: tuple[Span, ...]
    cue: Span
    speaker: Span


def find_taken_up(claims: Claims, before: Claims | None) -> Iterator[TakenUp]:
    """Find the unclaimed sentences, in this line or at the end of the one before, that a sentence takes up."""
    line = claims.line
    for sentence in line.paragraph.doc.sents:
        this = sentence.tokens[0]
        speaker = find_voucher(this)
        told = claims if sentence.start else before
        if speaker is None or told is None:
            continue
        content = _last_sentence(told, sentence.start or len(told.line.paragraph.doc))
        if content:
            who = span_of_run(line, mention_run(speaker, line, this.head))
            yield TakenUp(content, line.paragraph.span_of(this.head, this.head), who)


def find_voucher(this: Token) -> Token | None:
    """The head of the words for whoever is said to have stated "this"."""
    is_vouched = this.lower_ == "this" and this.dep_ == "nsubjpass" and lemma_of(this.head) in VOUCHING
    return find_subject(this.head) if is_vouched else None


def _last_sentence(claims: Claims, end: int) -> tuple[Span, ...]:
    """The sentence that ends at a token, if nobody is said to have said any of it."""
    doc = claims.line.paragraph.doc
    words = range(doc[end - 1].sent.start, end)
    if not claims.words.isdisjoint(words):
        return ()
    runs = find_runs(claims.line, set(words) - claims.line.boilerplate)
    claims.take(runs)
    return tuple(span_of_run(claims.line, run) for run in runs)
