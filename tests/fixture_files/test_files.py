"""A folder of fixture files …"""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.fixture_files.files import compare_files, write_files

FILES = {"actors.jsonl": '{"pk": "ana"}\n', "2025-02.jsonl": '{"pk": "a"}\n{"pk": "b"}\n'}


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_holds_what_was_written(tmp_path: Path) -> None:
    write_files(tmp_path / "new", FILES)
    assert names(tmp_path / "new") == set(FILES)
    assert compare_files(tmp_path / "new", FILES) == ""


def test_loses_months_that_are_no_longer_wanted_and_nothing_that_is_not_ours(tmp_path: Path) -> None:
    for name in ("2024-12.jsonl", "2022.jsonl", "undated.jsonl", "notes.jsonl", "2025-02.jsonl.bak", "README.md"):
        (tmp_path / name).write_text("kept?\n")
    write_files(tmp_path, FILES)
    assert names(tmp_path) == {*FILES, "notes.jsonl", "2025-02.jsonl.bak", "README.md"}


def test_leaves_files_alone_that_are_right_already(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    before = (tmp_path / "actors.jsonl").stat().st_ino
    write_files(tmp_path, FILES | {"2025-02.jsonl": ""})
    assert (tmp_path / "actors.jsonl").stat().st_ino == before


def test_keeps_the_old_file_where_the_new_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, FILES)

    def fail(*_args: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="full"):
        write_files(tmp_path, FILES | {"actors.jsonl": "new\n"})
    assert (tmp_path / "actors.jsonl").read_text() == FILES["actors.jsonl"]
    assert names(tmp_path) == set(FILES)


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("2025-02.jsonl", '{"pk": "a"}\n{"pk": "c"}\n', ['-{"pk": "c"}', '+{"pk": "b"}']),
        ("2025-02.jsonl", '{"pk": "a"}\n{"pk": "b"}', ['-{"pk": "b"}', '+{"pk": "b"}']),
        ("2024-12.jsonl", '{"pk": "z"}\n', ['-{"pk": "z"}']),
    ],
    ids=["a row is another", "the last line has no end", "a file is too many"],
)
def test_differs_where(tmp_path: Path, name: str, text: str, shown: list[str]) -> None:
    write_files(tmp_path, FILES)
    (tmp_path / name).write_text(text)
    lines = compare_files(tmp_path, FILES).splitlines()
    assert f"--- {tmp_path / name}" in lines
    assert [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")] == shown


def test_differs_where_a_file_is_missing(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    (tmp_path / "actors.jsonl").unlink()
    assert compare_files(tmp_path, FILES).startswith(f"{tmp_path / 'actors.jsonl'}: is missing\n")
