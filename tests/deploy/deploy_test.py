#!/usr/bin/env python3
"""Holds what deploy/ ships against the real programs: nginx serves Herald through it, systemd understands the unit.

usage: deploy_test.py PROGRAM SITE
"""

import http.client
import json
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

from behind_nginx import herald, nginx

IDLE, SLOW_HEADS, SLOW_BODIES = 100, 50, 50


def ask(port, path, headers=None, method="GET", body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(method, path, body=body, headers=headers or {})
    answer = connection.getresponse()
    return answer, answer.read()


def check_answers(front, behind):
    """What nginx passes on is what Herald answers."""
    for path, status in (("/", 200), ("/search?q=compiler", 200), ("/api/v1/search?q=ethics&kind=person", 200),
                         ("/nobody/", 404), ("/search?nonsense=1", 400), ("/assets/", 404)):
        through, through_body = ask(front, path, {"Accept-Encoding": "br, gzip"})
        direct, direct_body = ask(behind, path, {"Accept-Encoding": "br, gzip"})
        assert through.status == direct.status == status, (path, through.status, direct.status)
        for name in ("Content-Type", "Content-Encoding", "Content-Security-Policy", "ETag", "Cache-Control", "Vary"):
            assert through.headers[name] == direct.headers[name], (path, name, through.headers[name])
        if "took_ms" not in str(direct_body) and not path.startswith("/api"):
            assert through_body == direct_body, path
    tag = ask(front, "/")[0].headers["ETag"]
    assert ask(front, "/", {"If-None-Match": tag})[0].status == 304
    assert ask(front, "/shortlist", method="POST", body="x" * 20_000,
               headers={"Content-Type": "application/x-www-form-urlencoded"})[0].status == 413


def check_limits(front):
    """Too many questions from one address are refused, pages are not."""
    clients = [socket.create_connection(("127.0.0.1", front), 60) for _ in range(400)]
    for client in clients:  # all at once, or a slow machine would stay below the limit
        client.sendall(b"GET /search?q=a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    statuses = set()
    for client in clients:
        answer = http.client.HTTPResponse(client)
        answer.begin()
        statuses.add(answer.status)
        client.close()
    assert statuses == {200, 429}, statuses
    assert ask(front, "/")[0].status == 200


def check_waiting_clients(front):
    """Clients that send nothing, or not all of it, stop nobody."""
    clients = []
    for begun, count in ((b"", IDLE), (b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", SLOW_HEADS),
                         (b"POST /shortlist HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n"
                          b"Content-Type: application/x-www-form-urlencoded\r\n\r\nbrief=", SLOW_BODIES)):
        for _ in range(count):
            client = socket.create_connection(("127.0.0.1", front), 60)
            client.sendall(begun)
            clients.append(client)
    for _ in range(50):
        assert ask(front, "/")[0].status == 200
    for client in clients:
        client.close()


def check_unit(folder):
    """systemd reads the unit without a complaint about it. Where there is no systemd there is nothing to ask."""
    if not shutil.which("systemd-analyze"):
        print("no systemd-analyze: the unit was not checked")
        return
    unit = pathlib.Path(__file__).resolve().parents[2] / "deploy/systemd/herald.service"
    text = unit.read_text()
    assert "/usr/bin/herald" in text
    copy = pathlib.Path(folder) / "herald.service"
    # The program is not installed where the tests run.
    copy.write_text(text.replace("/usr/bin/herald", "/bin/true"))
    done = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
    complaints = [line for line in done.stderr.splitlines() if "herald.service" in line]
    assert complaints == [], complaints


def main():
    program, site = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        check_unit(folder)
        copy = folder / "site"
        shutil.copytree(pathlib.Path(site) / "content", copy / "content")
        shutil.copy(pathlib.Path(site) / "herald.yml", copy)
        for command in ("build", "index"):
            subprocess.run([program, "--site", copy, command], check=True, stdout=subprocess.DEVNULL)
        with herald(program, copy) as behind, nginx(folder, behind) as front:
            check_answers(front, behind)
            check_waiting_clients(front)
            check_limits(front)
        left = (folder / "herald.log").read_text() if (folder / "herald.log").exists() else ""
        assert "127.0.0.1" not in left, left
    return 0


if __name__ == "__main__":
    sys.exit(main())
