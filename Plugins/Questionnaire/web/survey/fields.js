// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { afterRest } from '/js/core/rest.js';
import { numberField } from './number.js';

/**
 * The ways of answering a question of a survey.
 *
 * @typedef {import('./survey.js').SurveyScreens} SurveyScreens
 * @typedef {import('./sheet.js').SurveySheet} SurveySheet
 */

/** The longest text. */
const LIMIT = 1000;

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
export function answerField(screens, sheet, item) {
  if (item.type === 'open') return written(screens, sheet, item);
  if (item.type === 'number') return numberField(screens, sheet, item);
  if (item.type === 'matrix') return rows(screens, sheet, item);
  return choices(screens, sheet, item);
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
function written(screens, sheet, item) {
  return html`<div class="field" data-key="text"><textarea id="t-${item.id}" rows="5" maxlength=${LIMIT}
    aria-labelledby="asked" .value=${sheet.text(item)}
    @input=${typing(screens, sheet, item, { do: 'write' }, 'answer')}
    @change=${leaving(sheet, item, 'answer')}></textarea>
    <span class="hint">${t('questionnaire.waits')}</span></div>`;
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
function choices(screens, sheet, item) {
  const chosen = sheet.options(item);
  const several = item.type === 'multiple';
  const full = several && item.max !== undefined && chosen.length >= item.max;
  /** @param {any} option */
  const choose = (option) => {
    const shown = pick(option.label);
    if (several) screens.tell(item, { do: 'choose', options: together(item, chosen, option) }, 'answer', shown);
    else screens.tell(item, { do: 'answer', option: option.id }, 'answer', shown);
  };
  /** @param {any} option */
  const one = (option) => {
    const on = chosen.includes(option.id);
    return html`<div data-key=${option.id}><label><input type=${several ? 'checkbox' : 'radio'} name=${item.id}
        .checked=${on} ?disabled=${full && !on && !option.exclusive} @change=${() => choose(option)} />
      <span class="mark" aria-hidden="true"></span><span>${pick(option.label)}</span></label>
      ${option.open && on ? other(screens, sheet, item, option) : null}</div>`;
  };
  const hint = item.max ? t('questionnaire.atmost', { count: item.max }) : t('questionnaire.several');
  return html`<fieldset class="choices options ${item.type}" data-key="options" aria-labelledby="asked">
    ${several ? html`<p class="small" data-key="hint">${hint}</p>` : null}
    ${item.options.map(one)}</fieldset>`;
}

/**
 * What is chosen after one more press; an option that excludes the others clears them, and they clear it.
 *
 * @param {any} item
 * @param {string[]} chosen
 * @param {any} option
 * @returns {string[]}
 */
function together(item, chosen, option) {
  if (chosen.includes(option.id)) return chosen.filter((each) => each !== option.id);
  if (option.exclusive) return [option.id];
  /** @param {string} id */
  const alone = (id) => item.options.some((/** @type {any} */ each) => each.id === id && each.exclusive);
  return [...chosen.filter((each) => !alone(each)), option.id];
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 * @param {any} option
 */
function other(screens, sheet, item, option) {
  const about = `other/${option.id}`;
  return html`<div class="field" data-key="other"><label for="o-${option.id}">${t('questionnaire.namely')}</label>
    <textarea id="o-${option.id}" rows="2" maxlength=${LIMIT} .value=${sheet.other(item, option.id)}
      @input=${typing(screens, sheet, item, { do: 'other', option: option.id }, about)}
      @change=${leaving(sheet, item, about)}></textarea></div>`;
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
function rows(screens, sheet, item) {
  /** @param {any} row */
  const one = (row) => {
    const now = sheet.row(item, row.id) ?? '';
    /** @param {Event} event */
    const chosen = (event) => {
      const option = /** @type {HTMLSelectElement} */ (event.currentTarget).value;
      if (option) screens.tell(item, { do: 'row', row: row.id, option }, `row/${row.id}`, sheet.label(item, option));
    };
    return html`<div class="field" data-key=${row.id}><label for="r-${row.id}">${pick(row.label)}</label>
      <select id="r-${row.id}" .value=${now} @change=${chosen}>
        <option value="" ?disabled=${now !== ''}>${t('questionnaire.pick')}</option>
        ${item.options.map((/** @type {any} */ each) => html`<option value=${each.id} data-key=${each.id}>
          ${pick(each.label)}</option>`)}</select>
      ${now ? html`<span class="hint" data-key="whole">${sheet.label(item, now)}</span>` : null}</div>`;
  };
  return html`<div class="stack" data-key="rows">${item.rows.map(one)}</div>`;
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 * @param {any} body
 * @param {string} about
 */
function typing(screens, sheet, item, body, about) {
  const rest = afterRest(`${item.id}/${about}/${sheet.round}`);
  return (/** @type {Event} */ event) => {
    const text = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value.trim();
    rest.again(() => screens.tell(item, { ...body, text }, about, text.slice(0, 20)));
  };
}

/**
 * @param {SurveySheet} sheet
 * @param {any} item
 * @param {string} about
 */
function leaving(sheet, item, about) {
  return () => afterRest(`${item.id}/${about}/${sheet.round}`).now();
}
