"""The dialog of the report: choosing, making, ready, failed and what cannot be made."""

from export_desk import RENDERED, ExportDesk
from state import row


def choose(scene, lacking=()):
    """Opens the dialog with a desk for exports that stands in for the real one."""
    scene.exports = ExportDesk(scene.page, lacking)
    # From the start: what the real one answered may differ.
    scene.page.reload()
    scene.wait(".rail-list")
    scene.wait(".page-head")
    return unfold(scene)


def unfold(scene):
    scene.page.keyboard.press("e")
    scene.wait("#report .report-formats")


def have_nothing_yet(scene):
    choose(scene)
    scene.wait("#report [data-key=standing] p:nth-of-type(2)")


def make_two(scene):
    choose(scene)
    scene.exports.put("e1", format="pdf", state="making", percent=40, interim=True)
    scene.exports.put("e2", format="docx", language="en", interim=True)
    reopen(scene, "progress")


def have_some_ready(scene):
    choose(scene)
    scene.exports.finish("e1")
    scene.exports.put("e2", format="archive", state="ready", bytes=48_200, name="archief-2026-11-21.wijktafel")
    scene.exports.put("e3", format="odt", state="cancelled")
    reopen(scene, "[data-key='report.download']")


def have_one_failed(scene):
    choose(scene)
    scene.exports.fail("export-too-long")
    reopen(scene, "li .problem")


def reopen(scene, selector):
    """Closes the dialog and opens it again: then it asks for all there is."""
    scene.page.keyboard.press("Escape")
    unfold(scene)
    scene.wait(f"#report {selector}")


def lack_the_renderer(scene):
    choose(scene, RENDERED)
    scene.wait("#report .lack")


def leave_out_every_chapter(scene):
    choose(scene)
    for box in scene.page.locator("[data-key=chapters] input:enabled").all():
        box.uncheck()
    scene.click("#report [type=submit]")
    scene.wait("#chapters-problem:not(:empty)")


def close_with_a_short_passphrase(scene):
    choose(scene)
    scene.page.locator("#report [value=archive]").check()
    scene.page.locator("#passphrase").fill("kort")
    scene.click("#report [type=submit]")
    scene.wait("#passphrase-problem:not(:empty)")


def be_refused(scene):
    choose(scene)
    scene.exports.refusals["make"] = 400, "not-allowed"
    scene.click("#report [type=submit]")
    scene.wait("#report .notice.bad")


def hear_that_it_is_ready(scene):
    make_two(scene)
    scene.page.keyboard.press("Escape")
    scene.exports.finish("e1")
    scene.wait(".report-line")


def lose_the_network_while_making(scene):
    make_two(scene)
    scene.context.set_offline(True)
    scene.wait("#report [data-key=offline]")


ROWS = [
    row("desk", "report-empty", "gathering", have_nothing_yet),
    row("desk", "report-choosing", "positions-shown", choose, en=True),
    row("desk", "report-closed", "closed", choose),
    row("desk", "report-no-chapters", "positions-shown", leave_out_every_chapter),
    row("desk", "report-archive", "closed", close_with_a_short_passphrase, en=True),
    row("desk", "report-making", "positions-shown", make_two, en=True),
    row("desk", "report-ready", "closed", have_some_ready, en=True),
    row("desk", "report-failed", "closed", have_one_failed),
    row("desk", "report-refused", "closed", be_refused),
    row("desk", "report-unavailable", "closed", lack_the_renderer, en=True),
    row("desk", "report-line", "positions-shown", hear_that_it_is_ready),
    row("desk", "report-offline", "positions-shown", lose_the_network_while_making),
]
