"""Bad guests beside a room at work: what they do is refused, and what the room feels of it is what is measured.

Each picks its trick in turn: floods, malformed and oversized frames, guesses of tokens and of codes, half requests that
never end, and readers who never read.
"""

import asyncio
import contextlib
import json
import os
import time
import urllib.parse

from wire import connect


async def talk(origin, hello, frames, is_deaf=False):
    """Says hello, or doesn't, and sends until the server has had enough."""
    closed = asyncio.Event()
    wire = await connect(origin, lambda frame: None, lambda code: closed.set())
    wire.send(hello)
    if is_deaf:
        wire.transport.pause_reading()
    for frame in frames:
        if closed.is_set():
            break
        wire.send(frame)
        await asyncio.sleep(0)
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(closed.wait(), 1)
    wire.close()


async def request(origin, data, patience):
    """Sends bytes as they are and reads what comes, for a while."""
    address = urllib.parse.urlsplit(origin)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    writer.write(data)
    with contextlib.suppress(asyncio.TimeoutError, ConnectionError):
        await asyncio.wait_for(reader.read(4096), patience)
    writer.close()


def post(path, body):
    text = json.dumps(body).encode()
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(text)}\r\n\r\n"
    return head.encode() + text


class Guest:
    """One bad guest; `token` is that of a participant, for tricks that need to be inside."""

    def __init__(self, origin, session, token, number):
        self.origin, self.number = origin, number
        self.hello = json.dumps({"type": "hello", "session": session, "token": token}).encode()
        self.guess = json.dumps({"type": "hello", "session": session, "token": "A" * 43}).encode()

    async def run(self, until):
        tricks = [self.flood, self.nonsense, self.giant, self.guess_token, self.guess_code, self.half, self.deaf]
        turn = self.number
        while time.perf_counter() < until:
            with contextlib.suppress(OSError, ConnectionError):
                await tricks[turn % len(tricks)]()
            turn += 1
            await asyncio.sleep(0.01)

    async def flood(self):
        await talk(self.origin, self.hello, [b'{"type":"ping","at":1}'] * 400)

    async def nonsense(self):
        await talk(self.origin, self.hello, [b'{"a":' * 5_000, os.urandom(40).hex().encode()])

    async def giant(self):
        await talk(self.origin, self.hello, [b'"' + b"x" * 200_000 + b'"'])

    async def guess_token(self):
        await talk(self.origin, self.guess, [])

    async def guess_code(self):
        await request(self.origin, post("/api/v1/lookups", {"code": os.urandom(4).hex().upper()}), 1)

    async def half(self):
        await request(self.origin, b"POST /api/v1/lookups HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{", 1)

    async def deaf(self):
        """Asks for whole documents without end and takes in as little as the kernel lets it."""
        await talk(self.origin, self.hello, [b'{"type":"resync"}'] * 90, is_deaf=True)
