"""Requests that nobody who means well sends, and guessing of join codes."""

import asyncio
import contextlib
import json

import pytest
from client import Refused
from raw import RawSocket
from support.server import KEY, Server
from table import Place
from test_hostile_frames import unharmed

JSON = "Content-Type: application/json"
BEARER = f"Authorization: Bearer {KEY}"


async def status(place, line, headers=(), body=b""):
    async with RawSocket(place.server) as socket:
        return (await socket.request(line, headers, body))[0]


async def problem(place, method, path, body, *headers):
    """Posts bytes; answers status, code and field."""
    async with RawSocket(place.server) as socket:
        length = f"Content-Length: {len(body)}"
        found, answer = await socket.request(f"{method} {path} HTTP/1.1", [JSON, length, *headers], body)
        content = json.loads(await socket.content(answer))
        assert answer["content-type"] == "application/problem+json"
        assert content["status"] == found and content["type"] == f"/errors#{content['code']}"
        return found, content["code"]


BODIES = {
    "nothing": b"",
    "no JSON": b"code=WJ7K3HTR",
    "half of it": b'{"code":',
    "a list": b"[]",
    "depth": b"[" * 60_000,
    "a key twice": b'{"code":"WJ7K3HTR","code":"WJ7K3HTR"}',
    "beyond a double": b'{"code":1e999}',
    "half a surrogate pair": b'{"code":"\\ud800"}',
    "not UTF-8": b'{"code":"\xff\xfe"}',
    "a code and an invite": b'{"code":"WJ7K3HTR","invite":"x"}',
    "a number": b'{"code":12345678}',
    "null": b'{"code":null}',
    "a long code": b'{"code":"' + b"A" * 5_000 + b'"}',
}


@pytest.mark.parametrize("path", ["lookups", "participants", "exchanges"])
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
async def test_a_body_that_is_not_of_the_contract_is_refused(place, path, body):
    async with unharmed(place):
        found, code = await problem(place, "POST", f"/api/v1/{path}", body)
        assert (found, code) in {(400, "malformed"), (400, "unknown-key")}


@pytest.mark.parametrize("path, body", [
    ("/api/v1/lookups", {"code": "WJ7K3HTR", "debug": True}),
    ("/api/v1/participants", {"invite": "x", "role": "desk"}),
    ("/api/v1/exchanges", {"link": "x", "role": "desk", "as": "admin"}),
])
async def test_a_member_that_is_not_listed_is_refused(place, path, body):
    async with unharmed(place):
        found = await problem(place, "POST", path, json.dumps(body).encode())
        assert found == (400, "unknown-key")


NEW = {"title": "Wijk Oost", "agenda": "inspiratiesessie"}
SESSIONS = {
    "no title": {"title": " \u200b "},
    "a title that is too long": {"title": "x" * 121},
    "k of 1": {"k": 1},
    "k of 2": {"k": 2},
    "k of 11": {"k": 11},
    "half a k": {"k": 5.5},
    "kept for ever": {"retentionDays": 1e9},
    "kept for no time": {"retentionDays": 0},
    "an unknown privacy": {"privacy": "open"},
    "an unknown language": {"language": "de"},
    "a date that is none": {"date": "2026-02-30"},
    "a date with markup": {"date": "<b>"},
    "a date with a sign": {"date": "+026-11-21"},
    "a date to keep data for ever": {"date": "9999-12-31"},
    "an unknown agenda": {"agenda": "../../etc/passwd"},
    "an agenda with an unknown instrument": {"agenda": {"items": {}, "worksheets": {"w": {"instrument": "../x"}}}},
    "eight perspectives": {"perspectives": {f"p{n}": {"rank": n, "title": {"nl": "x", "en": "x"}} for n in range(8)}},
    "a seed of one's own": {"seed": 1},
    "an invite of one's own": {"invite": "known"},
}


@pytest.mark.parametrize("change", SESSIONS.values(), ids=SESSIONS.keys())
async def test_a_session_that_is_not_of_the_contract_is_refused(place, change):
    async with unharmed(place):
        before = place.api.call("GET", "/api/v1/sessions", bearer=KEY)["sessions"].keys()
        found, _ = await problem(place, "POST", "/api/v1/sessions", json.dumps({**NEW, **change}).encode(), BEARER)
        assert found == 400
        assert place.api.call("GET", "/api/v1/sessions", bearer=KEY)["sessions"].keys() == before


@pytest.mark.parametrize("method, path, found", [
    ("PUT", "/api/v1/lookups", 405),
    ("GET", "/api/v1/lookups", 405),
    ("DELETE", "/api/v1/catalogue", 405),
    ("POST", "/healthz", 405),
    ("PATCH", "/api/v1/sessions", 405),
    ("TRACE", "/healthz", 405),
    ("BREW", "/healthz", 405),
    ("GET", "/api/v2/time", 404),
    ("GET", "/api/v1/time/", 404),
    ("GET", "/api", 404),
    ("GET", "/api/v1/sessions/..", 404),
    ("GET", "/report/x", 404),
    ("GET", "/report/" + "x" * 2000, 404),
    ("GET", "/api/v1/content/" + "0" * 64, 404),
    ("GET", "/api/v1/content/../../etc/passwd", 404),
])
async def test_a_path_or_method_that_is_not_there(place, method, path, found):
    async with unharmed(place):
        answered = await status(place, f"{method} {path} HTTP/1.1", ["Content-Length: 0"])
        # Methods that the library does not know never reach our routes.
        assert answered == found or (answered in {0, 403} and method in {"TRACE", "BREW"}), answered


