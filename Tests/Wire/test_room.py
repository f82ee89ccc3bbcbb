"""The room as it is: who comes in late lands where it is, and what was closed by accident opens again."""

import answers


async def test_who_joins_late_lands_where_the_room_is(place):
    async with place.table() as table:
        await table.desk.command("item.open", {"item": "i1"})
        await table.desk.command("item.open", {"item": "i2"})
        late = await table.phone()
        assert late.view["current"] == "i2" and late.item("i2")["state"] == "open"
        said = await late.command("answer", answers.place("lokale-teams", 20), item="i2")
        await late.settled(said["version"])
        await table.desk.command("item.lock", {"item": "i2"})
        later = await table.phone()
        assert later.view["current"] == "i2" and later.item("i2")["state"] == "locked"


async def test_what_was_closed_by_accident_opens_again_with_everything_in_it(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await phone.until(lambda: phone.item("i2")["state"] == "open", "the item")
        await phone.command("answer", answers.place("lokale-teams", 20), item="i2")
        await table.desk.command("item.finish", {"item": "i2"})
        await table.desk.command("session.close")
        await table.desk.command("session.reopen")
        await table.desk.command("item.reopen", {"item": "i2"})
        await phone.until(lambda: phone.item("i2")["state"] == "open" and phone.view["phase"] == "running", "open again")
        said = await phone.command("answer", answers.place("lokale-teams", 30), item="i2")
        await phone.settled(said["version"])
        assert table.desk.item("i2")["round"] == 1
        assert await table.phone()
