"""What the arguments of commands can be."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Callable


def number_from(least: int) -> Callable[[str], int]:
    """A whole number that is no smaller.

    >>> number_from(1)("3")
    3
    """

    def read(text: str) -> int:
        if not text.removeprefix("-").isdecimal() or int(text) < least:
            raise ArgumentTypeError(f"expected a number from {least}, found {text}")
        return int(text)

    return read
