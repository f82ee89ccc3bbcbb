"""A whole session by a client that knows the documents only."""

import asyncio
import random
import secrets

import answers
import pytest
from client import Refused, Rejected
from table import fragment


def item_of(table, phase, again=False):
    """The agenda item that asks a phase."""
    return next(
        id for id, item in sorted(table.desk.view["agenda"].items(), key=lambda entry: entry[1]["rank"])
        if item.get("phase") == phase and item.get("again", False) == again)


async def open_for(table, item, **more):
    """Opens an item and waits until every phone can answer."""
    await table.desk.command("item.open", {"item": item, **more})
    for phone in (table.desk, *table.phones):
        await phone.until(lambda: phone.item(item)["state"] == "open" and phone.view["current"] == item, f"{item} open")


async def everyone_answers(table, item, chance):
    """Every phone answers all that the item asks; the versions of their last answers."""
    phase, round = table.desk.item(item)["phase"], table.desk.item(item)["round"]
    instrument = table.instrument(item)
    kind = "slidersAnswer" if instrument["kind"] != "questionnaire" else "questionnaireAnswer"

    async def answer(phone):
        for body in answers.all_of(instrument, phase, chance):
            table.place.contract.check_plugin(kind, body)
            answered = await phone.command("answer", body, item=item, round=round)
        await phone.settled(answered["version"])

    # Below the limit of 20 a second in the long run, as many at once as a quick hand.
    await asyncio.gather(*(answer(phone) for phone in table.phones))


async def show(table, item):
    await table.desk.command("item.lock", {"item": item})
    await table.desk.command("item.show", {"item": item})
    for phone in (table.desk, *table.phones):
        await phone.until(lambda: phone.item(item)["state"] == "shown", f"{item} shown")


async def test_the_main_job_from_the_first_code_to_the_report(place):
    chance = random.Random(7)
    catalogue = place.catalogue
    perspectives = list(catalogue["perspectives"])
    settings = {
        "municipality": "Voorbeeld", "neighbourhood": "Oost", "date": "2026-11-21", "language": "nl",
        "privacy": "anoniem", "k": 5, "perspectives": catalogue["perspectives"],
    }
    async with place.table(**settings) as table:
        board = await table.board()
        assert board.view["join"]["code"] == table.made["code"]
        assert board.page["key"] == "lobby"
        found = place.api.call("POST", "/api/v1/lookups", {"code": table.made["code"]})["session"]
        assert found["id"] == table.session and found["privacy"] == "anoniem" and found["k"] == 5
        for number in range(7):
            name = {"name": f"Deelnemer {number}"} if number % 2 else {}
            phone = await table.phone(perspective=perspectives[number % 2], **name)
            assert phone.welcome["person"].get("name") == name.get("name")
            assert phone.welcome["person"]["handle"]
        await board.until(lambda: board.view["people"]["count"] == 7, "the board to count seven")
        assert board.view["people"]["perspectives"] == {perspectives[0]: 4, perspectives[1]: 3}

        await table.desk.command("item.open", {"item": "i1"})
        for phase in ("posities", "energie", "antwoorden", "keuzes"):
            await one_item(table, board, item_of(table, phase), chance)
            if phase == "posities":
                await a_second_round(table, board, chance)

        await actions_and_conclusion(table, board)
        await table.desk.command("session.close")
        await board.until(lambda: board.view["phase"] == "closed", "the close")
        with pytest.raises(Refused, match="session-unknown|invite-unknown|session-closed"):
            table.join()
        with pytest.raises(Rejected, match="^session-closed"):
            await table.phones[0].command("answer", answers.place("lokale-teams", 10), item="i2")
        reports(table)
        listed = place.api.call("GET", "/api/v1/sessions", bearer=place.key)["sessions"][table.session]
        assert (listed["state"], listed["people"]) == ("closed", 7)
        for client in (table.desk, board, *table.phones):
            assert client.resyncs == 0, "a patch did not fit"


