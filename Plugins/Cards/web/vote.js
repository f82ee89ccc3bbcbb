// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { columnChoice } from './columns.js';
import { itemText } from './table.js';

/**
 * Voting with dots, one column at a time; nobody sees them until the facilitator shows the outcome.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 */
export function votePage(element, sheet) {
  const ballot = sheet.ballot(element.list);
  const deliveries = ballot.items.map(({ id }) => sheet.props.stateOf(`vote/${id}`));
  return html`
    <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    ${columnChoice(element, sheet, (id) => left(sheet, id))}
    ${ballot.items.length === 0 ? html`<p class="soft" data-key="none">${t('cards.dots.none')}</p>`
    : html`<p role="status" data-key="left"><b>${t('cards.dots.left', { count: ballot.left, dots: ballot.dots })}</b>${' '}
      ${t(ballot.again ? 'cards.dots.again' : 'cards.dots.rule')}</p>`}
    <ul class="table" data-key="ballot-${element.list}">${ballot.items.map((item) => html`<li class="card" data-key=${item.id}>
      ${itemText(sheet, item)}${stepper(element, sheet, item, ballot)}</li>`)}</ul>
    ${sheet.props.extra}
    <div class="foot" data-key="foot">${deliveryLine(deliveries, { answered: ballot.used > 0 })}
      ${next(element, sheet)}</div>`;
}

/**
 * @param {Sheet} sheet
 * @param {string} list
 */
function left(sheet, list) {
  const ballot = sheet.ballot(list);
  return ballot.items.length === 0 ? t('cards.dots.nothing') : t('cards.dots.short', { used: ballot.used, dots: ballot.dots });
}

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {import('./room.js').Item} item
 * @param {ReturnType<Sheet['ballot']>} ballot
 */
function stepper(element, sheet, item, ballot) {
  const dots = sheet.dots(item.id);
  const mayMore = dots < ballot.perItem && ballot.left > 0;
  return html`<div class="stepper" role="group" aria-label=${t('cards.dots.on', { text: item.text })}>
    <button class="btn" type="button" data-key="less" aria-label=${t('cards.dots.less')} aria-disabled=${String(dots === 0)}
      @click=${() => dots > 0 && element.vote(item.id, dots - 1, item.text)}>−</button>
    <output class="dots" aria-label=${t('cards.dots.count', { count: dots })}>${'●'.repeat(dots)}${'○'.repeat(ballot.perItem - dots)}</output>
    <button class="btn" type="button" data-key="more" aria-label=${t('cards.dots.more')} aria-disabled=${String(!mayMore)}
      @click=${() => mayMore && element.vote(item.id, dots + 1, item.text)}>+</button></div>`;
}

/**
 * On to the next column that has something to vote on.
 *
 * @param {CardsElement} element
 * @param {Sheet} sheet
 */
function next(element, sheet) {
  const lists = sheet.room.columns.map(({ id }) => id).filter((id) => sheet.ballot(id).items.length > 0);
  const following = lists[lists.indexOf(element.list) + 1];
  if (!following) return null;
  return html`<nav class="edge one" data-key="edge" aria-label=${t('cards.nav')}><button class="btn go" type="button"
    @click=${() => {
    element.visit(following);
  }}>${t('cards.next', { title: sheet.title(following) })}</button></nav>`;
}
