#!/usr/bin/env python3
"""Reads what Herald writes for machines with other people's parsers: icalendar, vobject, rdflib, mf2py, jsonschema and
Python's own sqlite3, csv and json.

usage: machines.py PROGRAM SITE    builds and exports a copy of SITE
"""

import csv
import datetime
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import icalendar
import jsonschema
import mf2py
import rdflib
import vobject
from rdflib.namespace import RDF, SDO

CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|mailto:|tel:|\bTEL\b|\bEMAIL\b|\bADR\b")

# What the page of each kind is about, and how many it may be of.
TYPES = {
    "people": {SDO.ProfilePage},
    "stories": {SDO.Article},
    "events": {SDO.Event},
    "talks": {SDO.CreativeWork},
    "roles": {SDO.Occupation},
    "topics": {SDO.DefinedTerm},
    "networks": {SDO.Organization},
    "opportunities": {SDO.Course, SDO.EducationalOccupationalProgram, SDO.Service},
    "data": {SDO.Dataset},
    "pages": {SDO.WebPage},
}


PORTRAYED = "ada-lovelace"


def entry_pages(public, folder):
    return sorted(page for page in (public / folder).glob("*/index.html") if page.with_name("index.json").exists())


def content_lines(path):
    """The physical lines of an iCalendar or vCard file, which must end with CRLF and be short."""
    data = path.read_bytes()
    if not data.endswith(b"\r\n") or b"\n" in data.replace(b"\r\n", b""):
        yield f"{path}: lines must end with CRLF"
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            yield f"{path}: a line of {len(line)} octets"
    data.decode("utf-8")


