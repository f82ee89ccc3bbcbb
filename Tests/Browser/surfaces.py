"""Pages as people hold them: a phone, a beamer, a desk; each remembers what its page complained of."""

import time

PHONE = {"width": 390, "height": 844}
SMALL_PHONE = {"width": 360, "height": 740}
BEAMER = {"width": 1920, "height": 1080}
DESK = {"width": 1280, "height": 800}
PATIENCE = 10
# Whether the device keeps so many commands for when there is network.
KEPT = """(count) => new Promise((resolve) => {
  const opening = indexedDB.open('wijktafel');
  opening.onsuccess = () => {
    const counting = opening.result.transaction('outbox').objectStore('outbox').count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result >= count); };
  };
})"""
# What a browser says by itself when there is no network, and no page can help.
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "ERR_NETWORK_CHANGED", "ERR_CONNECTION_REFUSED")


def is_complaint(message):
    """Whether a line on the console is about the page."""
    return message.type in ("error", "warning") and not any(each in message.text for each in NO_NETWORK)


class Surface:
    """One page in a browser profile of its own."""

    def __init__(self, browser, viewport, name, **settings):
        self.name, self.complaints, self.violations = name, [], []
        settings = {"locale": "nl-NL", "timezone_id": "Europe/Amsterdam", **settings}
        self.context = browser.new_context(viewport=viewport, **settings)
        self.context.expose_function("reportViolation", lambda what: self.violations.append(what))
        self.context.add_init_script("""addEventListener('securitypolicyviolation', (event) =>
            window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))""")
        self.page = self.take(self.context.new_page())

    def take(self, page):
        page.set_default_timeout(PATIENCE * 1000)
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"{self.name}: {error} {error.stack or ''}"))
        return page

    def _hear(self, message):
        if is_complaint(message):
            self.complaints.append(f"{self.name}: {message.text}")

    @property
    def text(self):
        return self.page.locator("body").inner_text()

    def button(self, name, **how):
        return self.page.get_by_role("button", name=name, **how)

    def press(self, name, **how):
        self.button(name, **how).first.click()

    def drag(self, source, target):
        """By mouse; it has moved before the page scrolls to the target, or whatever lies there then would be dragged."""
        mouse = self.page.mouse
        source.hover(position={"x": 12, "y": 10})
        mouse.down()
        box = source.bounding_box()
        mouse.move(box["x"] + 20, box["y"] + 16, steps=4)
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        mouse.move(box["x"] + 30, box["y"] + 12, steps=4)
        mouse.up()

    def until(self, holds, what, patience=PATIENCE):
        """Waits until something holds; says what it waited for, and what stood there instead."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if holds():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{self.name} waited for {what}; the page says:\n{self.text[:1500]}")

    def until_says(self, words, patience=PATIENCE):
        self.until(lambda: words in self.text, f"“{words}”", patience)

    def check_quiet(self):
        assert not self.complaints, self.complaints
        assert not self.violations, f"{self.name}: {self.violations}"

    def close(self):
        self.context.close()


class Phone(Surface):
    """A participant's phone."""

    def __init__(self, browser, name, viewport=PHONE, **settings):
        super().__init__(browser, viewport, name, has_touch=True, is_mobile=True, **settings)

    def join(self, room_code, origin, perspective, person=None):
        """By the code, as it is read from the board: lower case and with a dash."""
        self.page.goto(origin + "/")
        self.page.locator("#code").fill(f"{room_code[:4].lower()}-{room_code[4:].lower()}")
        self.page.get_by_label(perspective, exact=True).check(force=True)
        if person:
            self.page.get_by_label("Je naam").fill(person)
        self.press("Schuif aan")
        self.page.wait_for_selector(".mebtn")
        # Only then a phone knows what is on; what changes earlier is no change to it.
        self.page.wait_for_selector("main:not([data-key=main-connecting])")

    @property
    def handle(self):
        return self.page.locator(".mebtn span").inner_text()

    def begin(self):
        self.press("Begin", exact=True)

    def saved(self):
        """Every answer on the page in front is with the server."""
        self.until(lambda: "Bewaard" in self.line(), "Bewaard")

    def line(self):
        lines = self.page.locator(".saved").all_inner_texts()
        return " ".join(lines)

    def keeps(self, count):
        """What can't be sent is on the device's disk: a page that goes earlier takes along what isn't written yet."""
        self.page.wait_for_function(KEPT, arg=count, timeout=PATIENCE * 1000)

    def offline(self, off=True):
        self.context.set_offline(off)


def open_desk(browser, room):
    """The desk of a room, as whoever made the session has it."""
    desk = Surface(browser, DESK, "desk")
    desk.page.goto(room.origin + "/desk")
    session, token = room.made["session"], room.made["token"]
    desk.page.evaluate("([key, value]) => localStorage.setItem(key, value)", [f"wt.token.{session}.desk", token])
    desk.page.goto(f"{room.origin}/desk#s={session}")
    return desk
