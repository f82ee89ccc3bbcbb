"""Frames that nobody who means well sends: a stable code, nothing changed, nobody else hurt."""

import asyncio
import contextlib
import json
import secrets

import answers
import pytest
from client import Rejected
from raw import RawSocket

ROOM = 64 * 2**20


@contextlib.asynccontextmanager
async def unharmed(place):
    """A running session with an innocent participant, who must not notice what happens inside."""
    memory = place.server.memory()
    async with place.table() as table:
        innocent = await table.phone(name="Onschuldig")
        await table.desk.command("item.open", {"item": "i2"})
        await table.desk.until(lambda: table.desk.item("i2")["state"] == "open", "the item to open")
        await innocent.command("answer", answers.place("lokale-teams", 20), item="i2")
        table.before = place.log_version(table.session)
        yield table
        place.api.call("GET", "/healthz")
        assert place.log_version(table.session) == table.before, "something of the session changed"
        await innocent.command("answer", answers.place("lokale-teams", 31), item="i2")
        assert place.log_version(table.session)["facts"] == table.before["facts"] + 1
        assert innocent.closed is None and table.desk.closed is None
    assert place.server.memory() < memory + ROOM, "the server keeps what it was sent"


def hello(table):
    return json.dumps({"type": "hello", "session": table.session, "token": table.desk.token})


def command(**more):
    frame = {"type": "command", "id": "h1", "name": "answer", "item": "i2", "body": answers.place("lokale-teams", 25)}
    return json.dumps({**frame, **more})


MALFORMED = {
    "nothing": "",
    "white space": " \n ",
    "no JSON": "hello",
    "half of it": '{"type":"ping","at":',
    "two values": '{"type":"ping","at":1}{"type":"ping","at":2}',
    "a list": "[]",
    "a text": '"ping"',
    "null": "null",
    "no type": "{}",
    "an unknown type": '{"type":"shutdown"}',
    "a type that is a number": '{"type":1}',
    "a frame of the server": '{"type":"ack","id":"a","version":1}',
    "nesting of 30,000": "[" * 30_000,
    "nesting of 30,000 in a member": '{"type":"ping","at":' + '{"a":' * 10_000 + "1" + "}" * 10_001,
    "17 levels": command(body=json.loads('{"a":' * 16 + "1" + "}" * 16)),
    "beyond a double": '{"type":"ping","at":1e999}',
    "an integer of 400 digits": '{"type":"ping","at":1' + "0" * 400 + "}",
    "not a number": '{"type":"ping","at":NaN}',
    "a leading zero": '{"type":"ping","at":01}',
    "a key twice": '{"type":"ping","at":1,"at":2}',
    "a key twice, once escaped": '{"type":"ping","at":1,"\\u0061t":2}',
    "a key twice in the body": '{"type":"command","id":"h1","name":"answer","item":"i2","body":{"do":"x","do":"y"}}',
    "half a surrogate pair": '{"type":"ping","at":1,"x":"\\ud800"}',
    "a pair the wrong way round": command(name="\udc00\ud800"),
    "a bare control character": '{"type":"ping","at":"a\u0000b"}',
    "NUL in an id": command(id="a\u0000b"),
    "an empty id": command(id=""),
    "an id with a space": command(id="a b"),
    "an id of 65 characters": command(id="a" * 65),
    "an id that is a number": command(id=7),
    "an item with a slash": command(item="../i2"),
    "a round that is a text": command(round="1"),
    "half a round": command(round=1.5),
    "a comment": '{"type":"ping",/* x */"at":1}',
    "single quotes": "{'type':'ping','at':1}",
    "a comma too many": '{"type":"ping","at":1,}',
    "a byte order mark": '\ufeff{"type":"ping","at":1}',
    "null for what is not there": command(item=None),
}


@pytest.mark.parametrize("text", MALFORMED.values(), ids=MALFORMED.keys())
async def test_a_frame_that_is_not_of_the_contract_ends_the_connection(place, text):
    async with unharmed(place) as table:
        client = await table.connect(table.desk.token)
        await client.send_raw(text)
        await client.until_closed(4003, "malformed")


UNKNOWN = {
    "in ping": '{"type":"ping","at":1,"extra":1}',
    "in a command": command(extra=True),
    "the prototype": '{"type":"resync","__proto__":{"admin":true}}',
}


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN.keys())
async def test_a_member_that_is_not_listed_ends_the_connection(place, text):
    async with unharmed(place) as table:
        client = await table.connect(table.desk.token)
        await client.send_raw(text)
        await client.until_closed(4003, "unknown-key")


@pytest.mark.parametrize("language", ["de", "NL", "nl-NL", "", 7, ["nl"]])
async def test_hello_in_a_language_that_is_none_of_ours_ends_the_connection(place, language):
    async with unharmed(place) as table, RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(json.dumps({**json.loads(hello(table)), "language": language}).encode())
        assert await socket.close_code() == 4003


