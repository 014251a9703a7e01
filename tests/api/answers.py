#!/usr/bin/env python3
"""Holds the real answers of a running Herald against the OpenAPI description that it serves.

usage: answers.py PROGRAM SITE    builds, indexes and serves a copy of SITE, and asks it everything
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

import jsonschema

# Each path of the description with requests and the statuses they must have.
REQUESTS = {
    "/api/v1/search": [
        ("", 200),
        ("?q=compiler", 200),
        ("?q=ethics&kind=person&facets=role,topic,event,as,place,language,seniority,format,theme,life_stage,kind", 200),
        ("?q=grace+hoper", 200),
        ("?q=%22artificial+intelligence%22+-law&fair=0&per_page=3&page=2", 200),
        ("?kind=story&facets=theme,life_stage", 200),
        ("?kind=event&per_page=100", 200),
        ("?q=%E8%A8%88%E7%AE%97%E6%A9%9F", 200),
        ("?kind=person&place=London&within=50mi", 200),
        ("?place=Londn&within=50mi", 400),
        ("?within=50mi", 400),
        ("?place=London&within=far", 400),
        ("?q=compiler&explain=1", 200),
        ("?q=compiler&explain=1&lang=cy", 200),
        ("?q=compiler&lang=english", 400),
        ("?q=grace+hopper&kind=person&explain=1&fair=0", 200),
        ("?q=compiler&from=1970&to=1990-06", 200),
        ("?q=compiler&place=London&within=5000km&from=1970&explain=1", 200),
        ("?to=1990", 200),
        ("?from=1990&to=1970", 400),
        ("?from=yesterday", 400),
        ("?explain=yes", 400),
        ("?rolle=ccio", 400),
        ("?kind=persn", 400),
        ("?page=0", 400),
        ("?q=%FF", 400),
        ("?q=%zz", 400),
        ("?facets=colour", 400),
    ],
    "/api/v1/search.atom": [("?q=compiler", 200), ("?q=compiler&page=2", 400)],
    "/api/v1/search.csv": [("?q=compiler", 200), ("?fair=2", 400)],
    "/api/v1/suggest": [("", 200), ("?q=gr", 200), ("?q=gr&lang=cy", 200), ("?q=gr&format=opensearch", 200), ("?format=xml", 400)],
    "/api/v1/similar": [
        ("?slug=grace-hopper", 200),
        ("?slug=grace-hopper&limit=50", 200),
        ("?slug=nobody-at-all", 404),
        ("?slug=..", 400),
        ("", 400),
        ("?slug=a&kind=b", 400),
    ],
    "/api/v1/shortlist": [
        ("", 200),
        ("?brief=someone+on+compilers+and+someone+on+ethics&size=3", 200),
        ("?brief=compilers&keep=grace-hopper&keep=nobody-at-all&drop=ada-lovelace&seniority=senior", 200),
        ("?brief=xyzzyplugh", 200),
        ("?brief=compilers&lang=cy", 200),
        ("?brief=compilers&place=London&within=50mi", 200),
        ("?brief=compilers&within=50mi", 200),
        ("?brief=compilers&place=London&within=far", 400),
        ("?size=21", 400),
        ("?brief=a&keep=..", 400),
        ("?brief=a&kind=person", 400),
    ],
    "/api/v1/shortlist.csv": [("?brief=compilers", 200), ("?brief=a&brief=b", 400)],
    "/api/v1/openapi.json": [("", 200)],
}


def ask(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def resolve(document, node):
    """Follows a reference to another part of the document."""
    while "$ref" in node:
        target = document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def check_reach(document, described, headers, incomplete):
    """Whether an answer says so, in the way that is described, when it is not from the whole index."""
    known = {name: resolve(document, header) for name, header in described.get("headers", {}).items()}
    said = headers.get("Herald-Incomplete")
    assert (said is not None) == (incomplete and "Herald-Incomplete" in known), f"Herald-Incomplete: {said}"
    if said is not None:
        assert re.search(known["Herald-Incomplete"]["schema"]["pattern"], said), said


def check_answer(document, responses, status, headers, body, incomplete):
    assert str(status) in responses, f"status {status} is not described"
    described = resolve(document, responses[str(status)])
    content_type = headers.get_content_type()
    content = described["content"]
    check_reach(document, described, headers, incomplete)
    assert content_type in content, f"{content_type} is not described for {status}"
    if not content_type.endswith("json"):
        return
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **document, **content[content_type]["schema"]}
    answer = json.loads(body)
    jsonschema.Draft202012Validator(schema).validate(answer)
    if "incomplete" in answer:
        assert answer["incomplete"] == ({"shards": 2, "lost": 1} if incomplete else None), answer["incomplete"]


def check_document(document):
    """What OpenAPI 3.1 asks of a document like ours, and that every schema is one."""
    assert document["openapi"].startswith("3.1.")
    assert set(document["info"]) >= {"title", "version"}
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(names) == len(set(names)), "operation names repeat"
    for schema in document["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    for operation in operations:
        for parameter in operation.get("parameters", []):
            jsonschema.Draft202012Validator.check_schema(resolve(document, parameter)["schema"])


def check_server(base, incomplete):
    document = json.loads(ask(base + "/api/v1/openapi.json")[2])
    check_document(document)
    assert set(document["paths"]) == set(REQUESTS), "the description and this test know different addresses"
    failures = 0
    asked = 0
    for path, requests in REQUESTS.items():
        for query, expected in requests:
            asked += 1
            status, headers, body = ask(base + path + query)
            try:
                assert status == expected, f"status {status} instead of {expected}"
                check_answer(document, document["paths"][path]["get"]["responses"], status, headers, body, incomplete)
            except (AssertionError, jsonschema.ValidationError) as error:
                failures += 1
                print(f"FAILED {path}{query}: {error}", file=sys.stderr)
    print(f"{asked} answers asked for, {failures} not as described")
    return failures


def check(program, site, *options, incomplete=False):
    server = subprocess.Popen([program, "--site", site, "serve", "--port", "0", *options], stdout=subprocess.PIPE, text=True)
    try:
        base = server.stdout.readline().strip()
        assert base.startswith("http://"), "the server did not start"
        return check_server(base, incomplete)
    finally:
        server.terminate()
        assert server.wait(timeout=30) == 0, "the server did not stop cleanly"


def main():
    program, site = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "site"
        shutil.copytree(pathlib.Path(site) / "content", copy / "content")
        for settings in pathlib.Path(site).glob("herald*.yml"):
            shutil.copy(settings, copy)
        index = [program, "--site", copy, "index"]
        subprocess.run(index, check=True, stdout=subprocess.DEVNULL)
        failures = check(program, copy)
        # Of two databases the second is on a machine that is not there.
        subprocess.run([*index, "--shards", "2"], check=True, stdout=subprocess.DEVNULL)
        failures += check(program, copy, "--shards", "local,127.0.0.1:1", incomplete=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
