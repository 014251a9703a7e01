#!/usr/bin/env python3
"""Holds the JSON Schemas of `herald schema` against the demonstration site, and against mistakes.

usage: schema_test.py HERALD SITE     HERALD: the program; SITE: the folder of herald.yml and content/
Needs Debian's python3-jsonschema and python3-yaml. YAML is read as version 1.2 has it, as editors' tools do: dates and
"yes" are text, not dates and booleans.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml


class Yaml12(yaml.SafeLoader):
    """Only null, true, false and numbers are not text."""


Yaml12.yaml_implicit_resolvers = {}
for kind, regex, first in [
    ("null", r"^(~|null|)$", ["~", "n", ""]),
    ("bool", r"^(true|false)$", list("tf")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", list("-+0123456789")),
]:
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(regex), first)
# "0800" is text with a meaning, not a number in base 8.
Yaml12.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def front_matter(text):
    return yaml.load(text.split("---\n")[1], Yaml12)


def schemas_of(herald, site, folder):
    subprocess.run([herald, "schema", "--site", site, "--output", folder], check=True, stdout=subprocess.DEVNULL)
    schemas = {}
    for path in sorted(pathlib.Path(folder).iterdir()):
        schema = json.loads(path.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        schemas[path.name.removesuffix(".schema.json")] = jsonschema.Draft202012Validator(schema)
    return schemas


def failures(herald, site):
    folders = {"people": "person", "stories": "story", "events": "event", "talks": "talk", "roles": "role",
               "topics": "topic", "networks": "network", "opportunities": "opportunity", "data": "dataset",
               "pages": "page"}
    with tempfile.TemporaryDirectory() as folder:
        schemas = schemas_of(herald, site, folder)
    expected = [*folders.values(), *(f"{kind}.translation" for kind in folders.values()), "herald"]
    if sorted(schemas) != sorted(expected):
        yield f"schemas of {sorted(schemas)}"
    settings = yaml.load((site / "herald.yml").read_text(), Yaml12)
    documents = [("herald.yml", schemas["herald"], settings)]
    for path in sorted((site / "content").rglob("*.md")):
        kind = folders[path.relative_to(site / "content").parts[0]]
        if re.fullmatch(r".+\.[a-z]{2,3}\.md", path.name):
            kind += ".translation"
        documents.append((str(path), schemas[kind], front_matter(path.read_text())))
    if len(documents) < 100:
        yield f"only {len(documents)} documents"
    for name, schema, document in documents:
        for error in schema.iter_errors(document):
            yield f"{name}: {error.json_path}: {error.message}"

    # Every example of the table must be right by its own schema.
    for name, validator in schemas.items():
        for key, schema in validator.schema["properties"].items():
            for example in schema.get("examples", []):
                for error in jsonschema.Draft202012Validator(schema).iter_errors(example):
                    yield f"{name}: example of {key}: {error.message}"

    wrong = [
        ("person", "name: Ada\nheadlin: x", "additionalProperties"),
        ("person", "headline: x", "required"),
        ("person", "name: Ada\nroles: ccio", "type"),
        ("person", "name: Ada\nroles: [CCIO!]", "pattern"),
        ("person", "name: Ada\nsector: nsh", "enum"),
        ("person", "name: Ada\nlife: {born: 1815-13-10}", "pattern"),
        ("person", "name: Ada\nlife: {born: 0}", "minimum"),
        ("person", "name: Ada\nlinks: {Website: example.org}", "pattern"),
        ("person", "name: Ada\nspeaking: {available: maybe}", "type"),
        ("person", "name: Ada\nconsent: {on: 2026-01-01}", "required"),
        ("person.translation", "headline: x\nroles: [ccio]", "additionalProperties"),
        ("story", "title: X\nthemes: [no-such-theme]", "enum"),
        ("event", "title: X\nstart: 1978\nbalance: {speakers: -1, women: 2}", "minimum"),
        ("talk", "title: X\nspeakers: [{person: ada, part: keynote}]", "additionalProperties"),
        ("dataset", "title: X\ncsv: ../pay.csv", "pattern"),
        ("page", "title: X\naliases: [old/]", "pattern"),
        ("herald", "menu: [{title: X}]", "required"),
    ]
    for kind, text, keyword in wrong:
        found = [error.validator for error in schemas[kind].iter_errors(yaml.load(text, Yaml12))]
        if found != [keyword]:
            yield f"{kind}: {text!r}: expected {keyword}, found {found}"


def main():
    found = list(failures(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
    for failure in found:
        print(failure)
    print(f"{len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
