"""Writes a site of any size, the same each time: people, stories, talks, events, topics and roles that name each other
as on a real site. Used by the measurements beside it; `make_site.py FOLDER ENTRIES` writes one to look at."""

import pathlib
import random
import sys

WORDS = ("network research machine learning ethics hospital archive compiler signal team design clinical language "
         "model data public service founded taught measured published defended returned mentored engineering "
         "leadership theorem dataset software translation vision safety children school evidence").split()
TOPICS_EACH_HUNDRED, ROLES_EACH_HUNDRED, EVENTS_EACH_HUNDRED = 3, 1, 4
TALKS_EACH_HUNDRED, STORIES_EACH_HUNDRED = 15, 25


def sentence(source):
    return " ".join(source.choice(WORDS) for _ in range(source.randint(6, 16))).capitalize() + "."


def body(source, links):
    parts = []
    for number in range(5):
        parts.append(f"## {sentence(source)[:30].strip()}")
        for _ in range(2):
            parts.append(" ".join(sentence(source) for _ in range(4)))
        if links:
            kind, slug = source.choice(links)
            parts.append(f"See [{slug.replace('-', ' ')}](../{kind}/{slug}.md) and *more* in **section {number}**.")
    return "\n\n".join(parts) + "\n"


class Folder:
    def __init__(self, root):
        self.root = root

    def write(self, kind, slug, front, text):
        path = self.root / "content" / kind / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\n" + "\n".join(front) + "\n---\n" + text)


def make(root, entries):
    root = pathlib.Path(root)
    source = random.Random(20260308)
    each = lambda share: max(1, entries * share // 100)
    topics = [f"topic-{i}" for i in range(each(TOPICS_EACH_HUNDRED))]
    roles = [f"role-{i}" for i in range(each(ROLES_EACH_HUNDRED))]
    events = [f"event-{i}" for i in range(each(EVENTS_EACH_HUNDRED))]
    talks = [f"talk-{i}" for i in range(each(TALKS_EACH_HUNDRED))]
    stories = [f"story-{i}" for i in range(each(STORIES_EACH_HUNDRED))]
    rest = entries - sum(map(len, (topics, roles, events, talks, stories)))
    people = [f"person-{i}" for i in range(rest)]
    links = [("people", source.choice(people)) for _ in range(200)] + [("topics", t) for t in topics[:50]]
    folder = Folder(root)
    pick = lambda names, most: ", ".join(sorted(set(source.choices(names, k=source.randint(1, most)))))

    root.mkdir(parents=True, exist_ok=True)
    (root / "herald.yml").write_text(
        "title: Measured\ntagline: A site to measure with\nsummary: Made by a program.\nbase_url: https://example.org\n"
        "taxonomies:\n  themes:\n" + "".join(f"    - {{slug: theme-{i}, title: Theme {i}}}\n" for i in range(12)))
    for slug in topics:
        folder.write("topics", slug, [f"title: {slug.title()}", f"summary: {sentence(source)}"], body(source, []))
    for slug in roles:
        folder.write("roles", slug, [f"title: {slug.title()}", f"summary: {sentence(source)}"], body(source, []))
    for slug in people:
        folder.write("people", slug, [
            f"name: {source.choice(WORDS).title()} {slug.title()}", f"summary: {sentence(source)}",
            f"roles: [{pick(roles, 2)}]", f"topics: [{pick(topics, 3)}]",
            "consent: {basis: given, on: 2025-01-01}"], body(source, links))
    for slug in events:
        day = f"{source.randint(1990, 2025)}-0{source.randint(1, 9)}-1{source.randint(0, 9)}"
        folder.write("events", slug, [f"title: {slug.title()}", f"summary: {sentence(source)}", f"start: {day}",
                                      f"topics: [{pick(topics, 3)}]"], body(source, []))
    for slug in talks:
        folder.write("talks", slug, [
            f"title: {sentence(source)[:50]} {slug}", f"summary: {sentence(source)}",
            f"event: {source.choice(events)}", f"topics: [{pick(topics, 2)}]",
            f"speakers: [{{person: {source.choice(people)}, as: keynote}}]"], body(source, []))
    for slug in stories:
        folder.write("stories", slug, [
            f"title: {sentence(source)[:50]} {slug}", f"summary: {sentence(source)}",
            f"date: {source.randint(2005, 2025)}-0{source.randint(1, 9)}-1{source.randint(0, 9)}",
            f"people: [{source.choice(people)}]", f"topics: [{pick(topics, 3)}]",
            f"themes: [theme-{source.randint(0, 11)}]", "consent: {basis: given, on: 2025-01-01}"],
            body(source, links))


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]))
