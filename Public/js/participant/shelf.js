// @ts-check
import { html, render } from '../core/html.js';
import { pick, t } from '../core/i18n.js';
import { bearing, ShelfSearch } from '../core/shelf-search.js';
import { itemInFront } from './agenda.js';

/** As many as a thumb scrolls past; more come when asked for. */
const PAGE = 20;

/** @typedef {import('../core/shelf-entries.js').Entry} Entry */

/** The whole shelf on a phone: for whoever wants to read what others do, beside what is on. */
export class ShelfDialog {
  /** @param {import('./participant.js').Participant} participant */
  constructor(participant) {
    this.participant = participant;
    this.search = new ShelfSearch(() => this.draw());
    this.dialog = document.createElement('dialog');
    this.dialog.className = 'reading';
    this.dialog.setAttribute('aria-labelledby', 'shelf-title');
    this.shown = PAGE;
  }

  get item() {
    return itemInFront(this.participant.client.view, this.participant.chosen);
  }

  open() {
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.shown = PAGE;
    this.dialog.showModal();
    this.fetch();
  }

  fetch() {
    this.search.fetch(this.participant.client.view, this.item, this.participant.part);
  }

  remove() {
    this.dialog.remove();
  }

  draw() {
    if (this.dialog.open) render(this.content(), this.dialog);
  }

  content() {
    const { search } = this;
    return html`<div class="stack wide me"><div><h1 id="shelf-title" tabindex="-1">${t('shelf.own')}</h1>
        <p class="soft">${t('shelf.own-means')}</p></div>
      ${search.entries ? html`${search.fields()}${search.counted()}${this.heaps()}` : search.waiting(() => this.fetch())}
      <button class="btn go" type="button" @click=${() => this.dialog.close()}>${t('shelf.back')}</button></div>`;
  }

  heaps() {
    const { fit, rest } = this.search.heaps();
    const left = Math.max(0, this.shown - fit.length);
    const more = () => {
      this.shown += PAGE;
      this.draw();
    };
    return html`${this.heap('fit', t('shelf.fit', { about: this.about }), fit.slice(0, this.shown))}
      ${this.heap('rest', fit.length ? t('shelf.rest') : '', rest.slice(0, left))}
      ${fit.length + rest.length > this.shown ? html`<button class="btn thin" type="button" data-key="more" @click=${more}>
        ${t('shelf.more')}</button>` : null}`;
  }

  get about() {
    return pick(this.search.front.title ?? this.item?.title);
  }

  /**
   * @param {string} key
   * @param {string} title  none when it needs none
   * @param {Entry[]} entries
   */
  heap(key, title, entries) {
    if (entries.length === 0) return null;
    return html`<section data-key=${key}>${title ? html`<h2>${title}</h2>` : null}
      ${entries.map((entry) => shelved(entry))}</section>`;
  }
}

/**
 * An entry: its title, that opens its words.
 *
 * @param {Entry} entry
 */
export function shelved(entry) {
  return html`<details class="shelved" data-key=${entry.id}>
    <summary><span><b>${pick(entry.title)}</b><span class="small">${bearing(entry)}</span></span></summary>
    <div><p>${pick(entry.text)}</p>
    <p class="small">${t('shelf.source')} <span lang="nl">${entry.source}</span></p></div></details>`;
}
