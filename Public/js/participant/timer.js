// @ts-check
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { durationText } from '../core/numbers.js';

/** The time that is left, by the server's clock. */
export class Timer {
  /** @param {import('../core/clock.js').ServerClock} clock */
  constructor(clock) {
    this.clock = clock;
    /** @type {{endsAt: number, seconds: number, ended: boolean} | undefined} */
    this.timer = undefined;
    this.online = true;
    /** @type {Set<() => void>} */
    this.listeners = new Set();
    /** What has been said about this timer. */
    this.said = '';
    this.interval = window.setInterval(() => this.tick(), 1000);
  }

  stop() {
    clearInterval(this.interval);
  }

  /**
   * @param {() => void} listener
   * @returns {() => void}
   */
  onTick(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * @param {any} timer
   * @param {boolean} online
   */
  set(timer, online) {
    this.timer = timer;
    this.online = online;
  }

  /** Seconds to go; undefined without a timer. */
  get left() {
    if (!this.timer) return undefined;
    return this.timer.ended ? 0 : Math.max(0, (this.timer.endsAt - this.clock.now()) / 1000);
  }

  tick() {
    const { left } = this;
    if (left === undefined) return;
    for (const listener of this.listeners) listener();
    if (left > 60) this.said = '';
    else this.sayOnce(left <= 0 ? 'timer.over' : left > 55 ? 'timer.minute' : this.said);
  }

  /** @param {string} key */
  sayOnce(key) {
    if (!key || key === this.said) return;
    this.said = key;
    announce(t(key));
  }

  /** What stands at the top: exact while we hear the server, honest about it when we don't. */
  text() {
    const { left } = this;
    if (left === undefined) return undefined;
    if (left <= 0) return { before: '', time: t('timer.done'), spoken: t('timer.done') };
    const minutes = Math.max(1, Math.round(left / 60));
    const about = t('timer.minutes', { count: minutes });
    if (!this.online) return { before: t('timer.about'), time: about, spoken: `${t('timer.about')} ${about}` };
    return { before: t('timer.left'), time: durationText(left), spoken: `${t('timer.left')} ${about}` };
  }
}
