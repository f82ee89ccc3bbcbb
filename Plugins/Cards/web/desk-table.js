// @ts-check
import { announce } from '/js/core/announce.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';
import { deskCard } from './desk-card.js';
import { deskCluster } from './desk-cluster.js';
import { put, target } from './desk-drop.js';
import { LIMIT } from './room.js';

/**
 * All cards, column by column: what waits to be shown, what lies together, what lies alone.
 *
 * @typedef {import('./desk.js').CardsDeskElement} CardsDeskElement
 * @typedef {import('./room.js').Room} Room
 */

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 */
export function tablePart(element, room) {
  return html`<div class="stack" data-key="table">
    ${tools(element, room)}
    ${question(element, room)}
    <div class="columns-desk" data-key="columns">${room.columns.map((column) => columnPart(element, room, column))}</div></div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 */
export function tools(element, room) {
  const { view } = room;
  const isColumn = new Set([...room.columns, ...room.deck].map(({ id }) => id));
  const waiting = room.cards.filter((card) => !card.shown && isColumn.has(card.list)).length;
  const isDirect = Boolean(element.pending('direct')?.on ?? view.direct);
  const undo = () => {
    element.command({ do: 'undo' }, t('cards.desk.undo'));
    announce(t('cards.desk.undone'));
  };
  return html`<div class="tools" data-key="tools">
    ${waiting > 0 ? html`<button class="btn go" type="button" data-key="all" ?disabled=${element.readonly}
      @click=${() => element.command({ do: 'show-all' }, t('cards.desk.show'))}>${t('cards.desk.show-all', { count: waiting })}</button>` : null}
    <label class="tick" data-key="direct"><input type="checkbox" .checked=${isDirect} ?disabled=${element.readonly}
      @change=${(/** @type {Event} */ event) => {
    const on = /** @type {HTMLInputElement} */ (event.currentTarget).checked;
    element.command({ do: 'direct', on }, t('cards.desk.direct'), 'direct');
  }} /><span>${t('cards.desk.direct')}</span></label>
    <button class="btn thin" type="button" data-key="undo" ?disabled=${element.readonly || !view.undo} @click=${undo}>
      ${t('cards.desk.undo')}</button></div>`;
}

/**
 * The question before a card changes columns.
 *
 * @param {CardsDeskElement} element
 * @param {Room} room
 */
function question(element, room) {
  const { asking } = element;
  const card = asking ? room.card(asking.id) : undefined;
  if (!asking || !card) return null;
  const title = pick(room.columns.find(({ id }) => id === asking.list)?.title);
  const move = () => {
    element.rest();
    element.followCard(card.id);
    element.command({ do: 'move', id: card.id, list: asking.list }, card.text);
  };
  const stay = () => {
    element.rest();
    element.followCard(card.id);
    element.redraw();
  };
  return html`<div class="notice" role="alertdialog" aria-labelledby="move-question" data-key="asking">
    <p id="move-question"><b><bdi>${card.text}</bdi></b><br />${pick(room.instrument.move_question)}</p>
    <p class="does"><button class="btn go" type="button" data-key="move" @click=${move}>${t('cards.desk.move.do', { title })}</button>
      <button class="btn thin" type="button" data-key="stay" @click=${stay}>${t('cards.desk.stay')}</button></p></div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {any} column
 */
function columnPart(element, room, column) {
  const list = column.id;
  const title = pick(column.title);
  const cards = room.free(list);
  const alone = cards.filter((card) => !card.cluster).sort((one, other) => Number(Boolean(one.shown)) - Number(Boolean(other.shown)));
  const waiting = cards.filter((card) => !card.shown).length;
  const place = target(element, room, { list });
  return html`<section class="column" data-key=${list} aria-labelledby="head-${list}"
    @dragover=${place.over} @dragleave=${place.leave} @drop=${place.drop}>
    <div class="line"><h3 id="head-${list}">${title}</h3><span class="soft">${t('cards.count', { count: cards.length })}</span></div>
    ${waiting > 0 ? html`<p data-key="waiting"><button class="btn thin" type="button" ?disabled=${element.readonly}
      aria-label=${t('cards.desk.show-list.of', { title })}
      @click=${() => element.command({ do: 'show-all', list }, title)}>${t('cards.desk.show-list', { count: waiting })}</button></p>` : null}
    ${hereInColumn(element, room, list, title)}
    ${cards.length === 0 ? html`<p class="soft" data-key="empty">${t('cards.desk.empty')}</p>` : null}
    ${room.clusters(list).map((cluster) => deskCluster(element, room, cluster))}
    <ul class="cards" data-key="alone">${alone.map((card) => deskCard(element, room, card))}</ul>
    ${ownCard(element, list, title)}</section>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {string} list
 * @param {string} title
 */
function hereInColumn(element, room, list, title) {
  const lifted = element.lifted ? room.card(element.lifted) : undefined;
  if (!lifted || (lifted.list === list && !lifted.cluster)) return null;
  const word = lifted.list === list ? t('cards.desk.here.loose') : t('cards.desk.here.list');
  return html`<p class="here" data-key="here"><button class="btn thin" type="button"
    aria-label=${lifted.list === list ? word : t('cards.desk.here.list.of', { title })}
    @click=${() => put(element, room, lifted.id, { list })}>${word}</button></p>`;
}

/**
 * A card of the desk's own, such as one that was spoken.
 *
 * @param {CardsDeskElement} element
 * @param {string} list
 * @param {string} title
 */
export function ownCard(element, list, title) {
  const field = `own-${list}`;
  /** @param {Event} event */
  const lay = (event) => {
    event.preventDefault();
    const text = element.text(field).trim();
    if (!text) return;
    element.typed.delete(field);
    element.command({ do: 'write', id: newID(), list, text }, text);
  };
  return html`<form class="field" data-key="own" @submit=${lay}><label for=${field}>${t('cards.desk.add', { title })}</label>
    <input type="text" id=${field} maxlength=${LIMIT.card} .value=${element.text(field)} ?disabled=${element.readonly}
      @input=${element.typing(field)} />
    <p><button class="btn thin" type="submit" ?disabled=${element.readonly}>${t('cards.desk.add.do')}</button></p></form>`;
}
