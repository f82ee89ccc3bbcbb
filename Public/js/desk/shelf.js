// @ts-check
import { html } from '../core/html.js';
import { pick, t } from '../core/i18n.js';
import { ranked } from '../core/shelf-entries.js';
import { bearing, ShelfSearch } from '../core/shelf-search.js';

/** As many as the server lets lie beside one item. */
const MOST = 3;

/** @typedef {import('../core/shelf-entries.js').Entry} Entry */

/** Examples, rules and questions to be laid beside what is on. */
export class Shelf {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.search = new ShelfSearch(() => this.desk.draw());
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
    this.dialogElement?.showModal();
  }

  fetch() {
    const { view, current } = this.desk;
    this.search.fetch(view, current, view.board.page ?? '');
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
    return html`<li data-key=${entry.id}><span class="grow"><b>${title}</b>, ${bearing(entry)}</span>
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
    const { search } = this;
    if (!search.entries) return search.waiting(() => this.fetch());
    const { fit, rest } = search.heaps();
    return html`${search.fields()}${search.counted()}
      ${fit.length + rest.length ? html`<div class="shelf-found" tabindex="0" role="region" aria-label=${t('shelf.found')}>
        ${this.heap('fit', t('shelf.fit', { about: pick(search.front.title ?? this.desk.current?.title) }), fit)}
        ${this.heap('rest', fit.length ? t('shelf.rest') : '', rest)}</div>` : null}`;
  }

  /**
   * @param {string} key
   * @param {string} title  none when it needs none
   * @param {Entry[]} entries
   */
  heap(key, title, entries) {
    if (entries.length === 0) return null;
    return html`<section data-key=${key}>${title ? html`<h3>${title}</h3>` : null}
      <ul class="rows">${entries.map((entry) => this.offer(entry))}</ul></section>`;
  }

  /** @param {Entry} entry */
  offer(entry) {
    const laid = this.laid();
    const title = pick(entry.title);
    const isLaid = laid.some(({ id }) => id === entry.id);
    return html`<li data-key=${entry.id}><span class="grow"><b>${title}</b>, ${bearing(entry)}
        <span class="soft">${pick(entry.text)}</span></span>
      ${isLaid ? html`<button class="btn bare" type="button" aria-label=${t('shelf.clear-named', { title })}
          @click=${() => this.clear(entry)}>${t('shelf.clear')}</button>`
    : html`<button class="btn thin" type="button" aria-label=${t('shelf.lay-named', { title })} ?disabled=${laid.length >= MOST}
          @click=${() => this.lay(entry)}>${t('shelf.lay')}</button>`}</li>`;
  }
}
