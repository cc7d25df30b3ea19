"""A line goes in; the statements that its layout tells come out: by a label, a signature, a colon."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from timeline.domain.spans import Span
from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_forms, cue_verbs
from timeline.extraction.speech.attributions import Attribution, Claims
from timeline.extraction.speech.lines import Line, Region
from timeline.extraction.speech.mentions import mention_run
from timeline.extraction.speech.neighbors import guess_speaker
from timeline.extraction.speech.runs import Run, find_runs
from timeline.extraction.transcripts import ASKED, LABEL, NAME, NOT_A_SPEAKER

# An office with its bearer's name, where all that follows is quoted: "Assistant to the Secretary Ana Lund: "..."".
OFFICE_LABEL = re.compile(rf"({NAME}(?: (?:{NAME}|to|and|for|in|at)){{5,14}} {NAME})(?P<mark>:\s+(?=[\"“]))")
ENDS_QUOTED = re.compile(r"[”\"’']\.?$")
# A dash, a name, and who that is.
SIGNED = rf"([―—–-]{{1,2}})\s*({NAME}(?: {NAME}){{0,4}})(?:, [^\n]{{2,80}})?[.\s]*$"
SIGNATURE, SIGNATURE_LINE = re.compile(rf"[”\"’']\.?\s*{SIGNED}"), re.compile(SIGNED)
# A name under a quotation that only ends behind it, as pages set words apart.
SIGNED_WITHIN = re.compile(rf"({NAME}(?: {NAME}){{1,4}})(?:, [^\n]{{2,80}})?\.?([\"”])$")
# An embedded post: its words, a dash, the name, the account, the day.
POST = re.compile(r"(?P<dash>[―—–-]{1,2})\s*(?P<author>[^\n―—–]{2,60}?\(@\w{1,30}\))\s+[A-Z][a-z]+ \d{1,2}, \d{4}")
LABELED = "label"  # the rule of words behind a label
SPEAKING = frozenset({"i", "we", "you", "my", "our", "your"})
OPENING = 60  # tokens of a line in which somebody who speaks says "I" or "you"
LONGEST_HEADLINE = 25  # tokens
SHORTEST_LABELED = 16  # characters: fewer after a label are a heading
# Whose words follow, between a dash and a colon: 'Clear enough - Ida Lund: "..."'; or behind "from" and "by".
BEHIND_DASH = re.compile(rf"\s[―—–-]{{1,2}}\s+([A-Z][\w.’'-]*(?: {NAME}){{0,4}})\s*$")
BEHIND_FROM = re.compile(rf"\b(?:[Ff]rom|by)\s+([Tt]he [a-z]+|[A-Z][\w.’'-]*(?: {NAME}){{0,4}})\s*$")
LONGEST_SOURCE = 80  # characters
WORTH_A_COLON = 4  # words of a quotation that a colon alone introduces


def find_transcribed(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find the words after a speaker's name in a headline or a transcript, whatever they report of others."""
    if _is_narrated(line):
        return
    if line.utterance is not None and line.utterance.label is not None and line.utterance.is_own:
        yield from _words_behind(line, line.utterance.label, claims)
    elif LABEL.match(line.paragraph.doc.text) and (_is_headline(line) or _is_own_speech(line)):
        yield from find_labeled(line, claims)


def _is_narrated(line: Line) -> bool:
    return line.utterance is not None and line.utterance.is_narrated


def _is_headline(line: Line) -> bool:
    """Whether a line is short and first, and begins with neither a place in capitals ("OSLO: ...") nor a cue."""
    label, _, _ = line.paragraph.doc.text.partition(":")
    is_short = len(line.paragraph.doc) <= LONGEST_HEADLINE
    return line.paragraph.index == 0 and is_short and not label.isupper() and not _opens_with_cue(label)


def _opens_with_cue(label: str) -> bool:
    return label.partition(" ")[0].lower() in cue_forms()


def _is_own_speech(line: Line) -> bool:
    """Whether a line says "I", "we" or "you" outside marks, or opens with one."""
    starts_quoted = bool(line.regions) and line.regions[0].first == 0
    return starts_quoted or any(
        token.lower_ in SPEAKING and not line.is_quoted(token) for token in line.paragraph.doc.tokens[:OPENING]
    )


