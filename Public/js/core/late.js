// @ts-check
/**
 * @typedef {import('./device-store.js').Entry} Entry
 */

/** Codes after which an answer counts as late: it is kept, and the desk may still admit it. */
const LATE = new Set(['item-locked', 'item-not-open', 'session-closed']);

/**
 * @param {string} code
 * @param {Entry | undefined} entry
 */
export function isLate(code, entry) {
  return LATE.has(code) && entry?.name === 'answer';
}

/**
 * Finds the late answers about which the desk has decided: those that have left the server's list. What was let in
 * stands among the answers at the same moment; what was left out changes nothing there.
 *
 * @param {Entry[]} refused
 * @param {any} before  the own document as it was
 * @param {any} own  the own document as it is
 * @param {any} view
 * @returns {{admitted: Entry[], dismissed: Entry[]}}
 */
export function decidedLate(refused, before, own, view) {
  const decided = refused.filter((each) => before?.late?.[each.id] && !own?.late?.[each.id]);
  /** @param {Entry} entry */
  const changed = (entry) => {
    const worksheet = view?.agenda?.[entry.item ?? '']?.worksheet;
    return JSON.stringify(before?.worksheets?.[worksheet]) !== JSON.stringify(own?.worksheets?.[worksheet]);
  };
  return { admitted: decided.filter(changed), dismissed: decided.filter((each) => !changed(each)) };
}
