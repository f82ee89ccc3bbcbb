"""What people type that was not meant to be read: it comes out clean, escaped, and kept apart from the text around."""

import json
import secrets
import unicodedata

import answers
import pytest
from client import Rejected
from markup import Markup
from test_session import open_for, show

TEXTS = {
    "an image": '<svg onload=alert(1)>',
    "the end of a style": "</style><script>alert(1)</script>",
    "the end of an attribute": '"><img src=x onerror=alert(1)>',
    "the end of an attribute with an accent": '"\u0301><h7>vet</h7>',
    "single quotes": "' onmouseover='alert(1)",
    "a tag with an accent": "<\u0301h7>x",
    "an entity": "&lt;h7&gt; &amp; &#x3c;h7&#x3e;",
    "half an entity": "&lt &quot",
    "a comment": "<!-- --!> <![CDATA[ x ]]>",
    "a link": "javascript:alert(1)",
    "a template": "{{7*7}} ${7*7} <%= 7*7 %>",
    "a formula": '=HYPERLINK("http://evil.example","klik")',
    "controls": "a\u0000b\u0007c\u001b[31md\u0085e\u009ff",
    "an override": "goed\u202etelaw\u202c \u2066x\u2069 \u200f\u061c",
    "invisible": "on\u200bzicht\u2060baar\ufeff\u00ad\u3164\u180e \U000e0041\U000e007f",
    "Zalgo": "Z" + "\u0301\u0316\u0334" * 30 + "a" + "\u0489" * 20,
    "line breaks": "regelqa\r\nregelqb\u2028qc\u2029qd\u000bqe",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f3f4",
    "another script": "مرحبا بالعالم שלום",
    "quotes and slashes": "\\\" \\u003ch7\\u003e \\n </",
    "not yet composed": "e\u0301\u0301 A\u030a",
}
UNSEEN = {
    0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFEFF, 0xFFA0,
    *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070), *range(0xE0000, 0xE0080),
}
JOINER = 0x200D


@pytest.fixture(params=TEXTS.values(), ids=TEXTS.keys())
def text(request):
    return request.param


def assert_clean(kept):
    marks = 0
    for character in kept:
        code, kind = ord(character), unicodedata.category(character)
        assert kind not in {"Cc", "Cs", "Co", "Cn"} or character == "\n", f"U+{code:04X} was kept"
        assert code not in UNSEEN or code == JOINER, f"U+{code:04X} was kept"
        marks = marks + 1 if kind in {"Mn", "Me"} else 0
        assert marks <= 4, "marks that climb over other lines were kept"
    assert kept == kept.strip() and kept == unicodedata.normalize("NFC", kept)


def assert_harmless(source, kept, what):
    """The text is there as text, between walls against its direction, and nothing of it runs."""
    found = Markup(source)
    assert not found.dangers, f"{what}: {found.dangers}"
    for line in kept.split("\n"):
        places = found.places_of(line.strip())
        assert places, f"{what}: the text is not there"
        walled = [path for path in places if "bdi" in path or {"title", "desc", "text"} & set(path)]
        assert len(walled) == len(places), f"{what}: not in <bdi>: {[path for path in places if path not in walled]}"


async def test_a_name_comes_out_clean(place, text):
    async with place.table() as table:
        phone = await table.phone(name=text[:40])
        roster = lambda: table.desk.view["roster"][phone.person]  # noqa: E731
        await table.desk.until(lambda: roster()["name"], "the name")
        assert_clean(roster()["name"])
        assert phone.welcome["person"]["name"] == roster()["name"]
        await phone.command("person", {"name": "Ali"})
        await table.desk.until(lambda: roster()["name"] == "Ali", "another name")
        await phone.command("person", {"name": text[:40]})
        await table.desk.until(lambda: roster()["name"] != "Ali", "the name again")
        assert_clean(roster()["name"])


