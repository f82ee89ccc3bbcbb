// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, language, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** The links that bring others in, and the report. */
export class Links {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {Record<string, string>} */
    this.made = {};
    this.copied = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('links'));
  }

  open() {
    this.copied = '';
    this.desk.draw();
    this.dialogElement?.showModal();
  }

  /**
   * A secret link for a role, made when it is first asked for.
   *
   * @param {'board' | 'desk'} role
   */
  async link(role) {
    if (!this.made[role]) {
      const { session, token } = this.desk.client;
      const answer = await ask(`/api/v1/sessions/${session}/links`, { body: { role }, bearer: token });
      this.made[role] = location.origin + answer.link;
    }
    return this.made[role];
  }

  /** @param {'board' | 'desk' | 'join'} role */
  async copy(role) {
    try {
      const text = role === 'join' ? this.desk.view.join.url : await this.link(role);
      this.made[role] = text;
      await navigator.clipboard?.writeText(text).then(() => { this.copied = role; }, () => undefined);
      if (this.copied === role) announce(t('links.copied'));
    } catch (reason) {
      this.fail(reason);
    }
    this.desk.draw();
  }

  async openBoard() {
    // Opened at once, because a browser lets a window open only while the click lasts.
    const page = window.open('about:blank', 'wijktafel-board');
    try {
      const address = await this.link('board');
      delete this.made.board;
      if (page) page.location.href = address;
      else this.made.board = address;
    } catch (reason) {
      page?.close();
      this.fail(reason);
    }
    this.desk.draw();
  }

  async report() {
    const { session, token } = this.desk.client;
    try {
      const { url } = await ask('/api/v1/tickets', { body: { session, kind: 'report', language: language() }, bearer: token });
      const anchor = document.createElement('a');
      anchor.href = url;
      anchor.download = '';
      anchor.click();
      announce(t('links.report-made'));
    } catch (reason) {
      this.fail(reason);
      this.desk.draw();
    }
  }

  /** @param {unknown} reason */
  fail(reason) {
    this.desk.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
  }

  markup() {
    const { view } = this.desk;
    const row = (/** @type {'board' | 'desk' | 'join'} */ role) => html`<li data-key=${role}><div><b>${t(`links.${role}`)}</b>
      <span class="soft">${t(`links.${role}-means`)}</span>
      ${this.made[role] ? html`<input type="text" readonly value=${this.made[role]} aria-label=${t(`links.${role}`)}>` : null}</div>
      <button class="btn thin" type="button" @click=${() => this.copy(role)} aria-label=${`${t('links.copy')}: ${t(`links.${role}`)}`}>
        ${this.copied === role ? t('links.copied') : t('links.copy')}</button></li>`;
    return html`<dialog id="links" aria-labelledby="links-title"><h2 id="links-title">${t('links.title')}</h2>
      <p>${t('links.code')} <b class="code">${view.join?.code ?? ''}</b></p>
      <p><button class="btn go" type="button" @click=${() => this.openBoard()}>${t('links.open-board')}</button></p>
      <ul class="rows">${row('join')}${row('board')}${row('desk')}</ul>
      <p><button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></dialog>`;
  }
}
