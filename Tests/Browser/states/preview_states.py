"""The page that shows an instrument as a participant sees it, for every kind that can be adapted."""

import json
import urllib.request

from state import row
from support.server import KEY

# One of every kind and scale, and the longest.
INSTRUMENTS = (
    "volwassenheid", "gouden-regels", "dilemmas-ipw", "participatieladder", "quickscan", "peiling", "piofach", "swot",
    "dilemmas-kpmg", "routekaart", "resultatenlogica", "mkba")


def asked(origin, path, body=None):
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(origin + path, data, method="GET" if data is None else "POST", headers=headers)
    return json.loads(urllib.request.urlopen(request).read())


def open_preview(scene):
    origin = scene.room.origin
    hash_ = asked(origin, "/api/v1/catalogue")["instruments"][scene.state.name]["hash"]
    own = {**asked(origin, f"/api/v1/content/{hash_}"), "id": f"eigen-{scene.state.name}"}
    found = asked(origin, "/api/v1/instrument-checks", own)
    assert not found["faults"], found["faults"]
    kept = {key: found[key] for key in ("content", "plugin", "phases", "own", "view")}
    scene.remember(**{"wt.preview": json.dumps(kept)})
    scene.goto("/voorbeeld")
    scene.wait("main [data-key^=element]")


ROWS = [row("preview", name, "gathering", en=True) for name in INSTRUMENTS]