async def one_item(table, board, item, chance):
    await open_for(table, item)
    assert "results" not in table.worksheet(item)["view"] or not shown_rounds(table, item)
    await everyone_answers(table, item, chance)
    await table.desk.until(lambda: table.desk.view["progress"][item]["done"] == 7, "seven who are done")
    assert not shown_rounds(table, item), "blind means that nothing is shown before the desk shows it"
    before = board.page
    await show(table, item)
    await table.desk.until(lambda: shown_rounds(table, item), "results at the desk")
    await board.until(lambda: board.page != before, "another page")
    phone = table.phones[0]
    await phone.until(lambda: phone.view["worksheets"] and results(phone, table, item), "results on a phone")
    table.check_view(phone, item)
    for result in leaves(results(phone, table, item)):
        assert result["n"] == 0 or result["n"] >= 5 or set(result) == {"n"}, "below k there is n and nothing else"
    await turn_all_pages(table, board)


def shown_rounds(table, item):
    return results(table.desk, table, item)


def results(client, table, item):
    """What is shown of an item's phase, by round."""
    entry = client.item(item)
    return client.view["worksheets"][entry["worksheet"]]["view"].get("results", {}).get(entry["phase"], {})


def leaves(value):
    if isinstance(value, dict):
        if "n" in value:
            yield value
        else:
            for member in value.values():
                yield from leaves(member)


async def turn_all_pages(table, board):
    """Every page of the item that is on reaches the board, whole."""
    pages = sorted(table.desk.view["pages"], key=lambda key: table.desk.view["pages"][key]["rank"])
    assert pages
    for key in pages:
        await table.desk.command("board.page", {"page": key})
        await board.until(lambda: board.page["key"] == key and board.page["blocks"], f"page {key}")
        assert "<h1" in board.markup(), f"page {key} has no headline"
    await table.desk.command("board.previous")
    await table.desk.command("board.next")
    await board.until(lambda: board.page["key"] == pages[-1], "the last page again")


async def a_second_round(table, board, chance):
    item = item_of(table, "posities", again=True)
    await open_for(table, item)
    phone = table.phones[0]
    assert table.desk.item(item)["round"] == 2
    kept = await phone.command("answer", {"do": "keep", "theme": "lokale-teams"}, item=item)
    own = await phone.settled(kept["version"])
    rounds = own["worksheets"][phone.item(item)["worksheet"]]["answers"]["posities"]
    assert {k: v for k, v in rounds["2"]["lokale-teams"].items() if k in ("nu", "straks")} == {
        k: v for k, v in rounds["1"]["lokale-teams"].items() if k in ("nu", "straks")}
    table.place.contract.check_plugin("ownSliders", own["worksheets"][phone.item(item)["worksheet"]])
    # Given in round 1 without connection, and arriving now: not an answer of round 2.
    with pytest.raises(Rejected, match="^item-locked"):
        await phone.command("answer", answers.place("taal-en-gedrag", 40), item=item, round=1)
    await everyone_answers(table, item, chance)
    await show(table, item)
    await phone.until(lambda: set(results(phone, table, item)) == {"1", "2"}, "both rounds")
    await turn_all_pages(table, board)


async def actions_and_conclusion(table, board):
    await table.desk.command("item.open", {"item": "i8"})
    await table.desk.command("conclusion.put", {"item": "i8", "text": "We beginnen bij lokale teams."})
    action = {"what": "Spreekuur in het buurthuis", "who": "Ria", "when": "1 maart", "about": "lokale-teams",
              "origin": "w1/lokale-teams"}
    await table.desk.command("action.put", {"action": "a1", **action})
    await table.desk.command("action.put", {"action": "a2", "what": "Weg ermee"})
    await table.desk.command("action.drop", {"action": "a2"})
    phone = table.phones[0]
    await phone.until(lambda: set(phone.view["actions"]) == {"a1"} and phone.view["conclusions"]["i8"], "the action")
    assert {key: phone.view["actions"]["a1"][key] for key in action} == action
    await board.until(lambda: "Spreekuur in het buurthuis" in board.markup(), "the action on the board")


def reports(table):
    """By bearer in both languages, and by ticket exactly once."""
    dutch, english = table.report("nl"), table.report("en")
    for report, language in ((dutch, "nl"), (english, "en")):
        assert report.startswith("<!DOCTYPE html>") and f'lang="{language}"' in report
        assert "Spreekuur in het buurthuis" in report and "Wijk Oost" in report
        assert "<script" not in report and "http://" not in report.replace("http://www.w3.org/", "")
    for phone in table.phones:
        name = phone.welcome["person"].get("name")
        assert not name or name not in dutch, "an anonymous report names nobody"
        assert phone.welcome["person"]["handle"] not in dutch
    url = table.api.call(
        "POST", "/api/v1/tickets", {"session": table.session, "kind": "report", "language": "en"},
        bearer=table.desk.token)["url"]
    secret = url.removeprefix("/report/")
    assert table.api.call("GET", "/report/{ticket}", ticket=secret) == english
    with pytest.raises(Refused) as refusal:
        table.api.call("GET", "/report/{ticket}", ticket=secret)
    assert refusal.value.status == 404


