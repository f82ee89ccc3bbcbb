"""What must be true of every screen, whatever it shows. Each check answers the problems that it found."""

import pathlib

import axe_playwright_python

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
IN_PAGE = (pathlib.Path(__file__).parent / "in_page.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN_AXE = """(tags) => axe.run(document, {
    runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'],
  })"""

# What axe cannot decide by itself and neither can our own formula: rule, a part of the element, and what decides it.
EXPLAINED = [
    ("color-contrast", 'id="code"', "the letters of the field are see-through; the tiles behind it show them"),
]
# The contrast of ordinary text; large text would do with 3.
ENOUGH = 4.5


def load(page):
    """Brings what the checks need into the page."""
    page.evaluate(IN_PAGE)
    page.evaluate(AXE)


def axe(page):
    """All rules for A and AA of WCAG 2.2, and the good practices."""
    found = page.evaluate(RUN_AXE, TAGS)
    problems = [f"axe {rule['id']}: {describe(node)}" for rule in found["violations"] for node in rule["nodes"][:3]]
    for rule in found["incomplete"]:
        doubts = [node for node in rule["nodes"] if not is_explained(rule, node) and not is_readable(page, rule, node)]
        problems += [f"axe cannot decide {rule['id']}: {describe(node)}" for node in doubts[:3]]
    return problems


def describe(node):
    return f"{node['target']} {node['html'][:160]} {(node.get('failureSummary') or '')[:300]}"


def is_explained(rule, node):
    return any(rule["id"] == known and part in node["html"] for known, part, _ in EXPLAINED)


def is_readable(page, rule, node):
    """Where axe only doubts, such as at a single letter, our own formula decides: ink against the nearest paint."""
    target = node["target"]
    if rule["id"] != "color-contrast" or len(target) != 1 or not isinstance(target[0], str):
        return False
    return page.evaluate("(selector) => looks.contrast(selector)", target[0]) >= ENOUGH


def reflow(page):
    """1.4.10, and 1.4.4 where the window is halved: nothing sticks out sideways."""
    return [f"sticks out: {each}" for each in page.evaluate("looks.sticksOut()")]


def cut_off(page):
    """Text that begins or ends outside a box that neither grows nor scrolls."""
    return [f"cut off: {each}" for each in page.evaluate("looks.cutOff()")[:4]]


def fits(page):
    """A page of the board says all it has on one screen: nobody can scroll a beamer."""
    over = [(high, wide) for high, wide in page.evaluate("looks.overBoard()") if max(high, wide) > 2]
    return [f"the board's page is {high} px too high and {wide} px too wide" for high, wide in over]


def spacing(page):
    """1.4.12: with the spacing that readers may set, no text is cut off and nothing sticks out."""
    page.evaluate("looks.widen(true)")
    problems = [f"with wide spacing {each}" for each in cut_off(page) + reflow(page)]
    page.evaluate("looks.widen(false)")
    return problems


def targets(page):
    """2.5.8, without its exception for distance: every control is at least 24 by 24, links in a text excepted."""
    return [f"small target: {each}" for each in page.evaluate("looks.smallTargets()")[:4]]


def keyboard(page):
    """2.1.1, 2.1.2, 2.4.7, 2.4.11: Tab reaches every control, none holds it, each shows it and none hides it."""
    count = page.evaluate("looks.startWalk()")
    problems, stays = [], 0
    for _ in range(2 * count + 12):
        page.keyboard.press("Tab")
        step = page.evaluate("looks.step()")
        if step.get("end"):
            if not count:
                break
            # Past the last control lies the browser's own window, and after that the first control.
            continue
        if step["again"] and not step["stays"]:
            break
        if step["stays"]:
            # A date is one control with stops of its own for day, month and year.
            stays += 1
            if stays > 6:
                break
            continue
        stays = 0
        problems += faults(page, step)
    else:
        problems.append("Tab never comes back")
    return problems[:6] + [f"Tab does not reach: {each}" for each in page.evaluate("looks.missed()")[:4]]


def faults(page, step):
    """What is wrong with a control that has the focus."""
    if step["outside"]:
        yield f"focus is off the screen: {step['name']}"
    elif step["coveredBy"]:
        yield f"focus is covered: {step['name']} by {step['coveredBy']}"
    elif not step["visible"] and not is_seen(page, step["box"]):
        yield f"focus does not show: {step['name']}"


def is_seen(page, box):
    """Whether the picture of a control changes with its focus, where its style doesn't tell, as of a range's thumb."""
    size = page.viewport_size
    left, top = max(0, box["x"]), max(0, box["y"])
    width, height = min(box["width"], size["width"] - left), min(box["height"], size["height"] - top)
    clip = {"x": left, "y": top, "width": width, "height": height}
    focused = page.screenshot(clip=clip)
    page.evaluate("window.held = document.activeElement, window.held.blur()")
    without = page.screenshot(clip=clip)
    page.evaluate("window.held.focus()")
    return focused != without
