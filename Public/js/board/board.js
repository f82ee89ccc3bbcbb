// @ts-check
import { announce } from '../core/announce.js';
import { html, render } from '../core/html.js';
import { setLanguage, t } from '../core/i18n.js';
import { onKeys } from '../core/keys.js';
import { durationText } from '../core/numbers.js';
import { SessionClient } from '../core/session-client.js';
import { remember, remembered } from '../core/storage.js';
import { PageView } from './page-view.js';

const THEME = 'wt.board.theme';

/** The shared board: one page at a time, and the edge of the table with code and time. */
export class Board {
  /**
   * @param {HTMLElement} root
   * @param {string} session
   * @param {string} token
   */
  constructor(root, session, token) {
    this.root = root;
    this.client = new SessionClient({ session, token, language: 'nl', durable: false });
    /** @type {(code: string) => void} */
    this.onEnded = () => undefined;
    this.hasTables = false;
    setTheme(remembered(THEME) === 'dark');
    this.layOut();
    this.page = new PageView(/** @type {HTMLElement} */ (root.querySelector('.board-page')));
    this.edge = /** @type {Element} */ (root.querySelector('.edge'));
  }

  layOut() {
    render(html`
      <main class="board-main" tabindex="-1"><div class="board-page"></div></main>
      <footer class="edge" aria-label=${t('board.edge')}></footer>`, this.root);
  }

  async start() {
    const { client } = this;
    client.addEventListener('welcome', () => setLanguage(client.welcome.session.language, false));
    client.addEventListener('page', (event) => this.turn(/** @type {CustomEvent} */ (event).detail));
    for (const name of ['view', 'status', 'welcome']) client.addEventListener(name, () => this.draw());
    client.addEventListener('ended', (event) => this.onEnded(/** @type {CustomEvent} */ (event).detail.code));
    onKeys(document, () => [
      { key: 'd', run: () => this.switchTheme() },
      { key: 'f', run: () => this.fill() },
      { key: 't', run: () => this.switchTables() },
    ]);
    addEventListener('resize', () => this.reachTables());
    setInterval(() => this.draw(), 1000);
    await client.start();
  }

  /** @param {import('./page-view.js').PageFrame} frame */
  turn(frame) {
    const before = this.page.headline;
    if (!this.page.take(frame)) this.client.connection.send({ type: 'resync' });
    if (this.page.headline !== before) announce(this.page.headline);
    this.showTables();
  }

  draw() {
    const { view, status } = this.client;
    if (!view) return;
    const title = this.client.welcome?.session.title;
    if (title) document.title = `${title} – Wijktafel`;
    const inLobby = this.page.key === 'lobby';
    render(html`
      ${view.join?.visible && !inLobby
    ? html`<p>${t('board.join')} <b>${view.join.address}</b></p>
        <p>${t('board.code')} <b class="code">${spaced(view.join.code)}</b></p>`
    : html`<p><bdi>${title ?? ''}</bdi></p>`}
      ${this.client.welcome?.session.rehearsal ? html`<p class="rehearsal"><b>${t('rehearsal')}</b></p>` : null}
      ${this.time(view.timer)}
      ${status === 'offline' ? html`<p class="lost" role="status">${t('board.offline')}</p>` : null}
      <p class="tools">
        <button class="btn bare" type="button" aria-pressed=${String(this.hasTables)}
          @click=${() => this.switchTables()}>${t('board.tables')}</button>
        <button class="btn bare" type="button" @click=${() => this.switchTheme()}>${t('board.theme')}</button>
        <button class="btn bare" type="button" @click=${() => this.fill()}>${t('board.full')}</button>
      </p>`, this.edge);
    if (view.board && view.board.table !== this.tableWish) {
      this.tableWish = view.board.table;
      this.hasTables = view.board.table;
      this.showTables();
    }
  }

  /** @param {{endsAt: number, ended: boolean} | undefined} timer */
  time(timer) {
    if (!timer) return null;
    const left = timer.ended ? 0 : Math.max(0, (timer.endsAt - this.client.clock.now()) / 1000);
    if (left <= 0) return html`<p class="time over"><b>${t('board.time-over')}</b></p>`;
    return html`<p class="time" role="timer">${t('board.time-left')} <b>${durationText(Math.ceil(left))}</b></p>`;
  }

  switchTables() {
    this.hasTables = !this.hasTables;
    this.showTables();
    this.draw();
  }

  showTables() {
    this.page.element.toggleAttribute('data-tables', this.hasTables);
    for (const details of this.page.element.querySelectorAll('details.figure-data')) {
      /** @type {HTMLDetailsElement} */ (details).open = this.hasTables;
    }
    this.page.fit();
    this.reachTables();
  }

  /** A table larger than its place scrolls there; whoever has keys alone must be able to get to it. */
  reachTables() {
    for (const box of this.page.element.querySelectorAll('.figure-data, .figure-data .table-box')) {
      const isLarger = this.hasTables && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1);
      // The outer box is a `details`, which is a group already.
      const role = box.localName === 'details' ? {} : { role: 'group' };
      for (const [name, value] of Object.entries({ tabindex: '0', 'aria-label': captionOf(box), ...role })) {
        if (isLarger) box.setAttribute(name, value);
        else box.removeAttribute(name);
      }
    }
  }

  switchTheme() {
    const dark = document.documentElement.dataset.theme !== 'dark';
    remember(THEME, dark ? 'dark' : 'light');
    setTheme(dark);
  }

  fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => undefined);
  }
}

/** @param {boolean} dark */
function setTheme(dark) {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** @param {Element} box */
function captionOf(box) {
  return box.querySelector('caption')?.textContent ?? '';
}

/**
 * A code in two halves, as it is read aloud.
 *
 * @param {string | undefined} code
 */
function spaced(code) {
  return code ? `${code.slice(0, 4)} ${code.slice(4)}` : '';
}
