// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { clockLine, clockOf } from './clock-line.js';
import { clockText } from './clock-text.js';

/**
 * The agenda as the rail it is: where we were, where we are, and when we are done.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function agendaRail(desk) {
  const { view, client } = desk;
  const session = client.welcome?.session;
  const items = Object.entries(view.agenda).sort(([, one], [, other]) => one.rank - other.rank);
  const { plan } = clockOf(desk);
  return html`<h1><bdi>${session?.title ?? ''}</bdi></h1>
    ${view.phase === 'closed' ? html`<p class="soft">${t('desk.session.closed')}</p>` : clockLine(desk)}
    <p><button class="btn bare" type="button" data-key="plan-edit" @click=${() => desk.plan.open()}>${t('plan.edit')}
      <kbd aria-hidden="true">A</kbd></button></p>
    <p>${desk.papers.button()}</p>
    <ol class="rail-list">${items.map(([id, item]) => row(desk, id, item, plan?.begins[id]))}</ol>`;
}

/**
 * @param {import('./desk.js').Desk} desk
 * @param {string} id
 * @param {any} item
 * @param {number | undefined} begins   when it should begin
 */
function row(desk, id, item, begins) {
  const now = id === desk.view.current;
  const done = !now && (item.state === 'done' || item.state === 'shown');
  const pace = desk.view.progress?.[id];
  const planned = begins ? t('plan.at', { time: clockText(begins), count: item.minutes }) : t('new.minutes', { count: item.minutes });
  const word = now ? t('agenda.now') : done ? t('agenda.done') : planned;
  const state = pace && item.state !== 'planned' ? `${word}, ${t('pace.of', pace)}` : word;
  const title = pick(item.title);
  const open = () => desk.run('item.open', { item: id }, { undo: t('undo.open', { item: title }) });
  return html`<li data-key=${id} class=${now ? 'now' : done ? 'done' : 'later'} aria-current=${now ? 'step' : null}>
    <span class="stop" aria-hidden="true">${done ? '✓' : ''}</span>
    <b><bdi>${title}</bdi></b><span class="soft">${state}</span>
    ${now ? null : html`<button class="btn bare go-there" type="button" @click=${open} ?disabled=${desk.view.phase === 'closed'}
      aria-label=${t('agenda.open-named', { item: title })}>${item.state === 'planned' ? t('agenda.open') : t('agenda.reopen')}</button>`}
    ${!now && item.worksheet && item.state === 'done' ? html`<button class="btn bare go-there" type="button"
      @click=${() => desk.run('item.show', { item: id }, { undo: t('undo.show', { item: title }) })}
      aria-label=${t('agenda.show-named', { item: title })}>${t('agenda.show')}</button>` : null}</li>`;
}
