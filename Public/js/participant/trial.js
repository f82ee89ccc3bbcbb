// @ts-check
import { announce } from '../core/announce.js';
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { sendNow } from './moment.js';
import { ownPuck } from './screens.js';

/** What one can say about the screen in one's hand, the best first. */
const ANSWERS = /** @type {const} */ (['clear', 'small', 'help']);

/**
 * The test question before anything is asked that counts.
 *
 * @typedef {import('./participant.js').Participant} Participant
 *
 * @param {Participant} participant
 */
export function trial(participant) {
  const { own, welcome } = participant.client;
  const chosen = own?.trial?.answer;
  const isOpen = welcome?.session?.privacy === 'open-tafel';
  return html`<main class="quiet trial" id="main" data-key="main-trial">
    <h1 tabindex="-1" data-focus-home>${t('trial.title')}</h1>
    <p class="lead">${t('trial.text')}</p>
    <div class="stack" role="group" aria-label=${t('trial.title')}>${ANSWERS.map((answer) => html`<button type="button" data-key=${answer}
      class=${`btn wide ${chosen === answer ? 'chosen' : ''}`} aria-pressed=${String(chosen === answer)} ?disabled=${!participant.online}
      @click=${() => say(participant, answer)}><span aria-hidden="true">${chosen === answer ? '✓' : ''}</span>${t(`trial.${answer}`)}</button>`)}</div>
    ${chosen ? html`<section class="notice plain" data-key="said"><h2>${t(`trial.${chosen}.said`)}</h2><p>${t(`trial.${chosen}.means`)}</p></section>` : null}
    <p class="small">${t(isOpen ? 'trial.who.open' : 'trial.who')}</p>
    ${ownPuck()}
  </main>`;
}

/**
 * @param {Participant} participant
 * @param {typeof ANSWERS[number]} answer
 */
async function say(participant, answer) {
  const { client } = participant;
  const { ok } = await sendNow(client, 'trial.answer', { trial: client.view.trial?.id ?? 0, answer }, t('trial.label'));
  announce(ok ? `${t(`trial.${answer}.said`)} ${t(`trial.${answer}.means`)}` : t('trial.failed'));
}
