"""A trigger goes in; a short headline made of the words that tell the happening comes out.

The doer stands in front, by name where the text has a pronoun; the day, asides and forms of address are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.domain.kinds import EventKind
from timeline.extraction.clauses import RELATIVES, SUBJECTS, clause_of, helpers, in_order, own_words, subject_of
from timeline.extraction.events.detection.evidence import all_words, clause_words, head_of
from timeline.extraction.events.detection.triggers import Trigger
from timeline.extraction.events.references.pronouns import FIRST_PERSON
from timeline.extraction.events.titling.doers import QUANTITIES, lent_doer, short_name
from timeline.extraction.events.titling.omissions import is_left_out, without_circumstance, words_of_days
from timeline.extraction.events.titling.speaking import facing_words, told_of_speaker
from timeline.extraction.events.titling.wording import bare, cut, joined, tidy, told
from timeline.extraction.language import Paragraph, Token
from timeline.extraction.lexicon.event_words import PHRASES
from timeline.extraction.reading import Reading, span_of

LONGEST = 120
TELLING = frozenset({"tell", "address"})
BESIDE = frozenset({EventKind.INTERVIEW, EventKind.PRESS_CONFERENCE})
FARTHEST_CONTRACT = 80  # words back, some three sentences
MARK_AND_WORD = 2  # words back from the first one of a quotation stands the last one before it
COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "acomp", "oprd", "attr", "prep", "prt", "advmod"})
TIMES = frozenset({"DATE", "TIME"})
THIRD_PERSON = {"be": "is", "have": "has"}
# Words of a quotation that mean whoever speaks or is spoken to.
SPEAKING = FIRST_PERSON | {"my", "our", "ours", "you", "your"}


def title_of(reading: Reading, paragraph: Paragraph, trigger: Trigger, known: str = "") -> str:
    """A headline: the doer (``known``, where the words name none) and what was done, never longer than a line."""
    timed = words_of_days(reading, paragraph, trigger.word)
    if trigger.kind in BESIDE and _is_beside(trigger):
        return _title_beside(reading, paragraph, trigger, timed)
    head = head_of(trigger)
    told_of, lost = _told_words(reading, paragraph, trigger)
    words = without_circumstance([word for word in told_of if not is_left_out(word, timed)], head)
    doer = lent_doer(reading, paragraph, head) or (known if _begins_with(words, head) else "")
    if doer:
        own = {word.i for child in head.children if child.dep_ in SUBJECTS for word in child.below}
        words = [word for word in words if word.i not in own]
    kept = cut(words, LONGEST - len(doer) - 1, lost)
    contract = _contract_meant(kept)
    kept = kept[:-1] if contract else kept
    done = _with_object(reading, paragraph, kept, head) if doer or head.dep_ == "relcl" else _finite(kept, head)
    title = tidy(f"{doer} {done} {contract}") or tidy(trigger.word.text)
    return told_of_speaker(reading, span_of(paragraph, trigger.word).start, title)


def _begins_with(words: Sequence[Token], verb: Token) -> bool:
    """Whether the words begin with the verb or what helps it: "speaking to the Herald"; not "to meet"."""
    return bool(words) and words[0] in (verb, *helpers(verb)) and words[0].tag_ not in ("TO", "VB")


def title_of_noun(reading: Reading, paragraph: Paragraph, noun: Token) -> str:
    """A headline of the noun's own phrase, where its clause tells something else: "New and fair elections"."""
    timed = words_of_days(reading, paragraph, noun)
    words = [word for word in own_words(noun) if not is_left_out(word, timed)]
    return tidy(joined(cut(words, LONGEST)))


def title_of_readiness(reading: Reading, paragraph: Paragraph, trigger: Trigger, doer: str) -> str:
    """A headline of what somebody says that he would do: "Ana Berg is ready to work with Sweden"."""
    timed = words_of_days(reading, paragraph, trigger.word)
    words = [word for word in clause_words(reading, paragraph, trigger) if not is_left_out(word, timed)]
    is_verb = trigger.word.pos_ == "VERB"
    subject = subject_of(clause_of(trigger.word))
    if subject is not None and subject.pos_ in ("NOUN", "PROPN"):
        doer = short_name(reading, paragraph, subject)
    own = {word.i for child in trigger.word.children if child.dep_ in SUBJECTS for word in child.below}
    kept = [
        word for word in words if word.i not in own and word.dep_ != "mark" and (is_verb or word.i >= trigger.word.i)
    ]
    is_many = subject is not None and subject.tag_ == "NNS"
    link = "" if is_verb else "are " if is_many else "is "
    title = tidy(f"{doer} {link}{joined(cut(kept, LONGEST - len(doer) - len(link) - 1, facing_words(kept)))}")
    return told_of_speaker(reading, span_of(paragraph, trigger.word).start, title)


