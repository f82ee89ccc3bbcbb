// @ts-check
import { announce } from '../core/announce.js';
import { morphMarkup } from '../core/board-markup.js';
import { leadToChapters } from '../core/chapters.js';
import { keepFile } from '../core/files.js';
import { ask, Problem } from '../core/http.js';
import { errorText, language, setLanguage, t } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { remembered } from '../core/storage.js';

const KEY = 'wt.desk.key';
/** Problems that say nothing against what is on the page. */
const HARMLESS = ['unreachable', 'export-failed', 'export-too-long', 'export-too-large', 'export-unavailable'];
/** In the order in which they are offered. */
const FORMATS = ['pdf', 'odt', 'docx', 'xlsx', 'csv', 'html'];

/** Shows sessions side by side, and says what to do when that can't be. */
export class Comparison {
  /**
   * @param {HTMLElement} root  around the comparison
   * @param {HTMLElement} place  where the comparison itself goes
   */
  constructor(root, place) {
    this.root = root;
    this.place = place;
    /** @type {string[]} */
    this.sessions = [];
    this.shown = false;
    /** @type {string[]} what it can be kept as here */
    this.formats = [];
    this.format = '';
    this.making = false;
    /** What went wrong, as a code; empty when nothing did. */
    this.problem = '';
    leadToChapters(place);
  }

  /** @param {string} fragment  `s=` and the ids of the sessions */
  async enter(fragment) {
    this.sessions = fragment.slice(2).split(',').filter(Boolean);
    await this.attempt(async () => {
      const { page, files } = await this.look();
      this.formats = FORMATS.filter((each) => files[each]);
      const answer = await fetch(page, { credentials: 'omit' }).catch(() => undefined);
      if (!answer) throw new Problem('unreachable', 0);
      if (!answer.ok) throw new Problem('busy', answer.status);
      morphMarkup(this.place, await answer.text());
      this.shown = true;
    });
  }

  /** @returns {Promise<{page: string, files: Record<string, string>}>}  addresses that work once */
  look() {
    if (this.sessions.length < 2) throw new Problem('missing', 0);
    const bearer = sessionStorage.getItem(KEY) ?? remembered(KEY) ?? '';
    if (!bearer) throw new Problem('key', 0);
    return ask('/api/v1/comparisons', { body: { sessions: this.sessions, language: language() }, bearer });
  }

  /** @param {() => Promise<void>} work */
  async attempt(work) {
    this.problem = '';
    try {
      await work();
    } catch (reason) {
      this.problem = reason instanceof Problem ? reason.code : 'unexpected';
      // What was on the page is of before; a network that is gone for a moment or a file that fails leaves it there.
      if (!HARMLESS.includes(this.problem) || !this.shown) this.clear();
    }
    this.draw();
  }

  clear() {
    this.shown = false;
    this.place.replaceChildren();
  }

  /** Has the file made and keeps it; a file that takes a while says so, and one that fails says why. */
  async keep() {
    if (this.making) return;
    this.making = true;
    this.draw();
    announce(t('compare.making'));
    await this.attempt(async () => {
      const format = this.format || this.formats[0];
      const answer = await fetch((await this.look()).files[format], { credentials: 'omit' }).catch(() => undefined);
      if (!answer) throw new Problem('unreachable', 0);
      if (!answer.ok) throw new Problem((await answer.json().catch(() => null))?.code ?? 'unexpected', answer.status);
      keepFile(await answer.blob(), nameOf(answer));
      announce(t('compare.kept'));
    });
    this.making = false;
    this.draw();
  }

  draw() {
    document.title = `${t('compare.page')} · Wijktafel`;
    render(this.shown ? this.bar() : this.apology(), this.root);
  }

  bar() {
    return html`<aside class="outcome-bar" aria-label=${t('compare.about')} data-key="bar">
      <div><p><a href="/desk">${t('compare.back')}</a></p>
      ${this.problem ? html`<p class="problem" role="alert">${errorText(this.problem)}</p>` : null}</div>
      <button class="btn bare" type="button" @click=${() => setLanguage(language() === 'nl' ? 'en' : 'nl')}>
        ${language() === 'nl' ? 'English' : 'Nederlands'}</button>
      <label class="field"><span>${t('compare.as')}</span><select @change=${(/** @type {Event} */ event) => {
        this.format = /** @type {HTMLSelectElement} */ (event.target).value;
      }}>${this.formats.map((each) => html`<option value=${each}>${t(`compare.format.${each}`)}</option>`)}</select></label>
      <button class="btn thin" type="button" aria-busy=${String(this.making)} @click=${() => this.keep()}>
        ${t(this.making ? 'compare.making' : 'compare.keep')}</button>
    </aside>`;
  }

  apology() {
    const own = { missing: 'compare.missing', key: 'compare.key' };
    const text = this.problem in own ? t(own[/** @type {'key'} */ (this.problem)]) : errorText(this.problem);
    return html`<main data-key="apology"><h1>${t('compare.apology')}</h1>
      <p class="lead">${text}</p>
      <p><a class="btn go" href="/desk">${t('compare.back')}</a>
        ${this.problem === 'unreachable' || this.problem === 'busy' ? html`<button class="btn thin" type="button"
          @click=${() => this.enter(location.hash.slice(1))}>${t('again')}</button>` : null}</p></main>`;
  }
}

/** @param {Response} answer */
function nameOf(answer) {
  return /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? t('compare.page');
}
