"""What an accessible PDF must be, as far as a program can see it: a part of ISO 14289-1, read with pypdf.

It is a subset; a file that passes may be called built after PDF/UA-1, not certified.
"""

import re

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

PAINT = {
    b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"Tj", b"TJ", b"'", b'"', b"INLINE IMAGE",
}


def problems(path, kind):
    """What is wrong with a file; kind is "ua" or "a"."""
    reader = PdfReader(path)
    root = reader.trailer["/Root"]
    found = [*_identity(root, kind), *_annotations(reader), *_fonts(reader)]
    for number, page in enumerate(reader.pages, 1):
        unmarked = unmarked_paint(page, reader)
        if unmarked:
            found.append(f"page {number}: {unmarked} paints outside marked content")
    return found + _structure(elements(root))


def _identity(root, kind):
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "it is not marked as tagged"
    if not root.get("/Lang"):
        yield "it has no language"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "its title is not shown"
    metadata = root["/Metadata"].get_data().decode("utf-8")
    if not re.search(r"<dc:title>.*\S.*</dc:title>", metadata, re.S):
        yield "its metadata have no title"
    if kind == "ua" and not re.search(r"pdfuaid:part[>=]\"?1", metadata):
        yield "it does not say that it is PDF/UA-1"
    if kind == "a" and not (re.search(r"pdfaid:part[>=]\"?3", metadata) and re.search(r"conformance[>=]\"?A", metadata)):
        yield "it does not say that it is PDF/A-3a"
    if kind == "a" and not root.get("/OutputIntents"):
        yield "it does not say what its colours mean"
    if "/Outlines" not in root or not root["/Outlines"].get("/First"):
        yield "it has no bookmarks"


def _annotations(reader):
    for number, page in enumerate(reader.pages, 1):
        annotations = [one.get_object() for one in page.get("/Annots", [])]
        if annotations and page.get("/Tabs") != "/S":
            yield f"page {number}: the order of links is not that of the text"
        for one in annotations:
            if one.get("/Subtype") == "/Link" and not one.get("/Contents"):
                yield f"page {number}: a link says nothing"


def _fonts(reader):
    seen = set()
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            font = font.get_object()
            name = font.get("/BaseFont")
            if name in seen:
                continue
            seen.add(name)
            below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = below.get("/FontDescriptor", {})
            is_drawn = font.get("/Subtype") == "/Type3"
            if not is_drawn and not any(f"/FontFile{end}" in descriptor for end in ("", "2", "3")):
                yield f"the font {name} is not in the file"
            if "/ToUnicode" not in font:
                yield f"the font {name} does not say which letters it has"


def unmarked_paint(page, reader):
    """How many paints of a page stand outside marked content."""
    contents = page.get_contents()
    if contents is None:
        return 0
    depth = unmarked = 0
    for _, operator in ContentStream(contents, reader).operations:
        if operator in (b"BDC", b"BMC"):
            depth += 1
        elif operator == b"EMC":
            depth -= 1
        elif operator in PAINT and depth == 0:
            unmarked += 1
    return unmarked


def elements(root):
    """The structure as (name, dictionary, depth) in order of reading."""
    found = []

    def walk(node, depth):
        node = node.get_object()
        if isinstance(node, ArrayObject):
            for one in node:
                walk(one, depth)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                found.append((node["/S"], node, depth))
            if "/K" in node and node.get("/Type") not in ("/MCR", "/OBJR"):
                walk(node["/K"], depth + 1)

    walk(root["/StructTreeRoot"], 0)
    return found


def _attribute(node, name):
    attributes = node.get("/A", [])
    attributes = attributes if isinstance(attributes, ArrayObject) else [attributes]
    return next((one.get_object()[name] for one in attributes if name in one.get_object()), None)


def _structure(found):
    problems_found = []
    level = 0
    for name, node, _ in found:
        if name == "/Figure" and not str(node.get("/Alt", "")).strip():
            problems_found.append("a figure has no alternative")
        if name == "/TD" and not _attribute(node, "/Headers"):
            problems_found.append("a cell does not know its headings")
        if name == "/TH" and _attribute(node, "/Scope") is None:
            problems_found.append("a heading of a table does not say what it heads")
        heading = re.fullmatch(r"/H([1-6])", name)
        if heading:
            if int(heading[1]) > level + 1:
                problems_found.append(f"a heading of level {heading[1]} follows one of level {level}")
            level = int(heading[1])
    if level == 0:
        problems_found.append("there are no headings")
    return problems_found
