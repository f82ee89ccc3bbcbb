// @ts-check
import { ask } from './http.js';
import { loadTexts } from './i18n.js';
import { remember, remembered } from './storage.js';

/**
 * Brings in what an agenda needs: the elements and texts of plugins, and instruments by their hash.
 *
 * @typedef {'participant' | 'desk'} SurfaceName
 * @typedef {{tag: string, instrument: any}} Worksheet
 */
export class Plugins {
  /** @param {SurfaceName} surface  whose elements it loads */
  constructor(surface) {
    this.surface = surface;
    /** @type {Promise<any> | undefined} */
    this.list = undefined;
    /** The list once it is here. @type {any} */
    this.known = undefined;
    /** @type {Map<string, Promise<string>>} */
    this.elements = new Map();
    /** @type {Map<string, Promise<any>>} */
    this.instruments = new Map();
    /** @type {Map<string, Worksheet>} */
    this.ready = new Map();
  }

  /**
   * Gives a worksheet that is ready to draw, or undefined while it is still coming in.
   *
   * @param {{plugin: string, instrument: string}} worksheet
   * @returns {Worksheet | undefined}
   */
  get(worksheet) {
    return this.ready.get(`${worksheet.plugin} ${worksheet.instrument}`);
  }

  /**
   * Whether a plugin has an element for this surface; false too while the list is still coming in.
   *
   * @param {string | undefined} plugin
   */
  serves(plugin) {
    return this.known?.[plugin ?? '']?.elements?.[this.surface] !== undefined;
  }

  /** Brings in the list of plugins, once. */
  open() {
    this.list = this.list ?? this.manifest().then((list) => {
      this.known = list;
      return list;
    });
    return this.list;
  }

  /**
   * @param {{plugin: string, instrument: string}} worksheet
   * @returns {Promise<Worksheet>}
   */
  async load({ plugin, instrument }) {
    const [tag, content] = await Promise.all([this.element(plugin), this.instrument(instrument)]);
    const ready = { tag, instrument: content };
    this.ready.set(`${plugin} ${instrument}`, ready);
    return ready;
  }

  /** @param {string} hash */
  instrument(hash) {
    return once(this.instruments, hash, () => ask(`/api/v1/content/${encodeURIComponent(hash)}`));
  }

  /**
   * @param {string} plugin
   * @returns {Promise<string>} the tag of its element
   */
  element(plugin) {
    return once(this.elements, plugin, async () => {
      const entry = (await this.open())[plugin];
      const element = entry?.elements?.[this.surface];
      if (!element) throw new Error(`${plugin} has no element for ${this.surface}`);
      await Promise.all([import(element.module), entry.texts ? loadTexts([entry.texts], `${plugin}.`) : undefined]);
      return element.tag;
    });
  }

  /** The list of plugins; the last one known serves when there is no network. */
  async manifest() {
    try {
      const list = await ask('/api/v1/plugins');
      remember('wt.plugins', JSON.stringify(list));
      return list;
    } catch (reason) {
      this.list = undefined;
      const known = remembered('wt.plugins');
      if (known) return JSON.parse(known);
      throw reason;
    }
  }
}

/**
 * Does something once per key, and again after it failed.
 *
 * @template T
 * @param {Map<string, Promise<T>>} known
 * @param {string} key
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
function once(known, key, work) {
  const before = known.get(key);
  if (before) return before;
  const promise = work();
  known.set(key, promise);
  promise.catch(() => known.delete(key));
  return promise;
}
