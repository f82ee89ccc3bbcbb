// @ts-check
import { announce } from '../core/announce.js';
import { render, html } from '../core/html.js';
import { language, onLanguage, pick, t } from '../core/i18n.js';
import { Plugins } from '../core/plugins.js';
import { keepSeat } from '../core/storage.js';
import { SessionClient } from '../core/session-client.js';
import { itemInFront } from './agenda.js';
import { banners } from './banners.js';
import { Begun } from './begun.js';
import { header } from './header.js';
import { MeDialog } from './me.js';
import { Naming } from './naming.js';
import { ReadingHelp } from './reading-help.js';
import { screenFor } from './screens.js';
import { ShelfDialog } from './shelf.js';
import { Timer } from './timer.js';

/** How long a connection may be gone before we say so; most losses are over sooner. */
const QUIET = 2500;

/** One person's seat at the table: from the server's documents to what stands on the phone. */
export class Participant {
  /**
   * @param {HTMLElement} root
   * @param {string} session
   * @param {string} token
   * @param {(problem: string) => void} onGone  empty when the person left by themselves
   * @param {boolean} [behalf]  somebody at a desk enters for the person here
   */
  constructor(root, session, token, onGone, behalf = false) {
    this.behalf = behalf;
    this.root = root;
    this.onGone = onGone;
    this.client = new SessionClient({ session, token, language: language() });
    this.plugins = new Plugins('participant');
    this.timer = new Timer(this.client.clock);
    this.me = new MeDialog(this);
    this.naming = new Naming(this);
    this.reading = new ReadingHelp(this);
    this.shelf = new ShelfDialog(this);
    /** Items (and rounds) of which the introduction has been read. */
    this.begun = new Begun(behalf ? `${session}.${token.slice(0, 12)}` : session);
    /** The item that was walked to while nobody leads. */
    this.chosen = '';
    /** Whether the loss of connection lasts long enough to tell. */
    this.lost = false;
    /** A sentence that stays until the next step, such as that a late answer was admitted. */
    this.news = '';
    /** The part of the worksheet that is in front; empty when all of it is. */
    this.part = '';
    this.failed = false;
    this.scheduled = false;
    this.front = '';
    /** @type {number | undefined} */
    this.quiet = undefined;
    /** @type {(() => void)[]} */
    this.stops = [];
  }

  start() {
    for (const name of ['view', 'own', 'outbox']) this.client.addEventListener(name, () => this.changed());
    this.client.addEventListener('own', () => this.naming.hear());
    this.client.addEventListener('welcome', () => this.welcomed());
    this.client.addEventListener('status', () => this.statusChanged());
    this.client.addEventListener('admitted', () => this.tell(t('late.admitted')));
    this.client.addEventListener('waits-again', () => this.tell(t('late.waits-again')));
    this.client.addEventListener('ended', (event) => this.ended(/** @type {CustomEvent} */ (event).detail.code));
    this.stops.push(onLanguage(() => this.changed()), this.timer.onTick(() => this.changed()));
    this.changed();
    this.client.start();
  }

  stop() {
    this.client.stop();
    this.timer.stop();
    clearTimeout(this.quiet);
    for (const stop of this.stops) stop();
    this.stops = [];
    this.scheduled = true;
  }

  get online() {
    return this.client.status === 'online';
  }

  get person() {
    return this.client.welcome?.person;
  }

  /** Draws once, after everything that changed at this moment. */
  changed() {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      if (this.stops.length === 0) return;
      this.scheduled = false;
      this.draw();
    });
  }

  draw() {
    const { view } = this.client;
    const item = itemInFront(view, this.chosen);
    this.timer.set(view?.timer, this.online);
    this.tellFront(item);
    document.title = `${item ? pick(item.title) : this.client.welcome?.session?.title ?? ''} · Wijktafel`;
    render(html`<a class="skip" href="#main" data-key="skip" @click=${skip}>${t('skip')}</a>
      ${banners(this)}${header(this, item)}${this.reading.bar()}${screenFor(this, item)}`, this.root);
    this.me.draw();
    this.reading.draw();
    this.shelf.draw();
  }

  /**
   * Says once that something else is on; who reads along on the screen sees it, who listens hears it.
   *
   * @param {import('./agenda.js').AgendaItem | undefined} item
   */
  tellFront(item) {
    const { view } = this.client;
    if (!view) return;
    const front = `${view.phase} ${item?.id ?? ''} ${item?.state ?? ''} ${item?.round ?? ''} ${view.trial?.id ?? ''}`;
    if (front === this.front) return;
    const first = this.front === '';
    this.front = front;
    this.reading.voice.stop();
    this.news = '';
    if (first) return;
    announce(item ? t(`front.${item.kind === 'worksheet' ? item.state : 'other'}`, { title: pick(item.title) })
      : t(view.trial ? 'front.trial' : `front.${view.phase}`));
  }

  /** @param {string} text */
  tell(text) {
    this.news = text;
    announce(text);
    this.changed();
  }

  welcomed() {
    const { session, person } = this.client.welcome;
    const { id, title, date, retainUntil } = session;
    if (person && !this.behalf) keepSeat({ session: id, title, date, retainUntil, handle: person.handle, name: person.name });
    this.changed();
  }

  statusChanged() {
    clearTimeout(this.quiet);
    if (this.online) {
      if (this.lost) announce(t('banner.back'));
      this.lost = false;
    } else {
      this.quiet = window.setTimeout(() => {
        this.lost = true;
        announce(t('banner.offline.say'));
        this.changed();
      }, QUIET);
    }
    this.changed();
  }

  /** @param {import('./agenda.js').AgendaItem} item */
  begin(item) {
    this.begun.add(item);
    this.draw();
    this.focusMain();
  }

  /** @param {string} id */
  visit(id) {
    this.chosen = id;
    this.draw();
    this.focusMain();
  }

  focusMain() {
    scrollTo(0, 0);
    queueMicrotask(() => {
      const home = this.root.querySelector('main [data-focus-home]');
      if (home instanceof HTMLElement) home.focus({ preventScroll: true });
    });
  }

  async leave() {
    await this.client.forget();
    this.stop();
    this.me.remove();
    this.reading.remove();
    this.shelf.remove();
    this.onGone('');
  }

  /** @param {string} code */
  async ended(code) {
    await this.client.forget();
    this.stop();
    this.me.remove();
    this.reading.remove();
    this.shelf.remove();
    this.onGone(code);
  }
}

/**
 * Skips by moving the focus; changing the fragment would look like a new link.
 *
 * @param {Event} event
 */
function skip(event) {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}
