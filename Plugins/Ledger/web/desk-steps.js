// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { Filled, text, tick } from './fields.js';
import { STEPS } from './sheet.js';

/**
 * The texts of the steps, and what keeps each step from being ready.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/**
 * The text fields of each step.
 * @type {Record<string, string[]>}
 */
const FIELDS = {
  probleem: ['probleem', 'doelgroep', 'omvang', 'oorzaken', 'zonder_ingrijpen', 'doel'], nulalternatief: ['nulalternatief'],
  varianten: ['risico'], presentatie: ['conclusie', 'onzekerheden', 'verdeling'],
};

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
export function stepsPage(desk, props) {
  return STEPS.map((step) => stepPart(desk, props, step));
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {string} step
 */
function stepPart(desk, props, step) {
  const { view, instrument, item, readonly } = props;
  const state = view.steps?.[step];
  const title = pick(instrument.worksheet_phases.find((/** @type {any} */ each) => each.id === step)?.title) || step;
  const missing = Object.keys(state?.missing ?? {});
  const fields = FIELDS[step] ?? [];
  const save = (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    for (const field of fields) {
      const typed = filled.text(field);
      if (typed !== (view.texts?.[field] ?? '')) {
        desk.send({ do: 'text', field, text: typed }, `text/${field}`, t(`ledger.f.${field}`));
      }
    }
    if (step === 'nulalternatief' && filled.has('unquantified') !== view.desk.unquantified) {
      desk.send({ do: 'null.unquantified', on: filled.has('unquantified') }, 'unquantified', t('ledger.unquantified'));
    }
  };
  return html`<details data-key=${step} ?open=${item.phase === step}><summary><span><b>
      <span aria-hidden="true">${state?.ready ? '✓' : '○'}</span> ${title}</b>
      <span class="small">${t(state?.ready ? 'ledger.ready' : 'ledger.open')}</span></span></summary>
    <div class="stack">
    ${missing.length > 0 ? html`<ul class="list">${missing.map((each) => html`<li data-key=${each}>
      <span>${missingText(view, each)}</span></li>`)}</ul>` : null}
    ${fields.length === 0 ? null : html`<form novalidate @submit=${save}>
      ${fields.map((field) => text(field, t(`ledger.f.${field}`), view.texts?.[field], { long: true, most: 1000 }))}
      ${step === 'nulalternatief' ? tick('unquantified', t('ledger.unquantified'), view.desk.unquantified === true) : null}
      <div class="buttons"><button class="btn thin" type="submit" ?disabled=${readonly}>${t('ledger.keep')}</button></div></form>`}
    </div></details>`;
}

/**
 * @param {any} view
 * @param {string} missing
 */
function missingText(view, missing) {
  const [what, id] = missing.split(/:(.*)/s);
  return t(`ledger.missing.${what}`, { name: view.lines?.[id]?.name ?? id ?? '' });
}
