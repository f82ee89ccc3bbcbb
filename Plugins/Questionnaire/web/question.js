// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { details } from './details.js';
import { parts } from './parts.js';
import { perspectives } from './perspectives.js';
import { progress } from './progress.js';
import { sign } from './signs.js';

/**
 * One question. Answers on the scale stand apart from those that say why there is none.
 *
 * @typedef {import('./participant.js').QuestionnaireElement} QuestionnaireElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Place} Place
 */

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 */
export function questionPage(element, sheet, place) {
  const { question, group, index } = place;
  const chosen = sheet.option(question.id);
  return html`<div class="question" data-key="q-${question.id}-${sheet.round}">
    <div><p class="line small"><span>${group.number ? `${group.number} ` : ''}${pick(group.short ?? group.title)}</span>
      <button class="btn bare" type="button" data-key="all" @click=${() => element.go(-1)}>
        ${sheet.say('count', { number: index + 1, count: sheet.places.length })}</button></p>
      ${progress(sheet, place)}</div>
    ${perspectives(sheet, place)}
    <h1 class="q" tabindex="-1" data-focus-home>${pick(question.text)}</h1>
    ${question.note ? html`<p class="small">${pick(question.note)}</p>` : null}
    ${answers(element, sheet, place, chosen)}
    ${group.questions[0].id === question.id && group.why ? html`<details data-key="why">
      <summary>${t('questionnaire.why', { title: pick(group.title) })}</summary>
      <p>${pick(group.why)}</p></details>` : null}
    ${parts(element, sheet, place)}
    ${details(element, sheet, place)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
      ${deliveryLine(sheet.deliveries(place), { answered: chosen !== undefined, readonly: sheet.props.readonly })}
      ${steps(element, sheet, place)}</div>
  </div>`;
}

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 * @param {string | undefined} chosen
 */
function answers(element, sheet, place, chosen) {
  const { id } = place.question;
  const before = sheet.before(id);
  // Three long words don't stand beside each other on a phone.
  const long = sheet.graded.some((each) => pick(each.title).length > 8);
  /** @param {any} option */
  const one = (option) => html`<label data-key=${option.id}><input type="radio" name=${id} value=${option.id}
    .checked=${chosen === option.id} @change=${() => choose(option)} />${sign(option.id)}
    <span>${pick(option.title)}</span></label>`;
  /** @param {any} option */
  const choose = (option) => element.tell(place, { do: 'answer', option: option.id }, 'option', pick(option.title));
  return html`<fieldset class="answers${long ? ' long' : ''}" data-key="answers" ?disabled=${sheet.props.readonly}>
    <legend>${pick(sheet.scale.question) || pick(sheet.props.item.title)}</legend>
    <div class="graded">${sheet.graded.map(one)}</div>
    <div class="ungraded">${sheet.ungraded.map(one)}</div>
  </fieldset>
  ${before && !chosen ? html`<p class="small" data-key="before">${t('questionnaire.before', {
    round: sheet.round - 1, value: sheet.word(before) })}</p>` : null}
  ${chosen && !sheet.props.readonly ? html`<p class="clear" data-key="clear"><button class="btn bare" type="button"
    @click=${() => element.tell(place, { do: 'clear' }, 'option', t('questionnaire.cleared'))}>
    ${t('questionnaire.clear')}</button></p>` : null}`;
}

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 */
function steps(element, sheet, place) {
  const last = place.index === sheet.places.length - 1;
  return html`<nav class="edge${place.index === 0 ? ' one' : ''}" data-key="edge" aria-label=${t('questionnaire.nav')}>
    ${place.index === 0 ? null : html`<button class="btn" type="button" data-key="previous"
      @click=${() => element.go(place.index - 1)}>${t('questionnaire.previous')}</button>`}
    <button class="btn go" type="button" data-key="next" @click=${() => element.go(place.index + 1)}>
      ${last ? t('questionnaire.ready') : sheet.say('next')}</button>
  </nav>`;
}
