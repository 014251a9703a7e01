"""Herald behind Debian's nginx with the configuration that is shipped, on free ports, for tests and measurements."""

import contextlib
import pathlib
import re
import shutil
import socket
import subprocess
import urllib.parse

CONFIGURATION = pathlib.Path(__file__).resolve().parents[2] / "deploy/nginx/herald.conf"

# Around the shipped site as in Debian's nginx.conf: worker_connections is Debian's number.
AROUND = """\
worker_processes auto;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 768; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/herald.conf;
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_listening(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


@contextlib.contextmanager
def herald(program, site):
    """Serves `site`; gives the port."""
    server = subprocess.Popen([program, "--site", site, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip()
        assert address.startswith("http://"), "the server did not start"
        yield urllib.parse.urlsplit(address).port
    finally:
        server.terminate()
        assert server.wait(timeout=60) == 0, "the server did not stop cleanly"


@contextlib.contextmanager
def nginx(folder, upstream, without_limits=False):
    """The shipped configuration in front of the port `upstream`; gives nginx's port."""
    folder, port = pathlib.Path(folder), free_port()
    folder.chmod(0o755)  # nginx's workers run as another user
    text = CONFIGURATION.read_text()
    text, changed = re.subn(r"server 127\.0\.0\.1:8080;", f"server 127.0.0.1:{upstream};", text)
    assert changed == 1
    text, changed = re.subn(r"listen 80;", f"listen 127.0.0.1:{port};", text)
    assert changed == 1
    text, changed = re.subn(r"/var/log/nginx/herald\.log", f"{folder}/herald.log", text)
    assert changed == 1
    if without_limits:
        text, changed = re.subn(r"limit_req zone=[^;]*;", "", text)
        assert changed == 1
    (folder / "herald.conf").write_text(text)
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder))
    program = shutil.which("nginx", path="/usr/sbin:/usr/bin:/sbin:/bin")
    assert program, "nginx is not installed; run scripts/setup --tests"
    server = subprocess.Popen([program, "-c", folder / "nginx.conf", "-e", folder / "error.log", "-p", folder])
    try:
        while not is_listening(port):
            assert server.poll() is None, (folder / "error.log").read_text()
        yield port
    finally:
        server.terminate()
        server.wait(timeout=60)
