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
    /** The version that the desk has to show before it is clear which step is the last one. */
    this.reach = 0;
    this.isAwaited = false;
    /** What was taken back just now, in a sentence. */
    this.told = '';
  }

  /**
   * @param {string} label
   * @param {() => void} back
   * @param {number} [version]   of the log after the step
   */
  offer(label, back, version = 0) {
    this.reach = version;
    const offer = { label, run: () => { this.offered = undefined; back(); } };
    this.offered = offer;
    this.told = '';
    announce(t('undo.done', { step: label }));
    setTimeout(() => {
      if (this.offered === offer) this.offered = undefined;
      this.desk.draw();
    }, OFFERED_FOR);
  }

  /**
   * Waits for a step that is in no bar, because it is made again and again, as on a worksheet.
   *
   * @param {number} [version]   of the log after the step
   */
  made(version = 0) {
    this.reach = version;
    this.offered = undefined;
    this.told = '';
  }

  /** What stands in the bar, or else the last step; a key that is faster than the network means the step underway. */
  run() {
    this.isAwaited = this.isBehind;
    if (this.isAwaited) return;
    if (this.offered) this.offered.run();
    else this.last();
  }

  get isBehind() {
    const { busy, client } = this.desk;
    return busy.size > 0 || (client.documents.versions.view ?? 0) < this.reach;
  }

  /** Does what was asked for when that was too early to tell what was meant. */
  settle() {
    if (this.isAwaited && !this.isBehind) this.run();
  }

  /**
   * Takes the last step back, unless somebody else made it after the one that is meant.
   *
   * @param {number} [until]   the version of the log in which the step that is meant is the last
   */
  last(until = Infinity) {
    const step = this.desk.view.undo?.step ?? 0;
    if (step <= until) {
      this.takeBack(step);
      return;
    }
    this.desk.problem = errorText('changed-meanwhile');
    announce(this.desk.problem);
    this.desk.draw();
  }

  /**
   * Takes a step back, and says which.
   *
   * @param {number} step
   */
  async takeBack(step) {
    const words = this.words();
    const note = `undo.note.${this.desk.view.undo?.what}`;
    if (!(await this.desk.run('undo', step ? { step } : {}))) return;
    const told = [t('undo.taken-back', { step: words }), hasText(note) ? t(note) : ''].filter(Boolean).join(' ');
    this.told = told;
    announce(told);
    this.desk.draw();
    setTimeout(() => {
      if (this.told === told) this.told = '';
      this.desk.draw();
    }, OFFERED_FOR);
  }

  /** In one place, so that nothing under a hand moves: the step just made with its way back, or else the last one. */
  markup() {
    if (!this.offered) {
      return html`<span class=${this.told ? 'step-back undone' : 'step-back'} data-key="step-back">${this.told ? html`<span data-key="told">${this.told}</span>` : null}
        <button class="btn bare" data-key="undo" type="button" ?disabled=${!this.desk.view.undo}
          @click=${() => this.last()}>${this.label()}</button></span>`;
    }
    return html`<span class="step-back undo-line" data-key="undo-line"><span>${t('undo.done', { step: this.offered.label })}</span>
      <button class="btn bare" type="button" @click=${() => this.offered?.run()}>${t('undo')} <kbd>Z</kbd></button></span>`;
  }

  /** The button's words: what it takes back, also after a reload or when a co-facilitator did it. */
  label() {
    return this.desk.view.undo ? t('undo.of', { step: this.words() }) : t('undo');
  }

  /** The last step in words. */
  words() {
    const { undo = {}, agenda, roster } = this.desk.view;
    const item = pick(agenda[undo.item]?.title);
    const person = roster[undo.person]?.handle ?? t('undo.someone');
    const key = `undo.what.${undo.what}`;
    return t(hasText(key) ? key : 'undo.what.step', { item, person });
  }
}
