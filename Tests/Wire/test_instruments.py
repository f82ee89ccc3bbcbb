"""A facilitator's own instruments and agenda templates: kept, changed, refused, and out of reach for everyone else."""

import copy
import urllib.error
import urllib.request

import pytest
from client import Refused
from test_access import another_key

LIST, ONE, CHECK = "/api/v1/instruments", "/api/v1/instruments/{instrument}", "/api/v1/instrument-checks"
TEMPLATES, TEMPLATE = "/api/v1/templates", "/api/v1/templates/{agenda}"
OWN = {
    "id": "eigen-waarden", "kind": "sliders", "version": 1,
    "title": {"nl": "Eigen waarden", "en": "Own values"}, "intro": {"nl": "Vul in.", "en": "Fill in."},
    "sources": [{"id": "wij", "title": "Eigen werk", "publisher": None, "year": None}],
    "scale": {"type": "likert", "min": 1, "max": 3, "dont_know": True},
    "items": [{"id": "een", "title": {"nl": "Een", "en": "One"},
               "statement": {"nl": "Wij wachten af.", "en": "We wait and see."}, "source": {"doc": "wij", "at": "x"}}],
}
AGENDA = {
    "items": {"a": {"rank": 0, "kind": "worksheet", "title": {"nl": "Waarden", "en": "Values"}, "minutes": 10,
                    "worksheet": "w1", "phase": "posities", "mode": "blind"}},
    "worksheets": {"w1": {"instrument": "eigen-waarden"}},
}


def own(id="eigen-waarden", **changes):
    return {**copy.deepcopy(OWN), "id": id, **changes}


def put(place, content, key=None, query=""):
    return place.api.call("PUT", ONE, content, bearer=key or place.key, query=query, instrument=content["id"])


def read(place, id, key=None):
    return place.api.call("GET", ONE, bearer=key or place.key, instrument=id)


def raw(place, path, method="GET", body=None, **headers):
    request = urllib.request.Request(place.origin + path, method=method, data=body, headers={
        "Authorization": f"Bearer {place.key}", **headers})
    with urllib.request.urlopen(request) as answer:
        return answer.read()


@pytest.fixture
def kept(place):
    """An own instrument that is there, and gone afterwards with whatever the test made of it."""
    yield put(place, own())
    for id in place.api.call("GET", LIST, bearer=place.key)["instruments"]:
        place.api.call("DELETE", ONE, bearer=place.key, instrument=id)


def test_what_is_kept_comes_back_as_it_was(place, kept):
    assert kept["content"] == OWN and kept["version"] == 1 and kept["usable"]
    assert read(place, "eigen-waarden") == kept
    listed = place.api.call("GET", LIST, bearer=place.key)
    assert listed["instruments"]["eigen-waarden"] == {key: kept[key] for key in kept if key != "content"}


def test_the_file_is_the_import_as_it_is_the_export(place, kept):
    yaml = raw(place, "/api/v1/instruments/eigen-waarden", Accept="application/yaml")
    assert yaml.startswith(b"id: eigen-waarden\nkind: sliders\nversion: 1\n") and len(yaml) == kept["bytes"]
    remarked = b"# Van ons team\n" + yaml.replace(b"Vul in.", b"Vul dit in.")
    raw(place, "/api/v1/instruments/eigen-waarden", "PUT", remarked, **{"Content-Type": "application/yaml"})
    again = raw(place, "/api/v1/instruments/eigen-waarden", Accept="application/yaml")
    assert again == remarked.replace(b"version: 1\n", b"version: 2\n")


def test_only_a_change_raises_the_version(place, kept):
    assert put(place, own())["version"] == 1
    assert put(place, own(intro={"nl": "Kies.", "en": "Choose."}))["version"] == 2
    assert put(place, own(intro={"nl": "Kies.", "en": "Choose."}, version=1))["version"] == 2
    assert put(place, own(version=40))["version"] == 3


def test_of_two_who_change_the_same_version_the_second_hears_it(place, kept):
    put(place, own(intro={"nl": "Kies.", "en": "Choose."}), query="?from=1")
    for query in ("?from=1", "?from=0", "?from=9"):
        with pytest.raises(Refused, match="instrument-changed"):
            put(place, own(intro={"nl": "Anders.", "en": "Else."}), query=query)
    assert read(place, "eigen-waarden")["content"]["intro"]["nl"] == "Kies."
    with pytest.raises(Refused, match="malformed"):
        put(place, own(), query="?from=een")


