// @ts-check
import { html, render } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { announce } from '/js/core/announce.js';
import { newID } from '/js/core/ids.js';
import { deckPage } from './deck.js';
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

/** The phases that show one card of a deck at a time. */
const DECK_PHASES = ['lezen', 'merken', 'tonen'];
/** How far a finger goes before it turns a card, in pixels. */
const SWIPE = 60;

/** Cards on a phone: write, see what lies on the table, vote, score, and write options. */
export class CardsElement extends WorksheetElement {
  /** @param {string} phase  in these two the desk works and everyone else watches */
  static asks(phase) {
    return phase !== 'clusteren' && phase !== 'top';
  }

  constructor() {
    super();
    /** The column or question that is in front. */
    this.list = '';
    /** The words that a card of a deck is looked for by. */
    this.search = '';
    /** The square that is in front. */
    this.square = 0;
    /**
     * Where a finger came down.
     *
     * @type {{x: number, y: number} | undefined}
     */
    this.finger = undefined;
    /** @type {Map<string, any>} */
    this.sent = new Map();
    /**
     * By list, so that looking elsewhere loses nothing.
     *
     * @type {Map<string, Draft>}
     */
    this.drafts = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this);
  }

  /**
   * Arrow keys leaf through a deck, except where they do something else already.
   *
   * @param {Event} event
   */
  handleEvent(event) {
    const { key, target } = /** @type {KeyboardEvent} */ (event);
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step === 0 || (target instanceof HTMLElement && target.matches('input, textarea, select'))) return;
    if (this.leaf(step)) event.preventDefault();
  }

  /** @param {TouchEvent} event */
  touch(event) {
    const [touch] = event.changedTouches;
    this.finger = event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
  }

  /** @param {TouchEvent} event */
  swipe(event) {
    const [touch] = event.changedTouches;
    const { finger } = this;
    this.finger = undefined;
    if (!finger) return;
    const [x, y] = [touch.clientX - finger.x, touch.clientY - finger.y];
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) this.leaf(x < 0 ? 1 : -1);
  }

  /**
   * Goes to the next card of a deck, or the one before; tells whether there is one.
   *
   * @param {number} step
   */
  leaf(step) {
    const props = this.current;
    if (!props || !DECK_PHASES.includes(props.item.phase)) return false;
    const { deck } = new Sheet(props, this.sent).room;
    const following = deck[deck.findIndex(({ id }) => id === this.list) + step];
    if (following) this.visit(following.id);
    return Boolean(following);
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    const sheet = new Sheet(props, this.sent);
    if (sheet.room.deck.length > 0 && props.item.phase !== 'stemmen') {
      const { deck } = sheet.room;
      const unmarked = props.item.phase === 'merken' ? deck.find(({ id }) => !sheet.mark(id)) : undefined;
      this.list = props.view.front ?? (unmarked ?? deck[0]).id;
      return;
    }
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
    if (sheet.room.deck.length > 0 && DECK_PHASES.includes(props.item.phase)) return deckPage(this, sheet);
    switch (props.item.phase) {
      case 'schrijven': case 'tonen': return isQuiet ? tablePage(this, sheet) : writePage(this, sheet);
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
    this.home();
  }

  /**
   * Opens a card of a deck and begins to read it.
   *
   * @param {string} card
   */
  visit(card) {
    this.go(card);
    this.home();
  }

  /** Begins a page at its top, for eyes and screen readers. */
  home() {
    scrollTo(0, 0);
    const home = this.querySelector('[data-focus-home]');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  }

  /**
   * @param {{id: string, title: any}} card
   * @param {string | undefined} option
   * @param {string} shown
   */
  mark({ id, title }, option, shown) {
    const body = option === undefined ? { do: 'unmark', card: id } : { do: 'mark', card: id, option };
    this.busy();
    this.submit({ body, target: `mark/${id}`, label: pick(title).slice(0, 60), shown });
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
