// @ts-check
import { announce } from '../core/announce.js';
import { PageView } from '../board/page-view.js';
import { errorText, language, pick, setLanguage, t } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { onKeys } from '../core/keys.js';
import { SessionClient } from '../core/session-client.js';
import { agendaRail } from './agenda-rail.js';
import { Beside } from './beside.js';
import { Closing } from './closing.js';
import { Controls } from './controls.js';
import { followUp } from './follow-up.js';
import { Links } from './links.js';
import { lateNotices, remarkQueue, pageTurner } from './notices.js';
import { Outcome } from './outcome.js';
import { Papers } from './papers.js';
import { People } from './people.js';
import { AgendaPlan } from './agenda-plan.js';
import { Ready } from './ready.js';
import { Report } from './report.js';
import { reportDialog } from './report-dialog.js';
import { Remote } from './remote.js';
import { frozenLine, roomBar } from './room-bar.js';
import { Screens } from './screens.js';
import { Seats } from './seats.js';
import { Shelf } from './shelf.js';
import { shortcutsDialog } from './shortcuts.js';
import { Undo } from './undo.js';
import { Wishes } from './wishes.js';
import { DeskWorksheet } from './worksheet.js';

/** The desk of one session: what is on, what can be done now, and who is at the table. */
export class Desk {
  /**
   * @param {HTMLElement} root
   * @param {string} session
   * @param {string} token
   */
  constructor(root, session, token) {
    this.root = root;
    this.client = new SessionClient({ session, token, language: language(), durable: false });
    /** @type {(code: string) => void} */
    this.onEnded = () => undefined;
    this.problem = '';
    /** What was asked of the server or of a file may still come back then; another screen has the page by that time. */
    this.isStopped = false;
    /** @type {string | undefined} what the agenda was turned to last */
    this.inSight = undefined;
    /** @type {Set<string>} */
    this.busy = new Set();
    this.controls = new Controls(this);
    this.links = new Links(this);
    this.outcome = new Outcome(this);
    this.papers = new Papers(this);
    this.people = new People(this);
    this.plan = new AgendaPlan(this);
    this.undo = new Undo(this);
    this.wishes = new Wishes(this);
    this.report = new Report(this);
    this.seats = new Seats(this);
    this.screens = new Screens(this);
    this.remote = new Remote(this);
    this.ready = new Ready(this);
    this.closing = new Closing(this);
    this.shelf = new Shelf(this);
    this.beside = new Beside(this);
    this.worksheet = new DeskWorksheet(this);
    this.layOut();
    // The form that made the session was pressed at its end; the desk begins at its own.
    scrollTo(0, 0);
    this.page = new PageView(/** @type {HTMLElement} */ (root.querySelector('.board-page')));
    this.stopKeys = onKeys(document, () => this.controls.keys());
    this.interval = setInterval(() => this.draw(), 1000);
  }

  get view() {
    return this.client.view;
  }

  /** The item that is on, with its id. */
  get current() {
    const id = this.view?.current;
    return id ? { id, ...this.view.agenda[id] } : undefined;
  }

  layOut() {
    render(html`
      <a class="skip" href="#now">${t('skip')}</a>
      <div class="desk" data-key="desk">
        <header class="desk-bar" data-slot="bar"></header>
        <nav aria-label=${t('desk.agenda')} data-slot="agenda"></nav>
        <main id="now" tabindex="-1">
          <div data-slot="above"></div>
          <section class="preview" aria-label=${t('desk.on-board')}><div class="board-page"></div></section>
          <div data-slot="below"></div>
        </main>
        <aside aria-label=${t('desk.people-at-table')} data-slot="people"></aside>
        <footer class="edge" aria-label=${t('desk.controls')} data-slot="controls"></footer>
      </div>
      <div data-key="dialogs" data-slot="dialogs"></div>`, this.root);
  }

  /**
   * @param {string} name
   * @returns {Element}
   */
  slot(name) {
    return /** @type {Element} */ (this.root.querySelector(`[data-slot="${name}"]`));
  }

  async start() {
    const { client } = this;
    client.addEventListener('page', (event) => {
      if (!this.page.take(/** @type {CustomEvent} */ (event).detail)) client.connection.send({ type: 'resync' });
    });
    for (const name of ['view', 'status', 'welcome', 'outbox']) client.addEventListener(name, () => this.draw());
    client.addEventListener('welcome', () => this.worksheet.open());
    client.addEventListener('ended', (event) => {
      this.stop();
      this.onEnded(/** @type {CustomEvent} */ (event).detail.code);
    });
    await client.start();
  }

  stop() {
    this.isStopped = true;
    clearInterval(this.interval);
    this.stopKeys();
    for (const each of [this.report, this.ready, this.client]) each.stop();
  }

  /**
   * Does something; the button that asked stays busy until the server has it on disk.
   *
   * @param {string} name
   * @param {any} [body]
   * @param {{undo?: string, back?: () => void, refused?: (outcome: import('../core/outbox.js').Outcome) => void}} [how]
   *   what to offer to take back, in words, and how; and who tells a refusal instead of the bar
   * @returns {Promise<boolean>}
   */
  async run(name, body = {}, how = {}) {
    this.busy.add(name);
    this.problem = '';
    this.draw();
    const outcome = await this.client.command(name, body).done;
    this.busy.delete(name);
    if (!outcome.ok && how.refused) {
      how.refused(outcome);
    } else if (!outcome.ok) {
      this.problem = errorText(outcome.code ?? 'unexpected');
      announce(this.problem);
    } else if (how.undo) {
      this.undo.offer(how.undo, how.back ?? (() => this.undo.last(outcome.version)), outcome.version);
    }
    this.draw();
    return outcome.ok;
  }

