// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { mark } from '../core/marks.js';

/**
 * @typedef {import('./agenda-plan.js').AgendaPlan} Plan
 * @typedef {import('./agenda-plan-draft.js').PlanDraft} PlanDraft
 * @typedef {import('./agenda-plan-draft.js').Line} Line
 */

/**
 * The settings of one item: its words, when answers show, how many rounds, who is asked, and a note for oneself.
 *
 * @param {Plan} plan
 * @param {PlanDraft} draft
 * @param {Line} line
 */
export function planItem(plan, draft, line) {
  const { desk } = plan;
  const set = (/** @type {Partial<Line>} */ change) => { draft.change(line, change); desk.draw(); };
  const words = (/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).value;
  const name = pick(line.title);
  return html`<div class="plan-item" data-key=${`set-${line.id}`}>
    <label class="field"><span>${t('plan.name')}</span><input type="text" maxlength="120" required .value=${name}
      aria-invalid=${String(!name.trim())} @input=${(/** @type {Event} */ event) => draft.change(line, { title: draft.say(line.title, words(event)) })}
      @change=${() => desk.draw()}></label>
    <label class="field"><span>${t('plan.text')}</span><textarea rows="2" maxlength="1000" .value=${pick(line.text) ?? ''}
      @input=${(/** @type {Event} */ event) => draft.change(line, { text: draft.say(line.text, words(event)) })}></textarea></label>
    <label class="field plan-note"><span>${t('plan.note')}</span><span class="hint">${t('plan.note-means')}</span>
      <textarea rows="3" maxlength="1000" .value=${line.notes ?? ''}
        @input=${(/** @type {Event} */ event) => draft.change(line, { notes: words(event) })}></textarea></label>
    ${line.worksheet ? html`${modes(line, set)}${rounds(line, set)}${asked(plan, line, set)}` : null}
    ${draft.isBegun(line) ? html`<p class="soft">${t('plan.begun-means')}</p>`
    : html`<p><button class="btn bare" type="button" @click=${() => { draft.drop(line); desk.draw(); }}
        aria-label=${t('new.drop-named', { name })}>${t('plan.drop')}</button></p>`}</div>`;
}

/**
 * @param {Line} line
 * @param {(change: Partial<Line>) => void} set
 */
function modes(line, set) {
  return html`<fieldset class="field"><legend>${t('plan.mode')}</legend>
    ${['blind', 'live'].map((mode) => html`<label class="tick" data-key=${mode}><input type="radio" name=${`mode-${line.id}`} value=${mode}
      .checked=${(line.mode ?? 'blind') === mode} @change=${() => set({ mode })}> <span>${t(`plan.mode.${mode}`)}</span></label>`)}</fieldset>`;
}

/**
 * @param {Line} line
 * @param {(change: Partial<Line>) => void} set
 */
function rounds(line, set) {
  return html`<label class="field"><span>${t('plan.rounds')}</span><select .value=${String(line.rounds ?? 3)}
    @change=${(/** @type {Event} */ event) => {
    const rounds = Number(/** @type {HTMLSelectElement} */ (event.target).value);
    set({ rounds: rounds === 3 ? undefined : rounds });
  }}>${[1, 2, 3].map((count) => html`<option value=${String(count)} ?selected=${count === (line.rounds ?? 3)}>${t('plan.rounds-of', { count })}</option>`)}</select></label>`;
}

/**
 * @param {Plan} plan
 * @param {Line} line
 * @param {(change: Partial<Line>) => void} set
 */
function asked(plan, line, set) {
  const groups = Object.entries(plan.desk.client.welcome?.session.perspectives ?? {})
    .sort(([, one], [, other]) => one.rank - other.rank);
  if (groups.length === 0) return null;
  const flip = (/** @type {string} */ id) => {
    const { [id]: is, ...rest } = line.asked ?? {};
    set({ asked: is ? rest : { ...rest, [id]: true } });
  };
  return html`<fieldset class="field"><legend>${t('plan.asked')}</legend><p class="soft">${t('plan.asked-means')}</p>
    <div class="plan-asked">${groups.map(([id, group]) => html`<label class="tick" data-key=${id}><input type="checkbox"
      .checked=${Boolean(line.asked?.[id])} @change=${() => flip(id)}> ${mark(undefined, group.mark)} <span><bdi>${pick(group.title)}</bdi></span></label>`)}</div></fieldset>`;
}
