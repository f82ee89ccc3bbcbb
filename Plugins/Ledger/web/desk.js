// @ts-check
import { html, render } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { casePage } from './desk-case.js';
import { checkPage } from './desk-check.js';
import { linesPage } from './desk-lines.js';
import { riskPage } from './desk-risk.js';
import { stepsPage } from './desk-steps.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {'steps' | 'lines' | 'risk' | 'case' | 'check'} Tab
 */

useStylesheet(new URL('./ledger.css', import.meta.url).href);

/** @type {Record<Tab, (desk: LedgerDesk, props: WorksheetProps) => unknown>} */
const PAGES = { steps: stepsPage, lines: linesPage, risk: riskPage, case: casePage, check: checkPage };

/**
 * The tab that a step is worked on in.
 * @type {Record<string, Tab>}
 */
const TAB_OF = {
  probleem: 'steps', nulalternatief: 'steps', alternatieven: 'case', effecten: 'lines', kosten: 'lines',
  schatten: 'risk', varianten: 'risk', overzicht: 'check', presentatie: 'steps',
};

/** The tab that is in front, for when there is nothing closer to give the focus to. */
const TAB = '.tabs [aria-pressed="true"]';

/** The case as the facilitator writes it: texts, lines, uncertainty, what holds for all of it, and what is wrong. */
export class LedgerDesk extends WorksheetElement {
  constructor() {
    super();
    /** @type {Tab} */
    this.tab = 'steps';
    /** The line or effect that is being edited; `new` and `new-pm` for one that isn't there yet. */
    this.editing = '';
    /** The thing of another worksheet that the line being added comes from. */
    this.from = '';
    /** The uncertain number that is being edited. */
    this.parameter = '';
    /** How many empty rows a form of a line has beyond those that are filled in. */
    this.more = { quantities: 1, shares: 1 };
    /** What keeps the form from being saved. */
    this.problem = '';
    /** What the open form was sent about; it stays open until the answer, so that a refusal costs no typing. */
    this.sent = '';
    /**
     * The refusal that was there before the form was sent.
     * @type {WorksheetProps['refused']}
     */
    this.refusedBefore = undefined;
    /**
     * What gets the focus once it is drawn, as selectors: the first that is there.
     * @type {string[]}
     */
    this.follow = [];
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    this.tab = TAB_OF[props.item.phase] ?? 'steps';
    this.close();
  }

  close() {
    this.editing = '';
    this.from = '';
    this.parameter = '';
    this.problem = '';
    this.sent = '';
    this.more = { quantities: 1, shares: 1 };
  }

  /**
   * Opens the form of a line or effect, or of an uncertain number, with the focus in it.
   *
   * @param {{editing?: string, parameter?: string, from?: string}} what
   */
  edit({ editing = '', parameter = '', from = '' }) {
    this.close();
    this.editing = editing;
    this.from = from;
    this.parameter = parameter;
    this.follow = ['form input'];
    this.redraw();
  }

  /** Goes back from a form to the list that it was opened from, with the focus where it was. */
  leave() {
    const key = this.editing || this.parameter;
    this.follow = [`[data-key="${CSS.escape(key)}"] button[data-key="edit"]`, TAB];
    this.close();
    this.redraw();
  }

  /**
   * Sends a form, and leaves it once the server has taken it.
   *
   * @param {any} body
   * @param {string} target
   * @param {string} label
   */
  save(body, target, label) {
    if (this.current?.readonly) return;
    this.refusedBefore = this.current?.refused;
    this.send(body, target, label);
    this.sent = target;
  }

  /** @param {WorksheetProps} props */
  settle(props) {
    if (!this.sent) return;
    const { refused } = props;
    if (refused && refused !== this.refusedBefore && refused.target === this.sent) {
      this.problem = refused.text;
      this.sent = '';
      return;
    }
    const state = props.stateOf(this.sent);
    if (state === undefined || state === 'saved') this.leave();
  }

  /** What keeps the form from being saved, beside its button; what the server said is announced by the page. */
  problemLine() {
    const isTold = this.problem !== '' && this.problem === this.current?.refused?.text;
    return html`<p class="problem" role=${isTold ? null : 'alert'}>${this.problem}</p>`;
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    if (!props.view?.desk) return render(html`<p class="soft">${t('ledger.coming')}</p>`, this);
    this.settle(props);
    const errors = Object.values(props.view.desk.findings ?? {}).filter((/** @type {any} */ each) => each.error).length;
    render(html`<div class="tabs" role="group" aria-label=${t('ledger.tabs')} data-key="tabs">
      ${Object.keys(PAGES).map((tab) => html`<button class="btn thin" type="button" data-key=${tab}
        aria-pressed=${String(this.tab === tab)} @click=${() => this.show(/** @type {Tab} */ (tab))}>
        ${t(`ledger.tab.${tab}`)}${tab === 'check' && errors > 0 ? ` (${errors})` : ''}</button>`)}</div>
      <div class="ledger" data-key=${`page-${this.tab}`}>${PAGES[this.tab](this, props)}</div>`, this);
    const target = this.follow.map((each) => this.querySelector(each)).find(Boolean);
    if (target instanceof HTMLElement) target.focus();
    this.follow = [];
    return undefined;
  }

  /** @param {Tab} tab */
  show(tab) {
    this.tab = tab;
    this.close();
    this.redraw();
  }

  /**
   * Opens the line, or the part of the case, that a finding is about, and puts the focus in its field.
   *
   * @param {string} place
   * @param {{tab?: Tab, field?: string}} known   where findings of this kind are mended
   */
  lead(place, known) {
    const [id, part] = place.split(/\.(.*)/s);
    const { posten = {}, parameters = {} } = this.current?.view.desk ?? {};
    const isLine = id in posten;
    this.close();
    this.tab = known.tab ?? (isLine || id === 'posten' ? 'lines' : 'case');
    if (isLine && this.tab === 'lines') this.editing = id;
    if (this.tab === 'risk') this.parameter = Object.keys(parameters).find((each) => parameters[each].line === id) ?? '';
    if (this.current) this.draw(this.current);
    const field = CSS.escape(part ?? known.field ?? id);
    const target = this.querySelector(`form [name="${field}"]`)
      ?? this.querySelector('form input') ?? this.querySelector(TAB);
    const folded = target?.closest('details');
    // What is folded away cannot have the focus.
    if (folded) folded.open = true;
    if (target instanceof HTMLElement) target.focus();
  }

  /**
   * @param {any} body
   * @param {string} target
   * @param {string} label
   */
  send(body, target, label) {
    this.problem = '';
    if (this.current?.readonly) return;
    this.submit({ body, target, label });
  }

  /**
   * Says what a form lacks, beside it, and keeps what was typed.
   *
   * @param {string} problem
   */
  complain(problem) {
    this.problem = problem;
    this.redraw();
  }
}

customElements.define('wt-ledger-desk', LedgerDesk);
