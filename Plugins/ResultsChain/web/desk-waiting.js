// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { withIDs } from './sheet.js';

/**
 * What phones sent and the room doesn't see yet, and who sits at the table.
 *
 * @typedef {import('./desk.js').ChainDeskElement} Desk
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 */
export function waiting(desk, sheet) {
  const { view, readonly } = sheet.props;
  const direct = sheet.isOn('direct/', view.direct);
  const nodes = sheet.nodes.filter((each) => each.waiting)
    .map((each) => ({ id: each.id, about: pick(sheet.column(each.level)?.title), text: each.text }));
  const links = sheet.links.filter((each) => each.waiting)
    .map((each) => ({ id: each.id, about: t('resultschain.link'), text: sheet.name(each), because: each.because }));
  const seen = withIDs(view.observations).filter((each) => each.waiting)
    .map((each) => ({ id: each.id, about: sheet.text(each.node), text: each.text }));
  const all = [...nodes, ...links, ...seen];
  return html`<section data-key="waiting"><div class="line"><h3>${t('resultschain.desk.waiting', { count: all.length })}</h3>
    <label class="check"><input type="checkbox" .checked=${direct} ?disabled=${readonly}
      @change=${() => desk.ask('direct', { on: !direct }, t('resultschain.desk.direct'))} />
      <span>${t('resultschain.desk.direct')}</span></label></div>
    ${all.length > 0 ? html`<ul class="rows">${all.map((each) => one(desk, each, readonly))}</ul>` : null}
    ${nodes.length > 1 && !readonly ? html`<p><button class="btn thin" type="button" data-key="all"
      @click=${() => nodes.forEach((each) => desk.ask('show', { id: each.id, on: true }, each.text))}>
      ${t('resultschain.desk.show.all', { count: nodes.length })}</button></p>` : null}</section>`;
}

/**
 * @param {Desk} desk
 * @param {{id: string, about: string, text: string, because?: string}} thing
 * @param {boolean} readonly
 */
function one(desk, thing, readonly) {
  const { id, about, text, because } = thing;
  return html`<li data-key=${id}><div class="grow"><bdi>${text}</bdi><span class="soft"><bdi>${about}</bdi>
      ${because ? html`· ${t('resultschain.because').toLowerCase()} <bdi>${because}</bdi>` : null}</span></div>
    <button class="btn thin" type="button" data-key="show" ?disabled=${readonly}
      aria-label=${t('resultschain.show.of', { text })} @click=${() => desk.ask('show', { id, on: true }, text)}>
      ${t('resultschain.show')}</button>
    <button class="btn bare" type="button" data-key="drop" ?disabled=${readonly}
      aria-label=${t('resultschain.drop.of', { text })} @click=${() => desk.ask('drop', { id }, text)}>
      ${t('resultschain.drop')}</button></li>`;
}
