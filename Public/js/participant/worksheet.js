// @ts-check
import { html } from '../core/html.js';
import { hasText, pick, t } from '../core/i18n.js';
import { takesAnswers } from './agenda.js';
import { waitingAnswers } from './answers.js';
import { examples } from './examples.js';
import { conclusionOf, quiet } from './screens.js';
import { worksheetElement } from './worksheet-host.js';

/**
 * @typedef {import('./participant.js').Participant} Participant
 * @typedef {import('./agenda.js').AgendaItem} AgendaItem
 */

/**
 * An item with a worksheet: first what is asked and who will see it, then the plugin's own element.
 *
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
export function worksheet(participant, item) {
  const { view } = participant.client;
  const sheet = view.worksheets?.[item.worksheet ?? ''];
  if (item.state === 'planned' || !sheet) {
    return quiet(item.id, pick(item.title), t('planned.text'), [walkBack(participant), waitingAnswers(participant)]);
  }
  if (!isAsked(participant, item)) return notAsked(participant, item);
  const ready = participant.plugins.get(sheet);
  if (!ready) return comingIn(participant, sheet);
  if (takesAnswers(view, item) && asksIn(ready, item) && !hasBegun(participant, item)) {
    return introduction(participant, item, ready.instrument);
  }
  return html`<main id="main" data-key="main-${item.id}">
    ${walkBack(participant)}
    ${stateNote(participant, item, ready)}
    ${conclusionOf(participant, item)}
    ${examples(participant, item)}
    ${worksheetElement(participant, item, sheet, ready)}
  </main>`;
}

/**
 * Whether this person is asked. Once the outcome is there, it is for everyone.
 *
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
function isAsked(participant, item) {
  const { asked } = item;
  return !asked || item.state === 'shown' || item.state === 'done' || asked[participant.person?.perspective ?? ''] === true;
}

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
function notAsked(participant, item) {
  const groups = participant.client.welcome?.session?.perspectives ?? {};
  const names = Object.keys(item.asked ?? {}).map((id) => pick(groups[id]?.title)).filter(Boolean);
  return quiet(item.id, pick(item.title), t('not-asked.text', { names: names.join(', ') }),
    [walkBack(participant), waitingAnswers(participant)]);
}

/**
 * @param {Participant} participant
 * @param {{plugin: string, instrument: string}} sheet
 */
function comingIn(participant, sheet) {
  if (!participant.failed) {
    participant.plugins.load(sheet).then(() => participant.changed(), () => {
      participant.failed = true;
      participant.changed();
    });
    return quiet('coming', t('coming.title'), t('coming.text'));
  }
  const again = () => {
    participant.failed = false;
    participant.changed();
  };
  const button = html`<p><button class="btn go" type="button" @click=${again}>${t('again')}</button></p>`;
  return quiet('coming', t('coming.title'), t('coming.failed'), button);
}

/**
 * @param {import('../core/plugins.js').Worksheet} ready
 * @param {AgendaItem} item
 */
function asksIn(ready, item) {
  const element = /** @type {typeof import('../core/worksheet-element.js').WorksheetElement | undefined} */ (
    customElements.get(ready.tag));
  return element?.asks(item.phase ?? '') ?? true;
}

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
function hasBegun(participant, item) {
  if (participant.begun.has(item)) return true;
  const own = participant.client.own?.worksheets?.[item.worksheet ?? ''];
  const answers = own?.answers?.[item.phase ?? '']?.[String(item.round ?? 1)] ?? {};
  const waiting = participant.client.outbox.pending().some((each) => each.item === item.id);
  const begun = waiting || Object.keys(answers).length > 0;
  // Remembered, because an answer that is confirmed leaves the outbox just before it stands in the own document.
  if (begun) participant.begun.add(item);
  return begun;
}

/**
 * What is asked, and who gets to see it: told before the first answer.
 *
 * @param {Participant} participant
 * @param {AgendaItem} item
 * @param {any} instrument
 */
function introduction(participant, item, instrument) {
  const { privacy, k } = participant.client.welcome?.session ?? {};
  const who = `${privacy === 'open-tafel' ? 'open.' : ''}${item.mode ?? 'blind'}`;
  const again = (item.round ?? 1) > 1;
  return html`<main id="main" data-key="intro-${item.id}-${item.round ?? 1}">
    ${walkBack(participant)}
    <div><h1 tabindex="-1" data-focus-home><bdi>${pick(item.title)}</bdi></h1>
      ${again ? html`<p class="ask">${t('intro.round', { round: item.round ?? 1 })}</p>` : null}</div>
    <p class="lead">${again ? t('intro.again') : pick(item.text) || pick(instrument.intro)}</p>
    <section class="sheet plain"><h2>${t('intro.who')}</h2>
      <p>${t(whoKey(participant, item, who), { k: k ?? 5 })}</p>
    </section>
    <p class="small">${t('intro.saves')}</p>
    ${waitingAnswers(participant)}
    <div class="foot"><nav class="edge one" aria-label=${t('intro.nav')}><button class="btn go" type="button"
      @click=${() => participant.begin(item)}>${t('intro.go')}</button></nav></div>
  </main>`;
}

/**
 * A plugin tells by itself who sees what, where people write for the room instead of answering.
 *
 * @param {Participant} participant
 * @param {AgendaItem} item
 * @param {string} who
 */
function whoKey(participant, item, who) {
  const plugin = participant.client.view.worksheets?.[item.worksheet ?? '']?.plugin;
  const own = `${plugin}.who.${item.phase}`;
  return hasText(own) ? own : `intro.${who}`;
}

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 * @param {import('../core/plugins.js').Worksheet} ready
 */
function stateNote(participant, item, ready) {
  const isOpen = takesAnswers(participant.client.view, item);
  if (isOpen && asksIn(ready, item)) return null;
  const text = isOpen ? t(whoKey(participant, item, 'watched')) : t(`state.${item.state}`);
  return html`<p class="notice plain" data-key="state">${text}</p>`;
}

/** @param {Participant} participant */
function walkBack(participant) {
  if (participant.client.view?.follow !== false || !participant.chosen) return null;
  return html`<p data-key="back"><button class="btn bare" type="button" @click=${() => participant.visit('')}>
    ${t('roam.back')}</button></p>`;
}
