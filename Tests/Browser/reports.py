"""The report as a facilitator gets it: by the dialog of the desk, made by the server, and downloaded."""


def fetch(desk, say, file, format="html", passphrase=None):
    """Has a file of a session made, with everything in it, and saves it; answers the name that it came with."""
    page, dialog = desk.page, desk.page.locator("#report")
    page.locator(".desk-tools").get_by_role("button", name=say("desk:report.title"), exact=True).click()
    dialog.locator(f"[name=report-format][value={format}]").check()
    for field in ("#passphrase", "#passphrase-again") if passphrase else ():
        dialog.locator(field).fill(passphrase)
    dialog.get_by_role("button", name=say("desk:report.make")).click()
    row = dialog.locator(".rows li").filter(has_text=say(f"desk:report.format.{format}"))
    ready = row.locator("[data-key='report.download']")
    ready.wait_for(timeout=60_000)
    with page.expect_download() as download:
        ready.click()
    download.value.save_as(file)
    page.keyboard.press("Escape")
    return download.value.suggested_filename