@pytest.mark.parametrize("path", [
    "/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/js/../../Package.swift",
    "/plugins/../../Package.swift", "/plugins/sliders/../../../Package.swift", "/plugins/sliders/..%5c..%5cx",
    "//etc/passwd", "/./.git/config", "/.git/config", "/data/wijktafel.sqlite", "/%00/etc/passwd", "/x%00.html",
    "/plugins/sliders/Content/volwassenheid.yaml", "/plugins/sliders/plugin.json", "/file:///etc/passwd",
])
async def test_no_path_leads_out_of_what_is_published(place, path):
    async with unharmed(place), RawSocket(place.server) as socket:
        found, headers = await socket.request(f"GET {path} HTTP/1.1")
        # The library ends a path at NUL; what is before it is all that can be asked for, such as the start page.
        assert found in ({200, 400, 404, 0} if "%00" in path else {400, 403, 404, 0})
        if found:
            assert b"root:" not in await socket.content(headers)


async def test_a_big_body_is_refused(place):
    async with unharmed(place):
        assert await status(place, "POST /api/v1/lookups HTTP/1.1", [JSON, "Content-Length: 10000000"]) == 413
        body = b'{"code":"' + b"x" * 70_000 + b'"}'
        found = await status(place, "POST /api/v1/lookups HTTP/1.1", [JSON, f"Content-Length: {len(body)}"], body)
        assert found == 413


FRAMING = {
    "no length": [],
    "chunks": ["Transfer-Encoding: chunked"],
    "chunks and a length": ["Transfer-Encoding: chunked", "Content-Length: 4"],
    "a length below zero": ["Content-Length: -1"],
    "a length that is no number": ["Content-Length: four"],
    "a length beyond all": ["Content-Length: 99999999999999999999"],
    "two lengths": ["Content-Length: 4", "Content-Length: 40"],
}


@pytest.mark.parametrize("headers", FRAMING.values(), ids=FRAMING.keys())
async def test_a_request_without_one_clear_length_is_refused(place, headers):
    async with unharmed(place), RawSocket(place.server) as socket:
        smuggled = b"0\r\n\r\nGET /api/v1/time HTTP/1.1\r\nHost: x\r\n\r\n"
        found, _ = await socket.request("POST /api/v1/lookups HTTP/1.1", [JSON, *headers], smuggled)
        assert found in {400, 411, 413, 501, 0}
        # Whatever came behind it must not be taken for a request of its own.
        assert (await socket.answer())[0] == 0


async def test_a_flood_of_headers_is_refused(place):
    async with unharmed(place):
        many, long = [f"X-{n}: y" for n in range(2_000)], ["X-Long: " + "x" * 20_000]
        for headers in (many, long, ["Cookie: " + "a=b; " * 3_000]):
            assert await status(place, "GET /healthz HTTP/1.1", headers) in {400, 431, 0}
        assert await status(place, "GET /" + "x" * 20_000 + " HTTP/1.1") in {400, 404, 414, 431, 0}


async def test_those_who_send_slowly_are_sent_away(place):
    """Half a head and half a body: both are ended within the limit, while others are served."""
    async with unharmed(place), RawSocket(place.server) as head, RawSocket(place.server) as body:
        await head.send("GET /healthz HTTP/1.1\r\nHost: x\r\n")
        await body.send(f"POST /api/v1/lookups HTTP/1.1\r\nHost: x\r\n{JSON}\r\nContent-Length: 100\r\n\r\n{{")
        ended = await asyncio.gather(head.answer(), body.answer())
        assert ended[0][0] in {0, 408} and ended[1][0] in {0, 408}


async def test_two_hundred_idle_sockets_leave_room_for_others(place):
    async with unharmed(place), contextlib.AsyncExitStack() as stack:
        for _ in range(200):
            await stack.enter_async_context(RawSocket(place.server))
        place.api.call("GET", "/healthz")


async def test_requests_in_one_go_are_answered_in_order(place):
    async with unharmed(place), RawSocket(place.server) as socket:
        one = "GET /api/v1/time HTTP/1.1\r\nHost: x\r\n\r\n"
        await socket.send(one * 3)
        found = []
        for _ in range(3):
            code, headers = await socket.answer()
            if code == 0:
                break
            await socket.content(headers)
            found.append(code)
        # A server may also end the connection after the first.
        assert found and set(found) == {200}


def origins(place):
    port = place.server.port
    return {
        "evil": "https://evil.example",
        "null": "null",
        "a suffix": f"http://127.0.0.1:{port}.evil.example",
        "a prefix": f"http://evil127.0.0.1:{port}",
        "a user name": f"http://127.0.0.1:{port}@evil.example",
        "another port": "http://127.0.0.1:1",
        "another scheme": f"https://127.0.0.1:{port}",
        "a path": f"http://127.0.0.1:{port}/evil",
        "a list": f"http://127.0.0.1:{port}, https://evil.example",
        "a fragment": f"https://evil.example#http://127.0.0.1:{port}",
    }


