// @ts-check
import { announce } from '../core/announce.js';
import { ask } from '../core/http.js';
import { html } from '../core/html.js';
import { pick, t } from '../core/i18n.js';

/** As many as the server lets lie beside one item. */
const MOST = 3;

/**
 * @typedef {import('../core/i18n.js').Localized} Localized
 * @typedef {{id: string, rank: number, place: string, title: Localized, text: Localized, topic?: Localized, source: string}} Entry
 */

/** Examples from elsewhere, to be laid beside what is on. */
export class Shelf {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {Entry[] | undefined} */
    this.entries = undefined;
    this.failed = false;
    this.words = '';
    this.topic = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('shelf'));
  }

  /** What lies beside the item that is on. @returns {Entry[]} */
  laid() {
    return ranked(this.desk.current?.laid);
  }

  open() {
    this.fetch();
    this.desk.draw();
    this.dialogElement?.showModal();
  }

  fetch() {
    if (this.entries) return;
    this.failed = false;
    ask('/api/v1/shelf').then(({ entries }) => {
      this.entries = ranked(entries);
    }, () => {
      this.failed = true;
    }).then(() => this.desk.draw());
  }

  /** Those that hold every word that was typed. @returns {Entry[]} */
  found() {
    const words = plain(this.words).split(/\s+/).filter(Boolean);
    return (this.entries ?? []).filter((entry) => {
      const text = plain([entry.place, pick(entry.title), pick(entry.text), entry.topic ? pick(entry.topic) : ''].join(' '));
      return words.every((word) => text.includes(word)) && (this.topic === '' || topicOf(entry) === this.topic);
    });
  }

  /** @param {Entry} entry */
  lay(entry) {
    const { current } = this.desk;
    if (current) this.desk.run('shelf.lay', { item: current.id, entry: entry.id }, { undo: t('undo.laid', { title: pick(entry.title) }) });
  }

  /** @param {Entry} entry */
  clear(entry) {
    const { current } = this.desk;
    if (current) this.desk.run('shelf.clear', { item: current.id, entry: entry.id }, { undo: t('undo.cleared', { title: pick(entry.title) }) });
  }

  markup() {
    const { current, view } = this.desk;
    if (!current || view.phase === 'closed') return null;
    const laid = this.laid();
    return html`<section class="shelf" data-key="shelf" aria-labelledby="shelf-beside"><div class="line">
      <h2 id="shelf-beside">${t('shelf.title')}</h2>
      <button class="btn thin" type="button" @click=${() => this.open()}>${t('shelf.open')}</button></div>
      ${laid.length ? html`<ul class="rows">${laid.map((entry) => this.row(entry))}</ul>` : null}</section>`;
  }

  /** @param {Entry} entry */
  row(entry) {
    const { view } = this.desk;
    const page = `shelf:${entry.id}`;
    const title = pick(entry.title);
    return html`<li data-key=${entry.id}><span class="grow"><b>${title}</b>, ${entry.place}</span>
      ${view.board.page === page ? html`<span class="soft">${t('shelf.on-board')}</span>`
    : html`<button class="btn thin" type="button" aria-label=${t('shelf.show-named', { title })}
        @click=${() => this.desk.run('board.page', { page })}>${t('shelf.show')}</button>`}
      <button class="btn bare" type="button" aria-label=${t('shelf.clear-named', { title })}
        @click=${() => this.clear(entry)}>${t('shelf.clear')}</button></li>`;
  }

  dialog() {
    const item = pick(this.desk.current?.title);
    return html`<dialog id="shelf" aria-labelledby="shelf-title"><h2 id="shelf-title">${t('shelf.dialog', { item })}</h2>
      <p>${t('shelf.means', { most: MOST })}</p>${this.content()}
      <p><button class="btn" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></dialog>`;
  }

  content() {
    if (this.failed) {
      return html`<p class="notice" data-key="failed">${t('shelf.failed')}</p>
        <p><button class="btn thin" type="button" @click=${() => this.fetch()}>${t('again')}</button></p>`;
    }
    if (!this.entries) return html`<p class="soft" data-key="coming">${t('shelf.coming')}</p>`;
    const found = this.found();
    const topics = [...new Map(this.entries.map((entry) => [topicOf(entry), entry.topic]))].filter(([id]) => id);
    return html`<div class="shelf-find" data-key="find"><label class="field"><span>${t('shelf.search')}</span>
        <input type="search" maxlength="80" .value=${this.words} @input=${(/** @type {Event} */ event) => this.search(event, 'words')}></label>
      <label class="field"><span>${t('shelf.topic')}</span><select @change=${(/** @type {Event} */ event) => this.search(event, 'topic')}>
        <option value="">${t('shelf.all')}</option>${topics.map(([id, topic]) => html`<option value=${id}>${pick(topic)}</option>`)}</select></label></div>
      <p class="soft" data-key="count">${found.length ? t('shelf.count', { count: found.length }) : t('shelf.none')}</p>
      ${found.length ? html`<ul class="rows shelf-found" tabindex="0" aria-label=${t('shelf.title')}>
        ${found.map((entry) => this.offer(entry))}</ul>` : null}`;
  }

  /**
   * @param {Event} event
   * @param {'words' | 'topic'} what
   */
  search(event, what) {
    this[what] = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;
    this.desk.draw();
    clearTimeout(this.telling);
    // After the last letter: who types hears one number, not one for each letter.
    this.telling = window.setTimeout(() => announce(t('shelf.count', { count: this.found().length })), 700);
  }

  /** @type {number | undefined} */
  telling = undefined;

  /** @param {Entry} entry */
  offer(entry) {
    const laid = this.laid();
    const title = pick(entry.title);
    const isLaid = laid.some(({ id }) => id === entry.id);
    return html`<li data-key=${entry.id}><span class="grow"><b>${title}</b>, ${entry.place}
        <span class="soft">${pick(entry.text)}</span></span>
      ${isLaid ? html`<button class="btn bare" type="button" aria-label=${t('shelf.clear-named', { title })}
          @click=${() => this.clear(entry)}>${t('shelf.clear')}</button>`
    : html`<button class="btn thin" type="button" aria-label=${t('shelf.lay-named', { title })} ?disabled=${laid.length >= MOST}
          @click=${() => this.lay(entry)}>${t('shelf.lay')}</button>`}</li>`;
  }
}

/** @param {Entry} entry */
function topicOf({ topic }) {
  return topic?.nl ?? '';
}

/**
 * @param {Record<string, Entry> | undefined} entries
 * @returns {Entry[]}
 */
function ranked(entries) {
  return Object.values(entries ?? {}).sort((one, other) => one.rank - other.rank);
}

/**
 * Without accents or capitals: who searches for "cafe" means "café" too.
 *
 * @param {string} text
 */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
