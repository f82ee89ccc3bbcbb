// @ts-check
/**
 * What this device remembers between visits. A browser may refuse storage; then it is remembered until the tab closes.
 *
 * @typedef {'participant' | 'desk' | 'board'} Role
 * @typedef {object} Seat   what a returning participant recognises
 * @property {string} session
 * @property {string} title
 * @property {string} handle
 * @property {string} [name]
 * @property {string} [date]
 * @property {string} [retainUntil]
 */

/** @type {Map<string, string>} */
const memory = new Map();
const shelf = openShelf();

/** @returns {Storage | null} */
function openShelf() {
  try {
    localStorage.setItem('wt.probe', '1');
    localStorage.removeItem('wt.probe');
    return localStorage;
  } catch {
    return null;
  }
}

/** Whether the device keeps things after the tab is closed. */
export const durable = shelf !== null;

/**
 * @param {string} key
 * @returns {string | null}
 */
export function remembered(key) {
  return shelf ? shelf.getItem(key) : memory.get(key) ?? null;
}

/**
 * @param {string} key
 * @param {string} value
 */
export function remember(key, value) {
  try {
    if (shelf) shelf.setItem(key, value);
    else memory.set(key, value);
  } catch {
    memory.set(key, value);
  }
}

/** @param {string} key */
export function forget(key) {
  shelf?.removeItem(key);
  memory.delete(key);
}

/**
 * @param {string} session
 * @param {Role} role
 */
export function token(session, role) {
  return remembered(`wt.token.${session}.${role}`);
}

/**
 * @param {string} session
 * @param {Role} role
 * @param {string} secret
 */
export function keepToken(session, role, secret) {
  remember(`wt.token.${session}.${role}`, secret);
}

/**
 * @param {string} session
 * @param {Role} role
 */
export function dropToken(session, role) {
  forget(`wt.token.${session}.${role}`);
  if (role !== 'participant') return;
  forget(`wt.seat.${session}`);
  forget(`wt.begun.${session}`);
}

/**
 * The seat that is entered for in this tab; only here, because a desk may have several open beside each other.
 *
 * @returns {{session: string, token: string} | null}
 */
export function entry() {
  try {
    const kept = JSON.parse(sessionStorage.getItem('wt.entry') ?? 'null');
    return typeof kept?.session === 'string' && typeof kept?.token === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** @param {{session: string, token: string} | null} kept */
export function keepEntry(kept) {
  try {
    if (kept) sessionStorage.setItem('wt.entry', JSON.stringify(kept));
    else sessionStorage.removeItem('wt.entry');
  } catch {
    // Without it a reload of the tab asks for a new key; nothing is lost.
  }
}

/** @param {Seat} seat */
export function keepSeat(seat) {
  remember(`wt.seat.${seat.session}`, JSON.stringify(seat));
}

/**
 * Gives the seats that this device still has a token for, and clears those whose retention has passed.
 *
 * @param {string} today  a day such as 2026-11-21
 * @returns {Seat[]}
 */
export function seats(today) {
  const keys = shelf ? Object.keys(shelf) : [...memory.keys()];
  /** @type {Seat[]} */
  const found = [];
  for (const key of keys.filter((each) => each.startsWith('wt.seat.'))) {
    const seat = readSeat(remembered(key));
    if (!seat || (seat.retainUntil && seat.retainUntil < today)) dropToken(key.slice('wt.seat.'.length), 'participant');
    else if (token(seat.session, 'participant')) found.push(seat);
  }
  return found;
}

/**
 * @param {string | null} text
 * @returns {Seat | null}
 */
function readSeat(text) {
  try {
    const seat = JSON.parse(text ?? '');
    return typeof seat.session === 'string' && typeof seat.handle === 'string' ? seat : null;
  } catch {
    return null;
  }
}