@pytest.mark.parametrize("spell", [
    lambda code: code, str.lower, lambda code: f" {code[:4]} {code[4:]} ", lambda code: "-".join(code.lower()),
    lambda code: f"{code[:4]}.{code[4:]}",
], ids=["as it is", "lower case", "spaces", "hyphens", "dots"])
async def test_a_code_is_found_however_it_is_typed(place, spell):
    async with place.table() as table:
        found = place.api.call("POST", "/api/v1/lookups", {"code": spell(table.made["code"])})
        assert found["session"]["id"] == table.session and found["invite"] == table.invite


async def test_every_link_works_on_more_than_one_device(place):
    async with place.table() as table:
        for role in ("desk", "board"):
            first, second = table.exchange(table.made["links"][role]), table.exchange(table.made["links"][role])
            assert first["role"] == second["role"] == role and first["token"] != second["token"]
            for found in (first, second):
                client = await table.connect(found["token"])
                assert client.role == role
        with_key = table.api.call(
            "POST", "/api/v1/exchanges", {"session": table.session, "role": "desk"}, bearer=place.key)
        co = await table.connect(with_key["token"])
        await co.command("follow", {"on": False})
        await table.desk.until(lambda: table.desk.view["follow"] is False, "what the other desk did")


async def test_a_secret_link_never_stands_in_a_path(place):
    async with place.table() as table:
        for link in table.made["links"].values():
            assert "#" in link and len(link.split("#")[1]) >= 16
            assert fragment(link, "i" if "#i=" in link else "l")


async def test_a_phone_that_comes_back_sends_again_under_the_same_ids(place):
    async with place.table() as table:
        phone = await table.phone()
        await open_for(table, "i2")
        first = await phone.command("answer", answers.place("lokale-teams", 20), item="i2", id="first")
        # Sent, and gone before any answer could come.
        await phone.send({"type": "command", "id": "second", "name": "answer", "item": "i2", "round": 1,
                          "body": answers.place("lokale-teams", 30)})
        await phone.drop()
        await table.desk.until(lambda: not table.desk.view["roster"][phone.person]["online"], "the phone to be gone")
        back = await table.connect(phone.token)
        assert back.person == phone.person
        assert await back.command("answer", answers.place("lokale-teams", 20), item="i2", id="first") == first
        second = await back.command("answer", answers.place("lokale-teams", 30), item="i2", id="second", round=1)
        await back.command("answer", answers.place("visie-en-inspiratie", 11), item="i2", id="third")
        own = await back.settled(second["version"])
        said = lambda: back.own["worksheets"]["w1"]["answers"]["posities"]["1"]  # noqa: E731
        await back.until(lambda: said()["visie-en-inspiratie"], "the third answer")
        assert said()["lokale-teams"] == {"nu": 30}, own


async def test_commands_are_answered_in_the_order_of_arrival(place):
    async with place.table() as table:
        phone = await table.phone()
        await open_for(table, "i2")
        ids = [secrets.token_urlsafe(16) for _ in range(50)]
        for number, id in enumerate(ids):
            # Every fifth is refused, so that refusals keep their place as well.
            value = 99 if number % 5 == 4 else 10 + number % 30
            await phone.send_raw(
                '{"type":"command","id":"%s","name":"answer","item":"i2","body":{"do":"place","theme":"lokale-teams",'
                '"measure":"nu","value":%d}}' % (id, value))
        await phone.until(lambda: len(phone.order) == len(ids), "all answers")
        assert phone.order == ids


async def test_two_devices_of_one_person_are_one_person(place):
    async with place.table() as table:
        phone = await table.phone()
        tablet = await table.connect(phone.token)
        assert tablet.person == phone.person
        await open_for(table, "i2")
        answered = await phone.command("answer", answers.place("lokale-teams", 20), item="i2")
        await tablet.settled(answered["version"])
        assert tablet.own == phone.own
        await tablet.command("answer", answers.place("lokale-teams", 40), item="i2")
        await phone.until(
            lambda: phone.own["worksheets"]["w1"]["answers"]["posities"]["1"]["lokale-teams"]["nu"] == 40, "the other")
        await table.desk.until(lambda: table.desk.view["progress"]["i2"]["started"] == 1, "one who started")
        assert table.desk.view["people"]["count"] == 1


