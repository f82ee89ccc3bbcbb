// @ts-check
import { html } from '../core/html.js';
import { pick, t } from '../core/i18n.js';
import { dayText, momentDayText } from '../core/numbers.js';
import { actionsList } from './actions.js';
import { waitingAnswers } from './answers.js';
import { examples } from './examples.js';
import { roam } from './roam.js';
import { trial } from './trial.js';
import { worksheet } from './worksheet.js';

/**
 * @typedef {import('./participant.js').Participant} Participant
 * @typedef {import('./agenda.js').AgendaItem} AgendaItem
 */

/**
 * Chooses what stands in the middle. Every waiting screen says what one waits for.
 *
 * @param {Participant} participant
 * @param {AgendaItem | undefined} item
 */
export function screenFor(participant, item) {
  const { view } = participant.client;
  if (!view) return quiet('connecting', t('connecting.title'), t('connecting.text'));
  // Whoever enters for somebody without a phone has nothing to try.
  if (view.trial && !participant.behalf) return trial(participant);
  if (view.phase === 'gathering') return gathering(participant);
  if (view.phase === 'closed') return closed(participant);
  if (view.follow === false && item?.kind !== 'worksheet') return roam(participant);
  if (!item) return quiet('between', t('between.title'), t('between.text'), waitingAnswers(participant));
  if (item.kind === 'worksheet') return worksheet(participant, item);
  return plain(participant, item);
}

/**
 * @param {string} key
 * @param {string} title
 * @param {string} text
 * @param {unknown} [more]
 */
export function quiet(key, title, text, more) {
  return html`<main class="quiet" id="main" data-key="main-${key}">
    <h1 tabindex="-1" data-focus-home>${title}</h1>
    <p class="lead">${text}</p>
    ${more}
    ${ownPuck()}
  </main>`;
}

/** While one waits, one's own puck lies on the table. */
export function ownPuck() {
  return html`<div class="edge rest" data-key="rest" aria-hidden="true"><div class="seatpuck"></div></div>`;
}

/** @param {Participant} participant */
function gathering(participant) {
  const { view, welcome } = participant.client;
  const person = participant.person;
  const perspective = welcome?.session?.perspectives?.[person?.perspective ?? ''];
  const count = view.people?.count ?? 0;
  return html`<main class="quiet" id="main" data-key="main-gathering">
    <h1 tabindex="-1" data-focus-home>${t('gathering.title')}</h1>
    <p class="lead">${t('gathering.text')}</p>
    ${person ? html`<section class="seat" data-key="seat">
      <div class="seatpuck"></div>
      <div><h2><bdi>${person.handle}</bdi></h2>
        ${person.name ? html`<p><bdi>${person.name}</bdi></p>` : null}
        ${perspective ? html`<p class="soft"><bdi>${pick(perspective.title)}</bdi></p>` : null}
        <p class="small">${t(`gathering.handle.${welcome?.session?.privacy === 'open-tafel' ? 'open' : 'anoniem'}`)}</p>
      </div></section>` : null}
    <p class="soft">${t('gathering.count', { count })}</p>
    <p class="small">${t('gathering.lock')}</p>
    ${ownPuck()}
  </main>`;
}

/**
 * An item without a worksheet: welcome, talk, break, agreements, closing.
 *
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
function plain(participant, item) {
  const text = pick(item.text) || t(`kind.${item.kind}`);
  return html`<main class="quiet" id="main" data-key="main-${item.id}">
    <h1 tabindex="-1" data-focus-home><bdi>${pick(item.title)}</bdi></h1>
    <p class="lead">${text}</p>
    ${item.kind === 'talk' || item.kind === 'welcome' ? html`<p class="soft">${t('look.up')}</p>` : null}
    ${conclusionOf(participant, item)}
    ${examples(participant, item)}
    ${item.kind === 'agreements' || item.kind === 'closing' ? actionsList(participant.client.view) : null}
    ${waitingAnswers(participant)}
    ${ownPuck()}
  </main>`;
}

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
export function conclusionOf(participant, item) {
  const text = participant.client.view?.conclusions?.[item.id]?.text;
  return text ? html`<section class="notice plain" data-key="conclusion"><h2>${t('conclusion')}</h2>
    <p><bdi>${text}</bdi></p></section>` : null;
}

/**
 * What the facilitator says about what happens with the outcome.
 *
 * @param {Record<string, string> | undefined} said
 */
function afterwards(said) {
  const fields = ['who', 'when', 'note'].filter((each) => said?.[each]);
  return fields.length ? html`<dl class="words" data-key="afterwards">${fields.map((each) => html`<div data-key=${each}>
    <dt>${t(`closed.${each}`)}</dt><dd><bdi>${said?.[each]}</bdi></dd></div>`)}</dl>` : null;
}

/** @param {Participant} participant */
function closed(participant) {
  const { view, welcome } = participant.client;
  const date = dayText(welcome?.session?.retainUntil);
  return html`<main class="quiet" id="main" data-key="main-closed">
    <h1 tabindex="-1" data-focus-home>${t('closed.title')}</h1>
    <p class="lead">${t('closed.text')}</p>
    ${afterwards(view.afterwards)}
    ${date ? html`<p>${t('closed.until', { date })}</p>` : null}
    ${outcome(view.outcome)}
    ${actionsList(view)}
    ${waitingAnswers(participant)}
    ${participant.me.receipt.markup()}
    <p><button class="btn" type="button" @click=${() => participant.leave()}>${t('closed.forget')}</button></p>
    <p class="small">${t('closed.forget.text')}</p>
  </main>`;
}

/**
 * The link to what was published; it opens beside the seat, which one may still want.
 *
 * @param {{url: string, until: number} | undefined} published
 */
function outcome(published) {
  return published ? html`<section class="notice plain" data-key="outcome"><h2>${t('outcome.ready')}</h2>
    <p>${t('outcome.ready.text', { date: momentDayText(published.until - 1) })}</p>
    <p><a class="btn go" href=${published.url} target="_blank" rel="noopener">${t('outcome.open')}</a></p></section>` : null;
}
