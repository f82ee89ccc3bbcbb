// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { agendaOf } from './agenda-items.js';
import { clockPlan, minutesBehind } from './clock-plan.js';
import { clockText } from './clock-text.js';

const MINUTE = 60_000;

/**
 * The plan by the clock of the session that runs.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function clockOf(desk) {
  const { view, client } = desk;
  const items = /** @type {any[]} */ (agendaOf(view));
  const now = client.clock.now();
  const plan = clockPlan(items, view.plan?.start, now);
  const current = items.find(({ id }) => id === view.current);
  return { plan, behind: plan && view.phase === 'running' ? minutesBehind(plan, current, now) : undefined };
}

/**
 * From when to when the session is, as long as it hasn't begun; then when it is done at this pace, and how that
 * compares with the plan.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function clockLine(desk) {
  const { view, client } = desk;
  const items = agendaOf(view);
  const { plan, behind } = clockOf(desk);
  if (plan && view.phase !== 'running' && items.length > 0) {
    const begins = plan.begins[items[0].id];
    const count = Math.round((plan.ends - begins) / MINUTE);
    return html`<p class="soft">${t('plan.span', { from: clockText(begins), to: clockText(plan.ends), count })}</p>`;
  }
  const left = items.filter(({ id, state }) => state === 'planned' || id === view.current)
    .reduce((sum, { minutes }) => sum + minutes, 0);
  const ends = t('agenda.ends', { time: clockText(client.clock.now() + left * MINUTE), count: left });
  if (behind === undefined) return html`<p class="soft">${ends}</p>`;
  const key = behind > 0 ? 'plan.behind' : behind < 0 ? 'plan.ahead' : 'plan.on-time';
  return html`<p class="soft">${ends}</p><p class=${behind > 0 ? 'behind' : 'soft'}>${t(key, { count: Math.abs(behind) })}</p>`;
}
