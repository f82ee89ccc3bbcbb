// @ts-check
import { Template } from './html.js';

/**
 * @typedef {import('./worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {import('./worksheet-element.js').Submission} Submission
 * @typedef {import('./worksheet-element.js').Agreement} Agreement
 *
 * @typedef {object} Reports   what to do with what the element reports
 * @property {(submission: Submission) => void} submit
 * @property {() => void} [busy]
 * @property {(agreement: Agreement) => void} [agree]
 * @property {(part: string) => void} [front]
 */

/**
 * A plugin's element on the page. Its tag comes from the plugin's manifest, which no literal template can know.
 *
 * @param {string} tag
 * @param {string} key   recognises the element between two drawings
 * @param {WorksheetProps} props
 * @param {Reports} reports
 */
export function worksheetTemplate(tag, key, props, { submit, busy, agree, front }) {
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(tag)) throw new Error(`${tag} is no name for an element`);
  return new Template(stringsFor(tag), [
    props,
    (/** @type {CustomEvent<Submission>} */ event) => submit(event.detail),
    () => busy?.(),
    (/** @type {CustomEvent<Agreement>} */ event) => agree?.(event.detail),
    (/** @type {CustomEvent<string>} */ event) => front?.(event.detail),
    key,
  ]);
}

/** @type {Map<string, TemplateStringsArray>} */
const templates = new Map();

/**
 * Made once per tag, like a literal template.
 *
 * @param {string} tag
 */
function stringsFor(tag) {
  const known = templates.get(tag);
  if (known) return known;
  const events = [' @wt-submit=', ' @wt-busy=', ' @wt-action=', ' @wt-front='];
  const parts = [`<${tag} class="worksheet" .props=`, ...events, ' data-key=', `></${tag}>`];
  const strings = /** @type {TemplateStringsArray} */ (Object.assign(parts, { raw: parts }));
  templates.set(tag, strings);
  return strings;
}
