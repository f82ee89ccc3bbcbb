// @ts-check
import { deliveryLine, deliverySign, worst } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';

/**
 * All questions on the route by chapter: what is answered, what is open, and a way to each.
 *
 * @typedef {import('./survey.js').SurveyScreens} SurveyScreens
 * @typedef {import('./sheet.js').SurveySheet} SurveySheet
 */

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 */
export function surveyOverview(screens, sheet) {
  const { readonly } = sheet.props;
  const done = sheet.questions.filter((each) => sheet.isAnswered(each)).length;
  const next = sheet.questions.find((each) => !sheet.isAnswered(each));
  const words = sheet.certain ? 'questionnaire.some' : 'questionnaire.some.about';
  return html`<div class="question survey" data-key="overview">
    <div><h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
      <p class="ask">${t(words, { done, count: sheet.count })}</p></div>
    <div>${chapters(sheet).map(([chapter, questions]) => group(screens, sheet, chapter, questions))}</div>
    ${readonly ? null : html`<p class="soft">${t('questionnaire.wait')}</p>`}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
    ${deliveryLine(sheet.questions.flatMap((each) => sheet.deliveries(each)), { answered: done > 0, readonly })}
    ${next && !readonly ? html`<nav class="edge one" data-key="edge" aria-label=${t('questionnaire.nav')}>
      <button class="btn go" type="button" @click=${() => screens.go(next.id)}>
        ${t('questionnaire.goon', { number: sheet.number(next) })}</button></nav>` : null}</div>
  </div>`;
}

/**
 * @param {SurveySheet} sheet
 * @returns {[any, any[]][]}
 */
export function chapters(sheet) {
  /** @type {Map<any, any[]>} */
  const found = new Map();
  for (const each of sheet.questions) {
    const chapter = sheet.chapter(each);
    found.set(chapter, [...found.get(chapter) ?? [], each]);
  }
  return [...found];
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} chapter
 * @param {any[]} questions
 */
function group(screens, sheet, chapter, questions) {
  const done = questions.filter((each) => sheet.isAnswered(each)).length;
  return html`<details class="group" data-key=${chapter?.id ?? 'start'}
      ?open=${questions.some((each) => each.id === screens.at)}>
    <summary><span><b>${chapter ? pick(chapter.title) : t('questionnaire.first')}</b></span>
      <span class="small count">${t('questionnaire.done', { done, count: questions.length })}</span></summary>
    <ul class="rows">${questions.map((item) => html`<li data-key=${item.id}>${sheet.props.readonly
      ? html`<div class="row">${row(sheet, item)}</div>`
      : html`<button type="button" @click=${() => screens.go(item.id)}>${row(sheet, item)}</button>`}</li>`)}</ul>
  </details>`;
}

/**
 * @param {SurveySheet} sheet
 * @param {any} item
 */
function row(sheet, item) {
  const state = worst(sheet.deliveries(item));
  const said = brief(sheet, item);
  return html`<span>${sheet.number(item)}. ${pick(item.text)}</span>
    <span class="state">${state && state !== 'saved' ? deliverySign(state) : null}
      ${said ? html`<b>${said}</b>` : t('questionnaire.open')}</span>`;
}

/**
 * An answer in a few words.
 *
 * @param {SurveySheet} sheet
 * @param {any} item
 * @returns {string}
 */
export function brief(sheet, item) {
  if (!sheet.isAnswered(item)) return '';
  const value = sheet.value(item);
  if (item.type === 'open') return t('questionnaire.written');
  if (item.type === 'matrix') return t('questionnaire.filled');
  if (item.type === 'number') {
    return value === item.unknown_code ? t('questionnaire.dontknow') : numberText(value ?? 0, (value ?? 0) % 1 ? 1 : 0);
  }
  const chosen = sheet.options(item);
  return chosen.length > 1 ? t('questionnaire.chosen', { count: chosen.length }) : sheet.label(item, chosen[0]);
}
