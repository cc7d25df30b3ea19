"""Bodies without a name are actors where they act again, and then in every place."""

from __future__ import annotations

import pytest

from tests.extraction.actors.reading import ids_of, kinds_of, words_of


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("The union rejected it. The union left. He wrote to the union.", 3),
        ("The union rejected it, according to the union.", 2),
        ("The union rejected it. He wrote to the union.", 0),
        ("A union rejected it. Another union left.", 0),
        ("The union rejected it. The union left a union hall.", 2),
        ("The pilots' union rejected it. The big union left.", 0),
        ("The weather rejected it. The weather left.", 0),
    ],
)
def test_are_named_by_their_noun(text: str, mentions: int) -> None:
    assert len(words_of(text, "union")) + len(words_of(text, "weather")) == mentions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Northern Council met. The assembly left.", ["Northern Council", "The assembly"]),
        ("The Northern Council met. He was in the assembly.", ["Northern Council"]),
        ("The Northern Council met. The assembly hall was full.", ["Northern Council"]),
        ("The assembly left. The Northern Council met.", ["Northern Council"]),
    ],
)
def test_are_the_listed_that_are_called_so(text: str, words: list[str]) -> None:
    assert words_of(text, "northern-council") == words


def test_are_those_whose_name_has_the_noun() -> None:
    assert words_of("The Union of Pilots met. The union left.", "union-of-pilots") == ["Union of Pilots", "The union"]


@pytest.mark.parametrize(
    ("text", "actor", "found"),
    [
        ("The port authority closed the pier.", "port-authority", True),
        ("The authority closed the pier.", "authority", False),
        ("He slept in the port authority.", "port-authority", False),
        ("The railway pilots' union closed the pier.", "railway-pilots-union", True),
        ("The town's union closed the pier.", "towns-union", False),
        ("His pilots' union closed the pier.", "pilots-union", False),
        ("Opposition parties refused.", "opposition-parties", True),
        ("The Green and Liberal parties refused.", "green-and-liberal-parties", False),
        ("The Rask Army left. The army refused.", "army", True),
    ],
)
def test_are_told_by_the_words_in_front(text: str, actor: str, found: bool) -> None:
    assert (actor in ids_of(text)) is found


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("New York City prosecutors charged him.", {"new-york-city-prosecutors"}),
        ("Multiple assailants attacked him.", {"assailants"}),
        ("The opposition left.", {"opposition"}),
        ("The opposition Vega party has left.", set()),
        ("One of Norway's envoys left.", set()),
        ("Norway's envoys left.", {"norwegian-envoys"}),
        ("One of the protesters left.", set()),
        ("Catholic bishops urged calm.", {"catholic-bishops"}),
        ("Norwegian Soldiers' Aid left.", set()),
        ("Workers rejected the offer.", {"workers"}),
        ("He wrote about workers.", set()),
    ],
)
def test_are_groups(text: str, groups: set[str]) -> None:
    assert {name for name, kind in kinds_of(text).items() if kind == "group"} == groups
