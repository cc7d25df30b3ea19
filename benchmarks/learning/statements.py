"""Learn to recognize statements from an annotated corpus: counts of what introduces them, and weights of traits.

    pip install scipy
    python -m benchmarks.learning.statements STATEMENTS.jsonl

One article a line: {"id", "text", "statements": [{"cue_span", "content", "cue_class"}]}. Only counts of lemmas and
weights of traits are kept, no sentence of the corpus. Weights are learned three times: what is met depends on what was
accepted before, at first by the annotators, then by the weights of the time before.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.learning.weights import FOLDER, Example, Settings, learn_weights, write_weights
from timeline.domain.spans import Span
from timeline.extraction.language import Paragraph, Token, parse_texts
from timeline.extraction.lexicon.introductions import LEAST_RATE, read_introductions
from timeline.extraction.lexicon.reading import read_weights
from timeline.extraction.plain_text import as_read
from timeline.extraction.quotes import find_quotes
from timeline.extraction.speech.attributions import Claims, Judge
from timeline.extraction.speech.candidates import Candidate, find_traits
from timeline.extraction.speech.complements import complement_of, noun_complement_of
from timeline.extraction.speech.judgment import is_statement
from timeline.extraction.speech.lines import Line, is_word, read_lines
from timeline.extraction.speech.reading import read_attributions
from timeline.extraction.speech.subjects import lemma_of
from timeline.extraction.transcripts import find_transcript

LEAST_SEEN = 3  # occurrences of a pair of lemma and complement that is kept
SETTINGS = Settings(least_seen=6, least_weight=0.1, restraint=5.0)
MOSTLY_NAME = 0.8  # the share of its occurrences as a name from which a word is one, and no trait may hold it
SAME = 0.5  # Dice overlap of words from which a candidate is the annotated statement
BELIEF_WEIGHT = 0.1  # annotated beliefs and intentions count less: they are statements only where told as such
SPEECH = ("speech", "none")
SOURCE = "the training part of PolNeAR (US political news, 2015-16, github.com/networkdynamics/PolNeAR)"

Article = tuple[dict[str, Any], tuple[Paragraph, ...]]
Gold = list[tuple[frozenset[int], str]]  # the words of each annotated statement of a line, and the class of its cue
Judging = Callable[[Gold], Judge]


def lines_of(article: Article) -> tuple[Line, ...]:
    """Give the lines of an annotated article."""
    record, paragraphs = article
    return read_lines(paragraphs, find_quotes(record["text"]), (), find_transcript(paragraphs))


def count_introductions(articles: Iterable[Article]) -> dict[tuple[str, str], tuple[int, int]]:
    """Count for each lemma and complement how often it was seen and how often it introduced a statement."""
    seen: Counter[tuple[str, str]] = Counter()
    did: Counter[tuple[str, str]] = Counter()
    for article in articles:
        cues = [(Span(*item["cue_span"]), item["content"]) for item in article[0]["statements"] if item["cue_span"]]
        for line in lines_of(article):
            start = line.paragraph.span.start
            near = [(cue.shifted(-start), content) for cue, content in cues if cue.overlaps(line.paragraph.span)]
            for lemma, complement, token, child in complements(line):
                seen[lemma, complement] += 1
                did[lemma, complement] += _introduces(token, child, near, start)
    return {pair: (count, did[pair]) for pair, count in seen.items()}


def complements(line: Line) -> Iterator[tuple[str, str, Token, Token]]:
    """Name the complements of all verbs and nouns outside quotations."""
    for token in line.paragraph.doc:
        if line.is_quoted(token) or token.pos_ not in ("VERB", "AUX", "NOUN"):
            continue
        is_noun = token.pos_ == "NOUN"
        for child in token.rights if is_noun else token.children:
            complement = noun_complement_of(child) if is_noun else complement_of(token, child)
            if complement:
                yield (token.lemma_.lower() if is_noun else lemma_of(token)), complement, token, child


def _introduces(token: Token, child: Token, cues: list[tuple[Span, Any]], start: int) -> bool:
    target = next(iter(child.children), child) if child.dep_ == "prep" else child
    return any(
        cue.start <= token.idx < cue.end and any(a <= target.idx + start < b for a, b in content)
        for cue, content in cues
    )


def find_examples(articles: Iterable[Article], judge_by: Judging) -> list[Example]:
    """Read all articles and note each candidate that comes up, with what the annotators say of it."""
    examples: list[Example] = []
    for article in articles:
        for line in lines_of(article):
            gold = _gold_of(line, article[0]["statements"])
            met: list[Candidate] = []
            read_attributions(line, Claims(line), _noting(met, judge_by(gold)))
            if met:
                examples += _examples(line, met, gold)
    return examples


def _noting(met: list[Candidate], judge: Judge) -> Judge:
    def note(candidate: Candidate, line: Line) -> bool:
        met.append(candidate)
        return judge(candidate, line)

    return note


def by_annotators(gold: Gold) -> Judge:
    """Judge a candidate as the annotators did."""
    return lambda candidate, line: any(_likeness(_words_of(candidate, line), words) >= SAME for words, _ in gold)


def by_weights(_: Gold) -> Judge:
    """Judge a candidate as the reader does."""
    return is_statement


def _gold_of(line: Line, statements: list[dict[str, Any]]) -> Gold:
    found = []
    for statement in statements:
        spans = [Span(*span) for span in statement["content"]]
        words = [
            token.i
            for span in spans
            if span.overlaps(line.paragraph.span)
            for token in line.paragraph.words_in(span)
            if is_word(token)
        ]
        if words:
            found.append((frozenset(words), statement["cue_class"]))
    return found


def _examples(line: Line, met: list[Candidate], gold: Gold) -> Iterator[Example]:
    """Pair candidates and annotated statements one to one, the most alike first."""
    words = [_words_of(candidate, line) for candidate in met]
    alike = sorted(
        (-_likeness(mine, theirs), place, number)
        for place, mine in enumerate(words)
        for number, (theirs, _) in enumerate(gold)
        if mine & theirs
    )
    partner: dict[int, int] = {}
    for likeness, place, number in alike:
        if -likeness >= SAME and place not in partner and number not in partner.values():
            partner[place] = number
    for place, candidate in enumerate(met):
        is_belief = place in partner and gold[partner[place]][1] not in SPEECH
        weight = BELIEF_WEIGHT if is_belief else 1.0
        yield Example(tuple(find_traits(candidate, line)), place in partner, weight)


def _words_of(candidate: Candidate, line: Line) -> frozenset[int]:
    numbers = (number for run in candidate.runs for number in range(run.first, run.last + 1))
    return frozenset(number for number in numbers if is_word(line.token(number)))


def _likeness(mine: frozenset[int], theirs: frozenset[int]) -> float:
    return 2 * len(mine & theirs) / max(len(mine) + len(theirs), 1)


def find_names(articles: Iterable[Article]) -> frozenset[str]:
    """Find the words, in lower case, that are mostly names: what is learned shall hold of other people too."""
    seen: Counter[str] = Counter()
    as_name: Counter[str] = Counter()
    for _, paragraphs in articles:
        for token in (token for paragraph in paragraphs for token in paragraph.doc):
            for form in {token.lower_, token.lemma_.lower()}:
                seen[form] += 1
                as_name[form] += token.pos_ == "PROPN"
    return frozenset(form for form, count in as_name.items() if count >= MOSTLY_NAME * seen[form])


def without_names(weights: dict[str, float], names: frozenset[str]) -> dict[str, float]:
    """The weights of the traits that hold no name and can be written on one line."""
    return {
        trait: weight
        for trait, weight in weights.items()
        if trait.isprintable() and not names.intersection(trait.split())
    }


def write_introductions(counts: dict[tuple[str, str], tuple[int, int]]) -> None:
    """Write the pairs that introduce often enough."""
    rows = sorted(
        (lemma, complement, seen, did)
        for (lemma, complement), (seen, did) in counts.items()
        if seen >= LEAST_SEEN and did >= LEAST_RATE * seen and lemma.isascii() and lemma.isalpha()
    )
    header = f"""# How often a word introduced a statement: lemma, kind of complement, times seen, times it did.