async def test_a_second_hello_ends_the_connection(place):
    async with unharmed(place) as table:
        client = await table.connect(table.desk.token)
        await client.send_raw(hello(table))
        await client.until_closed(4003, "malformed")


BEFORE_HELLO = {
    "a command": command(), "resync": '{"type":"resync"}', "busy": '{"type":"busy","item":"i2"}',
    "ping": '{"type":"ping","at":1}',
}


@pytest.mark.parametrize("text", BEFORE_HELLO.values(), ids=BEFORE_HELLO.keys())
async def test_hello_comes_first(place, text):
    async with unharmed(place) as table, RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(text.encode())
        await socket.frame(hello(table).encode())
        assert await socket.close_code() == 4004


async def test_frames_right_behind_hello_wait_their_turn(place):
    async with unharmed(place) as table, RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(hello(table).encode())
        for number in range(30):
            await socket.frame(json.dumps({"type": "ping", "at": number}).encode())
        await socket.frame(command(name="answer", id="none").encode())
        kinds = []
        async for opcode, payload in socket.frames():
            kinds.append(json.loads(payload)["type"])
            if kinds[-1] == "reject":
                break
        assert kinds.count("welcome") == 1 and "error" not in kinds


async def test_a_binary_message_ends_the_connection(place):
    async with unharmed(place) as table:
        client = await table.connect(table.desk.token)
        await client.send_raw(b'{"type":"ping","at":1}')
        await client.until_closed(1003)


@pytest.mark.parametrize("payload", [b"\xff\xfe", b'{"type":"\xc3\x28"}', b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])
async def test_text_that_is_not_utf8_ends_the_connection(place, payload):
    async with unharmed(place), RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(payload)
        assert await socket.close_code() == 1007


@pytest.mark.parametrize("size", [64 * 1024 + 1, 1_000_000, 8_000_000])
async def test_a_message_over_the_limit_ends_the_connection(place, size):
    async with unharmed(place) as table:
        client = await table.connect(table.desk.token)
        with contextlib.suppress(Exception):
            # The server may close while we are still sending.
            await client.send_raw('{"type":"ping","at":"' + "x" * size + '"}')
        await client.until_closed(1009)


async def test_a_message_at_the_limit_is_read(place):
    async with unharmed(place) as table:
        client = await table.connect(table.desk.token)
        text = '{"type":"ping","at":5' + " " * (64 * 1024 - 22) + "}"
        assert len(text) == 64 * 1024
        await client.send_raw(text)
        await client.until(lambda: any(pong["at"] == 5 for pong in client.pongs), "a pong")


FRAMING = {
    "announces a tebibyte": (dict(payload=b"x", announce=2**40), {1009}),
    "announces with the top bit set": (dict(payload=b"x", announce=2**63 + 5), {1002, 1009}),
    "reserved bits": (dict(payload=b"{}", reserved=0x40), {1002}),
    "an unknown opcode": (dict(payload=b"{}", opcode=3), {1002}),
    "a continuation of nothing": (dict(payload=b"{}", opcode=0), {1002}),
    "a control frame in pieces": (dict(payload=b"", opcode=9, final=False), {1002}),
    "a control frame that is too long": (dict(payload=b"x" * 126, opcode=9), {1002}),
}


@pytest.mark.parametrize("frame, codes", FRAMING.values(), ids=FRAMING.keys())
async def test_broken_framing_ends_the_connection(place, frame, codes):
    async with unharmed(place), RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(**frame)
        # The library may go without a close frame; what matters is that it goes.
        assert await socket.close_code() in codes | {1006}


async def test_a_message_in_ten_thousand_pieces_ends_the_connection(place):
    async with unharmed(place), RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        for number in range(10_000):
            await socket.frame(b" ", opcode=0 if number else 1, final=False)
        assert await socket.close_code() in {1008, 1006}


async def test_those_who_stall_are_sent_away(place):
    async with unharmed(place) as table, contextlib.AsyncExitStack() as stack:
        silent, half, trickle = [await stack.enter_async_context(RawSocket(place.server)) for _ in range(3)]
        for socket in (silent, half, trickle):
            assert (await socket.upgrade())[0] == 101
        await half.frame(hello(table).encode())
        await half.frame(b'{"type":', final=False)
        await trickle.frame(hello(table).encode())
        await trickle.frame(b"{", announce=50_000)
        assert await asyncio.gather(silent.close_code(), half.close_code(), trickle.close_code()) == [4005, 1008, 1008]


async def test_a_flood_of_messages_ends_the_connection(place):
    async with unharmed(place) as table, RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(hello(table).encode())
        for number in range(500):
            await socket.frame(json.dumps({"type": "ping", "at": number}).encode())
        assert await socket.close_code() in {1008, 1006}


