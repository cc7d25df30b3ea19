"""The lines of a text go in; those that are words of a conversation in print, and whose they are, come out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from timeline.extraction.language import Paragraph
from timeline.extraction.lexicon.patterns import one_of
from timeline.extraction.lexicon.reading import read_groups

NAME = r"(?:[A-Z][\w.’'-]*|of|the|de|von)"
# Behind the name: a party in brackets, a title in capitals, in headlines whom or where it was told.
BESIDE = r"(?: ?\([\w., -]{1,20}\)|, [A-Z][A-Z., ’'-]{2,60}| (?:to|at|on) [A-Z][\w’' -]{1,30})"
LABEL = re.compile(
    rf"(?:[•*·▪●] )?[\"“]?(?P<name>{NAME}(?: {NAME}){{0,4}}){BESIDE}?(?P<mark>:\s+(?=\S)| ?[—–] ?(?=[\"“]))"
)
# Who tells the news in a broadcast: "ANA LUND, HOST:", "IDA BERG, SENIOR CORRESPONDENT:".
NARRATORS = one_of(sorted(map(str.upper, read_groups("titles.toml")["narrators"])))
NARRATOR = re.compile(rf"(?P<name>{NAME}(?: {NAME}){{0,4}}), (?!FORMER |EX-)[A-Z., ’'-]*\b{NARRATORS}:")
NOT_A_SPEAKER = re.compile(rf"{one_of(sorted(read_groups('titles.toml')['notes']))}\b", re.IGNORECASE)
LONGEST_LABEL = 120  # characters
# Labels of an interview, and of explainers that a newsroom asks and answers itself.
QUESTION, ANSWER = "Q", "A"
ASKED = frozenset({QUESTION, ANSWER})
FEWEST_TURNS = 3
MARKED = re.compile(r"[“\"][^“”\"\n]*[”\"]")
SELF = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
ADDRESSED = re.compile(r"\b[Yy]ou(?:r|rs)?\b|\?")
SENTENCE_END = re.compile(r"[.!?…—-][\"”’)\]]*\s*$")

Labels = Mapping[int, re.Match[str]]  # by the numbers of their paragraphs


@dataclass(frozen=True, slots=True)
class Utterance:
    """The words of a paragraph of a transcript, and whose they are; without a label, whoever spoke before goes on.

    ``is_own`` says that whoever speaks is a party to a conversation, and not a reporter who tells the news: then all
    words of the paragraph are theirs, and so is what they report. ``is_narrated`` says that it is the outlet's host or
    correspondent who speaks: then nobody is quoted but in what they report.
    """

    label: re.Match[str] | None
    is_own: bool
    is_narrated: bool = False


Transcript = Mapping[int, Utterance]  # by the numbers of their paragraphs; empty where the article is none


def find_transcript(paragraphs: Iterable[Paragraph]) -> Transcript:
    """The utterances of a conversation, by the numbers of their paragraphs; none where no label comes back."""
    lines = {paragraph.index: paragraph.doc.text for paragraph in paragraphs}
    labels = _without_explainer({number: label for number, line in lines.items() if (label := _label(line))})
    names = Counter(map(called, labels.values()))
    if len(labels) < FEWEST_TURNS or len(names) == 1 or max(names.values()) == 1 or _is_table(labels):
        return {}
    narrators = frozenset(map(called, filter(None, map(NARRATOR.match, lines.values()))))
    return dict(_utterances(lines, labels, _conversing(labels) - narrators, narrators))


def called(label: re.Match[str]) -> str:
    """The last word of the name in a label, by which others call whom one names in full."""
    return label["name"].split()[-1].casefold()


def _label(line: str) -> re.Match[str] | None:
    """The name and the colon that a line begins with."""
    label = LABEL.match(line) if ":" in line[:LONGEST_LABEL] and not NOT_A_SPEAKER.match(line) else None
    return label if label is not None and label["mark"].startswith(":") else None


def _without_explainer(labels: Labels) -> Labels:
    """Labels without questions and answers, where nobody answers in the first person: a newsroom asks itself."""
    answers = [_is_own(label, SELF) for label in labels.values() if label["name"] == ANSWER]
    if 2 * sum(answers) >= len(answers) > 0:
        return labels
    return {number: label for number, label in labels.items() if label["name"] not in ASKED}


def _is_table(labels: Labels) -> bool:
    """Whether most lines do not end as sentences do, like the rows of a table."""
    return 2 * sum(not SENTENCE_END.search(label.string) for label in labels.values()) > len(labels)


def _is_own(label: re.Match[str], *signs: re.Pattern[str]) -> bool:
    """Whether the words behind a label show that somebody speaks for himself, or to somebody."""
    words = MARKED.sub("", label.string[label.end() :])
    return any(sign.search(words) for sign in signs)


def _conversing(labels: Labels) -> Set[str]:
    """Those who speak in the first person, or to somebody, in at least half of their turns."""
    own: dict[str, list[bool]] = defaultdict(list)
    for label in labels.values():
        own[called(label)].append(_is_own(label, SELF, ADDRESSED))
    return {name for name, turns in own.items() if 2 * sum(turns) >= len(turns)}


def _utterances(
    lines: Mapping[int, str], labels: Labels, conversing: Set[str], narrators: Set[str]
) -> Iterator[tuple[int, Utterance]]:
    """The lines with a label, and those in the first person that follow one."""
    last, is_going_on = max(labels), False
    for number, line in lines.items():
        if label := labels.get(number):
            is_going_on = called(label) in conversing
            yield number, Utterance(label, is_going_on, called(label) in narrators)
        elif is_going_on := is_going_on and _goes_on(line, is_inside=number < last):
            yield number, Utterance(None, is_own=True)


def _goes_on(line: str, *, is_inside: bool) -> bool:
    """Whether a line is in the first person; "you" may be the reader, where no label follows."""
    words = MARKED.sub("", line)
    return bool(SELF.search(words) or (is_inside and ADDRESSED.search(words)))
