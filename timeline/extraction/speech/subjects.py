"""A cue goes in; the words that name who speaks come out, as the parse or the order of words tells them."""

from __future__ import annotations

from itertools import takewhile

from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.speech.lines import Line
from timeline.extraction.speech.words import Run

HIGHEST_CLIMB = 4  # clauses that share a subject with the one above: "went on to say and then repeat"
INVERTING = frozenset(["say", "add", "write", "ask", "note", "explain", "reply", "continue", "declare", "tell"])
SHARES_SUBJECT = frozenset({"conj", "advcl", "xcomp", "acomp", "dep", "parataxis"})
UNREAL_SUBJECTS = frozenset({"amod", "det", "nummod", "nmod"})  # what the parser makes of "many" in "many argue"
# Verbs whose object is a thing put to use: in "used the debate to say", nobody but the subject speaks.
USING = frozenset(["use", "take", "spend", "hold", "give", "write", "send", "issue", "release", "make", "call", "cite"])
TELLING_PASSIVES = frozenset({"quote", "cite"})
ASIDE = 25  # tokens: the longest aside between a name and its verb
UNATTACHED = frozenset(
    {"nsubj", "nsubjpass", "ROOT", "dep", "npadvmod", "nmod"}
)  # what the parser makes of a subject it cannot place
NO_SPEAKER = frozenset(["time", "day", "week", "month", "year", "moment", "statement"])
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
STARTS_NAME = NOMINAL | {"DET", "ADJ", "NUM"}


def find_subject(cue: Token, climbs: int = HIGHEST_CLIMB) -> Token | None:
    """The head of the words that the parse makes the subject of a cue."""
    own = [child for child in cue.children if child.dep_ in ("nsubj", "expl", "csubj") or _is_bare_subject(child, cue)]
    if own:
        nearest = next((child for child in reversed(own) if child.i < cue.i), own[0])
        return nearest if nearest.dep_ != "expl" else None
    passive = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    if passive is not None and (cue.lemma_ in TELLING_PASSIVES or climbs < HIGHEST_CLIMB):
        return passive
    agents = [word for child in cue.children if child.dep_ == "agent" for word in child.children if word.dep_ == "pobj"]
    if agents or passive is not None:
        return agents[0] if agents else None
    return _subject_above(cue, climbs) if climbs else None


def _is_bare_subject(word: Token, cue: Token) -> bool:
    return word.i == cue.i - 1 and word.dep_ in UNREAL_SUBJECTS and cue.tag_ in ("VBP", "VBD", "VBZ")


def _subject_above(cue: Token, climbs: int) -> Token | None:
    """The subject that a clause borrows from the one it hangs on; a participle at a noun is that noun's."""
    above = cue.head
    if above.i == cue.i:
        return None
    if cue.dep_ in ("acl", "relcl") and cue.tag_ == "VBG":
        return _subject_of_participle(above, climbs)
    if cue.dep_ in ("acl", "relcl") and cue.tag_ == "VB":
        return _subject_of_noun_clause(above, climbs)
    if cue.dep_ == "acl" and above.dep_ == "ROOT" and lemma_of(cue) in cue_verbs().speech:
        return above  # a finite verb that the parser took for a participle: "Lee, who won, tweeted her thanks"
    if cue.dep_ == "pcomp":
        return _subject_of_gerund(above, climbs)
    return _shared_subject(cue, above, climbs)


def _subject_of_participle(noun: Token, climbs: int) -> Token | None:
    """Who says what a participle tells: in "issued a letter saying", whoever issued it; else the noun itself."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.pos_ != "VERB" or verb.i == noun.i:
        return noun
    return find_subject(verb, climbs - 1) or noun


def _shared_subject(cue: Token, above: Token, climbs: int) -> Token | None:
    """The subject that a joined or subordinate clause has in common with the verb above it."""
    if _goes_on_with(cue, above):
        return find_subject(above.head, climbs - 1)
    if cue.dep_ not in SHARES_SUBJECT or above.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if cue.dep_ == "advcl" and cue.tag_ not in ("VBG", "VB"):
        return None
    controller = _controller(cue, above)
    return controller if controller is not None else find_subject(above, climbs - 1)


def _goes_on_with(cue: Token, above: Token) -> bool:
    """In "the ministry said it was ready and warned of delays", the ministry warned."""
    is_joined = cue.dep_ == "conj" and above.dep_ == "ccomp" and above.i > above.head.i
    verbs = cue_verbs()
    return is_joined and cue.tag_ == above.head.tag_ and {lemma_of(cue), lemma_of(above.head)} <= verbs.speech


def _controller(cue: Token, above: Token) -> Token | None:
    """In "urged him to say", the object speaks; in "promised him to say" the subject would, which is rare."""
    if cue.dep_ != "xcomp" or cue.tag_ != "VB" or above.lemma_ in USING:
        return None
    return next((child for child in above.children if child.dep_ == "dobj" and child.i < cue.i), None)


def _subject_of_gerund(preposition: Token, climbs: int) -> Token | None:
    """ "by saying", "upon saying": whoever does what the preposition hangs on."""
    above = preposition.head
    if above.pos_ in ("VERB", "AUX"):
        return find_subject(above, climbs - 1)
    return _subject_of_noun_clause(above, climbs)


def _subject_of_noun_clause(noun: Token, climbs: int) -> Token | None:
    """ "his attempt to say": the possessor, or whoever does what the noun is the object of."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is not None:
        return owner
    above = noun.head
    while above.i != above.head.i and above.pos_ not in ("VERB", "AUX"):
        above = above.head
    return find_subject(above, climbs - 1) if above.pos_ in ("VERB", "AUX") else None


