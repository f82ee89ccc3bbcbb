// @ts-check
import { html } from '/js/core/html.js';

/**
 * How far one is: a box per question, grouped; a picture only, the words stand beside it.
 *
 * @param {import('./sheet.js').Sheet} sheet
 * @param {import('./sheet.js').Place} place
 */
export function progress(sheet, place) {
  return html`<div class="progress" aria-hidden="true">${sheet.groups.map((group) => html`
    <span data-key=${group.id} --count=${group.questions.length}>
      ${group.questions.map((/** @type {any} */ each) => html`<i data-key=${each.id}
        class=${look(sheet, each, place)}></i>`)}</span>`)}</div>`;
}

/**
 * @param {import('./sheet.js').Sheet} sheet
 * @param {any} question
 * @param {import('./sheet.js').Place} place
 */
function look(sheet, question, place) {
  if (question.id === place.question.id) return 'cur';
  return sheet.option(question.id) === undefined ? 'todo' : 'done';
}
