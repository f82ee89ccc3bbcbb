// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, language, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** @param {number} moment */
function momentText(moment) {
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
    .format(moment);
}

/** The links that bring others in. */
export class Links {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {Record<string, string>} */
    this.made = {};
    this.copied = '';
    /** The links that work, by id. @type {Record<string, {rank: number, role: string, madeAt: number, own?: boolean}>} */
    this.working = {};
    /** The link that is about to be taken back. */
    this.revoking = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('links'));
  }

  open() {
    this.copied = '';
    this.revoking = '';
    this.desk.screens.clear();
    this.desk.draw();
    this.dialogElement?.showModal();
    this.refresh();
  }

  get address() {
    return `/api/v1/sessions/${this.desk.client.session}/links`;
  }

  /** Asks which links work; also those that others made, or an earlier visit. */
  async refresh() {
    try {
      this.working = (await ask(this.address, { bearer: this.desk.client.token })).links;
    } catch (reason) {
      this.fail(reason);
    }
    this.desk.draw();
  }

  /** @param {string} id */
  async revoke(id) {
    try {
      await ask(`${this.address}/${id}`, { method: 'DELETE', bearer: this.desk.client.token });
      // What was made here may be the very link that is gone.
      this.made = {};
      announce(t('links.revoked'));
    } catch (reason) {
      this.fail(reason);
    }
    this.revoking = '';
    await this.refresh();
  }

  /**
   * A secret link for a role, made when it is first asked for.
   *
   * @param {'board' | 'desk'} role
   */
  async link(role) {
    if (!this.made[role]) {
      const answer = await ask(this.address, { body: { role }, bearer: this.desk.client.token });
      this.made[role] = location.origin + answer.link;
      this.refresh();
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
      else this.showAddress(address);
    } catch (reason) {
      page?.close();
      this.fail(reason);
    }
    this.desk.draw();
  }

  /**
   * For a browser that opens no window: the link itself, to be opened by hand.
   *
   * @param {string} address
   */
  showAddress(address) {
    this.made.board = address;
    if (!this.dialogElement?.open) this.open();
  }

  /** @param {unknown} reason */
  fail(reason) {
    this.desk.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
  }

  /** The links that work, each to be taken back after a second thought. */
  list() {
    const all = Object.entries(this.working).sort(([, one], [, other]) => one.rank - other.rank);
    if (all.length === 0) return null;
    return html`<h3>${t('links.working')}</h3><p class="soft">${t('links.working-means')}</p>
      <ul class="rows">${all.map(([id, each]) => this.row(id, each))}</ul>`;
  }

  /**
   * @param {string} id
   * @param {{role: string, madeAt: number, own?: boolean}} each
   */
  row(id, each) {
    const name = t('links.made', { role: t(`links.${each.role}`), time: momentText(each.madeAt) });
    const ask = () => { this.revoking = id; this.desk.draw(); };
    const [label, run] = this.revoking === id
      ? [t('links.revoke-sure'), () => this.revoke(id)] : [t('links.revoke'), ask];
    return html`<li data-key=${id}><div><b>${name}</b>
      ${each.own ? html`<span class="soft">${t('links.own')}</span>` : null}</div>
      <button class="btn thin" type="button" @click=${run} aria-label=${`${label}: ${name}`}>${label}</button></li>`;
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
      ${this.desk.screens.markup()}
      ${this.list()}
      <p><button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></dialog>`;
  }
}
