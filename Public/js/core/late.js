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
 * Finds the late answers about which the desk has decided since we last looked.
 *
 * @param {Entry[]} refused
 * @param {any} own
 * @returns {{admitted: Entry[], dismissed: Entry[], waiting: Entry[]}}  waiting: once more, after an undo
 */
export function decidedLate(refused, own) {
  /** @param {string} outcome */
  const that = (outcome) => refused.filter((each) => own?.late?.[each.id]?.outcome === outcome);
  return {
    admitted: that('admitted'), dismissed: that('dismissed').filter((each) => each.code !== DISMISSED),
    waiting: that('waiting').filter((each) => each.code === DISMISSED),
  };
}

/** The code of an answer that the desk left out. */
export const DISMISSED = 'late-dismissed';
