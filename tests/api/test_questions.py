"""A question …"""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.test import Client

from tests.api.asking import ids
from timeline.api.questions.queries import EventQuery
from timeline.api.questions.reading import CALLED_ELSEWHERE, question_of
from timeline.sync.feed.queries import ChangeQuery

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]

OSLO = ["oslo-3", "oslo-0", "oslo-1", "oslo-2"]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("events/?after=2025-02-24&before=2025-02-24", ["oslo-3", "oslo-1", "oslo-2"]),
        ("events/?after=2025-02-25", ["oslo-3", "vote"]),
        ("events/?before=2025-02-23", ["oslo-3", "oslo-0"]),
        ("events/?after=2025-03", []),
        ("events/?before=2025-01", []),
        ("events/?after=202X&before=2025", [*OSLO, "vote"]),
        ("events/?actor=ana-berg", OSLO),
        ("events/?actor=ana-berg&actor=ivo-lind", []),
        ("statements/?actor=ana-berg&actor=ivo-lind", ["we-are-ready"]),
        ("events/?kind=vote", ["vote"]),
        ("events/?kind=vote&kind=meeting&precision=month", ["oslo-3"]),
        ("events/?status=planned", []),
        ("events/?publisher=The+Herald", ["vote"]),
        ("statements/?publisher=The+Herald", ["rumor"]),
        ("events/?article=fjord-vote", ["vote"]),
        ("events/?corroboration=contested", []),
        ("events/?q=mineral", ["vote"]),
        ("events/?q=parliaments+MINERAL", ["vote"]),
        ("events/?q=mineral+bergen", []),
        ("statements/?q=talk", ["rumor"]),
        ("events/?q=minerals+votes", ["vote"]),
        ('events/?q="votes+on+minerals"', ["vote"]),
        ("events/?q=%E2%80%9CVote+on+mineral%E2%80%9D+oslo", ["vote"]),
        ('events/?q="minerals+votes"', []),
        ('events/?q="votes+minerals"', []),
        ('events/?q="votes+on+mine"', []),
        ('events/?q="parliament+votes"+"on+minerals"&after=2025-02-25', ["vote"]),
        ('events/?q="minerals+delegates"', []),
        ('timeline/?q="talks+will+go+on"', ["rumor"]),
        ('timeline/?q="go+on', ["rumor"]),
        ('articles/?q="in+oslo"', ["oslo-talks", "fjord-vote"]),
        ('articles/?q="oslo+talks"', []),
        ("statements/?speaker=ana-berg&addressee=ivo-lind", ["we-are-ready"]),
        ("statements/?speaker=ivo-lind", []),
        ("timeline/?speaker=ana-berg", ["we-are-ready"]),
        ("timeline/?status=happened&kind=vote", ["vote"]),
        ("timeline/?kind=vote&kind=indirect", ["vote", "rumor"]),
        ("actors/?kind=country", ["nordia"]),
        ("actors/?q=kingdom", ["nordia"]),
        ("articles/?publisher=The+Herald", ["fjord-vote"]),
        ("articles/?after=2025-02-26", []),
        ("articles/?q=oslo&order=newest", ["oslo-talks", "fjord-vote"]),
        ("articles/?after=2025-02-25&before=2025-02-25", ["oslo-talks", "fjord-vote"]),
        ("articles/?actor=ana-berg", ["oslo-talks"]),
        ("articles/?actor=ivo-lind", ["oslo-talks", "fjord-vote"]),
        ("articles/?actor=ana-berg&actor=ivo-lind", ["oslo-talks"]),
        ("articles/?actor=nordia", []),
        ("articles/?speaker=ana-berg", ["oslo-talks"]),
        ("articles/?speaker=ivo-lind", []),
        ("articles/?addressee=ivo-lind", ["oslo-talks"]),
        ("actors/?article=oslo-talks", ["ana-berg", "ivo-lind"]),
        ("actors/?article=fjord-vote&q=ivo", ["ivo-lind"]),
        ("actors/?article=fjord-vote&kind=country", []),
        ("events/?after=&kind=&q=", [*OSLO, "vote"]),
    ],
)
def test_finds(client: Client, address: str, found: list[str]) -> None:
    assert sorted(ids(client, address)) == sorted(found)


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("events/?kid=vote", "kid"),
        ("events/?speaker=ana-berg", "speaker"),
        ("events/?kind=votes", "kind"),
        ("events/?kind=vote&kind=direct", "kind"),
        ("statements/?kind=vote", "kind"),
        ("timeline/?kind=vote,direct", "kind"),
        ("events/?actor=ana-berg,ivo-lind", "actor"),
        ("events/?actor=ana-berg&actor=ivo-lind,", "actor"),
        ("events/?status=maybe", "status"),
        ("events/?precision=hour", "precision"),
        ("events/?corroboration=true", "corroboration"),
        ("events/?after=yesterday", "after"),
        ("events/?after=2025-02-30", "after"),
        ("events/?after=2025-13", "after"),
        ("events/?after=0000", "after"),
        ("events/?before=24.02.2025", "before"),
        ("events/?before=../..", "before"),
        ("events/?after=2025-03&before=2025-02", "before"),
        ("events/?after=2025&after=2024", "after"),
        ("events/?limit=0", "limit"),
        ("events/?limit=1001", "limit"),
        ("events/?limit=ten", "limit"),
        ("events/?limit=1e3", "limit"),
        ("events/?limit=5.0", "limit"),
        ("events/?limit=%2B5", "limit"),
        ("events/?limit=%EF%BC%95", "limit"),
        ("events/?publisher=%FF", "publisher"),
        ("events/?actor=%C3%28", "actor"),
        ("events/?limit=" + "9" * 5000, "limit"),
        ("events/?order=date", "order"),
        ("actors/?order=oldest", "order"),
        ("events/?count=yes", "count"),
        ("events/?facets=speaker", "facets"),
        ("actors/?facets=kind,status", "facets"),
        ("events/?cursor=abc", "cursor"),
        ("events/?cursor=%C3%A9", "cursor"),
        ("events/?cursor=" + "A" * 2000, "cursor"),
        ("events/?q=...", "q"),
        ('events/?q="of+the"', "q"),
        ("events/?q=" + "a" * 201, "q"),
        ("events/?q=%00", "q"),
        ("events/?actor=%00", "actor"),
        ("events/?article=a%00b", "article"),
        ("events/?publisher=%ED%A0%80%00", "publisher"),
        ("events/?" + "&".join(f"actor=a{number}" for number in range(21)), "actor"),
        ("articles/?after=2025-2", "after"),
        ("articles/?after=2025-03&before=2025-02", "before"),
        ("articles/?order=a-z", "order"),
        ("events/?after=%D9%A2%D9%A0%D9%A2%D9%A5", "after"),
        ("events/?%00=1", "\x00"),
    ],
    ids=lambda value: value[:40].replace("\x00", "NUL"),
)
def test_is_refused_by_the_name_of_its_parameter(client: Client, address: str, parameter: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == 400
    (fault,) = problem["errors"]
    assert fault["parameter"] == parameter
    assert fault["expected"]


def test_is_told_what_may_have_been_meant(client: Client) -> None:
    errors = client.get("/api/v1/statements/?speeker=ana-berg&kind=indirekt&limit=x").json()["errors"]
    meant = {fault["parameter"]: fault["suggestions"] for fault in errors}
    assert meant == {"speeker": ["speaker"], "kind": ["indirect", "direct"], "limit": []}


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("facets=kind,foo", []),
        ("facets=kind,monht", ["month"]),
        ("fields=id, titel,kind", ["title"]),
        ("fields=titel,titles", ["title"]),
        ("expand=actor,articel", ["actors", "articles"]),
    ],
)
def test_is_told_which_of_several_names_were_meant(client: Client, asked: str, meant: list[str]) -> None:
    (fault,) = client.get(f"/api/v1/events/?{asked}").json()["errors"]
    assert fault["suggestions"] == meant


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("events/?search=ore", ["q"]),
        ("events/?Ordering=-date", ["order"]),
        ("events/?date__gte=2025-02-24", ["after"]),
        ("timeline/?page=2", ["cursor"]),
        ("statements/?who=ana-berg", ["actor"]),
        ("actors/?gte=2025", []),
        ("changes/?from=2025-03-01", ["since"]),
    ],
)
def test_is_told_what_is_called_otherwise_elsewhere(client: Client, address: str, meant: list[str]) -> None:
    (fault,) = client.get(f"/api/v1/{address}").json()["errors"]
    assert fault["suggestions"] == meant


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("q=" + "a" * 201, "200 characters at most"),
        ("q=" + "+".join(f"word{number}" for number in range(21)), "20 words and"),
        ("&".join(f"actor=a{number}" for number in range(21)), "(20 at most)"),
    ],
    ids=["characters", "words", "values"],
)
def test_is_told_how_much_there_may_be(client: Client, question: str, most: str) -> None:
    (fault,) = client.get(f"/api/v1/events/?{question}").json()["errors"]
    assert most in fault["expected"]


