// @ts-check
/**
 * One connection to the server that comes back by itself. It knows frames as objects, not what they mean.
 *
 * An open socket proves nothing on a phone, so it asks for a sign of life and gives up on silence.
 *
 * @typedef {{name: string, code?: string}} Ending
 * @typedef {object} Listener
 * @property {() => any} hello   the first message of every connection
 * @property {(frame: any) => void} frame
 * @property {(online: boolean) => void} open   true when connected, false when lost
 * @property {(code: string) => void} ended   final: there is no coming back
 */

const PING_EVERY = 15_000;
const SILENCE = 10_000;
const QUICK_SILENCE = 4_000;
const LONGEST_WAIT = 15_000;

/** Close codes, and codes of errors, after which the seat is gone. */
const GONE = new Map([[4001, 'token-unknown'], [4002, 'session-unknown']]);
const GONE_CODES = new Set(['token-unknown', 'session-unknown', 'removed']);
/** Close codes that say that this client is wrong: it comes back, because a new build may mend it, but not soon. */
const WRONG = new Set([1003, 1007, 1009, 4003, 4004]);
const WRONG_WAIT = 60_000;

export class Connection {
  /**
   * @param {string} address
   * @param {Listener} listener
   */
  constructor(address, listener) {
    this.address = address;
    this.listener = listener;
    /** @type {WebSocket | null} */
    this.socket = null;
    this.tries = 0;
    this.wanted = false;
    /** @type {number | undefined} */
    this.retryTimer = undefined;
    /** @type {number | undefined} */
    this.pingTimer = undefined;
    /** @type {number | undefined} */
    this.deadline = undefined;
    this.onSight = () => document.visibilityState === 'visible' && this.nudge();
    this.onOnline = () => this.nudge();
    this.onOffline = () => this.lose();
  }

  start() {
    this.wanted = true;
    document.addEventListener('visibilitychange', this.onSight);
    window.addEventListener('online', this.onOnline);
    window.addEventListener('offline', this.onOffline);
    this.connect();
  }

  stop() {
    this.wanted = false;
    document.removeEventListener('visibilitychange', this.onSight);
    window.removeEventListener('online', this.onOnline);
    window.removeEventListener('offline', this.onOffline);
    clearTimeout(this.retryTimer);
    this.drop(1000);
  }

  /**
   * @param {object} frame
   * @returns {boolean} whether it was handed to an open socket
   */
  send(frame) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  /** The reader looks again, or the network says it is back: find out now instead of at the next beat. */
  nudge() {
    if (!this.wanted) return;
    if (this.socket?.readyState === WebSocket.OPEN) this.ping(QUICK_SILENCE);
    else if (!this.socket) {
      this.tries = 0;
      this.connect();
    }
  }

  connect() {
    clearTimeout(this.retryTimer);
    if (!this.wanted || this.socket) return;
    const socket = new WebSocket(this.address, 'wijktafel.v1');
    this.socket = socket;
    this.expect(SILENCE);
    socket.onopen = () => {
      this.send(this.listener.hello());
      this.expect(SILENCE);
      this.pingTimer = window.setInterval(() => this.ping(SILENCE), PING_EVERY);
    };
    socket.onmessage = (event) => this.receive(socket, event.data);
    socket.onclose = (event) => {
      if (socket === this.socket) this.lost(event.code);
    };
  }

  /**
   * @param {WebSocket} socket
   * @param {unknown} data
   */
  receive(socket, data) {
    if (socket !== this.socket || typeof data !== 'string') return;
    clearTimeout(this.deadline);
    const frame = parse(data);
    if (!frame) return;
    if (frame.type === 'welcome') {
      this.tries = 0;
      this.listener.open(true);
    }
    this.listener.frame(frame);
    if (frame.type === 'error' && frame.final && GONE_CODES.has(frame.code)) this.end(frame.code);
  }

  /** @param {number} patience */
  ping(patience) {
    if (this.send({ type: 'ping', at: Date.now() })) this.expect(patience);
  }

  /** @param {number} patience */
  expect(patience) {
    clearTimeout(this.deadline);
    this.deadline = window.setTimeout(() => this.lose(), patience);
  }

  /** Gives up on a silent socket without waiting for its closing handshake, which may never come. */
  lose() {
    if (!this.socket) return;
    this.drop(4000);
    this.lost(1006);
  }

  /** @param {number} code */
  drop(code) {
    const socket = this.socket;
    this.socket = null;
    clearInterval(this.pingTimer);
    clearTimeout(this.deadline);
    if (!socket) return;
    socket.onclose = null;
    socket.onmessage = null;
    socket.onopen = () => socket.close(code);
    if (socket.readyState === WebSocket.OPEN) socket.close(code);
  }

  /** @param {number} code */
  lost(code) {
    this.socket = null;
    clearInterval(this.pingTimer);
    clearTimeout(this.deadline);
    const gone = GONE.get(code);
    if (gone) return this.end(gone);
    if (!this.wanted) return;
    this.listener.open(false);
    this.tries += 1;
    this.retryTimer = window.setTimeout(() => this.connect(), waitAfter(code, this.tries));
  }

  /** @param {string} code */
  end(code) {
    if (!this.wanted) return;
    this.stop();
    this.listener.ended(code);
  }
}

/**
 * How long to wait before the next try; spread out, so that a room full of phones doesn't come back all at once.
 *
 * @param {number} code
 * @param {number} tries
 * @param {() => number} [random]
 */
export function waitAfter(code, tries, random = Math.random) {
  if (code === 1012) return 500 + random() * 4500;
  if (WRONG.has(code)) return WRONG_WAIT * (1 + random());
  const doubled = Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(tries - 1, 10));
  const patient = code === 1013 || code === 1008 ? Math.max(4000, doubled) : doubled;
  return patient * (0.5 + random() / 2);
}

/** @param {string} data */
function parse(data) {
  try {
    const frame = JSON.parse(data);
    return typeof frame?.type === 'string' ? frame : null;
  } catch {
    return null;
  }
}
