// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';

/** From how many cards on a deck can be searched. */
export const MANY = 20;

/**
 * What stands on a card of a deck: its text in sight, its sides and tips folded.
 *
 * @typedef {import('./room.js').Room} Room
 * @typedef {import('./room.js').Printed} Printed
 * @typedef {{id: string, text: any}} Line
 */

/**
 * @param {Room} room
 * @param {Printed} card
 */
export function printedCard(room, card) {
  return html`${card.text ? html`<p data-key="text">${pick(card.text)}</p>` : null}
    ${card.points ? lines(card.points) : null}
    ${folded('side_a', side(room, 'a'), card.side_a)}
    ${folded('side_b', side(room, 'b'), card.side_b)}
    ${folded('lessons', t('cards.deck.lessons'), card.lessons)}
    ${folded('handle', t('cards.deck.handle'), card.handle)}
    ${folded('examples', t('cards.deck.examples'), card.examples)}`;
}

/**
 * The number, name and place of a card.
 *
 * @param {Printed} card
 */
export function nameOf({ number, title, place }) {
  return `${number === undefined ? '' : `${number}. `}${pick(title)}${place ? `, ${place}` : ''}`;
}

/**
 * The part of the deck that a card belongs to.
 *
 * @param {Room} room
 * @param {Printed} card
 * @returns {string}
 */
export function stageOf(room, card) {
  return pick(room.stages.find(({ id }) => id === card.stage)?.title) ?? '';
}

/**
 * The cards that say all of some words, in whatever case.
 *
 * @param {Room} room
 * @param {string} text
 */
export function found(room, text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return room.deck.filter((card) => {
    const told = [nameOf(card), card.text ? pick(card.text) : '', stageOf(room, card)].join(' ').toLowerCase();
    return words.every((word) => told.includes(word));
  });
}

/**
 * @param {Room} room
 * @param {'a' | 'b'} which
 */
function side(room, which) {
  return room.instrument.sides ? pick(room.instrument.sides[which]) : t(`cards.deck.side.${which}`);
}

/**
 * @param {string} key
 * @param {string} title
 * @param {Line[] | undefined} texts
 */
function folded(key, title, texts) {
  if (!texts) return null;
  return html`<details data-key=${key}><summary><b>${title}</b></summary>${lines(texts)}</details>`;
}

/** @param {Line[]} texts */
function lines(texts) {
  return html`<ul class="help" data-key="lines">
    ${texts.map((each) => html`<li data-key=${each.id}>${pick(each.text)}</li>`)}</ul>`;
}
