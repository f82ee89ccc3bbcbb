"""The screens of the room as it is: a beamer that is not ours, a phone as a remote, and what comes after."""

from state import row
from ways import open_links


def show_a_code(scene):
    """A board that nobody gave a link."""
    scene.page.evaluate("localStorage.clear()")
    scene.page.goto("about:blank")
    scene.goto("/board")
    scene.wait(".pairing-code")


def type_a_code(scene, code, answer):
    open_links(scene)
    scene.page.locator(".screens input").fill(code)
    scene.click(".screens [type=submit]")
    scene.wait(answer)


def take_a_board_in(scene):
    status, waiting = scene.room.server.post("/api/v1/pairings", {})
    assert status == 201, waiting
    type_a_code(scene, f"{waiting['code'][:3]} {waiting['code'][3:]}", "#pairing-said:not(.problem):not(:empty)")


def type_an_old_code(scene):
    """A code that no board shows any more, or never did: the server tells them alike."""
    type_a_code(scene, "000000", "#pairing-said.problem:not(:empty)")


def type_too_few(scene):
    type_a_code(scene, "4829", "#pairing-said.problem:not(:empty)")


def show_the_phone_its_link(scene):
    open_links(scene)
    scene.click("#links [data-key=phone] button")
    scene.wait("#links .qr-code")


def hold_it_in_one_hand(scene):
    scene.page.set_viewport_size({"width": 390, "height": 844})
    scene.page.reload()
    scene.wait(".remote-now")


def see_the_whole_desk(scene):
    hold_it_in_one_hand(scene)
    scene.click(".desk-tools button")
    scene.wait(".rail-list")


def say_what_comes_after(scene):
    scene.click("[data-key=afterwards] > summary")
    scene.wait("[data-key=afterwards] form")


ROWS = [
    row("board", "code", "gathering", show_a_code, en=True),
    row("desk", "board-taken-in", "gathering", take_a_board_in, en=True),
    row("desk", "board-unknown", "gathering", type_an_old_code),
    row("desk", "board-too-few", "gathering", type_too_few),
    row("desk", "link-to-remote", "gathering", show_the_phone_its_link, en=True),
    row("desk", "remote-gathering", "gathering", hold_it_in_one_hand),
    row("desk", "remote", "positions-open", hold_it_in_one_hand, en=True),
    row("desk", "remote-shown", "positions-shown", hold_it_in_one_hand),
    row("desk", "remote-whole", "positions-open", see_the_whole_desk),
    row("desk", "afterwards", "agreements", say_what_comes_after, en=True),
    row("board", "closed-said", "afterwards", en=True),
    row("participant", "closed-said", "afterwards", en=True),
]
