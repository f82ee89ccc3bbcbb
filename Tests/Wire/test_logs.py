"""Logs and metrics tell an administrator how the server does, and nothing about people."""

import json

import pytest
from client import Refused, Rejected
from support.server import Server
from table import Place

NAME, TITLE, REASON = "Aleida Brouwerhuis", "Wijkberaad Zonnehoek", "Omdat de molen naast de kerk stilstaat"


@pytest.fixture(scope="module")
def place():
    """A server that logs all it can, on the address that everyone here comes from."""
    server = Server("--verbose").start()
    yield Place(server)
    assert server.stop() == 0
    server.remove()


async def test_what_people_say_and_who_they_are_stays_out_of_logs_and_metrics(place):
    async with place.table(title=TITLE, municipality="Voorbeeldstad aan Zee") as table:
        phone = await table.phone(name=NAME, perspective="beleid")
        await table.desk.command("item.open", {"item": "i2"})
        await phone.command("answer", {"do": "reason", "theme": "lokale-teams", "text": REASON}, item="i2")
        with pytest.raises(Rejected):
            await phone.command("answer", {"do": "place", "theme": REASON, "measure": "nu", "value": 20}, item="i2")
        stranger = table.client(phone.token)
        await stranger.open()
        await stranger.send_raw('{"type":"' + NAME + '"}')
        await stranger.until_closed(4003)
        guesser = table.client("guess-" + phone.token)
        await guesser.open()
        await guesser.until_closed(4001)
        with pytest.raises(Refused):
            place.api.call("POST", "/api/v1/lookups", {"code": "WRONGCODE"})
        await phone.send_raw(json.dumps({"type": "command", "id": "x1", "name": "geheim." + NAME.replace(" ", "-")}))
        with pytest.raises(Rejected, match="^unknown-command"):
            await phone.answer_to("x1")
        await table.desk.command("person.erase", {"person": phone.person})
        table.report()
        handle = phone.welcome["person"]["handle"]
        secrets = [phone.token, table.token, table.invite, table.made["code"], place.key]
        told = [NAME, "Aleida", TITLE, REASON, "molen", "Voorbeeldstad", handle, phone.person, "geheim", *secrets]
        metrics = place.server.get("/metrics").decode()
        log = (place.server.folder / "log.txt").read_text()
        for where, text in (("metrics", metrics), ("log", log)):
            assert [word for word in told if word in text] == [], where
        # Addresses too: beside the one it listens on, which is no person's.
        assert "127.0.0.1" not in log.replace(f"127.0.0.1:{place.server.port}", "")
        assert '"unknown"' in metrics and "wijktafel_connections" in metrics
