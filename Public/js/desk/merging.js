// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** One seat for somebody who came in twice. */
export class Merging {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.person = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('merging'));
  }

  /**
   * @param {string} id
   * @param {{handle: string}} each
   */
  button(id, each) {
    return html`<button class="btn bare" type="button" data-key="merge" aria-label=${t('people.merge-named', { name: each.handle })}
      @click=${() => { this.person = id; this.desk.draw(); this.dialogElement?.showModal(); }}>${t('people.merge')}</button>`;
  }

  /** Those that it can be the same person as. */
  others() {
    return Object.entries(this.desk.view.roster).filter(([id, each]) => id !== this.person && !each.removed)
      .sort(([, one], [, other]) => one.rank - other.rank);
  }

  /** @param {SubmitEvent} event */
  merge(event) {
    event.preventDefault();
    const into = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('into') ?? '');
    const { person } = this;
    const name = this.desk.view.roster[person]?.handle ?? '';
    if (!into) return;
    this.dialogElement?.close();
    this.desk.run('person.merge', { person, into }, { undo: t('undo.merged', { name }) });
  }

  dialog() {
    const each = this.desk.view.roster[this.person];
    const name = each?.handle ?? '';
    return html`<dialog id="merging" aria-labelledby="merging-title"><h2 id="merging-title">${t('merge.title', { name })}</h2>
      <p>${t('merge.means')}</p>
      ${each ? html`<form class="stack" data-key=${`merge-${this.person}`} @submit=${(/** @type {SubmitEvent} */ event) => this.merge(event)}>
        <label class="field"><span>${t('merge.with', { name })}</span><select name="into" required><option value="">${t('agenda.choose')}</option>
          ${this.others().map(([id, other]) => html`<option value=${id}>${[other.handle, other.name].filter(Boolean).join(', ')}</option>`)}</select></label>
        <p class="stack"><button class="btn go" type="submit">${t('merge.go')}</button>
          <button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></form>` : null}</dialog>`;
  }
}