async def test_what_is_private_reaches_nobody_else(place):
    async with place.table() as table:
        first, second = await table.people(2)
        await open_for(table, "i2")
        answered = await first.command("answer", answers.place("lokale-teams", 23), item="i2")
        await first.settled(answered["version"])
        await first.command("answer", answers.reason("lokale-teams", "Alleen voor het bureau"), item="i2")
        await table.desk.until(lambda: table.desk.view["remarks"], "the remark at the desk")
        await second.send({"type": "resync"})
        await second.ping()
        assert "own" not in table.desk.documents
        assert "Alleen voor het bureau" not in str([second.documents, second.page])
        assert "lokale-teams" not in str(second.documents.get("own", {}))
        remark = next(iter(table.desk.view["remarks"].values()))
        assert remark["text"] == "Alleen voor het bureau" and first.person not in str(remark)


async def test_a_person_changes_their_name_and_perspective(place):
    async with place.table() as table:
        phone = await table.phone()
        await phone.command("person", {"name": "  Fatima ", "perspective": "beleid", "showName": False})
        await table.desk.until(lambda: table.desk.view["roster"][phone.person]["name"] == "Fatima", "the name")
        assert table.desk.view["roster"][phone.person]["perspective"] == "beleid"
        again = await table.connect(phone.token)
        assert again.welcome["person"]["name"] == "Fatima"
        await phone.command("person", {"name": ""})
        await table.desk.until(lambda: "name" not in table.desk.view["roster"][phone.person], "no name")
        with pytest.raises(Rejected, match="^unknown-target"):
            await phone.command("person", {"perspective": "koning"})


async def test_the_timer_ends_by_the_clock_of_the_server(place):
    async with place.table() as table:
        phone = await table.phone()
        await table.desk.command("timer.start", {"seconds": 300})
        await phone.until(lambda: phone.view["timer"], "the timer")
        now = (await phone.ping())["serverNow"]
        assert 290_000 < phone.view["timer"]["endsAt"] - now <= 300_000
        await table.desk.command("timer.extend", {"seconds": 60})
        await phone.until(lambda: phone.view["timer"]["seconds"] == 360, "a minute more")
        await table.desk.command("timer.stop")
        await phone.until(lambda: "timer" not in phone.view, "no timer")
        await table.desk.command("timer.start", {"seconds": 1})
        await phone.until(lambda: phone.view["timer"]["ended"], "the end")


async def test_remarks_wait_for_the_desk_unless_set_to_direct(place):
    async with place.table() as table:
        phones = await table.people(2)
        board = await table.board()
        await open_for(table, "i2")
        await phones[0].command("answer", answers.reason("lokale-teams", "Eerst luisteren"), item="i2")
        await table.desk.until(lambda: len(table.desk.view["remarks"]) == 1, "one remark")
        id, remark = next(iter(table.desk.view["remarks"].items()))
        assert remark["state"] == "waiting" and "Eerst luisteren" not in board.markup()
        for name, state in (("remark.show", "shown"), ("remark.skip", "skipped"), ("remark.wait", "waiting")):
            await table.desk.command(name, {"remark": id})
            await table.desk.until(lambda: table.desk.view["remarks"][id]["state"] == state, state)
        await table.desk.command("remarks.direct", {"item": "i2", "on": True})
        await table.desk.until(lambda: table.desk.item("i2").get("direct"), "direct")
        await phones[1].command("answer", answers.reason("lokale-teams", "Dan doen"), item="i2")
        await table.desk.until(lambda: len(table.desk.view["remarks"]) == 2, "two remarks")
        await phones[0].command("answer", answers.reason("lokale-teams", ""), item="i2")
        await table.desk.until(lambda: len(table.desk.view["remarks"]) == 1, "a remark taken back")


