// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { clockPlan } from './clock-plan.js';
import { clockText } from './clock-text.js';
import { planAdd } from './agenda-plan-add.js';
import { planItem } from './agenda-plan-item.js';

/** @typedef {import('./agenda-plan.js').AgendaPlan} Plan */

/** @param {Plan} plan */
export function planDialog(plan) {
  return html`<dialog id="plan" aria-labelledby="plan-title" @close=${() => plan.closed()}>
    <h2 id="plan-title" tabindex="-1" data-focus-home>${t('plan.title')}</h2>
    ${plan.draft ? inside(plan, plan.draft) : null}</dialog>`;
}

/**
 * @param {Plan} plan
 * @param {import('./agenda-plan-draft.js').PlanDraft} draft
 */
function inside(plan, draft) {
  const now = plan.desk.client.clock.now();
  const clock = clockPlan(draft.lines.map((line, rank) => ({ ...plan.desk.view.agenda[line.id], ...line, rank })), draft.start, now);
  const begins = (/** @type {string} */ id) => (clock ? clockText(clock.begins[id]) : '');
  return html`<form class="plan" novalidate @submit=${(/** @type {SubmitEvent} */ event) => plan.save(event)}>
    <p class="soft">${t('plan.means')}</p>
    <div class="plan-start"><label class="field"><span>${t('plan.start')}</span>
      <input type="time" name="start" .value=${draft.start} @change=${(/** @type {Event} */ event) => {
    draft.start = /** @type {HTMLInputElement} */ (event.target).value;
    draft.isChanged = true;
    plan.desk.draw();
  }}></label>
      <p><b>${t('new.minutes', { count: draft.minutes })}</b>${clock ? html`<span class="soft">${t('plan.ends', { time: clockText(clock.ends) })}</span>` : null}</p></div>
    <ol class="plan-list">${draft.lines.map((line, index) => row(plan, line, index, begins(line.id)))}</ol>
    ${plan.catalogue ? planAdd(plan, draft) : null}
    ${acts(plan)}</form>`;
}

/**
 * @param {Plan} plan
 * @param {import('./agenda-plan-draft.js').Line} line
 * @param {number} index
 * @param {string} begins
 */
function row(plan, line, index, begins) {
  const { draft, desk } = plan;
  if (!draft) return null;
  const name = pick(line.title);
  const isOpen = plan.unfolded === line.id;
  const state = draft.isBegun(line) ? t(line.id === desk.view.current ? 'agenda.now' : 'plan.begun') : '';
  return html`<li data-key=${line.id} draggable="true" class=${draft.isBegun(line) ? 'begun' : null}
    @dragstart=${(/** @type {DragEvent} */ event) => event.dataTransfer?.setData('text/plain', line.id)}
    @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
    @drop=${(/** @type {DragEvent} */ event) => drop(plan, event, index)}>
    <div class="plan-row"><span class="plan-clock">${begins}</span>
      <span class="grow"><b><bdi>${name}</bdi></b><span class="soft">${[state, line.notes ? t('plan.has-note') : ''].filter(Boolean).join(', ')}</span></span>
      <label class="plan-minutes"><input type="number" min="0" max="600" .value=${String(line.minutes)}
        aria-label=${t('agenda.minutes-of', { name })} @change=${(/** @type {Event} */ event) => {
    const minutes = Math.max(0, Math.min(600, Math.round(Number(/** @type {HTMLInputElement} */ (event.target).value)) || 0));
    draft.change(line, { minutes });
    desk.draw();
  }}><span aria-hidden="true">${t('plan.min')}</span></label>
      <span class="plan-moves"><button class="btn bare" type="button" ?disabled=${index === 0} @click=${() => plan.move(index, -1)}
        aria-label=${t('agenda.up-named', { name })}>↑</button>
      <button class="btn bare" type="button" ?disabled=${index === draft.lines.length - 1} @click=${() => plan.move(index, 1)}
        aria-label=${t('agenda.down-named', { name })}>↓</button></span>
      <button class="btn thin" type="button" aria-expanded=${String(isOpen)} aria-label=${t('plan.set-named', { name })}
        @click=${() => { plan.unfolded = isOpen ? '' : line.id; desk.draw(); }}>${t('plan.set')}</button></div>
    ${isOpen ? planItem(plan, draft, line) : null}</li>`;
}

/**
 * @param {Plan} plan
 * @param {DragEvent} event
 * @param {number} index
 */
function drop(plan, event, index) {
  event.preventDefault();
  const from = plan.draft?.lines.findIndex((line) => line.id === event.dataTransfer?.getData('text/plain')) ?? -1;
  if (from >= 0 && from !== index) plan.move(from, index - from);
}

/** @param {Plan} plan */
function acts(plan) {
  const busy = plan.desk.busy.has('agenda.put');
  return html`<div class="plan-acts" data-key="acts">
    ${plan.problem ? html`<p class="notice bad" role="alert" data-key="problem">${plan.problem}</p>` : null}
    ${plan.isOvertaken ? html`<div class="notice" role="status" data-key="overtaken"><p>${t('plan.overtaken')}</p>
      <p class="report-row"><button class="btn thin" type="button" @click=${() => plan.begin()}>${t('plan.take-theirs')}</button>
        <button class="btn bare" type="button" @click=${() => plan.insist()}>${t('plan.keep-mine')}</button></p></div>` : null}
    <p class="report-row"><button class="btn go" type="submit" aria-disabled=${busy || plan.isOvertaken ? 'true' : null}>${t('plan.save')}</button>
      <button class="btn bare" type="button" @click=${() => plan.dialogElement?.close()}>${t(plan.draft?.isChanged ? 'plan.leave' : 'close')}</button></p></div>`;
}
