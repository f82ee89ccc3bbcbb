"""Has files of a session's report made, two at a time and without a pause, as long as it may take.

Usage: report_orders.py ORIGIN SESSION SECONDS < TOKEN
A process of its own: whoever orders must not take the time of whoever measures. Prints how many files were made.
"""

import itertools
import json
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor

# In turn, two at a time: what a facilitator asks for at the end of an evening.
TURNS = (("pdf", "odt"), ("docx", "pdf-archive"))
# As often as the desk asks how far a file is.
LOOK_EVERY = 1


class Orders:
    def __init__(self, origin, session, token, seconds):
        self.exports = f"{origin}/api/v1/sessions/{session}/exports"
        self.token, self.until, self.ready = token, time.monotonic() + seconds, 0

    @property
    def is_over(self):
        return time.monotonic() >= self.until

    def ask(self, address, method, body=None):
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(address, data, {"Content-Type": "application/json"}, method=method)
        request.add_header("Authorization", f"Bearer {self.token}")
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or b"{}")

    def keep_making(self, formats):
        for form in itertools.takewhile(lambda _: not self.is_over, itertools.cycle(formats)):
            order = self.ask(self.exports, "POST", {"format": form})
            self.see_through(form, f"{self.exports}/{order['export']}")

    def see_through(self, form, address):
        while (state := self.ask(address, "GET")["state"]) in ("waiting", "making"):
            if self.is_over:
                self.ask(address, "DELETE")
                return
            time.sleep(LOOK_EVERY)
        if state != "ready":
            raise RuntimeError(f"{form} was not made: {state}")
        self.ready += 1


def main():
    origin, session, seconds = sys.argv[1:]
    if not origin.startswith("http://127.0.0.1:"):
        sys.exit("This load goes to 127.0.0.1 only.")
    orders = Orders(origin, session, sys.stdin.readline().strip(), float(seconds))
    with ThreadPoolExecutor(len(TURNS)) as pool:
        list(pool.map(orders.keep_making, TURNS))
    print(orders.ready)


if __name__ == "__main__":
    main()
