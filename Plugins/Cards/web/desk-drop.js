// @ts-check
import { t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';

/**
 * What happens when a card is put somewhere, whether by mouse, by keyboard or from its menu.
 *
 * @typedef {import('./desk.js').CardsDeskElement} CardsDeskElement
 * @typedef {import('./room.js').Room} Room
 * @typedef {import('./room.js').Card} Card
 * @typedef {{card?: string, cluster?: string, list: string}} Place
 */

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {string} id
 * @param {Place} place
 */
export function put(element, room, id, place) {
  const card = room.card(id);
  element.rest();
  element.followCard(id);
  const isOption = card && !room.columns.some((column) => column.id === card.list);
  if (!card || isOption || place.card === id) return element.redraw();
  if (card.list !== place.list) return askToMove(element, card, place.list);
  const cluster = place.cluster ?? (place.card && room.card(place.card)?.cluster);
  if (cluster) {
    if (cluster !== card.cluster) element.command({ do: 'add', id, cluster }, card.text);
  } else if (place.card) {
    makeCluster(element, [place.card, id], card.text);
  } else if (card.cluster) {
    element.command({ do: 'loosen', id }, card.text);
  }
  element.redraw();
}

/**
 * @param {CardsDeskElement} element
 * @param {string[]} cards
 * @param {string} label
 */
export function makeCluster(element, cards, label) {
  const id = newID();
  element.command({ do: 'cluster', id, name: t('cards.desk.name.first'), cards }, label);
  element.naming = id;
  element.follow = `#name-${CSS.escape(id)}`;
}

/**
 * Another column is another claim: first the question whether it belongs there.
 *
 * @param {CardsDeskElement} element
 * @param {Card} card
 * @param {string} list
 */
export function askToMove(element, card, list) {
  element.rest();
  if (element.current?.instrument.move_question) {
    element.asking = { id: card.id, list };
    element.follow = '[data-key="asking"] .go';
  } else element.command({ do: 'move', id: card.id, list }, card.text);
  element.redraw();
}

/**
 * The handlers that make something a place to drop a card on.
 *
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {Place} place
 */
export function target(element, room, place) {
  /**
   * @param {Event} event
   * @param {boolean} on
   */
  const mark = (event, on) => /** @type {HTMLElement} */ (event.currentTarget).classList.toggle('over', on);
  return {
    over: (/** @type {Event} */ event) => {
      if (!element.dragged || element.dragged === place.card) return;
      event.preventDefault();
      event.stopPropagation();
      mark(event, true);
    },
    leave: (/** @type {Event} */ event) => mark(event, false),
    drop: (/** @type {Event} */ event) => {
      if (!element.dragged) return;
      event.preventDefault();
      event.stopPropagation();
      mark(event, false);
      put(element, room, element.dragged, place);
    },
  };
}