def events_of(path):
    return [part for part in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def check_calendar(path):
    yield from content_lines(path)
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    for name in ("VERSION", "PRODID"):
        if name not in calendar:
            yield f"{path}: no {name}"
    seen = set()
    for event in calendar.walk("VEVENT"):
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL"):
            if name not in event:
                yield f"{path}: an event without {name}"
        if event["UID"] in seen:
            yield f"{path}: {event['UID']} twice"
        seen.add(event["UID"])
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if type(start) is not datetime.date or type(end) is not datetime.date or end <= start:
            yield f"{path}: from {start} to {end}"
        if event.errors:
            yield f"{path}: {event.errors}"


def check_calendars(public):
    count = 0
    for path in sorted(public.rglob("*.ics")):
        count += 1
        yield from check_calendar(path)
    entries = entry_pages(public, "events")
    for page in entries:
        entry = json.loads(page.with_name("index.json").read_text())
        [event] = events_of(page.with_name("event.ics"))
        if str(event["SUMMARY"]) != entry["title"]:
            yield f"{page}: '{event['SUMMARY']}' in the calendar"
        if len(entry["start"]) == 10 and event.decoded("DTSTART").isoformat() != entry["start"]:
            yield f"{page}: starts on {event.decoded('DTSTART')} in the calendar"
    if len(events_of(public / "events/calendar.ics")) != len(entries):
        yield "events/calendar.ics: not every event once"
    if count < len(entries) + 2:
        yield f"only {count} calendars"


def check_card(path, text):
    card = vobject.readOne(text)
    if card.version.value != "4.0" or len(card.contents["fn"]) != 1 or not card.fn.value:
        yield f"{path}: not a vCard 4.0 with one name"
    unwanted = {"email", "tel", "adr", "geo", "impp", "contact-uri"} & set(card.contents)
    if unwanted:
        yield f"{path}: holds {unwanted}"


def check_cards(public):
    pages = entry_pages(public, "people")
    for page in pages:
        path = page.with_name("card.vcf")
        text = path.read_bytes().decode()
        yield from content_lines(path)
        yield from check_card(path, text)
        entry = json.loads(page.with_name("index.json").read_text())
        card = vobject.readOne(text)
        if card.fn.value != entry["title"]:
            yield f"{path}: named '{card.fn.value}'"
        if card.note.value != entry["summary"]:
            yield f"{path}: '{card.note.value}'"
        topics = [topic["title"] for topic in entry.get("topics", [])]
        if getattr(card, "categories", None) and card.categories.value != topics:
            yield f"{path}: topics {card.categories.value}"
    if not pages:
        yield "no people"


def graph_of(html):
    """The JSON-LD of a page, read by rdflib. schema.org's context is not fetched: all it does is name the vocabulary."""
    texts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    if len(texts) != 1:
        return None
    document = json.loads(texts[0])
    assert document.pop("@context") == "https://schema.org"
    document["@context"] = {"@vocab": str(SDO)}
    return rdflib.Graph().parse(data=json.dumps(document), format="json-ld")


def unknown_words(graph):
    words = set(SDO.__annotations__)
    used = set(graph.predicates()) | set(graph.objects(None, RDF.type))
    for word in sorted(used - {RDF.type}):
        name = str(word).removeprefix(str(SDO))
        # An annotation of actions, not a property: https://schema.org/docs/actions.html
        if name not in words and name != "query-input":
            yield name


def types_of(graph):
    return set(graph.objects(None, RDF.type))


def check_descriptions(public):
    for path in sorted(public.rglob("*.html")):
        html = path.read_text()
        # Redirects, and what is on paper or in error only.
        if 'http-equiv="refresh"' in html or 'content="noindex"' in html:
            continue
        graph = graph_of(html)
        if graph is None:
            yield f"{path}: not one block of JSON-LD"
            continue
        for name in unknown_words(graph):
            yield f"{path}: schema.org has no '{name}'"
        # Home pages, one a language, say what the site is.
        if not types_of(graph) & {SDO.BreadcrumbList, SDO.WebSite}:
            yield f"{path}: no breadcrumbs"
    home = graph_of((public / "index.html").read_text())
    target = next(home.objects(None, SDO.urlTemplate), "")
    if not {SDO.WebSite, SDO.SearchAction} <= types_of(home) or "{search_term_string}" not in target:
        yield "the home page does not say how to search"
    for folder, wanted in TYPES.items():
        pages = entry_pages(public, folder)
        if not pages:
            yield f"no pages in {folder}"
        for page in pages:
            graph = graph_of(page.read_text())
            if not wanted & types_of(graph):
                yield f"{page}: is {sorted(types_of(graph))}"
            title = json.loads(page.with_name("index.json").read_text())["title"]
            names = set(graph.objects(None, SDO.name)) | set(graph.objects(None, SDO.headline))
            if rdflib.Literal(title) not in names:
                yield f"{page}: its name is not in its JSON-LD"


def check_feed(public):
    here = pathlib.Path(__file__).parent
    feed = json.loads((public / "feed.json").read_text())
    schema = json.loads((here / "json_feed.schema.json").read_text())
    for error in jsonschema.Draft202012Validator(schema).iter_errors(feed):
        yield f"feed.json: {error.json_path}: {error.message}"
    atom = (public / "feed.xml").read_text()
    if [item["url"] for item in feed["items"]] != re.findall(r'<link rel="alternate" type="text/html" href="(\S+)"/>', atom)[1:]:
        yield "feed.json and feed.xml do not tell the same"


def microformat(page, name):
    found = [item for item in mf2py.parse(doc=page.read_text())["items"] if name in item["type"]]
    return found[0]["properties"] if len(found) == 1 else {}


def check_microformats(public):
    wanted = {"people": ("h-card", "name"), "stories": ("h-entry", "name"), "events": ("h-event", "name"),
              "talks": ("h-entry", "name")}
    for folder, (kind, name) in wanted.items():
        for page in entry_pages(public, folder):
            entry = json.loads(page.with_name("index.json").read_text())
            found = microformat(page, kind)
            if found.get(name) != [entry["title"]]:
                yield f"{page}: {kind} is named {found.get(name)}"
            if not found.get("url", [""])[0].endswith(entry["url"]):
                yield f"{page}: {kind} lives at {found.get('url')}"
            if folder == "people":
                topics = [topic["title"] for topic in entry.get("topics", [])]
                if found.get("category", []) != topics or found.get("org", []) != [
                    value for value in [entry.get("organisation")] if value
                ]:
                    yield f"{page}: h-card has {found.get('category')}, {found.get('org')}"
                if "email" in found or "tel" in found:
                    yield f"{page}: h-card holds contact data"
            if folder == "events" and found.get("start") != [entry["start"]]:
                yield f"{page}: h-event starts {found.get('start')}"


def give_portrait(site):
    """The demonstration site has no photos: one of its people gets the gradient that the tests of pictures use."""
    here = pathlib.Path(__file__).parent
    shutil.copy(here.parent / "pictures/photos/turned.jpg", site / "content/people/portrait.jpg")
    entry = site / "content/people" / f"{PORTRAYED}.md"
    entry.write_text(entry.read_text().replace("---\n", "---\nimage: portrait.jpg\nimage_alt: A gradient\n", 1))


def check_portrait(public):
    """Every format names the same picture, which is there."""
    page = public / "people" / PORTRAYED / "index.html"
    graph = graph_of(page.read_text())
    [image] = graph.objects(None, SDO.image)
    [address] = graph.objects(image, SDO.url)
    card = vobject.readOne(page.with_name("card.vcf").read_bytes().decode())
    if card.photo.value != str(address) or card.photo.params.get("MEDIATYPE") != ["image/jpeg"]:
        yield f"card.vcf: {card.photo}"
    path = re.sub(r"^https?://[^/]+/", "", str(address))
    if not (public / path).read_bytes().startswith(b"\xff\xd8\xff"):
        yield f"{address}: no JPEG"
    if (public / path).stem.rsplit("-", 1)[0] not in str(microformat(page, "h-card").get("photo")):
        yield f"{page}: h-card shows {microformat(page, 'h-card').get('photo')}"


def check_export(export, public):
    database = sqlite3.connect(f"file:{export / 'catalogue.sqlite'}?mode=ro", uri=True)
    if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        yield "catalogue.sqlite: damaged"
    yield from (f"catalogue.sqlite: {row}" for row in database.execute("PRAGMA foreign_key_check"))
    metadata = json.loads((export / "metadata.json").read_text())["databases"]["catalogue"]["tables"]
    tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    for table in tables:
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
        described = [row[0] for row in database.execute(
            "SELECT column_name FROM descriptions WHERE table_name = ? AND column_name != '' ORDER BY rowid", (table,))]
        if columns != described or columns != list(metadata[table]["columns"]):
            yield f"{table}: {columns} are described as {described}"
    for folder in TYPES:
        plural = "datasets" if folder == "data" else folder
        slugs = sorted(page.parent.name for page in entry_pages(public, folder))
        rows = list(csv.DictReader((export / f"{plural}.csv").open(newline="")))
        entries = json.loads((export / f"{plural}.json").read_text())
        stored = [row[0] for row in database.execute(f'SELECT slug FROM "{plural}" ORDER BY slug')]
        for what, found in (("csv", [row["slug"] for row in rows]), ("json", [entry["slug"] for entry in entries]),
                            ("sqlite", stored)):
            if sorted(found) != slugs:
                yield f"{plural}.{what}: not the entries that have pages"
        for entry in entries:
            if entry != json.loads((public / folder / entry["slug"] / "index.json").read_text()):
                yield f"{plural}.json: {entry['slug']} differs from its page's index.json"
        if any(value and value[0] in "=+-@\t\r" for row in rows for value in row.values()):
            yield f"{plural}.csv: a formula"
    yield from check_calendar(export / "events.ics")
    yield from content_lines(export / "people.vcf")
    cards = (export / "people.vcf").read_bytes().decode().split("END:VCARD\r\n")[:-1]
    for card in cards:
        yield from check_card("people.vcf", card + "END:VCARD\r\n")
    if len(cards) != len(entry_pages(public, "people")):
        yield f"people.vcf: {len(cards)} cards"
    for path in sorted(export.iterdir()):
        found = CONTACT.search(path.read_bytes().decode("utf-8", "replace"))
        if found and path.name not in ("pages.json", "pages.csv", "catalogue.sqlite"):
            yield f"{path.name}: '{found.group()}'"


def failures(program, site):
    def run(*arguments):
        subprocess.run([program, *arguments], cwd=site, check=True, stdout=subprocess.DEVNULL)

    with (site / "herald.yml").open("a") as settings:
        settings.write("open_data: true\n")
    give_portrait(site)
    run("build")
    public = site / "public"
    yield from check_calendars(public)
    yield from check_cards(public)
    yield from check_descriptions(public)
    yield from check_feed(public)
    yield from check_microformats(public)
    yield from check_portrait(public)
    yield from check_export(public / "open-data", public)


def main():
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        source = pathlib.Path(sys.argv[2])
        site.mkdir()
        shutil.copy(source / "herald.yml", site)
        for name in ("content", "templates", "static"):
            if (source / name).exists():
                shutil.copytree(source / name, site / name)
        found = list(failures(pathlib.Path(sys.argv[1]).resolve(), site))
    for failure in found:
        print(failure)
    print(f"{len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
