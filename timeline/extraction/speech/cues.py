"""A line goes in; its cues come out: verbs that can introduce a statement, with subject and clause."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_forms, cue_verbs
from timeline.extraction.lexicon.introductions import introduced_by
from timeline.extraction.speech.complements import CLAUSES, complement_of
from timeline.extraction.speech.days import find_day_behind
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.mentions import mention_run
from timeline.extraction.speech.neighbors import AGED, find_neighbor, says_whatever_it_means, stands_behind_quotation
from timeline.extraction.speech.outlets import find_citation, find_cited, find_quoted
from timeline.extraction.speech.runs import Run, branch
from timeline.extraction.speech.subjects import TELLING_PASSIVES, find_subject, find_subject_above, lemma_of

WHEN = frozenset({"when", "if", "once", "until", "unless"})
OWN_WORDS = frozenset({"aux", "neg", "advmod", "auxpass", "dative", "npadvmod", "prt"})
VERBS = frozenset({"VERB", "AUX"})
SAY = "say"  # what verbs mean behind a quotation that only they can report
OWN_REACH = 4  # tokens: an adverb further off belongs to the content
LONGEST_SENTENCE = 400  # tokens: longer ones are lists or code, and the rules look at whole sentences


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that can introduce a statement; ``clause`` holds the numbers of the words that cannot be its content."""

    token: Token
    lemma: str
    subject: Token | None
    speaker: Run | None
    clause: frozenset[int]

    @property
    def is_passive(self) -> bool:
        """Whether it tells by whom something was said: "was called a mistake by the mayor"."""
        subject = self.subject
        return subject is not None and subject.dep_ == "pobj" and subject.head.lower_ == "by"

    @property
    def is_speech(self) -> bool:
        """Whether a quotation beside this verb is reported by it."""
        return self.lemma in cue_verbs().all


def find_cues(line: Line) -> tuple[Cue, ...]:
    """Find the verbs that can introduce a statement, those of outer clauses before those of inner ones."""
    forms = cue_forms()
    tokens = [
        token
        for sentence in line.paragraph.doc.sents
        if len(sentence) <= LONGEST_SENTENCE
        for token in sentence.tokens
        if (token.pos_ in VERBS or token.lower_ in forms) and _is_cue(token, line)
    ]
    tokens.sort(key=_place_in_order)
    return tuple(_read_cue(token, line) for token in tokens)


def _is_cue(token: Token, line: Line) -> bool:
    if line.is_quoted(token) or token.i in line.boilerplate:
        return False
    return _is_reporting(token, line) if token.pos_ in VERBS else _is_mistaken(token, line)


def _is_reporting(verb: Token, line: Line) -> bool:
    lemma = lemma_of(verb)
    is_cue = lemma in cue_verbs().all or _introduces(verb, lemma, line) or says_whatever_it_means(verb, line)
    return is_cue and not _quotes_another(verb) and not _is_done_to_listener(verb)


def _is_done_to_listener(verb: Token) -> bool:
    """Whether nobody is said to speak, right behind a word of time: "Lund, when asked whether it was over, nodded"."""
    is_lone = verb.tag_ in ("VBN", "VBD") and verb.i > 0 and verb.nbor(-1).lower_ in WHEN
    return is_lone and any(child.dep_ in CLAUSES for child in verb.children)


def _introduces(verb: Token, lemma: str, line: Line) -> bool:
    """Whether a verb that is learned to introduce statements has a complement by which it does, or a quoted clause."""
    learned = introduced_by(lemma)
    if "dobj" in learned and any(child.dep_ == "agent" for child in verb.children):
        return True  # "was endorsed by the mayor"
    return bool(learned) and any(
        complement_of(verb, child) in learned or (child.dep_ in CLAUSES and line.is_quoted(child))
        for child in verb.children
    )


def _is_mistaken(token: Token, line: Line) -> bool:
    """Whether a verb of speech behind a quotation was taken for a noun: '"...", fears Lund'."""
    if not line.regions or lemma_of(token) not in cue_verbs().all:
        return False
    return stands_behind_quotation(token, line) and _is_before_name(token)


def _is_before_name(token: Token) -> bool:
    following = token.doc.tokens[token.i + 1 : token.i + 2]
    return token.tag_ == "NNS" and any(word.pos_ == "PROPN" or word.lower_ == "the" for word in following)


def _place_in_order(token: Token) -> tuple[int, int, bool]:
    """Cues of outer clauses come first; an aside comes right before the clause that it breaks."""
    verb = token.head if is_aside(token) else token
    return sum(1 for _ in verb.ancestors), verb.i, verb is token


def _quotes_another(token: Token) -> bool:
    """Whether another cue takes a verb's words over: "quoted him as saying that", "reported, citing him, that"."""
    if token.lemma_ not in TELLING_PASSIVES:
        return False
    if find_cited(token) is not None:
        return token in (find_citation(token.head), find_citation(token.head.head))
    gerunds = (word for child in token.children if child.lower_ == "as" for word in child.children)
    return any(child.dep_ == "ccomp" for gerund in gerunds if gerund.dep_ == "pcomp" for child in gerund.children)


def is_aside(token: Token) -> bool:
    """Whether a verb of speech only breaks the clause that it reports: "the mines, he said, are rich"."""
    if token.dep_ != "parataxis" or lemma_of(token) not in cue_verbs().speech:
        return False
    roles = {child.dep_ for child in token.children}
    return "nsubj" in roles and not roles & {"ccomp", "dobj"}


def _read_cue(token: Token, line: Line) -> Cue:
    lemma = lemma_of(token)
    if lemma not in cue_verbs().all and says_whatever_it_means(token, line):
        lemma = SAY
    citation = find_citation(token)
    relayed = find_cited(citation) if citation is not None else find_quoted(token)
    subject = _speaking(relayed or find_subject(_around(token, line)), line)
    if subject is None and lemma in cue_verbs().all:
        subject = _speaking(find_neighbor(token, line), line)
    if subject is None:
        subject = _speaking(find_subject_above(token), line)
    speaker = mention_run(subject, line, token) if subject is not None else None
    return Cue(token, lemma, subject, speaker, frozenset(_clause(token, line, speaker)))


def _around(token: Token, line: Line) -> Token:
    """The verb whose subject speaks: in '"A," noting B' the parser may hang "noting" on quoted words."""
    if token.tag_ != "VBG" or not line.is_quoted(token.head):
        return token
    return next((above for above in token.ancestors if not line.is_quoted(above)), token)


def _speaking(subject: Token | None, line: Line) -> Token | None:
    """The subject if it can speak: no quoted word and no time ("Thursday morning said" is a slip of the parser)."""
    if subject is None or line.is_quoted(subject):
        return None
    return subject if subject.ent_type_ not in ("DATE", "TIME") or subject.lower_ == AGED else None


def _clause(token: Token, line: Line, speaker: Run | None) -> set[int]:
    """The words of the cue's own clause: subject, auxiliaries, adverbs, the person told, the day."""
    words = {token.i, *find_day_behind(token)}
    if citation := find_citation(token):
        words |= branch(citation)
    if speaker is not None:
        words.update(range(speaker.first, speaker.last + 1))
    for child in token.children:
        if child.dep_ not in OWN_WORDS or line.is_quoted(child):
            continue
        if child.dep_ == "dative" or abs(child.i - token.i) <= OWN_REACH:
            words |= branch(child)
    return words
