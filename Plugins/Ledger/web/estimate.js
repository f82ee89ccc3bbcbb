// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { editable, isPercentage, read, shown } from './numbers.js';
import { targetOf } from './sheet.js';

/**
 * One number: the lowest and highest that are still realistic, and the most likely.
 *
 * The ends come before the middle: who names the middle first stays too close to it.
 *
 * @typedef {import('./participant.js').LedgerElement} LedgerElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

const FIELDS = /** @type {const} */ (['low', 'high', 'mode']);

/**
 * @param {LedgerElement} element
 * @param {Sheet} sheet
 * @param {any} asked
 */
export function estimatePage(element, sheet, asked) {
  const own = sheet.own(asked.id);
  const before = sheet.before(asked.id);
  const name = sheet.name(asked);
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    keep(element, sheet, asked, name);
  };
  return html`<form class="ledger stack" data-key="e-${asked.id}-${sheet.round}" novalidate @submit=${save}>
    <div><p class="line small"><span>${t('ledger.estimate')}</span>
      <button class="btn bare" type="button" data-key="all" @click=${() => element.go(-1)}>
        ${t('ledger.count', { number: element.index + 1, total: sheet.asked.length })}</button></p></div>
    <h1 tabindex="-1" data-focus-home><bdi>${name}</bdi></h1>
    <p>${t('ledger.question')}${isPercentage(asked) ? ` ${t('ledger.in.percent')}` : ''}${
  asked.euros ? ` ${t('ledger.in.euros')}` : ''}</p>
    ${FIELDS.map((field) => numberField(element, asked, field, own))}
    <p class="problem" data-key="problem" role="alert">${element.problem}</p>
    ${before && !own ? html`<p class="small" data-key="before">${t('ledger.before', {
    value: [before.low, before.mode, before.high].map((each) => shown(each, asked)).join(' – ') })}</p>` : null}
    ${own ? html`<p data-key="clear"><button class="btn bare" type="button" @click=${() => {
    for (const field of FIELDS) element.drafts.delete(`${asked.id} ${field}`);
    element.withdraw(asked, name);
  }}>${t('ledger.withdraw')}</button></p>` : null}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
      ${deliveryLine([sheet.props.stateOf(targetOf(asked.id))], { answered: Boolean(own), readonly: sheet.props.readonly })}
      <nav class="edge${element.index === 0 ? ' one' : ''}" data-key="edge" aria-label=${t('ledger.nav')}>
        ${element.index > 0 ? html`<button class="btn" type="button" data-key="back"
          @click=${() => element.go(element.index - 1)}>${t('ledger.back')}</button>` : null}
        <button class="btn go" type="submit" data-key="save">${t('ledger.save')}</button></nav></div>
  </form>`;
}

/**
 * @param {LedgerElement} element
 * @param {any} asked
 * @param {'low' | 'mode' | 'high'} field
 * @param {import('./sheet.js').Triple | undefined} own
 */
function numberField(element, asked, field, own) {
  const key = `${asked.id} ${field}`;
  const value = element.drafts.get(key) ?? editable(own?.[field], asked);
  const type = (/** @type {Event} */ event) => {
    element.drafts.set(key, /** @type {HTMLInputElement} */ (event.target).value);
    element.busy();
  };
  return html`<label class="field" data-key=${field}><span>${t(`ledger.${field}`)}</span>
    <span class="small">${t(`ledger.${field}.hint`)}</span>
    <input type="text" inputmode="decimal" autocomplete="off" .value=${value} @input=${type}
      aria-invalid=${element.problem && read(value, asked) === undefined ? 'true' : null} /></label>`;
}

/**
 * @param {LedgerElement} element
 * @param {Sheet} sheet
 * @param {any} asked
 * @param {string} name
 */
function keep(element, sheet, asked, name) {
  const own = sheet.own(asked.id);
  const [low, high, mode] = FIELDS.map((field) => {
    const draft = element.drafts.get(`${asked.id} ${field}`);
    return draft === undefined ? own?.[field] : read(draft, asked);
  });
  if (low === undefined || mode === undefined || high === undefined) {
    element.problem = t('ledger.problem.number');
  } else if (low > mode || mode > high) {
    element.problem = t('ledger.problem.order');
  } else if ((asked.share && (low < 0 || high > 1))) {
    element.problem = t('ledger.problem.share');
  } else {
    element.estimate(asked, { low, mode, high }, name);
    element.go(element.index + 1);
    return;
  }
  element.redraw();
}
