// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';
import { Filled, number, text } from './fields.js';
import { kindOf, parameterName } from './desk-risk.js';
import { ranked } from './sheet.js';

/**
 * Sets of values that are looked at together; made from the numbers that have a range.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
export function scenarios(desk, { view, readonly }) {
  const known = ranked(view.desk.scenarios);
  const ranged = ranked(view.desk.parameters).filter(({ id }) => view.desk.ranges?.[id]);
  const save = (/** @type {any} */ scenario) => (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    const name = filled.text('name');
    if (!name) return;
    const values = { ...scenario?.values };
    for (const each of ranged) {
      const value = filled.number(each.id, kindOf(each));
      if (value === undefined) delete values[each.id];
      else values[each.id] = value;
    }
    const id = scenario?.id ?? newID();
    desk.send({ do: 'scenario.put', id, name, values }, `scenario/${id}`, name);
    if (!scenario) filled.form.reset();
  };
  const form = (/** @type {any} */ scenario) => html`<form novalidate @submit=${save(scenario)}>
    <div class="grid">${text('name', t('ledger.f.naam'), scenario?.name)}
      ${ranged.map((each) => number(each.id, parameterName(view, each), scenario?.values?.[each.id], kindOf(each)))}</div>
    <div class="buttons"><button class="btn thin" type="submit" ?disabled=${readonly}>
      ${t(scenario ? 'ledger.keep' : 'ledger.add')}</button>
      ${scenario ? html`<button class="btn thin" type="button" ?disabled=${readonly} @click=${() => desk.send(
    { do: 'scenario.drop', id: scenario.id }, `scenario/${scenario.id}`, scenario.name)}>${t('ledger.drop')}</button>` : null}
    </div></form>`;
  return html`<section data-key="scenarios"><h3>${t('ledger.scenarios')}</h3>
    ${ranged.length === 0 ? html`<p class="soft">${t('ledger.scenarios.none')}</p>` : null}
    ${known.map((scenario) => html`<details data-key=${scenario.id}><summary><b><bdi>${scenario.name}</bdi></b></summary>
      ${form(scenario)}</details>`)}
    ${ranged.length > 0 ? html`<details data-key="new-scenario"><summary><b>${t('ledger.scenario.new')}</b></summary>
      ${form(undefined)}</details>` : null}</section>`;
}
