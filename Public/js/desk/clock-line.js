// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { agendaOf } from './agenda-items.js';
import { clockPlan, minutesBehind } from './clock-plan.js';
import { clockText } from './clock-text.js';

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
 * When the session begins, and whether it keeps to its plan.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function clockLine(desk) {
  const { plan, behind } = clockOf(desk);
  if (!plan || desk.view.phase === 'closed') return null;
  const first = agendaOf(desk.view)[0];
  if (behind === undefined) return first ? html`<p class="soft">${t('plan.begins', { time: clockText(plan.begins[first.id]) })}</p>` : null;
  const key = behind > 0 ? 'plan.behind' : behind < 0 ? 'plan.ahead' : 'plan.on-time';
  return html`<p class=${behind > 0 ? 'behind' : 'soft'}>${t(key, { count: Math.abs(behind) })}</p>`;
}
