"""Run the reader from end to end, without Django: from paths of articles to a merged timeline.

    paths -> articles -> findings (one article at a time, in parallel) -> timeline (merged)

Findings wait for one another in a file, so that memory does not grow with them. The same seeds and the same previous
fixtures give the same bytes: there is no clock, no randomness and no network in here.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice
from pathlib import Path

from timeline.extraction.actors import KnownActors, read_known_actors
from timeline.extraction.article import find_all
from timeline.extraction.language import DEFAULT_MODEL
from timeline.extraction.records import Article, Findings, Problem
from timeline.extraction.sources import read_articles
from timeline.extraction.sources.texts import read_text
from timeline.fixture_files.findings_cache import FindingsCache, describe_reader
from timeline.fixture_files.previous import read_previous
from timeline.merging.corrections.reading import read_corrections
from timeline.merging.records import Correction, Timeline
from timeline.merging.shelves import Shelf
from timeline.merging.timeline import merge_findings

ACTORS = "actors.toml"
CORRECTIONS = "corrections.toml"
BATCH = 16  # articles that a worker takes at a time: enough for spaCy's batches, few enough to share out
AHEAD = 2  # batches that wait for each worker, so that none idles and memory stays flat

Found = Findings | Problem


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a parse reads: articles from ``paths``, knowledge from ``seeds``, ids from the fixtures in ``previous``.

    Findings are kept in the folder ``cache``, if there is one, and read from there the next time.
    """

    paths: tuple[str, ...]
    seeds: Path
    previous: Path
    model: str = DEFAULT_MODEL
    workers: int = 1
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """The findings of all articles, in the order of input, and the problems that kept others from being read."""

    findings: Sequence[Findings]
    problems: tuple[Problem, ...] = ()


def read_known(inputs: Inputs) -> KnownActors:
    """Read the actors that are known before any article is.

    :raises SeedError: where the actors file is faulty.
    """
    path = inputs.seeds / ACTORS
    return read_known_actors(read_text(path), str(path))


def read_findings(inputs: Inputs, known: KnownActors) -> Iterator[Found]:
    """Read every article, in the order of input: its findings, or the problem that kept it from being read.

    :raises SeedError: where a path is faulty.
    """
    found, kept = read_articles(inputs.paths), _cache(inputs)
    batches = iter(lambda: tuple(islice(found, BATCH)), ())
    if inputs.workers == 1:
        for batch in batches:
            yield from _read_batch(batch, known, inputs.model, kept)
    else:
        yield from _read_in_parallel(batches, inputs, kept)


def gather(found: Iterable[Found]) -> Gathered:
    """Collect the findings of all articles in a file."""
    findings: Shelf[Findings] = Shelf()
    problems = []
    for item in found:
        if isinstance(item, Problem):
            problems.append(item)
        else:
            findings.append(item)
    return Gathered(findings, tuple(problems))


def merge_gathered(inputs: Inputs, known: KnownActors, gathered: Gathered) -> Timeline:
    """Merge the findings into one timeline, which keeps the ids of the previous one.

    :raises SeedError: where the corrections file is faulty; FixtureError: where the previous fixtures are.
    """
    timeline = merge_findings(gathered.findings, known, read_previous(inputs.previous), _corrections(inputs))
    return replace(timeline, problems=(*gathered.problems, *timeline.problems))


def _read_batch(
    batch: tuple[Article | Problem, ...], known: KnownActors, model: str, kept: FindingsCache | None
) -> tuple[Found, ...]:
    """The findings of a batch, from the cache where it has them; problems stay in their places."""
    articles = [item for item in batch if isinstance(item, Article)]
    found = {article: before for article in articles if kept and (before := kept.find(article))}
    for read in find_all((article for article in articles if article not in found), known, model):
        found[read.article] = read
        if kept:
            kept.keep(read)
    return tuple(found[item] if isinstance(item, Article) else item for item in batch)


def _read_in_parallel(
    batches: Iterator[tuple[Article | Problem, ...]], inputs: Inputs, kept: FindingsCache | None
) -> Iterator[Found]:
    """Share the batches out to processes; only a few wait at a time, so that memory does not grow."""
    waiting: deque[Future[tuple[Found, ...]]] = deque()
    with ProcessPoolExecutor(inputs.workers) as executor:
        for batch in batches:
            waiting.append(executor.submit(_read_batch_apart, batch, inputs, kept))
            if len(waiting) >= AHEAD * inputs.workers:
                yield from waiting.popleft().result()
        for future in waiting:
            yield from future.result()


def _read_batch_apart(
    batch: tuple[Article | Problem, ...], inputs: Inputs, kept: FindingsCache | None
) -> tuple[Found, ...]:
    """The findings of a batch, in a process that reads the known actors itself."""
    return _read_batch(batch, _known_here(inputs), inputs.model, kept)


@cache
def _known_here(inputs: Inputs) -> KnownActors:
    """The known actors, read once by each process, since sent with a batch they would be new objects each time."""
    return read_known(inputs)


def _cache(inputs: Inputs) -> FindingsCache | None:
    """The cache of findings by this reader with this knowledge, if one is wanted."""
    if inputs.cache is None:
        return None
    return FindingsCache(inputs.cache, describe_reader(read_text(inputs.seeds / ACTORS), inputs.model))


def _corrections(inputs: Inputs) -> tuple[Correction, ...]:
    """People's corrections, which apply only to a parse that reads the seeds."""
    path = inputs.seeds / CORRECTIONS
    reads_seeds = inputs.seeds.resolve() in {Path(name).resolve() for name in inputs.paths}
    return read_corrections(read_text(path), str(path)) if reads_seeds and path.exists() else ()
