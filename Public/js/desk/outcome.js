// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { newID } from '../core/ids.js';
import { originOf } from './agenda-items.js';
import { Conclusion } from './conclusion.js';
import { draftPlan, tooManyThemes } from './plan.js';

const FIELDS = ['theme', 'who', 'with', 'when', 'firstStep', 'notice', 'hook'];

/** From where to where: asked only of an agreement that has it, because it follows from what the room placed. */
const STEP = ['from', 'to'];

/** What a step can hang on (methods 4.8). */
const HOOKS = ['initiative', 'contract', 'policy'];

/** What the room concludes about the item that is on, and who does what. */
export class Outcome {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.conclusion = new Conclusion(desk);
    /** @type {string | undefined} */
    this.editing = undefined;
  }

  focus() {
    const box = /** @type {HTMLDetailsElement | null} */ (document.getElementById('outcome'));
    if (box) box.open = true;
    document.getElementById('conclusion')?.focus();
  }

  markup() {
    const { current, view } = this.desk;
    const actions = Object.entries(view.actions ?? {}).sort(([, one], [, other]) => one.rank - other.rank);
    return html`<details id="outcome" data-key="outcome" ?open=${current?.kind === 'agreements'}>
      <summary><span>${t('outcome.title', { count: actions.length })} <kbd>C</kbd></span></summary>
      ${this.conclusion.markup()}
      ${draftPlan(this.desk)}
      <h2 id="agreed" tabindex="-1" ?hidden=${actions.length === 0}>${t('outcome.agreed')}</h2>
      <ul class="rows">${actions.map(([id, action]) => html`<li data-key=${id}><span class="grow"><b><bdi>${action.what}</bdi></b>
        <span class="soft"><bdi>${this.about(action)}</bdi></span>
        ${this.from(action)}</span>
        <button class="btn bare" type="button" @click=${() => { this.editing = id; this.desk.draw(); }}
          aria-label=${t('outcome.edit-named', { name: action.what })}>${t('outcome.edit')}</button>
        <button class="btn bare" type="button" @click=${() => this.drop(id)}
          aria-label=${t('new.drop-named', { name: action.what })}>${t('new.drop')}</button></li>`)}</ul>
      ${tooManyThemes(actions.map(([, action]) => action))}
      ${this.form(view.actions?.[this.editing ?? ''] ?? {})}</details>`;
  }

  /** @param {any} action */
  about({ theme, from, to, who, when }) {
    return [theme, [from, to].filter(Boolean).join(' → '), who, when].filter(Boolean).join(' · ');
  }

  /** @param {any} action */
  from(action) {
    const name = originOf(this.desk.view, action);
    return name ? html`<span class="soft">${t('outcome.from', { name })}</span>` : null;
  }

  /** @param {any} action */
  form(action) {
    const id = this.editing ?? 'new';
    const field = (/** @type {string} */ name, required = false) => html`<label class="field"><span>${t(`action.${name}`)}</span>
      <input type="text" name=${name} maxlength="300" ?required=${required} value=${action[name] ?? ''}
        list=${name === 'hook' ? 'hooks' : null}></label>`;
    const fields = FIELDS.flatMap((name) => (name === 'theme' ? [name, ...STEP.filter((each) => action[each])] : [name]));
    return html`<form class="stack action-form" data-key=${`action-${id}-${action.rank ?? 'x'}`}
      @submit=${(/** @type {SubmitEvent} */ event) => this.put(event)}>
      <h2>${this.editing ? t('outcome.change') : t('outcome.add')}</h2>
      ${field('what', true)}<div class="pair">${fields.map((name) => field(name))}</div>
      <datalist id="hooks">${HOOKS.map((name) => html`<option value=${t(`action.hook.${name}`)}></option>`)}</datalist>
      <p><button class="btn thin" type="submit">${t('outcome.keep')}</button>
      ${this.editing ? html`<button class="btn bare" type="button" @click=${() => { this.editing = undefined; this.desk.draw(); }}>
        ${t('close')}</button>` : null}</p></form>`;
  }

  /** @param {SubmitEvent} event */
  async put(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const data = new FormData(form);
    /** @type {any} */
    const body = { action: this.editing ?? newID() };
    // What the form doesn't show stays as it was: where the agreement comes from.
    const before = this.desk.view.actions?.[body.action];
    for (const name of ['about', 'origin', 'item']) if (before?.[name]) body[name] = before[name];
    for (const name of ['what', ...STEP, ...FIELDS]) {
      const text = String(data.get(name) ?? '').trim();
      if (text) body[name] = text;
    }
    if (this.desk.current && !before) body.item = this.desk.current.id;
    if (!(await this.desk.run('action.put', body, { undo: t('undo.agreed') }))) return;
    this.editing = undefined;
    form.reset();
    this.desk.draw();
  }

  /** @param {string} id */
  drop(id) {
    this.desk.run('action.drop', { action: id }, { undo: t('undo.dropped') });
  }
}
