// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { shown } from './numbers.js';

/**
 * All numbers that are asked for: one's own three, and what the room thinks once it is shown.
 *
 * @typedef {import('./participant.js').LedgerElement} LedgerElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {LedgerElement} element
 * @param {Sheet} sheet
 */
export function overview(element, sheet) {
  const { props, firstOpen } = sheet;
  const done = sheet.asked.filter(({ id }) => sheet.own(id)).length;
  const isShown = props.item.state === 'shown' || props.item.state === 'done';
  const canChange = !props.readonly && !isShown;
  return html`<div class="ledger stack" data-key="overview">
    <div><h1 tabindex="-1" data-focus-home>${pick(props.item.title)}</h1>
      <p class="ask">${t('ledger.done', { done, total: sheet.asked.length })}</p></div>
    <ul class="estimates">${sheet.asked.map((asked, index) => html`<li data-key=${asked.id}>
      ${canChange ? html`<button type="button" class="btn wide thin" @click=${() => element.go(index)}>
        ${row(sheet, asked)}</button>` : html`<div class="row">${row(sheet, asked)}</div>`}
      ${isShown ? room(asked) : null}</li>`)}</ul>
    ${firstOpen < 0 && canChange ? html`<p class="soft">${t('ledger.wait')}</p>` : null}
    ${props.extra}
    <div class="foot" data-key="foot">
      ${deliveryLine(sheet.deliveries, { answered: done > 0, readonly: props.readonly })}
      ${firstOpen >= 0 && canChange ? html`<nav class="edge one" data-key="edge" aria-label=${t('ledger.nav')}>
        <button class="btn go" type="button" @click=${() => element.go(firstOpen)}>${t('ledger.next')}</button></nav>`
    : null}</div>
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} asked
 */
function row(sheet, asked) {
  const own = sheet.own(asked.id);
  return html`<span><b><bdi>${sheet.name(asked)}</bdi></b>
    <span class="small">${own
    ? t('ledger.you', { value: [own.low, own.mode, own.high].map((each) => shown(each, asked)).join(' – ') })
    : t('ledger.none')}</span></span>`;
}

/** @param {any} asked */
function room(asked) {
  const { pooled, agreed } = asked;
  const parts = pooled
    ? [t('ledger.room', {
      count: pooled.n, value: [pooled.low, pooled.mode, pooled.high].map((each) => shown(each, asked)).join(' – ') })]
    : [t('ledger.few')];
  if (pooled?.disagreement > 0.5) parts.push(t('ledger.divided'));
  if (agreed !== undefined) parts.push(t('ledger.agreed', { value: shown(agreed, asked) }));
  return parts.map((part) => html`<p>${part}</p>`);
}
