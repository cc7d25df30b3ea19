"""A line goes in; the statements that phrases introduce come out: "according to X", "X's claim that"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.introductions import introduced_by
from timeline.extraction.speech.attributions import Attribution, Claims, Judge
from timeline.extraction.speech.complements import noun_complement_of
from timeline.extraction.speech.cues import LONGEST_SENTENCE, Cue
from timeline.extraction.speech.days import is_day
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.mentions import mention_run
from timeline.extraction.speech.runs import Run, branch, find_runs
from timeline.extraction.speech.subjects import find_subject, lemma_of
from timeline.extraction.speech.taken_up import find_voucher

SOURCES = ("according to", "in the words of")
SOURCE_PHRASE = re.compile(rf"\b(?:{'|'.join(SOURCES)})\b", re.I)
OWNING = frozenset({"poss", "nsubj"})  # in titles the parser takes "Lee's" for a subject: "Lee's Claim That"
PARENTHESES = frozenset("()")
NOTHING: tuple[Set[int], str] = (frozenset(), "")
# "conj" where the parser takes a verb for a noun: "rails and pledges to".
OBJECT_OF = frozenset({"dobj", "pobj", "attr", "conj"})


def find_sourced(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find sentences that are reported by "according to" or "in the words of"."""
    for phrase in _find_phrases(line, claims):
        last = line.token(phrase.last)
        source = _object_of(last) or _object_of(line.token(phrase.first))
        if source is None or len(last.sent) > LONGEST_SENTENCE or find_voucher(last.sent.tokens[0]) is not None:
            continue
        speaker = mention_run(source, line, None)
        own = {*range(phrase.first, phrase.last + 1), *range(speaker.first, speaker.last + 1)}
        words = _vouched_for(phrase, line) - own
        runs = find_runs(line, words - line.boilerplate)
        if runs and not _is_told_already(line, claims, last.sent.root):
            claims.take(runs)
            yield Attribution(runs, "according-to", phrase, speaker, line.token(phrase.first))


def _vouched_for(phrase: Run, line: Line) -> set[int]:
    """The words that a source vouches for: those in its parentheses, else its sentence with all its quotations."""
    sentence = line.token(phrase.first).sent
    before = [token for token in sentence.tokens[: phrase.first - sentence.start] if token.text in PARENTHESES]
    behind = [token for token in sentence.tokens[phrase.last + 1 - sentence.start :] if token.text in PARENTHESES]
    if before and behind and before[-1].text == "(" and behind[0].text == ")":
        return set(range(before[-1].i + 1, behind[0].i))
    words = set(range(sentence.start, sentence.end))
    return words.union(*(region.tokens for region in line.regions_of(words)))


def _is_told_already(line: Line, claims: Claims, root: Token) -> bool:
    """Whether a sentence only tells whose quotation it is: in '"It ends," Lee said, according to X' X relays her."""
    quoted = line.regions_of(word.i for word in root.sent)
    is_claimed = bool(quoted) and all(region.number in claims.regions for region in quoted)
    return is_claimed and lemma_of(root) in cue_verbs().speech and not line.is_quoted(root)


def _find_phrases(line: Line, claims: Claims) -> Iterator[Run]:
    """The phrases that name a source, neither quoted nor reported by somebody else."""
    doc = line.paragraph.doc
    lowered = doc.text.lower()
    for phrase in SOURCE_PHRASE.finditer(doc.text) if any(words in lowered for words in SOURCES) else ():
        words = doc.words_in(*phrase.span())
        if not line.is_quoted(words[0]) and words.start not in claims.words:
            yield Run(words.start, words.end - 1)


def _object_of(preposition: Token) -> Token | None:
    return next((child for child in preposition.subtree if child.dep_ == "pobj"), None)


def find_voiced(line: Line, claims: Claims) -> Iterator[Attribution]:
    """Find thoughts that somebody voices: "floated the idea of talks"."""
    verbs = cue_verbs()
    for noun in line.paragraph.doc.tokens:
        if noun.dep_ != "dobj" or noun.lemma_ not in verbs.thoughts or lemma_of(noun.head) not in verbs.voicing:
            continue
        verb = noun.head
        subject = find_subject(verb)
        clauses = [child for child in noun.rights if noun_complement_of(child)]
        is_told = not line.is_quoted(noun) and noun.i not in line.boilerplate
        if subject is None or not clauses or not is_told or line.is_quoted(subject):
            continue
        words = branch(clauses[0]) - ({clauses[0].i} if clauses[0].dep_ == "prep" else set())
        runs = claims.free_runs(words)
        if runs:
            claims.take(runs)
            yield Attribution(runs, "voiced", Run(verb.i, noun.i), mention_run(subject, line, verb), verb)


def find_noun_attributions(line: Line, claims: Claims, judge: Judge) -> Iterator[Attribution]:
    """Find what nouns report: "the minister's claim that ...", "criticism of ..."."""
    for token in line.paragraph.doc.tokens:
        words, complement = _noun_content(token) if token.pos_ == "NOUN" else NOTHING
        if not words or line.is_quoted(token) or token.i in line.boilerplate:
            continue
        owner = find_owner(token, line)
        speaker = mention_run(owner, line, token) if owner is not None else None
        cue = Cue(token, token.lemma_.lower(), owner, speaker, frozenset({token.i}))
        candidate = claims.candidate(cue, complement, words)
        if candidate is not None and judge(candidate, line):
            claims.take(candidate.runs)
            yield Attribution(candidate.runs, "noun", Run(token.i, token.i), speaker, token)


def _noun_content(noun: Token) -> tuple[Set[int], str]:
    learned = introduced_by(noun.lemma_.lower())
    is_claim = noun.lemma_ in cue_verbs().claims
    if not (learned or is_claim):
        return NOTHING
    words: set[int] = set()
    named = ""
    for child in noun.rights:
        complement = noun_complement_of(child)
        if (complement in learned or (is_claim and complement.endswith(":that"))) and not is_day(child):
            words |= branch(child) - ({child.i} if child.dep_ == "prep" else set())
            named = named or complement
    if is_claim and not words and noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        clauses = [child for child in noun.head.rights if child.dep_ == "ccomp"]
        return {number for clause in clauses for number in branch(clause)}, "n-is"
    return words, named


def find_owner(noun: Token, line: Line) -> Token | None:
    """Whose claim it is: the possessor, whom "by" or "from" names, or who does what the noun is the object of."""
    possessor = next((child for child in noun.children if child.dep_ in OWNING), None)
    owner = possessor or _name_before(noun) or _author(noun)
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if owner is None and noun.dep_ in OBJECT_OF and verb.pos_ in ("VERB", "AUX"):
        owner = find_subject(verb)
    return owner if owner is not None and not line.is_quoted(owner) else None


def _author(noun: Token) -> Token | None:
    """In "complaints from officials that", those from whom they come."""
    sources = (child for child in noun.rights if child.lower_ in ("by", "from"))
    return next((word for source in sources for word in source.children if word.dep_ == "pobj"), None)


def _name_before(noun: Token) -> Token | None:
    """In "Smith claims that", which the parser may take for a name of claims, the name before the noun."""
    before = next((child for child in noun.lefts if child.dep_ == "compound" and child.i == noun.i - 1), None)
    return before if before is not None and before.ent_type_ in ("PERSON", "ORG", "GPE") else None
