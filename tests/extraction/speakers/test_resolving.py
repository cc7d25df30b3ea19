"""Speakers by their words are whom a name, a title, a description or a text that they issued means."""

from __future__ import annotations

import pytest

from tests.extraction.speakers.speaking import resolve, said


@pytest.mark.parametrize(
    ("text", "speaker", "content", "actor"),
    [
        pytest.param("Lund said it was over.", "Lund", "it was over", "ida-lund", id="surname"),
        pytest.param(
            "A spokesman for President Ida Lund said it was over.",
            "A spokesman for President Ida Lund",
            "it was over",
            "ida-lund-spokesperson",
            id="not for whom somebody speaks",
        ),
        pytest.param(
            "President Lund\u2019s envoy said it was over. Arne Dahl, Norway’s envoy, left.",
            "President Lund\u2019s envoy",
            "it was over",
            "arne-dahl",
            id="not who has a title and owns another",
        ),
        pytest.param(
            "The figurehead of the harbor protest said it was over. Ida Lund, figurehead of the protest, went home.",
            "The figurehead of the harbor protest",
            "it was over",
            "ida-lund",
            id="description that stands beside a name",
        ),
        pytest.param(
            "The figurehead of the harbor protest said it was over. Ida Lund, the figurehead of a ship, went home.",
            "The figurehead of the harbor protest",
            "it was over",
            None,
            id="another description",
        ),
        pytest.param(
            "A Berg aide, Henrik Solberg, said it was over.",
            "A Berg aide, Henrik Solberg",
            "it was over",
            "henrik-solberg",
            id="not whom the title belongs to",
        ),
        pytest.param(
            "Berg’s deputy, Henrik Solberg, said it was over.",
            "Berg’s deputy, Henrik Solberg",
            "it was over",
            "henrik-solberg",
            id="not the owner",
        ),
        pytest.param(
            "The Norwegian president said it was over.",
            "The Norwegian president",
            "it was over",
            "ida-lund",
            id="office by the day",
        ),
        pytest.param(
            "The Northern Council said no. The hard-left Northern Council party said it was over.",
            "The hard-left Northern Council party",
            "it was over",
            "northern-council",
            id="body with what it is",
        ),
        pytest.param(
            "The Northern Council said no. A Northern Council driver said it was over.",
            "A Northern Council driver",
            "it was over",
            None,
            id="somebody of a body",
        ),
        pytest.param("The boss of the choir, Eva Moe, said no.", "The boss of the choir", "no", "eva-moe", id="commas"),
        pytest.param("According to the memo, Eva Moe, 53, left.", "the memo", "Eva Moe, 53, left", None, id="told of"),
        pytest.param("A quote from Berg: “It was over.”", "A quote from Berg", "It was over", "ola-berg", id="quote"),
        pytest.param("An aide from Berg: “It was over.”", "An aide from Berg", "It was over", None, id="aide"),
        pytest.param(
            "The PM’s official spokesman said it was over.",
            "The PM’s official spokesman",
            "it was over",
            "prime-ministers-official-spokesperson",
            id="official spokesman",
        ),
        pytest.param(
            "Hospital chiefs met the Northern Council. The hospital said it was over.",
            "The hospital",
            "it was over",
            None,
            id="no people by their first word",
        ),
        pytest.param("The PM’s cook said it was over.", "The PM’s cook", "it was over", None, id="unofficial cook"),
        pytest.param(
            "Lund met Danish spokesman Arne Dahl. The Danish representative said it was over.",
            "The Danish representative",
            "it was over",
            "arne-dahl",
            id="spokesman under another title",
        ),
        pytest.param(
            "Lund met Danish banker Arne Dahl. The Danish representative said it was over.",
            "The Danish representative",
            "it was over",
            None,
            id="no representative",
        ),
        pytest.param(
            "Lund met Arne Dahl. The president said it was over.",
            "The president",
            "it was over",
            "ida-lund",
            id="title of somebody named",
        ),
        pytest.param(
            "Danish Finance Minister Arne Dahl met Lund. The minister said it was over.",
            "The minister",
            "it was over",
            "arne-dahl",
            id="title that the article gives",
        ),
        pytest.param(
            "Lund met the Danish negotiator Arne Dahl. Her Danish counterpart said it was over.",
            "Her Danish counterpart",
            "it was over",
            "arne-dahl",
            id="counterpart",
        ),
        pytest.param(
            "Danish Finance Minister Arne Dahl met Danish mayor Eva Holm. Their Danish counterpart said it was over.",
            "Their Danish counterpart",
            "it was over",
            None,
            id="counterpart of two",
        ),
        pytest.param(
            "Deputy Trade Minister for Ports Arne Dahl left. The Trade Minister said it was over.",
            "The Trade Minister",
            "it was over",
            None,
            id="not the deputy",
        ),
        pytest.param(
            "A report citing the Northern Council said it was over.",
            "A report citing the Northern Council",
            "it was over",
            "northern-council",
            id="whom a report cites",
        ),
        pytest.param(
            "A report by Avisen citing a cook said it was over.",
            "A report by Avisen citing a cook",
            "it was over",
            "avisen",
            id="whose report it is that cites nobody who is named",
        ),
        pytest.param(
            "Asked about Arne Dahl, the Norwegian president said it was over.",
            "the Norwegian president",
            "it was over",
            "ida-lund",
            id="not whom she was asked about",
        ),
        pytest.param(
            "The head of the Blue House said it was over. Ida Lund, president of Norway, left.",
            "The head of the Blue House",
            "it was over",
            "ida-lund",
            id="head of the leader's house",
        ),
        pytest.param(
            "The head of the Northern Council said it was over. Ida Lund, president of Norway, left.",
            "The head of the Northern Council",
            "it was over",
            None,
            id="head of another house",
        ),
        pytest.param(
            "The administration of the Norwegian president said it was over.",
            "The administration of the Norwegian president",
            "it was over",
            None,
            id="not whose administration it is",
        ),
        pytest.param(
            "Trade Minister Arne Dahl and Energy Minister Eva Holm said it was over.",
            "Trade Minister Arne Dahl and Energy Minister Eva Holm",
            "it was over",
            "arne-dahl",
            id="first of two people",
        ),
        pytest.param(
            "The official Avisen news agency said no.", "The official Avisen news agency", "no", "avisen", id="outlet"
        ),
        pytest.param(
            "The head of the Danish Finance Ministry said it was over. Danish Finance Minister Arne Dahl left.",
            "The head of the Danish Finance Ministry",
            "it was over",
            "arne-dahl",
            id="head of a ministry",
        ),
        pytest.param("Norway said it was over.", "Norway", "it was over", "norway", id="country"),
        pytest.param("“We won,” a source said. Lund left.", "a source", "We won", None, id="anonymous source"),
        pytest.param(
            "Sources in the Polar Bank said no.", "Sources in the Polar Bank", "no", None, id="sources in a body"
        ),
        pytest.param("A Polar Bank official said no.", "A Polar Bank official", "no", None, id="official of a body"),
        pytest.param(
            "Sources quoted by the daily Avisen said no.",
            "Sources quoted by the daily Avisen",
            "no",
            None,
            id="sources of a medium",
        ),
        pytest.param(
            "Avisen and the Lokal chain said no.", "Avisen and the Lokal chain", "no", "avisen", id="first of two"
        ),
        pytest.param("The weather said no.", "The weather", "no", None, id="no actor at all"),
    ],
)
def test_are_named_by_words(text: str, speaker: str, content: str, actor: str | None) -> None:
    (found,) = resolve(text, said(text, speaker, content, 0))
    assert found.speaker == actor


