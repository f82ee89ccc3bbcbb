"""The screens of an earlier session that lies beside an item: choosing one, the page on the board, and what keeps it away."""

from compare_states import another, conclude, positions
from state import row
from support.server import KEY


def beside_ready(room):
    """This year is on show, and last year was closed."""
    positions(room, 1)
    earlier = another(room, "Nulmeting Oosterwijk", neighbourhood="Oosterwijk", date="2025-11-20")
    positions(earlier, 0)
    conclude(earlier)
    conclude(another(room, "SWOT van de wijk", agenda="swot", neighbourhood="Binnenstad", date="2025-06-02"))


def beside_laid(room):
    beside_ready(room)
    earlier = room.compared[1]
    room.server.post(f"/api/v1/sessions/{room.session}/earlier", {"session": earlier}, bearer=KEY)
    room.do("beside.put", item="i2", session=earlier)


MOMENTS = {each.__name__.replace("_", "-"): each for each in (beside_ready, beside_laid)}


def choose_earlier(scene):
    """Only what belongs to this moment: the server has sessions of every other screen too."""
    def answer(route):
        found = route.fetch().json()
        mine = {key: each for key, each in found["sessions"].items() if key in scene.room.compared}
        route.fulfill(json={"sessions": mine})

    scene.page.route("**/api/v1/sessions", answer)
    scene.page.evaluate("(key) => localStorage.setItem('wt.desk.key', key)", KEY)
    scene.click("[data-key=beside] .btn")
    scene.wait("#beside [data-key=which]")


def choose_what_differs(scene):
    choose_earlier(scene)
    scene.page.locator("#beside .choice").nth(1).click()
    scene.click("#beside .btn.go")
    scene.wait("#beside .problem:not(:empty)")


def find_none(scene):
    scene.page.route("**/api/v1/sessions", lambda route: route.fulfill(json={"sessions": {}}))
    scene.page.evaluate("(key) => localStorage.setItem('wt.desk.key', key)", KEY)
    scene.click("[data-key=beside] .btn")
    scene.wait("#beside [data-key=none]")


def have_no_key(scene):
    scene.page.evaluate("localStorage.removeItem('wt.desk.key'); sessionStorage.removeItem('wt.desk.key')")
    scene.click("[data-key=beside] .btn")
    scene.wait("#beside .problem:not(:empty)")


ROWS = [
    row("desk", "beside-choose", "beside-ready", choose_earlier, en=True),
    row("desk", "beside-different", "beside-ready", choose_what_differs),
    row("desk", "beside-none", "beside-ready", find_none),
    row("desk", "beside-keyless", "beside-ready", have_no_key),
    row("desk", "beside-laid", "beside-laid"),
    row("board", "beside-now", "beside-laid", page="beside:i2:nu", en=True),
]
