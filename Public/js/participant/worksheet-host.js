// @ts-check
import { deliveryOf, pendingOf } from '../core/delivery.js';
import { worksheetTemplate } from '../core/worksheet-template.js';
import { takesAnswers } from './agenda.js';
import { waitingAnswers } from './answers.js';
import { wishes } from './wishes.js';

/**
 * Puts a plugin's element on the page and turns what it submits into commands.
 *
 * @typedef {import('./participant.js').Participant} Participant
 * @typedef {import('./agenda.js').AgendaItem} AgendaItem
 * @typedef {import('../core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {import('../core/worksheet-element.js').Submission} Submission
 */

/** At most one "is bezig" per this many milliseconds. */
const BUSY_EVERY = 3000;
let lastBusy = 0;

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 * @param {any} sheet
 * @param {import('../core/plugins.js').Worksheet} ready
 */
export function worksheetElement(participant, item, sheet, ready) {
  return worksheetTemplate(ready.tag, `element-${item.id}`, propsFor(participant, item, sheet, ready), {
    submit: (submission) => submit(participant, item, submission),
    busy: () => busy(participant, item),
    front: (part) => { participant.part = part; participant.changed(); },
  });
}

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 * @param {any} sheet
 * @param {import('../core/plugins.js').Worksheet} ready
 * @returns {WorksheetProps}
 */
function propsFor(participant, item, sheet, ready) {
  const { client } = participant;
  const { outbox, own, view } = client;
  const online = participant.online || !participant.lost;
  return {
    instrument: ready.instrument,
    settings: sheet.settings ?? {},
    item,
    view: sheet.view ?? {},
    own: own?.worksheets?.[item.worksheet ?? ''] ?? {},
    readonly: !takesAnswers(view, item),
    online,
    isOwnKnown: client.isOwnKnown,
    stateOf: (target) => deliveryOf(outbox, item.id, inRound(item, target), online),
    pendingOf: (target) => pendingOf(outbox, item.id, inRound(item, target)),
    extra: [waitingAnswers(participant), wishes(participant, item)],
  };
}

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 * @param {Submission} submission
 */
function submit(participant, item, { body, target, label, shown }) {
  const round = item.round ?? 1;
  participant.client.command('answer', body, {
    item: item.id, round, target: inRound(item, target), label: shown ? `${label}\t${shown}` : label,
  });
  participant.news = '';
}

/**
 * @param {Participant} participant
 * @param {AgendaItem} item
 */
function busy(participant, item) {
  const now = Date.now();
  if (now - lastBusy < BUSY_EVERY) return;
  lastBusy = now;
  participant.client.busy(item.id);
}

/**
 * @param {AgendaItem} item
 * @param {string} target
 */
function inRound(item, target) {
  return `${item.round ?? 1}:${target}`;
}
