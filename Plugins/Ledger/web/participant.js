// @ts-check
import { render } from '/js/core/html.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { estimatePage } from './estimate.js';
import { shown } from './numbers.js';
import { overview } from './overview.js';
import { outcome } from './outcome.js';
import { Sheet, targetOf } from './sheet.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {import('./sheet.js').Triple} Triple
 */

useStylesheet(new URL('./ledger.css', import.meta.url).href);

/** The phase in which people give numbers; in the others they watch what the desk puts together. */
const ESTIMATING = 'schatten';

/** A case on a phone: the steps and what they come to, and three numbers for each uncertain one. */
export class LedgerElement extends WorksheetElement {
  /** @param {string} phase */
  static asks(phase) {
    return phase === ESTIMATING;
  }

  constructor() {
    super();
    this.index = 0;
    this.inOverview = false;
    /**
     * What is typed and not saved yet, by number and field.
     * @type {Map<string, string>}
     */
    this.drafts = new Map();
    this.problem = '';
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    this.drafts.clear();
    this.problem = '';
    const { firstOpen } = new Sheet(props);
    this.index = Math.max(0, firstOpen);
    this.inOverview = firstOpen < 0;
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    const sheet = new Sheet(props);
    const asks = props.item.phase === ESTIMATING && sheet.asked.length > 0;
    const isShown = props.item.state === 'shown' || props.item.state === 'done';
    if (!asks) render(outcome(sheet), this);
    else if (isShown || this.inOverview || props.readonly) render(overview(this, sheet), this);
    else render(estimatePage(this, sheet, sheet.asked[Math.min(this.index, sheet.asked.length - 1)]), this);
  }

  /** @param {number} index */
  go(index) {
    const count = this.current ? new Sheet(this.current).asked.length : 0;
    this.inOverview = index < 0 || index >= count;
    if (!this.inOverview) this.index = index;
    this.problem = '';
    if (this.current) this.draw(this.current);
    scrollTo(0, 0);
    const home = this.querySelector('[data-focus-home]');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  }

  /**
   * @param {any} asked
   * @param {Triple} triple
   * @param {string} label
   */
  estimate(asked, triple, label) {
    const words = [triple.low, triple.mode, triple.high].map((each) => shown(each, asked)).join(' – ');
    this.submit({
      body: { do: 'estimate', parameter: asked.id, ...triple }, target: targetOf(asked.id), label, shown: words,
    });
    for (const field of ['low', 'mode', 'high']) this.drafts.delete(`${asked.id} ${field}`);
  }

  /**
   * @param {any} asked
   * @param {string} label
   */
  withdraw(asked, label) {
    this.submit({ body: { do: 'withdraw', parameter: asked.id }, target: targetOf(asked.id), label });
  }
}

customElements.define('wt-ledger', LedgerElement);
