"""What a facilitator prepares and does with the room, over the wire and by the documents alone."""

import subprocess

import pytest
from client import Refused, Rejected
from support.server import BINARY, ROOT


def agenda_of(desk, **changes):
    """The agenda as the desk sees it, with changes to one item, as `agenda.put` takes it."""
    items = {}
    for key, item in desk.view["agenda"].items():
        items[key] = {name: value for name, value in item.items() if name not in ("state", "round", "direct", "openedAt")}
    items["i2"] |= changes
    sheets = {key: {name: each[name] for name in ("plugin", "instrument", "name", "settings")}
              for key, each in desk.view["worksheets"].items()}
    return {"items": items, "worksheets": sheets, "base": desk.view["plan"]["version"]}


async def test_an_agenda_is_changed_at_the_desk_and_its_notes_stay_there(place):
    async with place.table(start="13:30") as table:
        phone, board = await table.phone(perspective="beleid"), await table.board()
        assert table.desk.view["plan"]["start"] == "13:30"
        body = agenda_of(table.desk, notes="Let op Samira", rounds=2, asked={"inwoner": True}, minutes=33)
        await table.desk.command("agenda.put", body | {"start": "14:00"})
        await table.desk.until(lambda: table.desk.item("i2").get("notes") == "Let op Samira", "the note")
        await phone.until(lambda: phone.item("i2")["minutes"] == 33, "the agenda on the phone")
        await board.until(lambda: board.item("i2")["minutes"] == 33, "the agenda on the board")
        assert "Samira" not in str(phone.documents) + str(board.documents) + table.report()
        await table.desk.command("item.open", {"item": "i2"})
        with pytest.raises(Rejected, match="^not-asked"):
            await phone.command("answer", {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 20}, item="i2")


async def test_an_agenda_made_from_an_older_one_is_refused(place):
    async with place.table() as table:
        other = await table.connect(table.exchange(table.made["links"]["desk"])["token"])
        await other.until(lambda: "plan" in other.view, "the plan")
        body = agenda_of(table.desk, minutes=20)
        await table.desk.command("agenda.put", body)
        with pytest.raises(Rejected, match="^changed-meanwhile"):
            await other.command("agenda.put", body | {"items": body["items"] | {}})


async def test_a_step_of_another_desk_is_not_taken_back_unseen(place):
    async with place.table() as table:
        other = await table.connect(table.exchange(table.made["links"]["desk"])["token"])
        await table.desk.command("item.open", {"item": "i1"})
        await table.desk.until(lambda: "undo" in table.desk.view, "a step")
        step = table.desk.view["undo"]["step"]
        await other.command("action.put", {"action": "a1", "what": "Bellen"})
        with pytest.raises(Rejected, match="^changed-meanwhile"):
            await table.desk.command("undo", {"step": step})
        await table.desk.until(lambda: table.desk.view["undo"]["what"] == "action.put", "the other step")
        await table.desk.command("undo", {"step": table.desk.view["undo"]["step"]})
        await table.desk.until(lambda: not table.desk.view["actions"], "the action to go")


async def test_a_board_stands_still_until_it_may_move_again(place):
    async with place.table() as table:
        board = await table.board()
        await table.desk.command("item.open", {"item": "i1"})
        await board.until(lambda: board.page["key"] == "item:i1", "the first item")
        await table.desk.command("board.freeze", {"on": True})
        await board.until(lambda: board.view["board"].get("frozen"), "the board to stand still")
        await table.desk.command("item.open", {"item": "i2"})
        await table.desk.until(lambda: table.desk.view["current"] == "i2", "the session to go on")
        assert board.page["key"] == "item:i1"
        with pytest.raises(Rejected, match="^board-frozen"):
            await table.desk.command("board.next")
        late = await table.board()
        assert late.page["key"] == "item:i1"
        await table.desk.command("board.freeze", {"on": False})
        await board.until(lambda: board.page["key"] == "progress:i2", "the board to move")


async def test_one_thing_stands_in_the_light(place):
    async with place.table() as table:
        board = await table.board()
        await table.desk.command("item.open", {"item": "i2"})
        await table.desk.until(lambda: "counts" in table.desk.view["blocks"], "something to choose")
        await table.desk.command("spotlight.block", {"page": "progress:i2", "block": "counts"})
        await board.until(lambda: board.page["key"] == "light:progress:i2", "the light")
        assert board.page["order"][-1] == "counts"
        with pytest.raises(Rejected, match="^unknown-target"):
            await table.desk.command("spotlight.block", {"page": "progress:i2", "block": "elsewhere"})
        with pytest.raises(Rejected, match="^unknown-target"):
            await table.desk.command("spotlight.remark", {"remark": "r1"})
        await table.desk.command("spotlight.off")
        await board.until(lambda: board.page["key"] == "progress:i2", "the whole page")


