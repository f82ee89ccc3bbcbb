// @ts-check
import { render } from '/js/core/html.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { Hand } from './hand.js';
import { overview } from './overview.js';
import { results } from './result.js';
import { Sheet, targetOf } from './sheet.js';
import { themePage } from './theme.js';
import { pick } from '/js/core/i18n.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

useStylesheet(new URL('./sliders.css', import.meta.url).href);

/** Rails and pucks: one theme at a time, all of them in an overview, and the group's outcome when it is shown. */
export class SlidersElement extends WorksheetElement {
  constructor() {
    super();
    this.index = 0;
    this.inOverview = false;
    this.showsLevels = false;
    /**
     * Where the loose puck is while it is dragged to the rail.
     * @type {{x: number, y: number, over: boolean} | undefined}
     */
    this.loose = undefined;
    this.hand = new Hand((key, value) => this.place(key, value));
    this.onHide = () => document.visibilityState === 'hidden' && this.hand.release();
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.onHide);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.onHide);
    this.hand.release();
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    this.hand.drop();
    const sheet = new Sheet(props);
    const open = sheet.themes.findIndex((each) => !sheet.hasAnswer(each.id));
    this.index = Math.max(0, open);
    this.inOverview = open < 0;
    this.showsLevels = false;
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    const sheet = new Sheet(props);
    const shown = props.item.state === 'shown' || props.item.state === 'done';
    const whole = shown || this.inOverview || props.readonly;
    this.front(whole ? '' : sheet.themes[this.index].id);
    if (shown) render(results(sheet), this);
    else if (whole) render(overview(this, sheet), this);
    else render(themePage(this, sheet, sheet.themes[this.index]), this);
  }

  /**
   * @param {number} index
   */
  go(index) {
    this.hand.release();
    this.inOverview = index < 0 || index >= (this.current?.instrument.items.length ?? 0);
    if (!this.inOverview) this.index = index;
    this.showsLevels = false;
    if (this.current) this.draw(this.current);
    scrollTo(0, 0);
    this.focusOn('[data-focus-home]');
  }

  /** @param {string} selector */
  focusOn(selector) {
    const target = this.querySelector(selector);
    if (target instanceof HTMLElement) target.focus({ preventScroll: selector === '[data-focus-home]' });
  }

  /** @param {string} id */
  theme(id) {
    return this.current?.instrument.items.find((/** @type {any} */ each) => each.id === id);
  }

  /**
   * @param {string} key
   * @param {number} value
   */
  place(key, value) {
    const [theme, measure] = key.split('/');
    this.tell({ do: 'place', theme, measure, value }, theme, measure, value);
  }

  /**
   * @param {string} theme
   * @param {string} measure
   */
  dontKnow(theme, measure) {
    this.hand.drop();
    this.tell({ do: 'dont-know', theme, measure }, theme, measure, 'weet-niet');
  }

  /**
   * @param {string} theme
   * @param {string} measure
   */
  liftPuck(theme, measure) {
    this.hand.drop();
    this.tell({ do: 'lift', theme, measure }, theme, measure, undefined);
  }

  /**
   * @param {any} body
   * @param {string} theme
   * @param {string} measure
   * @param {import('./sheet.js').Value} value
   */
  tell(body, theme, measure, value) {
    if (!this.current) return;
    const sheet = new Sheet(this.current);
    const about = sheet.measures.find((each) => each.id === measure);
    if (!about || this.current.readonly) return;
    const item = this.theme(theme);
    this.submit({
      body, target: targetOf(theme, measure), label: sheet.label(item, about), shown: sheet.word(item, about, value),
    });
  }

  /** @param {string} theme */
  keep(theme) {
    const label = pick(this.theme(theme)?.short ?? this.theme(theme)?.title);
    this.submit({ body: { do: 'keep', theme }, target: targetOf(theme, 'keep'), label });
  }

  /**
   * @param {string} theme
   * @param {string} text
   */
  giveReason(theme, text) {
    const label = pick(this.theme(theme)?.short ?? this.theme(theme)?.title);
    const body = { do: 'reason', theme, text };
    this.submit({ body, target: targetOf(theme, 'reason'), label, shown: text.slice(0, 20) });
  }
}

customElements.define('wt-sliders', SlidersElement);
