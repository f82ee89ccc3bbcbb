"""What a document says, as plain texts: what every file of it must say too."""

import re


def said(document):
    """All texts of a document that are to be seen: headings, texts, cells, captions; not keys and not drawings."""
    found = [document["title"], document.get("subtitle", "")]
    for fact in document["facts"]:
        found += [fact["label"], inlines(fact["value"])]
    for section in document["sections"]:
        found += _section(section)
    return [one for one in found if one.strip()]


def inlines(runs):
    """Runs of text without their kinds."""
    return "".join(run["text"] for run in runs)


def _section(section):
    found = [section.get("kicker", ""), section.get("aside", ""), section["headline"], section.get("lead", "")]
    for block in section["blocks"]:
        found += _block(block)
    for below in section["sections"]:
        found += _section(below)
    return found


def _block(block):
    match block["kind"]:
        case "paragraph" | "note":
            return [inlines(block["text"])]
        case "heading":
            return [block["text"]]
        case "list":
            return [inlines(item) for item in block["items"]]
        case "facts":
            return [text for fact in block["facts"] for text in (fact["label"], inlines(fact["value"]))]
        case "numbers":
            return [text for one in block["numbers"] for text in (one["value"], one["label"])]
        case "quotes":
            return [text for one in block["quotes"] for text in (one["text"], one.get("about", ""))]
        case "columns":
            return [text for column in block["columns"] for one in column for text in _block(one)]
        case "table":
            return table(block["table"])
        case "figure":
            return [block["figure"]["title"], *table(block["figure"]["data"])]
        case _:
            return table(block["graph"]["data"])


def table(one):
    """The texts of a table."""
    if "elsewhere" in one:
        return [one["elsewhere"]]
    found = [one["caption"], *[column["title"] for column in one["columns"]], *one["notes"]]
    for row in one["rows"]:
        for cell in row:
            found += [cell.get("text", ""), cell.get("small", "")]
    return found


def letters(text):
    """Letters and digits alone: lines break, words are hyphenated and spaces move, but these stay in their order."""
    return re.sub(r"[\W_]+", "", text)


def missing(document, text):
    """What a document says and a text doesn't."""
    plain = letters(text)
    return [one for one in said(document) if letters(one) not in plain]
