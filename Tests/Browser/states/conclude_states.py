"""The screens of the end of a session: the plan, and what each person may look back on."""

from state import row


def open_outcome(scene):
    if scene.page.locator("#outcome").get_attribute("open") is None:
        scene.click("#outcome summary")


def take_a_draft(scene):
    open_outcome(scene)
    scene.click(".drafts li .btn")
    scene.wait(".undo-line")


def change_an_agreement(scene):
    open_outcome(scene)
    scene.click("#outcome #agreed + .rows li .btn")


def write_what_another_desk_wrote_too(scene):
    open_outcome(scene)
    # Who looked before left it there.
    scene.room.do("conclusion.put", item=scene.room.desk.view["current"], text="")
    scene.page.wait_for_function("document.querySelector('#conclusion').value === ''")
    scene.page.fill("#conclusion", "We beginnen met een spreekuur in de bibliotheek.")
    scene.room.do("conclusion.put", item=scene.room.desk.view["current"], text="We beginnen met huisbezoeken in Oost.")
    scene.click("#outcome form .btn")
    scene.wait("[data-key=contested]")


def ask_for_a_receipt(scene):
    scene.click("[data-key=receipt-offer] .btn")
    scene.wait("[data-key=receipt]")


def receipt_of(scene):
    """The way into the answers of somebody who placed a few pucks and wrote something."""
    room = scene.room
    return room.server.post("/api/v1/receipts", {"session": room.session}, room.seats[0]["token"])[1]


def open_a_receipt(scene):
    scene.goto(receipt_of(scene)["path"])
    scene.wait("[data-key=keep]")


def ask_to_wipe_a_receipt(scene):
    open_a_receipt(scene)
    scene.click("#erase-ask")


def open_the_receipt_door(scene):
    scene.goto("/receipt")
    scene.wait("#code")


def type_a_wrong_receipt_code(scene):
    open_the_receipt_door(scene)
    scene.page.fill("#code", "CDFH-JKLM-NPRT")
    scene.page.keyboard.press("Enter")
    scene.wait("[aria-invalid=true]")


def unfold_follow_up(scene):
    scene.click(".follow-up summary")


ROWS = [
    row("desk", "conclusion-contested", "agreements", write_what_another_desk_wrote_too, en=True),
    row("desk", "plan", "plan", open_outcome, en=True),
    row("desk", "plan-take", "plan", take_a_draft),
    row("desk", "plan-taken", "plan-taken", change_an_agreement),
    row("board", "plan", "plan-taken", en=True),
    row("participant", "plan", "plan-taken"),
    row("desk", "open-until", "open-until", unfold_follow_up, en=True),
    row("participant", "open-until", "open-until", en=True),
    row("participant", "receipt", "closed", ask_for_a_receipt, en=True),
    row("join", "receipt-door", "closed", open_the_receipt_door),
    row("join", "receipt-wrong", "closed", type_a_wrong_receipt_code),
    row("join", "receipt", "closed", open_a_receipt, en=True),
    row("join", "receipt-wipe", "closed", ask_to_wipe_a_receipt),
]