async def test_late_answers_wait_for_the_desk(place):
    async with place.table() as table:
        phones = await table.people(3)
        await open_for(table, "i2")
        await table.desk.command("item.lock", {"item": "i2"})
        for number, phone in enumerate(phones):
            with pytest.raises(Rejected, match="^item-locked"):
                await phone.command("answer", answers.place("lokale-teams", 20), item="i2", id=f"late-{number}")
            kept = {"item": "i2", "outcome": "waiting"}
            await phone.until(lambda: phone.own["late"][f"late-{number}"] == kept, "the late answer in own")
        await table.desk.until(lambda: table.desk.view["late"]["i2"]["count"] == 3, "three late answers")
        await table.desk.command("late.admit", {"item": "i2"})
        for number, phone in enumerate(phones):
            outcome = lambda: phone.own["late"][f"late-{number}"]["outcome"]  # noqa: B023, E731
            await phone.until(lambda: outcome() == "admitted", "the late answer let in")
            assert phone.own["worksheets"]["w1"]["answers"]["posities"]["1"]["lokale-teams"] == {"nu": 20}
        with pytest.raises(Rejected, match="^item-locked"):
            await phones[0].command("answer", answers.place("lokale-teams", 40), item="i2", id="again")
        await phones[0].until(lambda: phones[0].own["late"]["again"]["outcome"] == "waiting", "late again")
        await table.desk.command("late.dismiss", {"item": "i2"})
        await phones[0].until(lambda: phones[0].own["late"]["again"]["outcome"] == "dismissed", "left out")
        back = table.client(phones[0].token)
        await back.open()
        await back.until(lambda: back.own["late"]["again"]["outcome"] == "dismissed", "the same on another device")
        await back.leave()
        assert phones[0].own["worksheets"]["w1"]["answers"]["posities"]["1"]["lokale-teams"] == {"nu": 20}


async def test_undo_takes_back_the_last_step(place):
    async with place.table() as table:
        phone = await table.phone()
        await open_for(table, "i2")
        await table.desk.command("item.lock", {"item": "i2"})
        await phone.until(lambda: phone.item("i2")["state"] == "locked", "locked")
        await table.desk.until(
            lambda: {"steps": 2, "what": "item.locked", "item": "i2"}.items() <= table.desk.view["undo"].items(),
            "what undo takes back")
        await table.desk.command("undo")
        await phone.until(lambda: phone.item("i2")["state"] == "open", "open again")
        await phone.command("answer", answers.place("lokale-teams", 20), item="i2")
        await table.desk.command("undo")
        await phone.until(lambda: phone.item("i2")["state"] == "planned", "as before")
        with pytest.raises(Rejected, match="^nothing-to-undo"):
            await table.desk.command("undo")


async def test_an_item_closed_by_accident_opens_again_with_its_answers(place):
    async with place.table() as table:
        phone = await table.phone()
        await open_for(table, "i2")
        await phone.command("answer", answers.place("lokale-teams", 20), item="i2")
        for closing in ("item.lock", "item.finish"):
            await table.desk.command(closing, {"item": "i2"})
            await table.desk.command("item.reopen", {"item": "i2"})
        answered = await phone.command("answer", answers.place("taal-en-gedrag", 30), item="i2")
        own = await phone.settled(answered["version"])
        assert set(own["worksheets"]["w1"]["answers"]["posities"]["1"]) == {"lokale-teams", "taal-en-gedrag"}


async def test_what_was_shown_can_be_hidden_and_a_closed_session_opened_again(place):
    async with place.table() as table:
        board = await table.board()
        await table.people(5)
        await open_for(table, "i2")
        for phone in table.phones:
            await phone.command("answer", answers.place("lokale-teams", 20), item="i2")
        await show(table, "i2")
        await board.until(lambda: board.page["key"].startswith("theme:"), "the outcome on the board")
        await table.desk.command("item.hide", {"item": "i2"})
        await board.until(lambda: not board.page["key"].startswith("theme:"), "no outcome on the board")
        await board.until(lambda: board.item("i2")["state"] == "locked", "the item locked")
        phone = table.phones[0]
        await phone.until(lambda: not results(phone, table, "i2"), "no outcome on the phones")
        await table.desk.command("session.close")
        await board.until(lambda: board.view["phase"] == "closed", "the close")
        with pytest.raises(Rejected, match="^session-closed"):
            await table.desk.command("item.open", {"item": "i2"})
        await table.desk.command("session.reopen")
        await board.until(lambda: board.view["phase"] == "running", "the session open again")
        await table.phone()


