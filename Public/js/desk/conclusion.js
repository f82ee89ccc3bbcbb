// @ts-check
import { announce } from '../core/announce.js';
import { html } from '../core/html.js';
import { errorText, pick, t } from '../core/i18n.js';

/** What the room concludes about the item that is on; two desks that write at once both keep what they typed. */
export class Conclusion {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /**
     * What stood there when somebody here began to type, by item.
     * @type {Map<string, string>}
     */
    this.begun = new Map();
    /** The item of which another desk wrote something else meanwhile. @type {string | undefined} */
    this.contested = undefined;
  }

  /** @param {string} item */
  kept(item) {
    return this.desk.view.conclusions?.[item]?.text ?? '';
  }

  get field() {
    return /** @type {HTMLTextAreaElement | null} */ (document.getElementById('conclusion'));
  }

  markup() {
    const { current } = this.desk;
    if (!current) return null;
    const { id, title } = current;
    return html`<form class="stack" data-key=${`conclusion-${id}`} @submit=${(/** @type {SubmitEvent} */ event) => this.put(event, id)}>
      <label class="field"><span>${t('outcome.conclusion', { item: pick(title) })}</span>
        <textarea id="conclusion" name="text" maxlength="1000" rows="2"
          @input=${() => this.begin(id)}>${this.kept(id)}</textarea></label>
      ${this.contested === id ? this.choice(id) : html`<p><button class="btn thin" type="submit">${t('outcome.keep')}</button></p>`}</form>`;
  }

  /** @param {string} item */
  choice(item) {
    return html`<div class="stack contested" data-key="contested" role="group" aria-label=${t('conclusion.contested')}>
      <p>${t('conclusion.contested')}</p>
      <blockquote><bdi>${this.kept(item) || t('conclusion.nothing')}</bdi></blockquote>
      <p class="pick"><button class="btn thin" type="submit">${t('conclusion.mine')}</button>
      <button class="btn bare" type="button" @click=${() => this.takeTheirs(item)}>${t('conclusion.theirs')}</button></p></div>`;
  }

  /** @param {string} item */
  begin(item) {
    if (!this.begun.has(item)) this.begun.set(item, this.kept(item));
  }

  /**
   * @param {SubmitEvent} event
   * @param {string} item
   */
  async put(event, item) {
    event.preventDefault();
    const text = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('text') ?? '');
    // Whoever sees the other text and keeps this one means to replace it.
    const base = this.contested === item ? this.kept(item) : this.begun.get(item) ?? this.kept(item);
    const done = await this.desk.run('conclusion.put', { item, text, base }, {
      undo: t('undo.what.conclusion.put', { item: pick(this.desk.view.agenda[item]?.title) }),
      refused: (/** @type {import('../core/outbox.js').Outcome} */ outcome) => this.refused(item, outcome.code ?? 'unexpected'),
    });
    if (done) this.settle(item);
  }

  /**
   * @param {string} item
   * @param {string} code
   */
  refused(item, code) {
    if (code === 'changed-meanwhile') this.contested = item;
    else this.desk.problem = errorText(code);
    announce(code === 'changed-meanwhile' ? t('conclusion.contested') : errorText(code));
  }

  /** @param {string} item */
  takeTheirs(item) {
    if (this.field) this.field.value = this.kept(item);
    this.settle(item);
    this.desk.draw();
    this.field?.focus();
  }

  /** @param {string} item */
  settle(item) {
    this.begun.delete(item);
    this.contested = undefined;
  }
}
