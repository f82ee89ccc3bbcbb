// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';

/**
 * What the forms of a chain share: named fields, and a reading that gives only what was filled in.
 *
 * @typedef {Record<string, string>} Fields
 */

/**
 * Reads a form's named fields; empty ones are left out.
 *
 * @param {Event} event  the submit event; it is kept from leaving the page
 * @returns {Fields}
 */
export function fieldsOf(event) {
  event.preventDefault();
  /** @type {Fields} */
  const fields = {};
  for (const [name, value] of new FormData(/** @type {HTMLFormElement} */ (event.currentTarget))) {
    const text = String(value).trim();
    if (text) fields[name] = text;
  }
  return fields;
}

/**
 * Empties a form after its content went on its way, and puts the cursor back for the next.
 *
 * @param {Event} event
 */
export function empty(event) {
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  form.reset();
  const first = form.querySelector('textarea, input, select');
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
}

/**
 * @param {string} name
 * @param {string} label
 * @param {{value?: string, limit?: number, rows?: number, required?: boolean, hint?: string}} how
 */
export function area(name, label, { value = '', limit = 300, rows = 2, required = false, hint = '' } = {}) {
  return html`<label class="field" data-key=${name}><span>${label}</span>
    ${hint ? html`<span class="hint">${hint}</span>` : null}
    <textarea name=${name} rows=${rows} maxlength=${limit} ?required=${required}>${value}</textarea></label>`;
}

/**
 * @param {string} name
 * @param {string} label
 * @param {{value?: string, limit?: number, type?: string, required?: boolean, step?: string}} how
 */
export function line(name, label, { value = '', limit = 120, type = 'text', required = false, step } = {}) {
  return html`<label class="field" data-key=${name}><span>${label}</span>
    <input type=${type} name=${name} maxlength=${limit} step=${step} ?required=${required} value=${value} /></label>`;
}

/**
 * A choice; without a value the first line asks for one.
 *
 * @param {string} name
 * @param {string} label
 * @param {{id: string, title: string}[]} options
 * @param {{value?: string, required?: boolean, none?: string}} how
 */
export function choice(name, label, options, { value = '', required = false, none } = {}) {
  return html`<label class="field" data-key=${name}><span>${label}</span>
    <select name=${name} ?required=${required}>
      ${required && value ? null : html`<option value="" data-key="none" ?selected=${!value}>
        ${none ?? t('resultschain.choose')}</option>`}
      ${options.map((each) => html`<option value=${each.id} data-key=${each.id} ?selected=${each.id === value}>
        ${each.title}</option>`)}</select></label>`;
}

/**
 * Options out of words that have a text of their own.
 *
 * @param {string} prefix
 * @param {string[]} words
 */
export function options(prefix, words) {
  return words.map((id) => ({ id, title: t(`resultschain.${prefix}.${id}`) }));
}
