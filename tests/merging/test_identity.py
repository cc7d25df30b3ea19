"""Identity …"""

from __future__ import annotations

from datetime import date

from tests.extraction.scale import assert_time_grows_no_faster
from timeline.domain.kinds import EntryType
from timeline.domain.spans import Span
from timeline.merging.identity import Anchor, PreviousEvidence, PreviousIds, carry_ids, make_id
from timeline.merging.records import Alias

EVENT = EntryType.EVENT


def anchor(article: str, start: int = 0, words: str = "they met in Oslo", **fields: str) -> Anchor:
    day = date(2025, 2, int(article[-2:]))
    return Anchor(article, day, (Span(start, start + len(words)),), words, **fields)


def before(name: str, told: Anchor) -> PreviousEvidence:
    return PreviousEvidence(EVENT, name, told.article, told.spans, told.words, told.kind, told.edtf)


def test_makes_an_id_of_the_oldest_words() -> None:
    first, second = anchor("a-01"), anchor("b-02")
    assert carry_ids([[second, first]], PreviousIds(), EVENT).ids == (make_id(first, EVENT),)


def test_keeps_the_id_when_an_older_article_comes() -> None:
    previous = PreviousIds((before("e-old", anchor("b-02")),))
    assert carry_ids([[anchor("a-01"), anchor("b-02")]], previous, EVENT).ids == ("e-old",)


def test_keeps_the_id_when_the_words_move() -> None:
    previous = PreviousIds((before("e-old", anchor("b-02", start=0)),))
    assert carry_ids([[anchor("b-02", start=500)]], previous, EVENT).ids == ("e-old",)


def test_gives_no_id_to_other_words() -> None:
    previous = PreviousIds((before("e-old", anchor("b-02")),))
    found = carry_ids([[anchor("b-02", start=500, words="they parted in Rome")]], previous, EVENT)
    assert found.ids != ("e-old",)
    assert found.aliases == ()


def test_keeps_the_older_of_two_that_merge() -> None:
    first, second = anchor("a-01"), anchor("b-02")
    previous = PreviousIds((before("e-young", second), before("e-old", first)))
    found = carry_ids([[first, second]], previous, EVENT)
    assert found.ids == ("e-old",)
    assert found.aliases == (Alias(EVENT, "e-young", "e-old"),)


def test_leaves_the_id_with_most_of_the_evidence_of_a_split() -> None:
    told = [anchor("a-01"), anchor("b-02"), anchor("c-03")]
    previous = PreviousIds(tuple(before("e-old", row) for row in told))
    found = carry_ids([told[:1], told[1:]], previous, EVENT)
    assert found.ids == (make_id(told[0], EVENT), "e-old")


def test_gives_a_record_back_the_id_that_it_had_before_a_merge() -> None:
    first, second = anchor("a-01"), anchor("b-02")
    former = make_id(second, EVENT)
    rows = (before("e-old", first), before("e-old", second))
    found = carry_ids([[first], [second]], PreviousIds(rows, (Alias(EVENT, former, "e-old"),)), EVENT)
    assert found.ids == ("e-old", former)
    assert found.aliases == ()


def test_follows_a_chain_of_aliases_to_its_end() -> None:
    told = anchor("a-01")
    chain = (Alias(EVENT, "e-one", "e-two"), Alias(EVENT, "e-two", "e-old"))
    found = carry_ids([[told]], PreviousIds((before("e-old", told),), chain), EVENT)
    assert {alias.id: alias.target for alias in found.aliases} == {"e-one": "e-old", "e-two": "e-old"}


def test_drops_an_alias_of_what_is_gone() -> None:
    found = carry_ids([[anchor("a-01")]], PreviousIds((), (Alias(EVENT, "e-one", "e-gone"),)), EVENT)
    assert found.aliases == ()


def test_tells_two_happenings_of_one_sentence_apart() -> None:
    visit, meeting = anchor("a-01", kind="visit", mark="visit"), anchor("a-01", kind="meeting", mark="met")
    previous = PreviousIds((before("e-visit", visit), before("e-meeting", meeting)))
    assert carry_ids([[meeting], [visit]], previous, EVENT).ids == ("e-meeting", "e-visit")


def test_tells_two_happenings_of_one_kind_in_one_sentence_apart() -> None:
    told = [anchor("a-01", kind="meeting", mark=mark) for mark in ("met", "talked")]
    first = carry_ids([[row] for row in told], PreviousIds(), EVENT)
    previous = tuple(before(name, row) for name, row in zip(first.ids, told, strict=True))
    assert carry_ids([[row] for row in told], PreviousIds(previous[::-1]), EVENT) == first


def test_tells_the_same_words_twice_in_one_article_apart_by_their_places() -> None:
    told = [anchor("a-01"), anchor("a-01", start=90)]
    previous = (before("e-young", told[1]), before("e-old", told[0]))
    assert carry_ids([[row] for row in told], PreviousIds(previous), EVENT).ids == ("e-old", "e-young")


def test_makes_two_ids_of_the_same_words_twice() -> None:
    found = carry_ids([[anchor("a-01")], [anchor("a-01", start=90)]], PreviousIds(), EVENT)
    assert len(set(found.ids)) == 2


def test_makes_further_ids_of_the_same_words_in_their_order() -> None:
    groups = [[anchor("a-01", start)] for start in (200, 0, 100)]
    salted = [make_id(groups[1][0], EVENT, salt) for salt in ("", "2", "3")]
    assert carry_ids(groups, PreviousIds(), EVENT).ids == (salted[2], salted[0], salted[1])
    former = (Alias(EVENT, salted[1], salted[0]),)
    skipped = carry_ids(groups, PreviousIds(aliases=former), EVENT).ids
    assert skipped[2] == salted[2] != skipped[0]


def test_makes_ids_of_words_that_an_article_repeats_without_end() -> None:
    few, many = ([[anchor("a-01", start)] for start in range(0, 100 * count, 100)] for count in (1000, 4000))
    assert_time_grows_no_faster(
        lambda: carry_ids(few, PreviousIds(), EVENT), lambda: carry_ids(many, PreviousIds(), EVENT)
    )