def test_go_on_as_the_top_diplomat() -> None:
    text = "Ida Lund said no. The top diplomat said it was over."
    speech = said(text, "Ida Lund", "no", 0), said(text, "The top diplomat", "it was over", 1)
    assert [row.speaker for row in resolve(text, *speech)] == ["ida-lund", "ida-lund"]


@pytest.mark.parametrize(
    ("first", "between", "words", "speaker"),
    [
        pytest.param("A farmer", "", "The diplomat", "ida-lund", id="said of anybody in office"),
        pytest.param("A diplomat", "", "The diplomat", None, id="but for one who stays unnamed"),
        pytest.param("A farmer", "It rained.\nIt snowed.\n", "The diplomat", None, id="nor of who spoke long ago"),
        pytest.param("A farmer", "", "A diplomat", None, id="nor where it is another"),
        pytest.param("A farmer", "", "The Norwegian diplomat", "ida-lund", id="said of her country"),
        pytest.param("A farmer", "", "The Danish diplomat", None, id="nor of another country"),
    ],
)
def test_go_on_under_a_title(first: str, between: str, words: str, speaker: str | None) -> None:
    text = f"{first} said maybe. Ida Lund said no. {between}{words} said it was over."
    speech = said(text, first, "maybe", 0), said(text, "Ida Lund", "no", 1), said(text, words, "it was over", 2)
    assert resolve(text, *speech)[-1].speaker == speaker


def test_behind_by_are_the_authors() -> None:
    text = "It followed an announcement by Anna Lund that it was over."
    (found,) = resolve(text, said(text, "It", "it was over", 0, cue="announcement"))
    assert (found.speaker, found.speaker_rule) == ("anna-lund", "author")


@pytest.mark.parametrize(
    ("owner", "speaker"),
    [("Lund’s push for talks", "ida-lund"), ("Lund’s garden", None)],
    ids=["deed", "thing"],
)
def test_of_deeds_are_their_owners(owner: str, speaker: str | None) -> None:
    text = f"{owner}, while blaming the weather, was seen."
    (found,) = resolve(text, said(text, owner, "the weather", 0))
    assert found.speaker == speaker


@pytest.mark.parametrize(("crowd", "speaker"), [(2, "ida-lund"), (1, None)], ids=["few", "a crowd"])
def test_are_told_by_a_noun_that_describes_few(
    crowd: int, speaker: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.extraction.speakers.likened.CROWD", crowd)
    text = "The figurehead of the protest said it was over. Ida Lund, figurehead of the protest, went home. "
    text += "Henrik Solberg, figurehead of the theater, stayed."
    (found,) = resolve(text, said(text, "The figurehead of the protest", "it was over", 0))
    assert found.speaker == speaker


def test_are_told_by_a_noun_that_describes_one_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.extraction.speakers.likened.CROWD", 2)
    text = "The figurehead of the protest said it was over. " + "Ida Lund, figurehead of the protest, left. " * 3
    (found,) = resolve(text, said(text, "The figurehead of the protest", "it was over", 0))
    assert found.speaker == "ida-lund"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Both the union and the mayor", "ports-union"),
        ("The union and the owners", "ports-union"),
        ("The cook and the baker", None),
        ("Friends of the union and the mayor", None),
    ],
    ids=["both", "without both", "nobody", "others"],
)
def test_of_two_together_is_the_first(words: str, speaker: str | None) -> None:
    text = f"The Ports Union met. {words} said it was over."
    (found,) = resolve(text, said(text, words, "it was over", 0))
    assert found.speaker == speaker
