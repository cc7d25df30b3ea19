"""A pronoun of a reading goes in; the id of the actor whom it means comes out, or None where nobody can say.

"I" and "we" are whoever speaks the words; "he" and "she" the last person who was a subject; "it" and "they" the last
body or country that was one; "you" is nobody, since whoever is spoken to is seldom named.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from timeline.domain.kinds import ActorKind
from timeline.domain.spans import Span
from timeline.extraction.actors.genders import FEMALE, MALE, find_gender
from timeline.extraction.clauses import SUBJECTS, clause_of, governor, subject_of
from timeline.extraction.events.words import PHRASES
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.reading import Reading, span_of
from timeline.extraction.records import ActorMention

FIRST_PERSON = frozenset({"i", "we", "us", "me"})
GENDERS = {"he": MALE, "him": MALE, "she": FEMALE, "her": FEMALE}
THINGS = frozenset({"it", "they", "them"})
PERSONS = frozenset({ActorKind.PERSON})
BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GOVERNMENT, ActorKind.COUNTRY, ActorKind.GROUP})
SIDES = frozenset({ActorKind.ORGANISATION, ActorKind.COUNTRY})
COUNTRIES = frozenset({ActorKind.COUNTRY})
PLURAL = frozenset({"they", "them"})
PAIR = 2
# A cue stands within so many characters of the pronoun that speaks.
BESIDE = 40
# A pronoun reaches back over this many names, and so far.
NEAR = 6
REACH = 600  # characters, some four sentences


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
    together = _joined_before(reading, paragraph, pronoun) if is_plural else ()
    meant = None if together else meant_by(reading, paragraph, pronoun)
    return (meant,) if meant else together


def _joined_before(reading: Reading, paragraph: Paragraph, word: Token) -> tuple[str, ...]:
    """The actors that the sentence before, or the last pair of words for two sides, joined as its subject."""
    first = word.sent.start
    subject = subject_of(paragraph.doc[first - 1].sent.root) if first else None
    if subject is None:
        return ()
    if pair := pair_meant_by(reading, paragraph, subject):
        return pair
    owners = (word for child in subject.children if child.dep_ == "amod" for word in (child, *child.conjuncts))
    words = sorted((subject, *subject.conjuncts, *owners), key=lambda word: word.i)
    rows = (row for word in words for row in reading.mentions_in(span_of(paragraph, word))[:1])
    found = tuple(dict.fromkeys(row.actor for row in rows))
    return found if len(found) > 1 else ()


def pair_meant_by(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[str, ...]:
    """The two whom "both leaders" or "the two countries" mean; () where the noun means no pair."""
    words = {child.lower_ for child in noun.children if child.i < noun.i}
    is_two = "two" in words or "both" in words
    is_pair = is_two or (noun.lower_ in PHRASES["pairs_of_bodies"] | PHRASES["pairs"] and words == {"the"})
    if not is_pair:
        return ()
    if noun.lower_ in PHRASES["pairs_of_people"] | PHRASES["pairs"]:
        rows = _named_before(reading, span_of(paragraph, noun).start, PERSONS)
        last = tuple(dict.fromkeys(row.actor for row, _ in reversed(rows)))[:2]
        return last[::-1] if len(last) > 1 else ()
    if noun.lower_ in PHRASES["pairs_of_countries"]:
        return _most_named(reading, COUNTRIES)
    if noun.lower_ not in PHRASES["pairs_of_bodies"]:
        return ()
    return _joined_before(reading, paragraph, noun) or _named_so(reading, noun) or _most_named(reading, SIDES)


def _named_so(reading: Reading, noun: Token) -> tuple[str, ...]:
    """The two whose names end in the noun: the Norwegian and the Swedish one of "the two delegations"."""
    found = tuple(actor.id for actor in reading.actors if actor.name.split()[-1].lower() == noun.lemma_)
    return found if len(found) == PAIR else ()


def _most_named(reading: Reading, kinds: frozenset[ActorKind]) -> tuple[str, ...]:
    """The two actors of some kinds that the article names most often: it is about them."""
    actors = [actor for actor in reading.actors if actor.kind in kinds]
    ranked = sorted(actors, key=lambda actor: -len(actor.mentions))[:2]
    return tuple(actor.id for actor in actors if actor in ranked) if len(ranked) > 1 else ()


def _speaker_at(reading: Reading, place: Span) -> str | None:
    """Whom the words for a speaker were found to mean, where they are this pronoun."""
    first = bisect_left(reading.starts.cues, place.start - BESIDE)
    beside = takewhile(lambda pair: pair[0].start <= place.end + BESIDE, islice(reading.cues, first, None))
    return next((row.speaker for _, row in beside if row.speech.speaker == place), None)


def _person_before(reading: Reading, place: Span, gender: str) -> str | None:
    """The last person before the place who was a subject, in its paragraph or else before it; else the last named."""
    home = reading.paragraph_at(place.start).span.start
    fitting = [row for row in _named_before(reading, place.start, PERSONS) if _may_be(reading, row[0].actor, gender)]
    inside = [row for row in fitting if row[0].span.start >= home]
    subjects = [row for row in inside if row[1].dep_ in (*SUBJECTS, "poss")]
    chosen = subjects or inside or [row for row in fitting if row[1].dep_ in SUBJECTS]
    return chosen[-1][0].actor if chosen else None


def _may_be(reading: Reading, id: str, gender: str) -> bool:
    actor = reading.actor(id)
    return actor is not None and find_gender(reading.article.text, actor, None) in ("", gender)


def _sayer(reading: Reading, paragraph: Paragraph, pronoun: Token) -> str | None:
    """The one that said so: "the bank said that it"."""
    clause = clause_of(pronoun)
    above = governor(clause) if clause.dep_ == "ccomp" else None
    speaker = subject_of(above) if above is not None else None
    if speaker is None or speaker.i > pronoun.i:
        return None
    return next((row.actor for row in reading.mentions_in(span_of(paragraph, speaker))), None)


def _body_before(reading: Reading, paragraph: Paragraph, pronoun: Token) -> str | None:
    """The last body or country that was a subject of the paragraph."""
    if pronoun.dep_ not in SUBJECTS:
        return None
    named = _named_before(reading, span_of(paragraph, pronoun).start, BODIES)
    inside = [row for row in named if row[0].span.start >= paragraph.span.start and row[1].dep_ in SUBJECTS]
    return inside[-1][0].actor if inside else None


def _named_before(reading: Reading, offset: int, kinds: frozenset[ActorKind]) -> list[tuple[ActorMention, Token]]:
    """The last few mentions of actors of some kinds before a character, each with the word that carries it."""
    rows = [row for row in reading.mentions_in(Span(max(offset - REACH, 0), offset)) if row.span.end <= offset]
    rows = [row for row in rows if (actor := reading.actor(row.actor)) is not None and actor.kind in kinds]
    found = [(row, reading.token_at(row.span)) for row in rows[-NEAR:]]
    return [(row, word) for row, word in found if word is not None]
