"""articles.py COUNT FOLDER: writes COUNT articles of invented text, three topics in turn, for want of real text (medquad.py)."""
import json
import pathlib
import random
import sys

TOPICS = ["first", "second", "third"]
WORDS = "rest pain neck head muscle needle sleep water walk stretch breath week doctor move heat cold warm sit stand lift".split()


def invented():
    numbers = random.Random(1)
    while True:
        text = "\n\n".join(" ".join(numbers.choices(WORDS, k=60)).capitalize() + "." for _ in range(12))
        yield " ".join(numbers.choices(WORDS, k=3)).capitalize(), f"## What is it?\n\n{text}\n"


def main(count, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True)
    (folder / "topics.yaml").write_text("".join(f"- {{id: {topic}, title: {{en: {topic.capitalize()}}}}}\n" for topic in TOPICS))
    for number, (title, text) in zip(range(int(count)), invented()):
        article = folder / f"article-{number}" / "en.md"
        article.parent.mkdir()
        article.write_text(f"---\ntitle: {json.dumps(title)}\ntopics: [{TOPICS[number % 3]}]\n---\n\n{text}", encoding="utf-8")


main(*sys.argv[1:])
