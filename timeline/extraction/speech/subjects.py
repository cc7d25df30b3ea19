"""A cue goes in; the head of the words that the parse makes its subject comes out, its own or lent from above."""

from __future__ import annotations

from timeline.domain.kinds import EventKind
from timeline.extraction.language import Token
from timeline.extraction.lexicon.cue_verbs import cue_verbs
from timeline.extraction.lexicon.event_words import noun_kinds
from timeline.extraction.lexicon.reading import read_words

HIGHEST_CLIMB = 4  # clauses that share a subject with the one above: "went on to say and then repeat"
SHARES_SUBJECT = frozenset({"conj", "advcl", "xcomp", "acomp", "dep", "parataxis"})
UNREAL_SUBJECTS = frozenset({"amod", "det", "nummod", "nmod"})  # what the parser makes of "many" in "many argue"
USING = read_words("speech_words.toml")["using"]
ISSUING = read_words("speech_words.toml")["issuing"]
TELLING_MORE = read_words("speech_words.toml")["telling_more"]
REFUSING = read_words("speech_words.toml")["refusing"]
GIVING = read_words("speech_words.toml")["giving"]
DETAILS = read_words("speech_words.toml")["details"]
FEW = frozenset({"no", "few", "little"})
KEPT_BACK = frozenset({"did", "would", "could"})  # what "does not explain much" is no act of whoever tells it
TELLING_PASSIVES = frozenset({"quote", "cite"})
PERSONS = frozenset({"he", "she", "they", "we", "i"})
SHORT_HAS = frozenset({"'s", "\u2019s"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ENDS_CLAUSE = frozenset({",", '"', "''", "\u201d"})
PRESENT = ("VBZ", "VBP")
HAS = frozenset({"has", "have"})  # "has lost money and closed its branches" is one tense
HELPING = ("aux", "auxpass")
JOINED = frozenset({"advcl", "conj"})
BESIDE = frozenset({"before", "while"})
REPORTED = frozenset({"ccomp", "dobj", "xcomp"})


def find_subject(cue: Token, climbs: int = HIGHEST_CLIMB) -> Token | None:
    """The head of the words that the parse makes the subject of a cue."""
    own = [child for child in cue.children if child.dep_ in ("nsubj", "expl", "csubj") or _is_bare_subject(child, cue)]
    if own:
        nearest = _nearest(own, cue)
        return None if nearest.dep_ == "expl" else _issuer(cue, nearest, climbs) or nearest
    passive = next((child for child in cue.children if child.dep_ == "nsubjpass"), None)
    if passive is not None and (cue.lemma_ in TELLING_PASSIVES or climbs < HIGHEST_CLIMB or _has_said(cue, passive)):
        return passive
    agents = [word for child in cue.children if child.dep_ == "agent" for word in child.children if word.dep_ == "pobj"]
    is_told = any(child.dep_ == "auxpass" for child in cue.children) and cue.lemma_ not in TELLING_PASSIVES
    if agents or passive is not None or is_told:
        return agents[0] if agents else find_agent_of_name(cue)
    return _subject_above(cue, climbs) if climbs else None


def find_agent_of_name(cue: Token) -> Token | None:
    """Whoever calls something a name, where the parser takes "by" for a word on the name: "called a risk by Lund"."""
    if not any(child.dep_ == "auxpass" for child in cue.children):
        return None
    named = [word for child in cue.rights for word in (child, *child.children) if _is_name_given(word)]
    by = [child for word in named for child in word.rights if child.dep_ == "prep" and child.lower_ == "by"]
    return next((word for word in reversed(by) for word in word.children if word.dep_ == "pobj"), None)


def _is_name_given(word: Token) -> bool:
    return word.dep_ == "oprd" or (word.dep_ == "pobj" and word.head.lower_ == "as")


def find_subject_above(cue: Token) -> Token | None:
    """The subject of the nearest clause around a cue that has one, where nothing nearer tells who speaks."""
    if any(child.dep_ == "nsubjpass" for child in cue.children):
        return None
    for above in cue.ancestors:
        subject = next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and subject.i < cue.i:
            return subject
    return None


def lemma_of(token: Token) -> str:
    """The lemma of a cue, put right where the model is known to err."""
    lemma = token.lemma_.lower()
    return cue_verbs().mistaken.get(lemma, lemma)


def is_finite(verb: Token) -> bool:
    """Whether a verb, or an auxiliary of it, has a tense."""
    return verb.tag_ in FINITE or any(child.dep_ == "aux" and child.tag_ in FINITE for child in verb.children)


def _is_bare_subject(word: Token, cue: Token) -> bool:
    return word.i == cue.i - 1 and word.dep_ in UNREAL_SUBJECTS and cue.tag_ in FINITE


def _nearest(subjects: list[Token], cue: Token) -> Token:
    """Of several subjects the nearest before the cue; but in '"The end is near", said Lee' the one behind it."""
    before = [subject for subject in subjects if subject.i < cue.i]
    is_inverted = len(before) < len(subjects) and cue.doc[cue.i - 1].text in ENDS_CLAUSE
    if before and not is_inverted:
        return before[-1]
    return subjects[len(before)]


def _issuer(cue: Token, subject: Token, climbs: int) -> Token | None:
    """In "released a letter that said", whoever released it."""
    verb = cue.head.head
    if cue.dep_ != "relcl" or subject.lower_ not in ("that", "which") or cue.head.dep_ != "dobj" or not climbs:
        return None
    return find_subject(verb, climbs - 1) if verb.lemma_ in ISSUING else None


def _has_said(cue: Token, passive: Token) -> bool:
    """In "she's said", the parser may take "has" for "is"."""
    auxiliaries = {child.lower_ for child in cue.children if child.dep_ == "auxpass"}
    return passive.lower_ in PERSONS and not auxiliaries.isdisjoint(SHORT_HAS)


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
    reporter = above.head if is_done_besides(cue) else reporter_above(cue)
    if reporter is not None:
        return find_subject(reporter, climbs - 1)
    return _subject_of_gerund(above, climbs) if cue.dep_ == "pcomp" else _shared_subject(cue, above, climbs)


def _subject_of_participle(noun: Token, climbs: int) -> Token | None:
    """Who says what a participle tells: in "issued a letter saying", whoever issued it; else the noun itself.

    A meeting says nothing, but whoever takes part: "went into the talks demanding".
    """
    verb = noun.head
    if noun.dep_ == "pobj" and _is_meeting(noun):
        verb = verb.head
    elif noun.dep_ != "dobj":
        return noun
    if verb.pos_ != "VERB" or verb.i == noun.i:
        return noun
    return find_subject(verb, climbs - 1) or noun


def _shared_subject(cue: Token, above: Token, climbs: int) -> Token | None:
    """The subject that a joined or subordinate clause has in common with the verb above it."""
    if cue.dep_ not in SHARES_SUBJECT or above.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if cue.dep_ == "advcl" and cue.tag_ not in ("VBG", "VB"):
        return None
    controller = _controller(cue, above)
    subject = controller if controller is not None else find_subject(above, climbs - 1)
    return _attending(cue, above) if subject is not None and _is_meeting(subject) else subject


def _attending(cue: Token, above: Token) -> Token | None:
    """Who does what stands before a participle, since a meeting says nothing: "talks ended as Lund left, saying"."""
    doers = (word for word in reversed(cue.doc.tokens[above.i + 1 : cue.i]) if word.dep_ == "nsubj")
    return next((doer for doer in doers if doer.head.pos_ == "VERB"), None)


def _is_meeting(noun: Token) -> bool:
    return noun_kinds().get(noun.lemma_) is EventKind.MEETING


def reporter_above(cue: Token) -> Token | None:
    """The verb of speech that another one goes on from, where the parser hangs it inside the reported clause.

    In "the ministry said it was ready and warned of delays" the ministry warned, and in "she said he had left, adding
    that" and "she said he had left before adding that" she added.
    """
    verbs = cue_verbs()
    if lemma_of(cue) not in verbs.speech or not _goes_on(cue):
        return None
    if lemma_of(cue.head) in verbs.speech and (cue.dep_ == "advcl" or cue.head.tag_ == cue.tag_):
        return None  # in "she said and repeated" and "she said, adding" they share their subject as any verbs do
    clause = cue.head.head if is_beside(cue) else cue.head
    while clause.head.i != clause.i and lemma_of(clause.head) not in verbs.all:
        clause = clause.head
    reporter = clause.head
    is_reported = clause.dep_ in REPORTED and reporter.i < cue.head.i
    return reporter if is_reported and (cue.tag_ == "VBG" or is_finite(reporter)) else None


def _goes_on(cue: Token) -> bool:
    """Whether a cue without a subject of its own is joined to a whole clause, or is a participle beside it."""
    if any(child.dep_ == "nsubj" for child in cue.children):
        return False
    is_joined = cue.dep_ == "conj" and is_finite(cue) and cue.head.dep_ == "ccomp" and not _is_denied_too(cue)
    return is_joined or (cue.dep_ in JOINED and cue.tag_ == "VBG") or is_beside(cue)


def _is_denied_too(verb: Token) -> bool:
    """Whether "nor" joins a verb to the one above: "said he was neither asked nor told"."""
    return any(child.lower_ == "nor" for child in verb.head.children)


def is_beside(cue: Token) -> bool:
    """Whether a cue tells what was said before or while something else was: "said A before adding B"."""
    return cue.tag_ == "VBG" and cue.dep_ == "pcomp" and cue.head.lower_ in BESIDE


def is_done_besides(verb: Token) -> bool:
    """Whether a verb that the parser joins to a reported clause tells what the one who speaks did besides.

    A bare past cannot go on from an infinitive ("asked to go and left") nor, mostly, from what is or will be ("said it
    is over and left"); and who "did not elaborate" is the one who spoke.
    """
    if verb.dep_ != "conj" or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return False
    if _keeps_back(verb):
        return verb.head.dep_ == "ccomp"
    if verb.tag_ != "VBD" or verb.lower_ == verb.lemma_.lower():
        return False
    is_bare = not any(child.dep_ in HELPING for child in verb.children)
    return is_bare and (any(child.tag_ == "TO" for child in verb.head.children) or _is_told_as_present(verb.head))


def _keeps_back(verb: Token) -> bool:
    """Whether somebody does not tell more: "did not elaborate", "refused to say", "gave no details"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return _tells_more(verb) and any(child.lower_ in KEPT_BACK for child in verb.lefts)
    if verb.lemma_ in REFUSING:
        return any(child.dep_ == "xcomp" and _tells_more(child) for child in verb.rights)
    return verb.tag_ == "VBD" and any(word.lower_ in FEW for thing in _details(verb) for word in thing.lefts)


def _tells_more(verb: Token) -> bool:
    return verb.lemma_ in TELLING_MORE or bool(_details(verb))


def _details(verb: Token) -> list[Token]:
    """What somebody gives who tells more: "gave a date"."""
    objects = (child for child in verb.rights if child.dep_ == "dobj" and verb.lemma_ in GIVING)
    return [thing for thing in objects if thing.lemma_ in DETAILS]


def _is_told_as_present(clause: Token) -> bool:
    """Whether the clause that somebody reported in the past tells what is or will be: "said it is over"."""
    if clause.dep_ != "ccomp" or clause.head.tag_ != "VBD":
        return False
    helping = (child for child in clause.lefts if child.tag_ in ("MD", *PRESENT) and child.lower_ not in HAS)
    return clause.tag_ in PRESENT or any(helping)


def _controller(cue: Token, above: Token) -> Token | None:
    """In "urged him to say", the object speaks; in "promised him to say" the subject would, which is rare."""
    if cue.dep_ != "xcomp" or cue.tag_ != "VB" or above.lemma_ in USING:
        return None
    return next((child for child in above.children if child.dep_ == "dobj" and child.i < cue.i), None)


def _subject_of_gerund(preposition: Token, climbs: int) -> Token | None:
    """ "by saying": whoever does what the preposition hangs on; "quoted him as saying": who is quoted."""
    above = preposition.head
    if preposition.lower_ == "as" and above.lemma_ in TELLING_PASSIVES:
        quoted = next((child for child in above.children if child.dep_ in ("dobj", "nsubjpass")), None)
        return quoted if quoted is not None else find_subject(above, climbs - 1)
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
