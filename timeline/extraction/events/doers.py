"""The verb or noun of a happening goes in; a few words for its doer come out, by name where the text has a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.domain.kinds import ActorKind
from timeline.extraction.clauses import RELATIVES, antecedent_of, clause_of, own_words, subject_of
from timeline.extraction.events.pronouns import all_meant_by
from timeline.extraction.events.wording import joined, tidy
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import ArticleActor

LONGEST_DOER = 60
LEFT_OUT = PHRASES["left_out_of_titles"]


def lent_doer(reading: Reading, paragraph: Paragraph, head: Token) -> str:
    """The doer in a few words where the clause has none, or a pronoun, or a long one: "who visited", "to sign"."""
    subject = subject_of(head) if clause_of(head) == head else None
    if subject is None:
        return ""
    if subject.lower_ in RELATIVES:
        return _signed(head) or short_name(reading, paragraph, antecedent_of(clause_of(subject)))
    is_own = subject in head.children
    if is_own and subject.pos_ != "PRON" and not _is_long(subject):
        return ""
    return short_name(reading, paragraph, subject)


def short_name(reading: Reading, paragraph: Paragraph, subject: Token) -> str:
    """A subject in a few words: whom a pronoun means, all who are joined, the person beside a title, its own words."""
    if subject.pos_ == "PRON":
        return join_names([actor.name for actor in _actors(reading, all_meant_by(reading, paragraph, subject))])
    phrase = [word for word in own_words(subject) if word.i <= subject.i]
    is_owned = any(word.tag_ == "PRP$" for word in phrase)
    beside = [word for word in subject.children if word.dep_ == "appos"]
    # In "Berg, Lund and Costa" the parser often takes the second for an apposition to the first.
    listed = [each for word in beside if word.conjuncts for each in (word, *word.conjuncts)]
    if (together := (*subject.conjuncts, *listed)) and not is_owned:
        return join_names([_name_of(reading, paragraph, word) for word in (subject, *together)])
    if person := _person_in(reading, paragraph, beside):
        return person.name
    words = tidy(joined([word for word in phrase if word.lower_ not in LEFT_OUT]))
    if len(words) <= LONGEST_DOER and not is_owned:
        return words
    mentions = reading.mentions_in(span_of(paragraph, subject))
    actor = reading.actor(mentions[-1].actor) if mentions else None
    if actor is not None and (actor.kind is ActorKind.PERSON or is_owned):
        return actor.name
    return words if is_owned and len(words) <= LONGEST_DOER else subject.text


def join_names(names: Sequence[str]) -> str:
    """Names as a headline joins them.

    >>> join_names(["Ana Berg", "Jon Lund", "Maria Costa"])
    'Ana Berg, Jon Lund and Maria Costa'
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _is_long(subject: Token) -> bool:
    """Whether the words of a subject fill the title, or lean on somebody who is not named in it ("his officials")."""
    words = own_words(subject)
    return len(joined(words)) > LONGEST_DOER or any(word.tag_ == "PRP$" for word in words)


def _signed(head: Token) -> str:
    """The contract that "which" stands for where it is signed, the last one before; "" where something else is done."""
    before = reversed(head.doc[head.sent.start : head.i]) if head.lemma_ in PHRASES["signing"] else ()
    return next((f"The {word.lower_}" for word in before if word.lower_ in PHRASES["contracts"]), "")


def _name_of(reading: Reading, paragraph: Paragraph, noun: Token) -> str:
    """The name of the person whom a noun, or else the apposition behind it, mentions; else its own words up to it."""
    beside = [word for word in noun.children if word.dep_ == "appos" and not word.conjuncts]
    if person := _person_in(reading, paragraph, [noun]) or _person_in(reading, paragraph, beside):
        return person.name
    near = [word for word in noun.lefts if word.dep_ in ("compound", "amod")]
    return joined([*near, noun])


def _person_in(reading: Reading, paragraph: Paragraph, words: Sequence[Token]) -> ArticleActor | None:
    mentions = [mention.actor for word in words for mention in reading.mentions_in(span_of(paragraph, word))]
    people = [actor for actor in _actors(reading, mentions) if actor.kind is ActorKind.PERSON]
    return people[-1] if people else None


def _actors(reading: Reading, ids: Sequence[str]) -> list[ArticleActor]:
    return [actor for id in ids if (actor := reading.actor(id)) is not None]
