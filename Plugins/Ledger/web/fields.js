// @ts-check
import { html } from '/js/core/html.js';
import { editable, read } from './numbers.js';

/**
 * The fields of the desk's forms, and how they are read.
 *
 * @typedef {import('./numbers.js').Kind} Kind
 */

/**
 * A field for a number.
 *
 * @param {string} name
 * @param {string} label
 * @param {number | undefined} value
 * @param {Kind & {hint?: string, invalid?: boolean}} [kind]
 */
export function number(name, label, value, kind = {}) {
  return html`<label class="field" data-key=${name}><span>${label}${kind.share || kind.rate ? ' (%)' : ''}</span>
    ${kind.hint ? html`<span class="small">${kind.hint}</span>` : null}
    <input type="text" inputmode="decimal" autocomplete="off" name=${name} value=${editable(value, kind)}
      aria-invalid=${kind.invalid ? 'true' : null} /></label>`;
}

/**
 * A field for a text of one line, or of more.
 *
 * @param {string} name
 * @param {string} label
 * @param {string | undefined} value
 * @param {{long?: boolean, most?: number, hint?: string}} options
 */
export function text(name, label, value, options = {}) {
  const { long = false, most = 120, hint } = options;
  return html`<label class="field" data-key=${name}><span>${label}</span>${hint
    ? html`<span class="small">${hint}</span>` : null}
    ${long ? html`<textarea name=${name} maxlength=${most} rows="2">${value ?? ''}</textarea>`
    : html`<input type="text" autocomplete="off" name=${name} maxlength=${most} value=${value ?? ''} />`}</label>`;
}

/**
 * A field for a choice.
 *
 * @param {string} name
 * @param {string} label
 * @param {string | undefined} value
 * @param {[string, string][]} options   values with what they are called
 */
export function select(name, label, value, options) {
  return html`<label class="field" data-key=${name}><span>${label}</span><select name=${name}>
    ${options.map(([id, title]) => html`<option data-key=${id || 'none'} value=${id} ?selected=${id === (value ?? '')}>
      ${title}</option>`)}</select></label>`;
}

/**
 * A box to tick.
 *
 * @param {string} name
 * @param {string} label
 * @param {boolean} value
 */
export function tick(name, label, value) {
  return html`<label class="tick" data-key=${name}><input type="checkbox" name=${name} ?checked=${value} />
    <span>${label}</span></label>`;
}

/** What somebody filled in on a form; numbers that can't be read are remembered. */
export class Filled {
  /** @param {Event} event */
  constructor(event) {
    event.preventDefault();
    this.form = /** @type {HTMLFormElement} */ (event.currentTarget ?? event.target);
    this.data = new FormData(this.form);
    /** @type {string[]} */
    this.wrong = [];
  }

  /** @param {string} name */
  text(name) {
    return String(this.data.get(name) ?? '').trim();
  }

  /** @param {string} name */
  has(name) {
    return this.data.has(name);
  }

  /**
   * The number in a field; undefined when it is empty or no number.
   *
   * @param {string} name
   * @param {Kind} [kind]
   */
  number(name, kind) {
    const typed = this.text(name);
    if (!typed) return undefined;
    const value = read(typed, kind);
    if (value === undefined) this.wrong.push(name);
    return value;
  }
}

/**
 * An object without the members that say nothing.
 *
 * @param {Record<string, any>} members
 */
export function compact(members) {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== ''));
}
