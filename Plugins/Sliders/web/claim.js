// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { levels } from './loose-puck.js';
import { targetOf } from './sheet.js';

/**
 * What one claims by letting go here, word for word, while the puck is on the rail.
 *
 * @typedef {import('./participant.js').SlidersElement} SlidersElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Measure} Measure
 */

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @param {number} position
 */
export function claim(element, sheet, theme, measure, position) {
  const { scale } = sheet;
  const station = scale.nearest(theme, position);
  const described = scale.described(theme);
  const draft = element.hand.isDraft(targetOf(theme.id, measure.id));
  const confirm = () => {
    element.hand.confirm();
    element.redraw();
  };
  const read = () => {
    element.showsLevels = !element.showsLevels;
    element.redraw();
  };
  const off = () => {
    element.liftPuck(theme.id, measure.id);
    element.focusOn('[data-focus-home]');
  };
  return html`<section class="claim" data-key="claim" --f=${scale.share(position)} aria-label=${t('sliders.claim')}>
    <svg class="nib" width="20" height="11" viewBox="0 0 20 11" aria-hidden="true"><path d="M0 11 10 1 20 11" /></svg>
    <h2>${station.number ? html`<span class="num ${scale.shade(theme, station.at)}" aria-hidden="true">
        ${station.number}</span>` : null}
      <span>${scale.type === 'bipolar' ? scale.word(theme, position) : pick(station.short ?? station.title)}</span>
      ${scale.type === 'phase' ? html`<span class="value">${scale.word(theme, position)}</span>` : null}</h2>
    ${meaning(sheet, theme, station)}
    ${draft ? html`<p class="draftline" data-key="draft"><span class="small">${t('sliders.draft')}</span>
      <button class="btn go thin" type="button" @click=${confirm}>${t('sliders.draft.ok')}</button></p>` : null}
  </section>
  <div class="line under" data-key="under">
    ${described.length > 0 ? html`<button class="btn bare" type="button" data-key="read"
      aria-expanded=${String(element.showsLevels)} @click=${read}>
      ${t(`sliders.levels.${element.showsLevels ? 'hide' : 'show'}.${scale.type}`)}</button>` : null}
    <button class="btn bare" type="button" data-key="off" @click=${off}>${t('sliders.lift')}</button>
  </div>
  ${element.showsLevels ? levels(scale, theme) : null}`;
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {import('./scale.js').Station} station
 */
function meaning(sheet, theme, station) {
  const meant = sheet.scale.described(theme).find((each) => each.at === station.at);
  if (meant) return html`<p>${pick(meant.text)}</p>`;
  if (sheet.scale.type !== 'bipolar') return null;
  const middle = (sheet.scale.min + sheet.scale.max) / 2;
  const pole = station.at < middle ? theme.left : station.at > middle ? theme.right : undefined;
  if (!pole) return html`<p>${t('sliders.middle.text')}</p>`;
  /** @type {any[]} */
  const weighs = (theme.considerations ?? []).filter((/** @type {any} */ each) => each.pole === pole.id);
  return weighs.length > 0 ? html`<details data-key="think-${pole.id}"><summary>${t('sliders.weigh')}</summary>
    <ul class="think">${weighs.map((each) => html`
      <li data-key=${each.id}>${pick(each.text)}</li>`)}</ul></details>` : null;
}
