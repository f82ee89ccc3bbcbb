// @ts-check
/**
 * Where commands wait and the last known state stands until the server has them: IndexedDB, or this tab's memory when
 * the browser refuses it.
 *
 * @typedef {object} Entry   one command that waits
 * @property {number} [seq]   order of making, given by the store
 * @property {string} id
 * @property {string} owner   session and person; two people may share a device
 * @property {string} name
 * @property {string} [item]
 * @property {any} body
 * @property {string} [target]   what the command is about; a newer one about the same replaces it
 * @property {number} [round]
 * @property {string} [label]   what to call it on the page
 * @property {'new' | 'sent' | 'late' | 'failed'} state
 * @property {string} [code]   why it is late or failed
 * @property {number} at   when it was made, on the device's clock
 *
 * @typedef {object} DeviceStore
 * @property {boolean} durable   whether it survives closing the tab
 * @property {(owner: string) => Promise<Entry[]>} list   in order of making
 * @property {(entry: Entry) => Promise<Entry>} add   stores it and drops older ones with the same target
 * @property {(entry: Entry) => Promise<void>} put
 * @property {(entries: Entry[]) => Promise<void>} drop
 * @property {(owner: string) => Promise<any>} readSnapshot
 * @property {(owner: string, snapshot: any) => Promise<void>} writeSnapshot
 * @property {(owner: string) => Promise<void>} clear
 */

/** @returns {Promise<DeviceStore>} */
export async function openDeviceStore() {
  try {
    return new IndexedStore(await openDatabase());
  } catch {
    return new MemoryStore();
  }
}

/**
 * Whether an older command says nothing any more once a newer one is there.
 *
 * @param {Entry} older
 * @param {Entry} newer
 */
export function supersedes(older, newer) {
  return older.id !== newer.id && newer.target !== undefined && older.target === newer.target
    && older.item === newer.item && (older.seq ?? 0) < (newer.seq ?? Infinity);
}

/** @implements {DeviceStore} */
export class MemoryStore {
  constructor() {
    this.durable = false;
    /** @type {Entry[]} */
    this.entries = [];
    this.count = 0;
  }

  /** @param {string} owner */
  async list(owner) {
    return this.entries.filter((each) => each.owner === owner);
  }

  /** @param {Entry} entry */
  async add(entry) {
    this.count += 1;
    const stored = { ...entry, seq: this.count };
    this.entries = this.entries.filter((each) => each.owner !== entry.owner || !supersedes(each, stored));
    this.entries.push(stored);
    return stored;
  }

  /** @param {Entry} entry */
  async put(entry) {
    this.entries = this.entries.map((each) => (each.seq === entry.seq ? entry : each));
  }

  /** @param {Entry[]} entries */
  async drop(entries) {
    const gone = new Set(entries.map((each) => each.seq));
    this.entries = this.entries.filter((each) => !gone.has(each.seq));
  }

  async readSnapshot() {
    return undefined;
  }

  async writeSnapshot() {}

  /** @param {string} owner */
  async clear(owner) {
    this.entries = this.entries.filter((each) => each.owner !== owner);
  }
}

/** @implements {DeviceStore} */
class IndexedStore {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.durable = true;
    this.database = database;
  }

  /** @param {string} owner */
  async list(owner) {
    return this.run('readonly', (outbox) => outbox.index('owner').getAll(owner));
  }

  /** @param {Entry} entry */
  async add(entry) {
    const stored = { ...entry };
    await this.run('readwrite', (outbox) => {
      const adding = outbox.add(entry);
      adding.onsuccess = () => {
        stored.seq = Number(adding.result);
        const olders = outbox.index('owner').getAll(entry.owner);
        olders.onsuccess = () => {
          for (const older of olders.result) if (supersedes(older, stored)) outbox.delete(older.seq);
        };
      };
      return adding;
    });
    return stored;
  }

  /** @param {Entry} entry */
  async put(entry) {
    await this.run('readwrite', (outbox) => {
      // Another tab may have replaced it meanwhile; what is gone must stay gone.
      const present = outbox.get(Number(entry.seq));
      present.onsuccess = () => {
        if (present.result) outbox.put(entry);
      };
      return present;
    });
  }

  /** @param {Entry[]} entries */
  async drop(entries) {
    if (entries.length === 0) return;
    await this.run('readwrite', (outbox) => {
      for (const entry of entries) outbox.delete(Number(entry.seq));
    });
  }

  /** @param {string} owner */
  async readSnapshot(owner) {
    const row = await this.run('readonly', (_, snapshots) => snapshots.get(owner));
    return row?.snapshot;
  }

  /**
   * @param {string} owner
   * @param {any} snapshot
   */
  async writeSnapshot(owner, snapshot) {
    await this.run('readwrite', (_, snapshots) => snapshots.put({ owner, snapshot }));
  }

  /** @param {string} owner */
  async clear(owner) {
    await this.drop(await this.list(owner));
    await this.run('readwrite', (_, snapshots) => snapshots.delete(owner));
  }

  /**
   * Runs one transaction and waits until it is on the device, not just until it was accepted.
   *
   * @param {IDBTransactionMode} mode
   * @param {(outbox: IDBObjectStore, snapshots: IDBObjectStore) => IDBRequest | void} work
   * @returns {Promise<any>}
   */
  run(mode, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(['outbox', 'snapshots'], mode);
      const request = work(transaction.objectStore('outbox'), transaction.objectStore('snapshots'));
      transaction.oncomplete = () => resolve(request ? request.result : undefined);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  }
}

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('wijktafel', 1);
    opening.onupgradeneeded = () => {
      const outbox = opening.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
      outbox.createIndex('owner', 'owner');
      opening.result.createObjectStore('snapshots', { keyPath: 'owner' });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });
}
