"""Findings that were kept in a file …"""

from __future__ import annotations

from tempfile import TemporaryFile

from tests.merging.stories import read_stories
from timeline.extraction.records import Problem
from timeline.fixture_files.kept_findings import keep_findings, read_kept

FINDINGS = read_stories()["fish"].findings


def test_come_back_as_they_were_and_in_their_order() -> None:
    with TemporaryFile() as file:
        handed_on = list(keep_findings(FINDINGS, file))
        assert handed_on == list(FINDINGS)
        assert list(read_kept(file)) == list(FINDINGS)


def test_come_back_without_the_problems_between_them() -> None:
    problem = Problem("talks.txt", "expected English")
    with TemporaryFile() as file:
        assert list(keep_findings([problem, FINDINGS[0]], file)) == [problem, FINDINGS[0]]
        assert list(read_kept(file)) == [FINDINGS[0]]


def test_are_written_as_they_come() -> None:
    with TemporaryFile() as file:
        next(keep_findings(FINDINGS, file))
        assert file.tell() > 0
        found_so_far = list(read_kept(file))
    assert found_so_far == [FINDINGS[0]]
