"""Texts are parsed in common batches …"""

from __future__ import annotations

import pytest

from timeline.extraction.language import parse, parse_texts, parsing

TEXTS = ["Talks ended.\n\nThe envoys left on Monday.", "", "A vote follows.", "***\nNobody spoke.", "They met."]


def words(text: str) -> list[list[str]]:
    return [[token.text for token in paragraph.doc] for paragraph in parse(text)]


@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_and_come_back_in_their_order(monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(parsing, "BATCH", batch)
    found = [[[token.text for token in paragraph.doc] for paragraph in paragraphs] for paragraphs in parse_texts(TEXTS)]
    assert found == [words(text) for text in TEXTS]


def test_which_are_read_as_they_are_needed() -> None:
    waiting = iter(["They met. ", "They left.\n" * 200, "They returned."])
    next(parse_texts(waiting))
    assert list(waiting) == ["They returned."]


def test_whole_documents_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "BATCH", 2)
    (paragraphs,) = parse_texts(["One.\nTwo.\nThree."])
    assert [paragraph.index for paragraph in paragraphs] == [0, 1, 2]


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Lund Tuesday said that the talks would go on.", "Lund"),
        ("Erna Lund, who leads the talks, Friday told them so.", "Lund"),
        ("The union yesterday called the offer an insult.", "union"),
    ],
)
def test_where_a_day_is_no_part_of_the_name_before_it(line: str, subject: str) -> None:
    ((paragraph,),) = parse_texts([line])
    (day,) = (token for token in paragraph.doc if token.lower_ in ("tuesday", "friday", "yesterday"))
    assert (day.text in line, day.ent_type_, day.dep_) == (True, "DATE", "npadvmod")
    assert [child.text for child in day.head.children if child.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize(
    ("line", "lemma", "content"),
    [
        ("The union tweeted talks would go on.", "tweet", ("ccomp", "go")),
        ("But no talks were planned for now, Erna Lund added.", "add", ("ccomp", "planned")),
        ("The union added a clause on wages to it.", "add", ("dobj", "clause")),
        ("Oslo recalled its envoy.", "recall", ("dobj", "envoy")),
        ("The strike would go on for weeks, grumbled Berg.", "grumble", ("ccomp", "go")),
        ("Lund maintained the bridge for years.", "maintain", ("dobj", "bridge")),
    ],
)
def test_and_whose_verbs_are_what_they_are(line: str, lemma: str, content: tuple[str, str]) -> None:
    ((paragraph,),) = parse_texts([line])
    (verb,) = (token for token in paragraph.doc if token.lemma_ == lemma)
    assert content in {(child.dep_, child.text) for child in verb.children}
    assert "".join(token.text + token.whitespace_ for token in paragraph.doc) == line


@pytest.mark.parametrize("line", ["The talks on Tuesday called for more.", "That Friday said it all."])
def test_where_a_day_is_what_tells_or_stands_behind_its_preposition(line: str) -> None:
    ((paragraph,),) = parse_texts([line])
    assert any(token.text in ("Tuesday", "Friday") and token.dep_ != "npadvmod" for token in paragraph.doc)
