"""Somebody reads, keeps and wipes their own answers from another device, and nobody else's."""

import pytest
from client import Refused

REASON = "Omdat de molen naast de kerk al jaren stilstaat"
# The server of these tests keeps what others wrote, so what has to be gone is written nowhere else.
GONE = "De sleutel lag onder de derde bloempot"
PLACED = {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 23}


async def told(table, reason=REASON):
    """A phone whose owner answered and said why, and somebody else who answered too."""
    phone, other = await table.phone(perspective="beleid"), await table.phone()
    await table.desk.command("item.open", {"item": "i2"})
    await phone.command("person", {"name": "Aleida"})
    await phone.command("answer", PLACED, item="i2")
    await phone.command("answer", {"do": "reason", "theme": "lokale-teams", "text": reason}, item="i2")
    await other.command("answer", PLACED | {"value": 39}, item="i2")
    return phone, other


def ways(table, token):
    return table.api.call("POST", "/api/v1/receipts", {"session": table.session}, token)


def link(made):
    return {"link": made["path"].split("#r=")[1]}


def read(table, key, wish="read"):
    return table.api.call("POST", f"/api/v1/receipts/{wish}", key)


async def test_link_and_code_tell_what_one_person_answered_in_words(place):
    async with place.table() as table:
        phone, other = await told(table)
        made = ways(table, phone.token)
        assert ways(table, phone.token) == made and ways(table, other.token) != made
        for key in (link(made), {"code": made["code"]}, {"code": made["code"].lower().replace("", " ").strip()[:40]}):
            receipt = read(table, key)
            lines = [line for chapter in receipt["chapters"] for line in chapter["lines"]]
            assert [line["answer"]["nl"] for line in lines] == ["2,3 van 4: Samen op weg", REASON]
            assert lines[0]["about"]["nl"] == "Lokale teams: nu" and lines[1]["typed"] is True
            assert receipt["person"]["name"] == "Aleida"
            assert "3,9" not in str(receipt) and other.person not in str(receipt)


async def test_what_is_not_a_key_to_a_receipt_opens_none(place):
    async with place.table() as table:
        phone, _ = await told(table)
        made = ways(table, phone.token)
        # A code does not go in as a link, past the limit on typing, and no token opens a receipt by itself.
        for key in ({"link": made["code"]}, {"link": phone.token}, {"link": table.desk.token}, {"link": "x" * 43},
                    {"code": "CDFH-JKLM-NPRT"}, {"code": "x"}):
            with pytest.raises(Refused) as refusal:
                read(table, key)
            assert (refusal.value.status, refusal.value.code) == (404, "receipt-unknown")
        # Nor does what opens a receipt open a connection.
        for secret in (link(made)["link"], made["code"]):
            intruder = table.client(secret)
            await intruder.open()
            await intruder.until_closed(4001, "token-unknown")


@pytest.mark.parametrize("role", ["desk", "board", "nobody", "another session"])
async def test_only_a_phone_of_the_session_gets_a_receipt(place, role):
    async with place.table() as table, place.table() as elsewhere:
        tokens = {"desk": table.desk.token, "board": (await table.board()).token, "nobody": "x" * 43,
                  "another session": (await elsewhere.phone()).token}
        with pytest.raises(Refused) as refusal:
            ways(table, tokens[role])
        assert (refusal.value.status, refusal.value.code) == (401, "token-unknown")


async def test_the_page_to_keep_holds_the_answers_and_nothing_that_runs(place):
    async with place.table() as table:
        phone, _ = await told(table)
        page = read(table, link(ways(table, phone.token)) | {"language": "nl"}, "page")
        text = page.decode() if isinstance(page, bytes) else page
        assert REASON in text and "2,3 van 4" in text and "<script" not in text
        assert "attachment" in table.api.headers["Content-Disposition"]


async def test_answers_are_wiped_from_another_device_and_the_phone_sees_it(place):
    async with place.table() as table:
        phone, other = await told(table, GONE)
        made = ways(table, phone.token)
        left = read(table, {"code": made["code"]}, "erase")
        assert left["chapters"] == [] and "name" not in left["person"]
        await phone.until(lambda: not phone.own["worksheets"]["w1"].get("answers"), "an empty private document")
        assert other.own["worksheets"]["w1"]["answers"]
        disk = b"".join(path.read_bytes() for path in (place.server.folder / "data").glob("wijktafel.sqlite*"))
        assert GONE.encode() not in disk
        # A second time there is nothing left to wipe, and that is no failure.
        assert read(table, link(made), "erase")["chapters"] == []


async def test_it_works_when_the_session_is_closed_and_not_for_somebody_removed(place):
    async with place.table() as table:
        phone, other = await told(table)
        made, lost = ways(table, phone.token), ways(table, other.token)
        await table.desk.command("person.remove", {"person": other.person, "answers": True})
        await table.desk.command("session.close")
        assert read(table, link(made))["chapters"]
        with pytest.raises(Refused, match="receipt-unknown"):
            read(table, link(lost))
