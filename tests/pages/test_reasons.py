"""The reasons that a page gives …"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import build_article, build_event, build_evidence, build_statement, build_wording
from timeline import extraction
from timeline.extraction.dating.relations import RULES
from timeline.extraction.events.detection.triggers import APPOINTED, GONE_ON, LIKELY, OF_YEAR
from timeline.models import Evidence, Wording
from timeline.pages.reasons import DATED_BY, FOUND_BY, find_reasons

EXTRACTION = Path(extraction.__file__).parent
FOUND_SO = re.compile(r'(?:Trigger|Occasion)\([^"\n]*"([a-z]+(?:-[a-z]+)*)"')
DATED_SO = re.compile(r'Dated\(.*"([a-z]+(?:-[a-z]+)*)"')


def words(telling: Evidence | Wording) -> list[str]:
    return [reason.words for reason in find_reasons(telling)]


def evidence(**fields: str) -> Evidence:
    event, article = build_event(save=False), build_article(save=False)
    return build_evidence(event, article, save=False, **fields)


def wording(**fields: str) -> Wording:
    statement, article = build_statement(save=False), build_article(save=False)
    return build_wording(statement, article, save=False, **fields)


def test_say_how_a_happening_was_found_and_dated() -> None:
    assert words(evidence(rule="verb", date_rule="same-clause")) == ["Found by its verb", "Date: in the same clause"]


def test_name_the_cue_that_reports_a_statement() -> None:
    told = wording(rule="ccomp<", cue_words="insisted", speaker_rule="pronoun: last speaker", date_rule="")

    assert words(told) == ["Found by the cue “insisted”", "Speaker: by a pronoun, taken for the last speaker"]


def test_say_that_an_article_gives_no_date() -> None:
    assert words(evidence(rule="verb", date_rule="no-date")) == ["Found by its verb", "Date: none in the article"]


def test_keep_the_name_of_a_rule_that_has_no_words() -> None:
    (reason,) = find_reasons(evidence(rule="brand-new", date_rule=""))

    assert (reason.words, reason.rule) == ("Found by the rule “brand-new”", "brand-new")


@pytest.mark.parametrize(
    ("merge_reason", "told"),
    [
        ("both meeting; same day, 2025-02-24", "both meeting; same day, Monday 24 February 2025"),
        (
            "both with ana-berg, nordia; same date, 2025-02~",
            "both with Ana Berg, nordia; same date, about February 2025",
        ),
        ("dates that fit: 2025-02 and 2025-02-24", "dates that fit: February 2025 and Monday 24 February 2025"),
        ("same date, 2025-02-01/2025-02-10~", "same date, early February 2025"),
        (
            "dates that fit: 2022-02-24/.. and ../2025-02",
            "dates that fit: since Thursday 24 February 2022 and by February 2025",
        ),
        ("dates that fit: 199X and 2022/..", "dates that fit: the 1990s and since 2022"),
        ("both with g7-2025-02, 2025-02-summit", "both with g7-2025-02, 2025-02-summit"),
        ("same date, 2022; 0.85 of the weighted words shared", "same date, 2022; 0.85 of the weighted words shared"),
        ("both with the countries of the participants", "both with the countries of the participants"),
        ("same day, 2025-99-99", "same day, 2025-99-99"),
        ("same speaker; same day", "same speaker; same day"),
    ],
)
def test_say_why_tellings_were_merged(merge_reason: str, told: str) -> None:
    reasons = find_reasons(evidence(merge_reason=merge_reason), {"ana-berg": "Ana Berg"})
    assert f"Merged: {told}" in [reason.words for reason in reasons]
    assert merge_reason in [reason.rule for reason in reasons]


def test_leave_out_a_merge_that_there_was_not() -> None:
    assert not [line for line in words(evidence(merge_reason="")) if line.startswith("Merged")]


def test_have_words_for_each_rule_that_dates() -> None:
    rules = {name for file in EXTRACTION.rglob("*.py") for name in DATED_SO.findall(file.read_text(encoding="utf-8"))}
    assert {"news-day", "days-away"} <= rules
    assert {*rules, *RULES} <= DATED_BY.keys()


def test_have_words_for_each_rule_that_finds_a_happening() -> None:
    files = (EXTRACTION / "events").rglob("*.py")
    rules = {name for file in files for name in FOUND_SO.findall(file.read_text(encoding="utf-8"))}
    assert {"made-noun", "told-outlet"} <= rules
    assert {*rules, APPOINTED, GONE_ON, LIKELY, OF_YEAR} <= FOUND_BY.keys()
