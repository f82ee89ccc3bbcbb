// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';
import { groove } from './rail.js';

/**
 * The group's outcome beside one's own answer, compact: one small rail per theme.
 *
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Measure} Measure
 * @typedef {{n: number, median?: number, q1?: number, q3?: number, class?: string, provisional?: boolean}} Summary
 */

const TWO_IMAGES = 'twee_kampen';
const TOO_FEW = 'te_weinig';

/** @param {Sheet} sheet */
export function results(sheet) {
  const released = sheet.props.view.results?.[sheet.phase]?.[String(sheet.round)] ?? {};
  return html`<div class="theme results" data-key="results">
    <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    <p class="key small" aria-hidden="true"><span><i class="you"></i>${t('sliders.you')}</span>
      <span><i class="group"></i>${t('sliders.group')}</span>${sheet.rails.length > 0
        ? html`<span><i class="half"></i>${t('sliders.half')}</span>` : null}</p>
    <ul class="outcome">${sheet.themes.map((theme) => html`<li data-key=${theme.id}>
      <h2>${pick(theme.short ?? theme.title)}</h2>
      ${sheet.measures.map((each) => measureRow(sheet, theme, each, released[theme.id]?.[each.id]))}</li>`)}</ul>
    ${sheet.props.extra}
    <p class="saved"></p>
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @param {Summary | undefined} summary
 */
function measureRow(sheet, theme, measure, summary) {
  const own = sheet.answer(theme.id, measure.id);
  const words = sheet.word(theme, measure, own);
  const draws = measure.max === undefined && (typeof own === 'number' || summary?.median !== undefined);
  const mine = own === undefined ? t('sliders.mine.none') : t('sliders.mine', { value: words });
  return html`<div class="outcome-row" data-key=${measure.id}>
    ${sheet.measures.length > 1 ? html`<p class="small">${pick(measure.short ?? measure.title)}</p>` : null}
    ${draws ? miniRail(sheet, theme, own, summary) : null}
    <p>${mine} <span class="soft">·</span> ${group(sheet, theme, measure, summary)}</p>
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {import('./sheet.js').Value} own
 * @param {Summary} [summary]
 */
function miniRail(sheet, theme, own, summary) {
  const { scale } = sheet;
  /** @type {Partial<Summary>} */
  const found = summary && summary.class !== TWO_IMAGES ? summary : {};
  const { median, q1, q3 } = found;
  const half = q1 !== undefined && q3 !== undefined;
  return html`<div class="railbox mini" aria-hidden="true">${groove(sheet, theme)}
    ${half ? html`<i class="half" --f=${scale.share(q1)} --to=${scale.share(q3)}></i>` : null}
    ${median !== undefined ? html`<i class="group" --f=${scale.share(median)}></i>` : null}
    ${typeof own === 'number' ? html`<i class="you" --f=${scale.share(own)}></i>` : null}</div>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @param {Summary | undefined} summary
 */
function group(sheet, theme, measure, summary) {
  if (!summary) return t('sliders.group.none');
  if (summary.n === 0) return t('sliders.group.nobody');
  if (summary.median === undefined) return t('sliders.group.few', { count: summary.n });
  // Of two images the middle is where nobody stands.
  if (summary.class === TWO_IMAGES) {
    return t('sliders.group.value', { value: t(`sliders.class.${summary.provisional ? 'maybe' : TWO_IMAGES}`) });
  }
  const value = middle(sheet, theme, measure, summary.median);
  return t('sliders.group.value', { value }) + agreement(summary);
}

/**
 * How far the group agrees; of a few people that is provisional.
 *
 * @param {Summary} summary
 */
function agreement(summary) {
  if (!summary.class || summary.class === TOO_FEW) return '';
  if (!summary.provisional) return ` (${t(`sliders.class.${summary.class}`)})`;
  return ` (${t('sliders.class.provisional', { word: t(`sliders.class.${summary.class}`) })})`;
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @param {number} median
 */
function middle(sheet, theme, measure, median) {
  const { scale } = sheet;
  // The group's middle is in tenths, also of a measure whose answers are wholes.
  if (measure.max !== undefined) return numberText(median / 10, Number.isInteger(median / 10) ? 0 : 1);
  return scale.word(theme, scale.type === 'bipolar' ? scale.fit(median) : median);
}
