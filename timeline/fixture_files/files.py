"""Write the fixture files of a folder, or compare them with what they should be."""

from __future__ import annotations

import difflib
import io
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

OURS = re.compile(r"(articles|actors|aliases|corrections|undated|\d{4}(-\d\d)?)\.jsonl")


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Make the folder hold these fixture files: each changes whole or not at all, and other files stay."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        if _text_of(folder / name) != text:
            write_file(folder / name, text)
    for name in _unwanted(folder, files):
        (folder / name).unlink()


def write_file(file: Path, text: str) -> None:
    """Write a file whole or not at all."""
    write_lines(file, [text])


def write_lines(file: Path, lines: Iterable[str]) -> None:
    """Write a file line by line, whole or not at all."""
    write_bytes(file, (line.encode() for line in lines))


def write_bytes(file: Path, pieces: Iterable[bytes]) -> None:
    """Write a file piece by piece, whole or not at all: into another file first, which is then renamed."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        temporary.chmod(0o644)  # mkstemp makes private files
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def compare_files(folder: Path, files: Mapping[str, str]) -> str:
    """Compare the folder with these fixture files: a unified diff, "" where they agree."""
    names = sorted([*files, *_unwanted(folder, files)])
    return "".join(line for name in names for line in _diff(folder / name, files.get(name, "")))


def _unwanted(folder: Path, files: Mapping[str, str]) -> list[str]:
    present = (file.name for file in folder.glob("*.jsonl"))
    return sorted(name for name in present if OURS.fullmatch(name) and name not in files)


def _diff(file: Path, wanted: str) -> Iterator[str]:
    """The lines that differ, without context, since each line is a row of its own."""
    found = _text_of(file)
    if found is None:
        yield f"{file}: is missing\n"
    lines = difflib.unified_diff(_lines(found or ""), _lines(wanted), str(file), f"{file} (from the seeds)", n=0)
    yield from (line if line.endswith("\n") else f"{line}\n" for line in lines)


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text))  # breaks lines only at "\n", as the reader of fixtures does


def _text_of(file: Path) -> str | None:
    """The text of a file; bytes that are no UTF-8 are escaped, and so differ from every text."""
    return file.read_bytes().decode(errors="backslashreplace") if file.exists() else None
