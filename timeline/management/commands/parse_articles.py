"""``manage.py parse_articles``: read articles and write fixtures."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from timeline.extraction.faults import SeedError
from timeline.extraction.records import Findings
from timeline.fixture_files import FixtureError
from timeline.fixture_files.extraction_records import write_records
from timeline.fixture_files.files import compare_files, write_files, write_lines
from timeline.fixture_files.writing import timeline_files
from timeline.management.arguments import file_to_write, folder_to_write, number_between, path_or_input
from timeline.merging.records import Timeline
from timeline.pipeline import Found, Inputs, gather, merge_gathered, read_findings, read_known

MOST_WORKERS = 256  # each holds the model; more would only fill the memory
REPORTED = 1000  # articles from one line to the next where nobody watches a bar


class Command(BaseCommand):
    """Read articles and write what they say as fixtures."""

    help = "Read articles (folders with articles.toml, .txt, .md, .html, feeds, JSON Lines) and write the fixtures."
    requires_system_checks: list[str] = []  # the reader needs none of the site

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Say what may be read, and where the result goes."""
        paths = "what to read (default: seeds/); - for JSON Lines"
        parser.add_argument("paths", nargs="*", type=path_or_input, metavar="PATH", help=paths)
        output = "where the fixtures go (default: fixtures/)"
        parser.add_argument("--output", type=folder_to_write, metavar="DIR", help=output)
        records = "write one JSON object an article with all spans; with PATHs and no --output, nothing else is written"
        parser.add_argument("--records", type=file_to_write, metavar="FILE", help=records)
        check = "change nothing; fail where fixtures and seeds disagree"
        parser.add_argument("--check", action="store_true", help=check)
        parser.add_argument("--strict", action="store_true", help="let any problem of an article fail the command")
        workers = "processes that read (default: %(default)s)"
        parser.add_argument("--workers", type=number_between(1, MOST_WORKERS), default=1, metavar="N", help=workers)
        cache = "keep here what each article says, and read only what is new"
        parser.add_argument("--cache", type=folder_to_write, metavar="DIR", help=cache)
        parser.add_argument("--model", default=settings.SPACY_MODEL, help="the spaCy pipeline (default: %(default)s)")

    def handle(self, *_args: str, **options: Any) -> None:
        """Read, merge, and write or compare."""
        try:
            timeline, findings = self.read_timeline(_inputs(options))
            self.report(timeline, findings)
            if not timeline.articles:
                raise CommandError("no article was read; nothing was written")
            if options["strict"] and timeline.problems:
                raise CommandError(f"{len(timeline.problems)} problems; nothing was written")
            self.deliver(timeline, findings, options)
        except (SeedError, FixtureError, OSError) as error:  # OSError: no such model, no permission, no space
            raise CommandError(str(error)) from error

    def read_timeline(self, inputs: Inputs) -> tuple[Timeline, Sequence[Findings]]:
        """Read and merge the articles."""
        known = read_known(inputs)
        gathered = gather(self.show_progress(read_findings(inputs, known)))
        return merge_gathered(inputs, known, gathered), gathered.findings

    def show_progress(self, found: Iterable[Found]) -> Iterator[Found]:
        """Show how far reading has come: in a bar on a terminal, else in a line now and then, for logs."""
        bar = tqdm(found, unit=" articles", disable=None, file=sys.stderr, leave=False)
        for number, article in enumerate(bar, start=1):
            yield article
            if bar.disable and number % REPORTED == 0:
                self.stderr.write(f"{number} articles read")

    def deliver(self, timeline: Timeline, findings: Sequence[Findings], options: dict[str, Any]) -> None:
        """Write the records and fixtures that were asked for, or compare."""
        folder = options["output"] or settings.FIXTURES_DIR
        if options["check"]:
            difference = compare_files(folder, timeline_files(timeline))
            if difference:
                raise CommandError(f"{difference}\n{folder} is not what the seeds say: run parse_articles")
            self.stdout.write(f"{folder} is what the seeds say")
            return
        if options["records"]:
            write_lines(options["records"], write_records(timeline, findings))
        if options["output"] or not (options["records"] and options["paths"]):
            write_files(folder, timeline_files(timeline))

    def report(self, timeline: Timeline, findings: Sequence[Findings]) -> None:
        """Print the problems, then the counts."""
        for problem in timeline.problems:
            self.stderr.write(f"{problem}")
        self.stdout.write(", ".join(f"{count} {name}" for name, count in counts(timeline, findings).items()))


def _inputs(options: dict[str, Any]) -> Inputs:
    return Inputs(
        paths=tuple(options["paths"] or [str(settings.SEEDS_DIR)]),
        seeds=settings.SEEDS_DIR,
        previous=options["output"] or settings.FIXTURES_DIR,
        model=options["model"],
        workers=options["workers"],
        cache=options["cache"],
    )


def counts(timeline: Timeline, findings: Sequence[Findings]) -> dict[str, int]:
    """How much was found, by kind."""
    return {
        "articles": len(timeline.articles),
        "times": sum(len(found.times) for found in findings),
        "statements": len(timeline.statements),
        "actors": len(timeline.actors),
        "events": len(timeline.events),
        "problems": len(timeline.problems),
    }
