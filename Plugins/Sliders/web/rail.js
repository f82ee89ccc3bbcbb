// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { isDontKnow, lower, targetOf } from './sheet.js';

/**
 * The rail with its stations, and the puck that is a native range input in disguise.
 *
 * @typedef {import('./participant.js').SlidersElement} SlidersElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Measure} Measure
 */

/**
 * Where something is now: in the hand, else as answered; undefined when it isn't on the rail.
 *
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @returns {number | undefined}
 */
export function positionOf(element, sheet, theme, measure) {
  const held = element.hand.holds(targetOf(theme.id, measure.id));
  const value = held ?? sheet.answer(theme.id, measure.id);
  return value === undefined || isDontKnow(value) ? undefined : Number(value);
}

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 */
export function mainRail(element, sheet, theme, measure) {
  const { scale } = sheet;
  const position = positionOf(element, sheet, theme, measure);
  const before = sheet.before(theme.id, measure.id);
  const stations = scale.stations(theme);
  return html`<div class="railbox ${scale.type}" data-key="rail-${measure.id}">
    ${groove(sheet, theme)}
    ${typeof before === 'number' ? spot('was', scale.share(before)) : null}
    <div class="stops" role="group" --gaps=${stations.length - 1} aria-label=${t(`sliders.stops.${scale.type}`)}>
      ${stations.map((each, index) => html`<button type="button" data-key="stop-${index}"
        class="stop ${scale.shade(theme, each.at)}" aria-label=${stationName(each)}
        @click=${() => layOn(element, theme, measure, each.at)}>
        ${each.number ? html`<span class="num">${each.number}</span>` : null}
        <span class="name">${pick(each.short)}</span></button>`)}
    </div>
    ${position === undefined ? null : range(element, sheet, theme, measure, position, 'slide')}
  </div>`;
}

/**
 * A second rail for where one wants to be: now is a small puck, later a ring, the step a dotted line.
 *
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @param {number | undefined} from
 */
export function smallRail(element, sheet, theme, measure, from) {
  const { scale } = sheet;
  const position = positionOf(element, sheet, theme, measure);
  const before = sheet.before(theme.id, measure.id);
  const low = Math.min(from ?? 0, position ?? 0);
  const high = Math.max(from ?? 0, position ?? 0);
  const gap = from !== undefined && position !== undefined && from !== position;
  /** @param {Event} event */
  const tapped = (event) => {
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    layOn(element, theme, measure, scale.atShare(shareAt(box, /** @type {MouseEvent} */ (event).clientX)));
  };
  return html`<div class="railbox small-rail" data-key="rail-${measure.id}">
    ${groove(sheet, theme)}
    ${position === undefined ? html`<div class="tap" data-key="tap" @click=${tapped}></div>` : null}
    ${typeof before === 'number' ? spot('was ring', scale.share(before)) : null}
    ${gap ? spot('step', scale.share(low), scale.share(high)) : null}
    ${from === undefined ? null : spot('here', scale.share(from))}
    ${position === undefined ? null : range(element, sheet, theme, measure, position, 'slide want')}
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 */
export function groove(sheet, theme) {
  const { scale } = sheet;
  const notches = scale.type === 'bipolar' ? scale.wholes() : scale.stations(theme).map((each) => each.at);
  return html`<div class="groove" data-key="groove" aria-hidden="true"></div>
    ${notches.map((at) => html`<i class="notch" data-key="n${at}" --f=${scale.share(at)} aria-hidden="true"></i>`)}`;
}

/**
 * A sign on the rail; a picture only, the words stand elsewhere.
 *
 * @param {string} look
 * @param {number} share
 * @param {number} [to]
 */
function spot(look, share, to) {
  return html`<i class=${look} data-key=${look} --f=${share} --to=${to} aria-hidden="true"></i>`;
}

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @param {number} position
 * @param {string} look
 */
function range(element, sheet, theme, measure, position, look) {
  const { scale } = sheet;
  const { hand } = element;
  const key = targetOf(theme.id, measure.id);
  /** @param {number} value */
  const move = (value) => {
    hand.move(key, scale.fit(value));
    element.busy();
    element.redraw();
  };
  /** @param {Event} event */
  const pressed = (event) => {
    const { key: name } = /** @type {KeyboardEvent} */ (event);
    hand.byKeys = true;
    if (name === 'Enter' || name === ' ') confirm();
    if (name !== 'PageUp' && name !== 'PageDown') return;
    event.preventDefault();
    const now = Number(/** @type {HTMLInputElement} */ (event.currentTarget).value);
    move(now + (name === 'PageUp' ? scale.page : -scale.page));
  };
  const confirm = () => {
    if (hand.isDraft(key)) hand.confirm();
    element.redraw();
  };
  return html`<input type="range" data-key="range" id="range-${measure.id}"
    class="${look}${hand.isDraft(key) ? ' draft' : ''}" min=${scale.min} max=${scale.max} step=${scale.step}
    .value=${String(position)} aria-label="${pick(theme.title)}, ${lower(pick(measure.short ?? measure.title))}"
    aria-valuetext=${scale.spoken(theme, position)}
    @pointerdown=${() => { hand.byKeys = false; }} @keydown=${pressed}
    @input=${(/** @type {Event} */ event) => move(Number(/** @type {HTMLInputElement} */ (event.currentTarget).value))}
    @change=${() => hand.lift()} @blur=${() => { if (!hand.isDraft(key)) hand.release(); }} />`;
}

/**
 * @param {SlidersElement} element
 * @param {any} theme
 * @param {Measure} measure
 * @param {number} at
 */
function layOn(element, theme, measure, at) {
  element.hand.drop();
  element.place(targetOf(theme.id, measure.id), at);
}

/** @param {import('./scale.js').Station} station */
function stationName(station) {
  const words = new Set([station.number, pick(station.title)].filter(Boolean));
  return t('sliders.lay.on', { station: [...words].join(', ') });
}

/** How far from its ends the rail's first and last positions lie. */
const PAD = 28;

/**
 * @param {DOMRect} box
 * @param {number} x
 */
export function shareAt(box, x) {
  return Math.min(1, Math.max(0, (x - box.left - PAD) / (box.width - 2 * PAD)));
}
