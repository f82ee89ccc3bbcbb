// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';
import { figureLine, figurePeople, figureSources, figureValue, figuresOf, isPlain } from './national.js';
import { brief } from './overview.js';

/**
 * The room's outcome beside one's own answer and the figures from elsewhere, chapter by chapter.
 *
 * @typedef {import('./sheet.js').SurveySheet} SurveySheet
 */

/** @param {SurveySheet} sheet */
export function surveyResults(sheet) {
  const released = sheet.props.view.results?.[sheet.props.item.phase]?.[String(sheet.round)] ?? {};
  /** @type {Map<any, any[]>} */
  const chapters = new Map();
  for (const item of sheet.items) {
    for (const row of item.type === 'matrix' ? item.rows : [undefined]) {
      const outcome = released[row ? `${item.id}/${row.id}` : item.id];
      if (!outcome?.value || item.type === 'open') continue;
      const chapter = sheet.chapter(item);
      chapters.set(chapter, [...chapters.get(chapter) ?? [], one(sheet, item, row, outcome)]);
    }
  }
  return html`<div class="question survey results" data-key="results">
    <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    ${chapters.size === 0 ? html`<p class="ask">${t('questionnaire.nothing')}</p>` : html`
      <p class="ask" data-key="care">${t('questionnaire.compare')}</p>
      <p class="small" data-key="caution">${pick(sheet.props.instrument.benchmark?.intro)}</p>`}
    <div>${[...chapters].map(([chapter, questions], index) => html`<details class="group"
        data-key=${chapter?.id ?? 'start'} ?open=${index === 0}>
      <summary><b>${chapter ? pick(chapter.title) : t('questionnaire.first')}</b></summary>
      <ul class="outcome">${questions}</ul></details>`)}</div>
    ${sheet.props.extra}
    <p class="saved"></p>
  </div>`;
}

/**
 * @param {SurveySheet} sheet
 * @param {any} item
 * @param {any} row
 * @param {any} outcome
 */
function one(sheet, item, row, outcome) {
  const figures = figuresOf(sheet, item, row?.id);
  const plain = item.type === 'number' ? [] : figures.filter(isPlain);
  const others = figures.filter((each) => !plain.includes(each));
  const chosen = row ? sheet.row(item, row.id) : undefined;
  const own = row ? chosen && sheet.label(item, chosen) : brief(sheet, item);
  return html`<li data-key=${row ? `${item.id}-${row.id}` : item.id}>
    <h2>${item.number}. ${pick(item.text)}${row ? ` – ${pick(row.label)}` : ''}</h2>
    <p>${own ? t('questionnaire.mine', { value: own }) : t('questionnaire.mine.none')}</p>
    ${item.type === 'number' ? numbers(outcome) : bars(item, outcome, plain)}
    ${plain.length > 0 ? html`<p class="small" data-key="source">${t('questionnaire.national', {
      source: figureSources(sheet, plain) })}</p>` : null}
    ${others.length > 0 ? html`<details data-key="more"><summary>${t('questionnaire.national.more')}</summary>
      <ul class="points">${others.map((each) => html`<li data-key=${each.id}>${figureLine(sheet, each)}</li>`)}</ul>
      </details>` : null}
    ${figures.length > 0 ? null : html`<p class="small" data-key="none">${t('questionnaire.national.none')}</p>`}
  </li>`;
}

/**
 * The options that anybody chose, here or elsewhere.
 *
 * @param {any} item
 * @param {any} outcome
 * @param {any[]} plain
 */
function bars(item, outcome, plain) {
  const counts = outcome.value.options ?? {};
  const options = item.options.filter((/** @type {any} */ each) => counts[each.id] > 0
    || plain.some((figure) => figure.option === each.id));
  return html`<ul class="shares" data-key="bars">${options.map((/** @type {any} */ option) => {
    const count = counts[option.id] ?? 0;
    const share = numberText(100 * count / outcome.n);
    const there = plain.filter((each) => each.option === option.id)
      .map((each) => t('questionnaire.there', { year: each.year, value: figureValue(each), n: figurePeople(each) }));
    return html`<li data-key=${option.id}><span>${pick(option.label)}</span>
      <span class="share" aria-hidden="true"><i --part=${count}></i><i --part=${outcome.n - count}></i></span>
      <span><b>${t('questionnaire.here', { count, n: outcome.n, share })}</b>${there.map((each) => html`<br />
        <span class="small">${each}</span>`)}</span></li>`;
  })}</ul>`;
}

/** @param {any} outcome */
function numbers({ value }) {
  /** @param {number} number */
  const text = (number) => numberText(number, number % 1 ? 1 : 0);
  const { median, low, high, unknown } = value;
  const spread = median === undefined ? t('questionnaire.unsure')
    : t('questionnaire.spread', { median: text(median), low: text(low), high: text(high) });
  const rest = unknown > 0 ? ` ${t('questionnaire.unknowns', { count: unknown })}` : '';
  return html`<p data-key="numbers">${spread}${rest}</p>`;
}
