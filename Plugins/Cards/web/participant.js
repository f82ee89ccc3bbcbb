// @ts-check
import { html, render } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { announce } from '/js/core/announce.js';
import { newID } from '/js/core/ids.js';
import { optionsPage } from './options.js';
import { outcomePage } from './outcome.js';
import { scorePage } from './score.js';
import { Sheet, target } from './sheet.js';
import { tablePage } from './table.js';
import { votePage } from './vote.js';
import { writePage } from './write.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {{id: string, text: string, note: string, evidence: string}} Draft   the id is empty for a new card
 */

useStylesheet(new URL('./cards.css', import.meta.url).href);

/** Cards on a phone: write, see what lies on the table, vote, score, and write options. */
export class CardsElement extends WorksheetElement {
  constructor() {
    super();
    /** The column or question that is in front. */
    this.list = '';
    /** The square that is in front. */
    this.square = 0;
    /** @type {Map<string, any>} */
    this.sent = new Map();
    /**
     * By list, so that looking elsewhere loses nothing.
     *
     * @type {Map<string, Draft>}
     */
    this.drafts = new Map();
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    const sheet = new Sheet(props, this.sent);
    const lists = sheet.room.columns.map(({ id }) => id);
    const first = props.item.phase === 'stemmen' ? lists.find((id) => sheet.ballot(id).items.length > 0) : undefined;
    this.list = first ?? lists[0] ?? '';
    const open = sheet.room.squares.findIndex(({ key }) => sheet.score(key) === undefined);
    this.square = Math.max(0, open);
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    const sheet = new Sheet(props, this.sent);
    render(html`<div class="cards-page" data-key="page-${props.item.phase}">${this.page(sheet)}</div>`, this);
  }

  /** @param {Sheet} sheet */
  page(sheet) {
    const { props } = sheet;
    const isQuiet = sheet.isOver || props.readonly;
    switch (props.item.phase) {
      case 'schrijven':
      case 'tonen': return isQuiet ? tablePage(this, sheet) : writePage(this, sheet);
      case 'stemmen': return isQuiet ? outcomePage(sheet) : votePage(this, sheet);
      case 'top': return outcomePage(sheet);
      case 'confrontatie': return isQuiet ? outcomePage(sheet) : scorePage(this, sheet);
      case 'opties': return optionsPage(this, sheet);
      default: return tablePage(this, sheet);
    }
  }

  /**
   * @param {string} list
   * @returns {Draft}
   */
  draft(list) {
    const known = this.drafts.get(list) ?? { id: '', text: '', note: '', evidence: '' };
    this.drafts.set(list, known);
    return known;
  }

  /** @param {string} list */
  go(list) {
    this.list = list;
    if (this.current) this.draw(this.current);
  }

  /** @param {number} index */
  turn(index) {
    this.square = index;
    if (this.current) this.draw(this.current);
    scrollTo(0, 0);
    const home = this.querySelector('[data-focus-home]');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  }

  /**
   * Lays a card down, or a changed one again.
   *
   * @param {string} list
   */
  lay(list) {
    const draft = this.draft(list);
    const text = draft.text.trim();
    if (text === '' || !this.current || this.current.readonly) return;
    const id = draft.id || newID();
    const body = { do: draft.id ? 'edit' : 'write', id, text };
    const first = this.sent.get(id);
    // One that still waits is written anew: the server doesn't know it yet, and a newer command replaces it.
    const isNew = !draft.id || (first !== undefined && !this.current.own.cards?.[id]);
    const whole = {
      ...body, do: isNew ? 'write' : 'edit', ...(isNew ? { list } : {}),
      ...(draft.note.trim() ? { note: draft.note.trim() } : {}), ...(draft.evidence ? { evidence: draft.evidence } : {}),
    };
    this.sent.set(id, { ...whole, list });
    this.drafts.delete(list);
    this.submit({ body: whole, target: target(id), label: text.slice(0, 60) });
    announce(t('cards.laid'));
    this.querySelector('textarea')?.focus();
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  drop(id, text) {
    this.submit({ body: { do: 'drop', id }, target: target(id), label: text.slice(0, 60), shown: t('cards.dropped') });
  }

  /**
   * @param {string} item
   * @param {number} dots
   * @param {string} text
   */
  vote(item, dots, text) {
    this.busy();
    this.submit({ body: { do: 'vote', item, dots }, target: `vote/${item}`, label: text.slice(0, 60), shown: String(dots) });
  }

  /**
   * @param {{key: string, row: string, column: string}} square
   * @param {number | undefined} value
   * @param {string} label
   */
  score({ key, row, column }, value, label) {
    const body = value === undefined ? { do: 'unscore', row, column } : { do: 'score', row, column, value };
    this.busy();
    this.submit({ body, target: `score/${key}`, label, shown: value === undefined ? '–' : String(value) });
  }
}

customElements.define('wt-cards', CardsElement);