async def test_a_remark_in_the_light_is_picked_by_that(place):
    async with place.table() as table:
        board, phone = await table.board(), await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await phone.command("answer", {"do": "reason", "theme": "lokale-teams", "text": "Elke dag open"}, item="i2")
        await table.desk.until(lambda: table.desk.view["remarks"], "the remark")
        remark = next(iter(table.desk.view["remarks"]))
        await table.desk.command("spotlight.remark", {"remark": remark})
        await board.until(lambda: board.page["key"] == "light:remark", "the light")
        await table.desk.until(lambda: table.desk.view["remarks"][remark]["state"] == "shown", "the remark to be picked")
        assert "Elke dag open" in "".join(board.page["blocks"].values())
        await table.desk.command("remark.skip", {"remark": remark})
        await board.until(lambda: board.page["key"] == "progress:i2", "the light to go")


async def test_a_locked_room_takes_nobody_new(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("room.lock", {"on": True})
        with pytest.raises(Refused) as refusal:
            table.join()
        assert (refusal.value.status, refusal.value.code) == (409, "room-locked")
        again = await table.connect(phone.token)
        assert again.welcome["person"]["id"] == phone.person
        await table.desk.command("room.lock", {"on": False})
        table.join()


async def test_wishes_are_numbers_at_the_desk_and_nowhere_else(place):
    async with place.table() as table:
        phones, board = await table.people(4), await table.board()
        await table.desk.command("item.open", {"item": "i2"})
        with pytest.raises(Rejected, match="^wrong-state"):
            await phones[0].command("time.ask", {"on": True})
        await table.desk.command("timer.start", {"seconds": 600})
        before = place.log_version(table.session)
        for phone in phones[:2]:
            await phone.command("time.ask", {"on": True})
            await phone.command("explain.ask", {"item": "i2", "part": "lokale-teams", "on": True})
        wishes = {"time": 2, "explain": {"i2/lokale-teams": {"item": "i2", "part": "lokale-teams", "count": 2}}}
        await table.desk.until(lambda: table.desk.view["wishes"] == wishes, "the wishes")
        await phones[0].until(lambda: phones[0].own.get("wishes", {}).get("time"), "one's own wish")
        assert place.log_version(table.session) == before
        assert "wishes" not in phones[2].own and "wishes" not in phones[2].view and "wishes" not in board.view
        await table.desk.command("timer.extend", {"seconds": 60})
        await table.desk.command("explain.done", {"item": "i2", "part": "lokale-teams"})
        await table.desk.until(lambda: table.desk.view["wishes"] == {"time": 0, "explain": {}}, "the wishes to be settled")


async def test_a_person_hears_of_another_name(place):
    async with place.table() as table:
        phone = await table.phone(name="Ali")
        await table.desk.command("person.rename", {"person": phone.person, "name": "Alice"})
        await phone.until(lambda: phone.own.get("name") == "Alice", "the name")
        with pytest.raises(Rejected, match="^unknown-target"):
            await table.desk.command("person.rename", {"person": "nobody", "name": "X"})


async def test_somebody_who_came_in_twice_has_one_seat(place):
    async with place.table() as table:
        first, second = await table.phone(name="Ali"), await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        await first.command("answer", {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 20}, item="i2")
        await second.command("answer", {"do": "place", "theme": "lokale-teams", "measure": "nu", "value": 30}, item="i2")
        await table.desk.command("person.merge", {"person": second.person, "into": first.person})
        await table.desk.until(lambda: table.desk.view["people"]["count"] == 1, "one person")
        answer = lambda phone: phone.own["worksheets"]["w1"]["answers"]["posities"]["1"]["lokale-teams"]["nu"]  # noqa: E731
        await first.until(lambda: answer(first) == 30, "the later answer")
        await second.until_closed(1012)
        again = await table.connect(second.token)
        await again.until(lambda: answer(again) == 30, "the same seat")
        assert again.welcome["person"]["id"] == first.person
        with pytest.raises(Rejected, match="^unknown-target"):
            await table.desk.command("person.merge", {"person": second.person, "into": first.person})
        await table.desk.until(lambda: table.desk.view["undo"]["what"] == "person.merged", "the step")
        await table.desk.command("undo")
        await table.desk.until(lambda: table.desk.view["people"]["count"] == 2, "two people")


async def test_a_copy_has_the_agenda_and_the_content_but_nobody_at_the_table(place):
    async with place.table(title="Wijk Oost", perspectives=TWO, k=4) as table:
        await table.phone(name="Ali")
        await table.desk.command("agenda.put", agenda_of(table.desk, notes="Zoals vorig jaar", minutes=33))
        await table.desk.until(lambda: table.desk.item("i2")["minutes"] == 33, "the agenda")
        await table.desk.command("conclusion.put", {"item": "i2", "text": "Van vorig jaar"})
        await table.desk.command("table.intend", {"people": {"team": 6}, "board": True})
        made = place.api.call("POST", "/api/v1/sessions/{session}/copies", {"title": "Een jaar later"},
                              bearer=place.key, session=table.session)
        desk = await table.stack.enter_async_context(table.client(made["token"], made["session"]))
        await desk.until(lambda: "agenda" in desk.view, "the copy")
        assert desk.item("i2")["notes"] == "Zoals vorig jaar" and desk.item("i2")["minutes"] == 33
        hashes = lambda view: {key: each["instrument"] for key, each in view["worksheets"].items()}  # noqa: E731
        assert hashes(desk.view) == hashes(table.desk.view)
        assert desk.view["table"] == {"groups": {"team": {"meant": 6, "heads": 0}}}
        assert not desk.view["roster"] and not desk.view["conclusions"] and "undo" not in desk.view
        session = desk.welcome["session"]
        assert (session["title"], session["k"], "date" in session) == ("Een jaar later", 4, False)
        assert session["perspectives"] == table.desk.welcome["session"]["perspectives"]
        assert made["code"] != table.made["code"]


TWO = {"inwoner": {"rank": 0, "title": {"nl": "Inwoner", "en": "Resident"}},
       "team": {"rank": 1, "title": {"nl": "Team", "en": "Team"}}}


async def test_only_the_desk_hears_how_many_people_are_meant(place):
    async with place.table(perspectives=TWO, intended={"inwoner": 2}) as table:
        phone, board = await table.phone(perspective="inwoner"), await table.board()
        await table.desk.until(lambda: table.desk.view["table"]["groups"] == {"inwoner": {"meant": 2, "heads": 1}}, "the table")
        assert "missing" not in board.page["order"]
        await table.desk.command("table.intend", {"people": {"inwoner": 2, "team": 3}, "board": True})
        await board.until(lambda: "missing" in board.page["order"], "the question on the board")
        assert "table" not in phone.view and "table" not in board.view
        await table.desk.command("undo")
        await board.until(lambda: "missing" not in board.page["order"], "the board as it was")
        with pytest.raises(Rejected, match="^unknown-target"):
            await table.desk.command("table.intend", {"people": {"niemand": 1}, "board": False})


async def test_a_session_is_shared_and_given_away(place):
    async with place.table() as table:
        name = "Overnemer"
        command = [BINARY, "key", "add", name, "--data", place.server.folder / "data"]
        key = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]
        owners = lambda bearer: place.api.call(  # noqa: E731
            "GET", "/api/v1/sessions/{session}/owners", bearer=bearer, session=table.session)["owners"]
        mine = next(iter(owners(place.key)))
        for body, status, code in [({"name": "Niemand"}, 404, "facilitator-unknown"), ({"name": ""}, 404, "facilitator-unknown")]:
            with pytest.raises(Refused) as refusal:
                place.api.call("POST", "/api/v1/sessions/{session}/owners", body, bearer=place.key, session=table.session)
            assert (refusal.value.status, refusal.value.code) == (status, code)
        with pytest.raises(Refused) as refusal:
            drop(place, table, place.key, mine)
        assert (refusal.value.status, refusal.value.code) == (409, "last-owner")
        place.api.call("POST", "/api/v1/sessions/{session}/owners", {"name": name.lower()}, bearer=place.key,
                       session=table.session)
        assert {each["name"] for each in owners(key).values()} >= {name}
        drop(place, table, place.key, mine)
        with pytest.raises(Refused) as refusal:
            owners(place.key)
        assert (refusal.value.status, refusal.value.code) == (403, "not-owner")
        assert table.session in place.api.call("GET", "/api/v1/sessions", bearer=key)["sessions"]
        await table.desk.ping()


