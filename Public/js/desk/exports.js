// @ts-check
import { ask, Problem } from '../core/http.js';

/**
 * The files of a session's report: what the server can make, what it is making, and what lies ready.
 *
 * @typedef {import('../core/i18n.js').Localized} Localized
 * @typedef {{rank: number, available: boolean, advice?: Localized}} Format
 * @typedef {{rank: number, title: Localized, fixed?: boolean}} Chapter
 * @typedef {'waiting' | 'making' | 'ready' | 'failed' | 'cancelled'} ExportState
 * @typedef {{rank: number, format: string, language: string, state: ExportState, percent?: number, name?: string,
 *   bytes?: number, code?: string, interim?: boolean}} Export
 * @typedef {{format: string, language: string, chapters?: string[], item?: string, remarks?: boolean,
 *   perspectives?: boolean, passphrase?: string}} Choices
 * @typedef {object} Listener
 * @property {() => void} draw  something is different
 * @property {(now: Export, before: Export | undefined, id: string) => void} changed  a file has come to another state
 */

/** Milliseconds between two looks at what is being made, and after a look that got no answer. */
const LOOK_EVERY = 1000;
const LOOK_AGAIN = 5000;

/** The code for a file that the server no longer has. */
const GONE = 'export-gone';

/** @param {Export | undefined} each */
export function isUnderway(each) {
  return each?.state === 'waiting' || each?.state === 'making';
}

/** @param {unknown} reason */
export function codeOf(reason) {
  return reason instanceof Problem ? reason.code : 'unexpected';
}

export class Exports {
  /**
   * @param {import('../core/session-client.js').SessionClient} client
   * @param {Listener} listener
   */
  constructor(client, listener) {
    this.client = client;
    this.listener = listener;
    /**
     * What can be made, by format; undefined until the server has told.
     *
     * @type {Record<string, Format> | undefined}
     */
    this.formats = undefined;
    /** @type {Record<string, Chapter>} */
    this.chapters = {};
    /** @type {Record<string, Export>} */
    this.all = {};
    /**
     * What was asked for on this page, to ask it again; never a passphrase.
     *
     * @type {Map<string, Choices>}
     */
    this.asked = new Map();
    /** Questions are numbered: an answer from before the last one that counts is news no more. */
    this.question = 0;
    this.answered = 0;
    this.isLost = false;
    this.isStopped = false;
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  stop() {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /**
   * @param {string} [path]
   * @param {{method?: string, body?: unknown}} [options]
   */
  call(path = '', options = {}) {
    const { session, token } = this.client;
    return ask(`/api/v1/sessions/${session}/exports${path}`, { bearer: token, ...options });
  }

  /** Asks what can be made and what there is; also what others made, or an earlier visit. */
  async refresh() {
    const known = Object.keys(this.all);
    this.question += 1;
    const question = this.question;
    try {
      const answer = await this.call();
      this.isLost = false;
      if (question > this.answered && !this.isStopped) this.take(answer, known, question);
    } catch (reason) {
      this.isLost = true;
      throw reason;
    } finally {
      this.look();
      this.listener.draw();
    }
  }

  /**
   * @param {{formats: Record<string, Format>, chapters: Record<string, Chapter>, exports: Record<string, Export>}} answer
   * @param {string[]} known  what was there when the question was asked
   * @param {number} question
   */
  take({ formats, chapters, exports }, known, question) {
    this.answered = question;
    this.formats = formats;
    this.chapters = chapters;
    for (const id of known) if (!exports[id]) this.miss(id);
    for (const [id, each] of Object.entries(exports)) this.put(id, each);
  }

  /**
   * The server has no such file: what was being made is told, what was done with goes without a word.
   *
   * @param {string} id
   */
  miss(id) {
    const each = this.all[id];
    if (isUnderway(each)) this.put(id, { ...each, state: 'failed', code: GONE });
    else if (each?.code !== GONE) delete this.all[id];
  }

  /**
   * @param {string} id
   * @param {Export} now
   */
  put(id, now) {
    const before = this.all[id];
    this.all[id] = now;
    if (before?.state !== now.state) this.listener.changed(now, before, id);
  }

  /** Looks again in a while, as long as something is being made and there is somebody to ask. */
  look() {
    clearTimeout(this.timer);
    if (this.isStopped || this.client.status !== 'online' || !Object.values(this.all).some(isUnderway)) return;
    // What gets no answer is asked again, and the desk says meanwhile that it doesn't know.
    const again = () => this.refresh().catch(() => undefined);
    this.timer = window.setTimeout(again, this.isLost ? LOOK_AGAIN : LOOK_EVERY);
  }

  /**
   * Has a file made.
   *
   * @param {Choices} choices
   */
  async make(choices) {
    const { export: id } = await this.call('', { body: choices });
    if (!choices.passphrase) this.asked.set(id, choices);
    // The newest stands first, here as at the server.
    const rank = Math.min(0, ...Object.values(this.all).map((each) => each.rank)) - 1;
    this.put(id, { rank, format: choices.format, language: choices.language, state: 'waiting' });
    this.refresh().catch(() => undefined);
  }

  /**
   * Stops what is being made, and takes away what is there.
   *
   * @param {string} id
   */
  async drop(id) {
    if (this.all[id]?.code !== GONE) {
      await this.call(`/${id}`, { method: 'DELETE' }).catch((reason) => {
        if (codeOf(reason) !== GONE) throw reason;
      });
    }
    this.answered = this.question;
    if (isUnderway(this.all[id])) this.put(id, { ...this.all[id], state: 'cancelled' });
    else delete this.all[id];
  }

  /**
   * The address of a download or a preview, good for one time.
   *
   * @param {Record<string, unknown>} wish
   * @returns {Promise<string>}
   */
  async ticket(wish) {
    const { session, token } = this.client;
    return (await ask('/api/v1/tickets', { body: { session, ...wish }, bearer: token })).url;
  }

  /**
   * The address of a file that lies ready.
   *
   * @param {string} id
   */
  async download(id) {
    try {
      return await this.ticket({ kind: 'export', export: id });
    } catch (reason) {
      if (codeOf(reason) === GONE) this.put(id, { ...this.all[id], state: 'failed', code: GONE });
      throw reason;
    }
  }
}
