"""Origins …"""

from __future__ import annotations

from datetime import date

from tests.builders import value_of_actor, value_of_article
from timeline.domain.kinds import ActorKind
from timeline.extraction.records import Article
from timeline.merging.origins import find_copies, find_origins, signed_agency

REPORT = (
    "The delegations met in the old customs house of Oslo on Monday and agreed that the herring will be counted again "
    "before the autumn, while the patrols in the north go on under the eyes of both coast guards."
)
OTHER = (
    "A ferry with forty passengers ran aground off Bergen in thick fog and was pulled free at high tide by two tugs."
)


def article(name: str, publisher: str, text: str, day: int = 1, **fields: str) -> Article:
    return value_of_article(name, publisher=publisher, text=text, published=date(2025, 2, day), **fields)


def test_find_the_copy_of_an_older_text() -> None:
    assert find_copies([article("old", "Gazette", REPORT), article("new", "Courier", f"{REPORT} Read more.")]) == [
        ("old", "new")
    ]


def test_take_no_other_text_for_a_copy() -> None:
    assert find_copies([article("old", "Gazette", REPORT), article("new", "Courier", OTHER)]) == []


def test_count_a_reprint_for_the_newsroom_that_wrote_it() -> None:
    origins = find_origins([article("new", "Courier", REPORT, day=2), article("old", "Gazette", REPORT)])
    assert origins == {"old": "gazette", "new": "gazette"}


def test_read_the_agency_from_a_dateline_or_the_last_line() -> None:
    assert signed_agency(article("a", "Courier", f"OSLO, Feb 24 (Reuters) - {OTHER}")) == "reuters"
    assert signed_agency(article("a", "Courier", f"{OTHER}\nansa")) == "ansa"


def test_take_no_mention_of_an_agency_for_its_signature() -> None:
    assert signed_agency(article("a", "Courier", f"The captain told Reuters that the fog was thick. {OTHER}")) == ""


def test_know_a_newsroom_by_any_of_its_names() -> None:
    agency = value_of_actor("gull-agency", name="Gull Agency", names=("GNA",), kind=ActorKind.MEDIA)
    articles = [article("a", "GNA", REPORT), article("b", "Gull Agency", OTHER), article("c", "Gull", OTHER * 2)]
    assert find_origins(articles[:2], [agency]) == {"a": "gull-agency", "b": "gull-agency"}
    assert find_origins(articles[2:], [agency]) == {"c": "gull"}
