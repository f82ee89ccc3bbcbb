// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { startDrag } from './drag.js';
import { area, empty, fieldsOf, line } from './form.js';
import { supportText } from './words.js';

/**
 * The four columns side by side, as the chain is read; a link is drawn by dragging or by two presses.
 *
 * @typedef {import('./desk.js').ChainDeskElement} Desk
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Node} Node
 */

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 */
export function columns(desk, sheet) {
  const left = [...sheet.columns].sort((one, other) => other.number - one.number);
  return html`<section data-key="columns"><p class="soft" role="status">${desk.from
    ? t('resultschain.desk.linking', { text: sheet.text(desk.from) }) : t('resultschain.desk.columns.hint')}</p>
    <div class="chain-columns">${left.map((column) => html`<section data-key=${column.id}>
      <h3>${pick(column.title)}</h3>
      <ul>${sheet.inColumn(column.number).filter((each) => !each.waiting).map((node) => html`<li data-key=${node.id}
        class=${isLit(desk, sheet, node.id) ? 'lit' : ''}>
        ${desk.editing === node.id ? form(desk, node) : card(desk, sheet, node)}
        </li>`)}</ul>
      ${sheet.isOpen(column.number) ? add(desk, sheet, column)
        : html`<p class="soft" data-key="closed">${t('resultschain.closed', {
          column: pick(sheet.column(column.number - 1)?.title) })}</p>`}</section>`)}</div></section>`;
}

/**
 * Whether a link is being drawn from a point, or it lies on the line that is looked at.
 *
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {string} id
 */
function isLit(desk, sheet, id) {
  if (desk.from === id || desk.seen === id) return true;
  return desk.seen !== '' && [...sheet.reach(desk.seen, 'to'), ...sheet.reach(desk.seen, 'from')].includes(id);
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {Node} node
 */
function card(desk, sheet, node) {
  const { readonly } = sheet.props;
  const { id, text } = node;
  return html`<div class="point" data-point=${id} data-thing=${id} tabindex="-1"
    @pointerdown=${(/** @type {Event} */ event) => {
      if (!readonly) startDrag(/** @type {PointerEvent} */ (event), desk, (to) => desk.link(sheet, id, to));
    }}>
    <p><bdi>${text}</bdi></p>
    ${node.level < 4 ? html`<p class="soft">${supportText(node.support)}</p>` : null}
    ${node.steering ? html`<p><b>${t('resultschain.steering')}</b></p>` : null}
    <div class="point-tools"><button class="btn bare" type="button" data-key="sight"
      aria-pressed=${String(desk.seen === id)} aria-label=${t('resultschain.sight.of', { text })}
      @click=${() => desk.turn(() => {
        desk.seen = desk.seen === id ? '' : id;
      })}>${t('resultschain.sight.line')}</button>
      ${readonly ? null : tools(desk, sheet, node)}</div></div>`;
}

/**
 * Whoever can't drag presses twice: where a link comes from, and where it leads.
 *
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {Node} node
 */
function tools(desk, sheet, { id, text }) {
  const starts = desk.from === id;
  const link = desk.from && !starts ? html`<button class="btn thin go" type="button" data-key="here"
    aria-label=${t('resultschain.link.here.of', { from: sheet.text(desk.from), text })}
    @click=${() => desk.link(sheet, desk.from, id)}>${t('resultschain.link.here')}</button>`
    : html`<button class="btn thin" type="button" data-key="link" aria-pressed=${String(starts)}
      aria-label=${t(starts ? 'resultschain.link.from.not' : 'resultschain.link.from.of', { text })}
      @click=${() => desk.turn(() => {
        desk.from = starts ? '' : id;
      })}>${t(starts ? 'resultschain.cancel' : 'resultschain.link.from')}</button>`;
  return html`${link}<button class="btn bare" type="button" data-key="edit" aria-label=${t('resultschain.edit.of', { text })}
    @click=${() => desk.goTo('columns', id)}>${t('resultschain.edit')}</button>`;
}

/**
 * @param {Desk} desk
 * @param {Node} node
 */
function form(desk, node) {
  const { id, level, text } = node;
  const close = () => desk.close(id);
  /** @param {Event} event */
  const save = (event) => {
    const words = fieldsOf(event);
    if (!words.text) return;
    desk.ask('edit-node', { id, ...words }, words.text);
    close();
  };
  return html`<form class="stack" data-thing=${id} tabindex="-1" @submit=${save}>
    ${area('text', t('resultschain.text'), { value: text, limit: 160, required: true, rows: 3 })}
    ${line('forWhom', t('resultschain.forwhom'), { value: node.forWhom })}
    ${area('note', t(level === 4 ? 'resultschain.needed' : 'resultschain.note'), { value: node.note, limit: 1000 })}
    ${line('owner', t('resultschain.owner'), { value: node.owner })}
    <p><button class="btn thin go" type="submit">${t('resultschain.save')}</button>
      <button class="btn bare" type="button" @click=${close}>${t('resultschain.cancel')}</button></p>
    <p>${level === 2 || level === 3 ? html`<button class="btn thin" type="button" data-key="steer"
        aria-pressed=${String(node.steering === true)}
        @click=${() => desk.ask('steer', { id, on: node.steering !== true }, text)}>
        ${t('resultschain.steer')}</button>` : null}
      <button class="btn bare" type="button" data-key="hide" @click=${() => desk.ask('show', { id, on: false }, text)}>
        ${t('resultschain.hide')}</button>
      <button class="btn bare" type="button" data-key="drop" @click=${() => desk.ask('drop', { id }, text)}>
        ${t('resultschain.drop')}</button></p></form>`;
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {any} column
 */
function add(desk, sheet, column) {
  if (sheet.props.readonly) return null;
  const title = pick(column.title);
  /** @param {Event} event */
  const send = (event) => {
    const { text } = fieldsOf(event);
    if (!text) return;
    desk.make('add-node', { level: column.number, text }, text);
    empty(event);
  };
  return html`<form class="add" data-key="add" @submit=${send}>
    <label><span class="sr">${t('resultschain.add.to', { column: title })}</span>
      <textarea name="text" rows="2" maxlength="160" required placeholder=${t('resultschain.add.hint')}></textarea></label>
    <button class="btn thin" type="submit" aria-label=${t('resultschain.add.to', { column: title })}>
      ${t('resultschain.add')}</button></form>`;
}
