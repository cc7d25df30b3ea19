"""Each article gets an id that can stand in an address and is no other's; one that is there already is a problem."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.extraction.sources.articles import RSS, line, read
from timeline.extraction.records import Article, Problem


def test_makes_ids_that_can_stand_in_an_address(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line(id="https://daily.example/talks.html") + line(id="wire.0261") + line(id="..", text="No id."))
    assert [article.id for article in read(path) if isinstance(article, Article)] == [
        "daily-example-talks-html",
        "wire.0261",
        "a",
    ]


def test_tells_the_entries_of_a_feed_apart_by_their_whole_ids(tmp_path: Path) -> None:
    first, entry, rest = (
        RSS.partition("<item>")[0],
        RSS.partition("<item>")[2].partition("<item>")[0],
        "</channel></rss>",
    )
    items = [
        f"<item>{entry}".replace(">one<", f">tag:daily.example,2025:post-{n}<").replace("envoy", f"envoy {n}")
        for n in "12"
    ]
    path = tmp_path / "feed.xml"
    path.write_text("".join([first, *items, rest]))
    assert [article.id for article in read(path) if isinstance(article, Article)] == [
        "tag:daily-example-2025:post-1",
        "tag:daily-example-2025:post-2",
    ]


def test_names_an_entry_of_a_feed_by_its_link_where_its_id_has_no_letters(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    entry = "<item><guid>?</guid><link>https://daily.example/talks</link><description>Envoys met.</description></item>"
    path.write_text(f"{RSS.partition('<item>')[0]}{entry}</channel></rss>")
    assert [article.id for article in read(path) if isinstance(article, Article)] == ["daily-example-talks"]


def test_takes_an_id_only_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line(id="one") + line(id="one"))
    _, problem = read(path)
    assert isinstance(problem, Problem)
    assert "a second time" in problem.message


def test_tells_files_of_one_name_in_several_folders_apart(tmp_path: Path) -> None:
    for folder, text in (("march", "Talks began."), ("april", "Talks ended.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "talks.txt").write_text(text)
    first, second = read(tmp_path / "march", tmp_path / "april")
    again, alone = read(tmp_path / "march", tmp_path / "april"), read(tmp_path / "april")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.text, second.text) == ("talks", "Talks began.", "Talks ended.")
    assert second.id.startswith("talks-")
    assert again == [first, second]
    assert alone == [replace(second, id="talks")]


def test_reads_every_line_without_an_id(tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_text(line(text="Talks began.") + line(text="Talks ended.") + line(text="Talks ended."))
    first, second, problem = read(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.id == "wire"
    assert second.id.startswith("wire-")
    assert isinstance(problem, Problem)
    assert f"found that of '{second.id}' a second time" in problem.message


def test_takes_a_text_only_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    same, other = line(id="two", text="Talks ended\r\nin round  one. "), line(id="three", text="Talks went on.")
    path.write_text(line(id="one") + same + other)
    _, problem, last = read(path)
    assert isinstance(problem, Problem)
    assert "expected a text of its own, found that of 'one' a second time" in problem.message
    assert isinstance(last, Article)
