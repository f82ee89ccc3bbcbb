// @ts-check
/**
 * When each item should begin, and how far the room is ahead or behind: from the planned minutes, the time of day at
 * which the session is to begin, and when its items were first opened. Pure: the clock comes in.
 *
 * @typedef {{id: string, rank: number, minutes: number, openedAt?: number}} Timed
 * @typedef {{begins: Record<string, number>, ends: number}} ClockPlan
 */

const MINUTE = 60_000;
/** Further from its plan than this a session is tried out, or held on another day: the plan says nothing then. */
const FURTHEST = 180;

/**
 * @param {Timed[]} items   in order
 * @param {string | undefined} start   `HH:mm`
 * @param {number} now   milliseconds UTC
 * @returns {ClockPlan | undefined} nothing when neither a plan nor an opened item says when it begins
 */
export function clockPlan(items, start, now) {
  const opened = items.filter(({ openedAt }) => openedAt !== undefined);
  const first = opened.reduce((one, each) => (each.openedAt ?? 0) < (one?.openedAt ?? Infinity) ? each : one, opened[0]);
  const begin = start ? onDay(first?.openedAt ?? now, start) : first && (first.openedAt ?? now) - before(items, first.id);
  if (begin === undefined) return undefined;
  /** @type {Record<string, number>} */
  const begins = {};
  let at = begin;
  for (const { id, minutes } of items) {
    begins[id] = at;
    at += minutes * MINUTE;
  }
  return { begins, ends: at };
}

/**
 * @param {ClockPlan} plan
 * @param {Timed | undefined} current   the item that is on
 * @param {number} now
 * @returns {number | undefined} whole minutes behind the plan, below zero when ahead; nothing before the first item
 *   and far from the plan
 */
export function minutesBehind(plan, current, now) {
  const begin = current && plan.begins[current.id];
  if (begin === undefined || current?.openedAt === undefined) return undefined;
  // Late by when it began, and later still once it lasts longer than planned.
  const late = Math.max(current.openedAt - begin, now - (begin + current.minutes * MINUTE));
  const minutes = Math.trunc(late / MINUTE);
  return Math.abs(minutes) > FURTHEST ? undefined : minutes;
}

/**
 * @param {number} moment
 * @param {string} time
 */
function onDay(moment, time) {
  const [hours, minutes] = time.split(':').map(Number);
  return new Date(moment).setHours(hours, minutes, 0, 0);
}

/**
 * @param {Timed[]} items
 * @param {string} id
 */
function before(items, id) {
  const index = items.findIndex((each) => each.id === id);
  return items.slice(0, index).reduce((sum, { minutes }) => sum + minutes * MINUTE, 0);
}
