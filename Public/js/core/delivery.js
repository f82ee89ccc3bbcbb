// @ts-check
/**
 * What the outbox knows about one answer: how far it is on its way, and what it says.
 *
 * @typedef {import('./device-store.js').Entry} Entry
 * @typedef {import('./outbox.js').Outbox} Outbox
 * @typedef {'saved' | 'sending' | 'waiting' | 'failed' | 'late'} Delivery
 * @typedef {{body: any, order: number}} Pending   a higher order is newer
 */

/**
 * What a command is about; a newer one about the same replaces it.
 *
 * @param {Entry} entry
 */
export function keyOf(entry) {
  return `${entry.item ?? ''}/${entry.target ?? entry.id}`;
}

/**
 * The newest command about a target that the own document may not show yet.
 *
 * @param {Outbox} outbox
 * @param {string} item
 * @param {string} target
 * @returns {Pending | undefined}
 */
export function pendingOf(outbox, item, target) {
  const key = `${item}/${target}`;
  const entry = outbox.entries.filter((each) => keyOf(each) === key && each.state !== 'failed').pop();
  return entry ? { body: entry.body, order: entry.seq ?? Infinity } : outbox.confirmed.get(key);
}

/**
 * How far the newest command about a target is.
 *
 * @param {Outbox} outbox
 * @param {string} item
 * @param {string} target
 * @param {boolean} online
 * @returns {Delivery | undefined} undefined when nothing was sent about it in this visit
 */
export function deliveryOf(outbox, item, target, online) {
  const key = `${item}/${target}`;
  const entry = outbox.entries.filter((each) => keyOf(each) === key).pop();
  if (!entry) return outbox.confirmed.has(key) ? 'saved' : undefined;
  if (entry.state === 'late' || entry.state === 'failed') return entry.state;
  // Who reads that it waits may close the page, so nothing waits that isn't on the device yet.
  return online || entry.seq === undefined ? 'sending' : 'waiting';
}
