// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, language, setLanguage, t } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { keepToken, remember, remembered, forget } from '../core/storage.js';
import { Copies } from './copies.js';
import { NewSession } from './new-session.js';
import { Owners } from './owners.js';

const KEY = 'wt.desk.key';

/** The door of the facilitator: the key, one's own sessions, and the making of a new one. */
export class Entrance {
  /**
   * @param {HTMLElement} root
   * @param {(session: string) => void} open
   */
  constructor(root, open) {
    this.root = root;
    this.open = open;
    this.key = sessionStorage.getItem(KEY) ?? remembered(KEY) ?? '';
    this.problem = '';
    this.busy = false;
    /** The answer to a question may come when a desk has the page already. */
    this.isStopped = false;
    /** @type {Record<string, any> | undefined} */
    this.sessions = undefined;
    /** @type {NewSession | undefined} */
    this.form = undefined;
    this.copies = new Copies(this);
    this.owners = new Owners(this);
    if (this.key) this.load();
  }

  stop() {
    this.isStopped = true;
  }

  async load() {
    this.busy = true;
    this.draw();
    try {
      const [mine, catalogue] = await Promise.all([
        ask('/api/v1/sessions', { bearer: this.key }), ask('/api/v1/catalogue'),
      ]);
      this.sessions = mine.sessions;
      this.form = new NewSession(catalogue, () => this.draw(), (body) => this.make(body));
      this.problem = '';
    } catch (reason) {
      this.fail(reason);
      if (this.problem && reason instanceof Problem && reason.code === 'key-unknown') this.dropKey();
    }
    this.busy = false;
    this.draw();
  }

  dropKey() {
    this.key = '';
    this.sessions = undefined;
    sessionStorage.removeItem(KEY);
    forget(KEY);
  }

  /** @param {unknown} reason */
  fail(reason) {
    this.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
    announce(this.problem);
  }

  /** @param {SubmitEvent} event */
  enterKey(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.key = String(form.get('key') ?? '').trim();
    if (!this.key) return;
    sessionStorage.setItem(KEY, this.key);
    if (form.get('keep')) remember(KEY, this.key);
    this.load();
  }

  /** @param {any} body */
  async make(body) {
    try {
      const made = await ask('/api/v1/sessions', { body, bearer: this.key });
      keepToken(made.session, 'desk', made.token);
      this.open(made.session);
    } catch (reason) {
      this.fail(reason);
      this.draw();
    }
  }

  /** @param {string} session */
  async resume(session) {
    try {
      const entry = await ask('/api/v1/exchanges', { body: { session, role: 'desk' }, bearer: this.key });
      keepToken(session, 'desk', entry.token);
      this.open(session);
    } catch (reason) {
      this.fail(reason);
      this.draw();
    }
  }

  draw() {
    if (this.isStopped) return;
    render(html`
      <header class="setup-bar"><b>Wijktafel</b>
        <button class="btn bare" type="button" @click=${() => setLanguage(language() === 'nl' ? 'en' : 'nl')}>
          ${language() === 'nl' ? 'English' : 'Nederlands'}</button>
      </header>
      <main class="setup">
        <h1 tabindex="-1" data-focus-home>${t('desk.title')}</h1>
        ${this.problem ? html`<p class="notice bad" role="alert">${this.problem}</p>` : null}
        ${this.busy ? html`<p role="status">${t('desk.loading')}</p>` : null}
        ${this.sessions ? this.inside(this.sessions) : this.door()}
      </main>`, this.root);
  }

  door() {
    return html`<form class="stack" @submit=${(/** @type {SubmitEvent} */ event) => this.enterKey(event)}>
      <p>${t('desk.key-where')}</p>
      <label class="field"><span>${t('desk.key')}</span>
        <input type="password" name="key" autocomplete="off" required spellcheck="false"></label>
      <label class="tick"><input type="checkbox" name="keep"> ${t('desk.key-keep')}</label>
      <p><button class="btn go" type="submit">${t('desk.enter')}</button></p>
    </form>`;
  }

  /** @param {Record<string, any>} sessions */
  inside(sessions) {
    const all = Object.entries(sessions).sort(([, one], [, other]) => one.rank - other.rank);
    return html`
      <section aria-labelledby="mine"><h2 id="mine">${t('desk.mine')}</h2>
        ${all.length === 0 ? html`<p class="soft">${t('desk.none')}</p>` : null}
        <ul class="sessions">${all.map(([id, session]) => html`<li data-key=${id}>
          <div><b><bdi>${session.title}</bdi></b><span class="soft">${[session.date, t(`desk.session.${session.state}`),
    t('desk.people', { count: session.people })].filter(Boolean).join(', ')}</span></div>
          <span class="session-acts"><button class="btn bare" type="button" @click=${() => this.copies.open(id)}
            aria-label=${t('copy.go-named', { title: session.title })}>${t('copy.go')}</button>
          <button class="btn bare" type="button" @click=${() => this.owners.open(id)}
            aria-label=${t('owners.go-named', { title: session.title })}>${t('owners.go')}</button>
          <button class="btn thin" type="button" @click=${() => this.resume(id)}
            aria-label=${t('desk.open-named', { title: session.title })}>${t('desk.open')}</button></span></li>`)}</ul>
      </section>
      <section aria-labelledby="new"><h2 id="new">${t('desk.new')}</h2>
        ${this.form?.markup() ?? null}</section>
      <p><button class="btn bare" type="button" @click=${() => { this.dropKey(); this.draw(); }}>
        ${t('desk.forget-key')}</button>
        <a class="btn bare" href=${language() === 'nl' ? '/hulp' : '/hulp#en'} target="_blank" rel="noopener">${t('help.whole')}</a></p>
      ${this.copies.markup()}${this.owners.markup()}`;
  }
}

