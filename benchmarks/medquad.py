"""Writes the documents of MedQuAD as a folder of articles or as web pages.

    medquad.py articles CORPUS.jsonl.xz FOLDER [--synonyms] [--times N] [--count N]
    medquad.py pages    CORPUS.jsonl.xz FOLDER [--synonyms]

A document becomes one article: its questions and answers are the FAQ, and with --synonyms what else it is called are the
keywords. --times repeats all of it under changed titles.
"""
import argparse
import collections
import html
import json
import lzma
import pathlib
import re
import unicodedata

REPEATS = "alder birch cedar dogwood elder fir gorse hazel ivy juniper larch maple oak pine rowan spruce tamarack willow".split()


def read(corpus):
    """The documents, each with the slug of its article."""
    taken = collections.Counter()
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            for each in document["questions"]:
                each["question"] = " ".join(each["question"].split())
            # Three have no title.
            document["title"] = document["title"].strip() or max((each["question"] for each in document["questions"]), key=len)
            slug = slug_of(document["title"])
            taken[slug] += 1
            document["slug"] = slug if taken[slug] == 1 else f"{slug}-n{taken[slug]}"
            yield document


def slug_of(title):
    plain = "".join(c for c in unicodedata.normalize("NFKD", title) if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")[:80].strip("-")


def paragraphs(answer):
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", answer) if block.strip()]


# --- Articles


def markdown(text):
    """The same text in CommonMark, where no character of it means anything."""
    text = re.sub(r"([\\`*_\[\]<>&!|~])", r"\\\1", text)
    text = re.sub(r"(#+)$", r"\\\1", text)
    return re.sub(r"^(?:([-+=#])|(\d{1,9})([.)]))", lambda m: rf"\{m[1]}" if m[1] else rf"{m[2]}\{m[3]}", text)


def article(document, title, topic, with_synonyms):
    lines = ["---", f"title: {json.dumps(title, ensure_ascii=False)}", f"topics: [{topic}]"]
    if with_synonyms and document["synonyms"]:
        lines.append(f"keywords: {json.dumps(document['synonyms'], ensure_ascii=False)}")
    lines += ["---", "", "## Questions people ask", ""]
    for each in document["questions"]:
        for line in [f"### {markdown(each['question'])}", *map(markdown, paragraphs(each["answer"]))]:
            lines += [line, ""]
    return "\n".join(lines)


def write_articles(documents, folder, with_synonyms, times, count):
    documents = documents[:count]
    topics = {document["source"]: document["source"].lower() for document in documents}
    folder.mkdir(parents=True)
    (folder / "topics.yaml").write_text("".join(f"- {{id: {key}, title: {{en: {name}}}}}\n" for name, key in topics.items()))
    for repeat in ["", *REPEATS][:times]:
        for document in documents:
            place = folder / "-".join(filter(None, [document["slug"], repeat]))
            title = " ".join(filter(None, [document["title"], repeat]))
            place.mkdir()
            (place / "en.md").write_text(article(document, title, topics[document["source"]], with_synonyms), encoding="utf-8")


# --- Web pages


def page(document, with_synonyms):
    title = html.escape(document["title"])
    names = html.escape(", ".join(document["synonyms"])) if with_synonyms else ""
    lines = ["<!DOCTYPE html>", '<html lang="en">', f'<head><meta charset="utf-8"><title>{title}</title>']
    lines += [f'<meta name="keywords" content="{names}">'] if names else []
    lines += ["</head>", "<body>", f"<h1>{title}</h1>"]
    lines += [f"<p>Also called: {names}</p>"] if names else []
    for each in document["questions"]:
        lines.append(f"<h2>{html.escape(each['question'])}</h2>")
        lines += [f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs(each["answer"])]
    return "\n".join([*lines, "</body>", "</html>", ""])


def write_pages(documents, folder, with_synonyms):
    folder.mkdir(parents=True)
    for document in documents:
        (folder / f"{document['slug']}.html").write_text(page(document, with_synonyms), encoding="utf-8")
    links = (f'<li><a href="{each["slug"]}.html">{html.escape(each["title"])}</a></li>' for each in documents)
    (folder / "index.html").write_text("<!DOCTYPE html>\n<title>All</title>\n<ul>" + "\n".join(links) + "</ul>\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["articles", "pages"])
    parser.add_argument("corpus")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--synonyms", action="store_true", help="tell what else a document is called")
    parser.add_argument("--times", type=int, default=1, choices=range(1, len(REPEATS) + 2), metavar="N")
    parser.add_argument("--count", type=int, metavar="N", help="the first documents only")
    options = parser.parse_args()
    documents = list(read(options.corpus))
    if options.what == "articles":
        write_articles(documents, options.folder, options.synonyms, options.times, options.count)
    else:
        write_pages(documents, options.folder, options.synonyms)


if __name__ == "__main__":
    main()
