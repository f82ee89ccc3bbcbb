// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { sight } from './sight.js';
import { answerText, figure } from './words.js';

/**
 * What the group thinks of each link, beside one's own answer.
 *
 * @typedef {import('./participant.js').ChainElement} ChainElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Link} Link
 */

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 */
export function ratedPage(element, sheet) {
  return html`<div class="chain" data-key="rated">
    <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    <ul class="stack">${sheet.shownLinks.map((link) => html`<li class="card" data-key=${link.id}>
      <h2><bdi>${sheet.name(link)}</bdi></h2>
      <p>${t('resultschain.rated.own', { answer: answerText(sheet.rating(link.id)) || t('resultschain.rate.open') })}</p>
      <p>${group(link)}</p></li>`)}</ul>
    ${sight(element, sheet)}
    ${sheet.props.extra}
    <p class="saved"></p></div>`;
}

/** @param {Link} link */
export function group(link) {
  if (link.n === undefined) return t('resultschain.rated.none');
  if (link.median === undefined) return t('resultschain.rated.few', { count: link.n });
  const words = t('resultschain.rated.group', { value: figure(link.median), count: link.n, unknown: link.unknown ?? 0 });
  return link.divided ? `${words} ${t('resultschain.rated.divided')}` : words;
}
