// @ts-check
import { html, render } from '/js/core/html.js';
import { newID } from '/js/core/ids.js';
import { t } from '/js/core/i18n.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { columns } from './desk-columns.js';
import { findings } from './desk-findings.js';
import { linkList } from './desk-links.js';
import { practice } from './desk-practice.js';
import { steering } from './desk-steering.js';
import { table } from './desk-table.js';
import { waiting } from './desk-waiting.js';
import { guidance } from './guidance.js';
import { Sheet } from './sheet.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {'columns' | 'links' | 'steering' | 'practice'} Tab
 */

useStylesheet(new URL('./resultschain.css', import.meta.url).href);

/** @type {Tab[]} */
const TABS = ['columns', 'links', 'steering', 'practice'];
/**
 * The part that a phase is about.
 * @type {Record<string, Tab>}
 */
const FIRST = { verbanden: 'links', zekerheid: 'links', sturen: 'steering', toetsen: 'practice' };

/** The facilitator's chain: what waits, the columns, the links, what to steer on and what practice shows. */
export class ChainDeskElement extends WorksheetElement {
  constructor() {
    super();
    /** @type {Tab} */
    this.tab = 'columns';
    /** The point, link or indicator that is open for changes. */
    this.editing = '';
    /** The point that a link is being drawn from. */
    this.from = '';
    /**
     * What was taken away last, for whoever wants it back.
     * @type {{id: string, text: string} | undefined}
     */
    this.dropped = undefined;
    /** The point whose line of sight shows. */
    this.seen = '';
    /** The thing that gets the focus as soon as it shows. */
    this.wanted = '';
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    this.tab = FIRST[props.item.phase] ?? 'columns';
    this.editing = '';
    this.from = '';
    this.dropped = undefined;
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    const sheet = new Sheet(props);
    render(html`<div class="chain-desk" data-key="desk">
      ${waiting(this, sheet)}
      <div class="tabs" role="group" aria-label=${t('resultschain.desk.parts')}>${TABS.map((tab) => html`<button
        class="btn thin" type="button" data-key=${tab} aria-pressed=${String(this.tab === tab)}
        @click=${() => this.open(tab)}>${t(`resultschain.desk.${tab}`)}</button>`)}</div>
      ${this.undo(sheet)}
      ${this.panel(sheet)}
      ${findings(this, sheet)}
      ${table(this, sheet)}
      ${guidance(sheet)}</div>`, this);
    this.giveFocus();
  }

  /**
   * The line that takes back what was taken away; the status is always there, so that it is heard.
   *
   * @param {Sheet} sheet
   */
  undo(sheet) {
    const gone = this.dropped;
    return html`<div class=${gone ? 'line undo' : ''} data-key="undo" data-thing="undo" role="status" tabindex="-1">
      ${gone ? html`<span>${t('resultschain.gone')} <bdi>${gone.text}</bdi></span>
      <button class="btn thin" type="button" ?disabled=${sheet.props.readonly} aria-label=${t('resultschain.restore.of', {
        text: gone.text })} @click=${() => {
        this.dropped = undefined;
        this.wanted = gone.id;
        this.ask('restore', { id: gone.id }, gone.text);
      }}>${t('resultschain.restore')}</button>` : null}</div>`;
  }

  /** @param {Sheet} sheet */
  panel(sheet) {
    switch (this.tab) {
      case 'links': return linkList(this, sheet);
      case 'steering': return steering(this, sheet);
      case 'practice': return practice(this, sheet);
      default: return columns(this, sheet);
    }
  }

  /** @param {Tab} tab */
  open(tab) {
    this.turn(() => {
      this.tab = tab;
      this.editing = '';
      this.from = '';
      this.wanted = '';
    });
  }

  /**
   * Goes to a thing, opens it and puts the focus there.
   *
   * @param {Tab} tab
   * @param {string} id
   */
  goTo(tab, id) {
    this.turn(() => {
      this.tab = tab;
      this.editing = id;
      this.from = '';
      this.wanted = id;
    });
  }

  /**
   * Closes what is open and stays at its place.
   *
   * @param {string} id
   */
  close(id) {
    this.turn(() => {
      this.editing = '';
      this.wanted = id;
    });
  }

  /** A link that was just drawn is here only after the server took it. */
  giveFocus() {
    const place = this.wanted && this.querySelector(`[data-thing="${CSS.escape(this.wanted)}"]`);
    if (!(place instanceof HTMLElement)) return;
    this.wanted = '';
    place.scrollIntoView({ block: 'nearest' });
    place.focus({ preventScroll: true });
  }

  /** @param {() => void} change  of what this element remembers */
  turn(change) {
    change();
    if (this.current) this.draw(this.current);
  }

  /**
   * Asks for something; what is absent is left out.
   *
   * @param {string} what  the command
   * @param {any} body
   * @param {string} label
   */
  ask(what, body, label) {
    if (this.current?.readonly) return;
    if (what === 'drop') {
      this.dropped = { id: body.id, text: label };
      if (this.editing === body.id) this.editing = '';
      this.wanted = 'undo';
    }
    const about = body.id ?? body.link ?? body.node ?? body.role ?? '';
    this.submit({ body: { do: what, ...body }, target: `${what}/${about}`, label: label.slice(0, 80) });
  }

  /**
   * Makes something with an id of its own.
   *
   * @param {string} what
   * @param {any} body
   * @param {string} label
   */
  make(what, body, label) {
    this.ask(what, { id: newID(), ...body }, label);
  }

  /**
   * Draws a link between two points, unless it is there already; opens that one then.
   *
   * @param {Sheet} sheet
   * @param {string} from
   * @param {string} to
   */
  link(sheet, from, to) {
    this.from = '';
    const known = sheet.links.find((each) => each.from === from && each.to === to);
    if (known) return this.goTo('links', known.id);
    if (from === to) return this.redraw();
    const id = newID();
    this.ask('add-link', { id, from, to }, sheet.name({ from, to }));
    return this.goTo('links', id);
  }
}

customElements.define('wt-results-chain-desk', ChainDeskElement);
