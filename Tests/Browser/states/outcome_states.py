"""A published outcome: at the desk, on a phone that had a seat, and its own page, also when it can't be read."""

from report_states import choose
from state import row


def see_what_is_published(scene):
    choose(scene)
    scene.page.locator("#report .publish [data-key=standing]").scroll_into_view_if_needed()


def ask_to_take_back(scene):
    see_what_is_published(scene)
    scene.click("#report .publish [data-key=back]")


def choose_a_day_too_late(scene):
    choose(scene)
    scene.page.locator("#publish-until").fill("2040-01-01")
    scene.page.locator("#publish-until").dispatch_event("change")
    scene.click("#report .publish .btn:not(.thin, .bare)")
    scene.wait("#publish-problem:not(:empty)")


def read_outcome(scene):
    scene.wait("#document main h2")


def read_after_erasing(scene):
    found = {"title": "x", "language": scene.language, "publishedAt": 1_795_262_400_000, "until": 1_797_894_000_000}

    def answer(route):
        real = route.fetch().json()
        route.fulfill(json={**real, **found, "title": real["title"], "erased": 3})

    scene.page.route("**/api/v1/outcomes", answer)
    scene.page.reload()
    read_outcome(scene)


def come_too_late(scene):
    scene.page.evaluate("location.hash = 'bestaat-niet-meer'")
    scene.wait("[data-key=apology]")


def lose_a_part_of_the_link(scene):
    scene.page.evaluate("location.hash = ''")
    scene.wait("[data-key=apology]")


def lose_the_network(scene):
    scene.page.route("**/api/v1/outcomes", lambda route: route.abort("internetdisconnected"))
    scene.page.evaluate("location.reload()")
    scene.wait("[data-key=apology] .btn")


ROWS = [
    row("participant", "outcome-ready", "published", en=True),
    row("desk", "publish-standing", "published", see_what_is_published, en=True),
    row("desk", "publish-back", "published", ask_to_take_back),
    row("desk", "publish-day-wrong", "published", choose_a_day_too_late),
    row("outcome", "open", "published", read_outcome, en=True),
    row("outcome", "erased", "published", read_after_erasing),
    row("outcome", "gone", "published", come_too_late, en=True),
    row("outcome", "missing", "published", lose_a_part_of_the_link),
    row("outcome", "unreachable", "published", lose_the_network),
]
