// @ts-check
import { pick } from './i18n.js';

/**
 * What lies on the shelf, searched and put in order; nothing here asks the server or draws.
 *
 * @typedef {import('./i18n.js').Localized} Localized
 * @typedef {{id: string, rank: number, kind?: Localized, place?: string, title: Localized, text: Localized,
 *   topic?: Localized, tags?: string[], source: string}} Entry
 * @typedef {{title: Localized | undefined, one: boolean, marks: Set<string>}} Front  what the room has before it, and
 *   whether it is one theme
 * @typedef {{words: string, kind: string, topic: string}} Wish  what is searched for; empty where all is well
 */

/** More than this share of the shelf is no choice: everything fits, so nothing comes first. */
const TOO_MANY = 0.4;
/** Shorter words are in every sentence. */
const LONG = 5;

/**
 * @param {Record<string, Entry> | undefined} entries
 * @returns {Entry[]}
 */
export function ranked(entries) {
  return Object.values(entries ?? {}).sort((one, other) => one.rank - other.rank);
}

/**
 * What an item of a worksheet is about: the theme that is on, else all that the instrument has.
 *
 * @param {any} instrument
 * @param {string} key  names the theme somewhere in it, as the page of a board does; empty when none is on
 * @returns {Front}
 */
export function inFront(instrument, key) {
  /** @type {any[]} */
  const items = instrument?.items ?? [];
  const names = key.split(/[:/]/);
  const one = items.find(({ id }) => names.includes(id));
  const about = one ? [one] : items;
  return {
    title: one?.short ?? one?.title ?? instrument?.title,
    one: one !== undefined,
    marks: new Set(about.flatMap(({ id, stage, tags }) => [id, stage, ...(tags ?? [])]).filter(Boolean)),
  };
}

/**
 * The entries that fit what the room has before it, the best first; none when most would.
 *
 * @param {Entry[]} entries
 * @param {Front} front
 * @returns {Entry[]}
 */
export function fitting(entries, front) {
  const telling = front.one ? tellingWords(entries, front.title) : [];
  /** @type {[Entry, number][]} */
  const weighed = entries.map((entry) => [entry, weight(entry, front.marks, telling)]);
  const fit = weighed.filter(([, each]) => each > 0);
  if (fit.length > entries.length * TOO_MANY) return [];
  return fit.sort(([one, heavy], [other, light]) => light - heavy || one.rank - other.rank).map(([entry]) => entry);
}

/**
 * Those of a kind and about a topic that hold every word that was typed.
 *
 * @param {Entry[]} entries
 * @param {Wish} wish
 */
export function found(entries, wish) {
  const words = plain(wish.words).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => (wish.kind === '' || kindOf(entry) === wish.kind)
    && (wish.topic === '' || entry.tags?.includes(wish.topic) === true)
    && words.every((word) => textOf(entry).includes(word)));
}

/** @param {Entry} entry */
export function kindOf({ kind }) {
  return kind?.nl ?? '';
}

/**
 * What is common with the content says more than a word that happens to be there.
 *
 * @param {Entry} entry
 * @param {Set<string>} marks
 * @param {string[]} telling
 */
function weight(entry, marks, telling) {
  const shared = (entry.tags ?? []).filter((tag) => marks.has(tag)).length;
  const text = ` ${textOf(entry).replace(/[^a-z0-9]+/g, ' ')}`;
  return shared * 2 + (telling.some((word) => text.includes(` ${word}`)) ? 1 : 0);
}

/**
 * The words of a title that not every entry has.
 *
 * @param {Entry[]} entries
 * @param {Localized | undefined} title
 */
function tellingWords(entries, title) {
  const words = plain(title ? pick(title) : '').split(/[^a-z0-9]+/).filter((word) => word.length >= LONG);
  return words.filter((word) => entries.filter((entry) => textOf(entry).includes(word)).length < entries.length / 5);
}

/** @param {Entry} entry */
function textOf(entry) {
  const parts = [entry.kind, entry.title, entry.text, entry.topic].map((each) => (each ? pick(each) : ''));
  return plain([entry.place ?? '', ...parts].join(' '));
}

/**
 * Without accents or capitals: who searches for "cafe" means "café" too.
 *
 * @param {string} text
 */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