async def test_a_flood_of_protocol_pings_hurts_nobody(place):
    async with unharmed(place) as table, RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(hello(table).encode())
        for _ in range(5_000):
            await socket.frame(b"x" * 125, opcode=9)
        await table.desk.ping()


async def test_whoever_reads_nothing_is_cut_off_or_kept_small(place):
    async with unharmed(place) as table, RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(hello(table).encode())
        desk = await table.connect(table.desk.token)
        for on in [True, False] * 40:
            await desk.command("board.table", {"on": on})
        table.before = place.log_version(table.session)


async def test_an_unmasked_frame_is_no_danger(place):
    """The library takes it, against RFC 6455; recorded so that a change is seen."""
    async with unharmed(place) as table, RawSocket(place.server) as socket:
        assert (await socket.upgrade())[0] == 101
        await socket.frame(hello(table).encode(), masked=False)
        async for opcode, payload in socket.frames():
            assert opcode == 8 or json.loads(payload)["type"] == "welcome"
            break


async def test_compression_is_never_agreed_to(place):
    async with RawSocket(place.server) as socket:
        status, headers = await socket.upgrade("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")
        assert status == 101 and "sec-websocket-extensions" not in headers


REFUSED = {
    "an item that is not there": (dict(item="i99"), "unknown-target", "item"),
    "no item": (dict(item=None), "unknown-target", "item"),
    "an item without a worksheet": (dict(item="i1"), "wrong-state", "item"),
    "round 0": (dict(round=0), "out-of-range", "round"),
    "a round below it": (dict(round=-1), "out-of-range", "round"),
    "a round that has not been": (dict(round=2), "out-of-range", "round"),
    "a huge round": (dict(round=2**53), "out-of-range", "round"),
    "no body": (dict(body=None), "malformed", "do"),
    "an unknown act": (dict(body={"do": "explode"}), None, None),
    "an act that is a number": (dict(body={"do": 1}), "malformed", "do"),
    "a value that is a text": (dict(body={**answers.place("lokale-teams", 20), "value": "20"}), "malformed", "value"),
    "a value with a fraction": (dict(body={**answers.place("lokale-teams", 20), "value": 20.5}), "malformed", "value"),
    "a value that is null": (dict(body={**answers.place("lokale-teams", 20), "value": None}), "malformed", "value"),
    "a huge value": (dict(body={**answers.place("lokale-teams", 20), "value": 10**300}), None, "value"),
    "2 to the 63rd": (dict(body={**answers.place("lokale-teams", 20), "value": 2**63}), None, "value"),
    "a value off the scale": (dict(body={**answers.place("lokale-teams", 20), "value": 41}), "out-of-range", "value"),
    "a value below it": (dict(body={**answers.place("lokale-teams", 20), "value": -1}), "out-of-range", "value"),
    "a member too many": (dict(body={**answers.place("lokale-teams", 20), "by": "p1"}), "unknown-key", "by"),
}


@pytest.mark.parametrize("change, code, field", REFUSED.values(), ids=REFUSED.keys())
async def test_an_answer_that_is_wrong_is_refused_and_the_connection_lives(place, change, code, field):
    async with unharmed(place) as table:
        phone = table.phones[0]
        frame = {"item": "i2", "body": answers.place("lokale-teams", 25), **change}
        frame = {key: value for key, value in frame.items() if value is not None}
        id = secrets.token_urlsafe(16)
        await phone.send_raw(json.dumps({"type": "command", "id": id, "name": "answer", **frame}))
        with pytest.raises(Rejected) as refusal:
            await phone.answer_to(id)
        assert code is None or refusal.value.code == code
        assert field is None or refusal.value.field == field


SLIDERS = {
    "a theme that is not there": (answers.place("geen-thema", 20), "unknown-target"),
    "a measure of another phase": (answers.place("lokale-teams", 3, "energie"), "unknown-target"),
    "a measure that is not there": (answers.place("lokale-teams", 20, "gisteren"), "unknown-target"),
    "keeping what was never said": ({"do": "keep", "theme": "lokale-teams"}, "nothing-to-keep"),
    "a reason that is too long": ({"do": "reason", "theme": "lokale-teams", "text": "x" * 1001}, "text-too-long"),
    "an answer of another plugin": (
        {"do": "answer", "question": "bf1-v1", "option": "ja"}, "(malformed|unknown-command)"),
}


@pytest.mark.parametrize("body, code", SLIDERS.values(), ids=SLIDERS.keys())
async def test_an_answer_that_the_sliders_do_not_know_is_refused(place, body, code):
    async with unharmed(place) as table:
        with pytest.raises(Rejected, match=f"^{code}"):
            await table.phones[0].command("answer", body, item="i2")


