// @ts-check
import { html } from '../core/html.js';
import { pick, t } from '../core/i18n.js';
import { agendaOf, canVisit } from './agenda.js';
import { waitingAnswers } from './answers.js';

/**
 * Nobody leads: the items that are open, to walk through in one's own order.
 *
 * @param {import('./participant.js').Participant} participant
 */
export function roam(participant) {
  const items = agendaOf(participant.client.view).filter(canVisit);
  return html`<main class="quiet" id="main" data-key="main-roam">
    <h1 tabindex="-1" data-focus-home>${t('roam.title')}</h1>
    <p class="lead">${t(items.length > 0 ? 'roam.text' : 'roam.none')}</p>
    <ul class="rows">${items.map((item) => html`<li data-key=${item.id}>
      <button type="button" @click=${() => participant.visit(item.id)}><span><bdi>${pick(item.title)}</bdi></span>
        <span class="state">${t(`roam.${item.state}`)}</span></button></li>`)}</ul>
    ${waitingAnswers(participant)}
  </main>`;
}