@pytest.mark.parametrize("name", [
    "evil", "null", "a suffix", "a prefix", "a user name", "another port", "another scheme", "a path", "a list",
    "a fragment",
])
async def test_a_page_from_elsewhere_gets_no_connection(place, name):
    async with unharmed(place), RawSocket(place.server) as socket:
        assert (await socket.upgrade(f"Origin: {origins(place)[name]}"))[0] == 403


async def test_two_origins_are_no_origin(place):
    async with unharmed(place), RawSocket(place.server) as socket:
        found, _ = await socket.upgrade("Origin: https://evil.example", f"Origin: {place.origin}")
        assert found in {400, 403}


async def test_our_own_page_and_a_program_get_a_connection(place):
    # An empty header is none: no browser sends it for a page.
    for headers in ([f"Origin: {place.origin}"], ["Origin: "], []):
        async with RawSocket(place.server) as socket:
            assert (await socket.upgrade(*headers))[0] == 101


@pytest.mark.parametrize("subprotocol", [None, "wijktafel.v2", "chat", "wijktafel.v1.evil"])
async def test_without_our_subprotocol_there_is_no_connection(place, subprotocol):
    async with unharmed(place), RawSocket(place.server) as socket:
        assert 400 <= (await socket.upgrade(subprotocol=subprotocol))[0] < 500


async def test_only_ws_upgrades(place):
    async with unharmed(place), RawSocket(place.server) as socket:
        found, _ = await socket.request("GET /api/v1/time HTTP/1.1", [
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol: wijktafel.v1",
        ])
        assert found != 101


async def test_headers_that_protect_are_on_every_answer(place):
    for path in ("/", "/desk", "/board", "/privacy", "/api/v1/time", "/api/v1/nowhere", "/healthz", "/js/core/http.js"):
        async with RawSocket(place.server) as socket:
            _, headers = await socket.request(f"GET {path} HTTP/1.1")
            assert headers["x-content-type-options"] == "nosniff", path
            assert headers["referrer-policy"] == "no-referrer", path
            assert headers["x-frame-options"] == "deny", path
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy, path
            assert "unsafe" not in policy, path
            assert "set-cookie" not in headers and "access-control-allow-origin" not in headers, path


@pytest.fixture
def fresh():
    """A server of its own: what these tests use up is shared by everyone at an address."""
    server = Server().start()
    yield Place(server)
    server.remove()


def look_up(place, headers=None, **body):
    return place.api.call("POST", "/api/v1/lookups", body, headers=headers)


def wrong_codes_until_empty(place, headers=lambda number: None):
    """Types wrong codes until the server asks to wait; answers how many it took and the refusal."""
    for number in range(100):
        try:
            look_up(place, headers=headers(number), code="WWWWWWWW")
        except Refused as refusal:
            if refusal.status == 429:
                return number, refusal
            assert (refusal.status, refusal.code) == (404, "code-unknown")
    raise AssertionError("wrong codes are never slowed down")


async def test_guessing_codes_is_slowed_down_and_invites_are_not(fresh):
    async with fresh.table() as table:
        taken, refusal = wrong_codes_until_empty(fresh)
        assert 10 <= taken <= 30
        assert refusal.code == "too-many-codes" and 1 <= int(refusal.headers["Retry-After"]) <= 60
        with pytest.raises(Refused) as waits:
            look_up(fresh, code=table.made["code"])
        assert waits.value.status == 429, "a typed code waits too: otherwise guessing would tell"
        assert look_up(fresh, invite=table.invite)["session"]["id"] == table.session
        table.join()


async def test_right_codes_cost_nothing(fresh):
    async with fresh.table() as table:
        for _ in range(10):
            with pytest.raises(Refused):
                look_up(fresh, code="WWWWWWWW")
        for _ in range(100):
            look_up(fresh, code=table.made["code"])


async def test_an_address_in_a_header_is_not_believed(fresh):
    taken, _ = wrong_codes_until_empty(fresh, lambda number: {"X-Forwarded-For": f"10.0.0.{number}"})
    assert taken <= 30


async def test_guessing_keys_is_slowed_down(fresh):
    for _ in range(100):
        with pytest.raises(Refused) as refusal:
            fresh.api.call("GET", "/api/v1/sessions", bearer="wrong")
        if refusal.value.status == 429:
            return
    raise AssertionError("wrong keys are never slowed down")


async def test_a_closed_session_answers_as_one_that_never_was(fresh):
    async with fresh.table() as table:
        await table.desk.command("session.close")
        await table.desk.until(lambda: table.desk.view["phase"] == "closed", "the close")
        found = []
        for code in (table.made["code"], "WWWWWWWW"):
            with pytest.raises(Refused) as refusal:
                look_up(fresh, code=code)
            found.append((refusal.value.status, refusal.value.code))
        assert found[0] == found[1] == (404, "code-unknown")