  draw() {
    if (this.isStopped) return;
    const { view } = this;
    if (!view) {
      render(html`<p role="status">${t('desk.loading')}</p>`, this.slot('above'));
      return;
    }
    // Looked at before drawing, because the very button that opened an item goes when it is open.
    const isBeside = Boolean(document.activeElement?.closest('.desk > nav, .desk > aside'));
    document.title = `${this.client.welcome?.session.title ?? ''} – ${t('desk.title')}`;
    render(this.bar(), this.slot('bar'));
    render(agendaRail(this), this.slot('agenda'));
    this.keepInSight(view.current);
    render(this.above(), this.slot('above'));
    render(this.remote.on ? this.remote.markup() : this.below(), this.slot('below'));
    this.root.querySelector('.desk')?.classList.toggle('remote', this.remote.on);
    render([this.people.markup(), followUp(this)], this.slot('people'));
    render(this.controls.markup(), this.slot('controls'));
    const dialogs = [shortcutsDialog(this), this.links.markup(), reportDialog(this.report), this.people.dialog(),
      this.people.renaming.dialog(), this.people.merging.dialog(), this.seats.dialog(), this.people.missing.dialog(), this.papers.dialog(), this.plan.dialog(),
      this.shelf.dialog(), this.beside.dialog()];
    render(dialogs, this.slot('dialogs'));
    this.setWidth(isBeside);
    this.undo.settle();
  }

  /**
   * Turns a long agenda to the item that is on, once: what a hand scrolls to stays there.
   *
   * @param {string | undefined} item
   */
  keepInSight(item) {
    if (this.inSight === item) return;
    this.inSight = item;
    const row = /** @type {HTMLElement | null} */ (this.root.querySelector('.rail-list .now'));
    const nav = this.slot('agenda');
    if (row) nav.scrollTop += row.getBoundingClientRect().top - nav.getBoundingClientRect().top - nav.clientHeight / 3;
  }

  /**
   * A worksheet that was made wide has the desk for itself.
   *
   * @param {boolean} isBeside  the focus is, or was, in what goes away then; it comes along
   */
  setWidth(isBeside) {
    const { wide } = this.worksheet;
    const desk = /** @type {Element} */ (this.root.querySelector('.desk'));
    if (desk.classList.contains('wide') === wide) return;
    desk.classList.toggle('wide', wide);
    if (isBeside && wide) document.getElementById('worksheet-wide')?.focus();
  }

  bar() {
    const { rehearsal } = this.client.welcome?.session ?? {};
    return html`${rehearsal ? html`<p class="notice plain" data-key="rehearsal"><b>${t('rehearse.mark')}.</b> ${t('rehearse.banner')}</p>` : null}
      ${this.client.status !== 'online' ? html`<p class="offline-line" role="status">${t('desk.offline')}</p>` : null}
      ${this.problem ? html`<p class="notice bad" role="alert">${this.problem}</p>` : null}
      ${this.report.line()}
      ${this.remote.on ? this.remote.bar() : html`<p class="desk-tools">${this.remote.back()}
        <a class="btn bare" href="/desk" @click=${(/** @type {Event} */ event) => {
    event.preventDefault();
    location.hash = '';
  }}>${t('desk.sessions')}</a>
        <button class="btn bare" type="button" @click=${() => this.links.open()}>${t('links.title')}</button>
        <button class="btn bare" type="button" @click=${() => this.report.open()}>${t('report.title')}</button>
        <button class="btn bare" type="button" @click=${() => this.controls.showKeys()}>${t('keys.title')} <kbd>?</kbd></button>
        <a class="btn bare" href=${language() === 'nl' ? '/hulp' : '/hulp#en'} target="_blank" rel="noopener">${t('help')}</a>
        <button class="btn bare" type="button" @click=${() => setLanguage(language() === 'nl' ? 'en' : 'nl')}>
          ${language() === 'nl' ? 'English' : 'Nederlands'}</button>
        ${this.undo.markup()}</p>`}`;
  }

  below() {
    return [lateNotices(this), roomBar(this), this.ready.markup(), pageTurner(this), this.wishes.markup(), this.shelf.markup(),
      this.beside.markup(), this.worksheet.markup(), remarkQueue(this), this.outcome.markup(), this.closing.markup()];
  }

  above() {
    const { current, view } = this;
    const counts = current && view.progress?.[current.id];
    const stage = current?.worksheet ? t(`stage.${current.state}`) : '';
    const round = current?.round > 1 ? t('stage.round', { number: current.round }) : '';
    const mode = current?.state === 'open' && current.worksheet ? t(`mode.${current.mode}`) : '';
    // The session's name stands above the agenda, which is away while a worksheet is wide.
    const title = this.worksheet.wide ? html`<h1>${this.client.welcome?.session.title ?? ''}</h1>` : null;
    return html`${title}<div class="line above"><h2>${t('desk.on-board')}</h2>
      <p class="soft">${[round, stage, mode].filter(Boolean).join(', ')}
        ${counts ? html`<b class="ink">${t('desk.progress', counts)}</b>` : null}</p></div>
      ${current?.notes ? html`<aside class="my-note" data-key="my-note" aria-label=${t('plan.my-note')}><b>${t('plan.my-note')}</b>
        <p><bdi>${current.notes}</bdi></p></aside>` : null}${frozenLine(this)}`;
  }
}