def test_faults_are_told_at_their_keys_in_both_languages_and_change_nothing(place, kept):
    broken = own(kleur="rood")
    del broken["items"][0]["title"]["en"]
    with pytest.raises(Refused) as refusal:
        put(place, broken)
    assert (refusal.value.status, refusal.value.code) == (400, "content-invalid")
    found = {fault["key"]: fault for fault in refusal.value.problem["faults"]}
    assert found["items[0].title.en"]["code"] == "missing-language" and found["kleur"]["code"] == "unknown-key"
    assert found["kleur"]["reason"]["nl"] != found["kleur"]["reason"]["en"] and found["kleur"]["line"] > 1
    assert read(place, "eigen-waarden") == kept
    with pytest.raises(Refused) as refusal:
        put(place, own("volwassenheid"))
    assert refusal.value.problem["faults"][0]["code"] == "duplicate-instrument"
    with pytest.raises(Refused) as refusal:
        place.api.call("PUT", ONE, own(), bearer=place.key, instrument="een-ander")
    assert refusal.value.problem["faults"][0]["code"] == "wrong-file-name"


def test_checking_keeps_nothing(place, kept):
    found = place.api.call("POST", CHECK, own("nieuw"), bearer=place.key)
    assert found["faults"] == [] and found["content"] == own("nieuw") and found["yaml"].startswith("id: nieuw\n")
    assert place.api.call("POST", CHECK, {"id": "x"}, bearer=place.key)["faults"][0]["code"] == "missing-key"
    broken = raw(place, CHECK, "POST", b"id: 'x", **{"Content-Type": "application/yaml"})
    assert b'"syntax"' in broken
    assert set(place.api.call("GET", LIST, bearer=place.key)["instruments"]) == {"eigen-waarden"}


async def test_a_session_keeps_the_version_that_it_was_made_with(place, kept):
    catalogue = place.api.call("GET", "/api/v1/catalogue", bearer=place.key)
    assert catalogue["instruments"]["eigen-waarden"]["own"] and "eigen-waarden" not in place.catalogue["instruments"]
    async with place.table(agenda=AGENDA) as table:
        assert table.instrument("a") == OWN
        put(place, own(intro={"nl": "Kies.", "en": "Choose."}))
        async with place.table(agenda=AGENDA) as later:
            assert later.instrument("a")["intro"]["nl"] == "Kies."
        place.api.call("DELETE", ONE, bearer=place.key, instrument="eigen-waarden")
        assert table.instrument("a") == OWN
        phone = await table.phone()
        await table.desk.command("item.open", {"item": "a"})
        await phone.until(lambda: phone.view["worksheets"], "the worksheet")
        assert table.instrument("a") == OWN


async def test_nobody_else_gets_at_them(place, kept):
    other = another_key(place)
    assert place.api.call("GET", LIST, bearer=other)["instruments"] == {}
    assert "eigen-waarden" not in place.api.call("GET", "/api/v1/catalogue", bearer=other)["instruments"]
    for method in ("GET", "DELETE"):
        with pytest.raises(Refused, match="instrument-unknown"):
            place.api.call(method, ONE, bearer=other, instrument="eigen-waarden")
    with pytest.raises(Refused, match="unknown-target"):
        place.api.call("POST", "/api/v1/sessions", {"title": "x", "agenda": AGENDA}, bearer=other)
    put(place, own(title={"nl": "Van een ander", "en": "Another’s"}), key=other)
    assert read(place, "eigen-waarden") == kept
    place.api.call("PUT", TEMPLATE, {"title": "Mijn", "agenda": AGENDA}, bearer=place.key, agenda="t1")
    assert place.api.call("GET", TEMPLATES, bearer=other)["templates"] == {}
    for call in (("DELETE", TEMPLATE, None), ("PUT", TEMPLATE, {"title": "x", "agenda": AGENDA})):
        with pytest.raises(Refused, match="template-unknown"):
            place.api.call(*call, bearer=other, agenda="t1")
    async with place.table() as table, place.table(agenda=AGENDA) as mine:
        with pytest.raises(Refused, match="not-owner"):
            place.api.call("PUT", TEMPLATE, {"title": "x", "session": mine.session}, bearer=other, agenda="t2")
        phone = await table.phone()
        # No more than two: whoever tries more than twenty wrong keys has to wait.
        for bearer in (table.token, phone.token):
            for method, template, body in [
                ("GET", LIST, None), ("GET", ONE, None), ("PUT", ONE, own()), ("DELETE", ONE, None),
                ("POST", CHECK, own()), ("GET", TEMPLATES, None), ("DELETE", TEMPLATE, None),
                ("PUT", TEMPLATE, {"title": "x", "agenda": AGENDA}),
            ]:
                with pytest.raises(Refused) as refusal:
                    place.api.call(method, template, body, bearer=bearer, instrument="eigen-waarden", agenda="t1")
                assert (refusal.value.status, refusal.value.code) == (401, "key-unknown"), (bearer, method, template)
        with pytest.raises(Refused, match="key-unknown"):
            place.api.call("GET", "/api/v1/catalogue", bearer=table.token)
        with pytest.raises(Refused, match="key-unknown"):
            place.api.call("GET", LIST)
    assert read(place, "eigen-waarden") == kept


