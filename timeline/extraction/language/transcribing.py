"""spaCy's documents go in; the same words, sentences and names come out as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count, pairwise, repeat
from typing import TypeVar

from spacy.tokens import Doc as ParsedDoc
from spacy.vocab import Vocab

from timeline.extraction.language.rewording import restore, written_words
from timeline.extraction.language.tokens import Doc, Phrase, Token

COUNTED = ("IDX", "ENT_IOB", "HEAD", "SENT_START")
NAMED = ("LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")  # attributes that are numbers of strings
IN_NAMES = ("", "I", "O", "B")  # by spaCy's numbers: whether a word goes on, is outside or begins a name
AROUND = 1 << 64  # heads before a word are told by unsigned numbers, modulo this
CEASE_FIRE = "cease-fire"
ENOUGH = 30_000  # words, a few megabytes; then the memory is cleared
Form = tuple[str, str, bool, bool, bool, bool, bool, bool]
Value = TypeVar("Value")


class Transcriber:
    """Copies parsed texts into plain values, looking up each string once."""

    def __init__(self, vocab: Vocab) -> None:
        self.names = Remembered(vocab.strings.__getitem__)
        self.forms = Remembered(lambda spelling: _form(vocab, spelling))

    def transcribe(self, parsed: ParsedDoc, text: str) -> Doc:
        """The words of one document, whose text the caller still has."""
        table: list[list[int]] = parsed.to_array(["ORTH", *COUNTED, *NAMED]).T.tolist()
        spellings, starts, in_names, heads, begins, *named = table
        written = written_words(parsed)
        if written:
            _rewrite(spellings, starts, written, parsed)
        forms = zip(*map(self.forms.__getitem__, spellings), strict=True)
        strings = (map(self.names.__getitem__, column) for column in named)
        doc = Doc(text, starts=starts)
        doc.tokens = tuple(
            map(Token, repeat(doc), count(), starts, *forms, *strings, map(IN_NAMES.__getitem__, in_names))
        )
        _join(doc.tokens, heads)
        if written:
            restore([doc.tokens[place] for place in written])
        if CEASE_FIRE in text.lower():
            _respell(doc.tokens)
        doc.sents = tuple(_sentences(doc, begins))
        doc.ents = tuple(Phrase(doc, name.start, name.end, name.label_) for name in parsed.ents)
        return doc


def _rewrite(spellings: list[int], starts: list[int], written: Mapping[int, str], parsed: ParsedDoc) -> None:
    """Put back the words that the parser has not seen, and move those behind them."""
    moved = 0
    for place in range(len(spellings)):
        starts[place] += moved
        if place in written:
            moved += len(written[place]) - len(parsed[place])
            spellings[place] = parsed.vocab.strings.add(written[place])


class Remembered(dict[int, Value]):
    """The values of a function, remembered up to ``ENOUGH`` of them."""

    def __init__(self, ask: Callable[[int], Value]) -> None:
        super().__init__()
        self.ask = ask

    def __missing__(self, number: int) -> Value:
        if len(self) >= ENOUGH:
            self.clear()
        value = self[number] = self.ask(number)
        return value


def _form(vocab: Vocab, spelling: int) -> Form:
    """The attributes of a word that do not depend on its context."""
    word = vocab[spelling]
    flags = (word.is_alpha, word.is_punct, word.is_quote, word.is_space, word.is_stop, word.like_num)
    return (word.text, word.lower_, *flags)


def _join(tokens: Sequence[Token], distances: Sequence[int]) -> None:
    """Give each word its head, and each head its children in their order."""
    children: dict[int, list[Token]] = {}
    for place, (token, distance) in enumerate(zip(tokens, distances, strict=True)):
        above = (place + distance) % AROUND
        token.head = tokens[above]
        if above != place:
            children.setdefault(above, []).append(token)
    for place, hanging in children.items():
        tokens[place].children = hanging


def _respell(tokens: Sequence[Token]) -> None:
    """Give the last of the three words that spaCy makes of "cease-fire" the lemma "ceasefire"."""
    for first, second, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (first.lower_, second.text, last.lower_) == ("cease", "-", "fire"):
            last.lemma_ = last.lower_ = CEASE_FIRE.replace("-", "")


def _sentences(doc: Doc, begins: Sequence[int]) -> Iterator[Phrase]:
    firsts = [place for place, begin in enumerate(begins) if begin == 1 or place == 0]
    for start, end in pairwise([*firsts, len(doc)]):
        sentence = Phrase(doc, start, end)
        for token in doc.tokens[start:end]:
            token.sent = sentence
        yield sentence
