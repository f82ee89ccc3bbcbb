"""The styles of an ODT file, all with names, so that a house style is put on by changing them."""

from __future__ import annotations

from typing import Any

from .odt_xml import make, span

LETTERS = "Liberation Sans"
INK, SOFT, TEAL, BRICK, LINE, WOOD = "#17262B", "#4A5A60", "#0B5D5E", "#A63A1E", "#8A8578", "#E9DABF"
PAPER = "#FBF7EF"

# Name as people see it: parent, size in points, colour, bold, space before and after in millimetres.
PARAGRAPHS: dict[str, tuple[str, float, str, bool, float, float]] = {
    "Standard": ("", 10.5, INK, False, 0, 0),
    "Text body": ("Standard", 10.5, INK, False, 0, 2.1),
    "Heading": ("Standard", 14, INK, True, 6, 2),
    "Title": ("Heading", 30, INK, True, 2, 3),
    "Subtitle": ("Heading", 15, SOFT, False, 0, 10),
    "Heading 1": ("Heading", 19, INK, True, 0, 3.5),
    "Heading 2": ("Heading", 14, INK, True, 6, 2),
    "Heading 3": ("Heading", 12, INK, True, 5, 1.5),
    "Heading 4": ("Heading", 10.5, INK, True, 4, 1.5),
    "Heading 5": ("Heading", 10.5, INK, True, 4, 1.5),
    "Heading 6": ("Heading", 10.5, INK, True, 4, 1.5),
    "Contents Heading": ("Heading", 19, INK, True, 0, 3.5),
    "Contents 1": ("Standard", 10.5, INK, True, 2.5, 1.2),
    "Contents 2": ("Standard", 10.5, INK, False, 0, 1.2),
    "Caption": ("Standard", 10, INK, False, 2, 1.2),
    "Quotations": ("Standard", 10.5, INK, False, 2, 0.7),
    "List": ("Text body", 10.5, INK, False, 0, 1),
    "Wijktafel Kicker": ("Standard", 9, SOFT, False, 3, 0),
    "Wijktafel Band": ("Standard", 1, TEAL, False, 0, 0),
    "Wijktafel Band Below": ("Standard", 1, WOOD, False, 0, 0),
    "Wijktafel Cover": ("Standard", 12, SOFT, False, 32, 1.5),
    "Wijktafel Lead": ("Standard", 11.5, SOFT, False, 0, 3),
    "Wijktafel Fact": ("Standard", 10.5, INK, False, 0, 1),
    "Wijktafel Number": ("Standard", 10.5, INK, False, 0, 1),
    "Wijktafel Quote Source": ("Standard", 9, SOFT, False, 0, 3),
    "Wijktafel Note": ("Standard", 10.5, INK, False, 2, 3),
    "Wijktafel Attention": ("Wijktafel Note", 10.5, INK, False, 2, 3),
    "Wijktafel Method": ("Wijktafel Note", 10.5, INK, False, 2, 3),
    "Wijktafel Figure": ("Standard", 10.5, INK, False, 0, 2),
    "Table Contents": ("Standard", 9.5, INK, False, 0.7, 0.7),
    "Table Heading": ("Table Contents", 9.5, SOFT, True, 0.7, 0.7),
    "Wijktafel Table Number": ("Table Contents", 9.5, INK, False, 0.7, 0.7),
    "Wijktafel Table Mark": ("Table Contents", 9.5, INK, False, 0.2, 0.2),
    # Words that stand against the right side of a number keep a distance to it.
    "Wijktafel Table Text Beside": ("Table Contents", 9.5, INK, False, 0.7, 0.7),
    "Wijktafel Table Heading Beside": ("Table Heading", 9.5, SOFT, True, 0.7, 0.7),
    "Wijktafel Table Heading Number": ("Table Heading", 9.5, SOFT, True, 0.7, 0.7),
    "Wijktafel Table Note": ("Standard", 9, SOFT, False, 0.7, 1.5),
    "Header": ("Standard", 8.5, SOFT, False, 0, 0),
    "Footer": ("Standard", 8.5, SOFT, False, 0, 0),
}
KEPT = (
    "Heading", "Contents Heading", "Caption", "Wijktafel Kicker", "Wijktafel Lead", "Wijktafel Figure", "Quotations",
)
# What is read by the line and not by the paragraph.
CLOSE = ("Heading", "Title", "Caption", "Table", "Wijktafel Table", "Wijktafel Kicker")
# The bands of colour of the title page, and how high they are; they run over the sides of the page.
BANDS = {"Wijktafel Band": "58mm", "Wijktafel Band Below": "12mm"}
RULES = {
    "Quotations": WOOD, "Wijktafel Note": TEAL, "Wijktafel Attention": BRICK, "Wijktafel Method": LINE,
}
# Name: width, height and orientation of the page in millimetres.
PAGES = {"Tall": ("210mm", "297mm", "portrait"), "Wide": ("297mm", "210mm", "landscape")}
SIDE = "18mm"
# Lists by their names, with the sign before each line or none for numbers, and the room for that.
LISTS: dict[str, str | None] = {"List 1": "•", "Numbering 1": None}
BEFORE = "5mm"