# Counted in {SOURCE};
# left out are pairs seen fewer than {LEAST_SEEN} times, or introducing in less than {LEAST_RATE:.0%} of the cases.
# "ccomp<" stands before the verb, "ccomp>" after it; "n-" are complements of nouns.
# Written by benchmarks/learning/statements.py.
"""
    body = "".join(f"{lemma}\t{complement}\t{seen}\t{did}\n" for lemma, complement, seen, did in rows)
    (FOLDER / "introductions.tsv").write_text(header + body, encoding="utf-8")


def header_of_weights() -> Iterator[str]:
    """What the file of weights says of itself."""
    yield "Weights of traits by which a candidate is judged (logistic regression; traits: speech/candidates.py)."
    yield f"Learned from {SOURCE};"
    least = SETTINGS.least_seen, SETTINGS.least_weight
    yield "left out are traits of fewer than {} candidates and weights under {}.".format(*least)
    yield "Written by benchmarks/learning/statements.py."


def main() -> None:
    """Learn both files from the corpus named on the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path, metavar="STATEMENTS.jsonl", help="annotated articles, one a line")
    lines = parser.parse_args().corpus.read_text(encoding="utf-8").splitlines()
    records = [record | {"text": as_read(record["text"])} for record in map(json.loads, lines)]
    articles = list(zip(records, parse_texts(record["text"] for record in records), strict=True))
    write_introductions(count_introductions(articles))
    read_introductions.cache_clear()
    names = find_names(articles)
    for judge_by in (by_annotators, by_weights, by_weights):
        weights = learn_weights(find_examples(articles, judge_by), SETTINGS)
        write_weights("statement_traits.tsv", header_of_weights(), without_names(weights, names))
        read_weights.cache_clear()


if __name__ == "__main__":
    main()
