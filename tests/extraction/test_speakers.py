"""Speakers are whom the words for them mean: by name, by office on the day, by pronoun, by turn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.actors.reading import actors_of
from tests.extraction.speaking import resolve, said
from timeline.domain.kinds import StatementKind
from timeline.extraction.speakers import ResolvedSpeaker


@pytest.mark.parametrize(
    ("text", "speaker", "content", "actor"),
    [
        pytest.param("Lund said it was over.", "Lund", "it was over", "ida-lund", id="surname"),
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
        pytest.param("A quote from Berg: “It was over.”", "A quote from Berg", "It was over", "ola-berg", id="quote"),
        pytest.param("An aide from Berg: “It was over.”", "An aide from Berg", "It was over", None, id="aide"),
        pytest.param(
            "The PM’s official spokesman said it was over.",
            "The PM’s official spokesman",
            "it was over",
            "prime-ministers-official-spokesperson",
            id="official spokesman",
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


@pytest.mark.parametrize(
    ("before", "pronoun", "actor", "rule"),
    [
        pytest.param("Berg met Lund.", "he", "ola-berg", "pronoun: last subject", id="subject before object"),
        pytest.param("Berg met Mrs. Lund.", "she", "ida-lund", "pronoun: nearest name", id="gender"),
        pytest.param("Mrs. Lund met Berg.", "she", "ida-lund", "pronoun: last subject", id="gender of the subject"),
        pytest.param("The Northern Council met.", "they", "northern-council", "pronoun: last subject", id="body"),
        pytest.param("It rained.", "he", None, "not named", id="nobody"),
    ],
)
def test_are_told_by_pronouns(before: str, pronoun: str, actor: str | None, rule: str) -> None:
    text = f"{before} It was over, {pronoun} said."
    (found,) = resolve(text, said(text, pronoun, "It was over", 0))
    assert (found.speaker, found.speaker_rule) == (actor, rule)


@pytest.mark.parametrize(
    ("kind", "actor"),
    [
        pytest.param(StatementKind.INDIRECT, "ola-berg", id="told in the words of the writer"),
        pytest.param(StatementKind.DIRECT, "henrik-solberg", id="told in a quotation"),
    ],
)
def test_are_those_of_whom_a_body_reports_in_the_words_of_the_writer(kind: StatementKind, actor: str) -> None:
    text = "Henrik Solberg spoke. Ola Berg left early, the Northern Council said. It was over, he said."
    report = replace(said(text, "the Northern Council", "Ola Berg left early", 0), kind=kind)
    assert resolve(text, report, said(text, "he", "It was over", 1))[1].speaker == actor


def test_go_on_with_the_last_speaker_rather_than_whom_he_spoke_of() -> None:
    text = "Berg said that Arne Dahl had left. “It is over,” he added."
    first = said(text, "Berg", "Arne Dahl had left", 0)
    second = said(text, "he", "It is over", 1)
    assert [found.speaker for found in resolve(text, first, second)] == ["ola-berg", "ola-berg"]


def test_are_not_those_whom_their_own_words_name() -> None:
    text = "Berg met Arne Dahl. Arne Dahl left. “I will meet Arne Dahl,” he said."
    (found,) = resolve(text, said(text, "he", "I will meet Arne Dahl", 0))
    assert found.speaker == "ola-berg"


def test_are_those_whom_their_own_words_name_where_nothing_is_said_of_anybody_else() -> None:
    text = "There was a letter to Arne Dahl. Berg had doubts. “This is the doubt of Berg,” he said."
    (found,) = resolve(text, said(text, "he", "This is the doubt of Berg", 0))
    assert (found.speaker, found.speaker_rule) == ("ola-berg", "pronoun: last subject")


def test_of_a_turn_are_one() -> None:
    text = "“We won,” Lund said. “They lost.”"
    found = resolve(text, said(text, "Lund", "We won", 0), said(text, "", "They lost", 0))
    assert [one.speaker for one in found] == ["ida-lund", "ida-lund"]


def test_of_unmarked_paragraphs_are_those_who_spoke_before() -> None:
    text = "Lund said it was over.\nWe are ready to talk."
    found = resolve(text, said(text, "Lund", "it was over", 0), said(text, "", "We are ready to talk", 1))
    assert (found[1].speaker, found[1].speaker_rule) == ("ida-lund", "unmarked: last speaker")


def test_stay_unnamed_after_an_unnamed_source() -> None:
    text = "Sources said it was over.\nWe are ready to talk."
    found = resolve(text, said(text, "Sources", "it was over", 0), said(text, "", "We are ready to talk", 1))
    assert (found[1].speaker, found[1].speaker_rule) == (None, "no speaker")


def test_speak_through_the_medium_that_they_tell() -> None:
    text = "Lund told Avisen that it was over."
    (found,) = resolve(text, said(text, "Lund", "it was over", 0, addressee="Avisen"))
    assert (found.speaker, found.addressee, found.via) == ("ida-lund", "avisen", "avisen")


def test_do_not_speak_through_people_whom_they_tell() -> None:
    text = "Lund told Berg that it was over."
    (found,) = resolve(text, said(text, "Lund", "it was over", 0, addressee="Berg"))
    assert (found.addressee, found.via) == ("ola-berg", None)


def test_speak_through_the_medium_whose_show_it_is() -> None:
    text = "Lund told Avisen’s morning show that it was over."
    (found,) = resolve(text, said(text, "Lund", "it was over", 0, via="Avisen’s morning show"))
    assert (found.speaker, found.via) == ("ida-lund", "avisen")


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
    ],
)
def test_go_on_under_a_title(first: str, between: str, words: str, speaker: str | None) -> None:
    text = f"{first} said maybe. Ida Lund said no. {between}{words} said it was over."
    speech = said(text, first, "maybe", 0), said(text, "Ida Lund", "no", 1), said(text, words, "it was over", 2)
    assert resolve(text, *speech)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        pytest.param("A senior official", None, id="an unnamed person"),
        pytest.param("The weather", "ola-berg", id="not a thing"),
    ],
)
def test_of_pronouns_stay_open_behind(words: str, speaker: str | None) -> None:
    text = f"Berg met Lund. {words} said no. He said it was over."
    speech = said(text, words, "no", 0), said(text, "He", "it was over", 1)
    assert resolve(text, *speech)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param(
            "The Northern Council issued a statement. The statement said it was over.",
            "The statement",
            "northern-council",
            id="who issued it",
        ),
        pytest.param(
            "In a statement by Ida Lund there was hope. The statement said it was over.",
            "The statement",
            "ida-lund",
            id="by whom it was",
        ),
        pytest.param(
            "Avisen wrote of it. The Northern Council met. The report said it was over.",
            "The report",
            "avisen",
            id="the outlet",
        ),
        pytest.param(
            "The Northern Council met. The statement said it was over.", "The statement", None, id="nobody issued it"
        ),
        pytest.param(
            "The Northern Council issued a statement. The clock said it was over.", "The clock", None, id="no text"
        ),
        pytest.param(
            "A Northern Council statement said it was over.",
            "A Northern Council statement",
            "northern-council",
            id="a body's statement",
        ),
        pytest.param(
            "A Northern Council clerk said it was over.", "A Northern Council clerk", None, id="a body's clerk"
        ),
    ],
)
def test_of_texts_are_their_issuers(text: str, words: str, speaker: str | None) -> None:
    (found,) = resolve(text, said(text, words, "it was over", 0))
    assert found.speaker == speaker


def test_in_the_first_person_stay_open() -> None:
    text = "I said it was over. Lund left."
    (found,) = resolve(text, said(text, "I", "it was over", 0))
    assert (found.speaker, found.speaker_rule) == (None, "first person")


def test_are_actors_of_the_article() -> None:
    text = "The Norwegian president said it was over."
    (found,) = resolve(text, said(text, "The Norwegian president", "it was over", 0))
    assert found.speaker in {actor.id for actor in actors_of(text)}


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


def test_go_on_though_their_words_name_them() -> None:
    text = "Henrik Solberg said no. Lund spoke.\nBerg said it was over. Mr Berg and Mr Dahl will meet, he said."
    speech = (
        said(text, "Henrik Solberg", "no", 0),
        said(text, "Berg", "it was over", 1),
        said(text, "he", "Mr Berg and Mr Dahl will meet", 2),
    )
    assert resolve(text, *speech)[-1].speaker == "ola-berg"


def test_of_unmarked_first_persons_are_the_last_speakers() -> None:
    text = "Lund said it was over.\nWe are ready to talk."
    found = resolve(text, said(text, "Lund", "it was over", 0), said(text, "We", "are ready to talk", 1))
    assert [row.speaker for row in found] == ["ida-lund", "ida-lund"]


@pytest.mark.parametrize("is_guessed", [True, False], ids=["guessed", "not"])
def test_say_where_only_the_order_of_words_tells(is_guessed: bool) -> None:
    text = "Lund said it was over."
    (found,) = resolve(text, replace(said(text, "Lund", "it was over", 0), is_guessed=is_guessed))
    assert found == ResolvedSpeaker("ida-lund", "guess: name" if is_guessed else "name")
