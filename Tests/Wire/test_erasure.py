"""One person's answers go for good, from the documents, the database and its journal."""

import pytest
from client import Rejected

REASON = "Omdat de molen naast de kerk al jaren stilstaat"
PLACED = {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 20}


def bytes_on_disk(place):
    return b"".join(path.read_bytes() for path in (place.server.folder / "data").glob("wijktafel.sqlite*"))


async def told(phone):
    """Answers, says why and gives a name."""
    await phone.command("person", {"name": "Aleida Brouwerhuis"})
    await phone.command("answer", PLACED, item="i2")
    ack = await phone.command("answer", {"do": "reason", "theme": "lokale-teams", "text": REASON}, item="i2")
    return await phone.settled(ack["version"])


async def test_a_participant_wipes_their_own_answers(place):
    async with place.table() as table:
        phone, other = await table.phone(perspective="beleid"), await table.phone(perspective="beleid")
        await table.desk.command("item.open", {"item": "i2"})
        own = await told(phone)
        await other.command("answer", PLACED, item="i2")
        assert own["worksheets"]["w1"]["answers"]
        assert REASON.encode() in bytes_on_disk(place) and b"Aleida" in bytes_on_disk(place)
        ack = await phone.command("erase", {})
        own = await phone.settled(ack["version"])
        assert not own["worksheets"]["w1"].get("answers")
        assert REASON.encode() not in bytes_on_disk(place) and b"Aleida" not in bytes_on_disk(place)
        roster = lambda: table.desk.view["roster"]  # noqa: E731
        bare = lambda: not {"name", "perspective"} & roster()[phone.person].keys()  # noqa: E731
        await table.desk.until(bare, "the roster without name and perspective")
        assert roster()[other.person]["perspective"] == "beleid"
        assert not any(remark["text"] == REASON for remark in table.desk.view["remarks"].values())
        again = await phone.command("answer", PLACED, item="i2")
        assert (await phone.settled(again["version"]))["worksheets"]["w1"]["answers"]


async def test_a_wish_may_be_sent_twice(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await told(phone)
        first = await phone.command("erase", {}, id="wish-1")
        ack = await phone.command("answer", PLACED, item="i2")
        await phone.settled(ack["version"])
        assert await phone.command("erase", {}, id="wish-1") == first
        assert phone.own["worksheets"]["w1"]["answers"]


async def test_the_desk_wipes_the_answers_of_someone_who_left(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await told(phone)
        await phone.leave()
        table.phones.remove(phone)
        await table.desk.command("person.erase", {"person": phone.person})
        assert REASON.encode() not in bytes_on_disk(place) and b"Aleida" not in bytes_on_disk(place)
        with pytest.raises(Rejected, match="^unknown-target person"):
            await table.desk.command("person.erase", {"person": "nobody"})
        back = await table.connect(phone.token)
        assert "name" not in back.welcome["person"]
        await back.until(lambda: not back.own["worksheets"]["w1"].get("answers"), "an empty private document")


async def test_the_report_counts_whose_answers_were_wiped(place):
    async with place.table(language="en") as table:
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await told(phone)
        await phone.command("erase", {})
        report = place.server.get(
            f"/api/v1/sessions/{table.session}/report?language=en",
            {"Authorization": f"Bearer {table.desk.token}"}).decode()
        assert "People whose answers were wiped on request: 1" in report
        assert REASON not in report
