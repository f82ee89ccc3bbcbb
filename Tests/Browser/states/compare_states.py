"""Sessions side by side: choosing them at the entrance, the page that compares them, and when there is nothing to see."""

import itertools

import deck_moments
from bots import Room
from state import row
from support.server import KEY

PLACES = ["Binnenstad", "De Weide", "Havenkwartier", "Noorderpark", "Spoorbuurt", "Vogelwijk", "Zuiderveld"]
TABLE = ["beleid", "lokaal-team", "inwoner"]


def themes(room, item):
    return [each["id"] for each in room.instrument(item)["items"]]


def positions(room, shift):
    room.do("item.open", item="i2")
    for person, bot in enumerate(room.bots):
        for number, theme in enumerate(themes(room, "i2")):
            now = max(10, min(40, 15 + (5 * number + 7 * shift + person) % 20))
            bot.answer("i2", do="place", theme=theme, measure="nu", value=now)
            bot.answer("i2", do="place", theme=theme, measure="straks", value=min(40, now + 8))
    room.do("item.show", item="i2")


def quickscan(room, shift):
    room.do("item.open", item="i6")
    for person, bot in enumerate(room.bots):
        for number, question in enumerate(
                each["id"] for part in room.instrument("i6")["items"] for each in part["questions"]):
            option = ("ja", "deels", "nee")[(number + person + shift) % (2 + shift)]
            bot.answer("i6", do="answer", question=question, option=option)
    room.do("item.show", item="i6")


def another(room, title, people=6, agenda="inspiratiesessie", **more):
    """A session beside the one that the moment is about; the page is told of it by its id."""
    other = Room(room.server, title=title, municipality="Voorbeeldstad", language=room.language, agenda=agenda, **more)
    other.people(itertools.islice(itertools.cycle(TABLE), people))
    room.compared = [*getattr(room, "compared", [room.session]), other.session]
    return other


def conclude(other):
    other.do("session.close")
    other.leave()


def compare_pair(room):
    positions(room, 1)
    quickscan(room, 0)
    other = another(room, "Nulmeting Oosterwijk", neighbourhood="Oosterwijk", date="2025-11-20")
    positions(other, 0)
    quickscan(other, 1)
    conclude(other)


def compare_few(room):
    positions(room, 1)
    other = another(room, "Nulmeting Oosterwijk", people=3, neighbourhood="Oosterwijk", date="2025-11-20")
    positions(other, 0)
    conclude(other)


def compare_eight(room):
    positions(room, 0)
    for number, place in enumerate(PLACES):
        other = another(room, f"Inspiratiesessie {place}", neighbourhood=place, date=f"2026-0{number + 1}-15")
        positions(other, number)
        conclude(other)


def compare_nothing(room):
    positions(room, 0)
    conclude(another(room, "SWOT van de wijk", agenda="swot", neighbourhood="Binnenstad", date="2025-11-20"))


def compare_cards(room):
    """A deck that was weighed twice, and cards that each room wrote for itself."""
    for date, people in (("2025-11-20", 6), ("2026-11-19", 7)):
        deck = another(room, "Dilemma's", people, deck_moments.AGENDAS["deck"], date=date)
        deck_moments.deck_shown(deck)
        conclude(deck)
    conclude(another(room, "SWOT van de wijk", agenda="swot", date="2026-01-20"))
    room.compared = room.compared[1:]


MOMENTS = {each.__name__.replace("_", "-"): each for each in (
    compare_pair, compare_few, compare_eight, compare_nothing, compare_cards)}


def open_compare(scene):
    scene.remember(**{"wt.desk.key": KEY})
    scene.goto("/vergelijk#s=" + ",".join(scene.room.compared))
    scene.wait("#document main h2")


def choose(scene):
    """The list with one session that came from an archive."""
    def answer(route):
        found = route.fetch().json()
        mine = {key: each for key, each in found["sessions"].items() if key in scene.room.compared}
        mine[scene.room.compared[1]]["imported"] = "2026-11-01"
        route.fulfill(json={"sessions": mine})

    scene.page.route("**/api/v1/sessions", answer)
    scene.remember(**{"wt.desk.key": KEY})
    scene.goto("/desk")
    scene.click("[data-key=compare-go]")
    scene.wait("#compare[open]")


def choose_one(scene):
    choose(scene)
    scene.click("#compare .choice")
    scene.click("#compare .btn.go")
    scene.wait("#compare-problem:not(:empty)")


def see_the_list(scene):
    choose(scene)
    scene.click("#compare .btn.bare")


def compare_with_itself(scene):
    scene.page.evaluate(f"location.hash = 's={scene.room.session},{scene.room.session}'")
    scene.wait("[data-key=apology]")


def lose_the_choice(scene):
    scene.page.evaluate("location.hash = 's='")
    scene.wait("[data-key=apology]")


def forget_the_key(scene):
    scene.page.evaluate("localStorage.removeItem('wt.desk.key'); sessionStorage.clear(); location.reload()")
    scene.wait("[data-key=apology]")


def lose_the_network(scene):
    scene.page.route("**/api/v1/comparisons", lambda route: route.abort("internetdisconnected"))
    scene.page.evaluate("location.reload()")
    scene.wait("[data-key=apology] button")


ROWS = [
    row("compare", "pair", "compare-pair", en=True),
    row("compare", "few", "compare-few"),
    row("compare", "eight", "compare-eight"),
    row("compare", "nothing", "compare-nothing"),
    row("compare", "cards", "compare-cards"),
    row("compare", "same", "compare-few", compare_with_itself),
    row("compare", "missing", "compare-few", lose_the_choice),
    row("compare", "keyless", "compare-few", forget_the_key, en=True),
    row("compare", "unreachable", "compare-few", lose_the_network),
    row("entrance", "compare-choose", "compare-pair", choose, en=True),
    row("entrance", "compare-one", "compare-pair", choose_one),
    row("entrance", "compare-list", "compare-pair", see_the_list),
]
