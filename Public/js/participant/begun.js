// @ts-check
import { remember, remembered } from '../core/storage.js';

/**
 * The items, and rounds of them, of which the introduction has been read on this device: who reloads is not asked to begin
 * again, also where a worksheet keeps no answers.
 */
export class Begun {
  /** @param {string} session */
  constructor(session) {
    this.key = `wt.begun.${session}`;
    this.keys = new Set((remembered(this.key) ?? '').split('\n'));
  }

  /** @param {import('./agenda.js').AgendaItem} item */
  has(item) {
    return this.keys.has(named(item));
  }

  /** @param {import('./agenda.js').AgendaItem} item */
  add(item) {
    if (this.has(item)) return;
    this.keys.add(named(item));
    remember(this.key, [...this.keys].join('\n'));
  }
}

/** @param {import('./agenda.js').AgendaItem} item */
function named(item) {
  return `${item.id} ${item.round ?? 1}`;
}
