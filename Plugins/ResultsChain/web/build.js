// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { area, empty, fieldsOf, line } from './form.js';
import { guidance } from './guidance.js';
import { mine } from './mine.js';
import { sight } from './sight.js';

/**
 * One column: its question, a field, and what is there already.
 *
 * @typedef {import('./participant.js').ChainElement} ChainElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Own} Own
 */

/** The longest text of a point, as the server counts it. */
const LIMIT = 160;

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 */
export function buildPage(element, sheet) {
  const level = sheet.level ?? 1;
  const column = sheet.column(level);
  const own = sheet.own('nodes').filter((each) => each.level === level);
  const question = column?.questions?.[0]?.text ?? column?.text;
  const title = pick(column?.title);
  return html`<div class="chain" data-key=${`build-${level}`}>
    <div><h1 tabindex="-1" data-focus-home>${pick(question)}</h1><p class="ask">${pick(column?.text)}</p></div>
    ${form(element, sheet, level, title)}
    ${mine(element, sheet, own, { say: (each) => each.text ?? '', label: title,
      form: (each) => again(element, each, title) })}
    ${sight(element, sheet)}
    ${guidance(sheet)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">${deliveryLine(own.map((each) => sheet.props.stateOf(each.id)), {
      answered: own.length > 0, readonly: sheet.props.readonly })}</div></div>`;
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {number} level
 * @param {string} title
 */
function form(element, sheet, level, title) {
  if (sheet.props.readonly) return null;
  if (!sheet.isOpen(level)) {
    const right = pick(sheet.column(level - 1)?.title);
    return html`<p class="notice plain" data-key="closed">${t('resultschain.closed', { column: right })}</p>`;
  }
  /** @param {Event} event */
  const send = (event) => {
    const words = fieldsOf(event);
    if (!words.text) return;
    element.make('nodes', { do: 'add-node', level, ...words }, title, words.text.slice(0, 40));
    empty(event);
  };
  return html`<form class="stack" data-key="new" @submit=${send} @input=${() => element.busy()}>
    ${area('text', title, { limit: LIMIT, required: true, hint: t(`resultschain.hint.${level}`) })}
    <details data-key="more"><summary>${t('resultschain.more')}</summary><div class="stack">
      ${line('forWhom', t('resultschain.forwhom'))}
      ${area('note', t(level === 4 ? 'resultschain.needed' : 'resultschain.note'), { limit: 1000 })}</div></details>
    <button class="btn go wide" type="submit">${t('resultschain.send')}</button>
    <p class="small">${t(sheet.props.view.direct ? 'resultschain.send.direct' : 'resultschain.send.waits')}</p></form>`;
}

/**
 * @param {ChainElement} element
 * @param {Own} own
 * @param {string} title
 */
function again(element, own, title) {
  /** @param {Event} event */
  const save = (event) => {
    const words = fieldsOf(event);
    const { forWhom, note } = /** @type {any} */ (own);
    if (!words.text) return;
    element.change(own.id, { do: 'edit-node', forWhom, note, ...words }, title, words.text.slice(0, 40));
  };
  return html`<form class="stack" data-key="again" @submit=${save}>
    ${area('text', title, { value: own.text, limit: LIMIT, required: true })}
    <p class="pair"><button class="btn thin" type="submit">${t('resultschain.save')}</button>
      <button class="btn bare" type="button" @click=${() => element.turn(() => {
        element.editing = '';
      })}>${t('resultschain.cancel')}</button></p></form>`;
}
