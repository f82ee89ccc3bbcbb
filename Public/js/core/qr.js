// @ts-check
import { html } from './html.js';

/** The quiet zone that readers need, in squares. */
const QUIET = 4;

/**
 * A QR code, of the rows of ones and zeros that the server makes.
 *
 * @param {string[]} squares
 * @param {string} label
 */
export function qrCode(squares, label) {
  const size = squares.length + QUIET * 2;
  const path = squares.flatMap((row, y) => [...row].map((square, x) =>
    (square === '1' ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr-code" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${label}>
    <rect class="qr-paper" width=${size} height=${size} /><path class="qr" d=${path} /></svg>`;
}
