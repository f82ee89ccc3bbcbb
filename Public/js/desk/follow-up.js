// @ts-check
import { announce } from '../core/announce.js';
import { html } from '../core/html.js';
import { t } from '../core/i18n.js';
import { momentText } from '../core/numbers.js';

/**
 * Staying open for people to answer in their own time, before or after the meeting.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function followUp(desk) {
  const { until } = desk.view;
  if (desk.view.phase === 'closed') return null;
  const step = t('undo.what.session.until');
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    const text = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('until') ?? '');
    const moment = new Date(text).getTime();
    if (moment > Date.now()) return desk.run('session.until', { until: moment }, { undo: step });
    desk.problem = t('until.future');
    announce(desk.problem);
    return desk.draw();
  };
  const stop = () => desk.run('session.until', {}, { undo: step });
  return html`<details class="follow-up" data-key="follow-up"><summary>${t('until.title')}</summary>
    <p class="soft">${until ? t(until.ended ? 'until.over' : 'until.set', { when: momentText(until.at) }) : t('until.what')}</p>
    <form class="stack" data-key="until-form" novalidate @submit=${submit}><label class="field"><span>${t('until.label')}</span>
      <input type="datetime-local" name="until"></label>
      <p><button class="btn thin" type="submit">${t('until.go')}</button>
        ${until && !until.ended ? html`<button class="btn bare" type="button" @click=${stop}>${t('until.stop')}</button>` : null}</p></form></details>`;
}
