"""A trigger goes in; a short headline made of the words that tell the happening comes out.

The doer stands in front, by name where the text has a pronoun; the day, asides and forms of address are left out.
"""

from __future__ import annotations

from timeline.domain.kinds import ActorKind, EventKind
from timeline.domain.spans import Span
from timeline.extraction.clauses import RELATIVES, SUBJECTS, antecedent_of, clause_of, helpers, own_words, subject_of
from timeline.extraction.dating.clauses import FARTHEST
from timeline.extraction.events.evidence import clause_words, head_of
from timeline.extraction.events.pronouns import meant_by
from timeline.extraction.events.triggers import Trigger
from timeline.extraction.events.wording import cut, joined, tidy, told
from timeline.extraction.events.words import PHRASES
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of

LONGEST = 90
LONGEST_DOER = 40
LEFT_OUT = PHRASES["left_out_of_titles"]
BESIDE = frozenset({EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE})
FARTHEST_CONTRACT = 80  # words back, some three sentences
HEDGES = frozenset({"as", "early", "late", "soon", "next", "this", "or"})
# A day behind these is cut with them; "until Friday" and "since 2007" belong to what is told.
OF_DAYS = frozenset({"on", "in", "at", "during", "over", "for", "as", "of", "around", "about"})


def title_of(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> str:
    """A headline: the doer and what was done, never longer than a line."""
    timed = _timed_words(reading, paragraph, trigger)
    if trigger.kind in BESIDE and trigger.word.dep_ == "pobj" and clause_of(trigger.word) == head_of(trigger):
        return _title_beside(reading, paragraph, trigger, timed)
    head = head_of(trigger)
    words = [word for word in clause_words(reading, paragraph, trigger) if not _is_left_out(word, timed)]
    words = _without_circumstance(words, head)
    doer = _lent_doer(reading, paragraph, head)
    if doer:
        own = {word.i for child in head.children if child.dep_ in SUBJECTS for word in child.subtree}
        words = [word for word in words if word.i not in own]
    kept = cut(words, LONGEST - len(doer) - 1)
    contract = _contract_meant(kept)
    kept = kept[:-1] if contract else kept
    return tidy(f"{doer} {_predicate(kept, head) if doer else joined(kept)} {contract}") or tidy(trigger.word.text)


def title_of_readiness(reading: Reading, paragraph: Paragraph, trigger: Trigger, doer: str) -> str:
    """A headline of what somebody says that he would do: "Ana Berg is ready to work with Sweden"."""
    timed = _timed_words(reading, paragraph, trigger)
    words = [word for word in clause_words(reading, paragraph, trigger) if not _is_left_out(word, timed)]
    is_verb = trigger.word.pos_ == "VERB"
    own = {word.i for child in trigger.word.children if child.dep_ in SUBJECTS for word in child.subtree}
    kept = [
        word for word in words if word.i not in own and word.dep_ != "mark" and (is_verb or word.i >= trigger.word.i)
    ]
    link = "" if is_verb else "is "
    return tidy(f"{doer} {link}{joined(cut(kept, LONGEST - len(doer) - len(link) - 1))}")


def title_of_occasion(reading: Reading, trigger: Trigger, actors: tuple[str, ...]) -> str:
    """A headline of an occasion that stands behind "during": "Ana Berg and Jon Lund meet", "Jon Lund visits Oslo"."""
    names = [actor.name for id in actors if (actor := reading.actor(id)) is not None]
    if trigger.kind is EventKind.VISIT:
        way = next((child for child in trigger.word.children if child.lower_ == "to"), None)
        goal = sorted(own_words(way), key=lambda word: word.i)[1:] if way is not None else []
        return tidy(f"{names[0]} visits {joined(goal)}" if goal else f"{names[0]} pays a visit")
    verb = "speak by phone" if trigger.kind is EventKind.CALL else "meet"
    return tidy(f"{' and '.join(names)} {verb}" if len(names) > 1 else f"{names[0]} holds a {trigger.word.lemma_}")


def _title_beside(reading: Reading, paragraph: Paragraph, trigger: Trigger, timed: frozenset[int]) -> str:
    """The doer and the occasion, where the verb tells what else was done: "Berg speaks in an interview"."""
    subject = subject_of(clause_of(trigger.word))
    phrase = sorted(own_words(trigger.word.head), key=lambda word: word.i)
    doer = _short_name(reading, paragraph, subject) if subject is not None else ""
    words = [word for word in phrase if not _is_left_out(word, timed)]
    lead = joined(cut(words, LONGEST - len(doer) - 1))
    return tidy(f"{doer} speaks {lead[:1].lower()}{lead[1:]}" if doer else lead)


def _contract_meant(words: list[Token]) -> str:
    """What a last "it" means behind "to sign": the last contract that the paragraph spoke of before; "" for others."""
    if not words or words[-1].lower_ != "it" or words[-1].head.lemma_ not in PHRASES["signing"]:
        return ""
    pronoun = words[-1]
    before = pronoun.doc[max(pronoun.i - FARTHEST_CONTRACT, 0) : pronoun.i]
    named = [word.text for word in before if word.lemma_ in PHRASES["contracts"]]
    return f"the {named[-1]}" if named else ""


def _predicate(words: list[Token], head: Token) -> str:
    """What the doer did: a participle as a finite verb, a word that began the sentence with a small letter."""
    if not words:
        return ""
    first, rest = words[0], joined(words[1:])
    if first == head and first.tag_ == "VBG" and not helpers(first):
        return f"{told(first)} {rest}"
    if first == head and first.tag_ == "VBN" and first.dep_ == "acl":
        return f"{'are' if first.head.tag_ in ('NNS', 'NNPS') else 'is'} {first.text} {rest}"
    text = joined(words)
    is_name = first.pos_ == "PROPN" or first.text.isupper()
    return text if is_name else text[:1].lower() + text[1:]


def _short_name(reading: Reading, paragraph: Paragraph, subject: Token) -> str:
    """A subject in a few words: its own, or the name of the actor that it or its apposition mentions."""
    if subject.pos_ == "PRON":
        actor = reading.actor(meant_by(reading, paragraph, subject) or "")
        return actor.name if actor else ""
    phrase = [word for word in sorted(own_words(subject), key=lambda word: word.i) if word.i <= subject.i]
    words = tidy(joined([word for word in phrase if word.lower_ not in LEFT_OUT]))
    is_owned = any(word.tag_ == "PRP$" for word in phrase)
    if len(words) <= LONGEST_DOER and not is_owned:
        return words
    if partners := [word for word in subject.conjuncts if word.head == subject and not is_owned]:
        together = [_name_of(reading, paragraph, word) for word in (subject, *partners)]
        return (
            tidy(" and ".join(together))
            if len(together) == 2
            else tidy(f"{', '.join(together[:-1])} and {together[-1]}")
        )
    beside = [word for word in (subject, *subject.children) if word == subject or word.dep_ == "appos"]
    mentions = [mention for word in beside for mention in reading.mentions_in(span_of(paragraph, word))]
    actor = reading.actor(mentions[-1].actor) if mentions else None
    if actor is None:
        return words if len(words) <= LONGEST_DOER else subject.text
    return actor.name if actor.kind is ActorKind.PERSON or is_owned else subject.text


def _name_of(reading: Reading, paragraph: Paragraph, noun: Token) -> str:
    """The name of the person whom a noun mentions, else its own words up to it."""
    mentions = reading.mentions_in(span_of(paragraph, noun))
    actor = reading.actor(mentions[-1].actor) if mentions else None
    if actor is not None and actor.kind is ActorKind.PERSON:
        return actor.name
    near = [word for word in noun.lefts if word.dep_ in ("compound", "amod")]
    return joined([*near, noun])


def _timed_words(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> frozenset[int]:
    """The places of words that belong to a day, with its preposition; a day that bounds what is told stays."""
    found: set[int] = set()
    for time in reading.times_in(_around(paragraph, trigger)):
        words = paragraph.words_in(time.span)
        if words and time.date is not None:
            found.update(_with_preposition(paragraph, words[0].i, words[-1].i))
    return frozenset(found)


def _around(paragraph: Paragraph, trigger: Trigger) -> Span:
    """The trigger's surroundings in its paragraph, wider than any title."""
    place = span_of(paragraph, trigger.word)
    return Span(max(paragraph.span.start, place.start - FARTHEST), min(paragraph.span.end, place.end + FARTHEST))


def _with_preposition(paragraph: Paragraph, first: int, last: int) -> range:
    """The places of a time phrase with what hangs it on: "as early as", "on"; none where it bounds: "until"."""
    before = first - 1
    while before > 0 and (paragraph.doc[before].lower_ in HEDGES or paragraph.doc[before].is_quote):
        before -= 1
    if before < 0 or paragraph.doc[before].dep_ not in ("prep", "mark"):
        return range(before + 1, last + 1)
    return range(before, last + 1) if paragraph.doc[before].lower_ in OF_DAYS else range(0)


def _is_left_out(word: Token, timed: frozenset[int]) -> bool:
    """Whether a headline does without the word."""
    return word.is_quote or word.is_space or word.i in timed or word.lower_ in LEFT_OUT


def _without_circumstance(words: list[Token], head: Token) -> list[Token]:
    """From the doer on; what stands in front of it is circumstance."""
    subject = next((child for child in head.children if child.dep_ in SUBJECTS), None)
    first = subject.left_edge.i if subject is not None else head.left_edge.i
    if subject is None and clause_of(head) == head:
        first = min([head.i, *(child.i for child in head.children if child.dep_ in ("aux", "auxpass"))])
    return [word for word in words if word.i >= first]


def _lent_doer(reading: Reading, paragraph: Paragraph, head: Token) -> str:
    """The doer in a few words where the clause has none, or a pronoun, or a long one: "who visited", "to sign"."""
    if clause_of(head) != head:
        return ""
    subject = subject_of(head)
    if subject is None:
        return ""
    if subject.lower_ in RELATIVES:
        return _short_name(reading, paragraph, antecedent_of(clause_of(subject)))
    is_own = subject in head.children
    if is_own and subject.pos_ != "PRON" and not _is_long(subject):
        return ""
    return _short_name(reading, paragraph, subject)


def _is_long(subject: Token) -> bool:
    """Whether the words of a subject fill the title, or lean on somebody who is not named in it ("his officials")."""
    words = sorted(own_words(subject), key=lambda word: word.i)
    return len(joined(words)) > LONGEST_DOER or any(word.tag_ == "PRP$" for word in words)
