"""A line goes in; its attributions come out: which words are reported, by which cue, of which speaker.

Rules are tried from the surest to the weakest; a word that one of them has claimed is not reported by the next.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from timeline.extraction.language import Token
from timeline.extraction.speech.attachment import attach_beside, attach_following, drop_unquoted, without_others_words
from timeline.extraction.speech.boundaries import find_coordinated, find_joined, find_lead, find_name_given
from timeline.extraction.speech.candidates import Candidate
from timeline.extraction.speech.contents import Content, find_contents
from timeline.extraction.speech.cues import Cue, find_cues
from timeline.extraction.speech.days import find_parted_from_day
from timeline.extraction.speech.lines import Line, Region, is_word
from timeline.extraction.speech.neighbors import guess_speaker
from timeline.extraction.speech.runs import Run, find_runs, without_that

Judge = Callable[[Candidate, Line], bool]
TAKING_UP = frozenset({"this", "that", "it", "them", "so"})  # what stands before, and tells nothing by itself
NAMELESS = frozenset({"ADP", "DET", "PART", "PRON", "PUNCT"})
NEIGHBORHOOD = 8  # quotations either side of a cue that are looked at


@dataclass(frozen=True, slots=True)
class Attribution:
    """Reported words, cue and speaker, as runs of tokens of one line; ``verb`` is the word that heads the cue.

    ``is_guessed`` says that only the order of words tells the speaker.
    """

    runs: tuple[Run, ...]
    rule: str
    cue: Run
    speaker: Run | None = None
    verb: Token | None = None
    is_guessed: bool = False


@dataclass(slots=True)
class Claims:
    """What the rules have taken so far of one line."""

    line: Line
    words: set[int] = field(default_factory=set)
    regions: set[int] = field(default_factory=set)

    def free_regions(self, place: int) -> list[Region]:
        """The quotations about a place that nobody reports yet."""
        middle = bisect_left(self.line.regions, place, key=lambda region: region.first)
        nearby = self.line.regions[max(0, middle - NEIGHBORHOOD) : middle + NEIGHBORHOOD]
        return [region for region in nearby if region.number not in self.regions]

    def candidate(self, cue: Cue, complement: str, numbers: Iterable[int]) -> Candidate | None:
        """What a cue would report of the free words; a cue inside reported words may report some of them again."""
        is_nested = cue.token.i in self.words
        words = self._with_whole_quotations(set(numbers) if is_nested else set(numbers) - self.words)
        runs = without_that(self.line, find_runs(self.line, words - self.line.boilerplate))
        return Candidate(cue, complement, runs, is_nested) if runs and not self._tells_nothing(words) else None

    def free_runs(self, numbers: Iterable[int]) -> tuple[Run, ...]:
        """The runs of those words that nobody reports yet, quotations whole."""
        words = self._with_whole_quotations(set(numbers) - self.words)
        return find_runs(self.line, words - self.line.boilerplate)

    def take(self, runs: Sequence[Run]) -> None:
        """Claim the words of these runs and the quotations in them."""
        words = {number for run in runs for number in range(run.first, run.last + 1)}
        self.words |= words
        self.regions.update(region.number for region in self.line.regions_of(words))

    def _tells_nothing(self, numbers: Set[int]) -> bool:
        """Whether words only take up what was told before: "it", "him about it"."""
        words = [self.line.token(number) for number in numbers]
        if len(words) == 1:
            return words[0].lower_ in TAKING_UP
        return all(word.pos_ in NAMELESS for word in words)

    def _with_whole_quotations(self, words: set[int]) -> set[int]:
        for region in self.line.regions_of(words):
            words.update(number for number in region.tokens if number not in self.words)
        return words


def find_verb_attributions(line: Line, claims: Claims, judge: Judge) -> Iterator[Attribution]:
    """Find what verbs report: their clauses and objects, and the quotations beside them."""
    cues = find_cues(line)
    speech = frozenset(cue.token.i for cue in cues if cue.is_speech)
    for cue in cues:
        others = speech - {cue.token.i}
        candidates = (_candidate(cue, content, line, claims, others) for content in find_contents(cue, line))
        accepted = next((candidate for candidate in candidates if candidate and judge(candidate, line)), None)
        if accepted is not None:
            claims.take(accepted.runs)
            yield _attribute(accepted, line)


def _attribute(candidate: Candidate, line: Line) -> Attribution:
    cue = candidate.cue
    guess = guess_speaker(cue.token, line, candidate.runs) if cue.speaker is None else None
    place = Run(cue.token.i, cue.token.i)
    return Attribution(candidate.runs, candidate.complement, place, cue.speaker or guess, cue.token, guess is not None)


def _candidate(cue: Cue, content: Content, line: Line, claims: Claims, cues: frozenset[int]) -> Candidate | None:
    """What a cue would report if that is its content: with the quotations beside it, without its own words."""
    own = cue.clause - content.words if content.complement == "nsubjpass" else cue.clause
    words = _without_stray_marks(line, content.words - own)
    words |= find_parted_from_day(cue.token, words) | find_joined(cue, words, line)
    words |= find_coordinated(cue, words, line) if content.complement == "ccomp>" else frozenset()
    if cue.is_speech and line.regions:
        words |= find_name_given(cue, words, line) if content.complement == "dobj" else frozenset()
        words = _with_quotations(cue, line, claims, words, cues, content.complement) - own
        words |= find_lead(cue, words, line, cues) - own
    return claims.candidate(cue, content.complement or "quotation", words)


def _without_stray_marks(line: Line, words: Set[int]) -> set[int]:
    """Words without the marks of quotations that none of them stands in: the parser hangs them on the words before."""
    if not line.regions:
        return set(words)
    reached = {line.region_of[number] for number in words if is_word(line.token(number))}
    return {number for number in words if line.region_of[number] in reached}


def _with_quotations(
    cue: Cue, line: Line, claims: Claims, words: Set[int], cues: frozenset[int], complement: str
) -> set[int]:
    free = claims.free_regions(cue.token.i)
    words = attach_beside(cue, line, free, without_others_words(cue, line, words, cues), cues)
    if not line.regions_of(words):
        return words
    words = drop_unquoted(cue, line, words, cues, complement)
    rest = [region for region in free if region.first not in words]
    return attach_following(cue, line, rest, words, cues)
