// @ts-check
/**
 * Makes the page equal to a wanted tree by changing only what differs.
 *
 * What we have set before is remembered per element, so what others set (a reader who opens a `<details>`, a script
 * that marks an element) stays. The inside of a custom element is its own and is left alone.
 *
 * @typedef {object} WantedElement
 * @property {string} tag
 * @property {string} namespace
 * @property {string} key
 * @property {Map<string, string>} attributes
 * @property {Map<string, unknown>} properties
 * @property {Map<string, EventListener>} events
 * @property {Map<string, string>} styles
 * @property {Wanted[]} children
 *
 * @typedef {string | WantedElement} Wanted
 *
 * @typedef {object} Memory
 * @property {string} key
 * @property {Map<string, string>} attributes
 * @property {Map<string, unknown>} properties
 * @property {Map<string, EventListener>} events
 * @property {Map<string, string>} styles
 */

/** @type {WeakMap<Element, Memory>} */
const memories = new WeakMap();

/**
 * Makes the children of an element equal to a list of wanted nodes, and keeps the focus.
 *
 * @param {Element} parent
 * @param {Wanted[]} wanted
 */
export function morphChildren(parent, wanted) {
  const focused = parent.ownerDocument.activeElement;
  const inside = focused instanceof HTMLElement && focused !== parent && parent.contains(focused);
  const path = inside ? ancestors(focused, parent) : [];
  children(parent, wanted);
  if (!inside || parent.ownerDocument.activeElement === focused) return;
  if (focused.isConnected) focused.focus({ preventScroll: true });
  else giveFocus(path, parent);
}

/**
 * @param {Element} element
 * @param {Element} root
 */
function ancestors(element, root) {
  const path = [];
  for (let each = element.parentElement; each; each = each.parentElement) {
    path.push(each);
    if (each === root) break;
  }
  return path;
}

/**
 * @param {HTMLElement[]} path
 * @param {Element} root
 */
function giveFocus(path, root) {
  const near = path.find((each) => each.isConnected && each.hasAttribute('tabindex'));
  const home = root.querySelector('[data-focus-home]') ?? document.querySelector('[data-focus-home]');
  const target = near ?? home;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/**
 * @param {Element} parent
 * @param {Wanted[]} wanted
 */
function children(parent, wanted) {
  const chosen = match(parent, wanted);
  const keep = new Set(chosen);
  for (const node of [...parent.childNodes]) if (!keep.has(node)) node.remove();
  /** @type {ChildNode | null} */
  let cursor = parent.firstChild;
  wanted.forEach((want, index) => {
    const node = chosen[index] ?? make(want, parent.ownerDocument);
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
    update(node, want);
  });
}

/**
 * Finds for every wanted node the one that stands there already: by key, else the next of its kind without a key.
 *
 * @param {Element} parent
 * @param {Wanted[]} wanted
 * @returns {(ChildNode | undefined)[]}
 */
function match(parent, wanted) {
  /** @type {Map<string, ChildNode>} */
  const keyed = new Map();
  /** @type {ChildNode[]} */
  const loose = [];
  for (const node of parent.childNodes) {
    const key = node instanceof Element ? keyOf(node) : '';
    if (key) keyed.set(key, node);
    else loose.push(node);
  }
  return wanted.map((want) => {
    if (typeof want !== 'string' && want.key) {
      const node = keyed.get(want.key);
      keyed.delete(want.key);
      return node && sameKind(node, want) ? node : undefined;
    }
    const index = loose.findIndex((node) => sameKind(node, want));
    return index < 0 ? undefined : loose.splice(index, 1)[0];
  });
}

/** @param {Element} element */
function keyOf(element) {
  return memories.get(element)?.key ?? element.getAttribute('data-key') ?? element.id;
}

/**
 * @param {Node} node
 * @param {Wanted} want
 */
function sameKind(node, want) {
  if (typeof want === 'string') return node.nodeType === Node.TEXT_NODE;
  return node instanceof Element && node.localName === want.tag && (node.namespaceURI ?? '').endsWith(
    want.namespace || 'xhtml',
  );
}

/**
 * @param {Wanted} want
 * @param {Document} page
 * @returns {ChildNode}
 */
function make(want, page) {
  if (typeof want === 'string') return page.createTextNode(want);
  return want.namespace ? page.createElementNS(want.namespace, want.tag) : page.createElement(want.tag);
}

/**
 * @param {ChildNode} node
 * @param {Wanted} want
 */
function update(node, want) {
  if (typeof want === 'string') {
    if (node.textContent !== want) node.textContent = want;
    return;
  }
  const element = /** @type {HTMLElement} */ (node);
  const memory = memories.get(element) ?? { ...EMPTY, key: want.key };
  attributes(element, memory.attributes, want.attributes);
  styles(element, memory.styles, want.styles);
  events(element, memory.events, want.events);
  if (!want.tag.includes('-')) children(element, want.children);
  // After the children, because a select takes its value from its options.
  properties(element, memory.properties, want.properties);
  memories.set(element, want);
}

/** @type {Memory} */
const EMPTY = { key: '', attributes: new Map(), properties: new Map(), events: new Map(), styles: new Map() };

/**
 * @param {Element} element
 * @param {Map<string, string>} old
 * @param {Map<string, string>} now
 */
function attributes(element, old, now) {
  for (const name of old.keys()) if (!now.has(name)) element.removeAttribute(name);
  for (const [name, value] of now) if (old.get(name) !== value) element.setAttribute(name, value);
}

/**
 * @param {HTMLElement} element
 * @param {Map<string, string>} old
 * @param {Map<string, string>} now
 */
function styles(element, old, now) {
  for (const name of old.keys()) if (!now.has(name)) element.style.removeProperty(name);
  for (const [name, value] of now) if (old.get(name) !== value) element.style.setProperty(name, value);
}

/**
 * @param {Element} element
 * @param {Map<string, EventListener>} old
 * @param {Map<string, EventListener>} now
 */
function events(element, old, now) {
  for (const [name, handler] of old) if (now.get(name) !== handler) element.removeEventListener(name, handler);
  for (const [name, handler] of now) if (old.get(name) !== handler) element.addEventListener(name, handler);
}

/**
 * @param {HTMLElement} element
 * @param {Map<string, unknown>} old
 * @param {Map<string, unknown>} now
 */
function properties(element, old, now) {
  const live = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  const typing = document.activeElement === element && /^(textarea|input)$/.test(element.localName);
  for (const [name, value] of now) {
    // A value follows the page, because a reader changes it too; but never under the fingers of who is typing.
    const before = (name === 'value' && !typing) || name === 'checked' ? live[name] : old.get(name);
    if (before !== value) live[name] = value;
  }
}