def test_what_is_too_large_or_too_much_is_refused_and_counted(place, kept):
    many = [{**own()["items"][0], "id": f"i{number}", "statement": {"nl": "a" * 3000, "en": "b" * 3000}}
            for number in range(50)]
    with pytest.raises(Refused) as refusal:
        put(place, own(items=many))
    assert (refusal.value.status, refusal.value.code) == (413, "instrument-too-large")
    assert put(place, own(items=many[:40]))["version"] == 2
    for number in range(99):
        put(place, own(f"eigen-{number}"))
    with pytest.raises(Refused, match="too-many-instruments"):
        put(place, own("een-te-veel"))
    put(place, own("eigen-5", intro={"nl": "Kies.", "en": "Choose."}))
    assert 'own_refused_total{code="too-many-instruments"} 1' in urllib.request.urlopen(
        place.origin + "/metrics").read().decode()


async def test_a_template_names_instruments_and_takes_their_newest_version(place, kept):
    place.api.call("PUT", TEMPLATE, {"title": "  Middag ", "agenda": AGENDA}, bearer=place.key, agenda="t1")
    found = place.api.call("GET", TEMPLATES, bearer=place.key)["templates"]["t1"]
    assert (found["title"], found["minutes"], "missing" in found) == ("Middag", 10, False)
    assert found["agenda"]["worksheets"]["w1"] == {"instrument": "eigen-waarden", "settings": {}}
    put(place, own(intro={"nl": "Kies.", "en": "Choose."}))
    async with place.table(agenda=found["agenda"]) as table:
        assert table.instrument("a")["intro"]["nl"] == "Kies."
        place.api.call(
            "PUT", TEMPLATE, {"title": "Zo deden we het", "session": table.session}, bearer=place.key, agenda="t2")
    place.api.call("DELETE", ONE, bearer=place.key, instrument="eigen-waarden")
    templates = place.api.call("GET", TEMPLATES, bearer=place.key)["templates"]
    assert templates["t2"]["missing"] == templates["t1"]["missing"] == ["eigen-waarden"]
    assert templates["t2"]["rank"] < templates["t1"]["rank"] and templates["t2"]["agenda"] == templates["t1"]["agenda"]
    for body, code in [({"title": " ", "agenda": AGENDA}, "text-empty"), ({"title": "x"}, "malformed"),
                       ({"title": "x", "agenda": AGENDA}, "unknown-target"),
                       ({"title": "x" * 120, "session": "geen"}, "session-unknown")]:
        with pytest.raises(Refused, match=code):
            place.api.call("PUT", TEMPLATE, body, bearer=place.key, agenda="t3")
    for id in ("t1", "t2"):
        place.api.call("DELETE", TEMPLATE, bearer=place.key, agenda=id)
    with pytest.raises(Refused, match="template-unknown"):
        place.api.call("DELETE", TEMPLATE, bearer=place.key, agenda="t1")
    assert place.api.call("GET", TEMPLATES, bearer=place.key)["templates"] == {}


def test_everything_is_there_after_a_restart(place, kept):
    put(place, own(intro={"nl": "Kies.", "en": "Choose."}))
    place.server.stop()
    place.server.start()
    assert read(place, "eigen-waarden")["version"] == 2
    assert place.api.call("GET", "/api/v1/catalogue", bearer=place.key)["instruments"]["eigen-waarden"]["own"]
