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

/** The case as the facilitator writes it: texts, lines, uncertainty, what holds for all of it, and what is wrong. */
export class LedgerDesk extends WorksheetElement {
  constructor() {
    super();
    /** @type {Tab} */
    this.tab = 'steps';
    /** The line or effect that is being edited; `new` and `new-pm` for one that isn't there yet. */
    this.editing = '';
    /** The uncertain number that is being edited. */
    this.parameter = '';
    /** How many empty rows a form of a line has beyond those that are filled in. */
    this.more = { quantities: 1, shares: 1 };
    /** What the form itself found wrong. */
    this.problem = '';
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    this.tab = TAB_OF[props.item.phase] ?? 'steps';
    this.close();
  }

  close() {
    this.editing = '';
    this.parameter = '';
    this.problem = '';
    this.more = { quantities: 1, shares: 1 };
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    if (!props.view?.desk) return render(html`<p class="soft">${t('ledger.coming')}</p>`, this);
    const errors = Object.values(props.view.desk.findings ?? {}).filter((/** @type {any} */ each) => each.error).length;
    render(html`<div class="tabs" role="group" aria-label=${t('ledger.tabs')} data-key="tabs">
      ${Object.keys(PAGES).map((tab) => html`<button class="btn thin" type="button" data-key=${tab}
        aria-pressed=${String(this.tab === tab)} @click=${() => this.show(/** @type {Tab} */ (tab))}>
        ${t(`ledger.tab.${tab}`)}${tab === 'check' && errors > 0 ? ` (${errors})` : ''}</button>`)}</div>
      <div class="ledger" data-key=${`page-${this.tab}`}>${PAGES[this.tab](this, props)}</div>`, this);
  }

  /** @param {Tab} tab */
  show(tab) {
    this.tab = tab;
    this.close();
    this.redraw();
  }

  /**
   * Opens the line, or the field of the case, that a finding is about, and puts the focus there.
   *
   * @param {string} place
   * @param {string} code
   */
  lead(place, code) {
    const [id, field = ''] = place.split(/\.(.*)/s);
    const { posten = {} } = this.current?.view.desk ?? {};
    this.close();
    this.tab = id in posten ? 'lines' : id === 'posten' ? 'lines' : 'case';
    if (id in posten) this.editing = id;
    // A missing range is given where ranges are.
    if (code === 'w-geen-bereik') {
      const { parameters = {} } = this.current?.view.desk ?? {};
      this.tab = 'risk';
      this.parameter = Object.keys(parameters).find((each) => parameters[each].line === id) ?? '';
    }
    if (this.current) this.draw(this.current);
    const form = this.querySelector('form');
    const target = form?.querySelector(`[name="${CSS.escape(field || id)}"]`)
      ?? form?.querySelector(`[data-field="${CSS.escape(field)}"]`) ?? form?.querySelector('input, select');
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
