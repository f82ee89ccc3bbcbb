"""Starts, stops and kills the real server for tests that talk to it from outside."""

import contextlib
import json
import os
import pathlib
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("WIJKTAFEL_BINARY", ROOT / ".build/debug/wijktafel"))
KEY = "a-key-that-only-tests-use-0123456789"


def free_port():
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One server process with a data folder of its own."""

    def __init__(self, *options, prefix=(), data=None):
        self.options, self.prefix = list(options), list(prefix)
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.folder = pathlib.Path(data or tempfile.mkdtemp(prefix="wijktafel-test-"))
        self.process = None

    def start(self):
        self.log = open(self.folder / "log.txt", "ab")
        command = [
            *self.prefix, str(BINARY), "serve", "--listen", f"127.0.0.1:{self.port}",
            "--data", str(self.folder / "data"), "--root", str(ROOT), *self.options,
        ]
        environment = {**os.environ, "WIJKTAFEL_KEY": KEY, "SWIFT_BACKTRACE": "enable=no"}
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env=environment)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "log.txt").read_text())
            try:
                self.get("/readyz")
                return self
            except (urllib.error.URLError, ConnectionError):
                # Nothing to wait for but the port itself.
                time.sleep(0.02)
        raise RuntimeError("The server did not come up in 30 seconds.")

    def kill(self):
        """As when the machine's memory runs out: nothing is said and nothing is finished."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """As an administrator does; answers the exit code."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            return self.process.wait(20)
        return self.process and self.process.returncode

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def counts(self, session):
        """How much is stored of a session, read from the file itself: facts, people, tokens and links."""
        with contextlib.closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            one = lambda sql: database.execute(sql, [session]).fetchone()[0]  # noqa: E731
            return {
                "facts": one("SELECT count(*) FROM record JOIN chain ON chain.id = chain WHERE session = ?"),
                "people": one("SELECT count(*) FROM person WHERE session = ?"),
                "tokens": one("SELECT count(*) FROM token WHERE session = ?"),
                "links": one("SELECT count(*) FROM link WHERE session = ?"),
            }

    @property
    def database(self):
        return self.folder / "data/wijktafel.sqlite"

    def children(self):
        """The processes that the server started and that still run."""
        found = []
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                # After the name, which may hold anything, come the state and who started it.
                state, parent = stat.read_text().rpartition(")")[2].split()[:2]
                if int(parent) == self.process.pid and state != "Z":
                    found.append(int(stat.parent.name))
        return found

    def memory(self):
        """The resident memory of the process in bytes."""
        pages = pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def get(self, path, headers=None):
        with urllib.request.urlopen(urllib.request.Request(self.origin + path, headers=headers or {})) as answer:
            return answer.read()

    def post(self, path, body, bearer=None, headers=None):
        """Posts JSON; answers status and content, also for refusals."""
        return self.call("POST", path, body, bearer, headers)

    def call(self, method, path, body=None, bearer=None, headers=None):
        headers = {"Content-Type": "application/json", **(headers or {})}
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self.origin + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                content = answer.read()
                return answer.status, json.loads(content) if content else None
        except urllib.error.HTTPError as refusal:
            content = refusal.read()
            return refusal.code, json.loads(content) if content else None

    def make_session(self, **more):
        """Makes a session and answers what the server gave."""
        body = {
            "title": "Proef", "language": "nl", "privacy": "anoniem", "agenda": "inspiratiesessie", **more,
        }
        status, made = self.post("/api/v1/sessions", body, bearer=KEY)
        assert status == 201, made
        made["invite"] = made["links"]["join"].split("#i=")[1]
        return made

    def join(self, made, **more):
        """Brings a participant to the table."""
        status, joined = self.post(
            "/api/v1/participants", {"invite": made["invite"], "perspective": "beleid", "language": "nl", **more})
        assert status == 201, joined
        return joined
