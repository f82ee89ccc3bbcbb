// @ts-check
import { keyOf } from './delivery.js';
import { MemoryStore, openDeviceStore, supersedes } from './device-store.js';

/**
 * Commands that the server has not confirmed yet. A command is stored on the device before it is sent and leaves at the
 * server's acknowledgement; a command that came too late stays, as *niet meegeteld*.
 *
 * Every tab sends what it made itself at once, and everything that waits whenever it connects. Two tabs may so send one
 * command twice; its id makes that harmless. No tab waits for another, because a tab in the background can be frozen
 * while it holds a lock.
 *
 * @typedef {import('./device-store.js').Entry} Entry
 * @typedef {import('./device-store.js').DeviceStore} DeviceStore
 * @typedef {import('./delivery.js').Pending} Pending
 * @typedef {{ok: boolean, version?: number, code?: string, field?: string, superseded?: boolean}} Outcome
 */
export class Outbox extends EventTarget {
  /**
   * @param {string} owner
   * @param {DeviceStore} [store]
   */
  constructor(owner, store) {
    super();
    this.owner = owner;
    this.store = store;
    /** @type {Entry[]} */
    this.entries = [];
    /**
     * Confirmed bodies that no document shows yet.
     * @type {Map<string, Pending & {version: number}>}
     */
    this.confirmed = new Map();
    /** @type {Map<string, (outcome: Outcome) => void>} */
    this.waiting = new Map();
    this.edits = 0;
    this.channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(`wt.outbox.${owner}`) : null;
    this.channel?.addEventListener('message', (event) => this.hear(event.data));
  }

  /** Whether what is stored survives closing the tab. */
  get durable() {
    return this.store?.durable ?? false;
  }

  /** Opens the store and reads what still waits from an earlier visit. */
  async open() {
    this.store = this.store ?? await openDeviceStore();
    await this.reload();
  }

  /** Reads the store again: another tab may have added, replaced or delivered. */
  async reload() {
    if (!this.store) return;
    /** @type {Entry[]} */
    let stored = [];
    let edits = -1;
    // An answer from the server that came while the store was read must not be undone by what was read.
    while (edits !== this.edits) {
      edits = this.edits;
      stored = await this.store.list(this.owner);
    }
    // What is being stored at this very moment isn't in the list yet.
    const underway = this.entries.filter((each) => each.seq === undefined && !stored.some(({ id }) => id === each.id));
    this.entries = [...stored, ...underway];
    this.changed();
  }

  /**
   * Stores a command; when the promise is kept it may be sent.
   *
   * @param {Omit<Entry, 'owner' | 'state' | 'at'>} command
   * @param {(outcome: Outcome) => void} done
   * @returns {Promise<Entry>}
   */
  async add(command, done) {
    this.waiting.set(command.id, done);
    /** @type {Entry} */
    const fresh = { ...command, owner: this.owner, state: 'new', at: Date.now() };
    // Shown at once, stored a moment later: a finger must not wait for a disk.
    this.replaceOlder(fresh);
    this.entries.push(fresh);
    this.changed();
    const stored = await this.keep(fresh);
    this.entries = this.entries.map((each) => (each.id === stored.id ? stored : each));
    this.changed();
    this.tell({ changed: true });
    return stored;
  }

  /**
   * Stores it; on a device that is full or refuses, this tab's memory takes over and `durable` says so.
   *
   * @param {Entry} fresh
   */
  async keep(fresh) {
    try {
      this.store = this.store ?? await openDeviceStore();
      return await this.store.add(fresh);
    } catch {
      const memory = new MemoryStore();
      this.store = memory;
      this.entries = await Promise.all(this.entries.map((each) => (each === fresh ? each : memory.add(each))));
      return memory.add(fresh);
    }
  }

  /** @param {Entry} fresh */
  replaceOlder(fresh) {
    for (const older of this.entries.filter((each) => supersedes(each, fresh))) {
      this.finish(older.id, { ok: true, superseded: true });
    }
    this.entries = this.entries.filter((each) => !supersedes(each, fresh));
    if (fresh.target) this.confirmed.delete(keyOf(fresh));
  }

  /** What must be sent, in the order of making. */
  pending() {
    return this.entries.filter((each) => each.state === 'new' || each.state === 'sent');
  }

  /** What came too late or was refused, and stays for the reader to see. */
  refused() {
    return this.entries.filter((each) => each.state === 'late' || each.state === 'failed');
  }

  /** @param {string} id */
  has(id) {
    return this.entries.some((each) => each.id === id);
  }

  /** @param {Entry} entry */
  async markSent(entry) {
    if (entry.state === 'sent') return;
    await this.change({ ...entry, state: 'sent' });
  }

  /**
   * The server has it on its disk.
   *
   * @param {string} id
   * @param {number} version
   */
  async confirm(id, version) {
    const entry = this.entries.find((each) => each.id === id);
    if (entry?.target) this.confirmed.set(keyOf(entry), { body: entry.body, order: entry.seq ?? 0, version });
    await this.remove(id);
    this.finish(id, { ok: true, version });
    this.tell({ settled: id, outcome: { ok: true, version } });
  }

  /**
   * The server refused it.
   *
   * @param {string} id
   * @param {string} code
   * @param {{late: boolean, field?: string}} how  a late one is kept as *niet meegeteld*
   */
  async refuse(id, code, { late, field }) {
    const entry = this.entries.find((each) => each.id === id);
    if (entry) await this.change({ ...entry, state: late ? 'late' : 'failed', code });
    this.finish(id, { ok: false, code, field });
    this.tell({ settled: id, outcome: { ok: false, code, field } });
  }

  /** @param {string} id */
  async remove(id) {
    const gone = this.entries.filter((each) => each.id === id);
    this.entries = this.entries.filter((each) => each.id !== id);
    this.changed();
    await this.store?.drop(gone);
  }

  /** Forgets everything of this person: at leaving, or when the session is gone. */
  async clear() {
    this.entries = [];
    this.confirmed.clear();
    await this.store?.clear(this.owner);
    this.changed();
  }

  /**
   * The document that shows what this seat did has reached a version: what was confirmed up to there stands in it.
   *
   * @param {number} version
   */
  reached(version) {
    for (const [key, each] of this.confirmed) if (each.version <= version) this.confirmed.delete(key);
  }

  /** @param {Entry} entry */
  async change(entry) {
    this.entries = this.entries.map((each) => (each.id === entry.id ? entry : each));
    this.changed();
    if (entry.seq !== undefined) await this.store?.put(entry);
  }

  /**
   * @param {string} id
   * @param {Outcome} outcome
   */
  finish(id, outcome) {
    this.waiting.get(id)?.(outcome);
    this.waiting.delete(id);
  }

  /** @param {{changed?: boolean, settled?: string, outcome?: Outcome}} message */
  hear(message) {
    if (message.settled && message.outcome) this.finish(message.settled, message.outcome);
    this.reload();
  }

  /** @param {object} message */
  tell(message) {
    this.channel?.postMessage(message);
  }

  changed() {
    this.edits += 1;
    this.dispatchEvent(new Event('change'));
  }

  close() {
    this.channel?.close();
  }
}
