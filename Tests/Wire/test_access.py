"""Every message by every role that may not send it, and every secret where it doesn't belong."""

import asyncio
import json
import re
import secrets
import subprocess

import pytest
from client import Refused, Rejected
from support.server import BINARY, ROOT

ROLES = ("participant", "desk", "board")
UPKEEP = {"hello", "ping", "resync"}


def documented(place):
    """The matrix as the document lists it: role to names."""
    listed = place.contract.wire["operations"]["fromClient"]["x-roles"]
    return {role: set(listed[role]) for role in ROLES}


def test_the_document_lists_the_matrix_of_the_source(place):
    source = (ROOT / "Sources/SessionEngine/Role.swift").read_text()
    upkeep = re.search(r"upkeep: Set<String> = \[(.*?)\]", source, re.S)[1]
    table = re.search(r"allowed: \[Role: Set<String>\] = \[(.*?)\n    \]", source, re.S)[1]
    rows = re.findall(r"\.(\w+): \[(.*?)\]", table, re.S)
    words = lambda text: set(re.findall(r'"([^"]+)"', text))  # noqa: E731
    assert {role: words(row) for role, row in rows} == documented(place)
    assert words(upkeep) == UPKEEP


def test_every_command_has_a_role_that_may_send_it(place):
    roles = documented(place)
    frames = place.contract.sent - UPKEEP - {"command"}
    assert set.union(*roles.values()) == place.contract.commands | frames


@pytest.fixture(params=ROLES)
def role(request):
    return request.param


async def one_of(table, role):
    return await {"participant": table.phone, "board": table.board}[role]() if role != "desk" else table.desk


async def test_a_command_of_another_role_changes_nothing(place, role):
    async with place.table() as table:
        client = await one_of(table, role)
        before = place.log_version(table.session)
        forbidden = place.contract.commands - documented(place)[role]
        assert forbidden
        for name in sorted(forbidden):
            with pytest.raises(Rejected, match="^not-allowed"):
                await client.command(name, PLAUSIBLE.get(name, {"item": "i2"}), item="i2")
        assert place.log_version(table.session) == before


# Bodies that would be right if the role were, so that the refusal can have no other cause.
PLAUSIBLE = {
    "answer": {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 20},
    "person": {"name": "Iemand"},
    "session.close": {}, "session.reopen": {}, "session.until": {}, "undo": {}, "timer.stop": {}, "board.next": {}, "board.previous": {},
    "follow": {"on": False}, "timer.start": {"seconds": 60}, "timer.extend": {"seconds": 60},
    "board.page": {"page": "lobby"}, "board.code": {"visible": False}, "board.table": {"on": True},
    "remark.show": {"remark": "r1"}, "remark.skip": {"remark": "r1"}, "remark.wait": {"remark": "r1"},
    "remarks.direct": {"item": "i2", "on": True}, "person.remove": {"person": "p1", "answers": True},
    "person.restore": {"person": "p1"}, "person.erase": {"person": "p1"}, "erase": {}, "conclusion.put": {"item": "i2", "text": "Klaar"},
    "afterwards.put": {"who": "Iedereen"}, "action.put": {"action": "a1", "what": "Bellen"}, "action.drop": {"action": "a1"},
    "action.take": {"drafts": ["w1/lokale-teams"]},
    "agenda.put": {"items": {}, "worksheets": {}},
    "board.freeze": {"on": True}, "spotlight.block": {"page": "lobby", "block": "code"}, "spotlight.remark": {"remark": "r1"},
    "beside.put": {"item": "i2", "session": "Zk3vWm7T0xq8bQ4n"}, "beside.clear": {"item": "i2"},
    "shelf.lay": {"item": "i2", "entry": "vb-leiden-1"}, "shelf.clear": {"item": "i2", "entry": "vb-leiden-1"},
    "spotlight.off": {}, "room.lock": {"on": True}, "table.intend": {"people": {}, "board": False}, "explain.done": {"item": "i2"}, "time.ask": {"on": True},
    "trial.start": {}, "trial.stop": {}, "trial.answer": {"trial": 1, "answer": "clear"},
    "explain.ask": {"item": "i2", "on": True}, "person.rename": {"person": "p1", "name": "Iemand"}, "person.merge": {"person": "p1", "into": "p2"},
}


