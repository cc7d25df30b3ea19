"""Measure what listeners of the stream cost the server, on Linux.

    python -m benchmarks.sync.listeners [--listeners 500]

It serves an empty database by Granian, opens so many streams, and prints memory, threads and open files of the process
that serves them, before and after.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.api.servers import free_port
from timeline.management.arguments import number_between

STREAM = "/api/v1/changes/stream"
PATIENCE_SECONDS = 60.0
SETTLING_SECONDS = 3.0  # for several looks at the feed


def main() -> None:
    """Serve, listen, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--listeners", type=number_between(1, 10_000), default=500)
    count = parser.parse_args().listeners
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'listened.sqlite3'}"
        subprocess.run([sys.executable, "manage.py", "migrate", "--verbosity", "0"], check=True)
        port = free_port()
        granian = str(Path(sys.executable).with_name("granian"))
        command = [granian, "--interface", "asgi", "--no-log", "--port", str(port), "config.asgi:application"]
        server = subprocess.Popen(command)
        try:
            measure(server.pid, port, count)
        finally:
            server.terminate()
            server.wait()


def measure(server: int, port: int, count: int) -> None:
    """Print what the serving process takes with one listener and with so many."""
    listeners = [await_stream(port)]
    (worker,) = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    tell(worker, len(listeners))
    listeners += [open_stream(port) for _ in range(count - 1)]
    time.sleep(SETTLING_SECONDS)
    tell(worker, len(listeners))


def await_stream(port: int) -> HTTPConnection:
    """Open the first stream, once the server has begun."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            return open_stream(port)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


def open_stream(port: int) -> HTTPConnection:
    """Open a stream, and hear its beginning."""
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", STREAM)
    answer = connection.getresponse()
    if answer.status != 200:
        raise SystemExit(f"the stream answered {answer.status}")
    answer.readline()
    return connection


def tell(worker: str, count: int) -> None:
    """Print what a process takes."""
    about = dict(line.split(":", 1) for line in Path(f"/proc/{worker}/status").read_text().splitlines())
    files = [os.path.realpath(place) for place in Path(f"/proc/{worker}/fd").iterdir()]
    databases = sum(file.endswith("listened.sqlite3") for file in files)
    memory, threads = int(about["VmRSS"].split()[0]) / 1024, int(about["Threads"])
    print(f"{count:>5} listeners  {memory:>6.0f} MB  {threads:>4} threads  {databases:>2} connections to the database")


if __name__ == "__main__":
    main()
