"""A board on a computer that isn't the facilitator's: a short code, typed at the desk, and nothing told before."""

import pytest
from client import Refused

BOARDS = "/api/v1/sessions/{session}/boards"


def wait(place):
    return place.api.call("POST", "/api/v1/pairings", {})


def ask(place, secret):
    return place.api.call("POST", "/api/v1/exchanges", {"pairing": secret})


def pair(table, code, bearer=None):
    return table.api.call("POST", BOARDS, {"code": code}, bearer or table.desk.token, session=table.session)


async def test_a_board_waits_knowing_nothing_and_gets_its_place_once(place):
    waiting, other = wait(place), wait(place)
    assert set(waiting) == {"code", "secret", "expiresIn"} and len(waiting["code"]) == 6
    assert ask(place, waiting["secret"]) == {"waiting": True}
    async with place.table() as table:
        made = pair(table, waiting["code"])
        taken = ask(place, waiting["secret"])
        assert (taken["session"], taken["role"]) == (table.session, "board")
        board = await table.connect(taken["token"])
        await board.until(lambda: board.page is not None, "a page")
        with pytest.raises(Refused, match="pairing-unknown"):
            ask(place, waiting["secret"])
        with pytest.raises(Refused, match="pairing-unknown"):
            pair(table, waiting["code"])
        assert ask(place, other["secret"]) == {"waiting": True}
        # It is taken back like any other board.
        table.api.call(
            "DELETE", "/api/v1/sessions/{session}/links/{link}", None, table.desk.token, session=table.session,
            link=made["id"])
        await board.until_closed(4001, "token-unknown")


async def test_only_a_desk_of_the_session_takes_a_board_in(place):
    waiting = wait(place)
    async with place.table() as table, place.table() as other:
        phone, board = await table.phone(), await table.board()
        for bearer in (phone.token, board.token, other.desk.token, "nobody"):
            with pytest.raises(Refused, match="token-unknown"):
                pair(table, waiting["code"], bearer)
        assert ask(place, waiting["secret"]) == {"waiting": True}


async def test_guessing_codes_is_slowed_down_and_a_right_one_costs_nothing(place):
    async with place.table() as table:
        codes = set()
        for _ in range(25):
            try:
                pair(table, "no-code")
            except Refused as refusal:
                codes.add((refusal.status, refusal.code))
        assert codes == {(404, "pairing-unknown"), (429, "too-many-codes")}
