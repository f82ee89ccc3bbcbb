"""A client of Wijktafel made by someone who had only `/asyncapi.yaml` and `/openapi.json`.

Everything it sends and gets is held to those documents by `support.contract`.
"""

import asyncio
import contextlib
import http.client
import json
import secrets
import urllib.parse

import websockets

PATIENCE = 10


class Rejected(Exception):
    """The server refused a command."""

    def __init__(self, frame):
        super().__init__(f"{frame['code']} {frame.get('field', '')}".strip())
        self.code, self.field = frame["code"], frame.get("field")


class Refused(Exception):
    """The server refused a request."""

    def __init__(self, status, problem, headers):
        super().__init__(f"{status} {problem}")
        self.status, self.code, self.headers = status, problem["code"], headers
        self.problem, self.field = problem, problem.get("field")


class Api:
    """The HTTP half."""

    def __init__(self, contract, origin):
        self.contract = contract
        self.address = urllib.parse.urlsplit(origin)

    def call(self, method, template, body=None, bearer=None, query="", headers=None, **parameters):
        """Calls an operation by the template of its path; answers what its body holds, or raises `Refused`."""
        self.contract.check_request(method, template, body)
        path = template
        for name, value in parameters.items():
            path = path.replace("{" + name + "}", urllib.parse.quote(value, safe=""))
        headers = dict(headers or {})
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        if bearer:
            headers["Authorization"] = f"Bearer {bearer}"
        connection = http.client.HTTPConnection(self.address.hostname, self.address.port, timeout=PATIENCE)
        with contextlib.closing(connection):
            connection.request(method, path + query, data, headers)
            answer = connection.getresponse()
            content = answer.read()
        found = self.contract.check_answer(method, template, answer.status, answer.headers, content)
        if answer.status >= 400:
            raise Refused(answer.status, found, answer.headers)
        self.headers = answer.headers
        return found


