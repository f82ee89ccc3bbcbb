"""The styles of a DOCX file, all with names, so that a house style is put on by changing them."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

LETTERS = "Liberation Sans"
INK, SOFT, TEAL, BRICK, LINE, WOOD = "17262B", "4A5A60", "0B5D5E", "A63A1E", "8A8578", "E9DABF"
PAPER = "FBF7EF"

# Name: what it is based on, size in points, colour, bold, space before and after in points.
PARAGRAPHS: dict[str, tuple[str, float, str, bool, float, float]] = {
    "Normal": ("", 10.5, INK, False, 0, 6),
    "Title": ("Normal", 30, INK, True, 6, 8),
    "Subtitle": ("Normal", 15, SOFT, False, 0, 28),
    "Heading 1": ("Normal", 19, INK, True, 0, 10),
    "Heading 2": ("Normal", 14, INK, True, 18, 6),
    "Heading 3": ("Normal", 12, INK, True, 14, 4),
    "Heading 4": ("Normal", 10.5, INK, True, 12, 4),
    "Heading 5": ("Normal", 10.5, INK, True, 12, 4),
    "Heading 6": ("Normal", 10.5, INK, True, 12, 4),
    "TOC Heading": ("Normal", 19, INK, True, 0, 10),
    "Caption": ("Normal", 10, INK, False, 8, 4),
    "List Bullet": ("Normal", 10.5, INK, False, 0, 3),
    "List Number": ("Normal", 10.5, INK, False, 0, 3),
    "Quote": ("Normal", 10.5, INK, False, 6, 2),
    "Wijktafel Band": ("Normal", 1, TEAL, False, 0, 0),
    "Wijktafel Band Below": ("Normal", 1, WOOD, False, 0, 0),
    "Wijktafel Cover": ("Normal", 12, SOFT, False, 90, 4),
    "Wijktafel Kicker": ("Normal", 9, SOFT, False, 10, 0),
    "Wijktafel Lead": ("Normal", 11.5, SOFT, False, 0, 8),
    "Wijktafel Fact": ("Normal", 10.5, INK, False, 0, 3),
    "Wijktafel Number": ("Normal", 10.5, INK, False, 0, 3),
    "Wijktafel Quote Source": ("Normal", 9, SOFT, False, 0, 8),
    "Wijktafel Note": ("Normal", 10.5, INK, False, 6, 8),
    "Wijktafel Attention": ("Wijktafel Note", 10.5, INK, False, 6, 8),
    "Wijktafel Method": ("Wijktafel Note", 10.5, INK, False, 6, 8),
    "Wijktafel Figure": ("Normal", 10.5, INK, False, 0, 6),
    "Wijktafel Table Head": ("Normal", 9.5, SOFT, True, 2, 2),
    "Wijktafel Table Text": ("Normal", 9.5, INK, False, 2, 2),
    "Wijktafel Table Number": ("Wijktafel Table Text", 9.5, INK, False, 2, 2),
    "Wijktafel Table Mark": ("Wijktafel Table Text", 9.5, INK, False, 1, 1),
    # Words that stand against the right side of a number keep a distance to it.
    "Wijktafel Table Text Beside": ("Wijktafel Table Text", 9.5, INK, False, 2, 2),
    "Wijktafel Table Head Beside": ("Wijktafel Table Head", 9.5, SOFT, True, 2, 2),
    "Wijktafel Table Note": ("Normal", 9, SOFT, False, 3, 8),
    "Header": ("Normal", 8.5, SOFT, False, 0, 0),
    "Footer": ("Normal", 8.5, SOFT, False, 0, 0),
}
# The bands of colour of the title page, and how high they are in millimetres; they run over the sides of the page.
BANDS = {"Wijktafel Band": 58.0, "Wijktafel Band Below": 12.0}
SIDE = 18
# What comes after borders in a paragraph's properties, in the order that the schema asks for.
AFTER_BORDERS = (
    "shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr",
)
KEPT_WITH_NEXT = (
    "Heading", "TOC Heading", "Caption", "Wijktafel Kicker", "Wijktafel Lead", "Wijktafel Figure", "Quote",
)


def prepare(document: Any, locale: str) -> None:
    """Gives the document its styles and its language."""
    for name, look in PARAGRAPHS.items():
        _paragraph(document, name, look)
    for name, side in (("Wijktafel Note", TEAL), ("Wijktafel Attention", BRICK), ("Wijktafel Method", LINE)):
        _rule(document.styles[name], side)
        _shade(document.styles[name], PAPER)
    large = document.styles.add_style("Wijktafel Large Number", WD_STYLE_TYPE.CHARACTER)
    large.font.size, large.font.bold, large.font.color.rgb = Pt(15), True, RGBColor.from_string(TEAL)
    _rule(document.styles["Quote"], WOOD)
    for name, height in BANDS.items():
        _band(document.styles[name], PARAGRAPHS[name][2], height)
    _languages(document, locale)


def _paragraph(document: Any, name: str, look: tuple[str, float, str, bool, float, float]) -> None:
    base, size, colour, bold, before, after = look
    styles = document.styles
    style = styles[name] if name in [one.name for one in styles] else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if base:
        style.base_style = styles[base]
    # Lines, stops and distances of the standard file are not of this house style.
    for part, names in ((style.element.get_or_add_pPr(), ("pBdr", "tabs", "contextualSpacing")),
                        (style.element.get_or_add_rPr(), ("spacing", "kern"))):
        for old in [one for one in part if one.tag in [qn(f"w:{name}") for name in names]]:
            part.remove(old)
    style.hidden = False
    style.quick_style = True
    font = style.font
    font.size, font.bold, font.italic = Pt(size), bold, False
    font.color.rgb = RGBColor.from_string(colour)
    font.name = LETTERS
    _letters(style)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.keep_with_next = name.startswith(KEPT_WITH_NEXT)
    layout.widow_control = True
    if name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"):
        layout.line_spacing = 1.15
    if name.endswith("Beside"):
        layout.left_indent = Mm(3)
    if name == "Wijktafel Table Number":
        layout.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if name == "Wijktafel Table Mark":
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if name == "Wijktafel Fact":
        layout.left_indent, layout.first_line_indent = Mm(40), Mm(-40)
        layout.tab_stops.add_tab_stop(Mm(40))


def _letters(style: Any) -> None:
    """The same letters for every script; the themes of the standard file would win otherwise."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), LETTERS)


