"""``manage.py add_article``: put an article into the seeds, with what can be learned of it."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from timeline.extraction.faults import SeedError
from timeline.extraction.sources.adding import KEYS, Addition, plan_addition, read_addition
from timeline.fixture_files.files import write_file
from timeline.management.arguments import path_or_input

MEANINGS = {
    "title": "the headline",
    "byline": "who wrote it",
    "publisher": "the outlet whose text it is",
    "republished_by": "the outlet that copied it",
    "url": "its address, to be cited and linked",
    "language": "its language, as in en",
    "published": "the day of publication, as in 2025-02-24: phrases such as yesterday are read from there",
    "published_basis": "how that day is known, if it is not printed on the page",
}


class Command(BaseCommand):
    """Put an article among the seeds."""

    help = "Put an article (.txt, .md, .html, or a feed or JSON Lines of one) into seeds/, with what is known of it."
    requires_system_checks: list[str] = []  # the seeds need none of the site

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and an option for each key that it may not tell."""
        parser.add_argument("file", type=path_or_input, metavar="FILE", help="the article; nothing is fetched")
        for key in KEYS:
            wording = f"{MEANINGS[key]}, where the file does not say it"
            parser.add_argument(f"--{key.replace('_', '-')}", metavar="TEXT", help=wording)

    def handle(self, *_args: str, **options: Any) -> None:
        """Read, plan and write; or say what is missing and write nothing."""
        given = {key: options[key] for key in KEYS if options[key]}
        try:
            addition = plan_addition(read_addition(options["file"], given), settings.SEEDS_DIR)
            self.write(addition)
        except (SeedError, OSError) as error:
            raise CommandError(f"{error}; nothing was written") from error
        self.report(addition)

    def write(self, addition: Addition) -> None:
        """Write the text and its entry; the text is deleted again if the entry fails, or the seeds would be faulty."""
        write_file(addition.file, addition.article.text)
        try:
            write_file(addition.listing, addition.listed)
        except BaseException:
            addition.file.unlink()
            raise

    def report(self, addition: Addition) -> None:
        """Say what was learned, and what was not."""
        self.stdout.write(f"{addition.file} is listed in {addition.listing}:")
        for key in KEYS:
            if value := getattr(addition.article, key):
                self.stdout.write(f"  {key}: {value}")
        for key in addition.unknown:
            self.stdout.write(f"  {key}: not known; add it to the entry")
        self.stdout.write("Now run parse_articles and review the fixtures")
