// @ts-check
/**
 * The one Trusted Types policy, `wijktafel`, and the only two things it lets through: markup for the board, which
 * `board-markup.js` checks while it copies, and the address of our own service worker.
 *
 * @typedef {{createHTML(text: string): string, createScriptURL(address: string): string}} Policy
 */

const WORKER = '/sw.js';

/** @type {{trustedTypes?: {createPolicy(name: string, rules: Policy): Policy}}} */
const browser = /** @type {any} */ (globalThis);
/** @type {Policy} */
const rules = {
  createHTML: (text) => text,
  createScriptURL: () => WORKER,
};
const policy = browser.trustedTypes ? browser.trustedTypes.createPolicy('wijktafel', rules) : rules;

/** @param {string} text */
export function trustedMarkup(text) {
  return policy.createHTML(text);
}

export function workerAddress() {
  return policy.createScriptURL(WORKER);
}
