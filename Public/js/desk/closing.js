// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

const FIELDS = ['who', 'when', 'note'];

/** What the last page says about what happens with the outcome. */
export class Closing {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param {SubmitEvent} event */
  async put(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const body = Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? '').trim()]));
    await this.desk.run('afterwards.put', body, { undo: t('undo.what.afterwards.put') });
  }

  markup() {
    const said = this.desk.view.afterwards ?? {};
    return html`<details data-key="afterwards"><summary>${t('afterwards.title')}</summary>
      <form class="stack" @submit=${(/** @type {SubmitEvent} */ event) => this.put(event)}>
        <p class="soft">${t('afterwards.means')}</p>
        ${FIELDS.map((name) => html`<label class="field" data-key=${name}><span>${t(`afterwards.${name}`)}</span>
          <input type="text" name=${name} maxlength="300" value=${said[name] ?? ''} placeholder=${t(`afterwards.${name}-example`)}></label>`)}
        <p><button class="btn" type="submit">${t('afterwards.keep')}</button></p></form></details>`;
  }
}
