// @ts-check
import { language } from '../core/i18n.js';

/**
 * A time of day as people write it: 15.05 uur, or 15:05.
 *
 * @param {number} moment milliseconds UTC
 */
export function clockText(moment) {
  const date = new Date(moment);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return language() === 'nl' ? `${date.getHours()}.${two(date.getMinutes())} uur` : `${date.getHours()}:${two(date.getMinutes())}`;
}