def find_labeled(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find the words after a speaker's name and a colon, as in headlines and transcripts."""
    text = line.paragraph.doc.text
    label = LABEL.match(text) or (OFFICE_LABEL.match(text) if line.regions else None)
    if label is None or claims.words or len(text) - label.end() < SHORTEST_LABELED or NOT_A_SPEAKER.match(text):
        return
    if _is_narrated(line) or (line.utterance is None and label[1] in ASKED):
        return
    start = _token_at(line, label.end())
    is_quoted = ENDS_QUOTED.search(text) or (line.regions and line.regions[0].first == start and _is_left_open(line))
    if line.utterance is not None or label[1].isupper() or line.paragraph.index == 0 or is_quoted:
        yield from _words_behind(line, label, claims)


def _words_behind(line: Line, label: re.Match[str], claims: Claims) -> Iterator[Attribution]:
    """All words behind a label."""
    runs = find_runs(line, range(_token_at(line, label.end()), len(line.paragraph.doc)))
    if runs:
        claims.take(runs)
        verb, _, name = label[1].partition(" ")  # "Continued Lee: ..."
        is_cue = verb.lower() in cue_forms() - cue_verbs().all  # "Hope Lee" is a name
        first = label.end(1) - len(name) if name and is_cue else label.start(1)
        speaker = Run(_token_at(line, first), _token_at(line, label.end(1)) - 1)
        mark = _token_at(line, label.end("mark")) - 1
        yield Attribution(runs, LABELED, Run(mark, mark), speaker)


def _is_left_open(line: Line) -> bool:
    """Whether the first quotation of a line goes on to its end."""
    return line.regions[0].last == len(line.paragraph.doc) - 1


def find_signed(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find a quotation that its author's name follows after a dash."""
    signature = SIGNATURE.search(line.paragraph.doc.text) if line.regions and not claims.words else None
    if signature is None:
        return
    dash, name = _token_at(line, signature.start(1)), _token_at(line, signature.start(2))
    runs = claims.free_runs(range(dash))
    if runs:
        claims.take(runs)
        end = _token_at(line, signature.end(2)) - 1
        yield Attribution(runs, "signature", Run(dash, dash), Run(name, max(name, end)))


def find_name_within(line: Line, quotation: Region) -> tuple[Span, Span] | None:
    """The closing mark and the name of a line that ends a quotation left open in the line before."""
    is_open = quotation.quote.outer.end == quotation.quote.span.end
    signature = SIGNED_WITHIN.match(line.paragraph.doc.text.rstrip()) if is_open and not line.regions else None
    if signature is None:
        return None
    start, first = line.paragraph.span.start, signature.start(1)
    name = Span(first, first + len(signature[1].rstrip(".")))
    return Span(*signature.span(2)).shifted(start), name.shifted(start)


def find_signature(line: Line) -> tuple[Span, Span] | None:
    """The dash and the name of a line that only signs the quotation of the line before."""
    signature = SIGNATURE_LINE.match(line.paragraph.doc.text) if not line.regions else None
    if signature is None:
        return None
    start, first = line.paragraph.span.start, signature.start(2)
    name = Span(first, first + len(signature[2].rstrip(".")))
    return Span(*signature.span(1)).shifted(start), name.shifted(start)


def find_posts(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find a post that its author, account and day follow, as pages embed them."""
    post = POST.search(line.paragraph.doc.text)
    if post is None:
        return
    dash, author = _token_at(line, post.start("dash")), _token_at(line, post.start("author"))
    runs = find_runs(line, set(range(dash)) - claims.words)
    if runs:
        claims.take(runs)
        yield Attribution(runs, "post", Run(dash, dash), Run(author, _token_at(line, post.end("author")) - 1))


def find_named_behind_dash(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find a quotation after a colon that a dash and a name stand before, as in digests: 'Enough - Ida Lund: "..."'."""
    for region, colon in _behind_colons(line, claims):
        speaker = _source_before(colon, line, BEHIND_DASH)
        runs = claims.free_runs(region.tokens) if speaker is not None else ()
        if runs:
            claims.take(runs)
            yield Attribution(runs, "colon", Run(colon.i, colon.i), speaker)


def find_after_colon(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find a long quotation after a colon that no cue claims; who is named before it speaks."""
    for region, colon in _behind_colons(line, claims):
        root = colon.head if line.is_quoted(colon.sent.root) else colon.sent.root
        runs = claims.free_runs(region.tokens)
        if not runs:
            continue
        claims.take(runs)
        source = _source_before(colon, line, BEHIND_FROM)
        subject = _subject_of(root, line) if source is None else None
        if source is None and subject is None and line.is_quoted(root):
            root = _clause_before(colon)
            subject = _subject_of(root, line)
        named = mention_run(subject, line, root) if subject is not None else source
        guess = guess_speaker(colon, line, runs) if named is None else None
        yield Attribution(runs, "colon", Run(root.i, root.i), named or guess, root, guess is not None)


def _behind_colons(line: Line, claims: Claims) -> Iterator[tuple[Region, Token]]:
    """The long quotations behind a colon that nobody reports yet, each with its colon."""
    for region in line.regions:
        if region.number in claims.regions or region.words < WORTH_A_COLON or region.first < 2:
            continue
        colon = line.before(region)
        if colon is not None and colon.text == ":":
            yield region, colon


def _source_before(colon: Token, line: Line, named: re.Pattern[str]) -> Run | None:
    """Whom the words right before a colon name as their source."""
    text = line.paragraph.doc.text
    source = named.search(text[max(0, colon.idx - LONGEST_SOURCE) : colon.idx])
    if source is None:
        return None
    first = _token_at(line, max(0, colon.idx - LONGEST_SOURCE) + source.start(1))
    return Run(first, colon.i - 1) if first < colon.i and not line.is_quoted(line.token(first)) else None


def _clause_before(colon: Token) -> Token:
    """What is above all that stands before a colon, where the parser hangs it on what is quoted behind."""
    above = colon.doc[colon.i - 1]
    while above.head.i < colon.i and above.head is not above:
        above = above.head
    return above


def _subject_of(verb: Token, line: Line) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubj" and not line.is_quoted(child)), None)


def _token_at(line: Line, offset: int) -> int:
    """The number of the first token at or after a character of the line."""
    return bisect_left(line.paragraph.doc, offset, key=lambda token: token.idx)
