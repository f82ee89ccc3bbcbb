// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { cardMenu } from './desk-menu.js';
import { put, target } from './desk-drop.js';

/**
 * A card at the desk: dragged by mouse, picked up with a button, or changed from its menu.
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
export function deskCard(element, room, card) {
  const { id } = card;
  const isUp = element.lifted === id;
  const place = target(element, room, { card: id, list: card.list });
  /** @param {DragEvent} event */
  const start = (event) => {
    event.stopPropagation();
    element.dragged = id;
    event.dataTransfer?.setData('text/plain', card.text);
  };
  return html`<li class="card${card.shown ? '' : ' waits'}${isUp ? ' up' : ''}" data-key=${id} data-card=${id}
    draggable=${String(!element.readonly)} @dragstart=${start} @dragend=${() => { element.dragged = ''; }}
    @dragover=${place.over} @dragleave=${place.leave} @drop=${place.drop}>
    <p><bdi>${card.text}</bdi></p>
    ${card.note ? html`<p class="soft"><bdi>${card.note}</bdi></p>` : null}
    ${facts(card)}
    ${room.beneath(id).map((under) => html`<p class="under" data-key=${under.id}><bdi>${under.text}</bdi>
      <button class="btn bare" type="button" ?disabled=${element.readonly} aria-label=${t('cards.desk.part', { text: under.text })}
        @click=${() => element.command({ do: 'part', id: under.id }, under.text)}>×</button></p>`)}
    ${alike(element, room, card)}
    <p class="does">
      ${card.shown ? null : html`<button class="btn thin" type="button" data-key="show" ?disabled=${element.readonly}
        @click=${() => element.command({ do: 'show', id }, card.text, `show/${id}`)}>${t('cards.desk.show')}<span class="sr">: ${card.text}</span></button>`}
      <button class="btn bare lift" type="button" data-key="lift" aria-pressed=${String(isUp)} ?disabled=${element.readonly}
        aria-label=${t('cards.desk.lift.of', { text: card.text })} @click=${() => element.lift(id)}>
        ${t(isUp ? 'cards.desk.putback' : 'cards.desk.lift')}</button>
      <button class="btn bare" type="button" data-key="menu" aria-expanded=${String(element.menu === id)} ?disabled=${element.readonly}
        aria-label=${t('cards.desk.menu.of', { text: card.text })} @click=${() => element.toggleMenu(id)}>
        ${t('cards.desk.menu')}</button></p>
    ${here(element, room, card)}
    ${element.menu === id ? cardMenu(element, room, card) : null}</li>`;
}

/** @param {Card} card */
function facts(card) {
  const words = [
    card.shown ? '' : t('cards.desk.waits'), card.evidence ? t(`cards.evidence.${card.evidence}`) : '',
  ].filter(Boolean);
  return words.length > 0 ? html`<p class="soft" data-key="facts">${words.join(', ')}</p>` : null;
}

/**
 * A card that says the same, perhaps; the desk decides.
 *
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {Card} card
 */
function alike(element, room, card) {
  const other = card.alike ? room.card(card.alike) : undefined;
  if (!other || element.lifted) return null;
  return html`<p class="alike" data-key="alike"><span>${t('cards.desk.alike', { text: other.text })}</span>
    <button class="btn thin" type="button" ?disabled=${element.readonly}
      @click=${() => element.command({ do: 'merge', id: card.id, into: other.id }, card.text)}>
      ${t('cards.desk.merge')}<span class="sr">: ${card.text}</span></button></p>`;
}

/**
 * Where a picked-up card can go when it goes to this one.
 *
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {Card} card
 */
function here(element, room, card) {
  const lifted = element.lifted ? room.card(element.lifted) : undefined;
  if (!lifted || lifted.id === card.id || lifted.list !== card.list) return null;
  const { id, text } = card;
  const isOption = !room.columns.some((column) => column.id === card.list);
  const isTogether = isOption || (card.cluster && card.cluster === lifted.cluster);
  return html`<p class="here" data-key="here">
    ${isTogether ? null : html`<button class="btn thin" type="button" data-key="together"
      aria-label=${t('cards.desk.here.card.of', { text })}
      @click=${() => put(element, room, lifted.id, { card: id, list: card.list })}>${t('cards.desk.here.card')}</button>`}
    <button class="btn thin" type="button" data-key="beneath" aria-label=${t('cards.desk.here.beneath.of', { text })} @click=${() => {
  element.rest();
  element.followCard(id);
  element.command({ do: 'merge', id: lifted.id, into: id }, lifted.text);
}}>${t('cards.desk.here.beneath')}</button></p>`;
}
