// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** The most themes that a room can work on at the same time and still get somewhere (methods 4.8). */
const MOST_THEMES = 3;

/**
 * The plan that follows from what the room said: drafts that become agreements with one press.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function draftPlan(desk) {
  const drafts = Object.entries(desk.view.drafts ?? {}).map(([key, draft]) => ({ key, ...draft }))
    .sort((one, other) => one.rank - other.rank);
  if (drafts.length === 0) return null;
  return html`<section class="drafts" aria-labelledby="drafts" data-key="drafts">
    <h2 id="drafts" tabindex="-1">${t('drafts.title')}</h2><p class="soft">${t('drafts.lead', { count: drafts.length })}</p>
    <ol class="rows">${drafts.map((draft) => html`<li data-key=${draft.key}><span class="grow"><b>${pick(draft.theme)}</b>
      <span class="soft">${[pick(draft.advice), pick(draft.because)].join(': ')}</span><span>${pick(draft.what)}</span></span>
      <button class="btn thin" type="button" @click=${() => take(desk, [draft.key])}
        aria-label=${t('drafts.take-named', { name: pick(draft.theme) })}>${t('drafts.take')}</button></li>`)}</ol>
    ${drafts.length > 1 ? html`<p><button class="btn thin" type="button" @click=${() => take(desk, drafts.map(({ key }) => key))}>
      ${t('drafts.take-all', { count: drafts.length })}</button></p>` : null}</section>`;
}

/**
 * @param {import('./desk.js').Desk} desk
 * @param {string[]} drafts
 */
async function take(desk, drafts) {
  const isNew = (/** @type {any} */ action) => drafts.includes(action.origin);
  const back = async () => {
    for (const [action, fields] of Object.entries(desk.view.actions ?? {})) {
      if (isNew(fields)) await desk.run('action.drop', { action });
    }
    document.getElementById('drafts')?.focus();
  };
  if (!(await desk.run('action.take', { drafts }, { undo: t('drafts.taken', { count: drafts.length }), back }))) return;
  // The button that was pressed goes with the draft.
  (document.getElementById('drafts') ?? document.getElementById('agreed'))?.focus();
}

/**
 * A kind word when the room wants more than it can do.
 *
 * @param {any[]} actions
 */
export function tooManyThemes(actions) {
  const themes = new Set(actions.map(({ theme, what }) => theme ?? what));
  return themes.size > MOST_THEMES ? html`<p class="notice">${t('outcome.many')}</p>` : null;
}
