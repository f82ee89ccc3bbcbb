// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** Who else may open a session with a key of their own; and giving it away. */
export class Owners {
  /** @param {import('./entrance.js').Entrance} entrance */
  constructor(entrance) {
    this.entrance = entrance;
    this.session = '';
    /** @type {Record<string, {rank: number, name: string, own?: boolean}> | undefined} */
    this.owners = undefined;
    this.problem = '';
    /** The owner who is about to be taken off. */
    this.leaving = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('owners'));
  }

  get address() {
    return `/api/v1/sessions/${this.session}/owners`;
  }

  /** @param {string} session */
  async open(session) {
    this.session = session;
    this.owners = undefined;
    this.leaving = '';
    this.entrance.draw();
    this.dialogElement?.showModal();
    await this.ask(this.address);
  }

  /**
   * @param {string} address
   * @param {{method?: string, body?: unknown}} [how]
   * @returns {Promise<boolean>}
   */
  async ask(address, how = {}) {
    this.problem = '';
    try {
      const answer = await ask(address, { ...how, bearer: this.entrance.key });
      if (answer) this.owners = answer.owners;
      this.entrance.draw();
      return true;
    } catch (reason) {
      this.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
      announce(this.problem);
      this.entrance.draw();
      return false;
    }
  }

  /** @param {SubmitEvent} event */
  async add(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name || !(await this.ask(this.address, { body: { name } }))) return;
    form.reset();
    announce(t('owners.added', { name }));
  }

  /**
   * @param {string} id
   * @param {{name: string, own?: boolean}} owner
   */
  async drop(id, { name, own }) {
    if (this.leaving !== id) {
      this.leaving = id;
      this.entrance.draw();
      return;
    }
    this.leaving = '';
    if (!(await this.ask(`${this.address}/${id}`, { method: 'DELETE' }))) return;
    announce(t('owners.dropped', { name }));
    if (own) {
      this.dialogElement?.close();
      await this.entrance.load();
    } else {
      await this.ask(this.address);
    }
  }

  markup() {
    const all = Object.entries(this.owners ?? {}).sort(([, one], [, other]) => one.rank - other.rank);
    const title = this.entrance.sessions?.[this.session]?.title ?? '';
    return html`<dialog id="owners" aria-labelledby="owners-title"><h2 id="owners-title">${t('owners.title', { title })}</h2>
      <p>${t('owners.means')}</p>
      ${this.problem ? html`<p class="notice bad" role="alert" data-key="problem">${this.problem}</p>` : null}
      <ul class="rows">${all.map(([id, owner]) => html`<li data-key=${id}><span class="grow"><b><bdi>${owner.name}</bdi></b>
        ${owner.own ? html`<span class="soft">${t('owners.own')}</span>` : null}</span>
        ${all.length > 1 ? html`<button class="btn thin" type="button" @click=${() => this.drop(id, owner)}
          aria-label=${`${this.word(id, owner)}: ${owner.name}`}>${this.word(id, owner)}</button>` : null}</li>`)}</ul>
      <form class="stack" @submit=${(/** @type {SubmitEvent} */ event) => this.add(event)}>
        <label class="field"><span>${t('owners.name')}</span><span class="hint">${t('owners.name-means')}</span>
          <input type="text" name="name" maxlength="120" required autocomplete="off" spellcheck="false"></label>
        <p><button class="btn thin" type="submit">${t('owners.add')}</button></p></form>
      <p><button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></dialog>`;
  }

  /**
   * @param {string} id
   * @param {{own?: boolean}} owner
   */
  word(id, { own }) {
    if (this.leaving === id) return t(own ? 'owners.leave-sure' : 'owners.drop-sure');
    return t(own ? 'owners.leave' : 'owners.drop');
  }
}
