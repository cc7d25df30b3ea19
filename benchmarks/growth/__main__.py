"""Measure how the time of each kind of question grows with the number of entries.

    python -m benchmarks.growth [--sizes 10000 100000 1000000] [--server postgres://USER@HOST:PORT] [--folder FOLDER]

It fills a database of each size with as many events and half as many statements, in SQLite or on the server, asks each
kind of question many times, and prints the median milliseconds of the statement behind the API's page, with its rows
fetched. Where the smallest database has less than a page of rows, it asks the largest for just as many, too. Databases
that the folder or the server has already are used as they are.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timeline.management.arguments import number_between

Told = Mapping[str, float]  # of one question: rows of a page, its time, and the time of as many rows as elsewhere


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=number_between(1, 10**8), nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--server")
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = asked.folder or Path(folder)
        urls = [_on_server(asked.server, size) if asked.server else _in_folder(home, size) for size in asked.sizes]
        smallest = _measure_apart(urls[0], {})
        rows = {question: told["rows"] for question, told in smallest.items()}
        columns = [smallest, *(_measure_apart(url, rows) for url in urls[1:])]
    print("| question |", " | ".join(f"{size:,}" for size in asked.sizes), "| grown | rows | for as many |")
    print("|---|" + "---|" * (len(urls) + 3))
    for question in smallest:
        print(f"| {question} |", " | ".join(_cells([column[question] for column in columns])), "|")


def _cells(told: Sequence[Told]) -> Iterator[str]:
    """The times, what became of the first, how many rows that had, and what becomes of it with no more rows."""
    first, last = told[0], told[-1]
    yield from (f"{each['page']:.2f}" for each in told)
    yield from (f"{last['page'] / first['page']:.1f}", f"{first['rows']:.0f}", f"{last['as_many'] / first['page']:.1f}")


def _in_folder(folder: Path, size: int) -> str:
    """The address of an SQLite database of that size."""
    file = folder / f"growth_{size}.sqlite3"
    url = f"sqlite:///{file}"
    if not file.exists():
        _fill(url, size)
    return url


def _on_server(server: str, size: int) -> str:
    """The address of a PostgreSQL database of that size."""
    import psycopg  # noqa: PLC0415 - only where there is a server

    name = f"growth_{size}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
            connection.execute(f'CREATE DATABASE "{name}"')
            _fill(f"{server}/{name}", size)
    return f"{server}/{name}"


def _fill(url: str, size: int) -> None:
    """Fill a database in a process of its own, since Django is set up for one."""
    subprocess.run([sys.executable, "-m", "benchmarks.growth.filling", str(size)], check=True, env=_environment(url))


def _measure_apart(url: str, rows: Mapping[str, float]) -> dict[str, Told]:
    """Measure one database, in a process of its own too; ``rows`` says how many another one had."""
    command = [sys.executable, "-m", "benchmarks.growth.questions", json.dumps(rows)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, env=_environment(url))
    told: dict[str, Told] = json.loads(done.stdout)
    return told


def _environment(url: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings"}


if __name__ == "__main__":
    main()