def test_is_told_only_of_what_can_be_asked() -> None:
    assert CALLED_ELSEWHERE.keys() <= {*EventQuery().fields, *ChangeQuery().fields}


def test_is_told_all_that_can_be_asked(client: Client) -> None:
    (fault,) = client.get("/api/v1/events/?formt=csv").json()["errors"]
    assert fault["suggestions"] == ["format"]
    assert {"after", "actor", "cursor", "format"} <= set(fault["expected"].removeprefix("one of ").split(", "))


@pytest.mark.parametrize("parameter", ["kind", "actor"])
def test_is_told_how_to_ask_for_several(client: Client, parameter: str) -> None:
    (fault,) = client.get(f"/api/v1/events/?{parameter}=meeting,vote").json()["errors"]
    assert fault["expected"].endswith("; for several (20 at most), the parameter is repeated")


def test_owns_its_cursors(client: Client) -> None:
    cursor = QueryDict(client.get("/api/v1/events/?limit=1&kind=meeting").json()["next"].partition("?")[2])["cursor"]
    assert client.get("/api/v1/events/", {"cursor": cursor, "kind": "meeting", "limit": "3"}).status_code == 200
    others: list[dict[str, str]] = [{"kind": "vote"}, {"kind": "meeting", "order": "newest"}, {}]
    for other in others:
        assert client.get("/api/v1/events/", other | {"cursor": cursor}).status_code == 400
    assert client.get("/api/v1/timeline/", {"cursor": cursor, "kind": "meeting"}).status_code == 400


def test_is_the_same_in_any_order() -> None:
    assert question_of(QueryDict("kind=vote&q=a&limit=3")) == question_of(QueryDict("q=a&cursor=x&kind=vote"))
    assert question_of(QueryDict("q=a")) != question_of(QueryDict("q=b"))
