"""queries.py CORPUS.jsonl.xz FOLDER: writes queries whose answers in MedQuAD are known, as JSON lines, the same in every run.

    queries-synonym.jsonl        what a document is called, too, and the slugs of the articles that are right
    queries-typo.jsonl           those of them that have a word of four letters, with one typing error
    queries-heldout.jsonl        as many others, which nothing is tuned on
    queries-heldout-typo.jsonl   and these with a typing error
    queries-question.jsonl       questions as they stand in the articles
    queries-growth.jsonl         beginnings of words, and in how many documents such words stand
"""
import bisect
import collections
import json
import pathlib
import random
import re
import sys

import medquad

SAMPLE = 800  # queries in each set
LETTERS = "abcdefghijklmnopqrstuvwxyz"
BANDS = [1, 10, 100, 1000, 6000]  # documents
BAND_SAMPLE = 40


def typo(query, numbers):
    """The query with one letter inserted, left out, replaced or swapped in a word of four letters or more, if it has one."""
    words = [match.span() for match in re.finditer(r"[^\W\d_]{4,}", query)]
    if not words:
        return None
    while True:
        start, end = numbers.choice(words)
        at = numbers.randrange(start, end)
        letter = numbers.choice(LETTERS)
        swapped = query[:at] + query[at + 1 : at + 2] + query[at] + query[at + 2 :] if at + 1 < end else query
        changed = numbers.choice([
            query[:at] + letter + query[at:],
            query[:at] + query[at + 1 :],
            query[:at] + letter + query[at + 1 :],
            swapped,
        ])
        if changed.casefold() != query.casefold():
            return changed


def right_by_synonym(documents):
    """For each synonym the slugs of the articles that carry it, or its title, or the title of one of these."""
    titled, named = collections.defaultdict(set), collections.defaultdict(set)
    for document in documents:
        titled[document["title"].casefold()].add(document["slug"])
    for document in documents:
        for synonym in document["synonyms"]:
            named[synonym.casefold()] |= titled[document["title"].casefold()]
    return {name: slugs | titled.get(name, set()) for name, slugs in named.items()}


def synonym_queries(documents, numbers):
    """Two samples that share no synonym; what is somebody's title is no test of synonyms."""
    titles = {document["title"].casefold() for document in documents}
    spelling = {synonym.casefold(): synonym for document in documents for synonym in document["synonyms"]}
    names = numbers.sample(sorted(spelling.keys() - titles), 2 * SAMPLE)
    right = right_by_synonym(documents)
    queries = [{"query": spelling[name], "expected": sorted(right[name])} for name in names]
    return queries[:SAMPLE], queries[SAMPLE:]


def typo_queries(queries, numbers):
    changed = ({"query": typo(each["query"], numbers), "intended": each["query"], "expected": each["expected"]} for each in queries)
    return [each for each in changed if each["query"]]


def question_queries(documents, numbers):
    right = collections.defaultdict(set)
    for document in documents:
        for each in document["questions"]:
            right[each["question"]].add(document["slug"])
    sample = numbers.sample(sorted(right), SAMPLE)
    return [{"query": question, "question": question, "expected": sorted(right[question])} for question in sample]


def growth_queries(documents, numbers):
    """Beginnings of words by the number of documents that have a word so."""
    places = collections.defaultdict(set)
    for number, document in enumerate(documents):
        texts = [document["title"], *(each["question"] + " " + each["answer"] for each in document["questions"])]
        for word in set(re.findall("[a-z]{2,}", " ".join(texts).lower())):
            places[word].add(number)
    words = sorted(places)
    bands = {band: {} for band in zip(BANDS, BANDS[1:])}
    while any(len(queries) < BAND_SAMPLE for queries in bands.values()):
        word = numbers.choice(words)
        start = word[: numbers.randint(2, len(word))]
        known = words[bisect.bisect_left(words, start) : bisect.bisect_left(words, start + "{")]
        hits = len(set().union(*(places[each] for each in known)))
        queries = next(queries for band, queries in bands.items() if band[0] <= hits < band[1])
        if len(queries) < BAND_SAMPLE:
            queries[start] = hits
    return [{"query": start, "hits": hits, "band": f"{low}-{high - 1}"}
            for (low, high), queries in bands.items() for start, hits in queries.items()]


def write_queries(documents, folder):
    numbers = random.Random(1)
    tuned, heldout = synonym_queries(documents, numbers)
    sets = {
        "synonym": tuned,
        "typo": typo_queries(tuned, numbers),
        "heldout": heldout,
        "heldout-typo": typo_queries(heldout, numbers),
        "question": question_queries(documents, numbers),
        "growth": growth_queries(documents, numbers),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, queries in sets.items():
        lines = (json.dumps(query, ensure_ascii=False) + "\n" for query in queries)
        (folder / f"queries-{name}.jsonl").write_text("".join(lines), encoding="utf-8")


write_queries(list(medquad.read(sys.argv[1])), pathlib.Path(sys.argv[2]))
