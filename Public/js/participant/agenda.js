// @ts-check
/**
 * Reads the agenda in the shared document.
 *
 * @typedef {object} AgendaItem
 * @property {string} id
 * @property {number} rank
 * @property {'welcome' | 'talk' | 'break' | 'worksheet' | 'agreements' | 'closing'} kind
 * @property {import('../core/i18n.js').Localized} title
 * @property {import('../core/i18n.js').Localized} [text]
 * @property {number} minutes
 * @property {Record<string, import('../core/shelf-entries.js').Entry>} [laid]  what lies beside the item
 * @property {string} [worksheet]
 * @property {string} [phase]
 * @property {number} [round]
 * @property {'planned' | 'open' | 'locked' | 'shown' | 'done'} state
 * @property {'blind' | 'live'} [mode]
 * @property {Record<string, true>} [asked]   the perspectives that are asked; everyone when absent
 */

/**
 * @param {any} view
 * @returns {AgendaItem[]} in the order of the agenda
 */
export function agendaOf(view) {
  return Object.entries(view?.agenda ?? {})
    .map(([id, item]) => ({ id, ...item }))
    .sort((one, other) => one.rank - other.rank);
}

/**
 * The item that this person has in front of them: the one that is on, or the one they walked to when nobody leads.
 *
 * @param {any} view
 * @param {string} chosen  empty when nothing is chosen
 * @returns {AgendaItem | undefined}
 */
export function itemInFront(view, chosen) {
  const items = agendaOf(view);
  const free = view?.follow === false && chosen;
  return items.find((each) => each.id === (free ? chosen : view?.current));
}

/**
 * Whether somebody may walk to an item while nobody leads.
 *
 * @param {AgendaItem} item
 */
export function canVisit(item) {
  return item.kind === 'worksheet' && item.state !== 'planned';
}

/**
 * Whether an item takes answers now.
 *
 * @param {any} view
 * @param {AgendaItem} item
 */
export function takesAnswers(view, item) {
  return view?.phase === 'running' && item.state === 'open';
}
