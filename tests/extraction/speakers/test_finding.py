"""Speakers are whom the words for them mean: by name, by office on the day, by pronoun, by turn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extraction.actors.reading import actors_of
from tests.extraction.speakers.speaking import resolve, said
from timeline.domain.kinds import StatementKind
from timeline.extraction.speakers import ResolvedSpeaker


@pytest.mark.parametrize(
    ("before", "pronoun", "actor", "rule"),
    [
        pytest.param("Berg met Lund.", "he", "ola-berg", "pronoun: last subject", id="subject before object"),
        pytest.param("Berg wanted Arne Dahl to go.", "he", "ola-berg", "pronoun: last subject", id="who wants it"),
        pytest.param("Berg left. Henrik Solberg went.", "he", "henrik-solberg", "pronoun: last subject", id="who does"),
        pytest.param("Berg met Mrs. Lund.", "she", "ida-lund", "pronoun: nearest name", id="gender"),
        pytest.param("Mrs. Lund met Berg.", "she", "ida-lund", "pronoun: last subject", id="gender of the subject"),
        pytest.param(
            "Berg left Oslo, where Arne Dahl is waiting.",
            "he",
            "ola-berg",
            "pronoun: last subject",
            id="not who is only beside",
        ),
        pytest.param(
            "Mrs. Lund left Oslo, where Berg is waiting.",
            "he",
            "ola-berg",
            "pronoun: last subject",
            id="who is beside, by gender",
        ),
        pytest.param("The Northern Council met.", "they", "northern-council", "pronoun: last subject", id="body"),
        pytest.param(
            "The Polar Bank paid. The Northern Council met. The bank closed.",
            "it",
            "polar-bank",
            "pronoun: last subject",
            id="body by a noun",
        ),
        pytest.param(
            "The Polar Bank paid. The Northern Council met the bank.",
            "it",
            "northern-council",
            "pronoun: last subject",
            id="not the noun that is an object",
        ),
        pytest.param(
            "The Polar Bank paid. It was announced by the Northern Council.",
            "it",
            "northern-council",
            "pronoun: last subject",
            id="body that did it",
        ),
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


def test_in_the_first_person_stay_open() -> None:
    text = "I said it was over. Lund left."
    (found,) = resolve(text, said(text, "I", "it was over", 0))
    assert (found.speaker, found.speaker_rule) == (None, "first person")


def test_are_actors_of_the_article() -> None:
    text = "The Norwegian president said it was over."
    (found,) = resolve(text, said(text, "The Norwegian president", "it was over", 0))
    assert found.speaker in {actor.id for actor in actors_of(text)}


def test_go_on_though_their_words_name_them() -> None:
    text = "Henrik Solberg said no. Lund spoke.\nOla Berg said it was over. Mr Berg and Mr Dahl will meet, he said."
    speech = (
        said(text, "Henrik Solberg", "no", 0),
        said(text, "Ola Berg", "it was over", 1),
        said(text, "he", "Mr Berg and Mr Dahl will meet", 2),
    )
    assert resolve(text, *speech)[-1].speaker == "ola-berg"


def test_do_not_change_because_somebody_else_is_reported_by_them() -> None:
    text = "Berg said that Henrik Solberg had promised that it was over. He left the room, he said."
    speech = (
        said(text, "Berg", "Henrik Solberg had promised that it was over", 0),
        said(text, "Henrik Solberg", "it was over", 1),
        said(text, "he", "He left the room", 2),
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


@pytest.mark.parametrize(("cue", "speaker"), [("reported", None), ("", "ida-lund")], ids=["reported", "going on"])
def test_of_words_with_a_cue_are_nobody_where_nobody_is_named(cue: str, speaker: str | None) -> None:
    text = "Lund said it was over.\nIt was reported that talks go on."
    more = {"cue": cue} if cue else {}
    found = resolve(text, said(text, "Lund", "it was over", 0), said(text, "", "talks go on", 1, **more))
    assert found[1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        pytest.param(
            "Union leaders backing the bill say so.", "Union leaders backing the bill", "union-leaders", id="a group"
        ),
        pytest.param(
            "A Blue House clerk backing the bill says so.", "A Blue House clerk backing the bill", None, id="one"
        ),
        pytest.param("A number of senators say so.", "A number of senators", "senators", id="some people"),
        pytest.param("A number of Blue House say so.", "A number of Blue House", "blue-house", id="some of a body"),
        pytest.param("A member of Blue House says so.", "A member of Blue House", None, id="one of a body"),
        pytest.param("They of Blue House say so.", "of Blue House", None, id="a preposition alone"),
        pytest.param("Nordvik, an airline, fell. The airline says so.", "The airline", "nordvik", id="body by a noun"),
        pytest.param("Nordvik, an airline, fell. The ferry says so.", "The ferry", None, id="another noun"),
    ],
)
def test_are_bodies_and_groups_by_nouns(text: str, words: str, actor: str | None) -> None:
    (found,) = resolve(text, said(text, words, "so", 0))
    assert found.speaker == actor
