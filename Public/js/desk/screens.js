// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { qrCode } from '../core/qr.js';

const DIGITS = 6;

/** Other screens: a beamer's computer that shows a code, and one's own phone as a remote. */
export class Screens {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.code = '';
    this.said = '';
    this.failed = false;
    /** @type {{link: string, squares: string[]} | undefined} */
    this.phone = undefined;
  }

  /** What was shown is a secret; it goes with the dialog. */
  clear() {
    Object.assign(this, { code: '', said: '', failed: false, phone: undefined });
  }

  /** @param {Event} event */
  async pair(event) {
    event.preventDefault();
    const code = this.code.replace(/\D/g, '');
    if (code.length !== DIGITS) return this.say(t('pairing.short'), true);
    if (!await this.ask('boards', { code })) return undefined;
    this.code = '';
    this.desk.links.refresh();
    return this.say(t('pairing.done'), false);
  }

  async showPhone() {
    this.phone = await this.ask('links', { role: 'desk' });
    this.desk.links.refresh();
    this.desk.draw();
  }

  /**
   * @param {string} part
   * @param {any} body
   */
  async ask(part, body) {
    const { session, token } = this.desk.client;
    try {
      return await ask(`/api/v1/sessions/${session}/${part}`, { body, bearer: token });
    } catch (reason) {
      this.say(errorText(reason instanceof Problem ? reason.code : 'unexpected'), true);
      return undefined;
    }
  }

  /**
   * @param {string} words
   * @param {boolean} failed
   */
  say(words, failed) {
    Object.assign(this, { said: words, failed });
    announce(words);
    this.desk.draw();
  }

  markup() {
    return html`<form class="stack screens" novalidate @submit=${(/** @type {Event} */ event) => this.pair(event)}>
      <label class="field"><span>${t('pairing.desk')}</span><span class="hint" id="pairing-hint">${t('pairing.desk-means', { address: `${location.host}/board` })}</span>
        <input type="text" inputmode="numeric" autocomplete="off" maxlength="9" .value=${this.code} aria-describedby="pairing-hint pairing-said"
          aria-invalid=${this.failed ? 'true' : null}
          @input=${(/** @type {Event} */ event) => { this.code = /** @type {HTMLInputElement} */ (event.target).value; }}></label>
      <p id="pairing-said" class=${this.failed ? 'problem' : ''}>${this.said}</p>
      <p><button class="btn" type="submit">${t('pairing.go')}</button></p></form>
      ${this.phone ? html`<div data-key="phone"><p>${t('remote.scan')}</p>${qrCode(this.phone.squares, t('remote.qr'))}
        <p class="soft">${t('remote.scan-means')}</p></div>`
    : html`<p data-key="phone"><button class="btn" type="button" @click=${() => this.showPhone()}>${t('remote.show')}</button></p>`}`;
  }
}
