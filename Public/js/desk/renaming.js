// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** Another name for somebody at the table, when that person asks for it. */
export class Renaming {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.person = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('renaming'));
  }

  /**
   * @param {string} id
   * @param {{handle: string}} each
   */
  button(id, each) {
    return html`<button class="btn bare" type="button" data-key="rename" aria-label=${t('people.rename-named', { name: each.handle })}
      @click=${() => { this.person = id; this.desk.draw(); this.dialogElement?.showModal(); }}>${t('people.rename')}</button>`;
  }

  /** @param {SubmitEvent} event */
  save(event) {
    event.preventDefault();
    const { desk, person } = this;
    const before = desk.view.roster[person];
    const name = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('name') ?? '').trim();
    this.dialogElement?.close();
    desk.run('person.rename', { person, name }, { undo: t('undo.renamed', { name: before?.handle ?? '' }) });
  }

  dialog() {
    const each = this.desk.view.roster[this.person];
    return html`<dialog id="renaming" aria-labelledby="renaming-title"><h2 id="renaming-title">${t('rename.title', { name: each?.handle ?? '' })}</h2>
      <p>${t('rename.means')}</p>
      <form class="stack" data-key=${`rename-${this.person}`} @submit=${(/** @type {SubmitEvent} */ event) => this.save(event)}>
        <label class="field"><span>${t('rename.name')}</span><input type="text" name="name" maxlength="40" value=${each?.name ?? ''}></label>
        <p><button class="btn go" type="submit">${t('rename.go')}</button>
          <button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></form></dialog>`;
  }
}
