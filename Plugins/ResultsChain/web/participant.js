// @ts-check
import { render } from '/js/core/html.js';
import { newID } from '/js/core/ids.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { buildPage } from './build.js';
import { linkPage } from './links.js';
import { practicePage } from './practice.js';
import { ratePage } from './rate.js';
import { ratedPage } from './rated.js';
import { Sheet } from './sheet.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

useStylesheet(new URL('./resultschain.css', import.meta.url).href);

/** A chain on a phone: one column, one link or one point at a time, with the whole chain a tap away. */
export class ChainElement extends WorksheetElement {
  constructor() {
    super();
    /**
     * What was made in this visit, by kind, so that it shows before the server has it.
     * @type {Map<string, Set<string>>}
     */
    this.made = new Map();
    /** The link that is being answered; empty for all of them. */
    this.link = '';
    /** The point whose line of sight shows. */
    this.seen = '';
    /** The own thing that is being worded anew. */
    this.editing = '';
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    const sheet = new Sheet(props);
    this.editing = '';
    this.link = sheet.shownLinks.find((each) => sheet.rating(each.id) === undefined)?.id ?? '';
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    const sheet = new Sheet(props, this.made);
    render(this.page(sheet), this);
  }

  /** @param {Sheet} sheet */
  page(sheet) {
    const { state } = sheet.props.item;
    if (sheet.level) return buildPage(this, sheet);
    if (sheet.phase === 'verbanden') return linkPage(this, sheet);
    if (sheet.phase === 'zekerheid') {
      return state === 'shown' || state === 'done' ? ratedPage(this, sheet) : ratePage(this, sheet);
    }
    return practicePage(this, sheet);
  }

  /**
   * Makes something with an id of its own.
   *
   * @param {'nodes' | 'links' | 'observations'} kind
   * @param {any} body
   * @param {string} label
   * @param {string} shown
   */
  make(kind, body, label, shown) {
    const id = newID();
    this.made.set(kind, (this.made.get(kind) ?? new Set()).add(id));
    this.submit({ body: { ...body, id }, target: id, label, shown });
  }

  /**
   * Words something of one's own anew; what has not left the device yet is replaced there.
   *
   * @param {string} id
   * @param {any} body
   * @param {string} label
   * @param {string} shown
   */
  change(id, body, label, shown) {
    const waits = this.current?.stateOf(id) === 'waiting' ? this.current.pendingOf(id) : undefined;
    this.editing = '';
    if (waits) {
      const { do: _, ...words } = body;
      this.submit({ body: { ...waits.body, ...words }, target: id, label, shown });
    } else this.submit({ body: { ...body, id }, target: `${id}/edit`, label, shown });
  }

  /**
   * @param {string} id
   * @param {string} label
   * @param {string} shown
   */
  drop(id, label, shown) {
    this.submit({ body: { do: 'drop', id }, target: `${id}/drop`, label, shown });
  }

  /** @param {() => void} change  of what this element remembers */
  turn(change) {
    change();
    if (this.current) this.draw(this.current);
  }

  /** @param {string | undefined} link  absent for all of them */
  go(link) {
    this.turn(() => {
      this.link = link ?? '';
    });
    scrollTo(0, 0);
    const home = this.querySelector('[data-focus-home]');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  }
}

customElements.define('wt-results-chain', ChainElement);
