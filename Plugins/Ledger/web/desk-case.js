// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';
import { actorName } from './desk-lines.js';
import { Filled, compact, number, select, text } from './fields.js';
import { shown } from './numbers.js';
import { ranked } from './sheet.js';

/**
 * What holds for the whole case: years, rate, index figures, alternatives and parties.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
export function casePage(desk, props) {
  return [frame(desk, props), alternatives(desk, props), actors(desk, props), index(desk, props)];
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
function frame(desk, { view, instrument, readonly }) {
  const now = view.desk.case;
  const save = (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    const body = compact({
      do: 'case', basisjaar: filled.number('basisjaar'), prijspeil: filled.number('prijspeil'),
      looptijd: filled.number('looptijd'), discontovoet: filled.number('discontovoet', { rate: true }),
      conventie: filled.text('conventie'), btw: filled.text('btw'), reden: filled.text('reden'),
    });
    const isWhole = ['basisjaar', 'prijspeil', 'looptijd', 'discontovoet'].every((name) => body[name] !== undefined);
    if (!isWhole) return desk.complain(t('ledger.problem.number.all'));
    return desk.send(body, 'case', t('ledger.tab.case'));
  };
  return html`<form data-key="frame" novalidate @submit=${save}><h3>${t('ledger.frame')}</h3>
    <div class="grid">${number('basisjaar', t('ledger.f.basisjaar'), now.basisjaar)}
      ${number('looptijd', t('ledger.f.looptijd'), now.looptijd)}
      ${number('prijspeil', t('ledger.f.prijspeil'), now.prijspeil)}
      ${number('discontovoet', t('ledger.f.discontovoet'), now.discontovoet, { rate: true })}
      ${select('conventie', t('ledger.f.conventie'), now.conventie, [
    ['basisjaar', t('ledger.conventie.basisjaar')], ['midden', t('ledger.conventie.midden')],
    ['einde', t('ledger.conventie.einde')]])}
      ${select('btw', t('ledger.f.btw'), now.btw, [['incl', t('ledger.vat.incl')], ['excl', t('ledger.vat.excl')]])}</div>
    ${text('reden', t('ledger.f.reden'), now.reden, { most: 300 })}
    <details data-key="rates"><summary><b>${t('ledger.rates')}</b></summary><ul class="list">
      ${instrument.discount_rates.map((/** @type {any} */ rate) => html`<li data-key=${rate.id}><span>
        ${shown(rate.basis_points / 10000, { rate: true })}: ${pick(rate.title)}
        <span class="soft">${t('ledger.since', { day: rate.valid_from })}</span></span></li>`)}</ul></details>
    ${desk.problemLine()}
    <div class="buttons"><button class="btn go" type="submit" ?disabled=${readonly}>${t('ledger.keep')}</button></div></form>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
function alternatives(desk, { view, readonly }) {
  const all = ranked(view.desk.alternatives);
  const put = (/** @type {string} */ id) => (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    const name = filled.text('name');
    if (!name) return;
    desk.send(compact({ do: 'alternative.put', id: id || newID(), name, text: filled.text('text') }), `alternative/${id || 'new'}`, name);
    if (!id) filled.form.reset();
  };
  return html`<section data-key="alternatives"><h3>${t('ledger.alternatives')}</h3>
    <p class="small">${t('ledger.alternatives.hint')}</p>
    ${all.map(({ id, name, text: says }) => html`<form data-key=${id} novalidate @submit=${put(id)}><div class="grid">
      ${text('name', t('ledger.f.naam'), name)}${text('text', t('ledger.f.toelichting'), says, { most: 1000 })}</div>
      <div class="buttons"><button class="btn thin" type="submit" ?disabled=${readonly}>${t('ledger.keep')}</button>
      <button class="btn thin" type="button" ?disabled=${readonly} @click=${() => desk.send({ do: 'alternative.drop', id },
    `alternative/${id}`, name)}>${t('ledger.drop')}</button></div></form>`)}
    ${all.length < 4 ? html`<form data-key="new-alternative" novalidate @submit=${put('')}><div class="grid">
      ${text('name', t('ledger.alternative.new'), '')}${text('text', t('ledger.f.toelichting'), '', { most: 1000 })}</div>
      <div class="buttons"><button class="btn thin" type="submit" ?disabled=${readonly}>${t('ledger.add')}</button></div></form>`
    : null}</section>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
function actors(desk, { view, instrument, readonly }) {
  const add = (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    const name = filled.text('name');
    if (!name) return;
    desk.send({ do: 'actor.put', id: newID(), name }, 'actor/new', name);
    filled.form.reset();
  };
  return html`<details data-key="actors"><summary><b>${t('ledger.actors')}</b></summary><div class="stack">
    <ul class="list">${ranked(view.actors).map(({ id, name }) => html`<li data-key=${id}>
      <span><bdi>${actorName(instrument, id, name)}</bdi></span>
      <button class="btn thin" type="button" ?disabled=${readonly} aria-label=${t('ledger.drop.named', {
    name: actorName(instrument, id, name) })}
        @click=${() => desk.send({ do: 'actor.drop', id }, `actor/${id}`, name)}>${t('ledger.drop')}</button></li>`)}</ul>
    <form data-key="new-actor" novalidate @submit=${add}>${text('name', t('ledger.actor.new'), '')}
      <div class="buttons"><button class="btn thin" type="submit" ?disabled=${readonly}>${t('ledger.add')}</button></div></form>
    </div></details>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
function index(desk, { view, instrument, readonly }) {
  const years = Object.entries(view.desk.index).sort(([a], [b]) => Number(a) - Number(b));
  const add = (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    const [year, value] = [filled.number('year'), filled.number('value')];
    if (year === undefined || value === undefined) return;
    desk.send({ do: 'index', year, value }, `index/${year}`, String(year));
    filled.form.reset();
  };
  return html`<details data-key="index"><summary><b>${t('ledger.index')}</b></summary><div class="stack">
    <p class="small">${pick(instrument.price_index.title)}. ${t('ledger.index.hint')}</p>
    <ul class="list">${years.map(([year, value]) => html`<li data-key=${year}><span>${year}</span>
      <span>${shown(Number(Number(value).toFixed(2)))}</span></li>`)}</ul>
    <form data-key="new-index" novalidate @submit=${add}><div class="grid">${number('year', t('ledger.f.jaar'), undefined)}
      ${number('value', t('ledger.f.index'), undefined)}</div>
      <div class="buttons"><button class="btn thin" type="submit" ?disabled=${readonly}>${t('ledger.keep')}</button></div></form>
    </div></details>`;
}
