// @ts-check
import { announce } from '../core/announce.js';
import { html } from '../core/html.js';
import { ask, Problem } from '../core/http.js';
import { errorText, t } from '../core/i18n.js';

/** The way back to one's own answers from another device: a link to keep, and a code to write down. */
export class ReceiptOffer {
  /** @param {import('./participant.js').Participant} participant */
  constructor(participant) {
    this.participant = participant;
    /** @type {{path: string, code: string} | undefined} */
    this.ways = undefined;
    this.isBusy = false;
    this.isCopied = false;
    this.problem = '';
  }

  async fetch() {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    this.participant.changed();
    const { session, token } = this.participant.client;
    try {
      this.ways = await ask('/api/v1/receipts', { bearer: token, body: { session } });
      announce(t('receipt.ready'));
    } catch (reason) {
      this.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
      announce(this.problem);
    }
    this.isBusy = false;
    this.participant.changed();
  }

  markup() {
    if (!this.ways) {
      return html`<section class="stack tight" data-key="receipt-offer">
        <p><button class="btn" type="button" aria-disabled=${this.isBusy ? 'true' : null} @click=${() => this.fetch()}>${t('receipt.ask')}</button></p>
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : html`<p class="small">${t('receipt.what')}</p>`}</section>`;
    }
    const link = `${location.origin}${this.ways.path}`;
    const code = this.ways.code.replace(/(.{4})(?=.)/g, '$1 ');
    const copy = async () => {
      // Browsers withhold the clipboard on plain http; the link can be opened and kept all the same.
      this.isCopied = await navigator.clipboard?.writeText(link).then(() => true, () => false) ?? false;
      announce(t(this.isCopied ? 'receipt.copied' : 'receipt.not-copied'));
      this.participant.changed();
    };
    return html`<section class="sheet" data-key="receipt"><h2>${t('receipt.title')}</h2>
      <p>${t('receipt.code', { address: `${location.host}/receipt` })}</p><p class="code-text">${code}</p>
      <p class="pair"><a class="btn thin" href=${this.ways.path} target="_blank" rel="noopener">${t('receipt.open')}</a>
        <button class="btn thin" type="button" @click=${copy}>${t(this.isCopied ? 'receipt.copied' : 'receipt.copy')}</button></p>
      <p class="small">${t('receipt.secret')}</p></section>`;
  }
}
