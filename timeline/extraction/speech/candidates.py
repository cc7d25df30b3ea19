"""A cue and the words that it may report go in; the traits by which it is judged come out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.speech.cues import Cue
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.runs import Run
from timeline.extraction.speech.subjects import lemma_of

ACTIVE, SUBJECT = "VBD", "nsubj"  # what a verb and its doer count as where "by" names the doer
LENGTHS = (1, 2, 3, 5, 8, 13, 21, 34)  # words of content, in steps that grow with them


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with what it would report, before anyone has judged whether it is a statement at all."""

    cue: Cue
    complement: str
    runs: tuple[Run, ...]
    is_nested: bool


def find_traits(candidate: Candidate, line: Line) -> list[str]:
    """Name the traits of a candidate: of its verb or noun, its subject, its content and its place."""
    found = _traits_of_cue(candidate.cue, candidate.complement)
    found += _traits_of_subject(candidate.cue)
    found += _traits_of_content(candidate, line)
    if candidate.is_nested:
        found.append("nested")
    if line.paragraph.index == 0:
        found.append("first line")
    return found


def _traits_of_cue(cue: Cue, complement: str) -> list[str]:
    token = cue.token
    lemmas = map(lemma_of, token.ancestors)
    found = [
        f"lemma {cue.lemma}",
        f"lemma {cue.lemma} {complement}",
        f"list {_list_of(cue.lemma)} {ACTIVE if cue.is_passive else token.tag_}",
        f"above {token.dep_} {word_trait(token.head)}",
        f"under {next((lemma for lemma in lemmas if lemma in cue_verbs().speech), 'nothing')}",
    ]
    if token.i + 1 < token.sent.end:
        after = word_trait(token.nbor(1))
        found += [f"after {after}", f"after {after} {cue.lemma}"]
    found += [f"mark {child.lower_}" for child in token.children if child.dep_ == "mark"]
    found += [f"particle {child.lower_} {cue.lemma}" for child in token.children if child.dep_ == "prt"]
    return found


def _list_of(lemma: str) -> str:
    if lemma in cue_verbs().speech:
        return "speech"
    return "weak" if lemma in cue_verbs().weak else "other"


def _traits_of_subject(cue: Cue) -> tuple[str, ...]:
    subject = cue.subject
    if subject is None:
        return ()
    whole = f"subject {subject.pos_} {subject.ent_type_} {cue.lemma}"
    role = SUBJECT if cue.is_passive else subject.dep_
    return whole, f"subject {role}", f"subject {word_trait(subject)}"


def _traits_of_content(candidate: Candidate, line: Line) -> list[str]:
    cue, complement, words = candidate.cue, candidate.complement, line.paragraph.doc.tokens
    tokens = [token for run in candidate.runs for token in words[run.first : run.last + 1]]
    length = f"length {step_of(len(tokens))}"
    found = [f"quoted {_how_quoted(tokens, line)} {complement}", length, f"{length} {complement}"]
    head = next((token for token in tokens if token.head is cue.token), None)
    if head is not None:
        word = word_trait(head)
        mark = next((child.lower_ for child in head.children if child.dep_ == "mark"), "none")
        found += [f"head {word} {head.dep_}", f"head {word} {cue.lemma}"]
        found += [f"inner mark {mark} {_list_of(cue.lemma)}", f"inner mark {mark} {cue.lemma}"]
    end = candidate.runs[-1].last + 1
    if end < len(words):
        found.append(f"then {word_trait(words[end])} {complement}")
    return found


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
