"""A cue goes in; the words that it reports come out, as far as the parse hangs them on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.introductions import introduced_by
from timeline.extraction.lexicon.reading import read_words
from timeline.extraction.speech.attachment import stands_before_sentence
from timeline.extraction.speech.boundaries import find_other_speech, find_others, without_asides
from timeline.extraction.speech.complements import OBJECTS, complement_of, topics_of_listeners
from timeline.extraction.speech.cues import Cue, is_aside
from timeline.extraction.speech.days import is_day
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.runs import branch, branches
from timeline.extraction.speech.subjects import find_agent_of_name, lemma_of

CIRCUMSTANCES = frozenset({"because", "if", "while", "after", "although", "as", "when"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TALES = read_words("speech_words.toml")["tales"]
ASKING = frozenset({"ask", "tell"})  # in "was asked a question" the subject only listens
HELPING = frozenset({"aux", "auxpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ENDS_ASIDE = frozenset({",", "."})
LONGEST_OPENING = 6  # tokens between a dash and the cue's clause: "- in fact, she said"
LONGEST_ASIDE = 8  # tokens from the cue to the comma that ends its aside: "officials said on Monday,"
CARRIED_ALONG = frozenset(
    {"of", "as", "for", "to", "about", "against", "over", "with"}
)  # what follows an object with these belongs to it: "a deal for the mines"
# What any verb of speech may report, however seldom it was met so: the weights of traits decide.
OF_SPEECH = frozenset(
    ["dobj", "xcomp", "nsubjpass", "advcl:for", "advcl:if", "advcl:whether"]
    + [f"prep:{word}" for word in ("of", "about", "against", "for", "over", "on", "to", "with", "by", "as", "in")]
)
ADVERBIALS = frozenset({"prep", "advmod", "npadvmod"})
PARTING = frozenset({";", ":", "-", "--", "\u2013", "\u2014"})


@dataclass(frozen=True, slots=True)
class Content:
    """The numbers of the reported words and the kind of complement that they are."""

    words: frozenset[int]
    complement: str


NOTHING = Content(frozenset(), "")


def find_contents(cue: Cue, line: Line) -> Iterator[Content]:
    """Find the complements that a cue may report, the likelier first: a clause, an infinitive, an object and so on.

    Where there is none, there may be a quotation.
    """
    found = False
    for content in chain([_clauses(cue, line)], (find(cue) for find in _finders())):
        words = content.words and content.words - find_others(cue, content.words, line)
        if words and not (content.complement.startswith("prep:") and stands_before_sentence(words, line)):
            found = True
            yield Content(words, content.complement)
    if not found and line.regions:
        yield NOTHING


def _finders() -> tuple[Callable[[Cue], Content], ...]:
    """What else a cue may report where it is no clause, the likelier first."""
    return (
        _clause_afar,
        _infinitive,
        _object,
        _prepositional,
        _adverbial,
        _passive_subject,
        _sentence_about,
        _clause_around,
    )


def _introduces(cue: Cue, complement: str) -> bool:
    """Whether a cue may report a complement: as learned of its word, or as verbs of speech do in general."""
    is_general = complement in OF_SPEECH and cue.lemma in cue_verbs().speech
    return is_general or complement in introduced_by(cue.lemma)


def _clauses(cue: Cue, line: Line) -> Content:
    """The clauses below a verb of speech, and the one that it stands in as an aside: "the mines, he said, are rich"."""
    words: set[int] = set()
    complement = ""
    clauses = [child for child in cue.token.children if child.dep_ in ("ccomp", "parataxis") and not is_aside(child)]
    aside = _clause_about(cue)
    for clause in [*clauses, *([aside] if aside else [])]:
        side = "ccomp<" if clause.i < cue.token.i else "ccomp>"
        if not line.is_quoted(clause) and not _reports_clause(cue, clause, side):
            continue
        if clause is not aside and side == "ccomp<" and _is_parted(cue, clause, line):
            continue
        excluded = branch(cue.token) if clause is aside else set()
        if not line.is_quoted(clause):
            excluded |= find_other_speech(clause, line)
        words |= (branch(clause) | _subject_in_front(cue, clause)) - excluded
        complement = side
    return Content(frozenset(words), complement)


def _subject_in_front(cue: Cue, clause: Token) -> set[int]:
    """The subject of a reported clause that the aside of a cue breaks: "The mines, he said in May, are rich"."""
    if cue.subject is None or clause.i < cue.token.i or any(child.dep_ in SUBJECTS for child in clause.children):
        return set()
    first = min(cue.clause)
    fronted = (child for child in cue.token.lefts if child.dep_ in SUBJECTS and child.i < first)
    return next((branch(child) for child in fronted if cue.token.doc[first - 1].text == ","), set())


def _is_parted(cue: Cue, clause: Token, line: Line) -> bool:
    """Whether a dash or a semicolon parts a clause from the cue's: what the cue reports then comes behind it."""
    first = min(cue.clause)
    if first > 0 and cue.token.doc[first - 1].text in PARTING:
        return True
    opening = cue.token.doc[max(max(branch(clause)) + 1, first - LONGEST_OPENING) : first]  # ", in fact,"
    return not line.is_quoted(clause) and any(token.text in PARTING for token in opening)