def _told_words(reading: Reading, paragraph: Paragraph, trigger: Trigger) -> tuple[list[Token], set[int]]:
    """The words of the happening with those that a quotation lends to its clause, and the places of those it keeps."""
    told_of = list(clause_words(reading, paragraph, trigger))
    is_quoted = reading.is_quoted(span_of(paragraph, trigger.word).start)
    lost = facing_words(told_of) if is_quoted else set()
    if len(told_of) == len(all_words(trigger)):
        return told_of, lost
    for word in set(all_words(trigger)).difference(told_of):
        quoted = _quoted_inside(reading, paragraph, word)
        if any(each.lower_ in SPEAKING for each in quoted):
            lost.add(word.i)
        elif quoted:
            told_of.append(word)
    return in_order(told_of), lost


def _quoted_inside(reading: Reading, paragraph: Paragraph, word: Token) -> Sequence[Token]:
    """The words of a quotation that goes on with the clause around it: called it "a success"; not its mere "great"."""
    quote = reading.quote_at(span_of(paragraph, word).start)
    quoted = paragraph.words_in(quote.span) if quote is not None else None
    if not quoted or quoted[0].i < MARK_AND_WORD:
        return ()
    before = quoted[0].nbor(-MARK_AND_WORD)
    is_beside = before.is_punct or before.is_space or quoted.root.head.i > quoted[-1].i
    return () if is_beside else tuple(quoted)


def _title_beside(reading: Reading, paragraph: Paragraph, trigger: Trigger, timed: frozenset[int]) -> str:
    """The doer and the occasion, where the verb tells what else was done: "Berg speaks in an interview"."""
    subject = subject_of(clause_of(trigger.word))
    is_told = trigger.word.dep_ != "pobj"
    phrase = own_words(trigger.word if is_told else trigger.word.head)
    doer = short_name(reading, paragraph, subject) if subject is not None else ""
    words = [word for word in phrase if not is_left_out(word, timed)]
    lead = joined(cut(words, LONGEST - len(doer) - 1))
    if subject is None or not doer:
        return tidy(lead)
    speaks = "speak" if _is_many(subject) else "speaks"
    return tidy(f"{doer} {speaks} {'at ' if is_told else ''}{lead[:1].lower()}{lead[1:]}")


def _is_beside(trigger: Trigger) -> bool:
    """Whether the noun only names the occasion of what else is told: "in an interview", "told a press conference"."""
    noun = trigger.word
    if noun.dep_ == "pobj":
        return clause_of(noun) == head_of(trigger)
    return noun.dep_ in ("dobj", "dative") and noun.head.lemma_ in TELLING


def _finite(words: list[Token], head: Token) -> str:
    """A clause of its own: "with the premier expected to visit" as "the premier is expected to visit"."""
    subject = next((child for child in head.children if child.dep_ in SUBJECTS), None)
    is_circumstance = head.dep_ == "pcomp" and head.head.lower_ == "with"
    is_participle = is_circumstance or (head.tag_ in ("VBG", "VBN") and head.dep_ not in ("ROOT", "conj"))
    if subject is None or helpers(head) or head not in words or not is_participle:
        return joined(words)
    front, behind = [word for word in words if word.i < head.i], [word for word in words if word.i > head.i]
    passive = f"{'are' if _is_many(subject) else 'is'} {head.text}"
    active = bare(head) if _is_many(subject) else told(head)
    return f"{joined(front)} {active if head.tag_ == 'VBG' else passive} {joined(behind)}"


def _is_many(subject: Token) -> bool:
    return subject.tag_ in ("NNS", "NNPS") or bool(subject.conjuncts) or subject.lower_ in QUANTITIES


