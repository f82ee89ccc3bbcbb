"""A session with everyone at it, made by the documents alone."""

import contextlib
import urllib.parse

from client import Api, Client
from support.contract import Contract
from support.server import KEY


class Place:
    """An installation as a stranger meets it: an origin, its two documents and a facilitator's key."""

    def __init__(self, server, key=KEY):
        self.server, self.origin, self.key = server, server.origin, key
        self.contract = Contract(server.origin)
        self.api = Api(self.contract, server.origin)

    @property
    def catalogue(self):
        return self.api.call("GET", "/api/v1/catalogue")

    def content(self, hash):
        return self.api.call("GET", "/api/v1/content/{hash}", hash=hash)

    def log_version(self, session):
        """How many facts the session has, and how many people: what a hostile act may not change."""
        return self.server.counts(session)

    @contextlib.asynccontextmanager
    async def table(self, **settings):
        """A new session with its desk; everyone leaves at the end."""
        async with contextlib.AsyncExitStack() as stack:
            yield await Table.open(self, stack, settings)


class Table:
    """One session and the clients in it."""

    def __init__(self, place, stack, made):
        self.place, self.stack, self.made = place, stack, made
        self.api, self.session, self.token = place.api, made["session"], made["token"]
        self.phones = []

    @classmethod
    async def open(cls, place, stack, settings):
        body = {"title": "Wijk Oost", "agenda": "inspiratiesessie", **settings}
        made = place.api.call("POST", "/api/v1/sessions", body, bearer=place.key)
        table = cls(place, stack, made)
        table.desk = await table.connect(made["token"])
        return table

    @property
    def invite(self):
        return fragment(self.made["links"]["join"], "i")

    def client(self, token, session=None):
        return Client(self.place.contract, self.place.origin, session or self.session, token)

    async def connect(self, token):
        return await self.stack.enter_async_context(self.client(token))

    def join(self, **details):
        """Joins over HTTP only; answers session, token and person."""
        return self.api.call("POST", "/api/v1/participants", {"invite": self.invite, **details})

    async def phone(self, **details):
        joined = self.join(**details)
        phone = await self.connect(joined["token"])
        assert phone.welcome["person"] == joined["person"]
        self.phones.append(phone)
        return phone

    async def people(self, count, **details):
        return [await self.phone(**details) for _ in range(count)]

    async def board(self):
        link = self.api.call(
            "POST", "/api/v1/sessions/{session}/links", {"role": "board"}, self.desk.token, session=self.session)
        found = self.exchange(link["link"])
        assert (found["session"], found["role"]) == (self.session, "board")
        board = await self.connect(found["token"])
        await board.until(lambda: board.page is not None, "a first page")
        return board

    def exchange(self, link):
        return self.api.call("POST", "/api/v1/exchanges", {"link": fragment(link, "l")})

    def report(self, language="nl"):
        return self.api.call(
            "GET", "/api/v1/sessions/{session}/report", bearer=self.desk.token, query=f"?language={language}",
            session=self.session)

    def worksheet(self, item):
        """The worksheet of an agenda item as everyone sees it."""
        return self.desk.view["worksheets"][self.desk.item(item)["worksheet"]]

    def check_view(self, client, item):
        """Holds what a plugin tells to the shape that the document gives it."""
        worksheet = client.view["worksheets"][client.item(item)["worksheet"]]
        self.place.contract.check_plugin(f"{worksheet['plugin']}View", worksheet["view"])

    def instrument(self, item):
        return self.place.content(self.worksheet(item)["instrument"])


def fragment(link, key):
    """The secret in the fragment of a link."""
    return urllib.parse.parse_qs(urllib.parse.urlsplit(link).fragment)[key][0]
