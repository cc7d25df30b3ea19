"""A word of a happening has the day of its own clause."""

from __future__ import annotations

import pytest

from tests.extraction.readings import reading_of
from timeline.extraction.dating import date_announced, date_clause, date_present


@pytest.mark.parametrize(
    ("text", "word", "edtf", "rule"),
    [
        ("Berg met Lund on Monday.", "met", "2025-02-24", "same-clause"),
        ("On Monday, Berg met Lund.", "met", "2025-02-24", "same-clause"),
        ("Berg, a winner of the prize, praised Lund on Monday.", "praised", "2025-02-24", "same-clause"),
        ("Berg held a meeting with Lund on Monday.", "meeting", "2025-02-24", "same-clause"),
        ("Berg praised the talks in Oslo last week.", "praised", "2025-02-17/2025-02-23", "same-clause"),
        ("After talks in Oslo last week, Berg met Lund on Monday.", "met", "2025-02-24", "same-clause"),
        ("Berg met Lund on Monday and Friday.", "met", "2025-02-24", "same-clause"),
        ("Berg met Lund last week in Oslo, last Friday.", "met", "2025-02-21", "same-clause"),
        ("Berg met Lund last week in Oslo, on Monday.", "met", "2025-02-17/2025-02-23", "same-clause"),
        ("Berg met Lund on Monday, the Gazette reported.", "met", "2025-02-24", "same-clause"),
        ("The deal signed on Monday ended on Friday.", "deal", "2025-02-24", "own-clause"),
        ("The vote is expected to be held on Friday.", "vote", "2025-02-28", "own-clause"),
        ("The fair that began on Monday ended on Friday.", "fair", "2025-02-24", "own-clause"),
        ("Berg, speaking in Oslo on Monday, praised the deal.", "praised", "2025-02-24", "participle"),
        ("Berg praised the deal in an interview published on Monday.", "praised", "2025-02-24", "occasion-clause"),
        ("In a letter dated Monday, Berg praised the deal.", "praised", "2025-02-24", "occasion-clause"),
        ("In a video posted on Monday, Berg praised the deal.", "praised", "2025-02-24", "occasion-clause"),
        ("In a press release issued on Monday, Berg praised it.", "praised", "2025-02-24", "occasion-clause"),
        (
            "Last Friday Berg came to Oslo last week to sign the deal.",
            "sign",
            "2025-02-17/2025-02-23",
            "governing-clause",
        ),
        ("Berg is expected to visit Oslo on Friday to sign the deal.", "sign", "2025-02-28", "governing-clause"),
        ("On Monday, Berg met Lund and signed the deal.", "signed", "2025-02-24", "governing-clause"),
        ("Visiting Oslo on Monday, Berg praised the deal.", "praised", "2025-02-24", "participle"),
        ("When asked on Monday about the deal, Berg confirmed it.", "confirmed", "2025-02-24", "participle"),
        ("Berg held a meeting on Monday in which she praised Lund.", "praised", "2025-02-24", "governing-clause"),
        ("On Monday Berg flew to Oslo. She met Lund.", "met", "2025-02-24", "same-scene"),
        ("Berg, who visited Oslo on Monday, praised the deal.", "visited", "2025-02-24", "same-clause"),
        ("Berg will come next week or Friday to sign it.", "come", "2025-02-28/2025-03-09", "same-clause"),
        ("Berg spoke in Oslo, where she met Lund on Monday.", "spoke", "2025-02-24", "participle"),
        ("Berg will meet Lund in March or April.", "meet", "2025-03/2025-04", "same-clause"),
        ("Berg will rest from March to April.", "rest", "2025-03/2025-04", "same-clause"),
        ("Berg fell ill between March and April.", "fell", "2025-03/2025-04", "same-clause"),
        ("Berg will meet Lund in March and April.", "meet", "2025-03", "same-clause"),
        ("Berg will rest on Monday or Tuesday.", "rest", "2025-02-24/2025-02-25", "same-clause"),
        ("Berg met Lund on Monday and Tuesday.", "met", "2025-02-24/2025-02-25", "same-clause"),
        ("Berg met Lund on Monday. Costa sang. Later in the day, Berg left.", "left", "2025-02-24", "same-scene"),
        ("Sweden hailed a Monday truce last week.", "hailed", "2025-02-17/2025-02-23", "same-clause"),
        ("Sweden hailed a Monday truce.", "hailed", "2025-02-24", "same-clause"),
        ("On Monday, a day after she met Lund, Berg left.", "met", "2025-02-23", "days-away"),
        ("Berg left on Monday, a day before Lund met Costa.", "met", "2025-02-25", "days-away"),
        ("Berg met Lund on Monday, a day before the vote.", "vote", "2025-02-25", "days-away"),
        ("Berg met Lund on Monday, a day after his talks.", "talks", "2025-02-23", "days-away"),
        (
            "Missiles struck the port on Monday, its guards said, a day after Norway and Sweden signed a deal in Oslo.",
            "signed",
            "2025-02-23",
            "days-away",
        ),
        ("Berg met Lund on Monday. After that, Costa left for good.", "left", "2025-02-24", "same-scene"),
        ("Berg met Lund on Monday. Costa left the hall during the talks.", "left", "2025-02-24", "same-scene"),
        ("Berg met Lund on Monday. Costa saw Lund on the sidelines of the talks.", "saw", "2025-02-24", "same-scene"),
        ("Monday: Berg flew to Oslo. Costa met Lund.", "met", "2025-02-24", "entry"),
        ("Talks broke off last week after Berg met Lund.", "met", "2025-02-17/2025-02-23", "governing-clause"),
        ("Little has changed since Monday, when Berg met Lund in Oslo.", "met", "2025-02-24", "own-clause"),
        (
            "It first stood in the plan, which she wrote on a visit to Riga last week, when she outlined her aims.",
            "outlined",
            "2025-02-17/2025-02-23",
            "own-clause",
        ),
        ("After talks Monday, Berg left.", "talks", "2025-02-24", "same-phrase"),
        ("Berg met Lund on Monday. She sang. Then she left.", "left", "2025-02-24", "same-scene"),
        ("Norway acted on Monday. The move came a day after Lund met Costa.", "met", "2025-02-23", "days-away"),
        ("In the 2016 election, Berg lost the town to Lund.", "lost", "2016", "same-clause"),
        ("On Monday, Norway cut the forecast for 2016 by half.", "cut", "2025-02-24", "same-clause"),
        ("Norway cut its forecast on Monday for 2016.", "cut", "2025-02-24", "same-clause"),
        ("The escalation of the war in 2022 changed the town.", "escalation", "2022", "same-phrase"),
        ("Norway voted to send tanks to Finland on Monday.", "voted", "2025-02-24", "behind-aim"),
        ("Berg flew to Oslo to meet Lund on Monday.", "flew", "2025-02-24", "behind-aim"),
        ("Norway signed a deal to buy gas from Finland on Monday.", "signed", "2025-02-24", "behind-aim"),
        ("Norway launched a rocket carrying two satellites on Monday.", "launched", "2025-02-24", "behind-aim"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 20 else None,
)
def test_finds_the_day_of_its_own_clause(text: str, word: str, edtf: str, rule: str) -> None:
    reading = reading_of(text)
    paragraph = reading.paragraphs[0]
    found = date_clause(reading, paragraph, next(token for token in paragraph.doc if token.text == word))
    assert (found.date.edtf, found.rule) == (edtf, rule)
    assert found.time is not None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Berg, who visited Oslo on Monday, praised the deal.", "praised"),
        ("Berg said on Monday that Lund had signed the deal.", "signed"),
        ("Berg met Lund and signed the deal on Monday.", "met"),
        ("Berg has met Lund since Monday.", "met"),
        ("Berg has not met Lund since the beginning of the dispute on Monday.", "met"),
        ("Berg met Lund in a 17th-century villa.", "met"),
        ("Berg visited Oslo before Monday.", "visited"),
        ("Berg flew to Oslo, where she will meet Lund on Friday.", "flew"),
        ("Berg praised the deal in reply to a letter dated Monday.", "praised"),
        ("In a town bombed on Monday, Berg praised the deal.", "praised"),
        ("The talks came a day after Berg met Lund on Monday.", "came"),
        ("\u201cOn Monday,\u201d Berg said, \u201cwe left.\u201d", "said"),
        ("Berg has rested since talks Monday.", "rested"),
        ("The visit follows talks on Monday.", "visit"),
        ("The deal rejected by the town on Monday was old.", "deal"),
        ("Berg met Lund on Monday, a week before the vote.", "vote"),
        ("On Monday, a week after she met Lund, Berg left.", "met"),
        ("Last week, a day after she met Lund, Berg left.", "met"),
        ("On Monday Berg flew to Oslo. Costa met Lund.", "met"),
        ("Little has changed since Monday, when Berg met Lund in Oslo.", "changed"),
        ("Berg met Lund.", "met"),
        ("Berg will meet Lund on Friday. Earlier in the day, Costa left.", "left"),
        ("Berg met Lund on Monday. Costa sang. One day later, Berg left.", "left"),
        ("On Monday Berg flew to Oslo. Costa is meeting Lund.", "meeting"),
        ("Berg met Lund on Monday. Costa sang. Then she left.", "left"),
        ("Berg met Lund on Monday. Costa saw Lund on the edge of the talks.", "saw"),
        ("Norway acted on Monday. The king came a day after Lund met Costa.", "met"),
        ("In the 2016 budget, Berg lost the town to Lund.", "lost"),
        ("The budget for 2016 hurt the town.", "hurt"),
        ("The Monday ban on trade hurt the town.", "hurt"),
        ("Norway voted to send tanks to Finland on Friday.", "voted"),
        ("Berg flew to Oslo to honor the dead in 2014.", "flew"),
        ("Berg flew to Oslo because Lund was ill on Monday.", "flew"),
        ("Berg freed two men seized on Monday.", "freed"),
        ("Berg is ready to meet Lund on Monday.", "is"),
        ("Berg, a winner of the prize in 2010, praised Lund.", "praised"),
    ],
)
def test_leaves_the_day_to_the_clause_that_owns_it(text: str, word: str) -> None:
    reading = reading_of(text)
    paragraph = reading.paragraphs[0]
    found = date_clause(reading, paragraph, next(token for token in paragraph.doc if token.text == word))
    assert found.date.edtf == ""


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        ("Fish is cheap as Norway negotiates with Sweden.", "negotiates", "2025-02"),
        ("Berg is pushing for a deal.", "pushing", "2025-02"),
        ("Berg is insisting on obtaining control.", "obtaining", "2025-02"),
        ("Norway demands fish from Sweden", "demands", "2025-02"),
        ("Norway demands fish from Sweden.", "demands", ""),
        ("Berg insists on obtaining control.", "obtaining", ""),
        ("Berg reportedly agreed to a deal.", "agreed", "2025-02"),
        ("Berg will reportedly agree to a deal.", "agree", ""),
        ("Berg pushed for a deal.", "pushed", ""),
        ("Berg will negotiate with Lund.", "negotiate", ""),
        ("Berg has negotiated with Lund.", "negotiated", ""),
        ("Berg said that Norway is negotiating with Sweden.", "negotiating", ""),
    ],
)
def test_gives_what_goes_on_the_month_of_publication(text: str, word: str, edtf: str) -> None:
    reading = reading_of(text)
    found = date_present(reading, next(token for token in reading.paragraphs[0].doc if token.text == word))
    assert found.date.edtf == edtf


def test_gives_what_goes_on_no_date_where_nobody_knows_the_day_of_publication() -> None:
    reading = reading_of("Norway is negotiating with Sweden.", published=None)
    assert not date_present(reading, reading.paragraphs[0].doc[2]).date.is_known


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Berg said on Monday that Lund had signed the deal.", "2025-02-24"),
        ("Berg said on Monday that Lund has signed the deal.", "2025-02-24"),
        ("Berg said on Monday that Lund once had signed the deal.", ""),
        ("Berg said on Monday that Lund would have signed the deal.", ""),
        ("Berg said on Monday that Lund signed the deal.", ""),
        ("Berg said last week that Lund had signed the deal.", ""),
        ("Berg said that Lund had signed the deal.", ""),
    ],
)
def test_gives_what_has_just_been_done_the_day_on_which_it_is_said(text: str, edtf: str) -> None:
    reading = reading_of(text)
    paragraph = reading.paragraphs[0]
    signed = next(token for token in paragraph.doc if token.text == "signed")
    assert date_announced(reading, paragraph, signed).date.edtf == edtf
