"""What must be true of every screen, whatever it shows. Each check answers the problems that it found."""

import pathlib

import axe_playwright_python

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]

# What axe cannot decide by itself, with what decides it instead; (rule, part of the selector, reason).
EXPLAINED = [
    ("color-contrast", 'id="code"', "the letters of the field are see-through; the tiles behind it show them"),
]

FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"


def axe(page):
    """All rules for A and AA of WCAG 2.2, and the good practices."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE)
    found = page.evaluate(
        "(tags) => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations', 'incomplete']})", TAGS)
    problems = [f"axe {rule['id']}: {describe(node)}" for rule in found["violations"] for node in rule["nodes"][:3]]
    for rule in found["incomplete"]:
        open_ends = [node for node in rule["nodes"] if not is_explained(rule, node) and not is_readable(page, rule, node)]
        problems += [f"axe cannot decide {rule['id']}: {describe(node)}" for node in open_ends[:3]]
    return problems


def describe(node):
    return f"{node['target']} {node['html'][:160]} {(node.get('failureSummary') or '')[:300]}"


def is_explained(rule, node):
    return any(rule["id"] == known and part in str(node["target"]) + node["html"] for known, part, _ in EXPLAINED)


def is_readable(page, rule, node):
    """Where axe only doubts, such as at a single letter, our own formula decides: ink against the nearest paint."""
    if rule["id"] != "color-contrast" or len(node["target"]) != 1 or not isinstance(node["target"][0], str):
        return False
    return page.evaluate("""(selector) => {
        const element = document.querySelector(selector);
        const parts = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
        const paint = (each) => { const [r, g, b, a = 1] = parts(getComputedStyle(each).backgroundColor); return a === 1 ? [r, g, b] : null; };
        let behind = null;
        for (let each = element; each && !behind; each = each.parentElement) behind = paint(each);
        const light = (color) => { const [r, g, b] = color.slice(0, 3).map((one) => one / 255)
          .map((one) => (one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)); return .2126 * r + .7152 * g + .0722 * b; };
        const one = light(parts(getComputedStyle(element).color)), other = light(behind ?? [255, 255, 255]);
        return (Math.max(one, other) + .05) / (Math.min(one, other) + .05) >= 4.5;
      }""", node["target"][0])


def reflow(page, what):
    """1.4.10, and 1.4.4 where the viewport is halved: nothing sticks out sideways."""
    wide = page.evaluate("""() => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) return [];
        const scrolls = (element) => {
          for (let each = element; each && each !== document.body; each = each.parentElement)
            if (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX) && each !== document.documentElement) return true;
          return false;
        };
        return [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > room + 1
            && !scrolls(each)).slice(0, 4).map((each) => each.tagName + '.' + each.getAttribute('class') + ' '
            + Math.round(each.getBoundingClientRect().right) + ' ' + (each.textContent || '').trim().slice(0, 40))
          .concat('page is ' + document.documentElement.scrollWidth + ' wide');
      }""")
    return [f"{what}: {each}" for each in wide]


def fits(page):
    """A page of the board says all it has on one screen: nobody can scroll a beamer."""
    over = page.evaluate("""() => [...document.querySelectorAll('body.board .board-page')].map((each) =>
        [each.scrollHeight - each.clientHeight, each.scrollWidth - each.clientWidth])""")
    return [f"the board's page is {high} px too high and {wide} px too wide" for high, wide in over if high > 2 or wide > 2]


def cut_off(page):
    """Text that begins or ends outside a box that neither grows nor scrolls."""
    found = page.evaluate("""() => {
        const found = [];
        for (const box of document.querySelectorAll('body, body *')) {
          const style = getComputedStyle(box);
          if (!/hidden|clip/.test(style.overflowX + style.overflowY) || style.clipPath !== 'none' || box.namespaceURI.includes('svg')) continue;
          const edge = box.getBoundingClientRect();
          const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const holder = texts.currentNode.parentElement;
            if (!texts.currentNode.data.trim() || !holder.checkVisibility() || holder.closest('.sr, .skip, svg')) continue;
            const range = document.createRange();
            range.selectNodeContents(texts.currentNode);
            const text = range.getBoundingClientRect();
            const wide = style.overflowX !== 'visible' && (text.right > edge.right + 2 || text.left < edge.left - 2);
            const high = style.overflowY !== 'visible' && (text.bottom > edge.bottom + 4 || text.top < edge.top - 4);
            // What scrolls in between can be reached.
            let scrolls = false;
            for (let each = holder; each !== box; each = each.parentElement)
              if (/auto|scroll/.test(getComputedStyle(each).overflow)) scrolls = true;
            if (text.width && !scrolls && (wide || high)) found.push(`${box.tagName}.${box.className}: ${texts.currentNode.data.trim().slice(0, 50)}`);
          }
        }
        return found;
      }""")
    return [f"cuts off {each}" for each in found[:4]]


def spacing(page):
    """1.4.12: with the spacing that readers may set, no text is cut off and nothing sticks out."""
    page.evaluate("""() => {
        window.wider = new CSSStyleSheet();
        wider.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } '
          + 'p { margin-bottom: 2em !important }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, wider];
      }""")
    problems = [f"spacing {each}" for each in cut_off(page)] + reflow(page, "spacing")
    page.evaluate("document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== window.wider)")
    return problems


def targets(page):
    """2.5.8, without its exception for distance: every control is at least 24 by 24, links in a text excepted."""
    small = page.evaluate("""(focusable) => [...document.querySelectorAll(focusable)].filter((each) => {
        if (!each.checkVisibility({ visibilityProperty: true }) || each.classList.contains('skip') || each.type === 'hidden') return false;
        if (each.matches('p a, li a, dd a, td a')) return false;
        const boxes = [each, ...(each.labels ?? [])].map((one) => one.getBoundingClientRect());
        return !boxes.some((box) => box.width >= 23.5 && box.height >= 23.5);
      }).map((each) => { const box = each.getBoundingClientRect();
        return each.outerHTML.slice(0, 90) + ' ' + Math.round(box.width) + 'x' + Math.round(box.height); })""", FOCUSABLE)
    return [f"small target: {each}" for each in small[:4]]


PREPARE = """(focusable) => {
  const inside = [...document.querySelectorAll('dialog[open]')].pop() ?? document.body;
  const groups = new Set();
  const reachable = [...inside.querySelectorAll(focusable)].filter((each) => {
    if (each.disabled || each.tabIndex < 0 || !each.checkVisibility({ visibilityProperty: true })) return false;
    const shut = each.closest('details:not([open])');
    if (shut && !(each.tagName === 'SUMMARY' && each.parentElement === shut
        && !shut.parentElement.closest('details:not([open])'))) return false;
    if (each.type !== 'radio') return true;
    // A group of choices is one stop, at the one that is chosen.
    const group = [...inside.querySelectorAll(`input[type=radio][name="${each.name}"]`)];
    if (groups.has(each.name)) return false;
    const chosen = group.find((one) => one.checked);
    if (chosen && chosen !== each) return false;
    groups.add(each.name);
    return true;
  });
  const looks = (element) => { const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor, style.backgroundColor].join(' '); };
  // Where a focus may show: on the control, on what stands for it, or on what holds it.
  const near = (element) => [element, ...(element.labels ?? []), element.parentElement, element.nextElementSibling,
    element.previousElementSibling, element.parentElement?.parentElement,
    ...(element.parentElement?.querySelectorAll('*') ?? [])].filter(Boolean);
  document.activeElement?.blur?.();
  getSelection()?.removeAllRanges();
  window.walk = { reachable, looks, near, seen: new Set(), before: new Map(
    reachable.map((each) => [each, near(each).map((one) => [one, looks(one)])])) };
  return reachable.length;
}"""

STEP = """async () => {
  // A style that moves is at its place one frame later.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const { reachable, looks, seen, before } = window.walk;
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { end: true };
  const name = element.outerHTML.slice(0, 110);
  const again = seen.has(element);
  seen.add(element);
  const box = element.getBoundingClientRect();
  const drawn = (element.labels?.[0] && (box.width < 5 || getComputedStyle(element).opacity === '0')
    ? element.labels[0] : element).getBoundingClientRect();
  const x = drawn.left + drawn.width / 2, y = drawn.top + drawn.height / 2;
  const top = document.elementFromPoint(x, y);
  const related = top && (element.contains(top) || top.contains(element) || [...(element.labels ?? [])].some((one) => one.contains(top))
    || top.closest('label')?.contains(element) || element.parentElement?.contains(top));
  const outside = drawn.bottom <= 0 || drawn.top >= innerHeight || drawn.right <= 0 || drawn.left >= innerWidth;
  const known = before.get(element);
  return { box: { x: drawn.left - 12, y: drawn.top - 12, width: drawn.width + 24, height: drawn.height + 24 }, name, again, known: Boolean(known), outside, covered: !outside && !related ? (top?.outerHTML ?? '').slice(0, 80) : '',
    visible: !known || known.some(([one, was]) => one.isConnected && looks(one) !== was) };
}"""


def is_seen(page, box):
    """Whether the picture of a control changes with its focus, where its style doesn't tell, as of the thumb of a range."""
    size = page.viewport_size
    left, top = max(0, box["x"]), max(0, box["y"])
    clip = {"x": left, "y": top, "width": min(box["width"], size["width"] - left), "height": min(box["height"], size["height"] - top)}
    focused = page.screenshot(clip=clip)
    page.evaluate("window.walk.held = document.activeElement; window.walk.held.blur()")
    without = page.screenshot(clip=clip)
    page.evaluate("window.walk.held.focus()")
    return focused != without


