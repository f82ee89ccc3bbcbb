// @ts-check
import { announce } from './announce.js';
import { ask } from './http.js';
import { html } from './html.js';
import { pick, t } from './i18n.js';
import { fitting, found, inFront, kindOf, ranked } from './shelf-entries.js';

/**
 * @typedef {import('./shelf-entries.js').Entry} Entry
 * @typedef {import('./shelf-entries.js').Front} Front
 */

/** Searching the shelf, alike on desk and phone: the fields, what was found, and what fits the item first. */
export class ShelfSearch {
  /** @param {() => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
    /** @type {Entry[] | undefined} */
    this.entries = undefined;
    /** @type {[string, import('./i18n.js').Localized][]} */
    this.topics = [];
    this.failed = false;
    this.words = '';
    this.kind = '';
    this.topic = '';
    /** @type {Front} */
    this.front = inFront(undefined, '');
    /** @type {number | undefined} */
    this.telling = undefined;
  }

  /**
   * Brings in the shelf, once, and what the item is about; without the latter nothing comes first.
   *
   * @param {any} view
   * @param {any} item  what is on
   * @param {string} key  the part of it that is before the room
   */
  async fetch(view, item, key) {
    this.failed = false;
    this.front = inFront(undefined, '');
    this.onChange();
    const sheet = view?.worksheets?.[sheetOf(view, item)];
    const [shelf, instrument] = await Promise.allSettled([
      this.entries ? undefined : ask('/api/v1/shelf'),
      sheet ? ask(`/api/v1/content/${sheet.instrument}`) : undefined,
    ]);
    if (shelf.status === 'rejected') this.failed = true;
    else if (shelf.value) {
      this.entries = ranked(shelf.value.entries);
      this.topics = ranked(shelf.value.topics).map((each) => [each.id, each.title]);
    }
    if (instrument.status === 'fulfilled') this.front = inFront(instrument.value, key);
    this.onChange();
  }

  /** @returns {{fit: Entry[], rest: Entry[]}} what was found, in two heaps */
  heaps() {
    /** @type {Entry[]} */
    const entries = this.entries ?? [];
    const all = found(entries, this);
    const fit = new Set(fitting(entries, this.front));
    return { fit: [...fit].filter((entry) => all.includes(entry)), rest: all.filter((entry) => !fit.has(entry)) };
  }

  get count() {
    return found(this.entries ?? [], this).length;
  }

  fields() {
    const kinds = [...new Map((this.entries ?? []).map((entry) => [kindOf(entry), entry.kind]))].filter(([id]) => id);
    return html`<div class="shelf-find" data-key="find"><label class="field"><span>${t('shelf.search')}</span>
        <input type="search" maxlength="80" autocomplete="off" .value=${this.words}
          @input=${(/** @type {Event} */ event) => this.search(event, 'words')}></label>
      ${this.choice('kind', kinds)}${this.choice('topic', this.topics)}</div>`;
  }

  /**
   * @param {'kind' | 'topic'} what
   * @param {[string, any][]} options
   */
  choice(what, options) {
    return html`<label class="field" data-key=${what}><span>${t(`shelf.${what}`)}</span>
      <select @change=${(/** @type {Event} */ event) => this.search(event, what)}>
        <option value="">${t(`shelf.all-${what}`)}</option>
        ${options.map(([id, title]) => html`<option value=${id} ?selected=${this[what] === id}>${pick(title)}</option>`)}
      </select></label>`;
  }

  /** @param {() => void} again */
  waiting(again) {
    return this.failed ? html`<p class="notice" data-key="failed">${t('shelf.failed')}</p>
        <p><button class="btn thin" type="button" @click=${again}>${t('again')}</button></p>`
      : html`<p class="soft" data-key="coming">${t('shelf.coming')}</p>`;
  }

  counted() {
    const { count } = this;
    return html`<p class="soft" data-key="count">${count ? t('shelf.count', { count }) : t('shelf.none')}</p>`;
  }

  /**
   * @param {Event} event
   * @param {'words' | 'kind' | 'topic'} what
   */
  search(event, what) {
    this[what] = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
    this.onChange();
    clearTimeout(this.telling);
    // After the last letter: who types hears one number, not one for each letter.
    this.telling = window.setTimeout(() => announce(this.count ? t('shelf.count', { count: this.count }) : t('shelf.none')), 700);
  }
}

/**
 * The name of an entry in one line: what it is, and where.
 *
 * @param {Entry} entry
 */
export function bearing({ kind, place }) {
  const name = kind ? pick(kind) : t('shelf.example');
  return place ? t('shelf.from', { kind: name, place }) : name;
}

/**
 * The worksheet that an item is about; a talk is about what was shown before it.
 *
 * @param {any} view
 * @param {any} item
 */
function sheetOf(view, item) {
  if (!item || item.worksheet) return item?.worksheet ?? '';
  const earlier = Object.values(view?.agenda ?? {})
    .filter((each) => each.worksheet && each.rank < item.rank && ['shown', 'done'].includes(each.state))
    .sort((one, other) => other.rank - one.rank);
  return earlier[0]?.worksheet ?? '';
}
