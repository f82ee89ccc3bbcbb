"""The screens of the survey: rows of the table, and the ways to them."""

from state import row
from ways import begin, go_dark, lose_the_network, open_all, saved, show_tables


def enter(scene):
    """To the first question that steers."""
    begin(scene)
    while scene.page.locator("[data-key^=s-q6-]").count() == 0:
        on(scene)


def on(scene):
    before = scene.page.locator(".question.survey").get_attribute("data-key")
    scene.click("[data-key=next]")
    scene.page.locator(f".question.survey:not([data-key={before}])").wait_for()


def answer_yes(scene):
    enter(scene)
    scene.page.locator("input[type=radio]").first.check(force=True)
    saved(scene)


def go_to(question):
    """Answers that there are teams and goes to a question by the overview."""
    def way(scene):
        answer_yes(scene)
        # The route comes back with what the answer changed.
        on(scene)
        scene.click("[data-key=all]")
        scene.wait("[data-key=overview]")
        open_all(scene, "main")
        scene.click(f"li[data-key={question}] button")
        scene.wait(f"[data-key^=s-{question}-]")
    return way


def then(way, *steps):
    def walk(scene):
        way(scene)
        for step in steps:
            step(scene)
    return walk


def choose(*places):
    def way(scene):
        for place in places:
            scene.page.locator(".options input").nth(place).check(force=True)
            saved(scene)
    return way


def fill(text, selector="input[type=text]"):
    def way(scene):
        scene.page.locator(selector).first.fill(text)
        scene.page.locator(selector).first.blur()
    return way


def kept(scene):
    saved(scene)


def pick_rows(scene):
    for number, select in enumerate(scene.page.locator("select").all()):
        select.select_option(index=1 + number % 3)
    saved(scene)


def back(scene):
    scene.click("[data-key=previous]")
    scene.wait("[data-key^=s-s13-]")


def unfold(scene):
    open_all(scene, "main")


def see_the_overview(scene):
    go_to("q9")(scene)
    scene.click("[data-key=all]")
    scene.wait("[data-key=overview]")


def wait_offline(scene):
    """Somebody answers what decides what comes, without a connection."""
    enter(scene)
    lose_the_network(scene)
    scene.page.locator("input[type=radio]").first.check(force=True)
    scene.click("[data-key=next]")
    scene.wait("[data-key=await]")


ROWS = [
    row("participant", "peiling-first", "peiling-open", "begin"),
    row("participant", "peiling-single", "peiling-open", enter),
    row("participant", "peiling-single-set", "peiling-open", answer_yes, en=True),
    row("participant", "peiling-info", "peiling-open", then(go_to("q14"), back)),
    row("participant", "peiling-words", "peiling-open", then(go_to("q14"), unfold)),
    row("participant", "peiling-other", "peiling-open", then(go_to("q14"), choose(4))),
    row("participant", "peiling-multiple", "peiling-open", go_to("q15")),
    row("participant", "peiling-multiple-set", "peiling-open", then(go_to("q45"), choose(0, 1, 2)), en=True),
    row("participant", "peiling-number", "peiling-open", go_to("q9")),
    row("participant", "peiling-number-set", "peiling-open", then(go_to("q9"), fill("4"), kept)),
    row("participant", "peiling-number-wrong", "peiling-open", then(go_to("q10"), fill("veel"))),
    row("participant", "peiling-open", "peiling-open", go_to("q36")),
    row("participant", "peiling-open-set", "peiling-open", then(go_to("q36"), fill("Korte lijnen.", "textarea"), kept)),
    row("participant", "peiling-matrix", "peiling-open", go_to("q50")),
    row("participant", "peiling-matrix-set", "peiling-open", then(go_to("q50"), pick_rows), en=True),
    row("participant", "peiling-overview", "peiling-open", see_the_overview, en=True),
    row("participant", "peiling-offline", "peiling-open", wait_offline),
    row("participant", "peiling-shown", "peiling-shown", en=True),
    row("board", "peiling-overview", "peiling-shown", page="overview", en=True),
    row("board", "peiling-chapter", "peiling-shown", page="chapter:s13"),
    row("board", "peiling-benchmark", "peiling-shown", page="question:q6", en=True),
    row("board", "peiling-options", "peiling-shown", page="question:q14"),
    row("board", "peiling-many", "peiling-shown", page="question:q64"),
    row("board", "peiling-none", "peiling-shown", page="question:q15"),
    row("board", "peiling-number", "peiling-shown", page="question:q9"),
    row("board", "peiling-row", "peiling-shown", page="question:q50:po"),
    row("board", "peiling-texts", "peiling-shown", page="question:q65"),
    row("board", "peiling-dark", "peiling-shown", go_dark, page="question:q28"),
    row("board", "peiling-tables", "peiling-shown", show_tables, page="question:q14"),
    row("report", "peiling", "peiling-shown", en=True),
]
