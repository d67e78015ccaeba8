"""Many articles through Spark on this machine, with the memory of all its processes.

`python tests/bench/spark_million.py [ARTICLES]`, by default a million. The articles are those of
`tests/gold`, made where they are needed, cut to different lengths; the rows are counted, not kept.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
from pyspark.sql import SparkSession

import aqwal.spark

GOLD = Path(__file__).parents[1] / "gold" / "marked.jsonl"
PARTITIONS = 64


def texts(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Give each number its article."""
    articles = [json.loads(line)["text"] for line in GOLD.read_text("utf-8").splitlines()]
    for batch in batches:
        ids = batch.column("id")
        made = [articles[n % len(articles)][: 300 + n % 2000] for n in ids.to_pylist()]
        yield pa.record_batch([ids, pa.array(made, pa.string())], names=["id", "text"])


def family() -> Iterator[int]:
    """Give this process and all that come from it."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            parents.setdefault(parent, []).append(int(entry.name))
    queue = [os.getpid()]
    while queue:
        process = queue.pop()
        yield process
        queue += parents.get(process, [])


def resident() -> tuple[float, float]:
    """Give the megabytes of all processes, and of those of Python."""
    everything = python = 0.0
    for process in family():
        try:
            status = Path(f"/proc/{process}/status").read_text()
        except OSError:
            continue
        size = next((int(x.split()[1]) / 1000 for x in status.splitlines() if "VmRSS" in x), 0)
        everything += size
        python += size if status.startswith("Name:\tpython") else 0
    return everything, python


def main() -> None:
    """Run, and print the memory every few seconds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    builder = SparkSession.builder.master(f"local[{os.cpu_count()}]").appName("aqwal")
    builder = builder.config("spark.ui.enabled", "false").config("spark.driver.memory", "1g")
    builder = builder.config("spark.driver.host", "127.0.0.1")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    table = spark.range(count, numPartitions=PARTITIONS).mapInArrow(texts, "id long, text string")
    done = threading.Event()
    start = time.perf_counter()

    def watch() -> None:
        while not done.wait(5):
            everything, python = resident()
            seconds = time.perf_counter() - start
            print(
                f"{seconds:6.0f} s   {everything:6.0f} MB, in Python {python:6.0f} MB", flush=True
            )

    watcher = threading.Thread(target=watch)
    watcher.start()
    rows = aqwal.spark.statements(table).groupBy("act").count().collect()
    done.set()
    watcher.join()
    seconds = time.perf_counter() - start
    found = sum(row["count"] for row in rows)
    print(f"{count:,} articles, {found:,} statements, {seconds:.0f} s, {count / seconds:,.0f}/s")
    spark.stop()


if __name__ == "__main__":
    main()