def named(name: str) -> str:
    """A style's name as files write it."""
    return name.replace(" ", "_20_")


def prepare(document: Any, language: str, country: str) -> None:
    """Puts our styles in the place of the standard file's."""
    root = document.styles.root
    common = root.get_element("office:styles")
    for old in list(common.children):
        is_ours = old.tag == "style:style" and old.get_attribute("style:family") == "paragraph"
        is_list = old.tag == "text:list-style" and old.get_attribute("style:name") in map(named, LISTS)
        is_other = old.tag in ("style:default-style", "text:linenumbering-configuration", "text:outline-style")
        if is_ours or is_list or is_other:
            common.delete(old)
    common.append(_outline())
    common.insert(_default(language, country), position=0)
    for name in PARAGRAPHS:
        common.append(_paragraph(name))
    large = make("style:text-properties", fo__font_weight="bold", fo__font_size="15pt", fo__color=TEAL)
    common.append(_style("Wijktafel Large Number", "text", None, large))
    for name, bold in (("Strong Emphasis", "bold"), ("Wijktafel Sign", "bold"), ("Wijktafel Small", "normal")):
        size = "8pt" if name.endswith("Small") else None
        text = make("style:text-properties", fo__font_weight=bold, fo__font_size=size)
        common.append(_style(name, "text", None, text))
    # A link of the table of contents looks like its line, not like an address.
    plain = make("style:text-properties", fo__color=INK, style__text_underline_style="none")
    common.append(_style("Index Link", "text", None, plain))
    for name, sign in LISTS.items():
        common.append(_list(name, sign))
    _pages(root)


def _list(name: str, sign: str | None) -> Any:
    """A list whose sign stands before its text and not against it."""
    place = make("style:list-level-properties", text__min_label_width=BEFORE, text__space_before="0mm")
    if sign is None:
        level = make(
            "text:list-level-style-number", place, text__level="1", style__num_format="1", style__num_suffix=".",
        )
    else:
        level = make("text:list-level-style-bullet", place, text__level="1", text__bullet_char=sign)
    return make("text:list-style", level, style__name=named(name), style__display_name=name)


def _style(name: str, family: str, parent: str | None, *children: Any, **more: str | None) -> Any:
    return make(
        "style:style",
        *children,
        style__name=named(name),
        style__display_name=name,
        style__family=family,
        style__parent_style_name=named(parent) if parent else None,
        **more,
    )


def _outline() -> Any:
    """Headings that are told apart by their level and have no numbers."""
    levels = [
        make("text:outline-level-style", text__level=str(level), style__num_format="") for level in range(1, 11)
    ]
    return make("text:outline-style", *levels, style__name="Outline")


def _default(language: str, country: str) -> Any:
    return make(
        "style:default-style",
        make("style:paragraph-properties", style__tab_stop_distance="12.5mm", style__writing_mode="page"),
        make(
            "style:text-properties",
            style__font_name=LETTERS, fo__font_size="10.5pt", fo__language=language, fo__country=country,
            style__font_name_asian=LETTERS, style__font_name_complex=LETTERS, fo__color=INK,
            fo__hyphenate="true", fo__hyphenation_remain_char_count="4", fo__hyphenation_push_char_count="4",
        ),
        style__family="paragraph",
    )


def _paragraph(name: str) -> Any:
    parent, size, colour, bold, before, after = PARAGRAPHS[name]
    level = name[-1] if name.startswith("Heading ") else None
    properties = make(
        "style:paragraph-properties",
        fo__margin_top=f"{before}mm", fo__margin_bottom=f"{after}mm", fo__line_height=_line(name),
        fo__margin_left=_indent(name), fo__margin_right=f"-{SIDE}" if name in BANDS else "0mm",
        fo__text_indent=_hanging(name), fo__background_color=_ground(name),
        fo__keep_with_next="always" if name.startswith(KEPT) else None,
        fo__orphans="3", fo__widows="3",
        fo__text_align=_align(name),
        fo__border_left=f"1.4mm solid {RULES[name]}" if name in RULES else None,
        fo__padding_left="3mm" if name in RULES else None,
        fo__padding_top="1mm" if name in RULES else None, fo__padding_bottom="1mm" if name in RULES else None,
    )
    stops = _stops(name)
    if stops is not None:
        properties.append(stops)
    text = make(
        "style:text-properties",
        fo__font_size=f"{size}pt", fo__color=colour, fo__font_weight="bold" if bold else "normal",
        fo__hyphenate="false" if "Heading" in name or name == "Title" else None,
    )
    following = "Text body" if "Heading" in name else None
    return _style(
        name, "paragraph", parent or None, properties, text,
        style__default_outline_level=level,
        style__next_style_name=named(following) if following else None,
        style__class="text",
    )


