"""What OPERATIONS.md tells an administrator to do, done: a first start, the local network, backup and restore, the unit."""

import contextlib
import os
import shutil
import signal
import socket
import stat
import subprocess
import time
import urllib.error
import urllib.request

import answers
import pytest
import websockets
from client import Client
from support.server import BINARY, KEY, ROOT, Server, free_port
from table import Place

ENVIRONMENT = {**os.environ, "WIJKTAFEL_KEY": KEY, "SWIFT_BACKTRACE": "enable=no"}


@contextlib.contextmanager
def running(command, origin, log, **how):
    """A process that answers at an origin; ended with all that it started."""
    with open(log, "wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=output, env=how.pop("env", ENVIRONMENT), start_new_session=True, **how)
    try:
        deadline = time.monotonic() + 60
        while not is_ready(origin):
            assert process.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


def is_ready(origin):
    try:
        return urllib.request.urlopen(origin + "/readyz").status == 200
    except (urllib.error.URLError, ConnectionError):
        return False


def serve(data, port, *more):
    return [BINARY, "serve", "--root", ROOT, "--data", data, "--listen", f"127.0.0.1:{port}", *more]


def test_the_data_folder_is_made_with_all_that_is_above_it(tmp_path):
    data, port = tmp_path / "not" / "yet" / "there", free_port()
    with running(serve(data, port), f"http://127.0.0.1:{port}", tmp_path / "log.txt"):
        assert (data / "wijktafel.sqlite").exists()
        assert stat.S_IMODE(data.stat().st_mode) == 0o700
        assert stat.S_IMODE((data / "wijktafel.sqlite").stat().st_mode) == 0o600


def test_a_data_folder_that_cannot_be_made_is_said_in_as_many_words(tmp_path):
    (tmp_path / "file").write_text("in the way")
    ended = subprocess.run(
        serve(tmp_path / "file" / "data", free_port()), env=ENVIRONMENT, capture_output=True, text=True, timeout=30)
    assert ended.returncode not in (0, -4, -11)
    assert f"{tmp_path}/file/data: the database can't be opened or made here" in ended.stderr + ended.stdout


def own_address():
    """The address of this machine on its network, or nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # A documentation address: connecting a datagram socket sends nothing.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        return probe.getsockname()[0]


@pytest.fixture
def checkout(tmp_path):
    """As much of the repository as run.sh needs, with the product already built and nothing to install."""
    folder = tmp_path / "checkout"
    (folder / "deploy").mkdir(parents=True)
    (folder / ".build/debug").mkdir(parents=True)
    (folder / "bin").mkdir()
    shutil.copy(ROOT / "deploy/run.sh", folder / "deploy")
    for name in ("deploy/setup.sh", "bin/swift"):
        (folder / name).write_text("#!/bin/sh\nexit 0\n")
        (folder / name).chmod(0o755)
    os.symlink(BINARY, folder / ".build/debug/wijktafel")
    for name in ("Public", "Plugins"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


async def test_the_address_that_run_prints_for_phones_is_one_that_phones_reach(checkout, tmp_path):
    address = own_address()
    if not address or address.startswith("127."):
        pytest.skip("this machine is on no network")
    port, log = free_port(), tmp_path / "log.txt"
    origin = f"http://{address}:{port}"
    command = [checkout / "deploy/run.sh", "--lan", "--debug", "--listen", f"0.0.0.0:{port}", "--data", tmp_path / "d"]
    environment = {**ENVIRONMENT, "PATH": f"{checkout / 'bin'}:{os.environ['PATH']}"}
    with running(command, origin, log, env=environment):
        assert f"Open on phones:  {origin}\n" in log.read_text()
        assert b"<!doctype html>" in urllib.request.urlopen(origin + "/").read().lower()
        socket_address = origin.replace("http", "ws") + "/ws"
        # A page from that address may connect, one from elsewhere may not.
        async with websockets.connect(socket_address, subprotocols=["wijktafel.v1"], origin=origin):
            pass
        with pytest.raises(websockets.InvalidStatus):
            await websockets.connect(socket_address, subprotocols=["wijktafel.v1"], origin="http://192.0.2.99")


async def test_a_backup_made_while_people_answer_can_be_put_back(tmp_path):
    server = Server(data=tmp_path).start()
    place, copy = Place(server), tmp_path / "copies" / "monday.sqlite"
    copy.parent.mkdir()
    async with place.table() as table:
        phone = await table.phone(name="Ali", perspective="beleid")
        await table.desk.command("item.open", {"item": "i2"})
        await phone.command("answer", answers.place("lokale-teams", 20), item="i2")
        backup(server, copy)
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert "exists already" in backup(server, copy, fails=True), "a copy is never written over another"
        await phone.command("answer", answers.place("lokale-teams", 35), item="i2")
        session, seat, desk = table.session, phone.token, table.token
    server.stop()
    # Word for word what OPERATIONS.md says.
    data = server.database.parent
    shutil.copy(copy, data / "wijktafel.sqlite")
    for name in ("wijktafel.sqlite-wal", "wijktafel.sqlite-shm"):
        (data / name).unlink(missing_ok=True)
    server.start()
    try:
        back, watch = client(place, session, seat), client(place, session, desk)
        for each in (back, watch):
            await each.open()
        await back.until(lambda: back.own["worksheets"]["w1"]["answers"]["posities"]["1"] == {
            "lokale-teams": {"nu": 20}}, "the answer as it was when the copy was made")
        assert back.welcome["person"]["name"] == "Ali"
        await watch.until(lambda: watch.item("i2")["state"] == "open", "the item as it was")
        ack = await back.command("answer", answers.place("lokale-teams", 35), item="i2")
        assert (await back.settled(ack["version"]))["worksheets"]["w1"]["answers"]["posities"]["1"] == {
            "lokale-teams": {"nu": 35}}
        for each in (back, watch):
            await each.leave()
    finally:
        assert server.stop() == 0


def client(place, session, token):
    return Client(place.contract, place.origin, session, token)


def backup(server, copy, fails=False):
    ended = subprocess.run(
        [BINARY, "backup", "--data", server.database.parent, copy], capture_output=True, text=True, timeout=60)
    assert (ended.returncode != 0) == fails, ended.stderr
    return ended.stdout + ended.stderr


def test_the_unit_is_one_that_systemd_understands_and_keeps_small(tmp_path):
    if not shutil.which("systemd-analyze"):
        pytest.skip("there is no systemd here")
    text = (ROOT / "deploy/wijktafel.service").read_text()
    assert "/opt/wijktafel/wijktafel serve" in text
    unit = tmp_path / "wijktafel.service"
    unit.write_text(text.replace("/opt/wijktafel/wijktafel serve", f"{BINARY} serve"))
    verdict = subprocess.run(["systemd-analyze", "verify", unit], capture_output=True, text=True, timeout=60)
    assert verdict.returncode == 0 and "wijktafel.service" not in verdict.stderr, verdict.stderr
    # In tenths of the exposure that systemd counts; a service of which nothing is taken away has 96.
    looked = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=15", unit],
        capture_output=True, text=True, timeout=60)
    assert looked.returncode == 0, looked.stdout[-300:]


def test_every_option_that_the_unit_gives_is_one_that_the_server_has():
    unit = (ROOT / "deploy/wijktafel.service").read_text()
    known = subprocess.run([BINARY, "serve", "--help"], capture_output=True, text=True, timeout=30).stdout
    start = unit.split("ExecStart=")[1].split("\n#")[0]
    options = [word for word in start.split() if word.startswith("--")]
    assert len(options) >= 5 and [option for option in options if option not in known] == []


def test_what_the_privacy_page_promises_is_what_operations_tells_the_administrator_to_keep():
    page = (ROOT / "Public/privacy.html").read_text()
    operations = (ROOT / "deploy/OPERATIONS.md").read_text()
    nginx = (ROOT / "deploy/nginx/wijktafel.conf").read_text()
    dutch, english = " ".join(page.split('<section lang="en"')[0].split()), " ".join(page.split('lang="en"')[-1].split())
    for words, text in [("dertig dagen", dutch), ("veertien dagen", dutch), ("thirty days", english),
                        ("fourteen days", english)]:
        assert words in text
    promised = operations.split("### What the privacy page promises")[1]
    assert "thirty days" in promised and "fourteen days" in promised
    formats = [line for line in nginx.splitlines() if line.startswith("log_format")]
    assert formats and not any("$remote" in line or "$http_" in line for line in formats)
