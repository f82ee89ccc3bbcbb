// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';

/**
 * The group's outcome beside one's own answer, compact: a bar per question, with the counts in words.
 *
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Place} Place
 */

/** @param {Sheet} sheet */
export function results(sheet) {
  const released = sheet.props.view.results?.[sheet.props.item.phase]?.[String(sheet.round)] ?? {};
  return html`<div class="question results" data-key="results">
    <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    <div>${sheet.groups.map((group, index) => html`<details class="group" data-key=${group.id} ?open=${index === 0}>
      <summary><b>${group.number ? `${group.number} ` : ''}${pick(group.short ?? group.title)}</b></summary>
      <ul class="outcome">${sheet.places.filter((each) => each.group === group)
        .map((place) => one(sheet, place, released[place.question.id]))}</ul></details>`)}</div>
    ${sheet.props.extra}
    <p class="saved"></p>
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {Place} place
 * @param {any} summary
 */
function one(sheet, place, summary) {
  const own = sheet.option(place.question.id);
  const mine = own ? t('questionnaire.mine', { value: sheet.word(own) }) : t('questionnaire.mine.none');
  const { id, short, text } = place.question;
  return html`<li data-key=${id}><h2>${place.number}. ${pick(short ?? text)}</h2>
    ${bar(sheet, summary)}
    <p>${mine} <span class="soft">·</span> ${words(sheet, summary)}</p></li>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} summary
 */
function bar(sheet, summary) {
  const counted = sheet.graded.filter((each) => summary?.options?.[each.id] > 0);
  if (counted.length === 0) return null;
  return html`<div class="bar" aria-hidden="true">${counted.map((each) => html`<i data-key=${each.id}
    class="g${sheet.graded.indexOf(each) + 1}" --count=${summary.options[each.id]}>${summary.options[each.id]}</i>`)}</div>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} summary
 */
function words(sheet, summary) {
  if (!summary) return t('questionnaire.group.none');
  if (summary.n === 0) return t('questionnaire.group.nobody');
  const counts = sheet.options.filter((each) => summary.options?.[each.id] !== undefined)
    .map((each) => `${summary.options[each.id]} ${pick(each.title).toLowerCase()}`);
  if (counts.length === 0) return t('questionnaire.group.few', { count: summary.n });
  return t('questionnaire.group', { counts: counts.join(', ') });
}
