// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { askToMove, makeCluster } from './desk-drop.js';
import { LIMIT } from './room.js';

/**
 * Everything that can be done with a card, for keyboards, touch and whoever would rather not drag.
 *
 * @typedef {import('./desk.js').CardsDeskElement} CardsDeskElement
 * @typedef {import('./room.js').Room} Room
 * @typedef {import('./room.js').Card} Card
 */

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {Card} card
 */
export function cardMenu(element, room, card) {
  const { id, list, text } = card;
  const isOption = !room.columns.some((column) => column.id === list);
  const hide = () => element.command({ do: card.shown ? 'hide' : 'show', id }, text, `show/${id}`);
  return html`<div class="menu" data-key="panel">
    <p><button class="btn thin" type="button" data-key="hide" @click=${hide}>${t(card.shown ? 'cards.desk.hide' : 'cards.desk.show')}</button>
      ${card.cluster ? html`<button class="btn thin" type="button" data-key="loosen"
        @click=${() => act(element, card, { do: 'loosen', id })}>${t('cards.desk.loosen')}</button>` : null}</p>
    ${reword(element, card)}
    ${isOption ? null : html`
      ${choice('move', t('cards.desk.move'), others(room, list), (to) => askToMove(element, card, to))}
      ${choice('into', t('cards.desk.into'), clusters(room, card), (to) => into(element, card, to))}
      ${choice('beneath', t('cards.desk.beneath'), cards(room, card), (to) => act(element, card, { do: 'merge', id, into: to }))}`}</div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Card} card
 * @param {any} body
 */
function act(element, card, body) {
  element.rest();
  element.followCard(card.id);
  element.command(body, card.text);
}

/**
 * @param {CardsDeskElement} element
 * @param {Card} card
 * @param {string} to
 */
function into(element, card, to) {
  if (to !== 'new') return act(element, card, { do: 'add', id: card.id, cluster: to });
  element.rest();
  makeCluster(element, [card.id], card.text);
  element.redraw();
}

/**
 * @param {CardsDeskElement} element
 * @param {Card} card
 */
function reword(element, card) {
  const field = `reword-${card.id}`;
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    const text = element.text(field, card.text).trim();
    element.typed.delete(field);
    if (text) act(element, card, { do: 'reword', id: card.id, text, ...(card.note ? { note: card.note } : {}) });
  };
  return html`<form class="field" data-key="reword" @submit=${save}><label for=${field}>${t('cards.desk.reword')}</label>
    <textarea id=${field} rows="2" maxlength=${LIMIT.card} .value=${element.text(field, card.text)}
      @input=${element.typing(field)}></textarea>
    <p class="soft">${t('cards.desk.reword.hint')}</p>
    <p><button class="btn thin" type="submit">${t('cards.desk.save')}</button></p></form>`;
}

/**
 * @param {string} key
 * @param {string} label
 * @param {{id: string, text: string}[]} options
 * @param {(id: string) => void} choose
 */
function choice(key, label, options, choose) {
  if (options.length === 0) return null;
  return html`<label class="field" data-key=${key}><span>${label}</span><select @change=${(/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.currentTarget);
    if (value) choose(value);
  }}><option value="">${t('cards.desk.choose-one')}</option>
    ${options.map(({ id, text }) => html`<option value=${id} data-key=${id}>${text}</option>`)}</select></label>`;
}

/**
 * @param {Room} room
 * @param {string} list
 */
function others(room, list) {
  return room.columns.filter(({ id }) => id !== list).map((column) => ({ id: column.id, text: pick(column.title) }));
}

/**
 * @param {Room} room
 * @param {Card} card
 */
function clusters(room, card) {
  const known = room.clusters(card.list).filter(({ id }) => id !== card.cluster).map(({ id, name }) => ({ id, text: name }));
  return [...known, { id: 'new', text: t('cards.desk.new') }];
}

/**
 * @param {Room} room
 * @param {Card} card
 */
function cards(room, card) {
  return room.free(card.list).filter(({ id }) => id !== card.id).map(({ id, text }) => ({ id, text }));
}
