"""Documents to make files of: the demo, an empty one, a hostile one, and one as large as they come."""

import json
import pathlib

DEMO = json.loads((pathlib.Path(__file__).parent / "documents/demo.json").read_text("utf-8"))

# What a participant can type, at the input caps: every sign here passed the server's own cleaning or might.
HOSTILE = {
    "markup": "<script>alert(1)</script><img src=\"file:///etc/passwd\"> & &amp; ]]> <!-- --> </style></title>",
    "style": "}</style><style>*{background:url(http://127.0.0.1:9/x)}</style>{{constructor}} ${7*7} {%raw%}",
    "formula": "=HYPERLINK(\"http://evil.example\",\"x\")",
    "marks": "Z" + "\u0351\u0363\u0310\u0322\u0327\u0489" * 30 + "algo",
    "arabic": "مرحبا بالعالم 123 abc",
    "hebrew": "שלום עולם (א) 1,5 %",
    "chinese": "社区参与和居民会议很重要",
    "korean": "안녕하세요 주민 여러분",
    "thai": "สวัสดีชาวบ้านทุกคน",
    "tamil": "வணக்கம் நண்பர்களே",
    "tigrinya": "ሰላም ጎረባብቲ",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 ❤️ 🇳🇱 1️⃣ ✅ 🙂",
    "word": "W" * 300,
    "emoji word": "🙂" * 120,
    "dotless": "n" + "o" * 139,
    "private": "\ue000\uf8ff\U000f0001",
    "unassigned": "\u0378\U000e0fff",
    "invisible": "a\u200bb\u2060c\u00add\ufeffe",
    "turned": "\u202eomgekeerd\u202c \u2066x\u2069",
    "old": "𓀀𓁐 𝕬𝖇𝖈 ㍿ ﷽ ꙮ",
    "spaces": "  twee  spaties\tTab\nnieuwe regel\r\nen nog een\u2028regel",
    "entities": "&lt;b&gt; &#x41; %41 \\u0041 \\n",
}


def texts(*values, kind="text"):
    """Inlines of one kind."""
    return [{"kind": kind, "text": one} for one in values]


def table(rows=2, columns=3, caption="Tabel", look="plain", typed="Inwoner"):
    """A table with a name, numbers and a cell of every other kind in its rows."""
    heads = [{"title": "Naam" if one == 0 else f"Kolom {one}", "numeric": one > 0} for one in range(columns)]
    body = []
    for row in range(rows):
        cells = [{"kind": "user", "text": f"{typed} {row + 1}"}]
        for column in range(1, columns):
            value = row * columns + column + 0.5
            cells.append(
                {"kind": "number", "number": value, "decimals": 1, "text": f"{value:.1f}".replace(".", ",")}
            )
        body.append(cells)
    if rows and columns > 2:
        body[0][1] = {"kind": "missing", "text": "te weinig antwoorden"}
        body[0][2] = {"kind": "empty"}
    return {"caption": caption, "columns": heads, "rows": body, "notes": ["Een noot."], "look": look}


def svg(text="Drie"):
    """A drawing with a text in it."""
    from xml.sax.saxutils import escape

    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" viewBox="0 0 400 100" role="img" lang="nl"'
        ' aria-labelledby="t d" font-family="Liberation Sans,Noto Sans,sans-serif" font-size="28">'
        f'<title id="t">Titel</title><desc id="d">Uitleg</desc><circle cx="40" cy="50" r="30" fill="#0B5D5E"></circle>'
        f'<text x="90" y="60" fill="#17262B">{escape(text)}</text></svg>'
    )


def figure(title="Figuur", description="Wat er te zien is.", drawing=None, data=None):
    """A figure with its words and its data."""
    return {
        "title": title, "description": description, "width": 400, "height": 100, "svg": drawing or svg(),
        "data": data or table(caption=f"Cijfers bij {title}"),
    }


def section(headline, blocks, sections=(), **more):
    """A section of blocks given as (kind, members)."""
    made = [{"key": f"b{place}", "kind": kind, **members} for place, (kind, members) in enumerate(blocks)]
    return {
        "key": "s", "headline": headline, "look": "plain", "blocks": made, "sections": list(sections), **more
    }


def document(title, sections, facts=(), language="nl", **more):
    """A document."""
    return {
        "format": "wijktafel-document", "version": 1, "language": language, "title": title, "facts": list(facts),
        "sections": list(sections), **more,
    }


def empty():
    """A session in which nothing happened yet."""
    return document("", [])


