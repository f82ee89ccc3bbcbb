// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { isDontKnow, targetOf } from './sheet.js';
import { shareAt } from './rail.js';

/**
 * The puck beside the rail, as long as nothing is chosen: a default position would already be an opinion.
 *
 * @typedef {import('./participant.js').SlidersElement} SlidersElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Measure} Measure
 */

/** How far above or below the rail a puck may be let go and still lands on it. */
const REACH = 70;

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 */
export function loosePuck(element, sheet, theme, measure) {
  const key = targetOf(theme.id, measure.id);
  const before = sheet.before(theme.id, measure.id);
  const unknown = isDontKnow(sheet.answer(theme.id, measure.id));
  const lay = () => {
    element.hand.byKeys = true;
    element.hand.lay(key, typeof before === 'number' ? before : sheet.scale.middle);
    if (element.current) element.draw(element.current);
    element.focusOn(`#range-${measure.id}`);
  };
  const { loose } = element;
  /** @param {Event} event */
  const grabbed = (event) => grab(element, sheet, key, /** @type {PointerEvent} */ (event));
  return html`<div class="lay${loose ? ' dragging' : ''}${loose?.over ? ' over' : ''}" data-key="lay">
    <div class="puck" data-key="puck" aria-hidden="true" --x="${loose?.x ?? 0}px" --y="${loose?.y ?? 0}px"
      @pointerdown=${grabbed}></div>
    <div class="stack tight">
      ${unknown ? html`<p data-key="unknown">${t('sliders.unknown')}</p>` : null}
      ${before === undefined ? null : html`<p data-key="before">${t('sliders.before', {
        round: sheet.round - 1, value: sheet.word(theme, measure, before) })}</p>`}
      <div class="pair">
        ${before === undefined ? null : html`<button class="btn go thin" type="button" data-key="keep"
          @click=${() => element.keep(theme.id)}>${t('sliders.keep')}</button>`}
        <button class="btn thin" type="button" data-key="put" @click=${lay}>${t('sliders.lay')}</button>
      </div>
      <p class="small">${t(`sliders.lay.hint.${sheet.scale.type}`)}</p>
    </div>
  </div>
  ${levels(sheet.scale, theme)}`;
}

/**
 * What every station means, below each other.
 *
 * @param {import('./scale.js').RailScale} scale
 * @param {any} theme
 */
export function levels(scale, theme) {
  const described = scale.described(theme);
  if (described.length === 0) return null;
  return html`<ol class="levels" data-key="levels" aria-label=${t(`sliders.stops.${scale.type}`)}>
    ${described.map((each) => html`<li data-key=${each.id}>
      <span class="num ${scale.shade(theme, each.at)}">${each.number}</span>
      <p>${each.title ? html`<b>${pick(each.title)}.</b> ` : null}${pick(each.text)}</p></li>`)}</ol>`;
}

/**
 * Follows the finger from beside the rail to a place on it.
 *
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {string} key
 * @param {PointerEvent} event
 */
function grab(element, sheet, key, event) {
  const puck = /** @type {HTMLElement} */ (event.currentTarget);
  const rail = element.querySelector('.railbox')?.getBoundingClientRect();
  if (!rail || event.button !== 0) return;
  event.preventDefault();
  puck.setPointerCapture(event.pointerId);
  element.hand.byKeys = false;
  /** @param {PointerEvent} now */
  const follow = (now) => {
    const over = Math.abs(now.clientY - (rail.top + 30)) < REACH;
    element.loose = { x: now.clientX - event.clientX, y: now.clientY - event.clientY, over };
    if (over) element.hand.move(key, sheet.scale.atShare(shareAt(rail, now.clientX)));
    else element.hand.drop();
    element.redraw();
  };
  /** @param {PointerEvent} last */
  const end = (last) => {
    puck.removeEventListener('pointermove', follow);
    puck.removeEventListener('pointerup', end);
    puck.removeEventListener('pointercancel', end);
    const over = element.loose?.over && last.type === 'pointerup';
    element.loose = undefined;
    if (over) element.hand.release();
    else element.hand.drop();
    element.redraw();
  };
  puck.addEventListener('pointermove', follow);
  puck.addEventListener('pointerup', end);
  puck.addEventListener('pointercancel', end);
}
