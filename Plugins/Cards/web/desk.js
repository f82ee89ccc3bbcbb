// @ts-check
import { announce } from '/js/core/announce.js';
import { html, render } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { choosePart } from './desk-choose.js';
import { deckPart } from './desk-deck.js';
import { questionsPart } from './desk-questions.js';
import { tablePart } from './desk-table.js';
import { Room } from './room.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {'table' | 'choose' | 'questions'} Tab
 */

useStylesheet(new URL('./desk.css', import.meta.url).href);

/**
 * The part that a phase begins with.
 *
 * @type {Record<string, Tab>}
 */
const FIRST = { stemmen: 'choose', top: 'choose', confrontatie: 'questions', opties: 'questions' };

/** Cards at the desk: show, put together, choose what goes on, and ask. */
export class CardsDeskElement extends WorksheetElement {
  constructor() {
    super();
    /** @type {Tab} */
    this.tab = 'table';
    /** The card that was picked up with a button. */
    this.lifted = '';
    /** The card that a mouse drags; no redraw while it does, because that would end the drag. */
    this.dragged = '';
    /** The card whose menu is open. */
    this.menu = '';
    /** The cluster or question that is being worded. */
    this.naming = '';
    /**
     * A move to another column that waits for its question.
     *
     * @type {{id: string, list: string} | undefined}
     */
    this.asking = undefined;
    /** What gets the focus when the last step has drawn or moved it, as a selector; until the next key or touch. */
    this.follow = '';
    /**
     * What is typed, by field.
     *
     * @type {Map<string, string>}
     */
    this.typed = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this, true);
    this.addEventListener('pointerdown', this, true);
  }

  /** @param {Event} event */
  handleEvent(event) {
    this.follow = '';
    if (/** @type {KeyboardEvent} */ (event).key !== 'Escape') return;
    if (!this.lifted && !this.menu && !this.naming && !this.asking) return;
    event.stopPropagation();
    const card = this.lifted || this.menu || this.asking?.id;
    this.rest();
    if (card) this.followCard(card);
    this.redraw();
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    this.tab = FIRST[props.item.phase] ?? 'table';
    this.rest();
  }

  /** Puts down whatever was begun. */
  rest() {
    this.lifted = '';
    this.dragged = '';
    this.menu = '';
    this.naming = '';
    this.asking = undefined;
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    const room = new Room(props.instrument, props.view);
    if (this.lifted && !room.card(this.lifted)) this.lifted = '';
    if (room.deck.length > 0) {
      render(html`<div class="cards-desk" data-key="desk">${deckPart(this, room)}</div>`, this);
      return this.refocus();
    }
    render(html`<div class="cards-desk" data-key="desk">
      <div class="parts" role="group" aria-label=${t('cards.desk.nav')} data-key="parts">
        ${['table', 'choose', 'questions'].map((tab) => html`<button class="btn thin" type="button" data-key=${tab}
          aria-pressed=${String(this.tab === tab)} @click=${() => this.turn(/** @type {Tab} */ (tab))}>
          ${t(`cards.desk.${tab}`)}</button>`)}</div>
      ${this.content(room)}</div>`, this);
    this.refocus();
  }

  /** @param {Room} room */
  content(room) {
    switch (this.tab) {
      case 'choose': return choosePart(this, room);
      case 'questions': return questionsPart(this, room);
      default: return tablePart(this, room);
    }
  }

  /**
   * Gives a card the focus once it lies where it goes: a card that moves is drawn anew and would lose it.
   *
   * @param {string} id
   */
  followCard(id) {
    this.follow = `[data-card="${CSS.escape(id)}"] .lift`;
  }

  refocus() {
    const found = this.follow ? this.querySelector(this.follow) : null;
    const now = document.activeElement;
    if (!(found instanceof HTMLElement) || found === now || now?.matches('input, textarea, select')) return;
    found.focus({ preventScroll: true });
    if (found instanceof HTMLInputElement) found.select();
  }

  /** @param {Tab} tab */
  turn(tab) {
    this.tab = tab;
    this.rest();
    this.redraw();
  }

  get readonly() {
    return Boolean(this.current?.readonly);
  }

  /**
   * @param {any} body
   * @param {string} label
   * @param {string} [target]  a command of its own when absent: arrangements must not replace each other
   */
  command(body, label, target = `do/${newID()}`) {
    if (this.readonly) return;
    this.submit({ body, target, label: label.slice(0, 80) });
  }

  /**
   * What was asked for about a target and is not in the view yet: who ticks twice builds on the first.
   *
   * @param {string} target
   */
  pending(target) {
    return this.current?.pendingOf(target)?.body;
  }

  /**
   * Picks a card up, or puts it back.
   *
   * @param {string} id
   */
  lift(id) {
    const isUp = this.lifted === id;
    this.rest();
    this.lifted = isUp ? '' : id;
    if (!isUp) announce(t('cards.desk.lifted'));
    this.redraw();
  }

  /** @param {string} id */
  toggleMenu(id) {
    const isOpen = this.menu === id;
    this.rest();
    this.menu = isOpen ? '' : id;
    this.redraw();
  }

  /**
   * What stands in a field: what was typed, or what it began with.
   *
   * @param {string} field
   * @param {string} [first]
   */
  text(field, first = '') {
    return this.typed.get(field) ?? first;
  }

  /** @param {string} field */
  typing(field) {
    return (/** @type {Event} */ event) => {
      this.typed.set(field, /** @type {HTMLInputElement} */ (event.currentTarget).value);
    };
  }
}

customElements.define('wt-cards-desk', CardsDeskElement);
