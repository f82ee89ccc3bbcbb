// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { area, choice, empty, fieldsOf } from './form.js';
import { guidance } from './guidance.js';
import { mine } from './mine.js';
import { sight } from './sight.js';

/**
 * Drawing links on a phone: what leads to what, and because of what.
 *
 * @typedef {import('./participant.js').ChainElement} ChainElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Own} Own
 */

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 */
export function linkPage(element, sheet) {
  const own = sheet.own('links');
  const label = t('resultschain.link');
  return html`<div class="chain" data-key="links">
    <div><h1 tabindex="-1" data-focus-home>${t('resultschain.links.ask')}</h1><p class="ask">${t('resultschain.links.hint')}</p></div>
    ${sheet.props.readonly ? null : form(element, sheet, label)}
    ${mine(element, sheet, own, { say: (each) => sheet.name(each), label,
      form: (each) => again(element, sheet, each) })}
    ${sheet.props.readonly ? null : missing(element, sheet)}
    ${sight(element, sheet)}
    ${guidance(sheet)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">${deliveryLine(own.map((each) => sheet.props.stateOf(each.id)), {
      answered: own.length > 0, readonly: sheet.props.readonly })}</div></div>`;
}

/**
 * The points to choose from, the approaches first, as the chain is read.
 *
 * @param {Sheet} sheet
 * @param {number} lowest  the lowest level that counts
 */
function points(sheet, lowest) {
  const own = sheet.own('nodes').filter((each) => !sheet.props.view.nodes?.[each.id]);
  return [...sheet.columns].sort((one, other) => other.number - one.number).flatMap((column) => {
    const here = [...sheet.inColumn(column.number), ...own.filter((each) => each.level === column.number)];
    return column.number < lowest ? [] : here.map(({ id, text }) => ({ id, title: `${pick(column.title)}: ${text}` }));
  });
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {string} label
 */
function form(element, sheet, label) {
  const from = points(sheet, 2);
  if (from.length === 0) return html`<p class="notice plain" data-key="closed">${t('resultschain.links.none')}</p>`;
  /** @param {Event} event */
  const send = (event) => {
    const words = fieldsOf(event);
    if (!words.from || !words.to || words.from === words.to) return;
    element.make('links', { do: 'add-link', ...words }, label, sheet.name(words).slice(0, 60));
    empty(event);
  };
  return html`<form class="stack" data-key="new" @submit=${send} @input=${() => element.busy()}>
    ${choice('from', t('resultschain.from'), from, { required: true })}
    ${choice('to', t('resultschain.to'), points(sheet, 1), { required: true })}
    ${area('because', t('resultschain.because'), { hint: t('resultschain.because.hint') })}
    <button class="btn go wide" type="submit">${t('resultschain.link.send')}</button>
    <p class="small">${t(sheet.props.view.direct ? 'resultschain.send.direct' : 'resultschain.send.waits')}</p></form>`;
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {Own} own
 */
function again(element, sheet, own) {
  /** @param {Event} event */
  const save = (event) => {
    const { because } = fieldsOf(event);
    element.change(own.id, { do: 'edit-link', because }, t('resultschain.link'), sheet.name(own).slice(0, 60));
  };
  return html`<form class="stack" data-key="again" @submit=${save}><p><bdi>${sheet.name(own)}</bdi></p>
    ${area('because', t('resultschain.because'), { value: own.because })}
    <p class="pair"><button class="btn thin" type="submit">${t('resultschain.save')}</button>
      <button class="btn bare" type="button" @click=${() => element.turn(() => {
        element.editing = '';
      })}>${t('resultschain.cancel')}</button></p></form>`;
}

/**
 * A step that turns out to be missing while links are drawn.
 *
 * @param {ChainElement} element
 * @param {Sheet} sheet
 */
function missing(element, sheet) {
  const columns = sheet.columns.filter((each) => sheet.isOpen(each.number))
    .map((each) => ({ id: String(each.number), title: pick(each.title) }));
  /** @param {Event} event */
  const send = (event) => {
    const { level, text } = fieldsOf(event);
    if (!level || !text) return;
    const title = pick(sheet.column(Number(level))?.title);
    element.make('nodes', { do: 'add-node', level: Number(level), text }, title, text.slice(0, 40));
    empty(event);
  };
  return html`<details data-key="missing"><summary>${t('resultschain.missing')}</summary>
    <form class="stack" @submit=${send}>
      ${choice('level', t('resultschain.column'), columns, { required: true })}
      ${area('text', t('resultschain.text'), { limit: 160, required: true })}
      <button class="btn thin" type="submit">${t('resultschain.send')}</button></form></details>`;
}
