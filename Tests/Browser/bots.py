"""People at the table without a browser: they fill the room up to where the gate lets an outcome through."""

import contextlib
import json
import secrets
import threading

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

PATIENCE = 10


def merge(target, patch):
    """JSON Merge Patch, RFC 7396."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merge(result.get(key), value)
    return result


class Bot:
    """One connection: a desk, a board or a participant, by the role of its token."""

    def __init__(self, origin, session, token):
        self.documents, self.answers, self.changed = {}, {}, threading.Condition()
        self.open = contextlib.ExitStack()
        address = origin.replace("http", "ws", 1) + "/ws"
        # Without pings of its own: a machine that is busy with pictures may answer late.
        self.socket = self.open.enter_context(
            connect(address, subprotocols=["wijktafel.v1"], max_size=2**24, ping_interval=None))
        self.socket.send(json.dumps({"type": "hello", "session": session, "token": token, "language": "nl"}))
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        self.until(lambda: "view" in self.documents, "a first view")

    @property
    def view(self):
        return self.documents["view"]

    def until(self, holds, what):
        with self.changed:
            assert self.changed.wait_for(holds, PATIENCE), f"waited for {what}"

    def command(self, name, body=None, item=None):
        """Sends a command and waits until it is on disk."""
        answer = self.try_command(name, body, item)
        assert answer["type"] == "ack", f"{name} {body}: {answer}"
        return answer

    def try_command(self, name, body=None, item=None):
        """Sends a command that may be refused; answers what the server said."""
        identity = secrets.token_urlsafe(16)
        frame = {"type": "command", "id": identity, "name": name, "body": body or {}}
        if item:
            frame["item"] = item
        self.socket.send(json.dumps(frame))
        self.until(lambda: identity in self.answers, f"the answer to {name}")
        return self.answers[identity]

    def answer(self, item, /, **body):
        return self.command("answer", body, item)

    def leave(self):
        self.open.close()

    def _read(self):
        try:
            for data in self.socket:
                frame = json.loads(data)
                with self.changed:
                    self._take(frame)
                    self.changed.notify_all()
        except ConnectionClosed:
            pass

    def _take(self, frame):
        if frame["type"] == "state":
            self.documents[frame["doc"]] = frame["state"]
        elif frame["type"] == "patch":
            self.documents[frame["doc"]] = merge(self.documents[frame["doc"]], frame["patch"])
        elif frame["type"] in ("ack", "reject"):
            self.answers[frame["id"]] = frame


class Room:
    """One session with its desk and the people in it."""

    def __init__(self, server, **settings):
        self.server = server
        self.made = server.make_session(**settings)
        self.session = self.made["session"]
        self.desk = Bot(server.origin, self.session, self.made["token"])
        self.bots, self.seats = [], []

    @property
    def origin(self):
        return self.server.origin

    @property
    def code(self):
        return self.made["code"]

    def address(self, role):
        """The secret link of a role, as one would paste it."""
        return self.origin + self.made["links"][role]

    def people(self, perspectives):
        """Seats one bot per perspective named."""
        for perspective in perspectives:
            joined = self.server.join(self.made, perspective=perspective)
            self.bots.append(Bot(self.origin, self.session, joined["token"]))
            self.seats.append(joined)
        return self.bots

    def do(self, name, **body):
        return self.desk.command(name, body)

    def instrument(self, item):
        """What the item asks, as the session froze it."""
        view = self.desk.view
        sheet = view["worksheets"][view["agenda"][item]["worksheet"]]
        return json.loads(self.server.get(f"/api/v1/content/{sheet['instrument']}"))

    def leave(self):
        for bot in [self.desk, *self.bots]:
            bot.leave()
