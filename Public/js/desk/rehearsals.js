// @ts-check
import { ask } from '../core/http.js';
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { AnotherSession } from './another-session.js';

/** How many simulated people there can be. */
const SIZES = [6, 12, 24];
const USUAL = 12;

/** A session to practise on: a copy of one's own with simulated people at the table. */
export class Rehearsals extends AnotherSession {
  /** @param {import('./entrance.js').Entrance} entrance */
  constructor(entrance) {
    super(entrance, 'rehearse', 'rehearsals');
  }

  /** @param {SubmitEvent} event */
  make(event) {
    event.preventDefault();
    this.ask({ people: Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('people')) });
  }

  /** @param {string} session */
  async drop(session) {
    try {
      await ask(`/api/v1/sessions/${session}`, { method: 'DELETE', bearer: this.entrance.key });
      if (this.entrance.sessions) delete this.entrance.sessions[session];
    } catch (reason) {
      this.entrance.fail(reason);
    }
    this.entrance.draw();
  }

  /**
   * What can be done in the list: a session is rehearsed, a rehearsal thrown away.
   *
   * @param {string} id
   * @param {{title: string, rehearsal?: boolean}} session
   */
  act(id, { title, rehearsal }) {
    return rehearsal
      ? html`<button class="btn bare" type="button" data-key="rehearse" @click=${() => this.drop(id)}
          aria-label=${t('rehearse.drop-named', { title })}>${t('rehearse.drop')}</button>`
      : html`<button class="btn bare" type="button" data-key="rehearse" @click=${() => this.open(id)}
          aria-label=${t('rehearse.go-named', { title })}>${t('rehearse.go')}</button>`;
  }

  markup() {
    return html`<dialog id="rehearse" aria-labelledby="rehearse-title"><h2 id="rehearse-title">${t('rehearse.title')}</h2>
      <p>${t('rehearse.means')}</p>
      ${this.session ? html`<form class="stack" data-key=${`rehearse-${this.session}`}
        @submit=${(/** @type {SubmitEvent} */ event) => this.make(event)}>
        <fieldset class="field"><legend>${t('rehearse.people')}</legend>${SIZES.map((size) => html`<label class="tick" data-key=${size}>
          <input type="radio" name="people" value=${size} ?checked=${size === USUAL}> ${size}</label>`)}</fieldset>
        <p class="stack"><button class="btn go" type="submit" ?disabled=${this.busy}>${this.busy ? t('busy') : t('rehearse.make')}</button>
          <button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></form>` : null}</dialog>`;
  }
}
