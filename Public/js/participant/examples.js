// @ts-check
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { ranked } from '../core/shelf-entries.js';
import { takesAnswers } from './agenda.js';
import { shelved } from './shelf.js';

/**
 * What the desk laid beside an item, a title each, that opens its words; and the way to the whole shelf, which waits
 * while one answers: what others do is for the talk, not for one's own first answer.
 *
 * @param {import('./participant.js').Participant} participant
 * @param {import('./agenda.js').AgendaItem} item
 */
export function examples(participant, item) {
  const laid = ranked(item.laid);
  const isBusy = item.kind === 'worksheet' && takesAnswers(participant.client.view, item);
  if (laid.length === 0 && isBusy) return null;
  return html`<section class="beside" data-key="examples" aria-label=${t('shelf.laid')}>
    ${laid.length ? html`<h2>${t('shelf.laid')}</h2><div>${laid.map(shelved)}</div>` : null}
    ${isBusy ? null : html`<button class="btn bare" type="button" data-key="shelf" aria-haspopup="dialog"
      @click=${() => participant.shelf.open()}>${t('shelf.look')}</button>`}</section>`;
}
