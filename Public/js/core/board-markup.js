// @ts-check
import { morphChildren } from './morph.js';
import { allowed } from './html.js';
import { trustedMarkup } from './trusted.js';

/**
 * The only place where text becomes markup: blocks of the board that the server's typed renderer has written.
 *
 * What comes through the Trusted Types policy is checked a second time while it is copied: no scripts, no handlers, no
 * style attributes, no addresses that run.
 *
 * @typedef {import('./morph.js').Wanted} Wanted
 */

const REFUSED = new Set(['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link', 'form']);

/**
 * Makes the children of an element equal to the server's markup, keeping keyed elements and the focus.
 *
 * @param {Element} element
 * @param {string} markup
 */
export function morphMarkup(element, markup) {
  const template = document.createElement('template');
  template.innerHTML = trustedMarkup(markup);
  morphChildren(element, copyAll(template.content));
}

/**
 * @param {Node} parent
 * @returns {Wanted[]}
 */
function copyAll(parent) {
  /** @type {Wanted[]} */
  const copies = [];
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) copies.push(node.textContent ?? '');
    else if (node instanceof Element && !REFUSED.has(node.localName)) copies.push(copy(node));
  }
  return copies.filter((each) => each !== '');
}

/**
 * @param {Element} element
 * @returns {Wanted}
 */
function copy(element) {
  /** @type {Map<string, string>} */
  const attributes = new Map();
  for (const { name, value } of element.attributes) if (allowed(name, value)) attributes.set(name, value);
  const svg = element.namespaceURI?.endsWith('svg') ? element.namespaceURI : '';
  return {
    tag: element.localName,
    namespace: svg ?? '',
    key: attributes.get('data-key') ?? attributes.get('id') ?? '',
    attributes,
    properties: new Map(),
    events: new Map(),
    styles: new Map(),
    children: copyAll(element),
  };
}