@pytest.mark.parametrize("role", ["desk", "board"])
async def test_a_frame_of_another_role_ends_the_connection(place, role):
    async with place.table() as table:
        client = await one_of(table, role)
        before = place.log_version(table.session)
        await client.send({"type": "busy", "item": "i2"})
        await client.until_closed(4004, "not-allowed")
        assert place.log_version(table.session) == before


async def test_a_command_that_nobody_may_send_has_a_code_of_its_own(place, role):
    async with place.table() as table:
        client = await one_of(table, role)
        await client.send_raw(json.dumps({"type": "command", "id": "x1", "name": "session.steal", "body": {}}))
        with pytest.raises(Rejected, match="^unknown-command"):
            await client.answer_to("x1")


async def test_a_token_opens_its_own_session_only(place, role):
    async with place.table() as table, place.table() as other:
        stranger = await one_of(other, role)
        intruder = table.client(stranger.token)
        await intruder.open()
        await intruder.until_closed(4001, "token-unknown")
        assert not intruder.documents and intruder.welcome is None


@pytest.mark.parametrize("token", ["x", "A" * 22, "A" * 64, "' OR 1=1 --", "\u0000", "токен"])
async def test_a_made_up_token_opens_nothing(place, token):
    async with place.table() as table:
        intruder = table.client(token)
        await intruder.open()
        await intruder.until_closed(4001, "token-unknown")
        assert not intruder.documents


async def test_a_session_that_does_not_exist_cannot_be_told_from_one_that_is_not_yours(place):
    async with place.table() as table:
        nowhere = table.client(table.token, session=secrets.token_urlsafe(16))
        await nowhere.open()
        await nowhere.until_closed(4001, "token-unknown")


async def test_a_removed_person_is_out_at_once_and_back_on_the_same_seat_once_restored(place):
    async with place.table() as table:
        phone = await table.phone()
        innocent = await table.phone()
        await table.desk.command("person.remove", {"person": phone.person, "answers": False})
        await phone.until_closed(4001, "removed")
        back = table.client(phone.token)
        await back.open()
        await back.until_closed(4001, "token-unknown")
        await table.desk.until(lambda: table.desk.view["roster"][phone.person]["removed"], "the roster to tell")
        await innocent.ping()
        await table.desk.command("person.restore", {"person": phone.person})
        await table.desk.until(lambda: "removed" not in table.desk.view["roster"][phone.person], "the roster to tell")
        again = table.client(phone.token)
        await again.open()
        await again.until(lambda: again.welcome["person"]["id"] == phone.person, "the same seat")


async def test_nothing_of_a_removed_person_is_taken_any_more(place):
    async with place.table() as table:
        phone = await table.phone(name="Ali")
        await table.desk.command("item.open", {"item": "i2"})
        removal = asyncio.create_task(table.desk.command("person.remove", {"person": phone.person, "answers": True}))
        await removal
        before = place.log_version(table.session)
        if phone.closed is None:
            await phone.send_raw(json.dumps(
                {"type": "command", "id": "late1", "name": "person", "body": {"name": "Toch"}}))
        await phone.until_closed(4001, "removed")
        assert "late1" not in phone.answers or phone.answers["late1"]["type"] == "reject"
        assert place.log_version(table.session) == before
        assert table.desk.view["roster"][phone.person]["name"] == "Ali"


async def test_only_a_desk_gets_at_the_routes_of_the_desk(place):
    async with place.table() as table, place.table() as other:
        board, phone = await table.board(), await table.phone()
        before = place.log_version(table.session)
        bearers = [board.token, phone.token, other.token, place.key, "x", None, table.invite]
        for bearer in bearers:
            for call in desk_calls(table):
                with pytest.raises(Refused) as refusal:
                    table.api.call(*call[0], bearer=bearer, **call[1])
                assert (refusal.value.status, refusal.value.code) == (401, "token-unknown"), (bearer, call)
        assert place.log_version(table.session) == before


