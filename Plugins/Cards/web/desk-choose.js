// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { MOST_CHOSEN } from './room.js';

/**
 * The outcome of the dots, and what of every column goes into the confrontation.
 *
 * @typedef {import('./desk.js').CardsDeskElement} CardsDeskElement
 * @typedef {import('./room.js').Room} Room
 */

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 */
export function choosePart(element, room) {
  return html`<div class="columns-desk" data-key="choose">${room.columns.map((column) => columnPart(element, room, column))}</div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {any} column
 */
function columnPart(element, room, column) {
  const list = column.id;
  const title = pick(column.title);
  const votes = room.votes(list);
  const rank = new Map((votes?.items ?? []).map((each, index) => [each.id, index]));
  const items = room.items(list).sort((one, other) => (rank.get(one.id) ?? Infinity) - (rank.get(other.id) ?? Infinity) || 0);
  /** @type {string[]} */
  const chosen = element.pending(`choose/${list}`)?.items ?? room.chosen(list);
  const top = (votes?.items ?? []).filter((each) => each.top !== undefined)
    .sort((one, other) => one.top - other.top).slice(0, MOST_CHOSEN).map(({ id }) => id);
  /** @param {string[]} ids */
  const choose = (ids) => element.command({ do: 'choose', list, items: ids }, title, `choose/${list}`);
  return html`<section class="column" data-key=${list} aria-labelledby="choose-${list}">
    <h3 id="choose-${list}">${title}</h3>
    ${verdict(votes)}
    ${top.length > 0 ? html`<p data-key="top"><button class="btn thin" type="button" ?disabled=${element.readonly}
      aria-label=${t('cards.desk.top.of', { title })} @click=${() => choose(top)}>${t('cards.desk.top')}</button></p>` : null}
    ${runoff(element, room, list, title)}
    <p class="soft" data-key="count">${t('cards.desk.chosen', { count: chosen.length })}</p>
    <ul class="picks">${items.map((item) => {
    const isOn = chosen.includes(item.id);
    const tally = votes?.items.find(({ id }) => id === item.id);
    return html`<li data-key=${item.id}><label class="tick"><input type="checkbox" .checked=${isOn}
      ?disabled=${element.readonly || (!isOn && chosen.length >= MOST_CHOSEN)}
      @change=${() => choose(isOn ? chosen.filter((id) => id !== item.id) : [...chosen, item.id])} />
      <span><bdi>${item.text}</bdi> ${tally ? html`<span class="soft">${t('cards.desk.votes', {
        points: tally.points, voters: tally.voters })}</span>` : null}</span></label></li>`;
  })}</ul></section>`;
}

/** @param {ReturnType<Room['votes']>} votes */
function verdict(votes) {
  if (!votes) return html`<p class="soft" data-key="verdict">${t('cards.desk.votes.none')}</p>`;
  return votes.few ? html`<p class="soft" data-key="verdict">${t('cards.desk.votes.few', { count: votes.n })}</p>` : null;
}

/**
 * Equals at the cut go into a second vote.
 *
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {string} list
 * @param {string} title
 */
function runoff(element, room, list, title) {
  const again = room.runoff(list);
  const votes = room.votes(list);
  /** @param {string[]} items */
  const set = (items) => element.command({ do: 'runoff', list, items }, title, `runoff/${list}`);
  if (votes?.places && again.length === 0) {
    const tied = votes.items.filter((each) => each.tied).map(({ id }) => id);
    return html`<div class="notice plain" data-key="tied"><p>${t('cards.desk.tied', { places: votes.places })}</p>
      <p><button class="btn thin" type="button" ?disabled=${element.readonly} @click=${() => set(tied)}>${t('cards.desk.runoff')}</button></p></div>`;
  }
  if (again.length === 0) return null;
  return html`<div class="notice plain" data-key="again"><p>${t('cards.desk.runoff.on')}</p>
    <p><button class="btn bare" type="button" ?disabled=${element.readonly} @click=${() => set([])}>${t('cards.desk.runoff.off')}</button></p></div>`;
}