def single():
    """A session with one participant: notes and nothing else."""
    note = section("Quickscan", [("note", {"note": "info", "text": texts("Hier is nog niets van te tonen.")})])
    return document("Eén deelnemer", [note], [{"label": "Deelnemers", "value": texts("1")}])


def every_kind():
    """A document with every kind of block, inline and cell."""
    everything = [
        ("paragraph", {"text": texts("Gewoon ") + texts("zwaar", kind="strong") + texts(" getypt", kind="user")
                       + [{"kind": "foreign", "text": " in English", "language": "en"}]}),
        ("heading", {"text": "Een kop"}),
        ("list", {"ordered": False, "items": [texts("punt een"), texts("punt twee")]}),
        ("list", {"ordered": True, "items": [texts("stap een"), texts("stap twee")]}),
        ("facts", {"facts": [{"label": "Conclusie", "value": texts("We gaan het doen.", kind="user")}]}),
        ("numbers", {"numbers": [{"value": "17", "label": "mensen", "group": 2}, {"value": "4,5", "label": "uur"}]}),
        ("table", {"table": table()}),
        ("figure", {"figure": figure("Een figuur")}),
        ("quotes", {"quotes": [{"text": "Een opmerking", "about": "Lokale teams"}, {"text": "Nog een"}]}),
        ("note", {"note": "info", "text": texts("Een weetje.")}),
        ("note", {"note": "attention", "text": texts("Een waarschuwing.")}),
        ("note", {"note": "method", "text": texts("Een methode.")}),
        ("columns", {"columns": [[{"key": "l", "kind": "paragraph", "text": texts("links")}],
                                 [{"key": "r", "kind": "figure", "figure": figure("Rechts")}]]}),
        ("graph", {"graph": {"title": "Keten", "levels": ["Inzet"], "nodes": [
            {"id": "a", "text": "A", "level": 0, "marks": ["steering"], "note": "", "remarks": [], "onPath": True}],
            "edges": [{"from": "a", "to": "a", "text": "omdat", "weightText": "", "weak": False, "onPath": False}],
            "data": table(caption="Keten als tabel")}}),
    ]
    colours = table(2, 6, "Kaart", "map")
    for place, mark in enumerate(("good", "partly", "divided", "low", "unknown")):
        colours["rows"][1][place + 1]["mark"] = mark
    wide = section("Een brede tabel", [("table", {"table": colours}), ("table", {"table": table(3, 12, "Breed")})])
    chapter = section("Hoofdstuk", everything, [wide], kicker="Waar we zijn", aside="n = 9", lead="Een zin eronder.")
    return document("Alles", [chapter], [{"label": "Datum", "value": texts("1 maart 2027")}], subtitle="Wijk, Stad")


def hostile():
    """A document with hostile text in every place that people's text reaches, and more."""
    parts = []
    for name, text in HOSTILE.items():
        blocks = [
            ("paragraph", {"text": texts(text, kind="user")}),
            ("quotes", {"quotes": [{"text": text, "about": text}]}),
            ("facts", {"facts": [{"label": "Conclusie", "value": texts(text, kind="user")}]}),
            ("table", {"table": table(typed=text, caption=text)}),
            ("figure", {"figure": figure(text, text, svg(text), table(typed=text, caption=text))}),
        ]
        parts.append(section(text, blocks, kicker=name, lead=text))
    return document(HOSTILE["markup"], parts, subtitle=HOSTILE["arabic"])


def large():
    """A session with a thousand participants, 500 remarks at the cap and 300 cards, with all that belongs to it."""
    sample = list(HOSTILE.values())
    remarks = [{"text": (f"{one + 1}. " + sample[one % len(sample)] + " woorden erbij" * 70)[:1000],
                "about": "Lokale teams"} for one in range(500)]
    cards = {"caption": "Kaarten", "look": "plain", "notes": [],
             "columns": [{"title": "Kaart", "numeric": False}, {"title": "Stemmen", "numeric": True}],
             "rows": [[{"kind": "user", "text": (sample[one % len(sample)] + f" kaart {one}")[:140]},
                       {"kind": "number", "text": str(one), "number": one, "decimals": 0}] for one in range(300)]}
    chapters = DEMO["sections"] + [
        section("Opmerkingen", [("quotes", {"quotes": remarks})]),
        section("Kaarten", [("table", {"table": cards})]),
    ]
    return document("Groot", chapters, [{"label": "Deelnemers", "value": texts("1.000")}])
