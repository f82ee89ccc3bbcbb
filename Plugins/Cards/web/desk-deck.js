// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { deskCard } from './desk-card.js';
import { ownCard, tools } from './desk-table.js';
import { found, MANY, nameOf, printedCard } from './printed.js';

/**
 * A deck at the desk: which card stands large on the board, and what people wrote to each.
 *
 * @typedef {import('./desk.js').CardsDeskElement} CardsDeskElement
 * @typedef {import('./room.js').Room} Room
 * @typedef {import('./room.js').Printed} Printed
 */

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 */
export function deckPart(element, room) {
  const list = room.columns[0].id;
  const rank = new Map((room.votes(list)?.items ?? []).map((each, index) => [each.id, index]));
  const cards = found(room, element.text('deck-search')).sort((one, other) => (rank.get(one.id) ?? Infinity) - (rank.get(other.id) ?? Infinity) || 0);
  return html`<div class="stack" data-key="deck">${tools(element, room)}
    ${room.deck.length > MANY ? search(element, cards.length) : null}
    <ol class="deck-list">${cards.map((card) => printed(element, room, card))}</ol></div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {number} count
 */
function search(element, count) {
  const typed = element.typing('deck-search');
  return html`<div class="field" data-key="search"><label for="deck-search">${t('cards.deck.search')}</label>
    <input type="search" id="deck-search" .value=${element.text('deck-search')} @input=${(/** @type {Event} */ event) => {
    typed(event);
    element.redraw();
  }} /><p class="soft" role="status">${t('cards.deck.found', { count })}</p></div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {Printed} card
 */
function printed(element, room, card) {
  const { id } = card;
  const title = pick(card.title);
  const isOn = room.view.front === id;
  const light = () => element.command(isOn ? { do: 'unlight' } : { do: 'spotlight', card: id }, title);
  const written = room.free(id).sort((one, other) => Number(Boolean(one.shown)) - Number(Boolean(other.shown)));
  return html`<li class="column${isOn ? ' lit' : ''}" data-key=${id}>
    <div class="line"><h3>${nameOf(card)}</h3>
      <span class="soft">${facts(room, card, written.length)}</span></div>
    <details data-key="says"><summary>${t('cards.desk.says')}</summary><div class="stack">${printedCard(room, card)}</div></details>
    <p class="does"><button class="btn thin" type="button" data-key="light" aria-pressed=${String(isOn)}
      ?disabled=${element.readonly} @click=${light}>${t(isOn ? 'cards.desk.unlight' : 'cards.desk.light')}<span class="sr">: ${title}</span></button></p>
    ${written.length > 0 ? html`<ul class="cards" data-key="written">${written.map((each) => deskCard(element, room, each))}</ul>` : null}
    <details data-key="add"><summary>${t('cards.desk.add', { title })}</summary>${ownCard(element, id, title)}</details></li>`;
}

/**
 * @param {Room} room
 * @param {Printed} card
 * @param {number} written
 */
function facts(room, card, written) {
  const tally = room.votes(room.columns[0].id)?.items.find(({ id }) => id === card.id);
  const counts = room.view.marks?.[card.id]?.counts;
  const marks = counts ? room.options.map(({ id, title }) => `${pick(title)} ${counts[id] ?? 0}`) : [];
  return [tally ? t('cards.desk.votes', { points: tally.points, voters: tally.voters }) : '', ...marks,
    written > 0 ? t('cards.count', { count: written }) : ''].filter(Boolean).join(', ');
}
