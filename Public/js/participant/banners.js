// @ts-check
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { momentText } from '../core/numbers.js';
import { durable } from '../core/storage.js';

/**
 * The truth about the connection and about what the device keeps, at the top of every screen.
 *
 * @param {import('./participant.js').Participant} participant
 */
export function banners(participant) {
  return [connectionBanner(participant), participant.behalf ? behalfBanner(participant) : null,
    participant.client.welcome?.session?.rehearsal ? rehearsalBanner() : null];
}

function rehearsalBanner() {
  return html`<aside class="banner mild" data-key="rehearsal" aria-label=${t('rehearsal')}><i class="seatpuck"></i>
    <p><b>${t('rehearsal')}</b>${t('rehearsal.means')}</p></aside>`;
}

/**
 * Whose answers these are, for whoever enters them: it never goes away, because a mistake here is somebody's voice.
 *
 * @param {import('./participant.js').Participant} participant
 */
function behalfBanner(participant) {
  const { person } = participant;
  const who = person?.name || person?.handle || '';
  return html`<aside class="banner mild behalf" data-key="behalf" aria-label=${t('behalf.label')}><i class="seatpuck"></i>
    <p><b>${t('behalf.title', { who })}</b>${t(participant.client.welcome?.session?.privacy === 'open-tafel'
  ? 'behalf.text.open' : 'behalf.text')}</p></aside>`;
}

/** @param {import('./participant.js').Participant} participant */
function connectionBanner(participant) {
  const { client, lost } = participant;
  const keeps = client.outbox.durable || client.status === 'connecting';
  const waiting = client.outbox.pending().length > 0;
  if (lost) {
    const where = keeps && durable ? 'kept' : 'memory';
    return html`<aside class="banner" data-key="banner" aria-label=${t('banner.offline')}>${noConnection()}
      <p><b>${t('banner.offline')}</b>${t(`banner.offline.${where}`)}</p></aside>`;
  }
  // Only where it matters: when something waits and closing the tab would lose it.
  if (!keeps && waiting) {
    return html`<aside class="banner mild" data-key="banner" aria-label=${t('banner.memory')}>${noConnection()}
      <p><b>${t('banner.memory')}</b>${t('banner.memory.do')}</p></aside>`;
  }
  return openTime(client.view?.until);
}

/**
 * Until when one may answer in one's own time; once that is over it says so, and a screen reader hears it.
 *
 * @param {{at: number, ended: boolean} | undefined} until
 */
function openTime(until) {
  if (!until) return null;
  const key = until.ended ? 'until.over' : 'until.at';
  return html`<aside class="banner mild" data-key="until" aria-label=${t('until.name')}>${clock()}
    <p role="status"><b>${t(key, { when: momentText(until.at) })}</b> ${t(`${key}.do`)}</p></aside>`;
}

function clock() {
  return html`<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <path d="M14 4a10 10 0 1 0 .01 0M14 8v6l4 3" /></svg>`;
}

function noConnection() {
  return html`<svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <path d="M4 11a15 15 0 0 1 20 0M8.500 16a9 9 0 0 1 11 0M14 22v.5M4 4l20 20" /></svg>`;
}
