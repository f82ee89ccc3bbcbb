// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { judge } from './address.js';
import { LineCheck } from './line-check.js';
import { freeze, lockRoom } from './room-bar.js';
import { TrialQuestion } from './trial.js';

/** A round trip that nobody notices, and one that everybody does, in milliseconds. */
const QUICK = 400;
const SLOW = 1500;

const SIGNS = { good: '✓', look: '!', bad: '✕', wait: '…' };

/**
 * @typedef {{key: string, state: keyof typeof SIGNS, title: string, text: unknown, acts?: unknown}} Check
 */

/** Whether one can begin: address, line, board, door and phones, each with what to do when it isn't good yet. */
export class Ready {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.trial = new TrialQuestion(desk);
    this.line = new LineCheck(desk.client, () => desk.view?.phase === 'gathering', () => desk.draw());
  }

  stop() {
    this.line.stop();
  }

  markup() {
    if (this.desk.view.phase !== 'gathering') return null;
    const checks = [this.address(), this.connection(), this.board(), this.door(), this.phones()];
    const count = checks.filter(({ state }) => state === 'look' || state === 'bad').length;
    return html`<section class="ready" data-key="ready" aria-labelledby="ready-title">
      <div class="line"><h2 id="ready-title">${t('ready.title')}</h2><p class=${count ? 'brick' : 'teal'}><b>${count ? t('ready.attention', { count }) : t('ready.good')}</b></p></div>
      <ul class="checks">${checks.map(row)}</ul>
      ${this.trial.markup()}</section>`;
  }

  /** @returns {Check} */
  address() {
    const { join } = this.desk.view;
    const { state, what } = judge(new URL(join.url ?? location.origin), this.line.answers);
    const code = html`<b class="code">${spaced(join.code ?? '')}</b>`;
    return { key: 'address', state, title: t('ready.address'),
      text: html`<span class="where"><b>${join.address}</b>, ${t('ready.code')} ${code}</span> ${t(`ready.address.${what}`)}` };
  }

  /** @returns {Check} */
  connection() {
    const { client } = this.desk;
    const { trip } = this.line;
    const title = t('ready.line');
    if (client.status !== 'online') return { key: 'line', state: 'bad', title, text: t('ready.line.off') };
    if (trip === undefined) return { key: 'line', state: 'wait', title, text: t('ready.line.asking') };
    const what = trip <= QUICK ? 'quick' : trip <= SLOW ? 'slow' : 'bad';
    // Tens are exact enough, and stand still.
    const time = Math.max(10, Math.ceil(trip / 10) * 10);
    return { key: 'line', state: what === 'quick' ? 'good' : 'look', title, text: t(`ready.line.${what}`, { time }) };
  }

  /** @returns {Check} */
  board() {
    const { boards, board } = this.desk.view;
    const title = t('ready.board');
    if (boards === 0) {
      return { key: 'board', state: 'look', title, text: t('ready.board.none'),
        acts: html`<button class="btn thin" type="button" @click=${() => this.desk.links.openBoard()}>${t('links.open-board')}</button>
          <button class="btn thin" type="button" @click=${() => this.desk.links.open()}>${t('ready.board.pair')}</button>` };
    }
    if (board.frozen) {
      return { key: 'board', state: 'look', title, text: t('ready.board.frozen'),
        acts: html`<button class="btn thin" type="button" @click=${() => freeze(this.desk)}>${t('frozen.off')}</button>` };
    }
    return { key: 'board', state: 'good', title, text: t('ready.board.good', { count: boards }) };
  }

  /** @returns {Check} */
  door() {
    const title = t('ready.door');
    if (!this.desk.view.locked) return { key: 'door', state: 'good', title, text: t('ready.door.open') };
    return { key: 'door', state: 'look', title, text: t('ready.door.locked'),
      acts: html`<button class="btn thin" type="button" @click=${() => lockRoom(this.desk)}>${t('ready.door.unlock')}</button>` };
  }

  /** @returns {Check} */
  phones() {
    const here = Object.values(this.desk.view.roster ?? {}).filter((each) => !each.removed && !(each.seat && !each.seat.taken));
    const count = here.filter((each) => each.online).length;
    const away = here.length - count;
    const title = t('ready.phones');
    if (here.length === 0) return { key: 'phones', state: 'wait', title, text: t('ready.phones.none') };
    return { key: 'phones', state: 'good', title,
      text: html`${t('ready.phones.in', { count })} ${away ? t('ready.phones.away', { count: away }) : ''}` };
  }
}

/** @param {Check} check */
function row({ key, state, title, text, acts }) {
  return html`<li data-key=${key} class=${state}><span class="check-sign" aria-hidden="true">${SIGNS[state]}</span>
    <div class="grow"><h3>${title}<span class="sr">: ${t(`ready.is-${state}`)}</span></h3><p>${text}</p></div>
    ${acts ? html`<div class="check-acts" data-key="acts">${acts}</div>` : null}</li>`;
}

/**
 * A code in two halves, as it is read aloud.
 *
 * @param {string} code
 */
function spaced(code) {
  return `${code.slice(0, 4)} ${code.slice(4)}`.trim();
}
