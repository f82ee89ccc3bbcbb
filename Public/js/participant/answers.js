// @ts-check
import { deliverySign } from '../core/delivery-line.js';
import { html } from '../core/html.js';
import { errorText, t } from '../core/i18n.js';

/**
 * The answers that aren't with the server: those that wait for a connection, and those that came too late.
 *
 * @typedef {import('./participant.js').Participant} Participant
 * @typedef {import('../core/device-store.js').Entry} Entry
 */

/** @param {Participant} participant */
export function waitingAnswers(participant) {
  return [news(participant), waiting(participant), refused(participant)];
}

/** @param {Participant} participant */
function news(participant) {
  return participant.news ? html`<p class="notice plain" data-key="news">${participant.news}</p>` : null;
}

/** @param {Participant} participant */
function waiting(participant) {
  const entries = participant.lost ? participant.client.outbox.pending() : [];
  if (entries.length === 0) return null;
  return html`<section data-key="waiting">
    <div class="line"><h2>${t('waiting.title', { count: entries.length })}</h2>
      <button class="btn bare" type="button" @click=${() => participant.client.connection.nudge()}>
        ${t('waiting.try')}</button></div>
    <ul class="wait">${entries.map((entry) => row(entry, 'waiting'))}</ul>
    <p class="small">${t('waiting.late')}</p>
  </section>`;
}

/** @param {Participant} participant */
function refused(participant) {
  const entries = participant.client.outbox.refused().filter((each) => each.name === 'answer');
  if (entries.length === 0) return null;
  const title = entries.some((each) => each.state === 'late') ? 'refused.title' : 'refused.failed';
  const reasons = [...new Set(entries.map((each) => each.code ?? 'unknown'))];
  /** @param {Entry[]} gone */
  const forget = (gone) => () => {
    for (const entry of gone) participant.client.outbox.remove(entry.id);
  };
  return html`<section class="notice" data-key="refused">
    <h2>${t(title, { count: entries.length })}</h2>
    <ul class="wait">${entries.map((entry) => row(entry, entry.state === 'late' ? 'late' : 'failed'))}</ul>
    ${reasons.map((code) => html`<p data-key="why-${code}">
      ${errorText(code, pluginOf(participant, entries, code))}</p>`)}
    <p><button class="btn bare" type="button" @click=${forget(entries)}>${t('refused.seen')}</button></p>
  </section>`;
}

/**
 * @param {Participant} participant
 * @param {Entry[]} entries
 * @param {string} code
 */
function pluginOf(participant, entries, code) {
  const { view } = participant.client;
  const item = entries.find((each) => each.code === code)?.item ?? '';
  return view?.worksheets?.[view.agenda?.[item]?.worksheet ?? '']?.plugin;
}

/**
 * @param {Entry} entry
 * @param {import('../core/delivery.js').Delivery} state
 */
function row(entry, state) {
  const [label, shown] = (entry.label ?? t('waiting.person')).split('\t');
  return html`<li data-key=${entry.id}>${deliverySign(state)}<span>${label}</span>
    <b><bdi>${shown ?? ''}</bdi></b></li>`;
}