async def test_a_remark_comes_out_clean_and_harmless(place, text):
    async with place.table() as table:
        board = await table.board()
        await table.people(6)
        await open_for(table, "i2")
        for number, phone in enumerate(table.phones):
            await phone.command("answer", answers.place("lokale-teams", 15 + number), item="i2")
        await table.phones[0].command("answer", answers.reason("lokale-teams", text), item="i2")
        await table.desk.until(lambda: table.desk.view["remarks"], "the remark")
        id, remark = next(iter(table.desk.view["remarks"].items()))
        assert_clean(remark["text"])
        await show(table, "i2")
        await table.desk.command("remark.show", {"remark": id})
        await table.desk.until(lambda: "words:lokale-teams" in table.desk.view["pages"], "a page for the words")
        await table.desk.command("board.page", {"page": "words:lokale-teams"})
        await board.until(lambda: board.page["key"] == "words:lokale-teams", "the page of the words")
        assert_harmless(board.markup(), remark["text"], "the board")
        assert_harmless(table.report(), remark["text"], "the report")


async def test_what_the_desk_writes_comes_out_clean_and_harmless(place, text):
    async with place.table() as table:
        board = await table.board()
        await table.desk.command("item.open", {"item": "i8"})
        await table.desk.command("action.put", {"action": "a1", "what": text, "who": text, "hook": text})
        await table.desk.command("conclusion.put", {"item": "i8", "text": text})
        await table.desk.until(lambda: table.desk.view["conclusions"]["i8"], "the conclusion")
        action, conclusion = table.desk.view["actions"]["a1"], table.desk.view["conclusions"]["i8"]["text"]
        for kept in (action["what"], action["who"], action["hook"], conclusion):
            assert_clean(kept)
        await board.until(lambda: Markup(board.markup()).places_of(action["what"].split("\n")[0]), "the action")
        assert_harmless(board.markup(), action["what"], "the board")
        assert_harmless(table.report(), action["what"], "the report")
        assert_harmless(table.report(), conclusion, "the report")


async def test_a_title_comes_out_clean_and_harmless(place, text):
    async with place.table(title=text, municipality=text, neighbourhood=text) as table:
        board = await table.board()
        session = board.welcome["session"]
        for kept in (session["title"], session["municipality"], session["neighbourhood"]):
            assert_clean(kept)
        assert not Markup(board.markup()).dangers
        report = Markup(table.report())
        assert not report.dangers and report.places_of(session["title"].split("\n")[0])
        title = {"nl": text[:100], "en": text[:100]}
        item = {"rank": 0, "kind": "talk", "title": title, "text": title, "minutes": 5}
        await table.desk.command("agenda.put", {"items": {"only": item}, "worksheets": {}})
        await table.desk.until(lambda: "only" in table.desk.view["agenda"], "the agenda")
        assert_clean(table.desk.item("only")["title"]["nl"])
        await table.desk.command("item.open", {"item": "only"})
        await board.until(lambda: board.page["key"] != "lobby", "the page of the item")
        assert not Markup(board.markup()).dangers


@pytest.mark.parametrize("letter", ["x", "\U0001f600", "\u0645"])
async def test_a_name_has_forty_characters_at_most(place, letter):
    async with place.table() as table:
        phone = await table.phone()
        await phone.command("person", {"name": letter * 40})
        await table.desk.until(lambda: table.desk.view["roster"][phone.person]["name"] == letter * 40, "the name")
        assert await code_of(phone, "person", {"name": letter * 41}) == "text-too-long"


async def test_one_character_of_many_bytes_is_not_kept(place):
    async with place.table() as table:
        phone = await table.phone()
        await open_for(table, "i2")
        for text in ("x" + "\u0301" * 8_000, "\u200d".join(["\U0001f469"] * 2_000)):
            assert await code_of(phone, "person", {"name": text}) == "text-too-long"
            body = answers.reason("lokale-teams", text * 3)
            assert await code_of(phone, "answer", body, item="i2") == "text-too-long"


async def code_of(client, name, body, **more):
    """The code of the refusal of a command that the documents don't allow to be sent."""
    id = secrets.token_urlsafe(16)
    frame = {"type": "command", "id": id, "name": name, "body": body, **more}
    await client.send_raw(json.dumps(frame, ensure_ascii=False))
    with pytest.raises(Rejected) as refusal:
        await client.answer_to(id)
    return refusal.value.code