async def test_an_item_that_is_planned_takes_no_answers(place):
    async with unharmed(place) as table:
        planned = next(
            id for id, item in table.desk.view["agenda"].items()
            if item["kind"] == "worksheet" and item["state"] == "planned")
        with pytest.raises(Rejected, match="^item-not-open"):
            await table.phones[0].command("answer", answers.place("lokale-teams", 20), item=planned)


async def test_a_locked_item_keeps_an_answer_for_the_desk_once(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await table.desk.command("item.lock", {"item": "i2"})
        before = place.log_version(table.session)["facts"]
        for _ in range(2):
            with pytest.raises(Rejected, match="^item-locked"):
                await phone.command("answer", answers.place("lokale-teams", 20), item="i2", id="same-late-answer")
        assert place.log_version(table.session)["facts"] == before + 1
        await table.desk.until(lambda: table.desk.view["late"]["i2"]["count"] == 1, "the desk to hear of it")


async def test_a_command_sent_twice_has_one_effect_and_one_answer_each_time(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        first = await phone.command("answer", answers.place("lokale-teams", 20), item="i2", id="once")
        await phone.command("answer", answers.place("lokale-teams", 30), item="i2", id="other")
        before = place.log_version(table.session)
        assert await phone.command("answer", answers.place("lokale-teams", 20), item="i2", id="once") == first
        # Another content under a known id is no way to change what was recorded under it.
        assert await phone.command("answer", answers.place("lokale-teams", 40), item="i2", id="once") == first
        assert place.log_version(table.session) == before
        neighbour = await table.phone()
        again = await neighbour.command("answer", answers.place("lokale-teams", 20), item="i2", id="once")
        assert again["version"] > first["version"], "ids of one person say nothing about another's"


async def test_a_command_of_the_desk_sent_twice_has_one_effect(place):
    async with place.table() as table:
        first = await table.desk.command("item.open", {"item": "i2"}, id="open-once")
        assert await table.desk.command("item.open", {"item": "i2"}, id="open-once") == first
        facts = place.log_version(table.session)["facts"]
        # Under another id too: what is open is open.
        await table.desk.command("item.open", {"item": "i2"})
        assert place.log_version(table.session)["facts"] == facts


DESK = {
    "an item that is not there": ("item.open", {"item": "i99"}, "unknown-target"),
    "a mode that is not there": ("item.open", {"item": "i1", "mode": "loud"}, "unknown-target"),
    "locking what is not open": ("item.lock", {"item": "i1"}, "wrong-state"),
    "no item": ("item.lock", {}, "malformed"),
    "a member too many": ("item.lock", {"item": "i2", "force": True}, "unknown-key"),
    "no time": ("timer.start", {"seconds": 0}, "out-of-range"),
    "too much time": ("timer.start", {"seconds": 7201}, "out-of-range"),
    "endless time": ("timer.start", {"seconds": 1e300}, None),
    "extending by nothing": ("timer.extend", {"seconds": 0}, "out-of-range"),
    "a page that is not there": ("board.page", {"page": "theme:nowhere"}, "unknown-target"),
    "a remark that is not there": ("remark.show", {"remark": "r99"}, "unknown-target"),
    "a person who is not there": ("person.remove", {"person": "p99", "answers": True}, "unknown-target"),
    "restoring who was never removed": ("person.restore", {"person": "p99"}, "unknown-target"),
    "a conclusion that is too long": ("conclusion.put", {"item": "i2", "text": "x" * 1001}, "text-too-long"),
    "an action that is too long": ("action.put", {"action": "a1", "what": "x" * 301}, "text-too-long"),
    "an action that says nothing": ("action.put", {"action": "a1", "what": " \u200b "}, "text-empty"),
    "an action that comes from no thing of a worksheet": (
        "action.put", {"action": "a1", "what": "Bellen", "origin": "w1"}, "malformed"),
    "an action that is not there": ("action.drop", {"action": "a99"}, "unknown-target"),
    "an agenda that is empty": ("agenda.put", {}, "malformed"),
    "an agenda with an unknown instrument": (
        "agenda.put",
        {"items": {}, "worksheets": {"w9": {"plugin": "sliders", "instrument": "0" * 64, "name": "x"}}}, None),
    "an agenda with an unknown plugin": (
        "agenda.put",
        {"items": {}, "worksheets": {"w9": {"plugin": "../x", "instrument": "0" * 64, "name": "x"}}}, None),
}


@pytest.mark.parametrize("name, body, code", DESK.values(), ids=DESK.keys())
async def test_a_command_of_the_desk_that_is_wrong_is_refused(place, name, body, code):
    async with unharmed(place) as table:
        id = secrets.token_urlsafe(16)
        await table.desk.send_raw(json.dumps({"type": "command", "id": id, "name": name, "body": body}))
        with pytest.raises(Rejected) as refusal:
            await table.desk.answer_to(id)
        assert code is None or refusal.value.code == code
