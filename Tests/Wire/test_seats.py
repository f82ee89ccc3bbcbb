"""People without a phone and tables with one device: one place, one voice, and nobody looks on unasked."""

import contextlib
import sqlite3

import answers
import pytest
from client import Refused, Rejected
from table import fragment

SEATS = "/api/v1/sessions/{session}/seats"
KEYS = SEATS + "/{person}/keys"


def seat(table, bearer=None, **body):
    made = table.api.call("POST", SEATS, {"kind": "paper", **body}, bearer or table.desk.token, session=table.session)
    return made["person"]


def key(table, person, purpose, bearer=None):
    made = table.api.call(
        "POST", KEYS, {"for": purpose}, bearer or table.desk.token, session=table.session, person=person)
    assert len(made["squares"]) == len(made["squares"][0]) > 20
    return fragment(made["link"], "z")


def exchange(table, secret):
    return table.api.call("POST", "/api/v1/exchanges", {"seat": secret})


async def sit(table, person, purpose):
    return await table.connect(exchange(table, key(table, person, purpose))["token"])


def actors(table):
    """Who stands behind each answer in the log, read from the file itself."""
    query = (
        "SELECT actor_kind, actor_subject FROM record JOIN chain ON chain.id = chain "
        "WHERE session = ? AND type = 'worksheet'")
    with contextlib.closing(sqlite3.connect(f"file:{table.place.server.database}?mode=ro", uri=True)) as database:
        return database.execute(query, [table.session]).fetchall()


async def test_a_desk_enters_for_somebody_without_a_phone_and_the_log_says_so(place):
    async with place.table() as table:
        person = seat(table, name="Mevrouw De Wit", perspective="inwoner")
        await table.desk.until(lambda: person["id"] in table.desk.view["roster"], "the seat in the roster")
        assert table.desk.view["roster"][person["id"]]["seat"] == {"kind": "paper", "people": 1}
        entering = await sit(table, person["id"], "entry")
        assert entering.welcome["person"]["id"] == person["id"]
        assert entering.welcome["seat"]["behalf"] is True
        await table.desk.command("item.open", {"item": "i2"})
        await entering.until(lambda: entering.item("i2")["state"] == "open", "the item")
        answered = await entering.command("answer", answers.place("lokale-teams", 20), item="i2")
        await entering.settled(answered["version"])
        [(kind, subject)] = actors(table)
        assert kind == "behalf" and subject.startswith(f"{person['id']} desk-")
        assert table.desk.view["people"]["count"] == 1
        assert "lokale-teams" not in str(table.desk.view["roster"])


async def test_one_place_is_one_voice_on_two_desks(place):
    async with place.table() as table:
        person = seat(table)
        one, other = [await sit(table, person["id"], "entry") for _ in range(2)]
        await table.desk.command("item.open", {"item": "i2"})
        for number, client in enumerate((one, other)):
            await client.until(lambda client=client: client.item("i2")["state"] == "open", "the item")
            await client.command("answer", answers.place("lokale-teams", 15 + number * 10), item="i2")
        await table.desk.until(lambda: table.desk.view["progress"]["i2"]["started"] == 1, "one voice")
        await one.until(lambda: one.own == other.own, "both see the one answer")


async def test_a_device_of_their_own_takes_over_and_the_desk_is_out_at_once(place):
    async with place.table() as table:
        person = seat(table)
        entering = await sit(table, person["id"], "entry")
        kept = key(table, person["id"], "entry")
        secret = key(table, person["id"], "device")
        taken = exchange(table, secret)
        assert "behalf" not in taken
        await entering.until_closed(4001, "token-unknown")
        own = await table.connect(taken["token"])
        assert own.welcome["seat"] == {"kind": "paper", "people": 1, "taken": True}
        # Neither a key that was made before, nor a token from before, nor a new key leads back.
        late = table.client(exchange(table, kept)["token"])
        await late.open()
        await late.until_closed(4001, "token-unknown")
        assert not late.documents
        for again in (secret, kept, "geen-sleutel"):
            with pytest.raises(Refused, match="seat-unknown"):
                exchange(table, again)
        for purpose in ("entry", "device"):
            with pytest.raises(Refused, match="seat-unknown"):
                key(table, person["id"], purpose)
        await table.desk.until(lambda: table.desk.view["roster"][person["id"]]["seat"].get("taken"), "taken")


