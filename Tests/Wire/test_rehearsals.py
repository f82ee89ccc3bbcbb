"""A rehearsal: a copy of a session with simulated people, apart from everything that is real."""

import asyncio
import contextlib

import pytest
from client import Refused
from table import Place, Table

REHEARSALS = "/api/v1/sessions/{session}/rehearsals"


def rehearse(place, table, people=6, bearer=None):
    return place.api.call("POST", REHEARSALS, {"people": people}, bearer=bearer or place.key, session=table.session)


async def desk_of(table, made):
    return await table.stack.enter_async_context(table.client(made["token"], made["session"]))


def drop(place, made):
    place.api.call("DELETE", "/api/v1/sessions/{session}", bearer=place.key, session=made["session"])


async def test_simulated_people_answer_what_is_opened_and_the_session_itself_stays_as_it_is(place):
    async with place.table() as table:
        before = place.log_version(table.session)
        made = rehearse(place, table)
        desk = await desk_of(table, made)
        assert desk.welcome["session"]["rehearsal"] is True and desk.welcome["session"]["retainUntil"]
        await desk.until(lambda: desk.view["people"]["count"] == 6, "six people")
        groups = {each["perspective"] for each in desk.view["roster"].values()}
        assert len(groups) == 6
        for item in ("i2", "i6"):
            await desk.command("item.open", {"item": item})
            await desk.until(
                lambda item=item: desk.view["progress"][item]["done"] == 6, f"everyone to be done with {item}", patience=30)
            await desk.command("item.show", {"item": item})
        report = place.api.call("GET", "/api/v1/sessions/{session}/report", bearer=made["token"], query="?language=nl",
                                session=made["session"])
        assert "Oefening: Wijk Oost" in report
        assert place.log_version(table.session) == before
        assert "rehearsal" not in table.desk.welcome["session"]
        drop(place, made)


async def test_simulated_people_answer_the_test_question_each_time_it_is_asked(place):
    async with place.table() as table:
        await table.desk.command("table.intend", {"people": {"inwoner": 2}, "board": True})
        made = rehearse(place, table)
        desk = await desk_of(table, made)
        await desk.until(lambda: desk.view["people"]["count"] == 6, "six people")
        assert desk.view["table"] == {"groups": {"inwoner": {"meant": 2, "heads": 1}}}
        for _ in range(2):
            await desk.command("trial.start")
            await desk.until(lambda: desk.view.get("trial", {}).get("answered") == 6, "everyone's answer", patience=30)
            assert sum(desk.view["trial"]["answers"].values()) == 6
            await desk.command("trial.stop")
            await desk.until(lambda: "trial" not in desk.view, "the end")
        drop(place, made)


async def test_a_rehearsal_is_not_published(place):
    async with place.table() as table:
        made = rehearse(place, table)
        desk = await desk_of(table, made)
        await desk.command("session.close")
        with pytest.raises(Refused, match="rehearsal") as refusal:
            place.api.call("PUT", "/api/v1/sessions/{session}/outcome", {"until": desk.welcome["session"]["retainUntil"]},
                           bearer=made["token"], session=made["session"])
        assert refusal.value.status == 409
        with pytest.raises(Refused, match="rehearsal"):
            place.api.call("POST", "/api/v1/comparisons", {"sessions": [made["session"], table.session]}, bearer=place.key)
        drop(place, made)


async def test_only_an_owner_rehearses_with_a_size_that_there_is_and_while_there_is_room(place):
    async with place.table() as table:
        with pytest.raises(Refused, match="key-unknown"):
            rehearse(place, table, bearer=table.token)
        # The document forbids it, so that its client can't be made to say it.
        status, problem = place.server.post(
            REHEARSALS.format(session=table.session), {"people": 7}, bearer=place.key)
        assert (status, problem["code"]) == (400, "out-of-range")
        made = [rehearse(place, table) for _ in range(4)]
        with pytest.raises(Refused, match="rehearsals-full") as refusal:
            rehearse(place, table)
        assert refusal.value.status == 409
        assert b"wijktafel_rehearsals_refused_total 1" in place.server.get("/metrics")
        for each in made:
            drop(place, each)


async def test_its_people_come_back_with_a_desk_after_a_restart(server):
    place = Place(server)
    async with contextlib.AsyncExitStack() as stack:
        table = await Table.open(place, stack, {})
        made = rehearse(place, table)
        await asyncio.to_thread(server.stop)
        await asyncio.to_thread(server.start)
        desk = await desk_of(table, made)
        await desk.command("item.open", {"item": "i2"})
        await desk.until(lambda: desk.view["progress"]["i2"]["done"] == 6, "everyone to be done", patience=30)
        drop(place, made)


async def test_two_who_come_together_do_not_both_get_the_last_place(place):
    async with place.table() as table:
        made = [rehearse(place, table) for _ in range(3)]
        path = REHEARSALS.format(session=table.session)
        answers = await asyncio.gather(*(
            asyncio.to_thread(place.server.post, path, {"people": 6}, bearer=place.key) for _ in range(4)))
        assert sorted(status for status, _ in answers) == [201, 409, 409, 409]
        for each in [*made, *(body for status, body in answers if status == 201)]:
            drop(place, each)