def merge(target, patch):
    """JSON Merge Patch, RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merge(result.get(key), value)
    return result


class Client:
    """One connection in one session, with the documents that the server keeps in step."""

    def __init__(self, contract, origin, session, token, language="nl"):
        self.contract, self.session, self.token, self.language = contract, session, token, language
        self.address = origin.replace("http", "ws", 1) + "/ws"
        self.documents, self.versions, self.page, self.welcome = {}, {}, None, None
        self.answers, self.pongs, self.errors, self.resyncs = {}, [], [], 0
        self.closed, self.fault, self.changed = None, None, asyncio.Condition()
        self.order = []

    async def __aenter__(self):
        await self.open()
        await self.until(lambda: self.welcome and "view" in self.documents, "welcome and a view")
        return self

    async def __aexit__(self, *_):
        await self.leave()

    async def open(self):
        self.socket = await websockets.connect(self.address, subprotocols=["wijktafel.v1"], max_size=2**24)
        assert self.socket.subprotocol == "wijktafel.v1"
        self.reader = asyncio.create_task(self._read())
        await self.send({"type": "hello", "session": self.session, "token": self.token, "language": self.language})

    async def leave(self):
        await self.socket.close()
        await self.reader
        if self.fault:
            raise self.fault

    async def drop(self):
        """Goes as a phone does in a tunnel: without a word."""
        self.socket.transport.abort()
        await self.reader

    async def send(self, frame):
        self.contract.check_sent(frame)
        await self.socket.send(json.dumps(frame))

    async def send_raw(self, data):
        """For what no well-meaning client sends."""
        await self.socket.send(data)

    async def until(self, holds, what, patience=PATIENCE):
        """Waits until something holds; says what it waited for when that takes too long."""
        async with self.changed:
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.changed.wait_for(lambda: self.fault or self._safe(holds)), patience)
        if self.fault:
            raise self.fault
        if not self._safe(holds):
            raise AssertionError(f"waited {patience} s for {what}; closed: {self.closed}, errors: {self.errors}")

    @staticmethod
    def _safe(holds):
        try:
            return holds()
        except (KeyError, TypeError):
            # What is asked for isn't there yet.
            return False

    async def until_closed(self, code, error=None):
        """Waits for the close with this code, and for the error before it."""
        await self.until(lambda: self.closed is not None, f"a close with {code}")
        assert self.closed == code, f"closed with {self.closed} {self.errors} instead of {code}"
        if error:
            assert [frame["code"] for frame in self.errors] == [error]

    async def command(self, name, body=None, item=None, round=None, id=None):
        """Sends a command and waits for its answer; the `ack`, or `Rejected`."""
        id = id or secrets.token_urlsafe(16)
        frame = {"type": "command", "id": id, "name": name}
        frame |= {key: value for key, value in [("body", body), ("item", item), ("round", round)] if value is not None}
        self.answers.pop(id, None)
        await self.send(frame)
        return await self.answer_to(id)

    async def answer_to(self, id):
        await self.until(lambda: id in self.answers, f"the answer to {id}")
        answer = self.answers[id]
        if answer["type"] == "reject":
            raise Rejected(answer)
        return answer

    async def ping(self):
        mark = secrets.randbelow(2**40)
        await self.send({"type": "ping", "at": mark})
        await self.until(lambda: any(pong["at"] == mark for pong in self.pongs), "a pong")
        return self.pongs[-1]

    async def settled(self, version):
        """Waits until the private document has the effect of the command that was acknowledged at this version."""
        await self.until(lambda: self.versions["own"] >= version, f"own at {version}")
        return self.own

    @property
    def view(self):
        return self.documents["view"]

    @property
    def own(self):
        return self.documents["own"]

    @property
    def role(self):
        return self.welcome["role"]

    @property
    def person(self):
        return self.welcome["person"]["id"]

    def item(self, item):
        return self.view["agenda"][item]

    def markup(self):
        """The board's page as one text."""
        return "".join(self.page["blocks"][key] for key in self.page["order"])

    async def _read(self):
        try:
            async for data in self.socket:
                assert isinstance(data, str), "a binary message"
                frame = json.loads(data)
                self.contract.check_received(frame)
                await self._take(frame)
                await self._tell()
        except websockets.ConnectionClosed:
            pass
        except Exception as fault:
            self.fault = fault
        self.closed = self.socket.close_code or 1006
        await self._tell()

    async def _tell(self):
        async with self.changed:
            self.changed.notify_all()

    async def _take(self, frame):
        match frame["type"]:
            case "welcome":
                assert self.welcome is None and not self.documents, "welcome comes once and first"
                self.welcome = frame
            case "state":
                self._step(frame["doc"], frame["version"], frame["state"])
            case "patch":
                await self._patch(frame)
            case "ack" | "reject":
                self.answers[frame["id"]] = frame
                self.order.append(frame["id"])
                if frame["type"] == "reject":
                    self._check_code(frame["code"])
            case "page":
                self._take_page(frame)
            case "pong":
                self.pongs.append(frame)
            case "error":
                assert frame["code"] in self.contract.error_codes, f"{frame} is not listed"
                self.errors.append(frame)

    def _check_code(self, code):
        assert code in self.contract.reject_codes, f"the code {code} is not listed"

    async def _patch(self, frame):
        doc = frame["doc"]
        if self.versions.get(doc) != frame["from"]:
            self.resyncs += 1
            return await self.send({"type": "resync"})
        document = merge(self.documents[doc], frame["patch"])
        self.contract.check_document(doc, document)
        self._step(doc, frame["version"], document)

    def _step(self, doc, version, document):
        assert version >= self.versions.get(doc, 0), f"{doc} went back to {version}"
        self.versions[doc], self.documents[doc] = version, document

    def _take_page(self, frame):
        blocks = frame["blocks"]
        if not frame.get("full") and self.page and self.page["key"] == frame["key"]:
            blocks = {**self.page["blocks"], **blocks}
        assert set(frame["order"]) <= set(blocks), "a block of the page is missing"
        self.page = {"key": frame["key"], "order": frame["order"], "blocks": {k: blocks[k] for k in frame["order"]}}
