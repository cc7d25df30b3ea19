"""What the arguments of commands can be, checked before anything is done."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentTypeError
from collections.abc import Callable
from pathlib import Path

DIGITS = re.compile(r"[0-9]{1,18}")


def number_between(least: int, most: int) -> Callable[[str], int]:
    """The reader of a whole number from the least to the most.

    >>> number_between(1, 5)("3")
    3
    """

    def read(text: str) -> int:
        if not DIGITS.fullmatch(text) or not least <= int(text) <= most:
            raise ArgumentTypeError(f"expected a number from {least} to {most}, found {text}")
        return int(text)

    return read


def path_named(text: str) -> str:
    """Any path that there can be; not none, which would stand for the present folder.

    >>> path_named("seeds")
    'seeds'
    """
    if not text:
        raise ArgumentTypeError("expected a path, found none")
    try:
        Path(text).exists()
    except OSError as error:  # its name is too long, or stands in a folder that may not be read
        raise ArgumentTypeError(f"expected a path, found {text} ({error.strerror})") from None
    return text


def path_or_input(text: str) -> str:
    """Any path that there can be, or ``-`` for standard input, unless whoever started the command closed it.

    >>> path_or_input("seeds")
    'seeds'
    """
    if text == "-" and sys.stdin is None:
        raise ArgumentTypeError("expected standard input, found it closed")
    return path_named(text)


def path_to_read(text: str) -> Path:
    """Any path that there can be, as a path."""
    return Path(path_named(text))


def file_to_write(text: str) -> Path:
    """A file, or the place for one in a folder that there is."""
    file = Path(path_named(text))
    if not file.parent.is_dir() or (file.exists() and not file.is_file()):
        raise ArgumentTypeError(f"expected a file in a folder that exists, found {text}")
    return file


def folder_to_write(text: str) -> Path:
    """A folder, or the place where one can be made."""
    folder = Path(path_named(text))
    present = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not present.is_dir():
        raise ArgumentTypeError(f"expected a folder, found the file {present}")
    return folder
