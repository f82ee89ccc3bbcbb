// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { answerField } from './fields.js';

/**
 * One screen of a survey: a question, or something to read before the next ones.
 *
 * @typedef {import('./survey.js').SurveyScreens} SurveyScreens
 * @typedef {import('./sheet.js').SurveySheet} SurveySheet
 */

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
export function surveyItem(screens, sheet, item) {
  return html`<div class="question survey" data-key="s-${item.id}-${sheet.round}">
    ${where(screens, sheet, item)}
    ${item.type === 'info' ? reading(item) : asking(screens, sheet, item)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
      ${item.type === 'info' ? null : deliveryLine(sheet.deliveries(item), {
        answered: sheet.isAnswered(item), readonly: sheet.props.readonly })}
      ${screens.leaving ? html`<p class="await" role="status" data-key="await">
        ${t(sheet.props.online ? 'questionnaire.await' : 'questionnaire.await.offline')}</p>` : null}
      ${steps(screens, sheet, item)}</div>
  </div>`;
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
function where(screens, sheet, item) {
  const chapter = sheet.chapter(item);
  const last = sheet.route.slice(0, sheet.index(item.id) + 1).reverse().find((each) => each.type !== 'info');
  const number = last ? sheet.number(last) : 0;
  const words = sheet.certain ? 'questionnaire.count' : 'questionnaire.about';
  return html`<div><p class="line small"><span>${chapter && chapter !== item ? pick(chapter.title) : null}</span>
      <button class="btn bare" type="button" data-key="all" @click=${() => screens.go('')}>
        ${t(number === 0 ? 'questionnaire.overview' : words, { number, count: sheet.count })}</button></p>
    <div class="progress route" aria-hidden="true"><i class="done" --part=${number}></i>
      <i class="todo" --part=${Math.max(0, sheet.count - number)}></i></div></div>`;
}

/** @param {any} item */
function reading(item) {
  return html`<h1 tabindex="-1" data-focus-home data-key="title">${pick(item.title ?? item.text)}</h1>
    ${item.title && item.text ? html`<p class="ask" data-key="text">${pick(item.text)}</p>` : null}
    ${item.definitions ? meanings(item.definitions) : null}`;
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
function asking(screens, sheet, item) {
  const definitions = sheet.definitions(item);
  return html`<h1 class="q" id="asked" tabindex="-1" data-focus-home data-key="asked">${pick(item.text)}</h1>
    ${item.help ? html`<p class="small" data-key="help">${pick(item.help)}</p>` : null}
    ${answerField(screens, sheet, item)}
    ${definitions.length > 0 ? html`<details data-key="definitions">
      <summary>${t('questionnaire.definitions')}</summary>${meanings(definitions)}</details>` : null}`;
}

/** @param {any[]} definitions */
function meanings(definitions) {
  return html`<dl class="means" data-key="means">${definitions.map((each) => html`<div data-key=${each.id}>
    <dt>${pick(each.title)}</dt><dd>${pick(each.text)}</dd></div>`)}</dl>`;
}

/**
 * @param {SurveyScreens} screens
 * @param {SurveySheet} sheet
 * @param {any} item
 */
function steps(screens, sheet, item) {
  const index = sheet.index(item.id);
  const last = index === sheet.route.length - 1;
  const next = last ? 'questionnaire.ready' : item.type === 'info' ? 'questionnaire.read' : 'questionnaire.next';
  return html`<nav class="edge${index === 0 ? ' one' : ''}" data-key="edge" aria-label=${t('questionnaire.nav')}>
    ${index === 0 ? null : html`<button class="btn" type="button" data-key="previous"
      @click=${() => screens.step(-1)}>${t('questionnaire.previous')}</button>`}
    <button class="btn go" type="button" data-key="next" @click=${() => screens.step(1)}>${t(next)}</button></nav>`;
}
