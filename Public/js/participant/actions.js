// @ts-check
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';

/**
 * The agreements that were made at the table: who does what, with whom, when.
 *
 * @param {any} view
 */
export function actionsList(view) {
  /** @type {[string, any][]} */
  const actions = Object.entries(view?.actions ?? {});
  actions.sort(([, one], [, other]) => one.rank - other.rank);
  // After the end nobody can make the first any more.
  if (actions.length === 0 && view?.phase === 'closed') return null;
  if (actions.length === 0) return html`<p class="soft" data-key="no-actions">${t('actions.none')}</p>`;
  return html`<section data-key="actions"><h2>${t('actions.title')}</h2><ul class="rows">
    ${actions.map(([id, each]) => html`<li data-key="a-${id}"><div class="row"><div>
      <p><b><bdi>${each.what}</bdi></b></p>
      ${each.theme ? html`<p><bdi>${each.theme}</bdi></p>` : null}
      <p class="soft"><bdi>${[each.who, each.with, each.when].filter(Boolean).join(' · ')}</bdi></p>
      ${each.firstStep ? html`<p class="soft">${t('actions.first')} <bdi>${each.firstStep}</bdi></p>` : null}
    </div></div></li>`)}</ul></section>`;
}