def _clause_about(cue: Cue) -> Token | None:
    head = cue.token.head
    is_aside = cue.token.dep_ == "parataxis" and head.i != cue.token.i and head.i not in cue.clause
    return head if is_aside and cue.lemma in cue_verbs().all and cue.subject is not None else None


def _reports_clause(cue: Cue, clause: Token, side: str) -> bool:
    verbs = cue_verbs()
    if cue.lemma not in verbs.speech and not _introduces(cue, side):
        return False
    if side == "ccomp>":
        return True
    is_circumstance = any(child.dep_ == "mark" and child.lower_ in CIRCUMSTANCES for child in clause.children)
    return cue.subject is not None and not is_circumstance


def _infinitive(cue: Cue) -> Content:
    """ "vowed to leave", "asked him to leave": the person stands with what he is asked to do."""
    verbs = [child for child in cue.token.children if child.dep_ == "xcomp"]
    if not verbs or not _introduces(cue, "xcomp"):
        return NOTHING
    told = [child for child in cue.token.children if child.dep_ in OBJECTS and child.i < verbs[0].i]
    asides = [child for child in verbs[0].lefts if child.tag_ == "WRB"]
    return Content(branches([*told, *verbs]) - branches(asides), "xcomp")


def _object(cue: Cue) -> Content:
    objects = _objects(cue)
    if cue.lemma == "tell":  # other objects are those who are told
        objects = [child for child in objects if child.lemma_.lower() in TALES]
    if not objects or not _introduces(cue, "dobj"):
        return NOTHING
    along = [
        child
        for child in cue.token.children
        if child.i > objects[0].i
        and child.dep_ == "prep"
        and (child.lower_ in CARRIED_ALONG or _introduces(cue, f"prep:{child.lower_}"))
    ]
    words = branches([*objects, *along]) - _source_of_name(cue)
    return Content(without_asides(words, cue), "dobj")


def _objects(cue: Cue) -> list[Token]:
    """The objects of a verb; of a passive with an object or a doer also what it is said of: "X was called Y"."""
    objects = [child for child in cue.token.children if child.dep_ in OBJECTS]
    if cue.lemma in ASKING or not (objects or cue.is_passive):
        return objects
    return [*(child for child in cue.token.lefts if child.dep_ == "nsubjpass"), *objects]


def _source_of_name(cue: Cue) -> set[int]:
    """The words "by the mayor", where the parser hangs them on the name: "was called a mistake by the mayor"."""
    agent = find_agent_of_name(cue.token)
    return branch(agent.head) if agent is not None else set()


def _prepositional(cue: Cue) -> Content:
    own = [*cue.token.children, *topics_of_listeners(cue.token, cue.lemma in ASKING)]
    behind = [child for child in own if child.dep_ == "prep" and not is_day(child) and not _is_by(child)]
    found = [child for child in behind if _introduces(cue, f"prep:{child.lower_}")]
    if not found or _tells_of_nobody(cue) or _names_topic(cue):
        return NOTHING
    words = branches(found) - {child.i for child in found} - _source_of_name(cue)
    return Content(without_asides(words, cue), f"prep:{found[0].lower_}")


def _names_topic(cue: Cue) -> bool:
    """Whether a participle only tells on what somebody said the rest: "Commenting on the plan, she said"."""
    is_in_front = cue.token.tag_ == "VBG" and cue.token.dep_ == "advcl" and cue.token.i < cue.token.head.i
    return is_in_front and lemma_of(cue.token.head) in cue_verbs().speech


def _is_by(phrase: Token) -> bool:
    """Whether a phrase names who does something, and not what: "was quoted as saying by the agency"."""
    return phrase.lower_ == "by" and any(child.dep_ == "pobj" for child in phrase.children)


def _adverbial(cue: Cue) -> Content:
    """ "called for her to leave", "asked if she could": what the parser takes for a circumstance."""
    for clause in cue.token.rights if cue.is_speech else ():
        complement = complement_of(cue.token, clause)
        if clause.dep_ == "advcl" and _introduces(cue, complement):
            return Content(
                frozenset(branch(clause) - {child.i for child in clause.lefts if child.lower_ == "for"}), complement
            )
    return NOTHING


