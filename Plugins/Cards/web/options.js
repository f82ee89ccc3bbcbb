// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { composer } from './composer.js';
import { ownCards } from './own-cards.js';

/**
 * The questions that came out, and options with each.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 */
export function optionsPage(element, sheet) {
  const { questions } = sheet.room;
  const open = questions.find(({ id }) => id === element.list) ?? questions[0];
  const isQuiet = sheet.isOver || sheet.props.readonly;
  return html`<h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    ${questions.length === 0 ? html`<p class="soft" data-key="none">${t('cards.questions.none')}</p>` : null}
    ${questions.map((question, index) => html`<section class="question" data-key=${question.id}>
      <h2><button class="btn thin wide" type="button" aria-expanded=${String(question === open)}
        @click=${() => element.go(question.id)}>${index + 1}. <bdi>${question.text}</bdi></button></h2>
      ${question === open ? html`<div class="stack" data-key="open">
        ${isQuiet ? null : composer(element, sheet, question.id, t('cards.option'))}
        ${options(sheet, question.id)}
        ${sheet.mine(question.id).length > 0 ? ownCards(element, sheet, question.id, sheet.mine(question.id)) : null}</div>` : null}
    </section>`)}
    ${isQuiet ? null : html`<p class="small" data-key="who">${t('cards.who')}</p>`}
    ${sheet.props.extra}
    ${deliveryLine(sheet.deliveries, { answered: questions.some(({ id }) => sheet.mine(id).length > 0) })}`;
}

/**
 * @param {Sheet} sheet
 * @param {string} question
 */
function options(sheet, question) {
  const shown = sheet.room.free(question).filter((card) => card.shown);
  if (shown.length === 0) return null;
  return html`<ul class="table" data-key="shown">${shown.map((card) => html`<li class="card" data-key=${card.id}>
    <p><bdi>${card.text}</bdi></p></li>`)}</ul>`;
}
