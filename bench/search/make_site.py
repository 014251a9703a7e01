"""Writes a site of people and talks to search in, the same each time, and questions to ask of it: words with the
frequencies of a natural language (the n-th word is used as 1 / (n + 2.7)), so that a question meets lists of documents
of every length. `make_site.py FOLDER TALKS PEOPLE` writes one, and its questions to FOLDER/questions.txt."""

import bisect
import itertools
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "generator"))
from make_site import Folder  # noqa: E402

VOCABULARY = 30_000
COMMON = 100  # of the most frequent words nobody asks: a language has "the" and "of" there
ASKED = 5_000
QUESTIONS = 1_000
SYLLABLES = [a + b for a in "bdfghklmnprstvz" for b in "aeiou"] + ["th" + b for b in "aeiou"]
PLACES = ["London", "Leeds", "Cardiff", "Glasgow", "Belfast", "Manchester", "Bristol", "York", "Oxford", "Swansea"]


class Language:
    def __init__(self, source):
        words = {}
        while len(words) < VOCABULARY:
            words["".join(source.choice(SYLLABLES) for _ in range(source.choice((2, 2, 3, 3, 4))))] = True
        self.words = list(words)
        self.steps = list(itertools.accumulate(1 / (n + 2.7) for n in range(VOCABULARY)))
        self.source = source

    def text(self, length):
        total, pick = self.steps[-1], self.source.random
        words = [self.words[bisect.bisect(self.steps, pick() * total)] for _ in range(length)]
        return " ".join(words)

    def asked(self):
        total = self.steps[ASKED] - self.steps[COMMON]
        return self.words[bisect.bisect(self.steps, self.steps[COMMON] + self.source.random() * total)]


def body(language, words):
    sentences = []
    while words > 0:
        length = min(words, language.source.randint(8, 20))
        sentences.append(language.text(length).capitalize() + ".")
        words -= length
    return " ".join(sentences) + "\n"


def make(root, talks, people):
    root = pathlib.Path(root)
    source = random.Random(20260308)
    language = Language(source)
    folder = Folder(root)
    root.mkdir(parents=True, exist_ok=True)
    (root / "herald.yml").write_text("title: Measured\ntagline: A site to search\nsummary: Made by a program.\n"
                                     "base_url: https://example.org\n")
    topics = [f"topic-{i}" for i in range(200)]
    roles = [f"role-{i}" for i in range(40)]
    events = [f"event-{i}" for i in range(max(20, talks // 60))]
    some = lambda names, most: ", ".join(sorted(set(source.choices(names, k=source.randint(1, most)))))
    for kind, slugs in (("topics", topics), ("roles", roles)):
        for slug in slugs:
            folder.write(kind, slug, [f"title: {language.asked().title()} {slug.title()}"], body(language, 20))
    for slug in events:
        folder.write("events", slug, [
            f"title: {language.asked().title()} {slug.title()}", f"place: {source.choice(PLACES)}",
            f"start: {source.randint(1995, 2025)}-0{source.randint(1, 9)}-1{source.randint(0, 9)}"], body(language, 30))
    for number in range(people):
        folder.write("people", f"person-{number}", [
            f"name: {language.asked().title()} {language.asked().title()}", f"summary: {language.text(12).capitalize()}",
            f"roles: [{some(roles, 2)}]", f"topics: [{some(topics, 3)}]", f"place: {source.choice(PLACES)}",
            f"seniority: {source.choice(['early', 'mid', 'senior', 'executive'])}", "languages: [en]",
            "consent: {basis: given, on: 2025-01-01}"], body(language, source.randint(40, 120)))
    for number in range(talks):
        folder.write("talks", f"talk-{number}", [
            f"title: {' '.join(language.asked() for _ in range(source.randint(3, 7))).capitalize()} {number}",
            f"event: {source.choice(events)}", f"topics: [{some(topics, 3)}]",
            f"speakers: [{{person: person-{source.randrange(people)}, as: {source.choice(['speaker', 'keynote'])}}}]"],
            body(language, source.randint(60, 220)))
    lengths = (1, 2, 2, 2, 3, 3, 4, 12)
    questions = [" ".join(language.asked() for _ in range(source.choice(lengths))) for _ in range(QUESTIONS)]
    (root / "questions.txt").write_text("\n".join(questions) + "\n")


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
