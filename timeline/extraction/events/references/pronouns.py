"""A pronoun of a reading goes in; the id of the actor whom it means comes out, or None where nobody can say.

"I" and "we" are whoever speaks the words; "he" and "she" the last person who was a subject; "it" and "they" the last
body or country that was one; "you" is nobody, since whoever is spoken to is seldom named.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.names.genders import FEMALE, MALE, find_gender
from timeline.extraction.clauses import SUBJECTS, clause_of, governor, subject_of
from timeline.extraction.events.references.pairs import COUNTRIES, PERSONS, joined_before, named_before
from timeline.extraction.events.references.spokespeople import bodies_behind
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.reading import Reading, span_of

FIRST_PERSON = frozenset({"i", "we", "us", "me"})
GENDERS = {"he": MALE, "him": MALE, "his": MALE, "she": FEMALE, "her": FEMALE}
THINGS = frozenset({"it", "they", "them", "its", "their"})
GROUPS = frozenset({ActorKind.GROUP})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.COUNTRY, ActorKind.GROUP})
PLURAL = frozenset({"they", "them", "their"})
DONE_TO_PAPERS = frozenset({*PHRASES["signing"], *PHRASES["handing_over"]})
# A cue stands within so many characters of the pronoun that speaks.
BESIDE = 40


def meant_by(reading: Reading, paragraph: Paragraph, pronoun: Token) -> str | None:
    """Say whom a pronoun means."""
    place = span_of(paragraph, pronoun)
    if mentions := reading.mentions_in(place):
        return mentions[0].actor
    if pronoun.lower_ in FIRST_PERSON:
        statement = reading.statement_at(place.start)
        return statement.speaker if statement else None
    if reading.is_quoted(place.start):
        return _named_by_speaker(reading, place, GENDERS.get(pronoun.lower_))
    if pronoun.lower_ in GENDERS:
        gender = GENDERS[pronoun.lower_]
        said_so = _sayer(reading, paragraph, pronoun)
        if said_so and _may_be(reading, said_so, gender):
            return said_so
        return _speaker_at(reading, place) or _person_before(reading, place, gender)
    return (
        _sayer(reading, paragraph, pronoun) or _body_before(reading, paragraph, pronoun)
        if pronoun.lower_ in THINGS
        else None
    )


def _named_by_speaker(reading: Reading, place: Span, gender: str | None) -> str | None:
    """The one person whom a quotation named before its "he" or "she": "I will meet Lund. He may come in May"."""
    statement = reading.statement_at(place.start)
    if statement is None or gender is None:
        return None
    said = next((span.start for span in statement.speech.content if span.contains(place)), place.start)
    named = (row for row in reading.mentions_in(Span(said, place.start)) if row.actor != statement.speaker)
    people = {row.actor for row in named if reading.is_person(row.actor) and _may_be(reading, row.actor, gender)}
    return people.pop() if len(people) == 1 else None


def all_meant_by(reading: Reading, paragraph: Paragraph, pronoun: Token) -> tuple[str, ...]:
    """Say whom a pronoun means: of "they" all whom a sentence before joined by "and" as its subject."""
    is_plural = pronoun.lower_ in PLURAL and not reading.is_quoted(span_of(paragraph, pronoun).start)
    together = joined_before(reading, paragraph, pronoun) if is_plural else ()
    meant = None if together else meant_by(reading, paragraph, pronoun)
    return (meant,) if meant else together


def _speaker_at(reading: Reading, place: Span) -> str | None:
    """Whom the words for a speaker were found to mean, where they are this pronoun."""
    first = bisect_left(reading.starts.cues, place.start - BESIDE)
    beside = takewhile(lambda pair: pair[0].start <= place.end + BESIDE, islice(reading.cues, first, None))
    return next((row.speaker for _, row in beside if row.speech.speaker == place), None)


def _person_before(reading: Reading, place: Span, gender: str) -> str | None:
    """The last person before the place who was a subject, in its paragraph or else before it; else the last named."""
    home = reading.paragraph_at(place.start).span.start
    fitting = [row for row in named_before(reading, place.start, PERSONS) if _may_be(reading, row[0].actor, gender)]
    inside = [row for row in fitting if row[0].span.start >= home]
    subjects = [row for row in inside if row[1].dep_ in (*SUBJECTS, "poss")]
    chosen = subjects or inside or [row for row in fitting if row[1].dep_ in SUBJECTS]
    return chosen[-1][0].actor if chosen else None


def _may_be(reading: Reading, id: str, gender: str) -> bool:
    actor = reading.actor(id)
    if actor is None or actor.kind is not ActorKind.PERSON:
        return False
    if id not in reading.genders:
        reading.genders[id] = find_gender(reading.article.text, actor, None)
    return reading.genders[id] in ("", gender)


def _sayer(reading: Reading, paragraph: Paragraph, pronoun: Token) -> str | None:
    """The one that said so: "the bank said that it"; a person's body, since nobody is "it"."""
    clause = clause_of(pronoun)
    above = governor(clause) if clause.dep_ == "ccomp" else None
    speaker = subject_of(above) if above is not None else None
    if speaker is None or speaker.i > pronoun.i:
        return None
    beside = (word for word in speaker.children if word.dep_ == "appos")  # "the operator Norgas said that it"
    rows = (row for word in (speaker, *beside) for row in reading.mentions_in(span_of(paragraph, word)))
    sayer = next((row.actor for row in rows), None)
    is_of_body = sayer is not None and pronoun.lower_ in ("it", "its") and reading.is_person(sayer)
    return next(iter(bodies_behind(reading, sayer)), None) if sayer and is_of_body else sayer


def _is_paper(pronoun: Token) -> bool:
    """Whether it is a paper, or what one says, and no body: "it was signed by Berg", "it had been sent to Oslo"."""
    is_thing = pronoun.lower_ == "it" and pronoun.dep_ == "nsubjpass"
    return is_thing and clause_of(pronoun).lemma_ in DONE_TO_PAPERS


def _body_before(reading: Reading, paragraph: Paragraph, pronoun: Token) -> str | None:
    """The last body or country that was a subject of the paragraph; "they" are people rather than a country."""
    doer = pronoun.head if pronoun.dep_ == "poss" else pronoun
    if doer.dep_ not in SUBJECTS or _is_paper(pronoun):
        return None
    named = named_before(reading, span_of(paragraph, pronoun).start, BODIES)
    inside = [row for row in named if row[0].span.start >= paragraph.span.start]
    subjects = [row for row in inside if row[1].dep_ in SUBJECTS]
    last = subjects[-1][0].actor if subjects else None
    if last is not None and pronoun.lower_ in PLURAL and reading.is_one_of(last, COUNTRIES):
        groups = [row[0].actor for row in inside if reading.is_one_of(row[0].actor, GROUPS)]
        return groups[-1] if groups else last
    return last
