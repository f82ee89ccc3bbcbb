// @ts-check
import { mergePatch } from './merge-patch.js';

/**
 * The two documents that the server keeps up to date: `view` for everyone in a role, `own` for one person.
 *
 * @typedef {'view' | 'own'} Name
 */
export class Documents {
  constructor() {
    /** @type {any} */
    this.view = undefined;
    /** @type {any} */
    this.own = undefined;
    /** Whether the own document came from the server since the page was opened, and is not what the device remembered. */
    this.isOwnKnown = false;
    /** @type {Record<string, number>} */
    this.versions = {};
  }

  /** A new connection: patches on what we had before no longer fit. */
  reset() {
    this.versions = {};
  }

  /**
   * Puts back what the device remembered.
   *
   * @param {any} view
   * @param {any} own
   */
  restore(view, own) {
    this.view = view;
    this.own = own;
  }

  /**
   * Takes in a `state` or `patch` frame.
   *
   * @param {any} frame
   * @returns {boolean} false when a patch doesn't fit on what is here; then ask for the whole
   */
  take(frame) {
    const name = frame.doc === 'own' ? 'own' : 'view';
    if (frame.type === 'patch' && this.versions[name] !== frame.from) {
      delete this.versions[name];
      return false;
    }
    this[name] = frame.type === 'patch' ? mergePatch(this[name], frame.patch) : frame.state;
    this.versions[name] = frame.version;
    if (name === 'own') this.isOwnKnown = true;
    return true;
  }
}
