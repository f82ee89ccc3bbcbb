"""A secret link can be taken back, and whoever came in by it is out at once."""

import pytest
from client import Refused

LINKS = "/api/v1/sessions/{session}/links"


def make(table, role):
    return table.api.call("POST", LINKS, {"role": role}, table.desk.token, session=table.session)


def working(table, bearer=None):
    return table.api.call("GET", LINKS, bearer=bearer or table.desk.token, session=table.session)["links"]


def revoke(table, link, bearer=None):
    template = LINKS + "/{link}"
    table.api.call("DELETE", template, bearer=bearer or table.desk.token, session=table.session, link=link)


@pytest.mark.parametrize("role", ["desk", "board"])
async def test_a_revoked_link_opens_nothing_and_closes_what_it_opened(place, role):
    async with place.table() as table:
        made, kept = make(table, role), make(table, role)
        guest = await table.connect(table.exchange(made["link"])["token"])
        twin = await table.connect(table.exchange(made["link"])["token"])
        other = await table.connect(table.exchange(kept["link"])["token"])
        revoke(table, made["id"])
        await guest.until_closed(4001, "token-unknown")
        await twin.until_closed(4001, "token-unknown")
        with pytest.raises(Refused) as refusal:
            table.exchange(made["link"])
        assert (refusal.value.status, refusal.value.code) == (404, "link-unknown")
        back = table.client(guest.token)
        await back.open()
        await back.until_closed(4001, "token-unknown")
        assert not back.documents
        # Everyone else stays: the other link's guest and the desk itself.
        await other.ping()
        await table.desk.ping()
        assert table.exchange(kept["link"])["token"]


async def test_links_are_listed_without_their_secrets_and_with_ones_own(place):
    async with place.table() as table:
        before = working(table)
        assert sorted(link["role"] for link in before.values()) == ["board", "desk"]
        made = make(table, "desk")
        token = table.exchange(made["link"])["token"]
        listed = working(table, token)
        assert set(listed) - set(before) == {made["id"]}
        assert [id for id, link in listed.items() if link.get("own")] == [made["id"]]
        assert made["link"].split("=")[1] not in str(listed)
        revoke(table, made["id"])
        assert set(working(table)) == set(before)
        revoke(table, made["id"])


async def test_a_revoked_co_facilitator_can_do_nothing_over_http_either(place):
    async with place.table() as table:
        made = make(table, "desk")
        token = table.exchange(made["link"])["token"]
        revoke(table, made["id"], token)
        with pytest.raises(Refused) as refusal:
            working(table, token)
        assert (refusal.value.status, refusal.value.code) == (401, "token-unknown")


async def test_a_desk_cannot_revoke_the_links_of_another_session(place):
    async with place.table() as table, place.table() as other:
        theirs = make(other, "desk")
        with pytest.raises(Refused) as refusal:
            revoke(table, theirs["id"])
        assert (refusal.value.status, refusal.value.code) == (404, "link-unknown")
        assert theirs["id"] in working(other)
