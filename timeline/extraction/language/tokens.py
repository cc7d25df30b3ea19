"""The words of a parsed text as plain values, under the names that spaCy gives them.

spaCy makes a new object at each access to a word, and looks up its strings each time. The reader looks at each word
dozens of times, so all that spaCy says is copied once, and from then on the reader follows references.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import overload

_place = attrgetter("i")


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word of a parsed text, its attributes as spaCy documents them; never changed once its text is read."""

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    is_alpha: bool
    is_punct: bool
    is_quote: bool
    is_space: bool
    is_stop: bool
    like_num: bool
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    head: Token = field(init=False)
    children: Sequence[Token] = ()
    sent: Phrase = field(init=False)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def whitespace_(self) -> str:
        """The space behind it, if there is one."""
        end = self.idx + len(self.text)
        return " " if self.doc.text[end : end + 1] == " " else ""

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The children in front of it."""
        return tuple([child for child in self.children if child.i < self.i])

    @property
    def rights(self) -> tuple[Token, ...]:
        """The children behind it."""
        return tuple([child for child in self.children if child.i > self.i])

    @property
    def subtree(self) -> Iterator[Token]:
        """The word itself and all that hangs on it."""
        waiting = [(self, False)]
        while waiting:
            token, is_next = waiting.pop()
            if is_next or not token.children:
                yield token
            else:
                waiting += [(child, False) for child in reversed(token.rights)]
                waiting.append((token, True))
                waiting += [(child, False) for child in reversed(token.lefts)]

    @property
    def below(self) -> list[Token]:
        """The words of its subtree in no particular order, which is quicker."""
        found = [self]
        for word in found:
            found += word.children
        return found

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return min(self.below, key=_place)

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return max(self.below, key=_place)

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words that it hangs on, up to the root of its sentence."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, token: Token) -> bool:
        """Whether the other word hangs on this one."""
        return any(above is self for above in token.ancestors)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The words that are coordinated with it."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in found if token is not self)

    def nbor(self, i: int = 1) -> Token:
        """The word so many places behind it.

        :raises IndexError: where the text is over.
        """
        if self.i + i < 0:
            raise IndexError(i)
        return self.doc.tokens[self.i + i]


def _depth(token: Token) -> int:
    """How far below the root of its sentence a word stands; marks that nothing hangs on come last."""
    is_mark = (token.is_punct or token.is_space) and not token.children
    return len(token.doc) - 1 if is_mark else sum(1 for _ in token.ancestors)


@dataclass(slots=True, eq=False, repr=False)
class Phrase(Sequence[Token]):
    """Words in a row, from ``start`` to before ``end``: a sentence, a name with its label, any other piece."""

    doc: Doc
    start: int
    end: int
    label_: str = ""

    def __len__(self) -> int:
        return self.end - self.start

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, place: int | slice) -> Token | tuple[Token, ...]:
        return self.doc.tokens[self.start : self.end][place]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __repr__(self) -> str:
        return self.text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words."""
        return self.doc.tokens[self.start : self.end]

    @property
    def start_char(self) -> int:
        """Where it begins in the text."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """Where it ends in the text."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as written."""
        return self.doc.text[self.start_char : self.end_char] if self.start < self.end else ""

    @property
    def root(self) -> Token:
        """The word that the others hang on: of those whose head stands outside, the one highest in its sentence."""
        loose = []
        for token in self.tokens:
            if token.head is token:
                return token
            if not self.start <= token.head.i < self.end:
                loose.append(token)
        return loose[0] if len(loose) == 1 else min(loose, key=_depth)


@dataclass(slots=True, eq=False, repr=False)
class Doc(Sequence[Token]):
    """The words of a parsed text and where they start in it, with its sentences and the names in it."""

    text: str
    tokens: tuple[Token, ...] = ()
    starts: Sequence[int] = ()
    sents: tuple[Phrase, ...] = ()
    ents: tuple[Phrase, ...] = ()

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Phrase: ...
    def __getitem__(self, place: int | slice) -> Token | Phrase:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Phrase(self, start, max(start, end))
        return self.tokens[place]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __repr__(self) -> str:
        return self.text

    def words_in(self, start: int, end: int) -> Phrase:
        """The words that share a character with a stretch of the text."""
        first = bisect_right(self.starts, start)
        if first and start < self.starts[first - 1] + len(self.tokens[first - 1].text):
            first -= 1
        return Phrase(self, first, max(first, bisect_left(self.starts, end)))