async def test_nobody_gets_a_key_to_the_seat_of_somebody_who_came_in_alone(place):
    async with place.table() as table:
        phone = await table.phone()
        with pytest.raises(Refused, match="seat-unknown"):
            key(table, phone.welcome["person"]["id"], "entry")
        person = seat(table)
        board = await table.board()
        for bearer in (phone.token, board.token, "nobody"):
            with pytest.raises(Refused, match="token-unknown"):
                seat(table, bearer)
            with pytest.raises(Refused, match="token-unknown"):
                key(table, person["id"], "entry", bearer)
        async with place.table() as other:
            with pytest.raises(Refused, match="token-unknown"):
                key(table, person["id"], "entry", other.desk.token)


async def test_who_enters_may_do_what_a_participant_may_and_nothing_more(place):
    async with place.table() as table:
        entering = await sit(table, seat(table)["id"], "entry")
        with pytest.raises(Rejected, match="^not-allowed"):
            await entering.command("item.open", {"item": "i2"})
        await entering.command("person", {"name": "Tante Bep"})
        assert "roster" not in entering.view


async def test_a_co_facilitator_whose_link_is_taken_back_enters_for_nobody(place):
    async with place.table() as table:
        links = "/api/v1/sessions/{session}/links"
        link = table.api.call("POST", links, {"role": "desk"}, table.desk.token, session=table.session)
        desk = table.exchange(link["link"])["token"]
        person = seat(table, desk)
        entering = await table.connect(exchange(table, key(table, person["id"], "entry", desk))["token"])
        table.api.call("DELETE", links + "/{link}", None, table.desk.token, session=table.session, link=link["id"])
        await entering.until_closed(4001, "token-unknown")
        back = table.client(entering.token)
        await back.open()
        await back.until_closed(4001, "token-unknown")
        assert await sit(table, person["id"], "entry")


async def test_a_table_is_one_voice_and_its_people_are_counted_apart(place):
    async with place.table() as table:
        board = await table.board()
        await table.phone()
        person = seat(table, kind="table", people=6, name="Tafel 3")
        await sit(table, person["id"], "device")
        await board.until(lambda: board.view["people"].get("heads") == 7, "seven heads")
        assert board.view["people"]["count"] == 2 and board.view["people"]["tables"] == 1
        assert "6 mensen" in str(table.report())


@pytest.mark.parametrize(("body", "code"), [
    ({"kind": "table"}, "malformed"), ({"kind": "table", "people": 1}, "out-of-range"),
    ({"kind": "table", "people": 31}, "out-of-range"), ({"kind": "bank"}, "unknown-target"),
    ({"kind": "paper", "people": 3}, "unknown-key"), ({"kind": "paper", "perspective": "maan"}, "unknown-target"),
])
async def test_a_seat_that_makes_no_sense_is_refused(place, body, code):
    async with place.table() as table:
        before = place.log_version(table.session)
        status, answer = place.server.post(f"/api/v1/sessions/{table.session}/seats", body, table.desk.token)
        assert (status, answer["code"]) == (400, code)
        assert place.log_version(table.session) == before


async def test_wiping_somebody_takes_what_was_entered_for_them(place):
    async with place.table() as table:
        person = seat(table, name="Mevrouw De Wit")
        entering = await sit(table, person["id"], "entry")
        await table.desk.command("item.open", {"item": "i2"})
        await entering.until(lambda: entering.item("i2")["state"] == "open", "the item")
        await entering.command("answer", answers.place("lokale-teams", 20), item="i2")
        await table.desk.command("person.erase", {"person": person["id"]})
        await entering.until(lambda: "lokale-teams" not in str(entering.own), "the answer gone")
