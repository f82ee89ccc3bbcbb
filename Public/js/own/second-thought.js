// @ts-check
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** Ten seconds in which the last thing that was taken away can be put back. */
export class SecondThought {
  /** @param {() => void} draw */
  constructor(draw) {
    this.draw = draw;
    /** @type {{text: string, undo: () => void} | undefined} */
    this.last = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /**
   * @param {string} text  what was done
   * @param {() => void} undo
   */
  offer(text, undo) {
    clearTimeout(this.timer);
    this.last = { text, undo };
    announce(`${text} ${t('own.undo-hint')}`);
    this.timer = setTimeout(() => this.end(), 10_000);
  }

  end() {
    clearTimeout(this.timer);
    this.last = undefined;
    this.draw();
  }

  markup() {
    const { last } = this;
    if (!last) return null;
    return html`<p class="notice plain line second-thought" data-key="second-thought"><span>${last.text}</span>
      <button class="btn thin" type="button" @click=${() => { this.end(); last.undo(); }}>${t('own.undo')}</button></p>`;
  }
}
