// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';

/**
 * The group's outcome: what weighs most in every column, or the strongest squares.
 *
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/** The most squares that are listed. */
const MOST_SQUARES = 5;

/** @param {Sheet} sheet */
export function outcomePage(sheet) {
  return html`<h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    ${sheet.props.item.phase === 'confrontatie' ? squares(sheet) : tops(sheet)}
    ${sheet.props.extra}`;
}

/** @param {Sheet} sheet */
function tops(sheet) {
  const voted = sheet.room.columns.filter(({ id }) => sheet.room.votes(id));
  if (voted.length === 0) return html`<p class="soft">${t('cards.outcome.none')}</p>`;
  return voted.map((column) => html`<section data-key=${column.id}><h2>${sheet.room.deck.length > 0 ? t('cards.deck.top') : pick(column.title)}</h2>${top(sheet, column.id)}</section>`);
}

/**
 * @param {Sheet} sheet
 * @param {string} list
 */
function top(sheet, list) {
  const votes = sheet.room.votes(list);
  if (!votes || votes.few) return html`<p class="soft">${t('cards.outcome.few', { count: votes?.n ?? 0 })}</p>`;
  const kept = votes.items.filter((each) => each.top !== undefined).sort((one, other) => one.top - other.top);
  return html`<ol class="ranked">${kept.map((each) => html`<li data-key=${each.id}>
    <span><bdi>${sheet.room.item(each.id)?.text}</bdi></span>
    <span class="small">${t(sheet.room.deck.length > 0 ? 'cards.dots.count' : 'cards.points', { count: each.points })}</span></li>`)}</ol>
    ${votes.places ? html`<p class="small">${t('cards.outcome.tied')}</p>` : null}`;
}

/** @param {Sheet} sheet */
function squares(sheet) {
  const { scored, crossings } = sheet.room;
  if (!sheet.props.view.matrix) return html`<p class="soft">${t('cards.outcome.none')}</p>`;
  if (scored.length === 0) return html`<p class="soft">${t('cards.outcome.few.scores')}</p>`;
  const dominant = crossings.find(({ id }) => id === sheet.props.view.matrix.dominant);
  return html`<p class="lead" data-key="strategy">${dominant
    ? t('cards.strategy', { strategy: pick(dominant.strategy) }) : t('cards.strategy.mixed')}</p>
    <h2>${t('cards.squares')}</h2>
    <ol class="ranked">${scored.slice(0, MOST_SQUARES).map((each) => html`<li data-key=${each.key}>
      <span><bdi>${sheet.room.item(each.row)?.text}</bdi> × <bdi>${sheet.room.item(each.column)?.text}</bdi></span>
      <span class="small">${t('cards.median', { value: numberText(each.median, each.median % 1 === 0 ? 0 : 1) })}${each.divided ? `, ${t('cards.divided')}` : ''}</span>
    </li>`)}</ol>`;
}
