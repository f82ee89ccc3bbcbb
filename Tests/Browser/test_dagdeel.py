"""The ready agenda “Dagdeel” in browsers, from an empty server to an archive that is brought back.

What comes out is known beforehand: how each of the eight answers follows from their place in the row of people.
"""

import json
import statistics
import subprocess

import pytest
from half_day import AGENDA, SEATED, HalfDay
from reports import fetch
from support.server import BINARY, KEY, ROOT, Server
from test_agenda import tables

STEPS, THEMES, CHOICES = 11, 6, 5
# Where the eight stand on every theme, as stations from 0 on; the first theme is talked about, and placed again.
STAND = [[0, 1, 1, 1, 2, 2, 2, 3], [1] * 8, [2, 2, 1, 1, 2, 2, 2, 3],
         [0, 0, 0, 0, 0, 1, 1, 1], [3, 3, 2, 2, 3, 3, 3, 2], [1, 2, 1, 2, 1, 1, 1, 2]]
COLUMNS = {"i7": "Waarom", "i8": "Gewenste effecten", "i9": "Resultaten in het veld", "i10": "Oplossingen en aanpakken"}
CONCLUSION = "De huisarts en het team bellen elkaar voortaan zelf"
ACTION = "Spreekuur in de bibliotheek"
WHY = "Niemand weet wie de regie heeft"
PASSPHRASE = "een zin van meer dan twaalf tekens"


@pytest.fixture
def server():
    running = Server().start()
    yield running
    running.remove()


@pytest.fixture
def play(browser, server):
    everyone = HalfDay(browser, server)
    yield everyone
    everyone.close()


def test_a_half_day_from_an_empty_server_to_an_archive(play, server, tmp_path):
    assert json.loads(server.get("/api/v1/sessions", {"Authorization": f"Bearer {KEY}"}))["sessions"] == {}
    play.make("Dagdeel Oosterwijk")
    play.come_in()
    welcome(play)
    travel(play)
    take_positions(play)
    take_a_second_round(play)
    choose(play)
    build_the_chain(play)
    agree_and_close(play)
    read_the_report(play)
    read_the_pdf(play, tmp_path)
    bring_the_archive_back(play, server, tmp_path)
    play.check_quiet()


def welcome(p):
    """What only asks for talk is read on every screen, and the other desk follows."""
    for key in ("i1", "i2"):
        p.open_next(p.item(key))
        for surface in p.surfaces:
            surface.until_says(AGENDA["items"][key]["text"]["nl"] if surface not in (p.desk, p.tablet) else p.item(key))


def open_for_all(p, key):
    p.open_next(p.item(key))
    p.begin()


def travel(p):
    """Of every step of the journey as many say that it is stuck as its number says, and eight at most."""
    open_for_all(p, "i3")
    p.gijs.offline()
    for number, phone in enumerate(p.phones):
        for step in range(STEPS):
            p.mark(phone, "stokt" if number < step else "soepel")
            if step < STEPS - 1:
                p.next(phone)
        p.heard(phone)
    p.desk.until_says("7 klaar")
    p.gijs.offline(False)
    p.until_all_are_done()
    blind = p.table("Stap | Soepel | Stokt")
    assert len(blind) == STEPS and all(row.endswith(" | – | – | –") for row in blind), blind
    p.show()
    p.board.until(lambda: p.table("Stap | Soepel | Stokt") not in (None, blind), "what the room marked")
    stuck = [min(step, 8) for step in range(STEPS)]
    marked = [row.split(" | ")[1:] for row in p.table("Stap | Soepel | Stokt")]
    assert marked == [[str(8 - count), str(count), "0"] for count in stuck]
    p.read_the_board("i3")


def take_positions(p):
    """Everyone places a puck and a ring on six rails; Anna tells why, and the tablet puts it on the board."""
    open_for_all(p, "i4")
    for number, phone in enumerate(p.phones):
        for theme in range(THEMES):
            p.place(phone, STAND[theme][number])
            if phone is p.anna and theme == 0:
                p.tell(phone, WHY)
            p.next(phone)
        p.heard(phone)
    p.until_all_are_done()
    p.until_the_board_counts()
    for surface in (p.desk, p.tablet):
        surface.until_says(WHY)
    assert "midden 1" not in p.page_of().lower() and "middelste" not in p.page_of().lower() and WHY not in p.page_of()
    p.show()
    assert medians(p) == middles(STAND)
    p.tablet.press(f"{p.say('desk:remarks.show')}: {WHY}")
    p.until_board(WHY)


def middles(stand):
    """The medians in words: a station is half a step from the next, and eight people may stand between two."""
    return [f"{1 + statistics.median(theme):.1f}".replace(".", ",") for theme in stand]


def medians(p):
    p.desk.until(lambda: "profile" in p.pages(), "the pages of the outcome")
    (rows,) = p.tables_of("profile")
    return [row.split(" | ")[1] for row in rows[1:]]


