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
     * What is being typed here and not kept yet, by item, and what stood there when that began.
     * @type {Map<string, {text: string, base: string}>}
     */
    this.typed = new Map();
    /** The item of which another desk wrote something else meanwhile. @type {string | undefined} */
    this.contested = undefined;
  }

  /** @param {string} item */
  kept(item) {
    return this.desk.view.conclusions?.[item]?.text ?? '';
  }

  markup() {
    const { current } = this.desk;
    if (!current) return null;
    const { id, title } = current;
    if (this.typed.get(id)?.text === this.kept(id)) this.typed.delete(id);
    return html`<form class="stack" data-key=${`conclusion-${id}`} @submit=${(/** @type {SubmitEvent} */ event) => this.put(event, id)}>
      <label class="field"><span>${t('outcome.conclusion', { item: pick(title) })}</span>
        <textarea id="conclusion" name="text" maxlength="1000" rows="2" .value=${this.typed.get(id)?.text ?? this.kept(id)}
          @input=${(/** @type {Event} */ event) => this.type(event, id)}></textarea></label>
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

  /**
   * @param {Event} event
   * @param {string} item
   */
  type(event, item) {
    const text = /** @type {HTMLTextAreaElement} */ (event.target).value;
    this.typed.set(item, { text, base: this.typed.get(item)?.base ?? this.kept(item) });
  }

  /**
   * @param {SubmitEvent} event
   * @param {string} item
   */
  async put(event, item) {
    event.preventDefault();
    const kept = this.kept(item);
    const text = (this.typed.get(item)?.text ?? kept).trim();
    // Whoever sees the other text and keeps this one means to replace it.
    const base = this.contested === item ? kept : this.typed.get(item)?.base ?? kept;
    const done = await this.desk.run('conclusion.put', { item, text, base }, {
      undo: t('undo.what.conclusion.put', { item: pick(this.desk.view.agenda[item]?.title) }),
      refused: (/** @type {import('../core/outbox.js').Outcome} */ outcome) => this.refused(item, outcome.code ?? 'unexpected'),
    });
    if (!done) return;
    this.contested = undefined;
    // Until the view shows it; and what was typed while it was on its way is not kept yet.
    const now = this.typed.get(item)?.text ?? text;
    this.typed.set(item, { text: now.trim() === text ? text : now, base: text });
    this.desk.draw();
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
    this.typed.delete(item);
    this.contested = undefined;
    this.desk.draw();
    document.getElementById('conclusion')?.focus();
  }
}
