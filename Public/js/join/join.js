// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { render } from '../core/html.js';
import { errorText, language, languageChosen, setLanguage, t } from '../core/i18n.js';
import { dropToken, entry, keepEntry, keepSeat, keepToken, seats, token } from '../core/storage.js';
import { Participant } from '../participant/participant.js';
import { codeScreen, LENGTH, tidy } from './code-entry.js';
import { doorScreen } from './door.js';
import { endedScreen, lookingScreen, resumeScreen } from './screens.js';

/**
 * @typedef {import('../core/storage.js').Seat} Seat
 * @typedef {{session: any, invite: string}} Found   what a code or invite led to
 * @typedef {'code' | 'looking' | 'resume' | 'door' | 'ended' | 'seated'} Step
 */

/** Brings somebody from a code or a link to a seat. */
export class Join {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** @type {Step} */
    this.step = 'looking';
    this.code = '';
    /** What went wrong, as a code of errors.json; empty when nothing did. */
    this.problem = '';
    this.busy = false;
    this.retryIn = 0;
    /** @type {Seat[]} */
    this.seats = [];
    /** @type {Found | undefined} */
    this.found = undefined;
    this.choice = { name: '', perspective: '' };
    /** @type {Participant | undefined} */
    this.participant = undefined;
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  /**
   * Starts where the fragment points: an invite, a seat taken earlier, or the code.
   *
   * @param {string} hash
   */
  enter(hash) {
    const values = new URLSearchParams(hash.replace(/^#/, ''));
    const invite = values.get('i');
    const session = values.get('s');
    const key = values.get('z');
    const entered = values.get('e') ? entry() : null;
    if (session && this.participant?.client.session === session) return;
    this.participant?.stop();
    this.participant = undefined;
    // The invite is a secret; it must not stay in the address bar or the history.
    if (invite || key) history.replaceState(null, '', location.pathname + location.search);
    if (key) this.openSeat(key);
    else if (entered) this.sit(entered.session, entered.token);
    else if (invite) this.look({ invite });
    else if (session && token(session, 'participant')) this.sit(session);
    else this.welcomeBack();
  }

  welcomeBack() {
    this.seats = seats(new Date().toISOString().slice(0, 10));
    this.go(this.seats.length > 0 ? 'resume' : 'code');
  }

  /**
   * @param {Step} step
   * @param {string} [problem]
   */
  go(step, problem = '') {
    clearTimeout(this.timer);
    const moved = step !== this.step;
    Object.assign(this, { step, problem, busy: false, retryIn: 0 });
    this.draw();
    if (moved) this.focusHome();
    if (problem) announce(errorText(problem));
  }

  draw() {
    if (this.step === 'seated') return;
    document.title = `${t('code.title')} · Wijktafel`;
    render(this.screen(), this.root);
  }

  screen() {
    switch (this.step) {
      case 'code': return codeScreen(this);
      case 'resume': return resumeScreen(this);
      case 'door': return doorScreen(this);
      case 'ended': return endedScreen(this);
      default: return lookingScreen();
    }
  }

  focusHome() {
    const home = this.root.querySelector('[data-focus-home]');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** @param {string} text */
  typed(text) {
    this.code = tidy(text).slice(0, LENGTH);
    this.problem = '';
    this.draw();
    if (this.code.length === LENGTH && !this.busy) this.look({ code: this.code });
  }

  submitCode() {
    if (this.busy) return;
    if (this.code.length === LENGTH) this.look({ code: this.code });
    else this.go('code', 'code-short');
  }

  /** @param {{code: string} | {invite: string}} what */
  async look(what) {
    this.busy = true;
    this.problem = '';
    if ('invite' in what) this.step = 'looking';
    this.draw();
    try {
      this.found = await ask('/api/v1/lookups', { body: what });
      if (!languageChosen()) setLanguage(this.found?.session.language === 'en' ? 'en' : 'nl', false);
      const known = token(this.found?.session.id, 'participant');
      this.seats = known ? seats('').filter((each) => each.session === this.found?.session.id) : [];
      this.go(this.seats.length > 0 ? 'resume' : 'door');
    } catch (reason) {
      this.failed(reason, () => this.look(what), 'invite' in what);
    }
  }

  /**
   * @param {unknown} reason
   * @param {() => void} again
   * @param {boolean} byLink
   */
  failed(reason, again, byLink) {
    const problem = reason instanceof Problem ? reason : new Problem('unexpected', 0);
    if (problem.code === 'session-closed' || problem.code === 'session-full') return this.go('ended', problem.code);
    this.go('code', byLink && problem.code === 'code-unknown' ? 'invite-unknown' : problem.code);
    if (problem.code === 'too-many-codes' || problem.code === 'unreachable') {
      this.countDown(problem.retryAfter ?? 5, again);
    }
  }

  /**
   * @param {number} seconds
   * @param {() => void} then
   */
  countDown(seconds, then) {
    this.retryIn = Math.ceil(seconds);
    this.draw();
    if (this.retryIn <= 0) return then();
    this.timer = window.setTimeout(() => this.countDown(seconds - 1, then), 1000);
  }

  async takeSeat() {
    const found = this.found;
    if (!found || this.busy) return;
    const asks = Object.keys(found.session.perspectives ?? {}).length > 0;
    if (asks && !this.choice.perspective) return this.go('door', 'choose');
    this.busy = true;
    this.draw();
    const perspective = this.choice.perspective === 'none' ? undefined : this.choice.perspective || undefined;
    const name = this.choice.name.trim() || undefined;
    try {
      const body = { invite: found.invite, name, perspective };
      const seat = await ask('/api/v1/participants', { body });
      keepToken(seat.session, 'participant', seat.token);
      const { title, date, retainUntil } = found.session;
      keepSeat({ session: seat.session, title, date, retainUntil, handle: seat.person.handle, name: seat.person.name });
      this.sit(seat.session);
    } catch (reason) {
      const code = reason instanceof Problem ? reason.code : 'unexpected';
      this.go(code === 'session-closed' || code === 'session-full' ? 'ended' : 'door', code);
    }
  }

  /**
   * Sits down by the key that a desk gave: on one's own device, or to enter for somebody.
   *
   * @param {string} key
   */
  async openSeat(key) {
    this.go('looking');
    try {
      const seat = await ask('/api/v1/exchanges', { body: { seat: key } });
      if (seat.behalf) {
        keepEntry({ session: seat.session, token: seat.token });
        return this.sit(seat.session, seat.token);
      }
      keepToken(seat.session, 'participant', seat.token);
      return this.sit(seat.session);
    } catch (reason) {
      return this.go('ended', reason instanceof Problem ? reason.code : 'unexpected');
    }
  }

  /**
   * @param {string} session
   * @param {string} [entered]  the token of somebody for whom a desk enters here
   */
  sit(session, entered) {
    const secret = entered ?? token(session, 'participant');
    if (!secret) return this.go('code');
    this.step = 'seated';
    const place = entered ? `#e=${session}` : `#s=${session}`;
    history.replaceState(null, '', location.pathname + location.search + place);
    const gone = (/** @type {string} */ problem) => (entered ? this.entryOver(problem) : this.stoodUp(session, problem));
    this.participant = new Participant(this.root, session, secret, gone, Boolean(entered));
    this.participant.start();
    scrollTo(0, 0);
  }

  /** @param {string} problem */
  entryOver(problem) {
    keepEntry(null);
    this.participant = undefined;
    history.replaceState(null, '', location.pathname + location.search);
    this.go('ended', problem === 'token-unknown' || !problem ? 'entry-over' : problem);
  }

  /**
   * The seat is gone: by one's own choice, or because the server doesn't know it any more.
   *
   * @param {string} session
   * @param {string} problem
   */
  stoodUp(session, problem) {
    // Somebody who was removed by mistake is let back in on the seat that this phone still knows.
    if (problem !== 'removed') dropToken(session, 'participant');
    this.participant = undefined;
    history.replaceState(null, '', location.pathname + location.search);
    if (problem) this.go('ended', problem);
    else this.welcomeBack();
  }
}
