"""The bytes of a file go in; its text comes out, or an error for the faults that such files have."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from timeline.extraction.faults import SeedError

MAX_BYTES = 5_000_000  # a page of 5 MB is no article
MAX_CHARACTERS = 500_000  # of a text without markup: the longest reports of newspapers have a fifth of that
HEAD_BYTES = 1024  # where pages and feeds name their encoding, as browsers look for it
ENCODING = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z][\w.:-]*)")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")


def read_text(path: Path) -> str:
    """The whole file as UTF-8, nothing stripped, so that offsets point into what is stored.

    :raises SeedError: where the file is missing, too large, empty, not UTF-8 or not text.
    """
    return decode(_bytes_of(path), str(path))


def read_markup(path: Path) -> str:
    """The whole file of a page or a feed, which may say that it is in another encoding than UTF-8.

    :raises SeedError: as :func:`read_text` does.
    """
    return decode(_as_utf8(_bytes_of(path)), str(path))


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SeedError(str(path), f"expected a file that can be read, found: {error.strerror}") from None


def _as_utf8(raw: bytes) -> bytes:
    """The bytes in UTF-8; as they are, if they are that already or can be read in no encoding that they name.

    >>> _as_utf8('<meta charset="iso-8859-1"> “Café”'.encode("cp1252")).decode()
    '<meta charset="iso-8859-1"> “Café”'
    """
    try:
        raw.decode()
    except UnicodeDecodeError:
        with suppress(LookupError, UnicodeError):
            return raw.decode(_encoding_named(raw)).encode()
    return raw


def _encoding_named(raw: bytes) -> str:
    """The encoding that a byte order mark or the head of the file names; what is called Latin-1 is Windows' on the web.

    :raises LookupError: where there is no such encoding.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    named = ENCODING.search(raw[:HEAD_BYTES])
    name = codecs.lookup(named[1].decode()).name if named else "utf-8"
    return "cp1252" if name == "iso8859-1" else name


def decode(raw: bytes, file: str) -> str:
    """Text of UTF-8 bytes.

    :raises SeedError: with the line, where the bytes are too many, none, not UTF-8 or control characters.
    """
    if len(raw) > MAX_BYTES:
        raise SeedError(file, f"expected at most {MAX_BYTES:,} bytes, found {len(raw):,}")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SeedError(file, f"expected UTF-8, found byte 0x{raw[error.start]:02x}", line) from None
    fault = text_fault(text)
    if fault is not None:
        message, offset = fault
        raise SeedError(file, message, text.count("\n", 0, offset) + 1)
    return text


def text_fault(text: str) -> tuple[str, int] | None:
    """The fault of a text that cannot be an article's, and at which character; None if it has none.

    >>> text_fault("Talks ended.")
    >>> text_fault("Talks\\x00ended.")
    ('expected text, found the control character U+0000', 5)
    """
    if not text.strip():
        return "expected the text of an article, found nothing", 0
    control = CONTROL.search(text)
    if control is not None:
        return f"expected text, found the control character U+{ord(control.group()):04X}", control.start()
    return None


def digest(text: str) -> str:
    """A digest that is the same for texts that differ only in white space.

    >>> digest("Talks  ended.\\r\\n") == digest("Talks ended.")
    True
    """
    return sha256(" ".join(text.split()).encode(errors="replace")).hexdigest()
