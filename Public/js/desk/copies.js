// @ts-check
import { ask } from '../core/http.js';
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { keepToken } from '../core/storage.js';

/** A new session like one of one's own: the same agenda and content, nobody at the table. */
export class Copies {
  /** @param {import('./entrance.js').Entrance} entrance */
  constructor(entrance) {
    this.entrance = entrance;
    this.session = '';
    this.busy = false;
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('copy'));
  }

  /** @param {string} session */
  open(session) {
    this.session = session;
    this.entrance.draw();
    this.dialogElement?.showModal();
  }

  /** @param {SubmitEvent} event */
  async make(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const [title, date] = ['title', 'date'].map((name) => String(form.get(name) ?? '').trim());
    this.busy = true;
    this.entrance.draw();
    try {
      const made = await ask(`/api/v1/sessions/${this.session}/copies`, {
        body: { ...(title ? { title } : {}), ...(date ? { date } : {}) }, bearer: this.entrance.key,
      });
      keepToken(made.session, 'desk', made.token);
      this.entrance.open(made.session);
    } catch (reason) {
      this.dialogElement?.close();
      this.entrance.fail(reason);
    }
    this.busy = false;
    this.entrance.draw();
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
