"""Words taken down as plain values answer as spaCy's own tokens do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from timeline.extraction.language import Doc, parse, pipeline
from timeline.extraction.language.transcribing import Transcriber

TEXTS = [
    "Ida Lund, who leads the Polar Bank, said on Monday that Kenya and Norway’s envoys don't agree. “Why?” he asked.",
    "The talks that they had hoped for, sources close to the mission told the Evening Star, were off; not so, he said.",
    "  Two\t words \n and 3.5 percent of forty-two ",
    "What did the ministers whom she met in Oslo and Lagos, and whose aides he praised, want to be told about?",
    "Done",
    "",
    " ",
]
WORD = {
    "spelling": lambda word: (word.i, word.idx, word.text, word.lower_, word.whitespace_, len(word)),
    "flags": lambda word: (word.is_alpha, word.is_punct, word.is_quote, word.is_space, word.is_stop, word.like_num),
    "annotations": lambda word: (word.lemma_, word.pos_, word.tag_, word.dep_, word.ent_type_, word.ent_iob_),
    "head": lambda word: word.head.i,
    "children": lambda word: (places(word.children), places(word.lefts), places(word.rights)),
    "subtree": lambda word: (places(word.subtree), word.left_edge.i, word.right_edge.i),
    "ancestors": lambda word: (places(word.ancestors), [word.is_ancestor(other) for other in word.doc]),
    "conjuncts": lambda word: places(word.conjuncts),
    "sentence": lambda word: (word.sent.start, word.sent.end, word.sent.root.i, len(word.sent), word.sent[-1].i),
}
DOC = {
    "sentences": lambda doc: [(span.start, span.end, span.start_char, span.end_char, span.text) for span in doc.sents],
    "names": lambda doc: [(span.start, span.end, span.label_, span.text, span.root.i) for span in doc.ents],
    "pieces": lambda doc: [(doc[at : at + 3].text, places(doc[at : at + 3])) for at in range(-3, len(doc) + 2)],
    "roots": lambda doc: [doc[at : at + length].root.i for length in (1, 2, 5) for at in range(len(doc))],
    "length": lambda doc: (len(doc), places(doc), doc.text),
}


def places(words: Iterable[Any]) -> list[int]:
    return [word.i for word in words]


def both(text: str) -> tuple[Doc, Any]:
    parsed = pipeline()(text)
    return Transcriber(parsed.vocab).transcribe(parsed, text), parsed


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ask", WORD.values(), ids=WORD.keys())
def test_of_a_word(text: str, ask: Callable[[Any], object]) -> None:
    ours, spacys = both(text)
    assert [ask(word) for word in ours] == [ask(word) for word in spacys]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("ask", DOC.values(), ids=DOC.keys())
def test_of_a_text(text: str, ask: Callable[[Any], object]) -> None:
    ours, spacys = both(text)
    assert ask(ours) == ask(spacys)


@pytest.mark.parametrize("text", TEXTS)
def test_of_a_stretch_of_the_text(text: str) -> None:
    ours, spacys = both(text)
    for start in range(len(text)):
        for end in range(start + 1, min(start + 20, len(text)) + 1):
            expected = spacys.char_span(start, end, alignment_mode="expand")
            assert places(ours.words_in(start, end)) == places(expected)


def test_with_neighbours_inside_the_text_only() -> None:
    [paragraph] = parse("Talks ended.")
    first, last = paragraph.doc[0], paragraph.doc[-1]
    assert (first.nbor().text, last.nbor(-1).text) == ("ended", "ended")
    for word, distance in ((first, -1), (last, 1)):
        with pytest.raises(IndexError):
            word.nbor(distance)


def test_of_a_long_chain_of_words() -> None:
    paragraph = parse("the end " + "of the end " * 1500)[0]
    roots = [sentence.root for sentence in paragraph.doc.sents]
    assert sum(1 for root in roots for _ in root.subtree) == len(paragraph.doc)
