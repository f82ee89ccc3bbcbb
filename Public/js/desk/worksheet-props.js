// @ts-check
import { deliveryOf, pendingOf } from '../core/delivery.js';

/**
 * @typedef {import('../core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {import('./agenda-items.js').Item} Item
 */

/**
 * Makes what a plugin's element of the desk gets; the same object as before while nothing changed, because the desk
 * draws every second for its clock.
 */
export class WorksheetPropsMaker {
  /** @param {import('./worksheet.js').DeskWorksheet} owner */
  constructor(owner) {
    this.owner = owner;
    /** @type {unknown[]} */
    this.parts = [];
    /** @type {WorksheetProps | undefined} */
    this.last = undefined;
  }

  /**
   * @param {Item} item
   * @param {any} sheet
   * @param {import('../core/plugins.js').Worksheet} ready
   * @returns {WorksheetProps}
   */
  of(item, sheet, ready) {
    const { desk, refused, about } = this.owner;
    const { client, view } = desk;
    const { outbox } = client;
    const online = client.status === 'online';
    const readonly = !online || view.phase === 'closed';
    const problem = about === item.id ? refused : undefined;
    const { edits, confirmed } = outbox;
    const parts = [item.id, view.agenda[item.id], ready, sheet, online, readonly, problem, edits, confirmed.size];
    if (this.last && parts.every((part, index) => part === this.parts[index])) return this.last;
    this.parts = parts;
    this.last = {
      instrument: ready.instrument,
      settings: sheet.settings ?? {},
      item,
      view: sheet.view ?? {},
      own: {},
      readonly,
      online,
      refused: problem,
      stateOf: (target) => deliveryOf(outbox, item.id, inRound(item, target), online),
      pendingOf: (target) => pendingOf(outbox, item.id, inRound(item, target)),
    };
    return this.last;
  }
}

/**
 * @param {Item} item
 * @param {string} target
 */
export function inRound(item, target) {
  return `${item.round ?? 1}:${target}`;
}