def desk_calls(table):
    session = {"session": table.session}
    links = ("POST", "/api/v1/sessions/{session}/links")
    return [
        ((*links, {"role": "desk"}), session),
        ((*links, {"role": "board"}), session),
        (("GET", "/api/v1/sessions/{session}/links"), session),
        (("DELETE", "/api/v1/sessions/{session}/links/{link}"), {**session, "link": "desk-x"}),
        (("GET", "/api/v1/sessions/{session}/report"), session),
        (("PUT", "/api/v1/sessions/{session}/outcome", {"until": "2030-01-01"}), session),
        (("DELETE", "/api/v1/sessions/{session}/outcome"), session),
        (("POST", "/api/v1/tickets", {"session": table.session, "kind": "report"}), {}),
    ]


async def test_only_a_key_gets_at_the_routes_of_facilitators(place):
    async with place.table() as table:
        for bearer in (table.token, "x", None, table.invite):
            for call in key_calls(table):
                with pytest.raises(Refused) as refusal:
                    table.api.call(*call[0], bearer=bearer, **call[1])
                assert (refusal.value.status, refusal.value.code) == (401, "key-unknown"), (bearer, call)
        assert table.session in place.api.call("GET", "/api/v1/sessions", bearer=place.key)["sessions"]


def key_calls(table):
    return [
        (("GET", "/api/v1/sessions"), {}),
        (("POST", "/api/v1/sessions", {"title": "Van een ander", "agenda": "inspiratiesessie"}), {}),
        (("DELETE", "/api/v1/sessions/{session}"), {"session": table.session}),
        (("POST", "/api/v1/exchanges", {"session": table.session, "role": "desk"}), {}),
    ]


def another_key(place):
    """A second facilitator, made as an administrator does: beside the running server."""
    command = [BINARY, "key", "add", "Tweede", "--data", place.server.folder / "data"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]


async def test_a_facilitator_cannot_reach_the_session_of_another(place):
    async with place.table() as table:
        other = another_key(place)
        assert table.session not in place.api.call("GET", "/api/v1/sessions", bearer=other)["sessions"]
        for template, call in [
            ("/api/v1/exchanges", ("POST", {"session": table.session, "role": "desk"}, {})),
            ("/api/v1/exchanges", ("POST", {"session": table.session, "role": "board"}, {})),
            ("/api/v1/sessions/{session}", ("DELETE", None, {"session": table.session})),
            ("/api/v1/sessions/{session}/copies", ("POST", {}, {"session": table.session})),
            ("/api/v1/sessions/{session}/owners", ("GET", None, {"session": table.session})),
            ("/api/v1/sessions/{session}/owners", ("POST", {"name": "Tweede"}, {"session": table.session})),
        ]:
            with pytest.raises(Refused) as refusal:
                place.api.call(call[0], template, call[1], bearer=other, **call[2])
            assert (refusal.value.status, refusal.value.code) == (403, "not-owner")
        await table.desk.ping()


async def test_a_purged_session_is_gone_for_everyone(place):
    async with place.table() as table:
        phone = await table.phone(name="Ali")
        place.api.call("DELETE", "/api/v1/sessions/{session}", bearer=place.key, session=table.session)
        await phone.until_closed(4002)
        await table.desk.until_closed(4002)
        back = table.client(phone.token)
        await back.open()
        await back.until(lambda: back.closed in (4001, 4002), "a final close")
        assert table.session not in place.api.call("GET", "/api/v1/sessions", bearer=place.key)["sessions"]
        for call in [
            ("POST", "/api/v1/lookups", {"code": table.made["code"]}),
            ("POST", "/api/v1/lookups", {"invite": table.invite}),
            ("POST", "/api/v1/participants", {"invite": table.invite}),
        ]:
            with pytest.raises(Refused) as refusal:
                place.api.call(*call)
            assert refusal.value.status == 404
