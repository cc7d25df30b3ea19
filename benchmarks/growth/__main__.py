"""How the time of each kind of question grows with the number of entries.

    python -m benchmarks.growth [--sizes 10000 100000 1000000] [--server postgres://USER@HOST:PORT] [--folder FOLDER]

It fills a database of each size with as many events and half as many statements, in SQLite or on the server, asks each
kind of question many times, and prints the middle milliseconds of the statement behind the API's page, with its rows
fetched. What the folder or the server has already is asked as it is.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> None:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--server")
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = asked.folder or Path(folder)
        urls = [_on_server(asked.server, size) if asked.server else _in_folder(home, size) for size in asked.sizes]
        columns = [_measure_apart(url) for url in urls]
    print("| question |", " | ".join(f"{size:,}" for size in asked.sizes), "| grown |")
    print("|---|" + "---|" * (len(urls) + 1))
    for question in columns[0]:
        times = [column[question] for column in columns]
        print(f"| {question} |", " | ".join(f"{time:.2f}" for time in times), f"| {times[-1] / times[0]:.1f} |")


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


def _measure_apart(url: str) -> dict[str, float]:
    """Measure one database, in a process of its own too."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.growth.questions"], check=True, stdout=subprocess.PIPE, env=_environment(url)
    )
    return {str(name): float(value) for name, value in json.loads(told.stdout).items()}


def _environment(url: str) -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings"}


if __name__ == "__main__":
    main()
