// @ts-check
import { html } from '../core/html.js';
import { pick, t } from '../core/i18n.js';

/**
 * The examples that the desk laid beside an item: a title each, that opens its words.
 *
 * @param {import('./agenda.js').AgendaItem} item
 */
export function examples(item) {
  const laid = Object.values(item.laid ?? {}).sort((one, other) => one.rank - other.rank);
  if (laid.length === 0) return null;
  return html`<section class="stack" data-key="examples" aria-label=${t('examples.title')}>
    ${laid.map((each) => html`<details class="notice plain" data-key=${each.id}>
      <summary>${t('examples.one', { title: pick(each.title) })}</summary>
      <p><b>${each.place}</b></p><p>${pick(each.text)}</p>
      <p class="small">${t('examples.source')} <span lang="nl">${each.source}</span></p></details>`)}</section>`;
}
