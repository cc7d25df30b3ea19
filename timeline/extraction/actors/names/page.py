"""An article's text and its parsed paragraphs go in; the page comes out as all finders of names read it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from timeline.domain.spans import Span
from timeline.extraction.actors.names.ids import WORD, plain
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.title_case import is_title_case
from timeline.extraction.transcripts import Transcript, find_transcript


class Word(NamedTuple):
    """A word of the article where it stands, accents left out."""

    start: int
    end: int
    plain: str


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text with its words, its parsed paragraphs, and a way from a character to its parsed token.

    ``places`` says which of the ``words`` are written so, and ``spellings`` are its keys, since sets are compared ten
    times faster; ``starts`` and ``tokens`` say where paragraphs begin in the text, and tokens in their paragraph;
    ``prose`` are the paragraphs that are no title-case lines; ``transcript`` tells whose words a paragraph is where the
    article is a conversation.
    """

    text: str
    words: tuple[Word, ...]
    places: Mapping[str, Sequence[int]]
    spellings: frozenset[str]
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]
    tokens: tuple[Sequence[int], ...]
    prose: tuple[Paragraph, ...]
    headlines: frozenset[int]
    transcript: Transcript

    def places_of(self, asked: Set[str]) -> list[int]:
        """The numbers of those words that are written as one of these, in reading order."""
        return sorted(chain.from_iterable(self.places[word] for word in self.spellings & asked))

    def words_in(self, span: Span) -> Sequence[Word]:
        """The words that begin inside a span."""
        first = bisect_left(self.words, span.start, key=attrgetter("start"))
        return self.words[first : bisect_left(self.words, span.end, lo=first, key=attrgetter("start"))]

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that a character stands in."""
        return self.paragraphs[max(bisect_right(self.starts, offset) - 1, 0)]

    def token_at(self, offset: int) -> Token | None:
        """The token that holds a character, or the last one before it; None before the first of a paragraph."""
        place = max(bisect_right(self.starts, offset) - 1, 0)
        token = bisect_right(self.tokens[place], offset - self.starts[place]) - 1
        return self.paragraphs[place].doc.tokens[token] if token >= 0 else None

    def root_of(self, span: Span) -> Token | None:
        """The token of the span that its other words hang on."""
        first, last = self.token_at(span.start), self.token_at(span.end - 1)
        if first is None or last is None:
            return None
        while last.head.i != last.i and first.i <= last.head.i <= last.i:
            last = last.head
        return last

    def same_sentence(self, first: int, second: int) -> bool:
        """Whether two characters stand in the same sentence."""
        one, other = self.token_at(first), self.token_at(second)
        return one is not None and other is not None and one.doc is other.doc and one.sent.start == other.sent.start

    def is_headline(self, offset: int) -> bool:
        """Whether the character stands in a title-case line, where capitals say nothing."""
        return self.paragraph_at(offset).index in self.headlines


def read_words(text: str) -> tuple[Word, ...]:
    """The words of a text, in order.

    >>> [word.plain for word in read_words("The U.S.-Panamá pact’s end")]
    ['The', 'U.S.', 'Panama', 'pact', 's', 'end']
    """
    spans = [match.span() for match in WORD.finditer(text)]
    if text.isascii():
        return tuple([Word(start, end, text[start:end]) for start, end in spans])
    return tuple([Word(start, end, plain(text[start:end])) for start, end in spans])


def lay_out(text: str, paragraphs: tuple[Paragraph, ...]) -> Page:
    """Lay out an article for the finders of names."""
    words = read_words(text)
    headlines = frozenset(p.index for p in paragraphs if is_title_case(p.span.of(text)))
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word.plain].append(place)
    return Page(
        text=text,
        words=words,
        places=places,
        spellings=frozenset(places),
        paragraphs=paragraphs,
        starts=tuple(paragraph.span.start for paragraph in paragraphs),
        tokens=tuple(paragraph.doc.starts for paragraph in paragraphs),
        prose=tuple(paragraph for paragraph in paragraphs if paragraph.index not in headlines),
        headlines=headlines,
        transcript=find_transcript(paragraphs),
    )
