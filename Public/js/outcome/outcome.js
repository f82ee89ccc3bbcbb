// @ts-check
import { morphMarkup } from '../core/board-markup.js';
import { leadToChapters } from '../core/chapters.js';
import { ask, Problem } from '../core/http.js';
import { errorText, setLanguage, t } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { momentDayText } from '../core/numbers.js';

/**
 * What the server tells of a published outcome; the addresses work once.
 *
 * @typedef {{title: string, language: string, publishedAt: number, until: number, erased?: number, page: string,
 *   pdf?: string}} Found
 */

const GONE = 'outcome-gone';

/** Shows a published outcome as it was frozen, and what became of it when it can't be read. */
export class Outcome {
  /**
   * @param {HTMLElement} root  around the outcome
   * @param {HTMLElement} place  where the outcome itself goes
   */
  constructor(root, place) {
    this.root = root;
    this.place = place;
    this.secret = '';
    /** @type {Found | undefined} */
    this.found = undefined;
    /** What went wrong, as a code; empty when nothing did. */
    this.problem = '';
    leadToChapters(place);
  }

  /**
   * The secret stays in the address: it is what people keep, and no server log ever sees it.
   *
   * @param {string} secret
   */
  async enter(secret) {
    if (secret !== this.secret) this.clear();
    this.secret = secret;
    await this.attempt(async () => {
      const found = await this.look();
      const page = await fetch(found.page, { credentials: 'omit' }).catch(() => undefined);
      if (!page) throw new Problem('unreachable', 0);
      if (!page.ok) throw new Problem(GONE, page.status);
      morphMarkup(this.place, await page.text());
      this.found = found;
      setLanguage(found.language === 'en' ? 'en' : 'nl', false);
    });
  }

  /** @returns {Promise<Found>} */
  look() {
    if (!this.secret) throw new Problem('missing', 0);
    return ask('/api/v1/outcomes', { body: { secret: this.secret } });
  }

  /** @param {() => Promise<void>} work */
  async attempt(work) {
    this.problem = '';
    try {
      await work();
    } catch (reason) {
      this.problem = reason instanceof Problem ? reason.code : 'unexpected';
      // What may not be read any more doesn't stay on a page that was left open.
      if (this.problem === GONE || !this.found) this.clear();
    }
    this.draw();
  }

  clear() {
    this.found = undefined;
    this.place.replaceChildren();
  }

  keep() {
    return this.attempt(async () => {
      const { pdf } = await this.look();
      if (!pdf) throw new Problem('export-failed', 0);
      const anchor = document.createElement('a');
      anchor.href = pdf;
      anchor.download = '';
      anchor.click();
    });
  }

  draw() {
    document.title = `${this.found?.title || t('outcome.page')} · Wijktafel`;
    render(this.found ? this.bar(this.found) : this.apology(), this.root);
  }

  /** @param {Found} found */
  bar(found) {
    const { publishedAt, until, erased = 0, pdf } = found;
    return html`<aside class="outcome-bar" aria-label=${t('outcome.about')} data-key="bar">
      <div><p>${t('outcome.published', { date: momentDayText(publishedAt) })}
        ${t('outcome.until', { date: momentDayText(until - 1) })}</p>
      ${erased > 0 ? html`<p>${t('outcome.erased', { count: erased })}</p>` : null}
      ${this.problem ? html`<p class="problem" role="alert">${errorText(this.problem)}</p>` : null}</div>
      ${pdf ? html`<button class="btn thin" type="button" @click=${() => this.keep()}>${t('outcome.pdf')}</button>` : null}
    </aside>`;
  }

  apology() {
    const isGone = this.problem === GONE;
    const isMissing = this.problem === 'missing' || this.problem === 'malformed';
    const text = isGone ? t('outcome.gone') : isMissing ? t('outcome.missing') : errorText(this.problem);
    return html`<main data-key="apology"><h1>${t(isGone ? 'outcome.gone-title' : 'outcome.apology')}</h1>
      <p class="lead">${text}</p>
      ${isGone || isMissing ? null : html`<p><button class="btn go" type="button" @click=${() => this.enter(this.secret)}>
        ${t('again')}</button></p>`}</main>`;
  }
}
