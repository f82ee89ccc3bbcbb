// @ts-check
import { html } from '../core/html.js';
import { pick, t } from '../core/i18n.js';
import { agendaOf } from './agenda.js';

/**
 * Where we are in the agenda, how much time is left, and who you are here.
 *
 * @param {import('./participant.js').Participant} participant
 * @param {import('./agenda.js').AgendaItem | undefined} item
 */
export function header(participant, item) {
  const { view, welcome } = participant.client;
  const items = agendaOf(view);
  const index = items.findIndex((each) => each.id === item?.id);
  const name = item ? pick(item.title) : welcome?.session?.title ?? '';
  const where = t('where', { number: index + 1, count: items.length });
  const time = view?.phase === 'running' ? participant.timer.text() : undefined;
  return html`<header data-key="header">
    <p class="where"><span>${index >= 0 ? `${where} ` : ''}<b><bdi>${name}</bdi></b></span>
      ${time ? html`<span class="time" data-key="time" role="timer" aria-label=${time.spoken}>
        ${time.before ? `${time.before} ` : ''}<b>${time.time}</b></span>` : null}</p>
    <div class="wayrow">
      <div class="way" aria-hidden="true">${items.map((each) => html`<i data-key=${each.id}
        class=${each.id === item?.id ? 'now' : passed(each) ? 'done' : null}></i>`)}</div>
      <button class="helpbtn" type="button" data-key="help" aria-haspopup="dialog" @click=${() => participant.reading.open()}>
        <span>${t('aloud.help')}</span></button>
      ${participant.person ? html`<button class="mebtn" type="button" data-key="me" aria-haspopup="dialog"
        aria-label=${t('me.button', { handle: participant.person.handle })} @click=${() => participant.me.open()}>
        <i></i><span><bdi>${participant.person.handle}</bdi></span></button>` : null}
    </div>
  </header>`;
}

/** @param {import('./agenda.js').AgendaItem} item */
function passed(item) {
  return item.state === 'done' || item.state === 'shown' || item.state === 'locked';
}
