// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { afterRest } from '/js/core/rest.js';

/**
 * Sub-questions to think with; answering them is optional and they carry no score.
 *
 * @typedef {import('./participant.js').QuestionnaireElement} QuestionnaireElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Place} Place
 */

/** The longest answer to an open sub-question. */
const LIMIT = 1000;
const YES_NO = new Set(['ja', 'nee', 'weet-niet']);

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 */
export function parts(element, sheet, place) {
  /** @type {any[]} */
  const all = place.question.parts ?? [];
  if (all.length === 0) return null;
  return html`<details data-key="parts"><summary><span>${t('questionnaire.parts')}</span>
    <span class="small count">${all.length}</span></summary>
    <ul class="parts">${all.map((part) => html`<li data-key=${part.id}><label for=${part.id}>${pick(part.text)}</label>
      ${part.answer === 'open' ? open(element, sheet, place, part) : closed(element, sheet, place, part)}</li>`)}</ul>
    </details>`;
}

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 * @param {any} part
 */
function closed(element, sheet, place, part) {
  const value = sheet.part(place.question.id, part.id);
  const options = sheet.options.filter((each) => part.answer === 'scale' || YES_NO.has(each.id));
  /** @param {Event} event */
  const chosen = (event) => {
    const now = /** @type {HTMLSelectElement} */ (event.currentTarget).value;
    element.tell(place, { do: 'part', part: part.id, value: now }, `part/${part.id}`, sheet.word(now));
  };
  return html`<select id=${part.id} data-key="s" .value=${value} @change=${chosen}>
    <option value="">${t('questionnaire.choose')}</option>
    ${options.map((each) => html`<option value=${each.id} data-key=${each.id}>${pick(each.title)}</option>`)}</select>`;
}

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 * @param {any} part
 */
function open(element, sheet, place, part) {
  const rest = afterRest(`${place.question.id}/${part.id}/${sheet.round}`);
  /** @param {Event} event */
  const typed = (event) => {
    const value = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value.trim();
    rest.again(() => element.tell(place, { do: 'part', part: part.id, value }, `part/${part.id}`, value.slice(0, 20)));
  };
  return html`<textarea id=${part.id} data-key="t" rows="2" maxlength=${LIMIT}
    .value=${sheet.part(place.question.id, part.id)} @input=${typed} @change=${() => rest.now()}></textarea>`;
}
