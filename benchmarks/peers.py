"""Asks what Pamphlet's search is compared with, and prints plain numbers: `set.what value`.

    peers.py fts5  CORPUS.jsonl.xz QUERIES… [--synonyms]   plain SQLite FTS5, as a table of questions and answers
    peers.py kiwix FILE.zim QUERIES…                       kiwix-serve on this machine, one connection that is kept

Times are milliseconds for the twenty best. Those of kiwix-serve have its answer in XML over HTTP in them (`overhead`
is the time of the smallest answer that it gives).
"""
import argparse
import http.client
import json
import pathlib
import re
import socket
import sqlite3
import statistics
import subprocess
import time
import urllib.parse
import xml.etree.ElementTree

import medquad

LIMIT = 20
TYPED = 20  # queries of each set that are typed letter by letter, as bench_search does
STOP_WORDS = set("a an and are as at be by can do does for from how i in is it my of on or that the to was what when where which who "
                 "why will with you your".split())


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def read_queries(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def tell(name, value):
    print(f"{name} {value:.4g}")


def measure(name, queries, search):
    """How often one of the right articles is in the first ten, and how long a search takes."""
    times, ten, first = [], 0, 0
    for each in queries:
        start = time.perf_counter()
        found = search(each["query"])
        times.append((time.perf_counter() - start) * 1000)
        ten += not set(found[:10]).isdisjoint(each["expected"])
        first += not set(found[:1]).isdisjoint(each["expected"])
    tell(f"{name}.count", len(queries))
    tell(f"{name}.ten", 100 * ten / len(queries))
    tell(f"{name}.first", 100 * first / len(queries))
    tell(f"{name}.p50", statistics.median(times))
    tell(f"{name}.p99", percentile(times, 0.99))


def measure_sets(paths, search):
    for path in paths:
        queries = read_queries(path)
        name = path.stem.removeprefix("queries-")
        measure(name, queries, search)
        if "intended" in queries[0]:  # the same ones without the typing error
            measure(f"{name}.intended", [{**each, "query": each["intended"]} for each in queries], search)


# --- Plain FTS5


def fill(corpus, with_synonyms):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE passage USING fts5(title, question, answer, slug UNINDEXED, tokenize = 'porter')")
    for document in medquad.read(corpus):
        names = "\n".join([document["title"], *(document["synonyms"] if with_synonyms else [])])
        database.executemany(
            "INSERT INTO passage VALUES (?, ?, ?, ?)",
            [(names, each["question"], each["answer"], document["slug"]) for each in document["questions"]],
        )
    database.execute("INSERT INTO passage (passage) VALUES ('optimize')")
    return database


def measure_fts5(options):
    database = fill(options.source, options.synonyms)

    def search(query):
        words = re.findall(r"\w+", query.lower())
        words = [word for word in words if word not in STOP_WORDS] or words
        rows = database.execute(
            "SELECT slug FROM passage WHERE passage MATCH ? ORDER BY bm25(passage, 8, 4, 1) LIMIT ?",
            (" OR ".join(f'"{word}"' for word in words), 5 * LIMIT),
        )
        return list(dict.fromkeys(slug for slug, in rows))[:LIMIT]

    measure_sets(options.queries, search)


# --- Kiwix


class Kiwix:
    def __init__(self, zim):
        self.book = pathlib.Path(zim).stem
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.process = subprocess.Popen(
            ["kiwix-serve", "--address=127.0.0.1", f"--port={port}", zim], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def __enter__(self):
        for _ in range(200):
            try:
                self.search("warm")
                self.suggest("warm")
                return self
            except OSError:
                self.connection.close()
                time.sleep(0.05)
        raise SystemExit("kiwix-serve does not answer")

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        self.process.wait()

    def get(self, path, **parameters):
        self.connection.request("GET", f"/{path}?" + urllib.parse.urlencode(parameters))
        reply = self.connection.getresponse()
        body = reply.read()
        return body if reply.status == 200 else b""  # it answers 404 when nothing is found

    def search(self, query):
        reply = self.get("search", content=self.book, pattern=query, pageLength=LIMIT, format="xml")
        links = xml.etree.ElementTree.fromstring(reply).iterfind("channel/item/link") if reply else []
        return [pathlib.PurePosixPath(link.text).stem for link in links]

    def suggest(self, term):
        reply = self.get("suggest", content=self.book, term=term, count=LIMIT)
        found = json.loads(reply) if reply else []
        return [pathlib.PurePosixPath(each["path"]).stem for each in found if each["kind"] == "path"]


def measure_overhead(kiwix):
    times = []
    for _ in range(200):
        start = time.perf_counter()
        kiwix.get("suggest", content="-", term="-")
        times.append((time.perf_counter() - start) * 1000)
    tell("overhead.p50", statistics.median(times))


def measure_typing(kiwix, paths):
    """What is offered from the second letter on, while the queries are typed."""
    times = []
    for query in (each["query"] for path in paths for each in read_queries(path)[:TYPED]):
        for length in range(2, len(query) + 1):
            start = time.perf_counter()
            kiwix.suggest(query[:length])
            times.append((time.perf_counter() - start) * 1000)
    tell("suggest.count", len(times))
    for name, share in [("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("worst", 1)]:
        tell(f"suggest.{name}", percentile(times, share))


def measure_kiwix(options):
    with Kiwix(options.source) as kiwix:
        measure_overhead(kiwix)
        measure_sets(options.queries, kiwix.search)
        measure_typing(kiwix, options.queries)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("peer", choices=["fts5", "kiwix"])
    parser.add_argument("source")
    parser.add_argument("queries", nargs="+", type=pathlib.Path)
    parser.add_argument("--synonyms", action="store_true", help="put into the title what else a document is called")
    options = parser.parse_args()
    (measure_fts5 if options.peer == "fts5" else measure_kiwix)(options)


if __name__ == "__main__":
    main()
