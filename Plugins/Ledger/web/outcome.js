// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { shown } from './numbers.js';
import { STEPS, ranked } from './sheet.js';

/**
 * The case as it stands: what it comes to, its lines, and which steps are ready.
 *
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/** @param {Sheet} sheet */
export function outcome(sheet) {
  const { view, props } = sheet;
  const { result } = view;
  const lines = ranked(view.lines);
  return html`<div class="ledger stack" data-key="outcome">
    <h1 tabindex="-1" data-focus-home>${pick(props.item.title)}</h1>
    ${result?.headline ? html`<p class="lead" data-key="headline">${pick(result.headline)}</p>` : null}
    ${result?.worth === undefined ? null : html`<dl class="sums" data-key="sums">
      <div><dt>${t('ledger.costs')}</dt><dd>${shown(Math.round(result.costs), { euros: true })}</dd></div>
      <div><dt>${t('ledger.benefits')}</dt><dd>${shown(Math.round(result.benefits), { euros: true })}</dd></div>
      <div><dt>${t('ledger.worth')}</dt><dd>${shown(Math.round(result.worth), { euros: true })}</dd></div></dl>`}
    ${view.running === undefined ? null : html`<p class="soft" data-key="running">${t('ledger.running', {
    share: Math.round(view.running * 100) })}</p>`}
    ${lines.length === 0 ? null : html`<details data-key="lines"><summary><b>${t('ledger.lines')}</b>
      <span class="small">${lines.length}</span></summary>
      <ul class="plainlist">${lines.map((line) => html`<li data-key=${line.id}><bdi>${line.name}</bdi>
        <span class="soft">${t(`ledger.kind.${line.kind}`)}${line.worth === undefined
    ? '' : `, ${shown(Math.round(line.worth), { euros: true })}`}</span></li>`)}</ul></details>`}
    <section data-key="steps"><h2>${t('ledger.steps')}</h2>
      <ol class="steps">${STEPS.map((step) => stepRow(props, view.steps?.[step], step))}</ol></section>
    ${props.extra}
  </div>`;
}

/**
 * @param {any} props
 * @param {any} state
 * @param {string} step
 */
function stepRow(props, state, step) {
  const phase = props.instrument.worksheet_phases.find((/** @type {any} */ each) => each.id === step);
  return html`<li data-key=${step} aria-current=${props.item.phase === step ? 'step' : null}>
    <span class="mark" aria-hidden="true">${state?.ready ? '✓' : '○'}</span>
    <span>${pick(phase?.title) || step}<span class="sr">, ${t(state?.ready ? 'ledger.ready' : 'ledger.open')}</span></span></li>`;
}
