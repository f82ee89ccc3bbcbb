// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** How many waiting remarks stand in the queue at once; the others are one fold away. */
const MOST = 5;

/**
 * Answers that came after closing, and what to do with them.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function lateNotices(desk) {
  return Object.entries(desk.view.late ?? {}).map(([item, late]) => html`<div class="notice line" data-key=${`late-${item}`} role="status">
    <p><b>${t('late.count', { count: late.count })}</b> ${t('late.at', { item: pick(desk.view.agenda[item]?.title) })}</p>
    <span><button class="btn thin" type="button" @click=${() => desk.run('late.admit', { item }, { undo: t('undo.admitted', late) })}>${t('late.admit')}</button>
    <button class="btn bare" type="button" @click=${() => desk.run('late.dismiss', { item }, { undo: t('undo.dismissed', late) })}>${t('late.dismiss')}</button></span></div>`);
}

/**
 * The pages of the board: which one is on, and turning them.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function pageTurner(desk) {
  const pages = Object.entries(desk.view.pages ?? {}).sort(([, one], [, other]) => one.rank - other.rank);
  if (pages.length < 2) return null;
  const { page, index, count } = desk.view.board;
  return html`<div class="line pages" data-key="pages">
    <button class="btn thin" type="button" ?disabled=${index === 0} @click=${() => desk.run('board.previous')}
      aria-label=${t('pages.previous')}>←</button>
    <label class="field"><span class="sr">${t('pages.choose')}</span>
      <select .value=${page} @change=${(/** @type {Event} */ event) =>
    desk.run('board.page', { page: /** @type {HTMLSelectElement} */ (event.target).value })}>
        ${pages.map(([key, each]) => html`<option value=${key} ?selected=${key === page}>${each.rank + 1}. ${each.title}</option>`)}
      </select></label>
    <span class="soft">${t('pages.of', { index: index + 1, count })}</span>
    <button class="btn thin" type="button" ?disabled=${index + 1 >= count} @click=${() => desk.run('board.next')}
      aria-label=${t('pages.next')}>→</button></div>`;
}

/**
 * What participants wrote: waiting for the desk, on the board, or passed over.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function remarkQueue(desk) {
  const item = desk.view.current;
  const all = Object.entries(desk.view.remarks ?? {}).sort(([, one], [, other]) => one.rank - other.rank)
    .map(([id, remark]) => ({ id, ...remark }));
  if (all.length === 0) return null;
  // What belongs to the item that is on comes first; the rest is one fold away.
  const here = (/** @type {any} */ each) => each.state === 'waiting' && (each.item === item || !desk.current?.worksheet);
  const waiting = all.filter(here);
  const others = all.filter((each) => !here(each));
  const direct = desk.view.agenda[item]?.direct ?? false;
  return html`<section class="remarks" aria-labelledby="remarks" data-key="remarks">
    <div class="line"><h2 id="remarks">${t('remarks.waiting', { count: waiting.length })}</h2><span class="soft">${t('remarks.order')}</span></div>
    ${desk.current?.worksheet ? html`<label class="tick"><input type="checkbox" .checked=${direct}
      @change=${() => desk.run('remarks.direct', { item, on: !direct })}> ${t('remarks.direct')}</label>` : null}
    <ul>${waiting.slice(0, MOST).map((each) => remark(desk, each))}</ul>
    ${others.length || waiting.length > MOST ? html`<details data-key="other-remarks"><summary>${t('remarks.others', { count: others.length + Math.max(0, waiting.length - MOST) })}</summary>
      <ul>${[...waiting.slice(MOST), ...others].map((each) => remark(desk, each))}</ul></details>` : null}</section>`;
}

/**
 * @param {import('./desk.js').Desk} desk
 * @param {any} each
 */
function remark(desk, each) {
  const step = (/** @type {string} */ name, /** @type {string} */ label, /** @type {string} */ looks) => html`<button
    class=${`btn ${looks}`} type="button" @click=${() => desk.run(name, { remark: each.id }, { undo: t('undo.step') })}
    aria-label=${`${label}: ${each.text.slice(0, 60)}`}>${label}</button>`;
  return html`<li data-key=${each.id}><q><bdi>${each.text}</bdi><span class="soft">${pick(each.about)}</span></q>
    ${each.state === 'waiting' ? [step('remark.show', t('remarks.show'), 'thin'), light(desk, each), step('remark.skip', t('remarks.skip'), 'bare')]
    : [each.state === 'shown' ? light(desk, each) : null, html`<span class="soft">${t(`remarks.${each.state}`)}</span>`, step('remark.wait', t('remarks.back'), 'bare')]}</li>`;
}

/**
 * To put a remark in the light is to show it, large.
 *
 * @param {import('./desk.js').Desk} desk
 * @param {any} each
 */
function light(desk, each) {
  if (desk.view.board.light?.remark === each.id) return null;
  return html`<button class="btn bare" type="button" data-key=${`light-${each.id}`} aria-label=${`${t('light.remark')}: ${each.text.slice(0, 60)}`}
    @click=${() => desk.run('spotlight.remark', { remark: each.id }, { undo: t('undo.light') })}>${t('light.remark')}</button>`;
}
