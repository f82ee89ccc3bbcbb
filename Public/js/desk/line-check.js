// @ts-check
/** How often the line is tried while one prepares, in milliseconds. */
const BEAT = 3000;
/** How many beats pass between two tries of the address. */
const BEATS_PER_ADDRESS = 10;
/** How long the address may take, in milliseconds. */
const PATIENCE = 8000;
/** The trips that are remembered: their middle one forgives a single hiccup. */
const REMEMBERED = 5;

/** Tries the desk's own line and the address that people are sent to, as long as somebody looks. */
export class LineCheck {
  /**
   * @param {import('../core/session-client.js').SessionClient} client
   * @param {() => boolean} isLooking
   * @param {() => void} changed
   */
  constructor(client, isLooking, changed) {
    this.client = client;
    this.isLooking = isLooking;
    this.changed = changed;
    /** @type {number[]} */
    this.trips = [];
    /** @type {boolean | undefined} */
    this.answers = undefined;
    this.beats = 0;
    client.addEventListener('pong', (event) => this.learn(/** @type {CustomEvent} */ (event).detail.at));
    client.addEventListener('view', () => this.beats === 0 && this.beat());
    this.interval = setInterval(() => this.beat(), BEAT);
  }

  stop() {
    clearInterval(this.interval);
  }

  /** The round trip in the middle of the last few, in milliseconds. */
  get trip() {
    return [...this.trips].sort((one, other) => one - other)[Math.floor(this.trips.length / 2)];
  }

  beat() {
    if (!this.isLooking()) return;
    if (this.client.status === 'online') this.client.connection.send({ type: 'ping', at: Date.now() });
    else this.trips = [];
    if (this.beats % BEATS_PER_ADDRESS === 0) this.tryAddress();
    this.beats += 1;
  }

  /** @param {number} sentAt */
  learn(sentAt) {
    this.trips = [...this.trips, Math.max(0, Date.now() - sentAt)].slice(-REMEMBERED);
    this.changed();
  }

  /** Asks the server itself, past everything that this browser remembers. */
  async tryAddress() {
    const { url } = this.client.view?.join ?? {};
    // From here no other origin can be asked, nor need it: a desk under another name is refused its connection.
    if (!url || new URL(url).origin !== location.origin) return;
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE);
    this.answers = await fetch('/healthz', { cache: 'no-store', signal: patience.signal }).then(({ ok }) => ok, () => false);
    clearTimeout(timer);
    this.changed();
  }
}
