"""A cue and the words that it may report go in; the traits by which it is judged come out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.speech.cues import Cue
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.subjects import lemma_of
from timeline.extraction.speech.words import Run

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
    yield from _traits_of_cue(candidate)
    yield from _traits_of_place(candidate)
    yield from _traits_of_subject(candidate)
    yield from _traits_of_content(candidate, line)
    if candidate.is_nested:
        yield "nested"
        yield f"nested {candidate.complement}"
    if line.paragraph.index == 0:
        yield "first line"


def _traits_of_cue(candidate: Candidate) -> Iterator[str]:
    token, lemma = candidate.cue.token, candidate.cue.lemma
    yield f"lemma {lemma}"
    yield f"complement {candidate.complement}"
    yield f"lemma {lemma} {candidate.complement}"
    yield f"tag {token.tag_}"
    yield f"role {token.dep_}"
    yield f"above {token.dep_} {word_trait(token.head)}"
    for child in token.children:
        if child.dep_ in ("aux", "neg", "mark", "auxpass", "prt"):
            yield f"{child.dep_} {child.lower_}"
        if child.dep_ == "neg":
            yield f"neg {candidate.complement}"
            yield f"neg {lemma}"


def _traits_of_place(candidate: Candidate) -> Iterator[str]:
    """Where the cue stands: its neighbors, and the cues above it."""
    token = candidate.cue.token
    group = _list_of(candidate.cue.lemma)
    yield f"list {group} {candidate.complement}"
    yield f"list {group} {token.tag_}"
    yield f"complement {candidate.complement} {token.tag_}"
    yield f"complement {candidate.complement} {token.dep_}"
    if token.i > token.sent.start:
        yield f"before {word_trait(token.nbor(-1))}"
    if token.i + 1 < token.sent.end:
        yield f"after {word_trait(token.nbor(1))}"
        yield f"after {word_trait(token.nbor(1))} {candidate.cue.lemma}"
    above = next((a for a in token.ancestors if lemma_of(a) in cue_verbs().speech), None)
    yield f"under {lemma_of(above)}" if above is not None else "under nothing"
    yield f"under {above is not None} {group} {candidate.complement}"


def _list_of(lemma: str) -> str:
    if lemma in cue_verbs().speech:
        return "speech"
    return "weak" if lemma in cue_verbs().weak else "other"


def _traits_of_subject(candidate: Candidate) -> Iterator[str]:
    subject = candidate.cue.subject
    if subject is None:
        yield "subject none"
        yield f"subject none {candidate.cue.lemma}"
        yield f"subject none {candidate.complement}"
        return
    kind = f"{subject.pos_} {subject.ent_type_}"
    yield f"subject {kind} {candidate.cue.lemma}"
    yield f"subject {kind} {candidate.complement}"
    yield f"subject {subject.dep_}"
    yield f"subject {word_trait(subject)}"
    yield f"subject {subject.pos_} {subject.ent_type_}"


def _traits_of_content(candidate: Candidate, line: Line) -> Iterator[str]:
    tokens = [line.token(number) for run in candidate.runs for number in range(run.first, run.last + 1)]
    quoted = sum(map(line.is_quoted, tokens))
    how = "none" if not quoted else "all" if quoted >= len(tokens) - 1 else "some"
    yield f"quoted {how}"
    yield f"quoted {how} {candidate.complement}"
    length = step_of(len(tokens))
    yield f"length {length}"
    yield f"length {length} {candidate.complement}"
    first = tokens[0]
    yield f"first {word_trait(first)}"
    yield f"runs {min(len(candidate.runs), 3)}"
    head = next((token for token in tokens if token.head.i == candidate.cue.token.i), None)
    yield f"head {word_trait(head)} {head.dep_}" if head is not None else "head none"
    yield f"head {head.tag_}" if head is not None else "head far"
    if head is not None:
        yield f"head {word_trait(head)} {candidate.cue.lemma}"
        for child in head.children:
            if child.dep_ in ("det", "poss", "neg", "aux", "mark", "acl", "relcl", "prep"):
                yield f"head's {child.dep_} {word_trait(child)}"
                yield f"head's {child.dep_} {candidate.complement}"
    yield f"first {word_trait(first)} {candidate.complement}"
    yield "finite" if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in tokens) else "no finite verb"


def step_of(length: int) -> int:
    """The number of the step that a length has reached."""
    return sum(length > step for step in LENGTHS)


def word_trait(token: Token) -> str:
    """A word as a trait: names and numbers only by their class, since other articles have others."""
    if token.pos_ in ("PROPN", "NUM") or token.ent_type_:
        return token.pos_
    return token.lower_ if token.pos_ == "PRON" else token.lemma_.lower()
