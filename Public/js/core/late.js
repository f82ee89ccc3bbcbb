// @ts-check
/**
 * @typedef {import('./device-store.js').Entry} Entry
 */

/** Codes after which an answer counts as late: it is kept, and the desk may still admit it. */
const LATE = new Set(['item-locked', 'item-not-open', 'session-closed', 'round-over']);

/**
 * @param {string} code
 * @param {Entry | undefined} entry
 */
export function isLate(code, entry) {
  return LATE.has(code) && entry?.name === 'answer';
}

/**
 * Whether an answer waited on the device while the next round began; it must not count in that round.
 *
 * @param {Entry} entry
 * @param {any} view
 */
export function roundIsOver(entry, view) {
  const round = view?.agenda?.[entry.item ?? '']?.round;
  return entry.state === 'new' && entry.round !== undefined && round !== undefined && round !== entry.round;
}

/**
 * Finds the late answers about which the desk has decided: those that have left the server's list.
 *
 * @param {Entry[]} refused
 * @param {any} before  the own document as it was
 * @param {any} own  the own document as it is
 * @param {any} view
 * @returns {{admitted: Entry[], dismissed: Entry[]}}
 */
export function decidedLate(refused, before, own, view) {
  const decided = refused.filter((each) => before?.late?.[each.id] && !own?.late?.[each.id]);
  return {
    admitted: decided.filter((each) => view?.lateAdmitted?.[each.item ?? '']),
    dismissed: decided.filter((each) => !view?.lateAdmitted?.[each.item ?? '']),
  };
}
