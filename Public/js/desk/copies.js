// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { AnotherSession } from './another-session.js';

/** A new session like one of one's own: the same agenda and content, nobody at the table. */
export class Copies extends AnotherSession {
  /** @param {import('./entrance.js').Entrance} entrance */
  constructor(entrance) {
    super(entrance, 'copy', 'copies');
  }

  /** @param {SubmitEvent} event */
  make(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const [title, date] = ['title', 'date'].map((name) => String(form.get(name) ?? '').trim());
    this.ask({ ...(title ? { title } : {}), ...(date ? { date } : {}) });
  }

  markup() {
    const title = this.entrance.sessions?.[this.session]?.title ?? '';
    return html`<dialog id="copy" aria-labelledby="copy-title"><h2 id="copy-title">${t('copy.title')}</h2><p>${t('copy.means')}</p>
      ${this.session ? this.form(title) : null}</dialog>`;
  }

  /** @param {string} title */
  form(title) {
    return html`<form class="stack" data-key=${`copy-${this.session}`} @submit=${(/** @type {SubmitEvent} */ event) => this.make(event)}>
        <label class="field"><span>${t('new.title')}</span><input type="text" name="title" maxlength="120" value=${title}></label>
        <label class="field"><span>${t('new.date')}</span><input type="date" name="date"></label>
        <p class="stack"><button class="btn go" type="submit" ?disabled=${this.busy}>${this.busy ? t('busy') : t('copy.make')}</button>
          <button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></form>`;
  }
}
