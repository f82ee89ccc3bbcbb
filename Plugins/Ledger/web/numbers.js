// @ts-check
import { language } from '/js/core/i18n.js';

/**
 * Numbers as people type and read them: a comma in Dutch, a point in English, shares as percentages.
 *
 * @typedef {{euros?: boolean, share?: boolean, rate?: boolean}} Kind   what kind of number it is
 */

const LOCALE = { nl: 'nl-NL', en: 'en-GB' };
/** As the board writes it; the hard space keeps an amount on one line. */
const EURO = { nl: '€\u00a0', en: '€' };

/** @param {Kind} kind */
export function isPercentage(kind) {
  return Boolean(kind.share || kind.rate);
}

/**
 * Writes a number to read, with its unit.
 *
 * @param {number} value
 * @param {Kind} [kind]
 */
export function shown(value, kind = {}) {
  if (isPercentage(kind)) return `${plain(value * 100, 2)}%`;
  if (kind.euros) return `${value < 0 ? '−' : ''}${EURO[language()]}${plain(Math.abs(value), cents(value))}`;
  return plain(value, 4);
}

/**
 * Writes a number to change: no unit, no marks between thousands.
 *
 * @param {number | undefined} value
 * @param {Kind} [kind]
 */
export function editable(value, kind = {}) {
  if (value === undefined) return '';
  const number = isPercentage(kind) ? value * 100 : value;
  return new Intl.NumberFormat(LOCALE[language()], { maximumFractionDigits: 8, useGrouping: false }).format(number);
}

/**
 * Reads what somebody typed; undefined when it is no number.
 *
 * @param {string} text
 * @param {Kind} [kind]
 * @returns {number | undefined}
 */
export function read(text, kind = {}) {
  const clean = text.replace(/[\s€%\u00a0\u202f]/g, '').replace('−', '-');
  const decimal = language() === 'nl' ? clean.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.') : clean.replace(/,/g, '');
  if (!/^-?\d*\.?\d+$/.test(decimal)) return undefined;
  const number = Number(decimal);
  // Twelve digits, so that 8.5 percent is 0.085 and nothing beside it.
  return isPercentage(kind) ? Number((number / 100).toPrecision(12)) : number;
}

/** @param {number} value */
function cents(value) {
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 2;
}

/**
 * @param {number} value
 * @param {number} most
 */
function plain(value, most) {
  return new Intl.NumberFormat(LOCALE[language()], { maximumFractionDigits: most }).format(value).replace('-', '−');
}
