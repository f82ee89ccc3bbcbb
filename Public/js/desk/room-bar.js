// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

/**
 * What can be done with the board as a whole: let it stand still, put one thing on it large, or open it before it begins.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function roomBar(desk) {
  if (desk.view.board.frozen) return null;
  return html`<div class="room-bar" data-key="room-bar">
    <button class="btn thin" type="button" @click=${() => freeze(desk)}>${t('frozen.on')} <kbd aria-hidden="true">F</kbd></button>
    ${ofTheMoment(desk)}</div>`;
}

/**
 * Before it begins the board is to be opened; then things on it can be put in the light.
 *
 * @param {import('./desk.js').Desk} desk
 */
function ofTheMoment(desk) {
  const { board, current, phase } = desk.view;
  if (phase === 'closed' && !board.light) return null;
  if (current) return spotlight(desk);
  // Without a board it is among the things to see to before the start.
  if (desk.view.boards === 0) return null;
  return html`<button class="btn thin" type="button" @click=${() => desk.links.openBoard()}>${t('links.open-board')}</button>`;
}

/**
 * Above the picture of the board, so that nobody takes it for what goes on.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function frozenLine(desk) {
  if (!desk.view.board.frozen) return null;
  return html`<div class="notice line frozen" data-key="frozen"><p><b>${t('frozen.is')}</b> ${t('frozen.means')}</p>
    <button class="btn thin" type="button" @click=${() => freeze(desk)}>${t('frozen.off')} <kbd aria-hidden="true">F</kbd></button></div>`;
}

/** @param {import('./desk.js').Desk} desk */
export function freeze(desk) {
  const on = !desk.view.board.frozen;
  desk.run('board.freeze', { on }, { undo: t(on ? 'undo.frozen' : 'undo.moving') });
}

/** @param {import('./desk.js').Desk} desk */
function spotlight(desk) {
  const { board, blocks } = desk.view;
  const choices = Object.entries(blocks ?? {}).sort(([, one], [, other]) => one.rank - other.rank);
  if (board.light) {
    return html`<button class="btn thin" type="button" @click=${() => lightOff(desk)}>${t('light.off')} <kbd aria-hidden="true">U</kbd></button>`;
  }
  if (choices.length === 0) return null;
  return html`<label class="field"><span class="sr">${t('light.on')}</span>
    <select id="light" .value=${''} @change=${(/** @type {Event} */ event) => {
    const block = /** @type {HTMLSelectElement} */ (event.target).value;
    if (block) desk.run('spotlight.block', { page: board.page, block }, { undo: t('undo.light') });
  }}><option value="" ?selected=${true}>${t('light.on')}</option>
      ${choices.map(([key, each]) => html`<option value=${key}>${each.title}</option>`)}</select></label>`;
}

/**
 * Takes the light off, or goes to where one chooses what stands in it.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function lightOff(desk) {
  if (desk.view.board.light) desk.run('spotlight.off', {}, { undo: t('undo.what.spotlight.off') });
  else document.getElementById('light')?.focus();
}

/** @param {import('./desk.js').Desk} desk */
export function lockRoom(desk) {
  const on = !desk.view.locked;
  desk.run('room.lock', { on }, { undo: t(on ? 'undo.locked' : 'undo.unlocked') });
}
