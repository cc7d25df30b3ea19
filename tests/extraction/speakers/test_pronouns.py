"""Pronouns, ages and words for two mean whoever did something or spoke last, not who is told of in others' words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.speakers.speaking import resolve, said
from timeline.domain.kinds import StatementKind


@pytest.mark.parametrize(
    ("text", "first", "content", "actor"),
    [
        pytest.param(
            "The Northern Council said Denmark was late. It said it was over.",
            ("The Northern Council", "Denmark was late"),
            "it was over",
            "northern-council",
            id="who spoke, not who is spoken of",
        ),
        pytest.param(
            "The Northern Council said Denmark was late. Denmark closed its ports. It said it was over.",
            ("The Northern Council", "Denmark was late"),
            "it was over",
            "denmark",
            id="who did something since",
        ),
        pytest.param(
            "The harbor lab said Denmark was late. It said it was over.",
            ("The harbor lab", "Denmark was late"),
            "it was over",
            None,
            id="a body without a name",
        ),
        pytest.param(
            "A teacher said Denmark was late. It said it was over.",
            ("A teacher", "Denmark was late"),
            "it was over",
            "denmark",
            id="a person is not it",
        ),
    ],
)
def test_it_is_who_spoke_last(text: str, first: tuple[str, str], content: str, actor: str | None) -> None:
    before = replace(said(text, first[0], first[1], 1), kind=StatementKind.INDIRECT)
    assert resolve(text, before, said(text, "It", content, 2))[1].speaker == actor


@pytest.mark.parametrize(
    ("text", "speaker", "content", "actor"),
    [
        pytest.param("It left for Denmark. Denmark slept, it said.", "it", "Denmark slept", None, id="not itself"),
        pytest.param("Sweden met Danish rebels. It said it was over.", "It", "it was over", "sweden", id="it"),
        pytest.param(
            "Sweden slept. Danish rebels left. It said it was over.", "It", "it was over", "sweden", id="no plural"
        ),
        pytest.param(
            "Sweden slept. Danish rebels left. They said it was over.",
            "They",
            "it was over",
            "danish-rebels",
            id="a plural",
        ),
        pytest.param(
            "Sweden slept. Ida Lund and the mayor Ola Berg met. They said it was over.",
            "They",
            "it was over",
            "ida-lund",
            id="two people",
        ),
        pytest.param(
            "Sweden slept. Ida Lund left and Ola Berg wept. They said it was over.",
            "They",
            "it was over",
            "sweden",
            id="people who do different things",
        ),
    ],
)
def test_they_and_it_are_those_whom_the_number_fits(text: str, speaker: str, content: str, actor: str | None) -> None:
    assert resolve(text, said(text, speaker, content, 1))[0].speaker == actor


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        pytest.param("Sweden and Denmark met. Both sides said it was over.", "Both sides", "sweden", id="both sides"),
        pytest.param("Sweden and Denmark met. Both leaders said it was over.", "Both leaders", "sweden", id="leaders"),
        pytest.param(
            "Talks of Sweden with Denmark. The two sides said it was over.", "The two sides", "sweden", id="with"
        ),
        pytest.param("Ida Lund and Ola Berg met. The pair said it was over.", "The pair", "ida-lund", id="pair"),
        pytest.param(
            "Ida Lund and Ola Berg met. The two prime ministers said it was over.",
            "The two prime ministers",
            "ida-lund",
            id="office of two words",
        ),
        pytest.param(
            "Ida Lund and Ola Berg met. The two prime sites said it was over.",
            "The two prime sites",
            None,
            id="no office",
        ),
        pytest.param(
            "Ida Lund and Ola Berg met in Sweden. The two countries said it was over.",
            "The two countries",
            None,
            id="no people",
        ),
        pytest.param(
            "Sweden met. Denmark left. Both sides said it was over.", "Both sides", None, id="no two together"
        ),
        pytest.param("Sweden and Denmark met. The dark sides said it was over.", "The dark sides", None, id="others"),
    ],
)
def test_two_are_the_first_of_those_told_together(text: str, speaker: str, actor: str | None) -> None:
    assert resolve(text, said(text, speaker, "it was over", 1))[0].speaker == actor


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        pytest.param(
            "Ida Lund, 51, met Ola Berg, 48. The 48-year-old said it was over.", "The 48-year-old", "ola-berg", id="age"
        ),
        pytest.param(
            "Ida Lund met Ola Berg. The 48-year-old sailor said it was over.",
            "The 48-year-old sailor",
            "ida-lund",
            id="no age, the last who did something",
        ),
        pytest.param(
            "Ida Lund met Tom. The mother of two said it was over.", "The mother of two", "ida-lund", id="mother"
        ),
        pytest.param("Anna Lund left. The father of two said it was over.", "The father of two", None, id="no father"),
        pytest.param(
            "Anna Lund left. The 48-year deal said it was over.", "The 48-year deal", None, id="no age of people"
        ),
    ],
)
def test_people_are_told_by_age_and_children(text: str, speaker: str, actor: str | None) -> None:
    assert resolve(text, said(text, speaker, "it was over", 1))[0].speaker == actor


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        pytest.param(
            "Nordvik Air AS sued. The Danish carrier said it was over.",
            "The Danish carrier",
            "nordvik-air-as",
            id="firm",
        ),
        pytest.param(
            "The Danish Harbor Council slept. The aid group said it was over.",
            "The aid group",
            "danish-harbor-council",
            id="group",
        ),
        pytest.param(
            "The Danish Harbor Council slept. The other group said it was over.", "The other group", None, id="another"
        ),
        pytest.param(
            "The Danish Harbor Council slept. A rebel group left. The group said it was over.",
            "The group",
            None,
            id="one that is told of since",
        ),
        pytest.param(
            "Sweden slept. The Nordic country said it was over.", "The Nordic country", "sweden", id="country"
        ),
        pytest.param(
            "The Nordvik airline said it was over. Nordvik CEO Ada Moe left.",
            "The Nordvik airline",
            "nordvik",
            id="name",
        ),
        pytest.param(
            "A Nordvik pilot said it was over. Nordvik CEO Ada Moe left.", "A Nordvik pilot", None, id="pilot"
        ),
        pytest.param("Ida Lund slept. The country said it was over.", "The country", None, id="nobody is a country"),
    ],
)
def test_bodies_are_told_by_what_any_is_called(text: str, speaker: str, actor: str | None) -> None:
    assert resolve(text, said(text, speaker, "it was over", 1))[0].speaker == actor


@pytest.mark.parametrize(
    ("speaker", "actor"),
    [
        pytest.param("The lawyer", "eva-rask", id="goes on"),
        pytest.param("Her lawyer", None, id="her"),
        pytest.param("Rask's lawyer", None, id="of the one who spoke"),
        pytest.param("Lund's lawyer", None, id="of another"),
    ],
)
def test_nobody_is_a_lawyer_of_his_own(speaker: str, actor: str | None) -> None:
    text = f"Ida Lund met Eva Rask. Rask said it rained. {speaker} said it was over."
    speech = (said(text, "Rask", "it rained", 1), said(text, speaker, "it was over", 2))
    assert resolve(text, *speech)[1].speaker == actor


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Ida Lund left. For Ola Berg, it was late. He said it was over.", "He", "ola-berg"),
        ("Ola Berg left. A pilot called Arne Dahl was there. I met him. He said it was over.", "He", "arne-dahl"),
        ("Ola Berg left. I met a pilot called Arne Dahl. He said it was over.", "He", "arne-dahl"),
        ("Ola Berg left. It was late for Henrik Solberg. He said it was over.", "He", "ola-berg"),
    ],
    ids=["in front", "called so", "called so and met", "behind"],
)
def test_he_is_for_whom_a_sentence_tells_something(text: str, speaker: str, actor: str) -> None:
    (found,) = resolve(text, said(text, speaker, "it was over", 0))
    assert found.speaker == actor


def test_he_is_not_the_reporter_who_asked_him() -> None:
    text = "Ola Berg said it was late. Asked by a reporter whether it was cold, he said it was over."
    first, asked = said(text, "Ola Berg", "it was late", 0), said(text, "a reporter", "whether it was cold", 1)
    assert resolve(text, first, asked, said(text, "he", "it was over", 2))[2].speaker == "ola-berg"


@pytest.mark.parametrize(
    ("words", "kind", "actor"),
    [
        pytest.param("I met Tom Rask. He said it was over", StatementKind.DIRECT, "tom-rask", id="another"),
        pytest.param("My father called. He said it was over", StatementKind.DIRECT, None, id="nobody who is named"),
        pytest.param("it rained. He said it was over", StatementKind.INDIRECT, "ola-berg", id="told by the writer"),
    ],
)
def test_nobody_is_he_in_his_own_words(words: str, kind: StatementKind, actor: str | None) -> None:
    text = f"Ola Berg: {words}."
    whole = replace(said(text, "Ola Berg", words, 1), kind=kind)
    assert resolve(text, whole, said(text, "He", "it was over", 2))[1].speaker == actor
