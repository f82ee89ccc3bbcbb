// @ts-check
import { remembered, remember } from './storage.js';

/**
 * Texts in two languages. Dutch is the default; a choice is remembered on this device.
 *
 * A file of texts is `{"key": {"nl": "..", "en": ".."}}`. In a text `{name}` takes a value, and `one|many` takes the
 * form that fits the value `count`.
 *
 * @typedef {'nl' | 'en'} Language
 * @typedef {{nl: string, en: string}} Localized
 */

/** The languages, the default one first. */
export const LANGUAGES = /** @type {const} */ (['nl', 'en']);

const SETTING = 'wt.language';

/** @type {Map<string, Localized>} */
const texts = new Map();
/** @type {Set<() => void>} */
const listeners = new Set();
/** @type {Language} */
let current = firstLanguage();
document.documentElement.lang = current;

/** @returns {Language} */
function firstLanguage() {
  const linked = new URLSearchParams(location.search).get('taal');
  // Who follows a link in a language has chosen it.
  if (linked === 'nl' || linked === 'en') remember(SETTING, linked);
  const asked = remembered(SETTING);
  return asked === 'en' ? 'en' : 'nl';
}

/** @returns {Language} */
export function language() {
  return current;
}

/**
 * Switches the language of the page.
 *
 * @param {Language} next
 * @param {boolean} [chosen]  a chosen language is remembered on this device
 */
export function setLanguage(next, chosen = true) {
  if (chosen) remember(SETTING, next);
  if (next === current) return;
  current = next;
  document.documentElement.lang = next;
  for (const listener of listeners) listener();
}

/** @returns {boolean} whether this person has chosen a language on this device before */
export function languageChosen() {
  return remembered(SETTING) !== null;
}

/**
 * Calls a function after every switch of language.
 *
 * @param {() => void} listener
 * @returns {() => void} call it to stop listening
 */
export function onLanguage(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Adds files of texts; every key gets the prefix.
 *
 * @param {string[]} addresses
 * @param {string} [prefix]
 */
export async function loadTexts(addresses, prefix = '') {
  await Promise.all(addresses.map(async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    addTexts(await answer.json(), prefix);
  }));
}

/**
 * @param {Record<string, Localized>} more
 * @param {string} [prefix]
 */
export function addTexts(more, prefix = '') {
  for (const [key, text] of Object.entries(more)) texts.set(prefix + key, text);
}

/**
 * The keys of all texts that start with a prefix.
 *
 * @param {string} prefix
 */
export function keysOf(prefix) {
  return [...texts.keys()].filter((key) => key.startsWith(prefix));
}

/** @param {string} key */
export function hasText(key) {
  return texts.has(key);
}

/**
 * Gives a text in the language of the page; an unknown key shows itself, so that it is found.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  const forms = (texts.get(key)?.[current] ?? key).split('|');
  const form = forms.length > 1 && values.count !== 1 ? forms[1] : forms[0];
  return form.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? String(values[name]) : hole));
}

/**
 * Gives the text of an error: what happened, what is safe, what you can do.
 *
 * A page whose readers can do something else than most words the code for them, as `here.<code>` in its own texts.
 *
 * @param {string} code
 * @param {string} [plugin]
 */
export function errorText(code, plugin) {
  const own = `${plugin}.${code}`;
  if (plugin && texts.has(own)) return t(own);
  if (texts.has(`here.${code}`)) return t(`here.${code}`);
  return texts.has(`error.${code}`) ? t(`error.${code}`) : t('error.unknown', { code });
}

/**
 * Picks the language of the page from a text that the server gave in two.
 *
 * @param {Partial<Localized> | string | null | undefined} text
 * @returns {string}
 */
export function pick(text) {
  if (!text) return '';
  if (typeof text === 'string') return text;
  return text[current] ?? text.nl ?? text.en ?? '';
}
