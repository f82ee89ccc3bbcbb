// @ts-check
import { ServerClock } from './clock.js';
import { Connection } from './connection.js';
import { MemoryStore } from './device-store.js';
import { Documents } from './documents.js';
import { development, frameProblem } from './frames.js';
import { newID } from './ids.js';
import { decidedLate, DISMISSED, isLate } from './late.js';
import { Outbox } from './outbox.js';

/**
 * @typedef {import('./outbox.js').Outcome} Outcome
 * @typedef {import('./device-store.js').Entry} Entry
 * @typedef {'connecting' | 'online' | 'offline' | 'ended'} Status
 * @typedef {{item?: string, target?: string, round?: number, label?: string}} About
 */

/** Codes after which the same command may well succeed in a moment. */
const AGAIN = new Set(['not-stored', 'busy']);
const AGAIN_AFTER = 5000;
const SAVE_AFTER = 300;

/**
 * One seat in a session: what the server shows (`view`, `own`, `page`), and commands to it.
 *
 * Events: `view`, `own`, `welcome`, `page`, `pong`, `status`, `outbox`, `ack`, `reject`, `admitted`, `waits-again`,
 * `ended`; with `detail`.
 * With `durable` (participants) a command waits on the device until the server has it, whatever happens; without it
 * (the desk) a command is refused at once when there is no connection, because a late "open" does harm.
 */
export class SessionClient extends EventTarget {
  /** @param {{session: string, token: string, language: string, durable?: boolean, address?: string}} options */
  constructor({ session, token, language, durable = true, address }) {
    super();
    this.session = session;
    this.token = token;
    this.language = language;
    this.durable = durable;
    /** @type {Status} */
    this.status = 'connecting';
    this.clock = new ServerClock();
    this.documents = new Documents();
    /** @type {any} */
    this.welcome = undefined;
    /** @type {number | undefined} */
    this.saving = undefined;
    /** The late answers that count by the desk's word, as long as it doesn't take that back. @type {Set<string>} */
    this.admitted = new Set();
    // A piece of the token tells people who share a device apart.
    this.outbox = new Outbox(`${session}.${token.slice(0, 12)}`, durable ? undefined : new MemoryStore());
    this.outbox.addEventListener('change', () => this.emit('outbox'));
    this.connection = new Connection(address ?? socketAddress(), {
      hello: () => ({ type: 'hello', session: this.session, token: this.token, language: this.language }),
      frame: (frame) => this.receive(frame),
      open: (online) => this.setStatus(online ? 'online' : 'offline'),
      ended: (code) => this.end(code),
    });
  }

  /** The document that everyone in this role shares; undefined until the server has sent it. */
  get view() {
    return this.documents.view;
  }

  /** This person's own document. */
  get own() {
    return this.documents.own;
  }

  /** Whether `own` has come from the server since the page was opened. */
  get isOwnKnown() {
    return this.documents.isOwnKnown;
  }

  /** Shows what the device remembers, then connects. */
  async start() {
    await this.outbox.open();
    const snapshot = await this.outbox.store?.readSnapshot(this.outbox.owner).catch(() => undefined);
    if (snapshot && !this.view) {
      this.welcome = snapshot.welcome;
      this.documents.restore(snapshot.view, snapshot.own);
      this.clock.offset = snapshot.offset ?? 0;
      this.emit('view');
    }
    this.connection.start();
  }

  stop() {
    clearTimeout(this.saving);
    this.connection.stop();
    this.outbox.close();
  }

  /** Forgets this seat on the device: waiting answers and remembered state. */
  async forget() {
    this.stop();
    await this.outbox.clear();
  }

  /**
   * Sends a command; it is stored first.
   *
   * @param {string} name
   * @param {any} body
   * @param {About} [about]
   * @returns {{id: string, done: Promise<Outcome>}} done never fails; it tells how it went
   */
  command(name, body, about = {}) {
    const id = newID();
    if (!this.durable && this.status !== 'online') {
      return { id, done: Promise.resolve({ ok: false, code: 'offline' }) };
    }
    /** @type {Promise<Outcome>} */
    const done = new Promise((resolve) => {
      this.outbox.add({ id, name, body, ...about }, resolve).then((entry) => this.deliver(entry));
    });
    return { id, done };
  }

