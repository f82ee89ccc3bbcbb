// @ts-check
import { html } from './html.js';

/**
 * The signs of perspectives: a colour and a shape, so that neither has to carry the meaning alone.
 */

const ORDER = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'cross', 'ring'];
/** @type {Record<string, string>} */
const PATHS = {
  circle: 'M12 3a9 9 0 1 1-.01 0z',
  square: 'M4 4h16v16H4z',
  triangle: 'M12 3 22 21H2z',
  diamond: 'M12 1 23 12 12 23 1 12z',
  hexagon: 'M7 3h10l6 9-6 9H7L1 12z',
  cross: 'M8 2h8v6h6v8h-6v6H8v-6H2V8h6z',
  ring: 'M12 2a10 10 0 1 1-.01 0zM12 7a5 5 0 1 0 .01 0z',
};

/**
 * Draws the sign of a perspective.
 *
 * @param {number | undefined} number  which of the seven, from 0
 * @param {number} index  serves when the session gives no number
 */
export function mark(number, index) {
  const which = (number ?? index) % ORDER.length;
  const shape = ORDER[which];
  const colour = `v${which + 1}`;
  return html`<svg class="mark ${colour}" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${PATHS[shape]} /></svg>`;
}
