"""A WebSocket client small enough that a thousand of them leave most of a core to spare.

It speaks just what the bench needs: text frames, ping, close. It is no conformance test; `Tests/Wire` has those.
"""

import asyncio
import base64
import os
import struct
import urllib.parse


class Wire(asyncio.Protocol):
    """One connection; calls `received(text bytes)` for every text frame and `ended(code)` at its close."""

    def __init__(self, host, received, ended):
        self.host, self.received, self.ended = host, received, ended
        self.buffer, self.is_open, self.code = bytearray(), False, None
        self.opened = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport = transport
        key = base64.b64encode(os.urandom(16)).decode()
        transport.write(
            f"GET /ws HTTP/1.1\r\nHost: {self.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: wijktafel.v1\r\n\r\n".encode())

    def data_received(self, data):
        self.buffer += data
        if not self.is_open:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            if not self.buffer.startswith(b"HTTP/1.1 101"):
                self.opened.set_exception(ConnectionError(bytes(self.buffer[:80])))
                return
            del self.buffer[: end + 4]
            self.is_open = True
            self.opened.set_result(None)
        self.frames()

    def frames(self):
        buffer = self.buffer
        start = 0
        while len(buffer) - start >= 2:
            length, head = buffer[start + 1] & 127, 2
            if length == 126:
                if len(buffer) - start < 4:
                    break
                length, head = struct.unpack_from(">H", buffer, start + 2)[0], 4
            elif length == 127:
                if len(buffer) - start < 10:
                    break
                length, head = struct.unpack_from(">Q", buffer, start + 2)[0], 10
            if len(buffer) - start < head + length:
                break
            kind = buffer[start] & 15
            payload = bytes(buffer[start + head : start + head + length])
            start += head + length
            if kind == 1:
                self.received(payload)
            elif kind == 9:
                self.send(payload, 10)
            elif kind == 8:
                self.code = struct.unpack(">H", payload[:2])[0] if len(payload) > 1 else None
        del buffer[:start]

    def send(self, payload, kind=1):
        mask = b"\x00\x00\x00\x00"
        size = len(payload)
        if size < 126:
            head = struct.pack(">BB", 0x80 | kind, 0x80 | size)
        elif size < 65536:
            head = struct.pack(">BBH", 0x80 | kind, 0x80 | 126, size)
        else:
            head = struct.pack(">BBQ", 0x80 | kind, 0x80 | 127, size)
        # A mask of zeros is a mask: the frame is valid and costs no loop over its bytes.
        self.transport.write(head + mask + payload)

    def close(self):
        self.transport.abort()

    def connection_lost(self, reason):
        if not self.opened.done():
            self.opened.set_exception(ConnectionError("closed before the upgrade"))
        self.ended(self.code)


async def connect(origin, received, ended):
    """Opens a connection and returns it once it is upgraded."""
    parts = urllib.parse.urlsplit(origin)
    loop = asyncio.get_running_loop()
    _, wire = await loop.create_connection(
        lambda: Wire(parts.netloc, received, ended), parts.hostname, parts.port)
    await wire.opened
    return wire