def find_neighbor(cue: Token, line: Line) -> Token | None:
    """The name beside a cue, where the parse has missed it: "said Smith", "he said", "Smith, the mayor, said"."""
    if any(child.dep_ == "auxpass" for child in cue.children):
        return None
    return (
        _name_after(cue, line)
        or _name_before(cue, line)
        or _name_before_aside(cue, line)
        or _name_that_opens(cue, line)
    )


def find_subject_above(cue: Token) -> Token | None:
    """The subject of the nearest clause around a cue that has one, where nothing nearer tells who speaks."""
    if any(child.dep_ == "nsubjpass" for child in cue.children):
        return None
    for above in cue.ancestors:
        subject = next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and subject.i < cue.i:
            return subject
    return None


def _name_before_aside(cue: Token, line: Line) -> Token | None:
    """The name that an aside in commas parts from its verb: the nearest that no other verb has."""
    if cue.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or cue.i == 0 or cue.doc[cue.i - 1].text != ",":
        return None
    for token in reversed(cue.doc[max(cue.sent.start, cue.i - ASIDE) : cue.i - 1]):
        if line.is_quoted(token):
            return None
        if token.pos_ in NOMINAL and token.dep_ in UNATTACHED:
            return token
    return None


def _name_that_opens(cue: Token, line: Line) -> Token | None:
    """The name that opens the clause of a finite cue, behind a quotation or at the start: "Lee, smiling, said"."""
    if cue.tag_ not in FINITE:
        return None
    start = max(cue.sent.start, cue.i - ASIDE)
    clause = list(takewhile(lambda token: not line.is_quoted(token), reversed(cue.doc[start : cue.i])))[::-1]
    opening = next((token for token in clause if not token.is_punct), None)
    is_open = len(clause) < cue.i - start or start == cue.sent.start
    if opening is None or not is_open or opening.pos_ not in STARTS_NAME:
        return None
    head = _head_of_name(opening)
    return head if head.pos_ in NOMINAL and head.i < cue.i and not line.is_quoted(head) else None


def _head_of_name(opening: Token) -> Token:
    head = opening
    while head.head.i > head.i and head.dep_ in ("det", "compound", "amod", "nummod", "poss", "nmod", "case"):
        head = head.head
    return head


def _name_after(cue: Token, line: Line) -> Token | None:
    doc = cue.doc
    is_after_quotation = cue.i > 0 and line.is_quoted(doc[cue.i - 1]) and lemma_of(cue) in cue_verbs().all
    # "Continued Lee", "recalled Lee": taken for a participle
    is_finite = cue.tag_ in FINITE or cue.i == cue.sent.start or is_after_quotation
    if cue.i + 1 >= len(doc) or not is_finite or not (is_after_quotation or lemma_of(cue) in INVERTING):
        return None
    following = doc[cue.i + 1]
    if line.is_quoted(following) or not (following.pos_ in STARTS_NAME or following.text[0].isupper()):
        return None
    head = _head_of_name(following)
    is_nominal = head.pos_ in NOMINAL or is_after_quotation  # whatever stands there: '"...," read one'
    return head if is_nominal and head.lemma_ not in NO_SPEAKER else None


def _name_before(cue: Token, line: Line) -> Token | None:
    place = cue.i - 1
    while place >= 0 and cue.doc[place].pos_ in ("ADV", "AUX"):
        place -= 1
    if place < 0:
        return None
    word = cue.doc[place]
    return word if word.pos_ in NOMINAL and not line.is_quoted(word) else None


def mention_run(head: Token, line: Line, cue: Token | None) -> Run:
    """The words about a head that make up its mention: quotations, and the clause of the cue, are no part of it."""
    if head.pos_ == "PRON" and head.dep_ != "pobj":
        return Run(head.i, head.i)
    kept = set(_mention_tokens(head, line, cue))
    first = last = head.i
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    return _without_edges(line, first, last)


def _mention_tokens(head: Token, line: Line, cue: Token | None) -> list[int]:
    waiting, found = [head], []
    while waiting:
        token = waiting.pop()
        if not line.is_quoted(token):
            found.append(token.i)
        waiting.extend(child for child in token.children if not _is_other_clause(child, head, cue))
    return found


def _is_other_clause(child: Token, head: Token, cue: Token | None) -> bool:
    if child.head.i == head.i and child.dep_ in ("parataxis", "ccomp"):
        return True
    return cue is not None and (child.i == cue.i or child.is_ancestor(cue))


def _without_edges(line: Line, first: int, last: int) -> Run:
    while first < last and line.token(first).is_punct:
        first += 1
    while last > first and not (line.token(last).text == ")" or line.token(last).pos_ not in ("PUNCT", "SPACE")):
        last -= 1
    return Run(first, last)


def lemma_of(token: Token) -> str:
    """The lemma of a cue, put right where the model is known to err."""
    lemma = token.lemma_.lower()
    return cue_verbs().mistaken.get(lemma, lemma)