def _with_object(reading: Reading, paragraph: Paragraph, words: list[Token], head: Token) -> str:
    """What the doer did, with what a relative "that" stands for: "the regions that it occupied"."""
    object_ = next((word for word in _objects_of(head) if word.lower_ in RELATIVES), None)
    if head.dep_ != "relcl" or (object_ is None and not _is_done_to_antecedent(head)):
        return _predicate(words, head)
    verb = head if object_ is None else object_.head
    front = [word for word in words if word.i <= verb.i and word != object_]
    behind = [word for word in words if word.i > verb.i]
    name = short_name(reading, paragraph, head.head)
    is_common = own_words(head.head)[0].pos_ != "PROPN"
    return f"{_predicate(front, head)} {name[:1].lower() if is_common else name[:1]}{name[1:]} {joined(behind)}"


def _is_done_to_antecedent(verb: Token) -> bool:
    """Whether a clause without "that" tells what was done to the thing in front: "the plan Berg had presented"."""
    is_active = not any(word.dep_ == "auxpass" for word in verb.children)
    own = [word for word in verb.children if word.dep_ in SUBJECTS and word.lower_ not in RELATIVES]
    beside = [word for word in verb.children if not any(each.ent_type_ in TIMES for each in word.children)]
    is_whole = any(word.dep_ in COMPLEMENTS for word in beside)
    is_circumstance = verb.head.ent_type_ in TIMES or verb.head.lemma_ in PHRASES["circumstances"]
    return is_active and bool(own) and not is_whole and not is_circumstance


def _objects_of(verb: Token) -> list[Token]:
    """What a verb, or an infinitive behind it, is done to: the "which" of "the plan, which she is to sign"."""
    is_near = verb.head.dep_ != "pobj"  # in "plans for a port, which" a small parser takes the last noun
    verbs = [verb, *(child for child in verb.children if child.dep_ == "xcomp" and is_near)]
    return [child for each in verbs for child in each.children if child.dep_ == "dobj"]


def _contract_meant(words: list[Token]) -> str:
    """What a last "it" means behind "to sign": the last contract that the paragraph spoke of before; "" for others."""
    if not words or words[-1].lower_ != "it" or words[-1].head.lemma_ not in PHRASES["signing"]:
        return ""
    pronoun = words[-1]
    before = pronoun.doc.tokens[max(pronoun.i - FARTHEST_CONTRACT, 0) : pronoun.i]
    named = [word.text for word in before if word.lemma_ in PHRASES["contracts"]]
    return f"the {named[-1]}" if named else ""


def _predicate(words: list[Token], head: Token) -> str:
    """What the doer did: a participle as a finite verb, a word that began the sentence with a small letter."""
    while words and words[0].is_punct:
        words = words[1:]
    if not words:
        return ""
    first, rest = words[0], joined(words[1:])
    if first == head and first.tag_ == "VBG" and not helpers(first):
        subject = subject_of(head)
        return f"{bare(first) if subject is not None and _is_many(subject) else told(first)} {rest}"
    if first == head and first.tag_ == "VBN" and first.dep_ == "acl":
        return f"{'are' if first.head.tag_ in ('NNS', 'NNPS') else 'is'} {first.text} {rest}"
    if first.lower_ == "being" and head.tag_ == "VBN" and first.head == head:
        subject = subject_of(head)
        return f"{'are' if subject is not None and _is_many(subject) else 'is'} {rest}"
    if first == head and first.tag_ == "VB" and first.dep_ == "conj":
        return f"to {joined(words)}"
    text = f"{_of_third_person(first, head)} {rest}" if first == head else _with_third_person(words, head)
    is_name = first.pos_ == "PROPN" or first.text.isupper()
    return text if is_name else text[:1].lower() + text[1:]


def _with_third_person(words: list[Token], head: Token) -> str:
    """What somebody does, with a word in front of the verb: "we strongly urge" as "strongly urges"."""
    place = words.index(head) if head in words else 0
    front, behind = joined(words[:place]), joined(words[place + 1 :])
    return " ".join(filter(None, (front, _of_third_person(words[place], head), behind)))


def _of_third_person(verb: Token, head: Token) -> str:
    """The first verb of what "I" do, as it is told of somebody by name: "have met" as "has met"."""
    plain = joined([verb])
    is_own = any(child.dep_ in SUBJECTS and child.lower_ in FIRST_PERSON for child in head.children)
    if not is_own or verb.tag_ != "VBP" or plain != verb.text:
        return plain
    return THIRD_PERSON.get(verb.lemma_) or told(verb)