async def test_below_k_nothing_but_n_leaves(place):
    async with place.table() as table:
        board = await table.board()
        await table.people(4)
        await open_for(table, "i2")
        for number, phone in enumerate(table.phones):
            await phone.command("answer", answers.place("lokale-teams", 11 + number), item="i2")
        await show(table, "i2")
        phone = table.phones[0]
        await phone.ping()
        for result in leaves(results(phone, table, "i2")):
            assert set(result) == {"n"}, result
        for value in ("1,1", "1,2", "1,3", "1,4"):
            assert value not in board.markup()


async def test_live_shows_in_steps_of_k(place):
    async with place.table() as table:
        await table.people(9)
        await open_for(table, "i2", mode="live")
        phone, seen = table.phones[0], []
        for other in table.phones:
            await other.command("answer", answers.place("lokale-teams", 20), item="i2")
            await other.ping()
            await phone.ping()
            seen += [result["n"] for result in leaves(results(phone, table, "i2")) if set(result) != {"n"}]
        assert all(n in (5,) or n >= 10 for n in seen), seen


async def test_an_open_table_says_so_before_joining(place):
    async with place.table(privacy="open-tafel") as table:
        found = place.api.call("POST", "/api/v1/lookups", {"invite": table.invite})["session"]
        assert found["privacy"] == "open-tafel"
        phone = await table.phone(name="Ali")
        assert phone.welcome["session"]["privacy"] == "open-tafel"


async def test_an_agenda_of_ones_own(place):
    instruments = place.catalogue["instruments"]
    name = "quickscan"
    phase = next(iter(instruments[name]["phases"]))
    agenda = {
        "worksheets": {"scan": {"instrument": name}},
        "items": {"one": {"rank": 0, "kind": "worksheet", "title": {"nl": "Scan", "en": "Scan"}, "minutes": 20,
                          "worksheet": "scan", "phase": phase, "mode": "live"}},
    }
    async with place.table(agenda=agenda) as table:
        phone = await table.phone()
        await open_for(table, "one")
        question = answers.questions(table.instrument("one"))[0]
        await phone.command("answer", answers.option(question, "ja"), item="one")
        await phone.command("answer", answers.extra(question, "toelichting", "Zie de nota"), item="one")
        await phone.command("answer", {"do": "evidence", "question": question, "evidence": "document"}, item="one")
        flagged = await phone.command("answer", {"do": "flag", "question": question, "on": True}, item="one")
        own = await phone.settled(flagged["version"])
        place.contract.check_plugin("ownQuestionnaire", own["worksheets"]["scan"])
        assert own["worksheets"]["scan"]["answers"][phase]["1"][question] == {
            "option": "ja", "extra": {"toelichting": "Zie de nota"}, "evidence": "document", "flag": True}
        agenda["items"]["two"] = {"rank": 1, "kind": "talk", "title": {"nl": "Napraten", "en": "Talk"}, "minutes": 5}
        setup = {key: table.worksheet("one")[key] for key in ("plugin", "instrument", "name", "settings")}
        await table.desk.command("agenda.put", {**agenda, "worksheets": {"scan": setup}})
        await phone.until(lambda: "two" in phone.view["agenda"], "the new item")


async def test_busy_counts_at_the_desk_and_is_never_stored(place):
    async with place.table() as table:
        phone = await table.phone()
        await open_for(table, "i2")
        before = place.log_version(table.session)
        await phone.send({"type": "busy", "item": "i2"})
        await table.desk.until(lambda: table.desk.view["busy"] == 1, "one who is at work")
        assert place.log_version(table.session) == before


async def test_resync_gives_whole_documents(place):
    async with place.table() as table:
        board = await table.board()
        key = board.page["key"]
        board.documents.clear()
        board.page = None
        await board.send({"type": "resync"})
        await board.until(lambda: board.view and board.page and board.page["key"] == key, "everything anew")


async def test_the_routes_that_everyone_may_read(place):
    for template in ("/api/v1/time", "/api/v1/plugins", "/api/v1/catalogue", "/healthz", "/readyz", "/metrics",
                     "/build.json", "/openapi.json", "/asyncapi.yaml", "/document.schema.json"):
        place.api.call("GET", template)
    for summary in place.catalogue["instruments"].values():
        assert place.content(summary["hash"])["kind"] == summary["kind"]
    with pytest.raises(Refused, match="content-unknown"):
        place.content("0" * 64)
