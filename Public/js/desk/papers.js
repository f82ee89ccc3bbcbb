// @ts-check
import { announce } from '../core/announce.js';
import { Problem } from '../core/http.js';
import { errorText, pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

const LANGUAGES = ['nl', 'en'];

/** The questions on paper: which ones, in which language, in a tab that is ready to print. */
export class Papers {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.chosenLanguage = '';
    /** The item that the sheets are of; empty is all of them. */
    this.item = '';
    this.busy = false;
    this.problem = '';
    /** The sheets' address, when the browser let no window open for them. */
    this.blocked = '';
  }

  get element() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('papers'));
  }

  get language() {
    return this.chosenLanguage || this.desk.client.welcome?.session.language || 'nl';
  }

  open() {
    Object.assign(this, { item: '', busy: false, problem: '', blocked: '' });
    this.desk.draw();
    if (!this.element?.open) this.element?.showModal();
  }

  /** @param {SubmitEvent} event */
  async show(event) {
    event.preventDefault();
    if (this.busy) return;
    // Opened at once, because a browser lets a window open only while the click lasts.
    const page = window.open('about:blank', 'wijktafel-papers');
    Object.assign(this, { busy: true, problem: '', blocked: '' });
    this.desk.draw();
    try {
      const wish = { kind: 'paper', language: this.language, ...(this.item ? { item: this.item } : {}) };
      const address = await this.desk.report.exports.ticket(wish);
      if (page) page.location.href = new URL(address, location.href).href;
      else this.blocked = address;
    } catch (reason) {
      page?.close();
      this.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
      announce(this.problem);
    } finally {
      this.busy = false;
      this.desk.draw();
    }
  }

  button() {
    return html`<button class="btn bare" type="button" data-key="papers" @click=${() => this.open()}>${t('papers.title')}</button>`;
  }

  dialog() {
    const items = Object.entries(this.desk.view.agenda).filter(([, each]) => each.worksheet)
      .sort(([, one], [, other]) => one.rank - other.rank);
    return html`<dialog id="papers" aria-labelledby="papers-title">
      <h2 id="papers-title">${t('papers.title')}</h2>
      ${this.problem ? html`<p class="notice bad" role="alert" data-key="problem">${this.problem}</p>` : null}
      ${items.length ? this.form(items) : html`<p class="notice plain" data-key="none">${t('papers.none')}</p>`}
      <p><button class="btn bare" type="button" @click=${() => this.element?.close()}>${t('close')}</button></p></dialog>`;
  }

  /** @param {[string, any][]} items */
  form(items) {
    const choose = (/** @type {Event} */ event) => {
      this.item = /** @type {HTMLSelectElement} */ (event.currentTarget).value;
    };
    return html`<form class="stack" data-key="form" @submit=${(/** @type {SubmitEvent} */ event) => this.show(event)}>
      <p>${t('papers.means')}</p>
      <label class="field"><span>${t('papers.what')}</span><select name="item" .value=${this.item} @change=${choose}>
        <option value="">${t('papers.all')}</option>
        ${items.map(([id, each]) => html`<option value=${id} data-key=${id}>${pick(each.title)}</option>`)}</select></label>
      <fieldset class="field"><legend>${t('papers.language')}</legend>
        <div class="report-row">${LANGUAGES.map((code) => this.languageChoice(code))}</div></fieldset>
      ${this.blocked ? html`<p data-key="blocked">${t('papers.blocked')}
        <a href=${this.blocked} target="_blank">${t('papers.open-here')}</a></p>` : null}
      <p><button class="btn go" type="submit" aria-disabled=${this.busy ? 'true' : null}>${t('papers.open')}</button></p></form>`;
  }

  /** @param {string} code */
  languageChoice(code) {
    const choose = () => {
      this.chosenLanguage = code;
      this.desk.draw();
    };
    return html`<label class="tick" data-key=${code}><input type="radio" name="papers-language" value=${code}
      .checked=${this.language === code} @change=${choose}><span>${t(`language.${code}`)}</span></label>`;
  }
}
