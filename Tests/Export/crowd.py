"""A session as large as they come, held on a real server: a thousand people, five hundred remarks, three hundred cards."""

import asyncio
import json
import random

import documents
import websockets
from sessions import Held, Place, Server, answers, export, turn

PEOPLE, REMARKS, CARDS = 1_000, 500, 300
# What the room takes of a text at most.
MOST_OF_REMARK, MOST_OF_CARD = 1_000, 140
# How many people are at it together.
AT_ONCE = 25
# What one connection may send before the server bounds its pace.
BURST = 80
FILES = {
    "html": ("html", "verslag-*.html"), "pdf-ua": ("pdf", "verslag-????-??-??.pdf"),
    "pdf-a": ("pdf-archive", "*-archief.pdf"), "odt": ("odt", "*.odt"), "docx": ("docx", "*.docx"),
    "xlsx": ("xlsx", "*.xlsx"), "csv": ("csv", "*-tabellen.zip"), "json": ("json", "*.json"),
}
AGENDA = {
    "worksheets": {"w1": {"instrument": "volwassenheid"}, "w2": {"instrument": "swot"}},
    "items": {
        "i1": {"rank": 0, "kind": "worksheet", "minutes": 10, "worksheet": "w1", "phase": "posities", "mode": "blind",
               "title": {"nl": "Posities", "en": "Positions"}},
        "i2": {"rank": 1, "kind": "worksheet", "minutes": 10, "worksheet": "w2", "phase": "schrijven", "mode": "blind",
               "title": {"nl": "Kaarten", "en": "Cards"}},
    },
}
# The page that is there when all that was written is.
LAST_PAGE = {"i1": "words:taal-en-gedrag", "i2": "list:swot-bedreigingen"}
LISTS = ("swot-sterktes", "swot-zwaktes", "swot-kansen", "swot-bedreigingen")


def text(number, most):
    """A hostile text at the cap, with a number that tells it from all others."""
    hostile = list(documents.HOSTILE.values())[number % len(documents.HOSTILE)]
    return f"{number + 1}. {hostile}{' woorden erbij' * 80}"[:most]


class Trusting:
    """A contract that nothing is held to: of so large a view that takes longer than the server takes to send it."""

    def __init__(self, contract):
        self.error_codes, self.reject_codes = contract.error_codes, contract.reject_codes

    def check_sent(self, frame):
        """The tests of the wire check it."""

    def check_received(self, frame):
        """The tests of the wire check it."""

    def check_document(self, name, document):
        """The tests of the wire check it."""


def hold(folder):
    """Holds the session; gives what its board showed and its files."""
    server = Server().start()
    try:
        place = Place(server)
        place.contract = Trusting(place.contract)
        session, pages = asyncio.run(asyncio.wait_for(_held(place), 300))
        held = Held(folder / "session-crowd", pages, FILES)
        export(server, session, held.folder, FILES.values())
        return held
    finally:
        server.remove()


async def _held(place):
    settings = {"agenda": AGENDA, "municipality": "Voorbeeld", "neighbourhood": "Oost", "date": "2026-11-21"}
    async with place.table(**settings) as table:
        people = await _come(table)
        board = await table.board()
        for item, said in (("i1", _positions), ("i2", _cards)):
            await table.desk.command("item.open", {"item": item})
            instrument = table.instrument(item)
            await _answer(table, people, item, lambda number, said=said: said(instrument, number))
            await table.desk.command("item.lock", {"item": item})
            await table.desk.command("item.show", {"item": item})
            await _show_what_was_written(table, item)
            last = LAST_PAGE[item]
            await table.desk.until(lambda last=last: last in table.desk.view["pages"], f"the page {last}")
            # Of cards a board shows as many on a page as can be read from afar, and has no figure but how many there are.
            if item == "i1":
                pages = await turn(table, board, "w1")
        return table.session, list(pages.items())


async def _show_what_was_written(table, item):
    if item == "i2":
        await table.desk.command("answer", {"do": "show-all"}, item=item)
        return
    remarks = list(table.desk.view["remarks"])
    for start in range(0, len(remarks), BURST):
        async with table.client(table.token) as desk:
            for remark in remarks[start:start + BURST]:
                await desk.command("remark.show", {"remark": remark})


async def _come(table):
    """Everyone joins; nobody stays connected, so that a thousand screens need not be kept in step."""
    gate = asyncio.Semaphore(AT_ONCE)
    perspectives = list(table.place.catalogue["perspectives"])

    async def come(number):
        async with gate:
            return await asyncio.to_thread(table.join, perspective=perspectives[number % len(perspectives)])

    return await asyncio.gather(*(come(number) for number in range(PEOPLE)))


async def _answer(table, people, item, said):
    gate = asyncio.Semaphore(AT_ONCE)

    async def answer(number, person):
        async with gate, websockets.connect(
            table.client(person["token"]).address, subprotocols=["wijktafel.v1"], max_size=None
        ) as socket:
            await socket.send(json.dumps({"type": "hello", "session": table.session, "token": person["token"]}))
            waiting = set()
            for body in said(number):
                waiting.add(f"{item}-{len(waiting)}")
                await socket.send(json.dumps(
                    {"type": "command", "id": f"{item}-{len(waiting) - 1}", "name": "answer", "item": item, "body": body}))
            while waiting:
                frame = json.loads(await socket.recv())
                assert frame["type"] not in ("reject", "error"), (number, frame)
                if frame["type"] == "ack":
                    waiting.remove(frame["id"])

    await asyncio.gather(*(answer(number, person) for number, person in enumerate(people)))


def _positions(instrument, number):
    said = answers.all_of(instrument, "posities", random.Random(number))
    themes = answers.themes(instrument)
    return [*said, answers.reason(themes[number % len(themes)], text(number, MOST_OF_REMARK))] if number < REMARKS else said


def _cards(_, number):
    if number >= CARDS:
        return []
    return [{"do": "write", "id": f"n{number}", "list": LISTS[number % len(LISTS)], "text": text(number, MOST_OF_CARD)}]