def drop(place, table, bearer, owner):
    place.api.call("DELETE", "/api/v1/sessions/{session}/owners/{owner}", bearer=bearer, session=table.session, owner=owner)


async def test_only_an_owner_copies_and_shares(place):
    async with place.table() as table:
        session = {"session": table.session}
        for method, path, body in [("POST", "copies", {}), ("GET", "owners", None), ("POST", "owners", {"name": "X"})]:
            with pytest.raises(Refused) as refusal:
                place.api.call(method, f"/api/v1/sessions/{{session}}/{path}", body, bearer=table.token, **session)
            assert (refusal.value.status, refusal.value.code) == (401, "key-unknown")


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
async def test_an_alias_is_in_the_language_of_the_session(place, language, other):
    """The desk reads them beside each other; earlier clients still say which language they would like."""
    words = (ROOT / "Sources/SessionEngine/Handles.swift").read_text().split("private static let ")
    known = {"nl": words[1], "en": words[2]}
    async with place.table(language=language) as table:
        for details in ({}, {"language": other}):
            first, *_ = table.join(**details)["person"]["handle"].split()
            assert f'"{first}"' in known[language]


async def who(table, board):
    """The page of the board that tells who answered what; nothing where there is none."""
    try:
        await table.desk.command("board.page", {"page": "who:i2:0"})
    except Rejected as refusal:
        assert refusal.code == "unknown-target"
        return ""
    await board.until(lambda: board.page["key"] == "who:i2:0", "the page of the answers")
    return board.markup()


