"""Keep what was found in an article until the article or the reader changes."""

from __future__ import annotations

import hashlib
import pickle
import sys
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path

from timeline import domain, extraction
from timeline.extraction.records import Article, Findings
from timeline.fixture_files.files import write_bytes

READER = (*domain.__path__, *extraction.__path__)  # where the reader's code and its word lists stand
CHECKSUM_LENGTH = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class FindingsCache:
    """A folder with a file for each article; ``reader`` is a digest of all else that findings depend on.

    The folder may be deleted at any time. Findings are pickled, so only trusted people may write to it.
    """

    folder: Path
    reader: str

    def find(self, article: Article) -> Findings | None:
        """What this reader found in this article before; None, with a warning, if the file is damaged."""
        file = self._file(article)
        if not file.exists():
            return None
        content = file.read_bytes()
        checksum, pickled = content[:CHECKSUM_LENGTH], content[CHECKSUM_LENGTH:]
        if hashlib.sha256(pickled).digest() != checksum:
            warnings.warn(f"{file} is damaged: {article.id} is read anew", stacklevel=2)
            return None
        found: Findings = pickle.loads(pickled)
        problems = tuple(replace(problem, file=article.file) for problem in found.problems)
        return replace(found, article=article, problems=problems)

    def keep(self, found: Findings) -> None:
        """Keep what was found in an article."""
        file, pickled = self._file(found.article), pickle.dumps(found)
        file.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(file, [hashlib.sha256(pickled).digest(), pickled])

    def _file(self, article: Article) -> Path:
        wherever = replace(article, file="")  # findings do not depend on the file of the article
        name = hashlib.sha256(repr((self.reader, wherever)).encode()).hexdigest()
        return self.folder / name[:2] / name[2:]


def describe_reader(actors: str, model: str) -> str:
    """A digest of what findings depend on besides the article: known actors, model, code, word lists, packages."""
    digest = hashlib.sha256()
    words = (actors, model, sys.version, *_packages())
    for part in (*(word.encode() for word in words), *_files()):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _packages() -> list[str]:
    """Every installed package with its version; the model is one of them."""
    return sorted(f"{package.name} {package.version}" for package in metadata.distributions())


def _files() -> Iterator[bytes]:
    """The name and the content of each of the reader's files."""
    for folder in map(Path, READER):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.parent.name != "__pycache__":
                yield str(path.relative_to(folder)).encode()
                yield path.read_bytes()
