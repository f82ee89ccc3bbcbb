// What the checks ask of a page, in the page itself. Evaluated by checks.py; nothing of the product loads it.
(() => {
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const ancestors = (element, upTo) => {
    const found = [];
    for (let each = element; each && each !== upTo; each = each.parentElement) found.push(each);
    return found;
  };
  const brief = (element) => element.outerHTML.slice(0, 110);
  /** A control and what stands for it: its labels. */
  const faces = (element) => [element, ...(element.labels ?? [])];

  /** Relative luminance of WCAG 2.2. */
  const light = (color) => {
    const [r, g, b] = color.slice(0, 3).map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parts = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const paint = (element) => {
    const [r, g, b, alpha = 1] = parts(getComputedStyle(element).backgroundColor);
    return alpha === 1 ? [r, g, b] : undefined;
  };

  /** The contrast of a text with the nearest paint behind it. */
  function contrast(selector) {
    const element = document.querySelector(selector);
    const behind = ancestors(element).map(paint).find(Boolean) ?? [255, 255, 255];
    const both = [light(parts(getComputedStyle(element).color)), light(behind)];
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  }

  /** What makes the page wider than the window. */
  function sticksOut() {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const held = (element) => ancestors(element, document.body)
      .some((each) => /auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX));
    return all('body *')
      .filter((each) => each.getBoundingClientRect().right > root.clientWidth + 1 && !held(each)).slice(0, 4).map(brief)
      .concat(`the page is ${root.scrollWidth} wide`);
  }

  /** Text that lies partly outside a box that hides what is outside. */
  function cutOff() {
    return all('body, body *').filter((box) => {
      const style = getComputedStyle(box);
      return /hidden|clip/.test(style.overflow) && style.clipPath === 'none' && !box.namespaceURI.includes('svg');
    }).flatMap(textsOutside);
  }

  function textsOutside(box) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const edge = box.getBoundingClientRect();
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { data, parentElement: holder } = walker.currentNode;
      // What scrolls in between can be reached.
      const scrolls = ancestors(holder, box).some((each) => /auto|scroll/.test(getComputedStyle(each).overflow));
      if (!data.trim() || scrolls || !shown(holder) || holder.closest('.sr, .skip, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const text = range.getBoundingClientRect();
      const wide = overflowX !== 'visible' && (text.right > edge.right + 2 || text.left < edge.left - 2);
      const high = overflowY !== 'visible' && (text.bottom > edge.bottom + 4 || text.top < edge.top - 4);
      if (text.width && (wide || high)) found.push(`${box.tagName}.${box.className}: ${data.trim().slice(0, 50)}`);
    }
    return found;
  }

  /** How far a page of the board is larger than its screen: height and width. */
  function overBoard() {
    return all('body.board .board-page')
      .map((each) => [each.scrollHeight - each.clientHeight, each.scrollWidth - each.clientWidth]);
  }

  /** Controls under 24 by 24; a link in a running text is as high as its line. */
  function smallTargets() {
    const large = (element) => {
      const box = element.getBoundingClientRect();
      return box.width >= 23.5 && box.height >= 23.5;
    };
    const excepted = '.skip, [type=hidden], p a, li a, dd a, td a';
    return all(FOCUSABLE)
      .filter((each) => shown(each) && !each.matches(excepted) && !faces(each).some(large))
      .map(brief);
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`);

  /** The spacing of 1.4.12, on or off. */
  function widen(on) {
    const others = document.adoptedStyleSheets.filter((each) => each !== sheet);
    document.adoptedStyleSheets = on ? [...others, sheet] : others;
  }

  /** Whether something that folds hides this control. */
  const folded = (element) => all('details:not([open])')
    .some((each) => each.contains(element) && element !== each.querySelector(':scope > summary'));

  /** A group of choices is one stop: at the one that is chosen, or at the first. */
  const isStop = (element, inside) => {
    if (element.type !== 'radio') return true;
    const group = all('input[type=radio]', inside).filter((each) => each.name === element.name);
    return element === (group.find((each) => each.checked) ?? group[0]);
  };
  const style = (element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
    return [outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor].join(' ');
  };
  /** Where a focus may show: on the control, on what stands for it, or near it. */
  const near = (element) => [...faces(element), element.parentElement, element.parentElement?.parentElement,
    ...all('*', element.parentElement)].filter(Boolean);
  let walk = { stops: [], seen: new Set(), before: new Map(), last: null };

  /** Notes what Tab should reach and how it looks without focus; answers how many stops there are. */
  function startWalk() {
    const inside = all('dialog[open]').pop() ?? document.body;
    const stops = all(FOCUSABLE, inside)
      .filter((each) => !each.disabled && each.tabIndex >= 0 && shown(each) && !folded(each) && isStop(each, inside));
    document.activeElement?.blur?.();
    const before = new Map(stops.map((each) => [each, near(each).map((one) => [one, style(one)])]));
    walk = { stops, seen: new Set(), before, last: null };
    return stops.length;
  }

  /** What has the focus now, and whether one can see that. */
  function step() {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) {
      walk.last = null;
      return { end: true };
    }
    const again = walk.seen.has(element);
    const stays = element === walk.last;
    walk.seen.add(element);
    walk.last = element;
    const own = element.getBoundingClientRect();
    const hidden = own.width < 5 || getComputedStyle(element).opacity === '0';
    const box = (hidden && element.labels?.[0] ? element.labels[0] : element).getBoundingClientRect();
    const outside = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
    // Partly hidden is allowed, and cannot be helped for what is higher than the screen.
    const middle = box.left + box.width / 2;
    const tops = [0.5, 0.1, 0.9].map((share) => document.elementFromPoint(middle, box.top + box.height * share));
    const mine = (top) => top && (top.contains(element) || element.parentElement?.contains(top)
      || faces(element).some((each) => each.contains(top)));
    const before = walk.before.get(element);
    return {
      name: brief(element), again, stays, outside,
      coveredBy: outside || tops.some(mine) ? '' : brief(tops[0] ?? document.body),
      visible: !before || before.some(([each, was]) => each.isConnected && style(each) !== was),
      box: { x: box.left - 12, y: box.top - 12, width: box.width + 24, height: box.height + 24 },
    };
  }

  /** What Tab never came to. */
  function missed() {
    const groups = new Set([...walk.seen].filter((each) => each.type === 'radio').map((each) => each.name));
    const came = (each) => walk.seen.has(each) || (each.type === 'radio' && groups.has(each.name));
    return walk.stops.filter((each) => each.isConnected && !came(each)).map(brief);
  }

  window.looks = { contrast, sticksOut, cutOff, overBoard, smallTargets, widen, startWalk, step, missed };
})();