@pytest.mark.parametrize("privacy", ["open-tafel", "anoniem"])
@pytest.mark.parametrize("mode", ["blind", "live"])
async def test_only_an_open_table_sees_who_answered_what_and_only_on_the_board(place, privacy, mode):
    async with place.table(privacy=privacy, k=3) as table:
        phones, board = await table.people(6), await table.board()
        await table.desk.command("item.open", {"item": "i2", "mode": mode})
        for number, phone in enumerate(phones):
            for body in ({"do": "place", "measure": "nu", "value": 20 + number}, {"do": "reason", "text": f"Omdat {number}"}):
                await phone.command("answer", {"theme": "lokale-teams", **body}, item="i2")
        alias = phones[3].welcome["person"]["handle"]
        await table.desk.until(lambda: table.desk.view["progress"]["i2"]["started"] == 6, "everyone’s answers")
        assert (alias in await who(table, board)) == ((privacy, mode) == ("open-tafel", "live"))
        await table.desk.command("item.show", {"item": "i2"})
        await board.until(lambda: board.item("i2")["state"] == "shown", "the outcome")
        told = await who(table, board)
        assert (alias in told and "2,3 van 4" in told) == (privacy == "open-tafel") and "Omdat" not in told
        assert alias not in table.report()


async def test_the_facilitator_says_what_happens_with_the_outcome(place):
    async with place.table() as table:
        phone, board = await table.phone(), await table.board()
        await table.desk.command("afterwards.put", {"who": "Iedereen hier", "when": "Binnen twee weken", "note": ""})
        await table.desk.command("session.close")
        await phone.until(lambda: phone.view["phase"] == "closed", "the close")
        assert phone.view["afterwards"] == {"who": "Iedereen hier", "when": "Binnen twee weken"}
        await board.until(lambda: board.page["key"] == "closed", "the last page")
        shown = str(board.page["blocks"])
        assert "Iedereen hier" in shown and "Daarna wissen we het" in shown
        await table.desk.command("afterwards.put", {})
        await phone.until(lambda: "afterwards" not in phone.view, "the words gone")


async def test_an_example_lies_beside_an_item_until_it_is_taken_away(place):
    async with place.table() as table:
        board, phone = await table.board(), await table.phone()
        await table.desk.command("item.open", {"item": "i2"})
        other = await table.connect(table.exchange(table.made["links"]["desk"])["token"])
        await other.command("shelf.lay", {"item": "i2", "entry": "vb-leiden-1"})
        await phone.until(lambda: "vb-leiden-1" in phone.item("i2").get("laid", {}), "the example on the phone")
        assert phone.item("i2")["laid"]["vb-leiden-1"]["place"] == "Leiden"
        await table.desk.until(lambda: "shelf:vb-leiden-1" in table.desk.view["pages"], "its page")
        await table.desk.command("board.page", {"page": "shelf:vb-leiden-1"})
        await board.until(lambda: board.page["key"] == "shelf:vb-leiden-1", "the example on the board")
        assert "KPMG" in "".join(board.page["blocks"].values())
        assert "Op tafel gelegd bij" in table.report()
        with pytest.raises(Rejected, match="^unknown-target"):
            await table.desk.command("shelf.lay", {"item": "i2", "entry": "vb-nergens"})
        await table.desk.command("shelf.clear", {"item": "i2", "entry": "vb-leiden-1"})
        await board.until(lambda: board.page["key"] == "progress:i2", "the page before it")
        await phone.until(lambda: "laid" not in phone.item("i2"), "the example gone")
