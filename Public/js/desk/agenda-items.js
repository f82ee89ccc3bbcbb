// @ts-check
import { pick } from '../core/i18n.js';

/**
 * @typedef {{id: string, rank: number, title: any, worksheet: string, state: string, minutes: number, round?: number}} Item
 */

/**
 * @param {any} view
 * @returns {Item[]} in the order of the agenda
 */
export function agendaOf(view) {
  return Object.entries(view?.agenda ?? {}).map(([id, item]) => ({ id, ...item }))
    .sort((one, other) => one.rank - other.rank);
}

/**
 * Where an agreement comes from: the item at which its worksheet made it, else the first item about that worksheet.
 *
 * @param {any} view
 * @param {{origin?: string, item?: string}} action
 * @returns {string} empty when it was made at the desk
 */
export function originOf(view, { origin, item }) {
  const worksheet = origin?.split('/')[0];
  const about = agendaOf(view).filter((each) => worksheet && each.worksheet === worksheet);
  return pick((about.find(({ id }) => id === item) ?? about[0])?.title);
}
