"""An earlier session beside an item of a running one: on the board, in the report, and not for everyone."""

import pytest
from client import Refused, Rejected
from test_comparisons import measured

PAGE = "beside:i2:nu"


def offer(now, earlier, key=None):
    body = {"session": earlier.session}
    return now.api.call(
        "POST", "/api/v1/sessions/{session}/earlier", body, key or now.place.key, session=now.session)["items"]


async def lay(now, earlier):
    await now.desk.command("beside.put", {"item": "i2", "session": earlier.session})


async def test_then_and_now_stand_on_one_page_of_the_board_and_in_the_report(place):
    async with place.table(title="Nulmeting", date="2025-11-20") as then, place.table() as now:
        await measured(then, 20)
        await then.desk.command("session.close")
        await measured(now, 31, people=7)
        assert offer(now, then)["i2"] is True
        await lay(now, then)
        await now.desk.until(lambda: PAGE in now.desk.view["pages"], "its page")
        assert now.desk.item("i2")["beside"] == {"title": "Nulmeting"}
        assert "beside" not in now.phones[0].item("i2")
        board = await now.board()
        await now.desk.command("board.page", {"page": PAGE})
        await board.until(lambda: board.page["key"] == PAGE, "then and now on the board")
        shown = "".join(board.page["blocks"].values())
        for words in ("2,0, n 6", "3,1, n 7", "Nulmeting", "20 november 2025", "geen bewijs"):
            assert words in shown, words
        assert "20 november 2025" in now.report()
        await now.desk.command("undo", {"step": now.desk.view["undo"]["step"]})
        await now.desk.until(lambda: now.desk.view["undo"]["what"] == "beside.put", "the page turned back")
        await now.desk.command("beside.clear", {"item": "i2"})
        await now.desk.until(lambda: PAGE not in now.desk.view["pages"], "the page gone")
        await now.desk.command("undo", {"step": now.desk.view["undo"]["step"]})
        await now.desk.until(lambda: PAGE in now.desk.view["pages"], "the page back")


async def test_of_too_few_people_then_there_is_no_page(place):
    async with place.table(date="2025-11-20", k=3) as then, place.table() as now:
        await measured(then, 27, people=4)
        await then.desk.command("session.close")
        await measured(now, 31)
        offer(now, then)
        await lay(now, then)
        await now.desk.until(lambda: "beside" in now.desk.item("i2"), "it laid")
        assert PAGE not in now.desk.view["pages"]
        assert "2,7" not in now.report()


async def test_only_a_closed_session_of_whoever_owns_both_is_laid(place):
    async with place.table() as then, place.table() as now:
        await measured(then, 20)
        assert offer(now, then) == {}
        for item, field in (("i2", "session"), ("i0", "item"), ("i99", "item")):
            with pytest.raises(Rejected, match="^unknown-target"):
                await now.desk.command("beside.put", {"item": item, "session": then.session})
        with pytest.raises(Rejected, match="^unknown-target"):
            await now.desk.command("beside.clear", {"item": "i2"})
        with pytest.raises(Refused, match="comparison-same"):
            offer(now, now)
        with pytest.raises(Refused, match="key-unknown"):
            offer(now, then, key=now.desk.token)
