"""A cue and the words that it may report go in; the traits by which it is judged come out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.speech.cues import Cue
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.runs import Run
from timeline.extraction.speech.subjects import lemma_of

LENGTHS = (1, 2, 3, 5, 8, 13, 21, 34)  # words of content, in steps that grow with them


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with what it would report, before anyone has judged whether it is a statement at all."""

    cue: Cue
    complement: str
    runs: tuple[Run, ...]
    is_nested: bool


def find_traits(candidate: Candidate, line: Line) -> Iterator[str]:
    """Name the traits of a candidate: of its verb or noun, its subject, its content and its place."""
    yield from _traits_of_cue(candidate.cue, candidate.complement)
    yield from _traits_of_subject(candidate.cue)
    yield from _traits_of_content(candidate, line)
    if candidate.is_nested:
        yield "nested"
    if line.paragraph.index == 0:
        yield "first line"


def _traits_of_cue(cue: Cue, complement: str) -> Iterator[str]:
    token = cue.token
    yield f"lemma {cue.lemma}"
    yield f"lemma {cue.lemma} {complement}"
    yield f"list {_list_of(cue.lemma)} {token.tag_}"
    yield f"above {token.dep_} {word_trait(token.head)}"
    above = next((lemma_of(verb) for verb in token.ancestors if lemma_of(verb) in cue_verbs().speech), "nothing")
    yield f"under {above}"
    if token.i + 1 < token.sent.end:
        after = word_trait(token.nbor(1))
        yield f"after {after}"
        yield f"after {after} {cue.lemma}"
    yield from (f"mark {child.lower_}" for child in token.children if child.dep_ == "mark")
    yield from (f"particle {child.lower_} {cue.lemma}" for child in token.children if child.dep_ == "prt")


def _list_of(lemma: str) -> str:
    if lemma in cue_verbs().speech:
        return "speech"
    return "weak" if lemma in cue_verbs().weak else "other"


def _traits_of_subject(cue: Cue) -> Iterator[str]:
    subject = cue.subject
    if subject is not None:
        yield f"subject {subject.pos_} {subject.ent_type_} {cue.lemma}"
        yield f"subject {subject.dep_}"
        yield f"subject {word_trait(subject)}"


def _traits_of_content(candidate: Candidate, line: Line) -> Iterator[str]:
    words = line.paragraph.doc.tokens
    tokens = [token for run in candidate.runs for token in words[run.first : run.last + 1]]
    yield f"quoted {_how_quoted(tokens, line)} {candidate.complement}"
    yield f"length {step_of(len(tokens))}"
    yield f"length {step_of(len(tokens))} {candidate.complement}"
    head = next((token for token in tokens if token.head.i == candidate.cue.token.i), None)
    if head is not None:
        yield f"head {word_trait(head)} {head.dep_}"
        yield f"head {word_trait(head)} {candidate.cue.lemma}"
        mark = next((child.lower_ for child in head.children if child.dep_ == "mark"), "none")
        yield f"inner mark {mark} {_list_of(candidate.cue.lemma)}"
        yield f"inner mark {mark} {candidate.cue.lemma}"
    end = candidate.runs[-1].last + 1
    if end < len(line.paragraph.doc):
        yield f"then {word_trait(line.token(end))} {candidate.complement}"


def _how_quoted(tokens: Sequence[Token], line: Line) -> str:
    quoted = sum(map(line.is_quoted, tokens)) if line.regions else 0
    if not quoted:
        return "none"
    return "all" if quoted >= len(tokens) - 1 else "some"


def step_of(length: int) -> int:
    """The number of the step that a length has reached."""
    return bisect_left(LENGTHS, length)


def word_trait(token: Token) -> str:
    """A word as a trait: names and numbers only by their class, since other articles have others."""
    if token.pos_ in ("PROPN", "NUM") or token.ent_type_:
        return token.pos_
    return token.lower_ if token.pos_ == "PRON" else token.lemma_.lower()
