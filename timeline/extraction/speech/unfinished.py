"""A line goes in; the quotations that a comma leaves open come out, with whoever says them by the order of words.

A comma at the end of a quoted sentence promises whose words they are: '"The bridge is old," the two write.'
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import dropwhile

from timeline.extraction.clauses import RELATIVES
from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_forms
from timeline.extraction.lexicon.reading import read_words
from timeline.extraction.speech.attachment import MARKS, STOPS
from timeline.extraction.speech.attributions import Attribution, Claims
from timeline.extraction.speech.following import is_title
from timeline.extraction.speech.lines import Line, Region, is_word
from timeline.extraction.speech.neighbors import HELPING, STARTS_NAME
from timeline.extraction.speech.runs import Run
from timeline.extraction.speech.subjects import FINITE

CLOSING = read_words("speech_words.toml")["closing"]
SHORTEST = 3  # words: a shorter quotation may be a name
REACH = 40  # tokens behind a quotation in which its cue stands
PARTICLES = frozenset({"ADV", "PART"})  # "shot back one aide"
ENDS_MENTION = frozenset({",", "(", "-", "--", "\u2013", "\u2014", *STOPS})
# Tags that hardly any slip of the parser gives to a verb of speech.
NO_VERB = frozenset({"CC", "IN", "DT", "JJ", "TO", "NNP", "NNPS"})


def find_unfinished(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find quoted sentences that end in a comma, by the verb of speech in the rest of their sentence."""
    for region in line.regions:
        if region.number in claims.regions or not _is_unfinished(line, region):
            continue
        rest = _rest_of_sentence(line, region)
        cue = _find_cue(rest)
        runs = claims.free_runs(region.tokens) if cue is not None and cue.i + 1 not in claims.words else ()
        if runs and cue is not None:
            claims.take(runs)
            yield Attribution(runs, "quotation", Run(cue.i, cue.i), _find_speaker(rest, cue), cue)


def _is_unfinished(line: Line, region: Region) -> bool:
    """Whether a quotation begins as a sentence does and ends in a comma."""
    words = [token for token in line.quoted_in(region) if token.text not in MARKS]
    if region.words < SHORTEST or words[-1].text != "," or not words[0].text[0].isupper() or is_title(line, region):
        return False
    before = line.before(region)
    return before is None or before.text in STOPS | MARKS


def _rest_of_sentence(line: Line, region: Region) -> list[Token]:
    """The words behind a quotation, up to the next quotation, colon or full stop."""
    rest = []
    for token in line.paragraph.doc.tokens[region.last + 1 : region.last + 1 + REACH]:
        if token.text in STOPS or token.text == ":" or line.is_quoted(token):
            break
        rest.append(token)
    return rest


def _find_cue(rest: Sequence[Token]) -> Token | None:
    """The first verb of speech that is in no relative clause; the last one of its forms in a row: "the email read"."""
    cues = [token for token in rest if _may_close(token) and token.nbor(-1).lower_ not in RELATIVES]
    numbers = {cue.i for cue in cues}
    others = (cue for cue in cues if cue.i + 1 not in numbers)
    return next((cue for cue in cues if cue.tag_ in FINITE), next(others, None))


def _may_close(token: Token) -> bool:
    if token.tag_ in NO_VERB or token.lower_.endswith("ing"):
        return False
    return token.lower_ in cue_forms() or token.lemma_.lower() in CLOSING


def _find_speaker(rest: Sequence[Token], cue: Token) -> Run | None:
    """The words before a cue, up to what is added to them; else those behind it."""
    before = [token for token in rest if token.i < cue.i]
    behind = dropwhile(lambda token: token.pos_ in PARTICLES, (token for token in rest if token.i > cue.i))
    named = _opening(before) or _opening(list(behind))
    return Run(named[0].i, named[-1].i) if named else None


def _is_hyphen(token: Token) -> bool:
    """Whether a mark joins two words: "voice-over"."""
    return token.text == "-" and not token.doc.text[token.idx - 1].isspace()


def _opening(words: Sequence[Token]) -> list[Token]:
    """The name that words begin with."""
    named: list[Token] = []
    for token in words:
        if token.text in ENDS_MENTION and not _is_hyphen(token):
            break
        named.append(token)
    while named and (named[-1].pos_ in HELPING or not is_word(named[-1])):
        named.pop()
    return named if named and (named[0].pos_ in STARTS_NAME or named[0].text[0].isupper()) else []