def _line(name: str) -> str:
    # A line with a drawing in it is as high as the drawing.
    own = {"Wijktafel Figure": "100%", **BANDS}
    return own.get(name, "112%" if name.startswith(CLOSE) else "125%")


def _align(name: str) -> str | None:
    if name.endswith("Mark"):
        return "center"
    return "end" if name.endswith("Number") and "Table" in name else None


def _ground(name: str) -> str | None:
    if name in BANDS:
        return PARAGRAPHS[name][2]
    return PAPER if name in ("Wijktafel Note", "Wijktafel Attention", "Wijktafel Method") else None


def _indent(name: str) -> str | None:
    # Of a list the list's own style says where sign and text stand.
    if name in BANDS:
        return f"-{SIDE}"
    if name.endswith("Beside"):
        return "3mm"
    return {"Wijktafel Fact": "40mm", "Contents 2": "6mm", "List": None}.get(name, "0mm")


def _hanging(name: str) -> str | None:
    return {"Wijktafel Fact": "-40mm", "List": None}.get(name, "0mm")


def _stops(name: str) -> Any | None:
    right = {"Contents 1": "174mm", "Contents 2": "168mm"}.get(name)
    if right:
        stop = make(
            "style:tab-stop", style__position=right, style__type="right", style__leader_style="dotted",
            style__leader_text=".",
        )
        return make("style:tab-stops", stop)
    return None


def _pages(root: Any) -> None:
    automatic = root.get_element("office:automatic-styles")
    masters = root.get_element("office:master-styles")
    for old in list(masters.children):
        if old.tag == "style:master-page":
            masters.delete(old)
    for name, (width, height, orientation) in PAGES.items():
        head = make("style:header-style", make("style:header-footer-properties", fo__margin_bottom="5mm"))
        foot = make("style:footer-style", make("style:header-footer-properties", fo__margin_top="5mm"))
        page = make(
            "style:page-layout-properties",
            fo__page_width=width, fo__page_height=height, style__print_orientation=orientation,
            fo__margin_top="12mm", fo__margin_bottom="12mm", fo__margin_left=SIDE, fo__margin_right=SIDE,
        )
        automatic.append(make("style:page-layout", page, head, foot, style__name=f"WL{name}"))
        automatic.append(_head_stops(name, width))
        masters.append(_master(name))
    cover = make(
        "style:page-layout-properties",
        fo__page_width="210mm", fo__page_height="297mm", style__print_orientation="portrait",
        fo__margin_top="0mm", fo__margin_bottom="0mm", fo__margin_left=SIDE, fo__margin_right=SIDE,
    )
    # What stands above and below the text runs to the edges of the page.
    rooms = [make(f"style:{place}-style", make("style:header-footer-properties", fo__min_height="0mm"))
             for place in ("header", "footer")]
    automatic.append(make("style:page-layout", cover, *rooms, style__name="WLCover"))
    masters.append(
        make(
            "style:master-page",
            *[make(f"style:{place}", make("text:p", text__style_name=named(band)))
              for place, band in zip(("header", "footer"), BANDS)],
            style__name="Cover", style__page_layout_name="WLCover",
            style__next_style_name="Tall",
        )
    )


def _head_stops(name: str, width: str) -> Any:
    right = int(width.removesuffix("mm")) - 36
    stops = make("style:tab-stops", make("style:tab-stop", style__position=f"{right}mm", style__type="right"))
    return make(
        "style:style", make("style:paragraph-properties", stops),
        style__name=f"WH{name}", style__family="paragraph", style__parent_style_name="Header",
    )


def _master(name: str) -> Any:
    head = make(
        "text:p", make("text:title"), make("text:tab"),
        make("text:chapter", text__display="name", text__outline_level="1"), text__style_name=f"WH{name}",
    )
    foot = make(
        "text:p", make("text:tab"), make("text:page-number", text__select_page="current"), span(" / "),
        make("text:page-count"), text__style_name=f"WH{name}",
    )
    return make(
        "style:master-page", make("style:header", head), make("style:footer", foot),
        style__name=name, style__page_layout_name=f"WL{name}",
    )
