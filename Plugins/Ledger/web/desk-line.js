// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';
import { actorOptions, formButtons, routeOptions } from './desk-lines.js';
import { newLine, originField } from './desk-origins.js';
import { number, select, text, tick } from './fields.js';
import { readLine } from './line-form.js';
import { shown } from './numbers.js';
import { ranked } from './sheet.js';

/**
 * Every field of a line: what it is, its amount, its years, its corrections, whose it is, and where it was found.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/**
 * @param {string} prefix
 * @param {string[]} words
 * @returns {[string, string][]}
 */
function named(prefix, words) {
  return words.map((word) => [word, word ? t(`ledger.${prefix}.${word}`) : t('ledger.choose')]);
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {any} edited   the line with its rank; undefined for a new one
 */
export function lineForm(desk, props, edited) {
  const { instrument, view } = props;
  const line = edited?.line ?? newLine(view, desk.from);
  const save = (/** @type {Event} */ event) => {
    const read = readLine(event, edited?.line.id ?? newID(), line.profiel !== undefined);
    if (typeof read === 'string') return desk.complain(read);
    desk.save({ do: edited ? 'line.set' : 'line.add', line: read.line }, `line/${read.line.id}`, read.line.naam);
    if (edited && read.alternatives) {
      desk.send({ do: 'line.belong', line: read.line.id, alternatives: read.alternatives },
        `belong/${read.line.id}`, read.line.naam);
    }
    return undefined;
  };
  return html`<form data-key=${`line-${line.id ?? 'new'}`} novalidate @submit=${save}>
    <h3>${edited ? line.naam : t('ledger.line.add')}</h3>
    <div class="grid">${text('naam', t('ledger.f.naam'), line.naam)}
      ${select('soort', t('ledger.f.soort'), line.soort, named('kind', ['kost', 'baat', 'overdracht']))}
      ${select('arena', t('ledger.f.arena'), line.arena, routeOptions(instrument))}</div>
    ${amount(desk, line)}
    ${edited ? prices(desk, props, line) : null}
    ${shares(desk, props, line)}
    <div class="grid">${text('bron', t('ledger.f.bron'), line.bron, { most: 300 })}
      ${select('bewijs', t('ledger.f.bewijs'), line.bewijs ?? 'aanname',
    named('evidence', ['gemeten', 'literatuur', 'praktijk', 'aanname']))}</div>
    <details data-key="time"><summary><b>${t('ledger.time')}</b></summary>${timing(line)}</details>
    <details data-key="corrections"><summary><b>${t('ledger.corrections')}</b></summary>${corrections(line)}</details>
    <details data-key="details"><summary><b>${t('ledger.more')}</b></summary>${more(props, edited, line)}</details>
    ${desk.problemLine()}
    ${formButtons(desk, props, edited ? () => {
    desk.send({ do: 'line.drop', id: line.id }, `line/${line.id}`, line.naam);
  } : undefined)}</form>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {any} line
 */
function amount(desk, line) {
  const rows = [...(line.hoeveelheid ?? []), ...Array(desk.more.quantities).fill({})].slice(0, 8);
  return html`<fieldset data-key="amount"><legend>${t('ledger.amount')}</legend>
    <p class="small">${t('ledger.amount.hint')}</p>
    <div class="grid">${number('bedrag', t('ledger.f.bedrag'), line.bedrag)}
      ${number('prijs', t('ledger.f.prijs'), line.prijs)}</div>
    ${rows.map((row, index) => html`<div class="grid" data-key=${`q${index}`}>
      ${text(`q-naam-${index}`, t('ledger.f.hoeveelheid'), row.naam, { most: 60 })}
      ${number(`q-waarde-${index}`, t('ledger.f.waarde'), row.waarde)}
      ${select(`q-soort-${index}`, t('ledger.f.telsoort'), row.soort ?? 'aantal',
    named('quantity', ['aantal', 'aandeel', 'overig']))}</div>`)}
    ${rows.length < 8 ? html`<p><button class="btn thin" type="button" @click=${() => {
    desk.more.quantities += 1;
    desk.redraw();
  }}>${t('ledger.quantity.more')}</button></p>` : null}</fieldset>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {any} line
 */
function prices(desk, { instrument, readonly }, line) {
  return html`<details data-key="prices"><summary><b>${t('ledger.prices')}</b></summary><div>
    <p class="small">${t('ledger.prices.hint')}</p><ul class="list">
    ${instrument.prices.map((/** @type {any} */ price) => html`<li data-key=${price.id}><span>${pick(price.title)}
      <span class="soft">${shown(price.cents / 100, { euros: true })} ${pick(price.unit)}, ${price.price_year}. ${' '}
        ${t(`ledger.quality.${price.quality}`)}</span></span>
      <button class="btn thin" type="button" ?disabled=${readonly}
        aria-label=${t('ledger.take.named', { name: pick(price.title) })} @click=${() => {
    desk.send({ do: 'price.take', price: price.id, line: line.id }, `line/${line.id}`, pick(price.title));
  }}>${t('ledger.take')}</button></li>`)}</ul></div></details>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {any} line
 */
function shares(desk, { view, instrument }, line) {
  const rows = [...line.verdeling, ...Array(desk.more.shares).fill({})];
  const options = /** @type {[string, string][]} */ ([['', t('ledger.choose')], ...actorOptions(view, instrument)]);
  return html`<fieldset data-key="shares"><legend>${t('ledger.shares')}</legend>
    <p class="small">${t('ledger.shares.hint')}</p>
    ${rows.map((row, index) => html`<div class="grid" data-key=${`s${index}`}>
      ${select(`s-actor-${index}`, t('ledger.f.actor'), row.actor, options)}
      ${number(`s-aandeel-${index}`, t('ledger.f.aandeel'), row.aandeel, { share: true })}</div>`)}
    <p><button class="btn thin" type="button" @click=${() => {
    desk.more.shares += 1;
    desk.redraw();
  }}>${t('ledger.share.more')}</button></p></fieldset>`;
}

/** @param {any} line */
function timing(line) {
  return html`<div class="grid">${number('start', t('ledger.f.start'), line.start)}
    ${number('eind', t('ledger.f.eind'), line.eind)}
    ${number('ingroei_jaren', t('ledger.f.ingroei_jaren'), line.ingroei_jaren)}
    ${number('nawerking_jaren', t('ledger.f.nawerking_jaren'), line.nawerking_jaren)}
    ${number('uitdoving', t('ledger.f.uitdoving'), line.uitdoving, { share: true })}
    ${number('effectduur_jaren', t('ledger.f.effectduur_jaren'), line.effectduur_jaren, {
    hint: t('ledger.f.effectduur_jaren.hint') })}
    ${number('reele_groei', t('ledger.f.reele_groei'), line.reele_groei, { rate: true })}
    ${text('profiel', t('ledger.f.profiel'), (line.profiel ?? []).join('; '), {
    most: 900, hint: t('ledger.f.profiel.hint') })}</div>`;
}

/** @param {any} line */
function corrections(line) {
  const known = line.correcties ?? {};
  return html`<div class="stack"><p class="small">${t('ledger.corrections.hint')}</p><div class="grid">
    ${number('deadweight', t('ledger.f.deadweight'), known.deadweight, { share: true })}
    ${number('attributie_anderen', t('ledger.f.attributie_anderen'), known.attributie_anderen, { share: true })}
    ${number('verdringing', t('ledger.f.verdringing'), known.verdringing, { share: true })}</div>
    ${tick('effect_is_verschil', t('ledger.f.effect_is_verschil'), line.effect_is_verschil === true)}</div>`;
}

/**
 * @param {WorksheetProps} props
 * @param {any} edited
 * @param {any} line
 */
function more({ instrument, view }, edited, line) {
  const items = (/** @type {any[]} */ all) => /** @type {[string, string][]} */ (
    [['', t('ledger.choose')], ...all.map((each) => [each.id, pick(each.title)])]);
  const alternatives = ranked(view.desk.alternatives);
  return html`<div class="stack"><div class="grid">
    ${select('effecttype', t('ledger.f.effecttype'), line.effecttype, named('effect', ['', 'direct', 'indirect', 'extern']))}
    ${select('waarderingsmethode', t('ledger.f.waarderingsmethode'), line.waarderingsmethode,
    named('valuation', ['', 'marktprijs', 'kostprijs', 'schaduwprijs', 'wtp', 'wta', 'qaly', 'anders']))}
    ${number('prijspeil', t('ledger.f.prijspeil'), line.prijspeil)}
    ${select('btw', t('ledger.f.btw'), line.btw, named('vat', ['', 'incl', 'excl']))}
    ${select('dubbeltelgroep', t('ledger.f.dubbeltelgroep'), line.dubbeltelgroep, items(instrument.double_count_groups))}
    ${select('dimensie', t('ledger.f.dimensie'), line.dimensie, items(instrument.dimensions))}
    ${originField(view, line)}
    ${number('discontovoet', t('ledger.f.discontovoet.own'), line.discontovoet, { rate: true })}</div>
    ${text('wat_stopt', t('ledger.f.wat_stopt'), line.wat_stopt, { most: 300 })}
    ${text('toelichting', t('ledger.f.toelichting'), line.toelichting, { long: true, most: 1000 })}
    ${edited && alternatives.length > 0 ? html`<fieldset data-key="belongs"><legend>${t('ledger.belongs')}</legend>
      ${alternatives.map(({ id, name }) => tick(`alt-${id}`, name, (edited.belongs ?? []).includes(id)))}</fieldset>` : null}
    </div>`;
}