def keyboard(page):
    """2.1.1, 2.1.2, 2.4.7, 2.4.11: Tab reaches every control, none holds it, each shows it and none hides it."""
    count = page.evaluate(PREPARE, FOCUSABLE)
    problems = []
    last, stays = None, 0
    for _ in range(2 * count + 12):
        page.keyboard.press("Tab")
        step = page.evaluate(STEP)
        if step.get("end"):
            if not count:
                break
            last = None
            # Past the last control lies the browser's own window, and after that the first control.
            continue
        if step["again"] and step["name"] != last:
            break
        if step["name"] == last:
            # A date is one control with stops of its own for day, month and year.
            stays += 1
            if stays > 6:
                break
            continue
        last, stays = step["name"], 0
        if not step["visible"] and not is_seen(page, step["box"]):
            problems.append(f"focus does not show: {step['name']}")
        if step["outside"]:
            problems.append(f"focus is off the screen: {step['name']}")
        if step["covered"]:
            problems.append(f"focus is covered: {step['name']} by {step['covered']}")
    else:
        problems.append("Tab never comes back")
    missed = page.evaluate("""() => window.walk.reachable.filter((each) => each.isConnected && !window.walk.seen.has(each)
        && !(each.type === 'radio' && [...window.walk.seen].some((one) => one.name === each.name)))
        .map((each) => each.outerHTML.slice(0, 110))""")
    return problems[:6] + [f"Tab does not reach: {each}" for each in missed[:4]]
