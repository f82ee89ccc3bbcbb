// @ts-check
import { announce } from '../core/announce.js';
import { errorText, hasText, pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

const OFFERED_FOR = 10_000;

/** Taking back what the desk did: offered for ten seconds after each step, and always the last one by a button. */
export class Undo {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** What was done last, for as long as the bar shows. @type {{label: string, run: () => void} | undefined} */
    this.offered = undefined;
  }

  /**
   * @param {string} label
   * @param {() => void} back
   */
  offer(label, back) {
    const offer = { label, run: () => { this.offered = undefined; back(); } };
    this.offered = offer;
    announce(t('undo.done', { step: label }));
    setTimeout(() => {
      if (this.offered === offer) this.offered = undefined;
      this.desk.draw();
    }, OFFERED_FOR);
  }

  /** What stands in the bar, or else the last step. */
  run() {
    if (this.offered) this.offered.run();
    else this.last();
  }

  /**
   * Takes the last step back, unless somebody else made it after the one that is meant.
   *
   * @param {number} [until]   the version of the log in which the step that is meant is the last
   */
  last(until = Infinity) {
    const step = this.desk.view.undo?.step ?? 0;
    if (step <= until) {
      this.desk.run('undo', step ? { step } : {});
      return;
    }
    this.desk.problem = errorText('changed-meanwhile');
    announce(this.desk.problem);
    this.desk.draw();
  }

  line() {
    if (!this.offered) return null;
    return html`<p class="undo-line"><span>${t('undo.done', { step: this.offered.label })}</span>
      <button class="btn thin" type="button" @click=${() => this.offered?.run()}>${t('undo')} <kbd>Z</kbd></button></p>`;
  }

  button() {
    return html`<button class="btn bare" type="button" ?disabled=${!this.desk.view.undo} @click=${() => this.last()}>${this.label()}</button>`;
  }

  /** The button's words: what it takes back, also after a reload or when a co-facilitator did it. */
  label() {
    const { undo, agenda, roster } = this.desk.view;
    if (!undo) return t('undo');
    const item = pick(agenda[undo.item]?.title);
    const person = roster[undo.person]?.handle ?? t('undo.someone');
    const key = `undo.what.${undo.what}`;
    return t('undo.of', { step: t(hasText(key) ? key : 'undo.what.step', { item, person }) });
  }
}