  /**
   * Says that this person is working on something; never stored.
   *
   * @param {string} item
   */
  busy(item) {
    this.connection.send({ type: 'busy', item });
  }

  /** @param {any} frame */
  receive(frame) {
    const problem = development ? frameProblem(frame) : '';
    if (problem) console.error(`wijktafel: ${problem}`, frame);
    switch (frame.type) {
      case 'welcome': return this.welcomed(frame);
      case 'state':
      case 'patch': return this.document(frame);
      case 'page': return this.emit('page', frame);
      case 'pong':
        this.clock.learn(frame.serverNow, frame.at);
        return this.emit('pong', frame);
      case 'ack': return this.acknowledged(frame);
      case 'reject': return this.rejected(frame);
      default: return undefined;
    }
  }

  /** @param {any} frame */
  async welcomed(frame) {
    this.welcome = frame;
    this.clock.learn(frame.serverNow);
    this.documents.reset();
    this.connection.send({ type: 'ping', at: Date.now() });
    this.emit('welcome');
    await this.outbox.reload();
    for (const entry of this.outbox.pending()) await this.deliver(entry);
  }

  /** @param {any} frame */
  document(frame) {
    if (!this.documents.take(frame)) {
      this.connection.send({ type: 'resync' });
      return;
    }
    // The desk is no person with a document of its own: what it did stands in what it sees.
    if (frame.doc === (this.durable ? 'own' : 'view')) this.outbox.reached(frame.version);
    if (frame.doc === 'own') this.settleLate();
    this.emit(frame.doc);
    this.save();
  }

  /** @param {Entry} entry */
  async deliver(entry) {
    if (this.status !== 'online' || !this.outbox.has(entry.id)) return;
    // The round goes along, so that an answer that waited isn't taken for the next one.
    const { id, name, item, round, body } = entry;
    if (this.connection.send({ type: 'command', id, name, item, round, body })) await this.outbox.markSent(entry);
  }

  /** @param {{id: string, version: number}} frame */
  async acknowledged(frame) {
    await this.outbox.confirm(frame.id, frame.version);
    this.emit('ack', frame);
  }

  /** @param {{id: string, code: string, field?: string}} frame */
  async rejected(frame) {
    const entry = this.outbox.entries.find((each) => each.id === frame.id);
    if (entry && this.durable && AGAIN.has(frame.code)) {
      setTimeout(() => this.deliver(entry), AGAIN_AFTER);
      return;
    }
    const late = isLate(frame.code, entry);
    await this.outbox.refuse(frame.id, frame.code, { late, field: frame.field });
    if (!this.durable) await this.outbox.remove(frame.id);
    this.emit('reject', { ...frame, late, entry });
  }

  /** Tells what the desk did with answers that came too late, also when it did so while nobody was here. */
  async settleLate() {
    const { admitted, dismissed, waiting } = decidedLate(this.outbox.refused(), this.own);
    for (const entry of admitted) {
      await this.outbox.remove(entry.id);
      this.admitted.add(entry.id);
      this.emit('admitted', entry);
    }
    for (const id of this.admitted) if (this.own.late?.[id]?.outcome === 'waiting') {
      this.admitted.delete(id);
      this.emit('waits-again');
    }
    for (const entry of waiting) await this.outbox.refuse(entry.id, 'item-locked', { late: true });
    for (const entry of dismissed) await this.outbox.refuse(entry.id, DISMISSED, { late: true });
  }

  /** Keeps the last state on the device, so that a reload without network shows something. */
  save() {
    if (!this.durable) return;
    clearTimeout(this.saving);
    this.saving = window.setTimeout(() => {
      const snapshot = { welcome: this.welcome, view: this.view, own: this.own, offset: this.clock.offset };
      this.outbox.store?.writeSnapshot(this.outbox.owner, snapshot).catch(() => undefined);
    }, SAVE_AFTER);
  }

  /** @param {Status} status */
  setStatus(status) {
    if (this.status === status || this.status === 'ended') return;
    this.status = status;
    this.emit('status');
  }

  /** @param {string} code */
  end(code) {
    this.setStatus('ended');
    this.emit('ended', { code });
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function socketAddress() {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`;
}
