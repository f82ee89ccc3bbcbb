// @ts-check
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { labelOf } from './field.js';
import { consequences, turnScale, TYPES } from './scales.js';

/** Choosing another type of scale: first what that does, then doing it, and ten seconds to go back. */
export class ScaleChoice {
  /** @param {import('./editor.js').InstrumentEditor} editor */
  constructor(editor) {
    this.editor = editor;
    /** @type {string[] | undefined} the types that some worksheet takes for this kind; absent until the server said so */
    this.types = undefined;
    this.asked = false;
    /** The type that is thought about. */
    this.to = '';
  }

  /** Asks which types there are for this kind: the server knows what its worksheets take. */
  async ask() {
    this.asked = true;
    const { tree } = this.editor;
    const other = TYPES.filter((type) => type !== tree.scale.type);
    const taken = await Promise.all(other.map((type) => this.editor.check({ body: { ...tree, scale: { ...tree.scale, type } } })
      .then(({ faults }) => !faults.some(({ key }) => key === 'scale.type'), () => false)));
    this.types = other.filter((_, index) => taken[index]);
    this.editor.draw();
  }

  markup() {
    const { tree } = this.editor;
    if (!TYPES.includes(tree.scale?.type)) return null;
    if (!this.asked) this.ask();
    const choose = (/** @type {Event} */ event) => {
      this.to = /** @type {HTMLSelectElement} */ (event.target).value;
      if (this.to === tree.scale.type) this.to = '';
      this.editor.draw();
    };
    return html`<div class="field" data-key="scale-type"><label for="own-scale">${t('own.scale')}</label>
      <span class="hint" id="own-scale-hint">${t(this.types?.length === 0 ? 'own.scale-only' : 'own.scale-means')}</span>
      <select id="own-scale" aria-describedby="own-scale-hint" @change=${choose}>
        ${[tree.scale.type, ...(this.types ?? [])].map((type) => html`<option value=${type}
          ?selected=${type === (this.to || tree.scale.type)}>${t(`own.scale.${type}`)}</option>`)}</select></div>
      ${this.to ? this.thought() : null}`;
  }

  thought() {
    const { away, added } = consequences(this.editor.tree, this.to);
    const names = (/** @type {string[]} */ keys) => keys.map((key) => labelOf(key).toLowerCase()).join(', ');
    return html`<div class="notice stack" data-key="scale-turn" role="group" aria-label=${t('own.scale-turn')}>
      <p>${t('own.scale-then', { scale: t(`own.scale.${this.to}`) })}</p>
      <ul class="own-faults">
        ${away.length ? html`<li data-key="away">${t('own.scale-away', { names: names(away) })}</li>` : null}
        ${added.length ? html`<li data-key="added">${t('own.scale-added', { names: names(added) })}</li>` : null}
        <li data-key="sessions">${t('own.scale-compare')}</li></ul>
      <p class="own-acts"><button class="btn thin" type="button" data-key="turn" @click=${() => this.turn()}>${t('own.scale-turn')}</button>
        <button class="btn bare" type="button" @click=${() => {
          this.to = '';
          this.editor.draw();
        }}>${t('own.cancel')}</button></p></div>`;
  }

  async turn() {
    const { editor, to } = this;
    const before = JSON.stringify(editor.tree);
    turnScale(editor.tree, to);
    this.forget();
    editor.touch();
    editor.second.offer(t('own.scale-turned', { scale: t(`own.scale.${to}`) }), () => {
      Object.assign(editor, { tree: JSON.parse(before), faults: [], problem: '' });
      this.forget();
      editor.touch();
      editor.draw();
    });
    await editor.asking(async () => {
      editor.faults = (await editor.check({ body: editor.tree })).faults;
      if (editor.faults.length === 0) return;
      editor.problem = t('own.scale-look');
      announce(editor.problem);
    });
  }

  forget() {
    this.to = '';
    this.types = undefined;
    this.asked = false;
  }
}
