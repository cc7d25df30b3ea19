"""The verb or noun of a happening goes in; a few words for its doer come out, by name where the text has a pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from timeline.domain.kinds import ActorKind
from timeline.extraction.clauses import RELATIVES, antecedent_of, clause_of, own_words, subject_of
from timeline.extraction.events.references.pairs import pair_meant_by
from timeline.extraction.events.references.pronouns import all_meant_by
from timeline.extraction.events.titling.wording import joined, tidy
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.lexicon.reading import read_groups
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import ArticleActor

LONGEST_DOER = 60
# Behind these a small parser can take a day for a part of the name that follows: "by Sunday Ana Berg had left".
LEADING = frozenset({"on", "by", "since"})
# Behind "his" or "her" these are whoever is meant himself: "Her Excellency thanked Norway".
RANKS = read_groups("titles.toml")["ranks"]
OWNING = frozenset({"PRP$", "WP$"})  # "his", "whose"
QUANTITIES = read_groups("groups.toml")["quantities"]
LEFT_OUT = PHRASES["left_out_of_titles"]
WITH_ARTICLE = PHRASES["names_with_article"]
# What a title and the name behind it are made of: no mark and no "and".
OF_TITLES = frozenset({"IN", "DT", "JJ", "NN", "NNS", "NNP", "NNPS"})


def lent_doer(reading: Reading, paragraph: Paragraph, head: Token) -> str:
    """The doer where the clause has none, or a pronoun, a word for two or a long one: "who visited", "both leaders"."""
    subject = subject_of(head) if clause_of(head) == head else None
    if subject is None:
        return ""
    if subject.lower_ in RELATIVES and clause_of(subject).dep_ != "ROOT":
        return _signed(head) or short_name(reading, paragraph, antecedent_of(clause_of(subject)))
    is_told = subject in head.children and subject.i < head.i  # not "said Berg", which the name begins
    if is_told and subject.pos_ != "PRON" and not _is_long(subject) and not pair_meant_by(reading, paragraph, subject):
        return ""
    return short_name(reading, paragraph, subject)


def short_name(reading: Reading, paragraph: Paragraph, subject: Token) -> str:
    """A subject in a few words: whom it means, all who are joined, the person beside a title, its own words."""
    beside = [word for word in subject.children if word.dep_ == "appos"]
    # In "Berg, Lund and Costa" the parser often takes the second for an apposition to the first.
    listed = [each for word in beside if word.conjuncts for each in (word, *word.conjuncts)]
    if (together := (*subject.conjuncts, *listed)) and not _is_owned(_front(subject)):
        return join_names(list(dict.fromkeys(_name_of(reading, paragraph, word) for word in (subject, *together))))
    meant = _meant(reading, paragraph, subject)
    if meant or subject.pos_ == "PRON":
        return join_names(meant)
    person = _person_in(reading, paragraph, beside) or _person_behind(reading, paragraph, subject)
    return person.name if person else _as_called(reading, paragraph, subject)


def _as_called(reading: Reading, paragraph: Paragraph, subject: Token) -> str:
    """The subject's own words up to it; the name of its actor where they are many, or lean on somebody else."""
    phrase = [*_front(subject), *_counted(subject)]
    days = [word for word in phrase if is_day_of_name(word) and reading.times_in(span_of(paragraph, word))]
    words = tidy(joined([word for word in phrase if word.lower_ not in LEFT_OUT and word not in days]))
    is_owned, is_short = _is_owned(phrase), len(words) <= LONGEST_DOER
    if is_short and not is_owned:
        return words
    mentions = reading.mentions_in(span_of(paragraph, subject))
    actor = reading.actor(mentions[-1].actor) if mentions else None
    if actor is not None and (actor.kind is ActorKind.PERSON or is_owned):
        return actor.name
    return _with_owner(reading, paragraph, subject, words) if is_short else subject.text


def is_day_of_name(day: Token) -> bool:
    """Whether a small parser took a day for a part of the name behind it: "on Sunday President Ana Berg left"."""
    is_led = day.i > 0 and day.nbor(-1).lower_ in LEADING
    return is_led and day.dep_ in ("compound", "nmod") and day.head.pos_ == "PROPN"


def _with_owner(reading: Reading, paragraph: Paragraph, noun: Token, words: str) -> str:
    """The words of a phrase with a name for its owner: "his country" as "Ana Berg's country"."""
    pronoun = next((child for child in noun.children if child.tag_ in OWNING), None)
    if pronoun is None or not words.lower().startswith(pronoun.lower_):
        return words
    if pronoun.tag_ == "WP$":
        name = short_name(reading, paragraph, antecedent_of(clause_of(noun)))
    else:
        owners = all_meant_by(reading, paragraph, pronoun)
        if noun.lower_ == "country" and (own := _countries_of(reading, owners)):
            return own
        name = join_names(names_of(reading, owners))
        if name and noun.text.istitle() and noun.lower_ in RANKS:
            return name
    return f"{possessive(name)}{words[len(pronoun.text) :]}" if name else words


