// @ts-check
import { language, t } from './i18n.js';

/**
 * Writes numbers, times and dates the way the language of the page does.
 */

const LOCALE = { nl: 'nl-NL', en: 'en-GB' };

/**
 * @param {number} value
 * @param {number} [decimals]
 */
export function numberText(value, decimals = 0) {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(LOCALE[language()], options).format(value).replace('-', '−');
}

/**
 * Writes a position that is kept in tenths: 23 becomes "2,3".
 *
 * @param {number} tenths
 */
export function tenthsText(tenths) {
  return numberText(tenths / 10, 1);
}

/**
 * Writes a duration as minutes and seconds: 400 becomes "6:40".
 *
 * @param {number} seconds
 */
export function durationText(seconds) {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/**
 * Writes a day: "2026-11-21" becomes "21 november 2026".
 *
 * @param {string | undefined} day
 */
export function dayText(day) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!parts) return day ?? '';
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return new Intl.DateTimeFormat(LOCALE[language()], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/**
 * Writes the day of a moment in the session's own zone.
 *
 * @param {number} milliseconds
 * @param {string} [timeZone]
 */
export function momentDayText(milliseconds, timeZone = 'Europe/Amsterdam') {
  return new Intl.DateTimeFormat(LOCALE[language()], { dateStyle: 'long', timeZone }).format(milliseconds);
}

/**
 * Writes the time of day of a moment in the session's own zone.
 *
 * @param {number} milliseconds
 * @param {string} [timeZone]
 */
export function clockText(milliseconds, timeZone = 'Europe/Amsterdam') {
  return new Intl.DateTimeFormat(LOCALE[language()], { timeStyle: 'short', timeZone }).format(milliseconds);
}

/**
 * Joins words to a phrase: "a, b en c".
 *
 * @param {string[]} words
 */
export function listText(words) {
  if (words.length < 2) return words.join('');
  return t('list.and', { first: words.slice(0, -1).join(', '), last: words[words.length - 1] });
}

/**
 * Writes a day and a time of day, in the session's own zone.
 *
 * @param {number} milliseconds
 * @param {string} [timeZone]
 */
export function momentText(milliseconds, timeZone = 'Europe/Amsterdam') {
  const how = /** @type {const} */ ({ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  return new Intl.DateTimeFormat(LOCALE[language()], { ...how, timeZone }).format(milliseconds);
}
