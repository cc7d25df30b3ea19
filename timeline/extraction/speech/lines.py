"""A parsed paragraph and the quotations in it go in; a line that knows which of its words are quoted comes out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.domain.spans import Span
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.records import Quote, Sentence
from timeline.extraction.transcripts import Transcript, Utterance

NO_REGION = -1
BULLET = re.compile(r"\s*[-–—*•·▪◦●○■□▶►➤✓✔]\ufe0f?\s+")  # before an entry of a list


@dataclass(frozen=True, slots=True)
class Region:
    """The words of one quotation, by the numbers of the first and the last token, marks included."""

    number: int
    first: int
    last: int
    words: int
    quote: Quote

    @property
    def tokens(self) -> range:
        """The numbers of its tokens."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its quotations; ``region_of`` gives for each token the number of its quotation, or -1.

    ``boilerplate`` holds the tokens that are no part of the article's own sentences: a dateline, a bullet.
    ``utterance`` says whose words they are in a transcript.
    """

    paragraph: Paragraph
    regions: tuple[Region, ...]
    region_of: tuple[int, ...]
    boilerplate: frozenset[int]
    utterance: Utterance | None = None

    def token(self, number: int) -> Token:
        """The token of that number."""
        return self.paragraph.doc.tokens[number]

    def is_quoted(self, token: Token) -> bool:
        """Whether the token stands between quotation marks."""
        return self.region_of[token.i] != NO_REGION

    def regions_of(self, numbers: Iterable[int]) -> tuple[Region, ...]:
        """The quotations that any of these tokens stands in."""
        if not self.regions:
            return ()
        touched = {self.region_of[number] for number in numbers} - {NO_REGION}
        return tuple(self.regions[number] for number in sorted(touched))

    def quoted_in(self, region: Region) -> Sequence[Token]:
        """All tokens of a quotation, its marks included."""
        return self.paragraph.doc.tokens[region.first : region.last + 1]

    def before(self, region: Region) -> Token | None:
        """The last token before a quotation that is no space."""
        place = region.first - 1
        while place >= 0 and self.token(place).is_space:
            place -= 1
        return self.token(place) if place >= 0 else None

    def text_between(self, first: int, last: int) -> str:
        """The characters from the end of one token to the start of another."""
        left, right = self.token(first), self.token(last)
        return self.paragraph.doc.text[left.idx + len(left) : right.idx]

    def words_between(self, first: int, last: int) -> list[Token]:
        """The words, no punctuation, strictly between two tokens."""
        return [token for token in self.paragraph.doc.tokens[first + 1 : last] if is_word(token)]


def is_word(token: Token) -> bool:
    """Whether a token is more than punctuation or space."""
    return not token.is_punct and not token.is_space


def read_lines(
    paragraphs: Sequence[Paragraph], quotes: Sequence[Quote], sentences: Sequence[Sentence], transcript: Transcript
) -> tuple[Line, ...]:
    """Give each paragraph of the article its quotations, and mark the words that are no part of the article."""
    starts = [quote.outer.start for quote in quotes]
    boilerplate = [sentence.span for sentence in sentences if sentence.is_boilerplate]
    lines = []
    for paragraph in paragraphs:
        of_line = quotes[bisect_left(starts, paragraph.span.start) : bisect_left(starts, paragraph.span.end)]
        dropped = [span for span in boilerplate if paragraph.span.contains(span)] if boilerplate else []
        lines.append(_read_line(paragraph, of_line, dropped, transcript.get(paragraph.index)))
    return tuple(line for line in lines if len(line.boilerplate) < len(line.paragraph.doc))


def _read_line(
    paragraph: Paragraph, quotes: Sequence[Quote], dropped: Sequence[Span], utterance: Utterance | None
) -> Line:
    start, starts = paragraph.span.start, paragraph.doc.starts
    regions: list[Region] = []
    region_of = [NO_REGION] * len(starts)
    for quote in quotes:
        first = bisect_left(starts, quote.outer.start - start)
        last = bisect_left(starts, quote.outer.end - start) - 1
        if first > last:
            continue
        tokens = paragraph.doc.tokens[first : last + 1]
        regions.append(Region(len(regions), first, last, sum(map(is_word, tokens)), quote))
        region_of[first : last + 1] = [len(regions) - 1] * (last + 1 - first)
    outside = frozenset(
        number
        for span in dropped
        for number in range(bisect_left(starts, span.start - start), bisect_right(starts, span.end - 1 - start))
    )
    return Line(paragraph, tuple(regions), tuple(region_of), outside | _bullet(paragraph), utterance)


def _bullet(paragraph: Paragraph) -> frozenset[int]:
    """The numbers of the tokens of the bullet before an entry of a list."""
    found = BULLET.match(paragraph.doc.text)
    return frozenset(range(bisect_left(paragraph.doc.starts, found.end()))) if found else frozenset()
