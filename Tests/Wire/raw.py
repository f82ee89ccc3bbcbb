"""Bytes on a socket, for what no library agrees to send."""

import asyncio
import contextlib
import os
import struct

PATIENCE = 20


class RawSocket:
    """A TCP connection to the server; becomes a WebSocket after `upgrade`."""

    def __init__(self, server):
        self.port = server.port

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        return self

    async def __aexit__(self, *_):
        self.writer.close()
        with contextlib.suppress(OSError):
            await self.writer.wait_closed()

    async def send(self, data):
        with contextlib.suppress(OSError):
            self.writer.write(data.encode() if isinstance(data, str) else data)
            await self.writer.drain()

    async def request(self, line, headers=(), body=b""):
        """Sends a request and answers its status and headers; 0 when the server closed without a word."""
        head = [line, "Host: 127.0.0.1", *headers]
        await self.send("\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body)
        return await self.answer()

    async def answer(self):
        try:
            head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), PATIENCE)
        except (asyncio.IncompleteReadError, ConnectionError):
            return 0, {}
        lines = head.decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        return int(lines[0].split()[1]), headers

    async def content(self, headers):
        return await self.reader.readexactly(int(headers.get("content-length", 0)))

    async def upgrade(self, *headers, subprotocol="wijktafel.v1"):
        protocol = [f"Sec-WebSocket-Protocol: {subprotocol}"] if subprotocol else []
        return await self.request("GET /ws HTTP/1.1", [
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", *protocol, *headers,
        ])

    async def frame(self, payload=b"", opcode=1, final=True, announce=None, masked=True, reserved=0):
        """One WebSocket frame; `announce` is the length that its header claims."""
        length = len(payload) if announce is None else announce
        head = bytes([(0x80 if final else 0) | reserved | opcode])
        bit = 0x80 if masked else 0
        if length < 126:
            head += bytes([bit | length])
        elif length < 65536:
            head += bytes([bit | 126]) + struct.pack("!H", length)
        else:
            head += bytes([bit | 127]) + struct.pack("!Q", length)
        if masked:
            mask = os.urandom(4)
            payload = mask + bytes(byte ^ mask[index % 4] for index, byte in enumerate(payload))
        await self.send(head + payload)

    async def frames(self):
        """The server's frames as (opcode, payload), until it ends the connection."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                first, second = await asyncio.wait_for(self.reader.readexactly(2), PATIENCE)
                length = second & 127
                if length == 126:
                    length, = struct.unpack("!H", await self.reader.readexactly(2))
                elif length == 127:
                    length, = struct.unpack("!Q", await self.reader.readexactly(8))
                yield first & 15, await self.reader.readexactly(length)

    async def close_code(self):
        """The code that the server closes with; 1006 when it just goes."""
        async for opcode, payload in self.frames():
            if opcode == 8:
                return struct.unpack("!H", payload[:2])[0] if len(payload) >= 2 else 1005
        return 1006
