// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';

/**
 * A number, or that one doesn't know it; what isn't a number stays in its field and is not sent.
 *
 * @param {import('./survey.js').SurveyScreens} screens
 * @param {import('./sheet.js').SurveySheet} sheet
 * @param {any} item
 */
export function numberField(screens, sheet, item) {
  const value = sheet.value(item);
  const unknown = item.unknown_code !== undefined && value === item.unknown_code;
  /** @param {Event} event */
  const changed = (event) => {
    const field = /** @type {HTMLInputElement} */ (event.currentTarget);
    const number = read(field.value);
    const problem = field.value.trim() !== '' && number === undefined;
    field.setAttribute('aria-invalid', String(problem));
    const told = /** @type {HTMLElement} */ (field.parentElement?.querySelector('.problem'));
    told.textContent = problem ? t('questionnaire.number.wrong') : '';
    if (problem) return;
    if (number === undefined) screens.tell(item, { do: 'clear' }, 'answer', t('questionnaire.cleared'));
    else screens.tell(item, { do: 'number', value: number }, 'answer', numberText(number, number % 1 ? 1 : 0));
  };
  const turn = () => {
    const body = unknown ? { do: 'clear' } : { do: 'number', value: item.unknown_code };
    screens.tell(item, body, 'answer', t(unknown ? 'questionnaire.cleared' : 'questionnaire.dontknow'));
  };
  return html`<div class="field number" data-key="number"><input id="n-${item.id}" type="text" inputmode="decimal"
      autocomplete="off" aria-labelledby="asked" aria-describedby="n-problem"
      .value=${value === undefined || unknown ? '' : plain(value)}
      @change=${changed} />
    <p class="problem" id="n-problem" role="alert"></p></div>
    ${item.unknown_code === undefined ? null : html`<label class="check" data-key="unknown">
      <input type="checkbox" .checked=${unknown} @change=${turn} />
      <span>${t('questionnaire.dontknow')}</span></label>`}`;
}

/**
 * A number as people type it: without marks for thousands, which would not be read back.
 *
 * @param {number} value
 */
function plain(value) {
  return String(value).replace('.', numberText(0.5, 1).charAt(1));
}

/**
 * Reads a number as people write it, in tenths at most.
 *
 * @param {string} text
 * @returns {number | undefined}
 */
function read(text) {
  const plain = text.trim().replace(',', '.');
  if (!/^\d{1,6}(\.\d)?$/.test(plain)) return undefined;
  const number = Number(plain);
  return number <= 100000 ? number : undefined;
}
