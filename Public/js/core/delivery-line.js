// @ts-check
import { html } from './html.js';
import { t } from './i18n.js';

/**
 * @typedef {import('./delivery.js').Delivery} Delivery
 */

/** @type {Record<Delivery, string>} */
const SIGNS = {
  saved: 'M2 10l6 6L18 4',
  sending: 'M10 17V4M5 9l5-5 5 5',
  waiting: 'M10 2a8 8 0 1 1-.01 0M10 5v5l4 2',
  failed: 'M10 3v9M10 16v1',
  late: 'M10 2a8 8 0 1 1-.01 0M5 15 15 5',
};
/**
 * The worst news leads: one line speaks for several answers.
 * @type {Delivery[]}
 */
const WORST_FIRST = ['failed', 'late', 'waiting', 'sending', 'saved'];

/**
 * Draws the line that tells whether the answers on this page are safe.
 *
 * @param {(Delivery | undefined)[]} deliveries  of every answer on the page
 * @param {{answered: boolean, readonly?: boolean, again?: string}} how  `again` adds what may still be done
 */
export function deliveryLine(deliveries, { answered, readonly = false, again = '' }) {
  const state = worst(deliveries) ?? (answered ? 'saved' : undefined);
  if (!state) return html`<p class="saved" data-key="saved"></p>`;
  const more = state === 'saved' && !readonly ? again : '';
  return html`<p class="saved ${state}" data-key="saved">${deliverySign(state)}
    <span>${t(`delivery.${state}`)}${more ? ` ${more}` : ''}</span></p>`;
}

/** @param {Delivery} state */
export function deliverySign(state) {
  return html`<svg class="sign" width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
    <path class=${state === 'saved' ? 'tick' : 'off ink'} d=${SIGNS[state]} /></svg>`;
}

/**
 * @param {(Delivery | undefined)[]} deliveries
 * @returns {Delivery | undefined}
 */
export function worst(deliveries) {
  return WORST_FIRST.find((each) => deliveries.includes(each));
}
