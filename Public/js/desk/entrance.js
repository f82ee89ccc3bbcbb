// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, language, setLanguage, t } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { keepToken, remember, remembered, forget } from '../core/storage.js';
import { OwnDesk } from '../own/own-desk.js';
import { putTemplate } from '../own/templates.js';
import { newID } from '../core/ids.js';
import { Comparing } from './comparing.js';
import { Copies } from './copies.js';
import { Rehearsals } from './rehearsals.js';
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
    this.rehearsals = new Rehearsals(this);
    this.comparing = new Comparing(this);
    this.owners = new Owners(this);
    /** What is shown in place of the sessions. @type {OwnDesk | undefined} */
    this.own = undefined;
    this.done = '';
    if (this.key) this.load();
  }

  stop() {
    this.isStopped = true;
    this.own?.stop();
  }

  async load() {
    const bearer = this.key;
    this.own = OwnDesk.at(location.hash, bearer, () => this.draw());
    if (this.own) {
      await this.own.load();
      if (this.own.code === 'key-unknown') {
        this.own = undefined;
        this.dropKey();
        this.draw();
      }
      return;
    }
    this.busy = true;
    this.draw();
    try {
      const [mine, catalogue, kept] = await Promise.all([
        ask('/api/v1/sessions', { bearer }), ask('/api/v1/catalogue', { bearer }), ask('/api/v1/templates', { bearer }),
      ]);
      this.sessions = mine.sessions;
      this.form = new NewSession(catalogue, kept.templates, () => this.draw(), (body) => this.make(body),
        (title, agenda) => this.keepAgenda({ title, agenda }));
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

  /**
   * Keeps an agenda to be used again.
   *
   * @param {{title: string, agenda?: any, session?: string}} what
   */
  async keepAgenda(what) {
    this.done = '';
    this.problem = '';
    try {
      await putTemplate(this, newID(), what);
      if (this.form) this.form.templates = (await ask('/api/v1/templates', { bearer: this.key })).templates;
      this.done = t('own.agenda-kept');
      announce(this.done);
    } catch (reason) {
      this.fail(reason);
    }
    this.draw();
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
      <main class=${this.own ? 'setup broad' : 'setup'}>
        <h1 tabindex="-1" data-focus-home>${t(this.own ? 'own.title' : 'desk.title')}</h1>
        ${this.own?.markup() ?? this.entrance()}
      </main>`, this.root);
  }

  entrance() {
    return html`${this.problem ? html`<p class="notice bad" role="alert">${this.problem}</p>` : null}
        ${this.done ? html`<p class="notice plain">${this.done} <a href="#eigen">${t('own.link')}</a></p>` : null}
        ${this.busy ? html`<p role="status">${t('desk.loading')}</p>` : null}
        ${this.sessions ? this.inside(this.sessions) : this.door()}`;
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
      <p><a class="btn thin" href="#eigen">${t('own.link')}</a>
        ${all.length > 1 ? html`<button class="btn thin" type="button" data-key="compare-go" @click=${() => this.comparing.open()}>${t('compare.go')}</button>` : null}</p>
      <section aria-labelledby="mine"><h2 id="mine">${t('desk.mine')}</h2>
        ${all.length === 0 ? html`<p class="soft">${t('desk.none')}</p>` : null}
        <ul class="sessions">${all.map(([id, session]) => html`<li data-key=${id}>
          <div><b><bdi>${session.title}</bdi></b><span class="soft">${[session.rehearsal ? t('rehearse.mark') : '', session.date, t(`desk.session.${session.state}`),
    t('desk.people', { count: session.people }), session.imported ? t('compare.imported') : ''].filter(Boolean).join(', ')}</span></div>
          <span class="session-acts">${this.rehearsals.act(id, session)}
          <button class="btn bare" type="button" data-key="copy" @click=${() => this.copies.open(id)}
            aria-label=${t('copy.go-named', { title: session.title })}>${t('copy.go')}</button>
          <button class="btn bare" type="button" data-key="owners" @click=${() => this.owners.open(id)}
            aria-label=${t('owners.go-named', { title: session.title })}>${t('owners.go')}</button>
          <button class="btn bare" type="button" @click=${() => this.keepAgenda({ title: session.title, session: id })}
            aria-label=${`${t('own.keep-agenda')}: ${session.title}`}>${t('own.keep-agenda')}</button>
          <button class="btn thin" type="button" @click=${() => this.resume(id)}
            aria-label=${t('desk.open-named', { title: session.title })}>${t('desk.open')}</button></span></li>`)}</ul>
      </section>
      <section aria-labelledby="new"><h2 id="new">${t('desk.new')}</h2>
        ${this.form?.markup() ?? null}</section>
      <p class="setup-foot"><button class="btn bare" type="button" @click=${() => { this.dropKey(); this.draw(); }}>
        ${t('desk.forget-key')}</button>
        <a class="btn bare" href=${language() === 'nl' ? '/hulp' : '/hulp#en'} target="_blank" rel="noopener">${t('help.whole')}</a></p>
      ${this.copies.markup()}${this.rehearsals.markup()}${this.owners.markup()}
      ${all.length > 1 ? this.comparing.markup(all) : null}`;
  }
}

