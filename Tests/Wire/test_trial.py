"""The test question before the start, over the wire and by the documents alone."""

import pytest
from client import Rejected


async def ask(table):
    await table.desk.command("trial.start")
    await table.desk.until(lambda: "trial" in table.desk.view, "the question")
    return table.desk.view["trial"]["id"]


async def test_every_phone_answers_and_nothing_is_kept(place):
    async with place.table() as table:
        phones, board = await table.people(3), await table.board()
        before = place.log_version(table.session)
        trial = await ask(table)
        await phones[2].until(lambda: phones[2].view["trial"] == {"id": trial}, "the question on a phone")
        await board.until(lambda: board.page["key"] == "trial", "the page on the board")
        for phone, answer in zip(phones, ("clear", "small"), strict=False):
            await phone.command("trial.answer", {"trial": trial, "answer": answer})
        await table.desk.until(lambda: table.desk.view["trial"]["answered"] == 2, "the answers")
        told = table.desk.view["trial"]
        assert (told["asked"], told["answers"]) == (3, {"clear": 1, "small": 1, "help": 0}) and "waiting" not in told
        await phones[1].until(lambda: phones[1].own.get("trial") == {"answer": "small"}, "one's own answer")
        assert "trial" not in phones[2].own
        await table.desk.command("trial.stop")
        await phones[0].until(lambda: "trial" not in phones[0].view and "trial" not in phones[0].own, "the end on a phone")
        await board.until(lambda: board.page["key"] == "lobby", "the lobby")
        assert place.log_version(table.session) == before


async def test_the_first_item_ends_it(place):
    async with place.table() as table:
        phone = await table.phone()
        trial = await ask(table)
        await table.desk.command("item.open", {"item": "i1"})
        await phone.until(lambda: "trial" not in phone.view, "the end")
        with pytest.raises(Rejected, match="^wrong-state"):
            await phone.command("trial.answer", {"trial": trial, "answer": "clear"})
        with pytest.raises(Rejected, match="^wrong-state"):
            await table.desk.command("trial.start")


async def test_only_an_open_table_hears_who_has_not_answered(place):
    async with place.table(privacy="open-tafel") as table:
        phones = await table.people(2)
        trial = await ask(table)
        await phones[0].command("trial.answer", {"trial": trial, "answer": "help"})
        await table.desk.until(lambda: table.desk.view["trial"]["waiting"] == {phones[1].person: True}, "who is waited for")


async def test_a_desk_knows_its_boards(place):
    async with place.table() as table:
        await table.desk.until(lambda: table.desk.view["boards"] == 0, "no board")
        await table.board()
        await table.desk.until(lambda: table.desk.view["boards"] == 1, "the board")
