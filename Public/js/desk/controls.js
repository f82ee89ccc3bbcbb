// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { durationText } from '../core/numbers.js';
import { freeze, lightOff, lockRoom } from './room-bar.js';

/**
 * What can be done now, on the wooden edge; everything has a key.
 *
 * @typedef {{key: string, label: string, run: () => void, go?: boolean, name?: string, when?: () => boolean}} Control
 */
export class Controls {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** The steps that fit the state of the item that is on. @returns {Control[]} */
  now() {
    const { desk } = this;
    const { current, view } = desk;
    if (view.phase === 'closed') {
      return [{ key: 'o', label: t('do.reopen-session'), run: () => this.step('session.reopen', {}, t('undo.opened-session')) },
        { key: 'e', label: t('do.report'), go: true, name: 'next', run: () => desk.report.open() }];
    }
    /** @type {Control[]} */
    const steps = [];
    const item = current?.id;
    const title = current ? pick(current.title) : '';
    if (current?.worksheet) {
      if (current.state === 'open') {
        steps.push({ key: 'v', label: t('do.show'), go: true, run: () => this.step('item.show', { item }, t('undo.show', { item: title })) });
        steps.push({ key: 's', label: t('do.lock'), run: () => this.step('item.lock', { item }, t('undo.lock', { item: title })) });
        const other = current.mode === 'live' ? 'blind' : 'live';
        steps.push({ key: 'l', label: t(`do.${other}`), run: () => this.step('item.open', { item, mode: other }, t(`undo.${other}`, { item: title })) });
      } else if (current.state === 'locked') {
        steps.push({ key: 'v', label: t('do.show-only'), go: true, run: () => this.step('item.show', { item }, t('undo.show', { item: title })) });
        steps.push({ key: 'o', label: t('do.reopen'), run: () => this.step('item.reopen', { item }, t('undo.reopened', { item: title })) });
      } else if (current.state === 'shown') {
        if (current.round < (current.rounds ?? 3)) steps.push({ key: 'r', label: t('do.round', { number: current.round + 1 }), 
          run: () => this.step('item.round', { item }, t('undo.round', { item: title, number: current.round + 1 })) });
        steps.push({ key: 'v', label: t('do.hide'), run: () => this.step('item.hide', { item }, t('undo.hidden', { item: title })) });
        steps.push({ key: 'o', label: t('do.reopen'), run: () => this.step('item.reopen', { item }, t('undo.reopened', { item: title })) });
      }
    }
    const next = this.next();
    if (next) {
      const first = !current || !current.worksheet || current.state === 'shown';
      steps.push({ key: 'n', label: t('do.next', { item: pick(next.title) }), go: first, name: 'next',
        run: () => this.step('item.open', { item: next.id }, t('undo.open', { item: pick(next.title) })) });
    } else if (current) {
      steps.push({ key: 'q', label: t('do.close'), name: 'next', run: () => this.step('session.close', {}, t('undo.close')) });
    }
    return steps;
  }

  /** The next planned item. */
  next() {
    const { view, current } = this.desk;
    const rank = current?.rank ?? -1;
    const later = Object.entries(view.agenda)
      .filter(([, item]) => item.rank > rank && item.state === 'planned')
      .sort(([, one], [, other]) => one.rank - other.rank);
    return later.length ? { id: later[0][0], ...later[0][1] } : undefined;
  }

  /**
   * @param {string} name
   * @param {any} body
   * @param {string} undo
   */
  step(name, body, undo) {
    return this.desk.run(name, body, { undo });
  }

  /** @returns {import('../core/keys.js').Shortcut[]} */
  keys() {
    const { desk } = this;
    if (!desk.view) return [];
    return [
      ...this.now(), ...this.timer(),
      { key: 'ArrowRight', run: () => desk.run('board.next') }, { key: 'ArrowLeft', run: () => desk.run('board.previous') },
      { key: 'z', run: () => desk.undo.run() },
      { key: 'c', run: () => desk.outcome.focus() }, { key: 'b', run: () => this.switchCode() },
      { key: 't', run: () => desk.run('board.table', { on: !desk.view.board.table }) },
      { key: 'f', run: () => freeze(desk) }, { key: 'u', run: () => lightOff(desk) }, { key: 'd', run: () => lockRoom(desk) },
      { key: 'a', run: () => desk.plan.open() }, { key: 'p', run: () => desk.ready.trial.turn() },
      { key: 'g', run: () => desk.worksheet.toggle() }, { key: 'e', run: () => desk.report.open() }, { key: '?', run: () => this.showKeys() },
    ].map(({ key, run }) => ({ key, run }));
  }

  /** @returns {Control[]} */
  timer() {
    const { desk } = this;
    if (desk.view.phase === 'closed') return [];
    const has = Boolean(desk.view.timer);
    const minutes = desk.current?.minutes || 5;
    return has
      ? [{ key: '+', label: t('do.more-time'), run: () => desk.run('timer.extend', { seconds: 120 }) },
        { key: 'x', label: t('do.stop-time'), run: () => desk.run('timer.stop', {}, { undo: t('undo.stopped') }) }]
      : [{ key: '+', label: t('do.start-time', { count: minutes }), run: () => desk.run('timer.start', { seconds: minutes * 60 }) }];
  }

  switchCode() {
    this.desk.run('board.code', { visible: !this.desk.view.join.visible });
  }

  showKeys() {
    const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));
    if (dialog && !dialog.open) dialog.showModal();
  }

  markup() {
    const steps = this.now();
    return html`<div class="time">${this.time()}</div>
      ${this.timer().map((each) => this.button(each, 'quiet'))}
      ${steps.filter((each) => each.name !== 'next').map((each) => this.button(each))}
      <span class="push"></span>
      ${steps.filter((each) => each.name === 'next').map((each) => this.button(each))}`;
  }

  time() {
    const { timer } = this.desk.view;
    if (this.desk.view.phase === 'closed') return html`<span class="soft">${t('desk.session.closed')}</span>`;
    if (!timer) return html`<span class="soft">${t('time.none')}</span>`;
    const left = timer.ended ? 0 : Math.max(0, (timer.endsAt - this.desk.client.clock.now()) / 1000);
    return left > 0 ? html`${t('time.left')} <b>${durationText(Math.ceil(left))}</b>` : html`<b class="brick">${t('time.over')}</b>`;
  }

  /**
   * @param {Control} control
   * @param {string} [looks]
   */
  button(control, looks = '') {
    const busy = this.desk.busy.size > 0;
    return html`<button data-key=${`do-${control.key}-${control.label}`} type="button" class=${`btn ${control.go ? 'go' : ''} ${looks}`}
      aria-disabled=${busy ? 'true' : null} @click=${() => busy || control.run()}>${control.label}
      <kbd aria-hidden="true">${control.key.toUpperCase()}</kbd></button>`;
  }
}