def _clause_around(cue: Cue) -> Content:
    """ "As the minister noted, the mines are rich": the sentence that the cue's clause stands in."""
    head = cue.token.head
    head = head.head if head.dep_ in HELPING else head
    has_as = any(child.lower_ == "as" and child.i < cue.token.i for child in cue.token.children)
    has_object = any(child.dep_ in OBJECTS and child.lower_ != "it" for child in cue.token.children)
    if cue.token.dep_ != "advcl" or not has_as or has_object or cue.lemma not in cue_verbs().all or cue.subject is None:
        return NOTHING
    return Content(frozenset(branch(head) - branch(cue.token)), "as")


def _clause_afar(cue: Cue) -> Content:
    """ "said for the first time that the mines are rich": a clause that the parser hangs on a word in between."""
    if cue.lemma not in cue_verbs().speech:
        return NOTHING
    for token in cue.token.doc.tokens[cue.token.i + 2 : cue.token.sent.end]:
        if token.lower_ != "that" or token.dep_ not in ("mark", "advmod"):
            continue
        if _hangs_by_nouns(token.head, cue.token):
            return Content(frozenset(branch(token.head)), "that")
        if _is_turned_over(token, cue.token):
            return Content(frozenset(word for word in branch(token.head) if word >= token.i), "that")
    return NOTHING


def _is_turned_over(that: Token, cue: Token) -> bool:
    """Whether the parser hangs a cue below what it reports: "On the steps of the palace he told them that it is over".

    No comma parts the palace from who speaks there, and so "he told" passes for a clause about it.
    """
    own = cue.doc.tokens[cue.i + 1 : that.i]
    return cue.dep_ == "relcl" and that.head.is_ancestor(cue) and all(cue.is_ancestor(word) for word in own)


def _hangs_by_nouns(clause: Token, cue: Token) -> bool:
    """Whether a clause hangs on a cue, not at once, and by no other verb."""
    verb = next((above for above in clause.ancestors if above.pos_ in ("VERB", "AUX")), None)
    if clause.head.lemma_ in cue_verbs().claims and any(child.dep_ == "poss" for child in clause.head.children):
        return False  # "praised her statement that": she said it
    return verb is not None and verb.i == cue.i and clause.head.i != cue.i


def _tells_of_nobody(cue: Cue) -> bool:
    """In "the plan was praised for its cost" nobody is said to have praised it."""
    return cue.speaker is None and any(child.dep_ == "auxpass" for child in cue.token.children)


def _passive_subject(cue: Cue) -> Content:
    subjects = [child for child in cue.token.children if child.dep_ == "nsubjpass"]
    if not subjects or not _introduces(cue, "nsubjpass"):
        return NOTHING
    return Content(branches(subjects), "nsubjpass")


def _sentence_about(cue: Cue) -> Content:
    """ "The mines, officials say, are rich": the sentence around an aside that the parser has not tied to it."""
    sentence = cue.token.sent
    first, last = min(cue.clause), max(cue.clause)
    is_report = cue.lemma in (cue_verbs().all if _is_set_beside(cue.token) else cue_verbs().speech)
    if not is_report or cue.speaker is None or cue.token.tag_ not in FINITE:
        return NOTHING
    if first == sentence.start or cue.token.doc[first - 1].text != ",":
        return NOTHING
    if cue.token.doc[sentence.start].tag_ == "VBN":
        return NOTHING  # "Quizzed on the mines, Lee said"
    after = next((token.i for token in cue.token.doc.tokens[last + 1 : sentence.end] if token.text in ENDS_ASIDE), None)
    if after is None or after - last > LONGEST_ASIDE:
        return NOTHING
    if after == sentence.end - 1 and _is_opening(range(sentence.start, first), cue):
        return NOTHING
    return Content(frozenset({*range(sentence.start, first), *range(after, sentence.end)}), "sentence")


def _is_set_beside(verb: Token) -> bool:
    """Whether only a comma joins a verb to what stands before it: "The bridge is old, records show"."""
    head = verb.head
    between = (child for child in head.children if head.i < child.i < verb.i)
    return verb.dep_ == "conj" and not any(child.dep_ == "cc" for child in between)


def _is_opening(words: range, cue: Cue) -> bool:
    """Whether words only say when or where their sentence was: "Also on Sunday, the ministry announced it"."""
    said = cue.token.doc.tokens[words.start : words.stop]
    heads = [token for token in said if token.head is token or token.head.i not in words]
    return all(token.dep_ in ADVERBIALS or token.pos_ == "PUNCT" for token in heads)
