// @ts-check
import { ask, Problem } from '../core/http.js';
import { errorText, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { dayText } from '../core/numbers.js';
import { remembered } from '../core/storage.js';

const KEY = 'wt.desk.key';

/** @typedef {{id: string, title: string, neighbourhood?: string, date?: string, municipality?: string, state: string}} Earlier */

/** Laying an earlier session of the same municipality beside the item that is on, for a page on the board. */
export class Beside {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {Earlier[] | undefined} */
    this.sessions = undefined;
    /** What keeps it from going on, in words. */
    this.problem = '';
    this.chosen = '';
    this.busy = false;
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('beside'));
  }

  get key() {
    return sessionStorage.getItem(KEY) ?? remembered(KEY) ?? '';
  }

  /** Where a first outcome is on show; before that nothing could be seen beside it. */
  get fits() {
    const { current, view } = this.desk;
    return Boolean(current?.worksheet) && view.phase !== 'closed' && ['shown', 'done'].includes(current.state);
  }

  open() {
    this.dialogElement?.showModal();
    this.fetch();
  }

  async fetch() {
    this.problem = this.key ? '' : t('beside.key');
    this.sessions = undefined;
    this.desk.draw();
    if (!this.key) return;
    await this.attempt(async () => {
      const { sessions } = await ask('/api/v1/sessions', { bearer: this.key });
      const all = Object.entries(sessions).map(([id, each]) => ({ id, ...each }));
      const own = all.find(({ id }) => id === this.desk.client.welcome?.session.id);
      this.sessions = all.filter((each) => each.id !== own?.id && each.state === 'closed' && !each.rehearsal
        && plain(each.municipality) === plain(own?.municipality))
        .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
      this.chosen = this.sessions[0]?.id ?? '';
    });
  }

  async lay() {
    const { current, client } = this.desk;
    if (!this.chosen || this.busy || !current) return;
    this.busy = true;
    this.problem = '';
    this.desk.draw();
    const body = { session: this.chosen };
    await this.attempt(async () => {
      const { items } = await ask(`/api/v1/sessions/${client.welcome?.session.id}/earlier`, { body, bearer: this.key });
      if (!items[current.id]) this.problem = t('beside.different');
      else if (await this.desk.run('beside.put', { item: current.id, ...body }, { undo: t('beside.laid') })) this.dialogElement?.close();
    });
    this.busy = false;
    this.desk.draw();
  }

  /** @param {() => Promise<void>} work */
  async attempt(work) {
    try {
      await work();
    } catch (reason) {
      this.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
    }
    this.desk.draw();
  }

  clear() {
    const { current } = this.desk;
    if (current) this.desk.run('beside.clear', { item: current.id }, { undo: t('beside.cleared') });
  }

  markup() {
    const { current, view } = this.desk;
    const laid = current?.beside;
    if (!laid && !this.fits) return null;
    const page = view.pages && Object.keys(view.pages).find((each) => each.startsWith(`beside:${current.id}:`));
    return html`<section class="shelf" data-key="beside" aria-labelledby="beside-title"><div class="line">
      <h2 id="beside-title">${t('beside.title')}</h2>
      <button class="btn thin" type="button" @click=${() => this.open()}>${t(laid ? 'beside.other' : 'beside.open')}</button></div>
      ${laid ? html`<ul class="rows"><li><span class="grow"><b><bdi>${laid.title}</bdi></b></span>
        ${page ? html`<button class="btn thin" type="button" data-key="show" @click=${() => this.desk.run('board.page', { page })}>${t('beside.show')}</button>`
    : html`<span class="soft">${t('beside.nothing')}</span>`}
        <button class="btn bare" type="button" @click=${() => this.clear()}>${t('shelf.clear')}</button></li></ul>` : null}</section>`;
  }

  dialog() {
    return html`<dialog id="beside" aria-labelledby="beside-head"><h2 id="beside-head">${t('beside.head')}</h2>
      <p>${t('beside.means')}</p>${this.content()}
      <p class="problem" role="alert">${this.problem}</p>
      <p class="line">${this.sessions?.length ? html`<button class="btn go" type="button" aria-busy=${String(this.busy)}
          @click=${() => this.lay()}>${t(this.busy ? 'busy' : 'beside.lay')}</button>` : null}
        ${this.problem && !this.sessions && this.key ? html`<button class="btn thin" type="button" @click=${() => this.fetch()}>${t('again')}</button>` : null}
        <button class="btn" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></dialog>`;
  }

  content() {
    if (this.problem && !this.sessions) return null;
    if (!this.sessions) return html`<p class="soft" role="status">${t('beside.coming')}</p>`;
    if (this.sessions.length === 0) return html`<p class="notice plain" data-key="none">${t('beside.none')}</p>`;
    return html`<fieldset class="field" data-key="which"><legend>${t('beside.which')}</legend>
      ${this.sessions.map((each) => html`<label class="choice" data-key=${`beside-${each.id}`}>
        <input type="radio" name="beside" value=${each.id} .checked=${this.chosen === each.id} @change=${() => {
          this.chosen = each.id;
        }}><span><b><bdi>${each.title}</bdi></b><span class="soft">${
    [each.neighbourhood, each.date ? dayText(each.date) : ''].filter(Boolean).join(', ')}</span></span></label>`)}</fieldset>`;
  }
}

/** @param {string | undefined} municipality */
function plain(municipality) {
  return (municipality ?? '').trim().toLowerCase();
}
