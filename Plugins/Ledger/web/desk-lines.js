// @ts-check
import { html } from '/js/core/html.js';
import { language, pick, t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';
import { lineForm } from './desk-line.js';
import { originPicker, originWords } from './desk-origins.js';
import { Filled, compact, select, text } from './fields.js';
import { ranked } from './sheet.js';
import { shown } from './numbers.js';

/**
 * The costs, benefits, transfers and what has no price.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
export function linesPage(desk, props) {
  const { view } = props;
  if (desk.editing === 'new') return lineForm(desk, props, undefined);
  const edited = view.desk.posten?.[desk.editing];
  if (edited) return lineForm(desk, props, edited);
  if (desk.editing === 'new-pm' || view.desk.pm?.[desk.editing]) return unpricedForm(desk, props);
  const lines = ranked(view.desk.posten);
  const effects = ranked(view.desk.pm);
  const open = (/** @type {string} */ editing) => () => desk.edit({ editing });
  return html`<section data-key="lines">
    <div class="buttons"><button class="btn thin" type="button" ?disabled=${props.readonly} @click=${open('new')}>
        ${t('ledger.line.add')}</button>
      <button class="btn thin" type="button" ?disabled=${props.readonly} @click=${open('new-pm')}>${t('ledger.pm.add')}</button>
      <button class="btn thin" type="button" ?disabled=${props.readonly}
        @click=${() => desk.send({ do: 'template', language: language() }, 'template', t('ledger.template'))}>
        ${t('ledger.template')}</button></div>
    ${originPicker(desk, props)}
    ${lines.length + effects.length === 0 ? html`<p class="soft">${t('ledger.lines.none')}</p>` : null}
    <ul class="list">${lines.map(({ id, line }) => html`<li data-key=${id}>
      <span><b><bdi>${line.naam}</bdi></b><span class="soft">${words(view, id, line)}</span></span>
      <button class="btn thin" type="button" data-key="edit" aria-label=${t('ledger.edit.named', { name: line.naam })}
        @click=${open(id)}>${t('ledger.edit')}</button></li>`)}
    ${effects.map(({ id, pm }) => html`<li data-key=${id}><span><b><bdi>${pm.naam}</bdi></b>
      <span class="soft">${t('ledger.pm')} ${pm.richting}</span></span>
      <button class="btn thin" type="button" data-key="edit" aria-label=${t('ledger.edit.named', { name: pm.naam })}
        @click=${open(id)}>${t('ledger.edit')}</button></li>`)}</ul></section>`;
}

/**
 * @param {any} view
 * @param {string} id
 * @param {any} line
 */
function words(view, id, line) {
  const worth = view.lines?.[id]?.worth;
  const problems = Object.values(view.desk.findings).filter((/** @type {any} */ each) => each.error
    && (each.place === id || each.place.startsWith(`${id}.`))).length;
  return [
    t(`ledger.kind.${line.soort}`), line.arena, worth === undefined ? '' : shown(Math.round(worth), { euros: true }),
    problems > 0 ? t('ledger.unfinished') : '', originWords(view, line),
  ].filter(Boolean).join(', ');
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
function unpricedForm(desk, props) {
  const { view, instrument } = props;
  const isNew = desk.editing === 'new-pm';
  const known = isNew ? {} : view.desk.pm[desk.editing].pm;
  const save = (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    const naam = filled.text('naam');
    if (!naam) return desk.complain(t('ledger.problem.name'));
    const id = isNew ? newID() : desk.editing;
    return desk.save(compact({
      do: 'pm.put', id, naam, richting: filled.text('richting'), grootte: Number(filled.text('grootte')),
      actor: filled.text('actor'), arena: filled.text('arena'), toelichting: filled.text('toelichting'),
    }), `pm/${id}`, naam);
  };
  return html`<form data-key=${`pm-${desk.editing}`} novalidate @submit=${save}>
    <h3>${isNew ? t('ledger.pm.add') : known.naam}</h3>
    ${text('naam', t('ledger.f.naam'), known.naam)}
    <div class="grid">${select('richting', t('ledger.f.richting'), known.richting ?? '+', [
    ['+', t('ledger.plus')], ['-', t('ledger.minus')], ['+/-', t('ledger.both')]])}
    ${select('grootte', t('ledger.f.grootte'), String(known.grootte ?? 1), [['1', '1'], ['2', '2'], ['3', '3']])}
    ${select('actor', t('ledger.f.actor'), known.actor, [['', t('ledger.choose')], ...actorOptions(view, instrument)])}
    ${select('arena', t('ledger.f.arena'), known.arena, routeOptions(instrument))}</div>
    ${text('toelichting', t('ledger.f.toelichting'), known.toelichting, { long: true, most: 1000 })}
    ${desk.problemLine()}
    ${formButtons(desk, props, isNew ? undefined : () => {
    desk.send({ do: 'pm.drop', id: known.id }, `pm/${known.id}`, known.naam);
  })}</form>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {(() => void) | undefined} drop
 */
export function formButtons(desk, props, drop) {
  return html`<div class="buttons"><button class="btn go" type="submit" ?disabled=${props.readonly}>${t('ledger.keep')}</button>
    <button class="btn thin" type="button" @click=${() => desk.leave()}>${t('ledger.cancel')}</button>
    ${drop ? html`<button class="btn thin" type="button" ?disabled=${props.readonly} @click=${() => {
    drop();
    desk.leave();
  }}>${t('ledger.drop')}</button>` : null}</div>`;
}

/**
 * @param {any} view
 * @param {any} instrument
 * @returns {[string, string][]}
 */
export function actorOptions(view, instrument) {
  return ranked(view.actors).map(({ id, name }) => [id, actorName(instrument, id, name)]);
}

/**
 * What an actor is called: by the content in the reader's language, unless the room gave it another name.
 *
 * @param {any} instrument
 * @param {string} id
 * @param {string} name
 */
export function actorName(instrument, id, name) {
  const known = instrument.actors.find((/** @type {any} */ each) => each.id === id);
  return known?.title.nl === name ? pick(known.title) : name;
}

/**
 * @param {any} instrument
 * @returns {[string, string][]}
 */
export function routeOptions(instrument) {
  const routes = instrument.routes.map((/** @type {any} */ each) => [each.code, `${each.code} ${pick(each.title)}`]);
  return [['', t('ledger.choose')], ...routes];
}
