// @ts-check
import { announce } from '../core/announce.js';
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { takesAnswers } from './agenda.js';
import { sendNow } from './moment.js';

/**
 * What one may ask of the facilitator with a tap: more time, or a word of explanation. The facilitator hears how many
 * ask, not who.
 *
 * @typedef {import('./participant.js').Participant} Participant
 * @typedef {import('./agenda.js').AgendaItem} AgendaItem
 *
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
export function wishes(participant, item) {
  const { own, view } = participant.client;
  if (!takesAnswers(view, item)) return null;
  const part = participant.part && `${item.id}/${participant.part}`;
  const explains = own?.wishes?.explain?.[part || item.id] === true;
  const time = own?.wishes?.time === true;
  const about = { item: item.id, ...(participant.part ? { part: participant.part } : {}) };
  return html`<div class="wishes" data-key="wishes">
    ${view.timer ? button(participant, 'time', time, () => wish(participant, 'time.ask', { on: !time }, time)) : null}
    ${button(participant, 'explain', explains, () => wish(participant, 'explain.ask', { ...about, on: !explains }, explains))}
    ${time || explains ? html`<p class="small" data-key="who">${t('wish.who')}</p>` : null}</div>`;
}

/**
 * @param {Participant} participant
 * @param {string} what
 * @param {boolean} asked
 * @param {() => void} press
 */
function button(participant, what, asked, press) {
  // A wish is about this moment: one that would wait for a connection is of no use to anybody.
  return html`<button class="btn bare" type="button" data-key=${what} aria-pressed=${String(asked)} ?disabled=${!participant.online}
    @click=${press}>${t(asked ? `wish.${what}.asked` : `wish.${what}`)}</button>`;
}

/**
 * @param {Participant} participant
 * @param {string} name
 * @param {any} body
 * @param {boolean} withdraws
 */
async function wish(participant, name, body, withdraws) {
  const outcome = await sendNow(participant.client, name, body, t('wish.label'));
  announce(t(outcome.ok && !withdraws ? 'wish.sent' : outcome.ok ? 'wish.withdrawn' : 'wish.failed'));
}