def take_a_second_round(p):
    """Half of the room comes round about the first theme; everything else everyone keeps."""
    p.step("desk:do.round", number=2)
    p.begin()
    for number, phone in enumerate(p.phones):
        for theme in range(THEMES):
            if theme == 0 and number < 4:
                p.place(phone, 2)
            else:
                p.press_on(phone, "[data-key=keep]")
            p.next(phone)
        p.heard(phone)
    p.until_all_are_done()
    p.show()
    assert medians(p) == ["3,0", *middles(STAND)[1:]]
    assert p.tables_of("theme:visie-en-inspiratie") == [[
        "Plaats | Ronde 1 | Ronde 2", "1,0 | 1 | 0", "2,0 | 3 | 0", "3,0 | 3 | 7", "4,0 | 1 | 1"]]
    p.anna.until_says("groep:")
    p.read_the_board("i4")


def choose(p):
    p.open_next(p.item("i5"))
    open_for_all(p, "i6")
    p.gijs.offline()
    for number, phone in enumerate(p.phones):
        for choice in range(CHOICES):
            # Five stand at an end, and three in the middle.
            p.place(phone, choice % 2 * 2 if number < 5 else 1)
            p.next(phone)
        p.heard(phone)
    p.desk.until_says("7 klaar")
    p.gijs.offline(False)
    p.until_all_are_done()
    p.until_the_board_counts()
    assert "midden 1" not in p.page_of().lower() and "middelste" not in p.page_of().lower()
    p.show()
    # Five against three at the other side of the middle: one number would be nobody's.
    assert medians(p) == ["−3,0", "3,0", "−3,0", "3,0", "−3,0"]
    (rows,) = p.tables_of("profile")
    assert all(row.endswith("| twee beelden") for row in rows[1:]), rows
    p.read_the_board("i6")
    conclude(p)


def conclude(p):
    """The co-facilitator writes what the room concludes, and it stands on every phone."""
    p.tablet.page.locator("#outcome summary").click()
    p.tablet.page.locator("#conclusion").fill(CONCLUSION)
    p.tablet.page.locator("#outcome form").first.get_by_role("button").click()
    for phone in p.phones:
        phone.until_says(CONCLUSION)


def build_the_chain(p):
    """Everyone sends in a point for every column; none is on the board before the desk shows it, and then once."""
    for key, column in COLUMNS.items():
        open_for_all(p, key)
        texts = [f"{column} volgens {phone.name}" for phone in p.phones]
        if key == "i8":
            p.gijs.offline()
        for phone, text in zip(p.phones, texts):
            p.send(phone, text)
        if key == "i8":
            p.waits(7)
            p.gijs.offline(False)
        p.waits(8)
        assert not any(text in p.page_of() for text in texts)
        p.press("desk.show.all", count=8)
        for text in texts:
            p.until_board(text)


def agree_and_close(p):
    p.open_next(p.item("i11"))
    form = p.tablet.page.locator(".action-form")
    form.get_by_label(p.say("desk:action.what"), exact=True).fill(ACTION)
    form.get_by_label(p.say("desk:action.who"), exact=True).fill(SEATED)
    form.get_by_role("button", name=p.say("desk:outcome.keep")).click()
    for surface in (p.desk, p.board, *p.phones):
        surface.until_says(ACTION)
    p.step("desk:do.close")
    for phone in p.phones:
        phone.until_says("De sessie is afgesloten")
    p.board.until_says("Dank je wel")
    p.tablet.until_says(p.say("desk:do.reopen-session"))


def read_the_report(p):
    page = p.report()
    text, found = page.locator("main").inner_text(), tables(page, "main table")
    for about, (headline, figures) in p.said.items():
        # Who answered what is for the open table itself.
        if about[1].startswith("who:"):
            continue
        assert headline in text, about
        for table in figures:
            assert table in found, about
    for told in (CONCLUSION, ACTION, WHY, *(f"{column} volgens Gijs" for column in COLUMNS.values())):
        assert told in text, told
    assert text.count("Gewenste effecten volgens Gijs") == text.count("Gewenste effecten volgens Anna")


def read_the_pdf(p, folder):
    """Where the renderer is installed."""
    formats = json.loads(p.installation.get(f"/api/v1/sessions/{p.session}/exports", p.bearer))["formats"]
    if not formats["pdf"]["available"]:
        return
    fetch(p.desk, p.say, folder / "dagdeel.pdf", "pdf")
    text = " ".join(run("pdftotext", folder / "dagdeel.pdf", "-").split())
    for told in (CONCLUSION, ACTION, WHY):
        assert told in text, told


def bring_the_archive_back(p, server, folder):
    """What the desk hands out is checked and brought back by the command line, as a closed session."""
    file, phrase = folder / "dagdeel.wijktafel", folder / "woorden.txt"
    fetch(p.desk, p.say, file, "archive", PASSPHRASE)
    assert ACTION.encode() not in file.read_bytes()
    phrase.write_text(PASSPHRASE + "\n")
    data = ["--data", server.folder / "data"]
    assert "Dagdeel Oosterwijk" in run(BINARY, "verify", file, "--passphrase-file", phrase, *data)
    run(BINARY, "import", file, "--passphrase-file", phrase, *data)
    back = [line.split()[0] for line in run(BINARY, "export", *data).splitlines() if "closed" in line]
    assert len(back) == 2, back
    reports = []
    for session in back:
        run(BINARY, "export", session, *data, "--root", ROOT, "--format", "html", "--out", folder / session)
        reports.append(next((folder / session).iterdir()).read_text())
    for told in (CONCLUSION, ACTION, WHY, "Gewenste effecten volgens Gijs"):
        assert all(told in report for report in reports), told
    assert sum("Teruggehaald uit een archief" in report for report in reports) == 1


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
