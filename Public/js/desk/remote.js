// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { lateNotices, pageTurner, remarkQueue } from './notices.js';

/** A desk that is held in one hand; a laptop whose letters are twice as large is as narrow, and keeps the whole desk. */
const HELD = matchMedia('(max-width: 767px) and (pointer: coarse)');

/**
 * The desk as a remote: on a phone that is what a facilitator needs while the laptop shows the board. What is on, its
 * time, its pages and remarks, and what can be done now; the whole desk is one tap away.
 */
export class Remote {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.on = HELD.matches;
  }

  /** @param {boolean} on */
  turn(on) {
    this.on = on;
    this.desk.draw();
    document.getElementById('now')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  bar() {
    return html`<p class="desk-tools"><button class="btn bare" type="button" @click=${() => this.turn(false)}>${t('remote.whole')}</button>
      ${this.desk.undo.markup()}</p>`;
  }

  /** The way back to the remote, for whoever opened the whole desk on a phone. */
  back() {
    return HELD.matches ? html`<button class="btn bare" type="button" data-key="remote"
      @click=${() => this.turn(true)}>${t('remote.back')}</button>` : null;
  }

  markup() {
    const { desk } = this;
    const { current, view } = desk;
    const next = desk.controls.next();
    const title = current ? pick(current.title) : t(view.phase === 'closed' ? 'remote.closed' : 'remote.gathering');
    const page = view.pages?.[view.board.page]?.title;
    return [html`<section class="remote-now" data-key="remote-now"><h1><bdi>${title}</bdi></h1>
        ${page ? html`<p>${t('remote.page', { page })}</p>` : null}
        <p class="soft">${t('people.count', { count: view.people.count })}${next ? ` · ${t('remote.next', { item: pick(next.title) })}` : ''}</p>
        ${view.tip ? html`<p class="notice plain"><b>${t('people.tip')}</b> ${pick(view.tip)}</p>` : null}</section>`,
    desk.ready.markup(), lateNotices(desk), pageTurner(desk), remarkQueue(desk)];
  }
}
