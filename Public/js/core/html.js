// @ts-check
import { shapeOf } from './template.js';
import { morphChildren } from './morph.js';

/**
 * @typedef {import('./template.js').Shape} Shape
 * @typedef {import('./morph.js').Wanted} Wanted
 * @typedef {import('./morph.js').WantedElement} WantedElement
 */

/** What a template and its values say; `render` makes it stand on the page. */
export class Template {
  /**
   * @param {TemplateStringsArray} strings
   * @param {unknown[]} values
   */
  constructor(strings, values) {
    this.strings = strings;
    this.values = values;
  }
}

/**
 * Writes markup: every value becomes text or an attribute's value, never markup.
 *
 * - `name=${x}` sets an attribute; null, undefined and false leave it out; `name="a ${x} b"` joins.
 * - `?name=${x}` sets a boolean attribute, `.name=${x}` a property, `@name=${fn}` the one handler of an event.
 * - `--name=${x}` sets a custom property of CSS (style attributes are forbidden by our content policy).
 * - Between tags: text, numbers, other templates and lists of those; null, undefined and booleans show nothing.
 * - `data-key` (or `id`) makes an element recognisable, so that it moves instead of being made anew.
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 * @returns {Template}
 */
export function html(strings, ...values) {
  return new Template(strings, values);
}

/**
 * Makes the children of an element equal to a template, changing as little as possible.
 *
 * Focus stays where it was. When the focused element disappears, focus goes to the nearest ancestor that can have
 * it, or to the element marked `data-focus-home`.
 *
 * @param {unknown} content a template, text, a list of those, or null for nothing
 * @param {Element} element
 */
export function render(content, element) {
  /** @type {Wanted[]} */
  const wanted = [];
  collect(content, wanted, '');
  morphChildren(element, wanted);
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {unknown} value
 * @param {Wanted[]} into
 * @param {string} namespace
 */
function collect(value, into, namespace) {
  if (value === null || value === undefined || typeof value === 'boolean') return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, into, namespace);
  } else if (value instanceof Template) {
    for (const shape of shapeOf(value.strings)) build(shape, value.values, into, namespace);
  } else {
    addText(into, String(value));
  }
}

/**
 * @param {Shape} shape
 * @param {unknown[]} values
 * @param {Wanted[]} into
 * @param {string} outer
 */
function build(shape, values, into, outer) {
  if (shape.kind === 'text') return addText(into, shape.text);
  if (shape.kind === 'hole') return collect(values[shape.index], into, outer);
  const namespace = shape.tag === 'svg' ? SVG : outer;
  /** @type {WantedElement} */
  const element = {
    tag: shape.tag, namespace, key: '', attributes: new Map(), properties: new Map(), events: new Map(),
    styles: new Map(), children: [],
  };
  for (const attribute of shape.attributes) put(element, attribute.name, attributeValue(attribute.parts, values));
  element.key = element.attributes.get('data-key') ?? element.attributes.get('id') ?? '';
  const inner = shape.tag === 'foreignObject' ? '' : namespace;
  for (const child of shape.children) build(child, values, element.children, inner);
  into.push(element);
}

/**
 * @param {(string | number)[]} parts
 * @param {unknown[]} values
 */
function attributeValue(parts, values) {
  if (parts.length === 1) return typeof parts[0] === 'number' ? values[parts[0]] : parts[0];
  return parts.map((part) => (typeof part === 'number' ? values[part] ?? '' : part)).join('');
}

/**
 * @param {WantedElement} element
 * @param {string} name
 * @param {unknown} value
 */
function put(element, name, value) {
  const absent = value === null || value === undefined || value === false;
  if (name.startsWith('@')) {
    if (!absent) element.events.set(name.slice(1), /** @type {EventListener} */ (value));
  } else if (name.startsWith('.')) {
    element.properties.set(name.slice(1), value);
  } else if (name.startsWith('--')) {
    if (!absent) element.styles.set(name, String(value));
  } else if (name.startsWith('?')) {
    if (value) element.attributes.set(name.slice(1), '');
  } else if (!absent && allowed(name, String(value))) {
    element.attributes.set(name, value === true ? '' : String(value));
  }
}

/**
 * Refuses what would turn text into a program: handlers as text, style attributes and addresses that run.
 *
 * @param {string} name
 * @param {string} value
 */
export function allowed(name, value) {
  if (/^(on|style$|srcdoc$)/i.test(name)) return false;
  if (!/^(href|src|action|formaction|xlink:href)$/i.test(name)) return true;
  return /^(https?:|mailto:|blob:|[/#?.]|[^:]*$)/i.test(value.trim());
}

/**
 * @param {Wanted[]} into
 * @param {string} text
 */
function addText(into, text) {
  const last = into.length - 1;
  if (typeof into[last] === 'string') into[last] += text;
  else if (text) into.push(text);
}
