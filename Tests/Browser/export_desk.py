"""A stand-in for the routes of a session's exports: as slow, as full or as broken as a test wants them.

What a browser does when a server is slow or loses a file is hard to bring about with a real one. It answers as the
contract says; that the real one does so too is what the tests without it show.
"""

import json
import re

FORMATS = ["pdf", "pdf-archive", "odt", "docx", "xlsx", "csv", "json", "html", "figures", "package", "archive"]
RENDERED = {"pdf", "pdf-archive", "odt", "docx", "figures"}
ADVICE = {
    "nl": "Op deze server ontbreekt het programma hiervoor. De beheerder kan helpen: deploy/setup.sh --renderer.",
    "en": "The program for this is missing here. The administrator can install it with deploy/setup.sh --renderer.",
}
CHAPTERS = {
    "summary": {"rank": 0, "title": {"nl": "Samenvatting", "en": "Summary"}},
    "worksheet:w1": {"rank": 1, "title": {"nl": "Volwassenheid", "en": "Maturity"}},
    "worksheet:w2": {"rank": 2, "title": {"nl": "Quickscan", "en": "Quick scan"}},
    "agreements": {"rank": 3, "title": {"nl": "Afspraken", "en": "Agreements"}},
    "account": {"rank": 4, "title": {"nl": "Verantwoording", "en": "Account"}, "fixed": True},
}


class ExportDesk:
    """Answers for one page; what was asked of it and what it has can be read and changed by the test."""

    def __init__(self, page, lacking=()):
        self.formats = {key: offer(rank, key in lacking) for rank, key in enumerate(FORMATS)}
        self.chapters, self.exports = dict(CHAPTERS), {}
        self.asked, self.tickets, self.looks, self.dropped = [], [], 0, []
        # The problem that answers a route from now on: (status, code), by its name.
        self.refusals = {}
        page.route(re.compile(r"/api/v1/sessions/[^/]+/exports$"), self._all)
        page.route(re.compile(r"/api/v1/sessions/[^/]+/exports/[^/]+$"), self._drop)
        page.route("**/api/v1/tickets", self._ticket)
        # The preview comes in a window of its own. Of a download no test can see more than that it begins.
        page.context.route("**/report/stand-in-*", self._preview)

    def put(self, key="e1", **members):
        """Something to make or made, as the server would tell of it."""
        now = {"format": "pdf", "language": "nl", "state": "waiting"}
        self.exports[key] = {**now, **self.exports.get(key, {}), **members}

    def make(self, percent, key="e1"):
        self.put(key, state="making", percent=percent)

    def finish(self, key="e1"):
        self.put(key, state="ready", percent=100, bytes=1_234_567, name="verslag-2026-11-21.pdf", madeAt=0)

    def fail(self, code, key="e1"):
        self.put(key, state="failed", code=code)

    def _all(self, route):
        posting = route.request.method == "POST"
        if self._refused(route, "make" if posting else "list"):
            return None
        if not posting:
            self.looks += 1
            listed = {key: {**each, "rank": rank} for rank, (key, each) in enumerate(reversed(self.exports.items()))}
            return route.fulfill(json={"formats": self.formats, "chapters": self.chapters, "exports": listed})
        choices = route.request.post_data_json
        self.asked.append(choices)
        key = f"e{len(self.asked)}"
        self.put(key, format=choices["format"], language=choices["language"])
        return route.fulfill(status=202, json={"export": key})

    def _drop(self, route):
        key = route.request.url.rsplit("/", 1)[1]
        self.dropped.append(key)
        if key not in self.exports:
            return refuse(route, 404, "export-gone")
        if self.exports[key]["state"] in ("waiting", "making"):
            self.put(key, state="cancelled")
        else:
            del self.exports[key]
        return route.fulfill(status=204)

    def _ticket(self, route):
        if self._refused(route, "ticket"):
            return None
        wish = route.request.post_data_json
        if wish["kind"] == "export" and wish["export"] not in self.exports:
            return refuse(route, 404, "export-gone")
        self.tickets.append(wish)
        return route.fulfill(status=201, json={"url": f"/report/stand-in-{len(self.tickets)}"})

    def _preview(self, route):
        route.fulfill(content_type="text/html", body="<!doctype html><title>t</title><h1>Het verslag</h1>")

    def _refused(self, route, name):
        if name not in self.refusals:
            return False
        refuse(route, *self.refusals[name])
        return True


def offer(rank, lacks):
    return {"rank": rank, "available": False, "advice": ADVICE} if lacks else {"rank": rank, "available": True}


def refuse(route, status, code):
    body = {"type": f"/errors#{code}", "title": code, "status": status, "code": code}
    route.fulfill(status=status, content_type="application/problem+json", body=json.dumps(body))
