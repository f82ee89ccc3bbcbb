// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { strengthText, supportText } from './words.js';

/**
 * The whole chain, column by column; a tap on a point shows what it rests on and what it leads to.
 *
 * @typedef {import('./participant.js').ChainElement} ChainElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Node} Node
 */

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 */
export function sight(element, sheet) {
  const columns = sheet.columns.filter((each) => sheet.inColumn(each.number).length > 0);
  if (columns.length === 0) return null;
  return html`<details class="sight" data-key="sight"><summary><span>${t('resultschain.sight')}</span>
    <span class="small count">${sheet.nodes.length}</span></summary>
    <div class="stack"><p class="small">${t('resultschain.sight.hint')}</p>
      ${columns.map((column) => html`<section data-key=${column.id}><h2>${pick(column.title)}</h2>
        <ul class="points">${sheet.inColumn(column.number).map((node) => one(element, sheet, node))}</ul></section>`)}
    </div></details>`;
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {Node} node
 */
function one(element, sheet, node) {
  const open = element.seen === node.id;
  const lit = element.seen && (open || sheet.reach(element.seen, 'to').includes(node.id)
    || sheet.reach(element.seen, 'from').includes(node.id));
  const turn = () => element.turn(() => {
    element.seen = open ? '' : node.id;
  });
  return html`<li data-key=${node.id} class=${lit ? 'lit' : ''}>
    <button type="button" aria-expanded=${String(open)} @click=${turn}><bdi>${node.text}</bdi>
      ${lit && !open ? html`<span class="sr">${t('resultschain.sight.lit')}</span>` : null}</button>
    ${open ? html`<div class="stack" data-key="lines">
      ${node.forWhom ? html`<p>${t('resultschain.forwhom')}: <bdi>${node.forWhom}</bdi></p>` : null}
      ${node.note ? html`<p><bdi>${node.note}</bdi></p>` : null}
      ${node.level < 4 ? html`<p>${supportText(node.support)}</p>` : null}
      ${weakest(sheet, node)}${list(sheet, node, 'from')}${list(sheet, node, 'to')}</div>` : null}</li>`;
}

/**
 * Where the talk begins: the weakest link of the path that carries the point best.
 *
 * @param {Sheet} sheet
 * @param {Node} node
 */
function weakest(sheet, node) {
  const link = sheet.shownLinks.find((each) => each.id === node.weakest);
  if (!link) return null;
  return html`<p data-key="weakest">${t('resultschain.sight.weakest')} <bdi>${sheet.name(link)}</bdi>
    (${strengthText(link.strength)})</p>`;
}

/**
 * @param {Sheet} sheet
 * @param {Node} node
 * @param {'from' | 'to'} end
 */
function list(sheet, node, end) {
  const ids = sheet.reach(node.id, end);
  if (ids.length === 0) return html`<p class="soft" data-key=${end}>${t(`resultschain.sight.${end}.none`)}</p>`;
  return html`<div data-key=${end}><p><b>${t(`resultschain.sight.${end}`)}</b></p>
    <ul class="dots">${ids.map((id) => html`<li data-key=${id}><bdi>${sheet.text(id)}</bdi></li>`)}</ul></div>`;
}