def _countries_of(reading: Reading, owners: Sequence[str]) -> str:
    """The country of somebody whose own is spoken of, by its name: France for "his country"."""
    own = [actor.country for actor in _actors(reading, owners) if actor.country]
    return "".join(names_of(reading, own)) if len(own) == len(owners) == 1 else ""


def possessive(name: str) -> str:
    """A name as that of an owner.

    >>> possessive("Ana Berg"), possessive("the United States")
    ("Ana Berg's", "the United States'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _front(noun: Token) -> list[Token]:
    """The words of a phrase up to its noun."""
    return [word for word in own_words(noun) if word.i <= noun.i]


def _counted(noun: Token) -> Sequence[Token]:
    """What a number or group is one of: "of journalists" behind "a number"."""
    of = next((word for word in noun.rights if word.lower_ == "of"), None) if noun.lower_ in QUANTITIES else None
    return own_words(of) if of is not None else ()


def _is_owned(phrase: Sequence[Token]) -> bool:
    return any(word.tag_ in OWNING for word in phrase)


def _meant(reading: Reading, paragraph: Paragraph, word: Token) -> list[str]:
    """The names of those whom a pronoun or a word for two sides means."""
    is_pronoun = word.pos_ == "PRON"
    ids = (all_meant_by if is_pronoun else pair_meant_by)(reading, paragraph, word)
    return names_of(reading, ids)


def names_of(reading: Reading, ids: Sequence[str]) -> list[str]:
    """The names of actors as they stand in a sentence: "the United States"."""
    return [_with_article(actor.name) for actor in _actors(reading, ids)]


def _with_article(name: str) -> str:
    is_led = WITH_ARTICLE.isdisjoint(name.lower().split()) or name.lower().startswith("the ")
    return name if is_led else f"the {name}"


def join_names(names: Sequence[str]) -> str:
    """Names as a headline joins them.

    >>> join_names(["Ana Berg", "Jon Lund", "Maria Costa"])
    'Ana Berg, Jon Lund and Maria Costa'
    """
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _is_long(subject: Token) -> bool:
    """Whether the words of a subject fill the title, or lean on somebody who is not named in it ("his officials")."""
    words = own_words(subject)
    return len(joined(words)) > LONGEST_DOER or _is_owned(words)


def _signed(head: Token) -> str:
    """The contract that "which" stands for where it is signed, the last one before; "" where something else is done."""
    before = reversed(head.doc.tokens[head.sent.start : head.i]) if head.lemma_ in PHRASES["signing"] else ()
    return next((f"The {word.lower_}" for word in before if word.lower_ in PHRASES["contracts"]), "")


def _name_of(reading: Reading, paragraph: Paragraph, noun: Token) -> str:
    """One of those who are joined, by the name of the person; else as the article names it."""
    if meant := _meant(reading, paragraph, noun):
        return join_names(meant)
    beside = [word for word in noun.children if word.dep_ == "appos" and not word.conjuncts]
    person = _person_in(reading, paragraph, [noun]) or _person_in(reading, paragraph, beside)
    if person := person or _person_behind(reading, paragraph, noun):
        return person.name
    if mentions := reading.mentions_in(span_of(paragraph, noun)):
        return _with_article(max((mention.span.of(reading.article.text) for mention in mentions), key=len))
    near = [word for word in _front(noun) if word.dep_ != "det"]
    of = next((word for word in noun.rights if word.lower_ == "of"), None)
    return joined([*near, *(own_words(of) if of is not None else ())])


def _person_behind(reading: Reading, paragraph: Paragraph, title: Token) -> ArticleActor | None:
    """The person whose name ends a title that an "of" widens: "President of Norway Ana Berg"."""
    behind = list(takewhile(lambda word: word.tag_ in OF_TITLES, paragraph.doc.tokens[title.i + 1 : title.sent.end]))
    if not behind or behind[0].lower_ != "of":
        return None
    named = [word for word in behind[1:] if reading.mentions_in(span_of(paragraph, word.nbor(-1)))]
    return _person_in(reading, paragraph, [word for word in named if word.nbor(-1).ent_type_ != "PERSON"])


def _person_in(reading: Reading, paragraph: Paragraph, words: Sequence[Token]) -> ArticleActor | None:
    mentions = [mention.actor for word in words for mention in reading.mentions_in(span_of(paragraph, word))]
    people = [actor for actor in _actors(reading, mentions) if actor.kind is ActorKind.PERSON]
    return people[-1] if people else None


def _actors(reading: Reading, ids: Sequence[str]) -> list[ArticleActor]:
    return [actor for id in ids if (actor := reading.actor(id)) is not None]
