"""A search …"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.models import spellings
from timeline.models.search import beginnings_of, phrases_of, running_words, typed_words_of, words_of

LISTED = Path(spellings.__file__).with_suffix(".toml")


@pytest.mark.parametrize(
    ("searched", "text"),
    [
        ("delegate", "Two delegates left"),
        ("signing", "They signed it"),
        ("MINISTERS", "the minister's plan"),
        ("zurich", "In Zürich, at noon"),
        ("Zürich", "in Zurich"),
        ("strasse", "auf der Straße"),
        ("2025", "since 2025,"),
        ("peace talk", "Talks about peace"),
        ("the talks", "talks of grain"),
        ("Bo Lund", "Bø Łund"),
        ("defense minister", "the Defence Minister"),
        ("organisations", "an organization"),
        ("recognised", "They recognize it"),
        ("labor", "the labour market"),
        ("favorable", "not favourable"),
        ("programme", "two programs"),
        ("theaters", "a theatre"),
        ("Lutsky", "Mr. Lutskyy and Mrs Lutska"),
        ("Lutskiy", "Lutskyi"),
        ("Kiev", "in Kyiv's streets"),
        ("advisor", "her advisers"),
        ("neighborhoods", "a neighbourhood"),
        ("armories", "the armoury"),
        ("uprisings", "an uprising"),
        ("reprisals", "a reprisal"),
        ("advertise", "one advertisement"),
        ("Vitalii", "Vitaly"),
        ("Minsk II", "the Minsk II talks"),
    ],
)
def test_finds_a_word_in_other_clothes(searched: str, text: str) -> None:
    assert set(words_of(searched)) <= set(words_of(text))


@pytest.mark.parametrize(
    ("searched", "text"),
    [
        ("grain", "A migraine"),
        ("port", "The report"),
        ("talks", "They walk"),
        ("2025", "20 and 25"),
        ("peace talk", "Talks"),
        ("our", "or"),
        ("four hours", "for horses"),
        ("fens", "a fence"),
        ("Lutsk", "Lutsky"),
        ("paradise", "a parade"),
        ("expertise", "the experts"),
        ("adverts", "They advertised it"),
        ("Chapter VII", "under Chapter VI"),
        ("WWII", "WWI"),
        ("Minsk II", "Minsk III"),
    ],
)
def test_finds_no_word_in_another(searched: str, text: str) -> None:
    assert not set(words_of(searched)) <= set(words_of(text))


def test_looks_for_nothing_in_words_that_tell_nothing() -> None:
    assert words_of("the of an") == ()


@pytest.mark.parametrize("words", ["precise precisely precision", "revise revision", "evidence evident"])
def test_tells_no_word_from_its_kin_by_its_spelling(words: str) -> None:
    assert len(words_of(words)) == 1


@pytest.mark.parametrize("typed", ["dm", "dmi", "dmitr", "dmitrii", "Dmitriy l", "łas"])
def test_of_a_name_finds_other_spellings_while_it_is_typed(typed: str) -> None:
    assert set(typed_words_of(typed)) <= set(beginnings_of("Dmitry Lasky"))


def test_knows_each_listed_spelling_once_and_none_that_a_rule_would_change_again() -> None:
    groups = tomllib.loads(LISTED.read_text(encoding="utf-8")).values()
    spellings = [spelling for group in groups for words in group for spelling in words]
    assert len(spellings) == len(set(spellings))
    assert all(len({words_of(spelling) for spelling in words}) == 1 for group in groups for words in group)


@pytest.mark.parametrize("typed", ["an", "ana ber", "berg", "BERG ana", "bérg"])
def test_of_a_name_begins_where_its_words_do(typed: str) -> None:
    assert set(typed_words_of(typed)) <= set(beginnings_of("Ana Berg"))


@pytest.mark.parametrize("typed", ["na", "bergen", "erg"])
def test_of_a_name_does_not_begin_in_the_middle(typed: str) -> None:
    assert not set(typed_words_of(typed)) <= set(beginnings_of("Ana Berg"))


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ('"defense ministers"', ["The Defence Minister left"]),
        ("„talks of peace“", ["talk of peace"]),
        ("«Zürich talks»", ["The Zurich talks"]),
        ('"peace talks" "talks failed"', ["Peace talks failed"]),
        ('"100% sure"', ["100 sure"]),
    ],
)
def test_finds_a_phrase_in_other_clothes(typed: str, texts: list[str]) -> None:
    assert phrases_of(typed)
    assert all(phrase in running_words(texts) for phrase in phrases_of(typed))


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ('"peace talks"', ["Talks about peace"]),
        ('"peace talks"', ["peace", "talks"]),
        ('"talks peace"', ["talks of peace"]),
        ('"art talks"', ["Smart talks"]),
        ('"peace talks" "talks fail"', ["Peace talks went on, other talks did not fail"]),
    ],
)
def test_finds_no_phrase_where_its_words_stand_apart(typed: str, texts: list[str]) -> None:
    assert not all(phrase in running_words(texts) for phrase in phrases_of(typed))


@pytest.mark.parametrize("typed", ["peace talks", '"peace', '"peace" "talks"', '"" talks', "the minister's plan"])
def test_takes_for_no_phrase_what_is_none(typed: str) -> None:
    assert phrases_of(typed) == ()
