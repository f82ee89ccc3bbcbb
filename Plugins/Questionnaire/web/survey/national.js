// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';

/**
 * Figures from elsewhere in words: always with year, number of answers, subgroup and source.
 *
 * @typedef {import('./sheet.js').SurveySheet} SurveySheet
 */

/** @param {any} figure */
export function figureValue(figure) {
  const decimals = Number.isInteger(figure.value) ? 0 : Number.isInteger(figure.value * 10) ? 1 : 2;
  const sign = figure.comparison === 'meer-dan' ? '> ' : '';
  const number = sign + numberText(figure.value, decimals);
  return figure.unit === 'percent' ? `${number}%` : t(`questionnaire.unit.${figure.unit}`, { number });
}

/** @param {any} figure */
export function figurePeople(figure) {
  return figure.n === null || figure.n === undefined ? t('questionnaire.n.none') : `N ${numberText(figure.n)}`;
}

/**
 * @param {SurveySheet} sheet
 * @param {any} item
 * @param {string} [row]
 * @returns {any[]}
 */
export function figuresOf(sheet, item, row) {
  const all = sheet.props.instrument.benchmark?.figures ?? [];
  return all.filter((/** @type {any} */ each) => each.question === item.id && each.row === row);
}

/**
 * Whether a figure is about one option and everybody, so that it stands beside that option.
 *
 * @param {any} figure
 */
export function isPlain(figure) {
  return figure.option && figure.unit === 'percent' && !figure.subgroup && !figure.measure && !figure.filter;
}

/**
 * The sources of several figures, each once.
 *
 * @param {SurveySheet} sheet
 * @param {any[]} figures
 */
export function figureSources(sheet, figures) {
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  for (const { source: { doc, at } } of figures) places.set(doc, (places.get(doc) ?? new Set()).add(at));
  return [...places].map(([doc, all]) => source(sheet, { doc, at: [...all].join('; ') })).join('. ');
}

/**
 * @param {SurveySheet} sheet
 * @param {any} figure
 */
export function figureLine(sheet, figure) {
  const { benchmark, items } = sheet.props.instrument;
  /** @param {string} list @param {string} id */
  const named = (list, id) => pick(benchmark[list].find((/** @type {any} */ each) => each.id === id)?.title);
  /** @param {string} question @param {string} option */
  const option = (question, option) => {
    const item = items.find((/** @type {any} */ each) => each.id === question);
    return `‘${pick(item?.options?.find((/** @type {any} */ each) => each.id === option)?.label)}’`;
  };
  const options = figure.options ?? (figure.option ? [figure.option] : []);
  const about = [
    figure.subgroup && named('subgroups', figure.subgroup),
    figure.filter && t('questionnaire.with', { option: option(figure.filter.question, figure.filter.option) }),
    figure.measure && named('measures', figure.measure),
    options.map((/** @type {string} */ each) => option(figure.question, each)).join(t('questionnaire.and')),
    figure.stat && t(`questionnaire.stat.${figure.stat}`),
  ].filter(Boolean);
  const scope = figure.n_scope ? ` ${pick(figure.n_scope)}` : '';
  const note = figure.note ? ` ${pick(figure.note)}` : '';
  return html`${figure.year}${about.length > 0 ? `, ${about.join(', ')}` : ''}: <b>${figureValue(figure)}</b>
    (${figurePeople(figure)}${scope}). ${source(sheet, figure.source)}.${note}`;
}

/**
 * @param {SurveySheet} sheet
 * @param {{doc: string, at: string}} reference
 */
function source(sheet, { doc, at }) {
  const found = sheet.props.instrument.sources.find((/** @type {any} */ each) => each.id === doc);
  return `${found?.publisher ?? found?.title ?? doc}${found?.year ? ` ${found.year}` : ''}, ${at}`;
}
