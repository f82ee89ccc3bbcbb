// @ts-check
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** How many sessions can be laid side by side; the server holds to the same. */
const LEAST = 2;
const MOST = 8;

/** Choosing the sessions that are to be compared. */
export class Comparing {
  /** @param {import('./entrance.js').Entrance} entrance */
  constructor(entrance) {
    this.entrance = entrance;
    this.problem = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('compare'));
  }

  open() {
    this.problem = '';
    this.entrance.draw();
    this.dialogElement?.showModal();
  }

  /** @param {SubmitEvent} event */
  go(event) {
    event.preventDefault();
    const chosen = new FormData(/** @type {HTMLFormElement} */ (event.target)).getAll('session');
    this.problem = chosen.length < LEAST ? t('compare.few') : chosen.length > MOST ? t('compare.many') : '';
    if (this.problem) {
      announce(this.problem);
      return this.entrance.draw();
    }
    location.assign(`/vergelijk#s=${chosen.join(',')}`);
    return undefined;
  }

  /** @param {any} session */
  static line(session) {
    return [session.neighbourhood, session.date, t(`desk.session.${session.state}`),
      session.imported ? t('compare.imported') : ''].filter(Boolean).join(', ');
  }

  /** @param {[string, any][]} sessions  the newest first */
  markup(sessions) {
    return html`<dialog id="compare" aria-labelledby="compare-title"><h2 id="compare-title">${t('compare.title')}</h2>
      <p>${t('compare.means')}</p>
      <form class="stack" novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.go(event)}>
        <fieldset class="field" aria-describedby="compare-problem"><legend>${t('compare.which')}</legend>
          ${sessions.map(([id, session]) => html`<label class="choice" data-key=${`compare-${id}`}>
            <input type="checkbox" name="session" value=${id}>
            <span><b><bdi>${session.title}</bdi></b><span class="soft">${Comparing.line(session)}</span></span></label>`)}</fieldset>
        <p class="problem" id="compare-problem">${this.problem}</p>
        <p class="stack"><button class="btn go" type="submit">${t('compare.lay')}</button>
          <button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></form></dialog>`;
  }
}