def _rule(style: Any, colour: str) -> None:
    """A line at the left side, in the order that the schema asks for."""
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    borders = OxmlElement("w:pBdr")
    left = OxmlElement("w:left")
    for key, value in (("val", "single"), ("sz", "24"), ("space", "8"), ("color", colour)):
        left.set(qn(f"w:{key}"), value)
    borders.append(left)
    _before(properties, borders, AFTER_BORDERS)
    style.paragraph_format.left_indent = Mm(4)


def _band(style: Any, colour: str, height: float) -> None:
    """A band of colour as wide as the page, for a paragraph without words."""
    layout = style.paragraph_format
    layout.left_indent = layout.right_indent = Mm(-SIDE)
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Mm(height)
    _shade(style, colour)


def _shade(style: Any, colour: str) -> None:
    """A background."""
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{key}"), value)
    _before(style.element.get_or_add_pPr(), shade, AFTER_BORDERS[1:])


def _before(properties: Any, element: Any, names: tuple[str, ...]) -> None:
    """Puts an element before the first of those that come after it by the schema."""
    following = next((one for one in properties if one.tag in [qn(f"w:{name}") for name in names]), None)
    properties.append(element) if following is None else following.addprevious(element)


def _languages(document: Any, locale: str) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    language = OxmlElement("w:lang")
    for key in ("val", "eastAsia"):
        language.set(qn(f"w:{key}"), locale)
    properties.append(language)
    settings = document.settings.element
    before = settings.find(qn("w:defaultTabStop"))
    if before is not None:
        before.addnext(OxmlElement("w:autoHyphenation"))
    for name in ("themeFontLang",):
        for old in settings.findall(qn(f"w:{name}")):
            old.set(qn("w:val"), locale)
