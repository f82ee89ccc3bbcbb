// @ts-check
import { deliveryLine, deliverySign, worst } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { sign } from './signs.js';

/**
 * All questions by function: what is answered, what is open, and a way to each.
 *
 * @typedef {import('./participant.js').QuestionnaireElement} QuestionnaireElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Place} Place
 */

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 */
export function overview(element, sheet) {
  const { readonly } = sheet.props;
  const open = sheet.firstOpen;
  const done = sheet.places.filter((each) => sheet.option(each.question.id) !== undefined).length;
  const deliveries = sheet.places.flatMap((each) => sheet.deliveries(each));
  return html`<div class="question" data-key="overview">
    <div><h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
      <p class="ask">${sheet.say(open < 0 ? 'all' : 'some', { done, count: sheet.places.length })}</p></div>
    <div>${sheet.groups.map((group) => functionRows(element, sheet, group))}</div>
    ${open < 0 && !readonly ? html`<p class="soft">${t('questionnaire.wait')}</p>` : null}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
    ${deliveryLine(deliveries, { answered: done > 0, readonly })}
    ${open >= 0 && !readonly ? html`<nav class="edge one" data-key="edge" aria-label=${t('questionnaire.nav')}>
      <button class="btn go" type="button" @click=${() => element.go(open)}>
        ${sheet.say('goon', { number: open + 1 })}</button></nav>` : null}</div>
  </div>`;
}

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {any} group
 */
function functionRows(element, sheet, group) {
  const places = sheet.places.filter((each) => each.group === group);
  const done = places.filter((each) => sheet.option(each.question.id) !== undefined).length;
  return html`<details class="group" data-key=${group.id} ?open=${places.some((each) => each.index === element.index)}>
    <summary><span><b>${group.number ? `${group.number} ` : ''}${pick(group.short ?? group.title)}</b></span>
      <span class="small count">${t('questionnaire.done', { done, count: places.length })}</span></summary>
    <ul class="rows">${places.map((place) => html`<li data-key=${place.question.id}>${sheet.props.readonly
      ? html`<div class="row">${row(sheet, place)}</div>`
      : html`<button type="button" @click=${() => element.go(place.index)}>${row(sheet, place)}</button>`}</li>`)}</ul>
  </details>`;
}

/**
 * @param {Sheet} sheet
 * @param {Place} place
 */
function row(sheet, place) {
  const state = worst(sheet.deliveries(place));
  const option = sheet.option(place.question.id);
  return html`<span>${place.number}. ${pick(place.question.short ?? place.question.text)}</span>
    <span class="state">${state && state !== 'saved' ? deliverySign(state) : null}${sign(option)}
      ${option ? html`<b>${sheet.word(option)}</b>` : t('questionnaire.open')}</span>`;
}
