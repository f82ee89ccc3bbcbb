// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { columnChoice } from './columns.js';
import { ownCards } from './own-cards.js';
import { nameOf, printedCard } from './printed.js';

/**
 * What lies on the table for everyone: clusters with their cards, then cards that stand alone.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./room.js').Item} Item
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 */
export function tablePage(element, sheet) {
  const mine = sheet.mine(element.list);
  return html`
    <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    ${columnChoice(element, sheet, (id) => t('cards.count', { count: shown(sheet, id) }))}
    ${shownCards(sheet, element.list)}
    ${mine.length > 0 ? ownCards(element, sheet, element.list, mine) : null}
    ${sheet.props.extra}`;
}

/**
 * @param {Sheet} sheet
 * @param {string} list
 */
function shown(sheet, list) {
  return sheet.room.items(list).reduce((sum, item) => sum + item.cards.length, 0);
}

/**
 * @param {Sheet} sheet
 * @param {string} list
 */
export function shownCards(sheet, list) {
  const items = sheet.room.items(list);
  if (items.length === 0) return html`<p class="soft" data-key="empty">${t('cards.table.none')}</p>`;
  return html`<section data-key="table-${list}" aria-labelledby="table-${list}"><h2 id="table-${list}">${t('cards.table')}</h2>
    <ul class="table">${items.map((item) => html`<li class="card" data-key=${item.id}>${itemText(sheet, item)}</li>`)}</ul></section>`;
}

/**
 * What a card or cluster says.
 *
 * @param {Sheet} sheet
 * @param {Item} item
 */
export function itemText(sheet, item) {
  if (item.isCluster) {
    return html`<details><summary><span><b><bdi>${item.text}</bdi></b>${' '}
      <span class="small">${t('cards.count', { count: item.cards.length })}</span></span></summary>
      <ul class="inner">${item.cards.map((card) => html`<li data-key=${card.id}><bdi>${card.text}</bdi></li>`)}</ul></details>`;
  }
  if (item.printed) {
    return html`<details><summary><b>${nameOf(item.printed)}</b></summary>
      <div class="stack">${printedCard(sheet.room, item.printed)}</div></details>`;
  }
  const [card] = item.cards;
  const more = sheet.room.beneath(card.id).length;
  return html`<p><bdi>${card.text}</bdi></p>
    ${card.note ? html`<p class="small"><bdi>${card.note}</bdi></p>` : null}
    ${more > 0 ? html`<p class="small">${t('cards.times', { count: more + 1 })}</p>` : null}`;
}
