"""Sessions that a real server held: what their boards showed, and every file of their reports."""

import asyncio
import json
import pathlib
import random
import subprocess
import sys
from dataclasses import dataclass, field

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "Tests"), str(ROOT / "Tests/Wire")]

import answers  # noqa: E402
from support.server import BINARY, Server  # noqa: E402
from table import Place  # noqa: E402

# By the names that readers of files have for them: that of the export, and how its file is called.
FILES = {
    "html": ("html", "verslag-*.html"), "pdf-ua": ("pdf", "verslag-????-??-??.pdf"), "odt": ("odt", "*.odt"),
    "docx": ("docx", "*.docx"), "xlsx": ("xlsx", "*.xlsx"), "csv": ("csv", "*-tabellen.zip"),
    "json": ("json", "*.json"),
}
PACKAGE = ("package", "*-pakket.zip")
# How many were there.
ROOMS = {"empty": 0, "single": 1, "room": 12}
# What the room puts into its cards and reasons; the tests of documents have many more of these.
TYPED = ["=1+1", "<b>Wijk & co</b>", "مرحبا بالعالم", "👩‍👩‍👧‍👦 samen", "W" * 120]


@dataclass
class Held:
    """A session that was held."""

    folder: pathlib.Path
    pages: list = field(default_factory=list)
    files: dict = field(default_factory=lambda: {**FILES, "package": PACKAGE})

    def file(self, form):
        """The file of a format."""
        return next(self.folder.glob(self.files[form][1]))

    @property
    def document(self):
        """The report as it is described for programs."""
        return json.loads(self.file("json").read_text("utf-8"))


def hold(folder):
    """Holds the sessions, and gives them by their names."""
    server = Server().start()
    try:
        found = asyncio.run(asyncio.wait_for(_all(Place(server)), 180))
        held = {}
        for name, (session, pages) in found.items():
            held[name] = Held(folder / f"session-{name}", pages)
            # A package holds all of the others once more, so one is enough.
            wanted = [*FILES.values(), *([PACKAGE] if name == "room" else [])]
            export(server, session, held[name].folder, wanted)
        return held
    finally:
        server.remove()


def export(server, session, folder, files):
    """Makes files of a session as an administrator does."""
    done = subprocess.run(
        [BINARY, "export", session, "--data", server.folder / "data", "--root", ROOT, "--out", folder,
         "--format", ",".join(form for form, _ in files)],
        capture_output=True, text=True, timeout=300,
    )
    assert done.returncode == 0, done.stderr


async def _all(place):
    return {name: await _one(place, count) for name, count in ROOMS.items()}


async def _one(place, count):
    settings = {"municipality": "Voorbeeld", "neighbourhood": "Oost", "date": "2026-11-21"}
    async with place.table(**settings) as table:
        pages = {}
        if count:
            perspectives = list(place.catalogue["perspectives"])
            for number in range(count):
                await table.phone(perspective=perspectives[number // 6])
            board = await table.board()
            chance = random.Random(7)
            agenda = sorted(table.desk.view["agenda"].items(), key=lambda one: one[1]["rank"])
            for item, entry in agenda:
                if entry["kind"] == "worksheet":
                    await _play(table, item, chance)
                    pages |= await turn(table, board, entry["worksheet"])
            await table.desk.command("conclusion.put", {"item": item, "text": TYPED[1]})
            await table.desk.command("action.put", {"action": "a1", "what": TYPED[0], "who": TYPED[3]})
        return table.session, list(pages.items())


async def _play(table, item, chance):
    """Everyone answers all that an item asks, and it is shown."""
    await table.desk.command("item.open", {"item": item})
    for phone in (table.desk, *table.phones):
        await phone.until(lambda: phone.view["current"] == item and phone.item(item)["state"] == "open", item)
    entry, instrument = table.desk.item(item), table.instrument(item)

    async def answer(phone, number):
        for body in answers.all_of(instrument, entry["phase"], chance):
            await phone.command("answer", body, item=item, round=entry["round"])
        if instrument["kind"] != "questionnaire" and number < len(TYPED):
            said = answers.reason(answers.themes(instrument)[0], TYPED[number])
            await phone.command("answer", said, item=item, round=entry["round"])

    await asyncio.gather(*(answer(phone, number) for number, phone in enumerate(table.phones)))
    await table.desk.command("item.lock", {"item": item})
    await table.desk.command("item.show", {"item": item})
    await table.desk.until(lambda: table.desk.item(item)["state"] == "shown", f"{item} shown")


async def turn(table, board, sheet):
    """What every page of the item that is on looks like on the board, by its worksheet; of later rounds the last."""
    found = {}
    await table.desk.until(lambda: table.desk.view["pages"], "pages")
    for key in sorted(table.desk.view["pages"], key=lambda one: table.desk.view["pages"][one]["rank"]):
        await table.desk.command("board.page", {"page": key})
        await board.until(lambda: board.page["key"] == key and board.page["blocks"], f"page {key}")
        if not key.startswith("progress:"):
            found[sheet, key] = board.markup()
    return found
