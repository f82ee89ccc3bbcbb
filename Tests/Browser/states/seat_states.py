"""The screens of places without a phone: seating, entering on behalf, handing over."""

from state import row


def open_seats(scene):
    scene.click("[data-key=seat-add]")
    scene.wait("#seats[open]")


def open_papers(scene):
    scene.click("nav [data-key=papers]")
    scene.wait("#papers[open]")


def choose_a_table(scene):
    open_seats(scene)
    scene.click("#seats input[value=table]")
    scene.wait("#seats [name=people]")


def seat_somebody(scene):
    open_seats(scene)
    scene.page.locator("#seats [name=name]").fill("Mevrouw De Wit")
    scene.click("#seats [type=submit]")
    scene.wait("#seats .notice.plain ~ .pair")


def hand_over(scene):
    seat_somebody(scene)
    scene.click("#seats .pair .btn:not(.go)")
    scene.wait("#seats .qr-code")


def key_to_a_seat(scene, purpose):
    """A key to a new seat, as a desk gives it."""
    room, bearer = scene.room, scene.room.made["token"]
    path = f"/api/v1/sessions/{room.session}/seats"
    status, made = room.server.post(path, {"kind": "paper", "name": "Mevrouw De Wit"}, bearer=bearer)
    assert status == 201, made
    status, key = room.server.post(f"{path}/{made['person']['id']}/keys", {"for": purpose}, bearer=bearer)
    assert status == 201, key
    return key["link"]


def enter_on_behalf(scene):
    scene.page.goto("about:blank")
    scene.goto(key_to_a_seat(scene, "entry"))
    scene.wait(".banner.behalf")


def begin_on_behalf(scene):
    enter_on_behalf(scene)
    scene.click(".foot .btn.go")
    scene.wait("main .worksheet, main [data-key]")


def use_a_key_twice(scene):
    link = key_to_a_seat(scene, "device")
    secret = link.partition("=")[2]
    assert scene.room.server.post("/api/v1/exchanges", {"seat": secret})[0] == 201
    scene.page.goto("about:blank")
    scene.goto(link)
    scene.wait("[data-key=ended]")


def ask_reading_help(scene):
    scene.click("[data-key=help]")
    scene.wait("dialog.reading[open]")


ROWS = [
    row("desk", "seat-form", "gathering", open_seats, en=True),
    row("desk", "seat-table", "gathering", choose_a_table),
    row("desk", "papers", "positions-open", open_papers, en=True),
    row("desk", "seat-made", "positions-open", seat_somebody),
    row("desk", "seat-key", "positions-open", hand_over),
    row("join", "seat-used", "gathering", use_a_key_twice),
    row("join", "seat-entering", "gathering", enter_on_behalf),
    row("join", "seat-answering", "positions-open", begin_on_behalf, en=True),
    row("participant", "reading-help", "positions-open", ask_reading_help, en=True),
]
