// @ts-check
import { announce } from '../core/announce.js';
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/**
 * Another item, anywhere in the agenda.
 *
 * @param {import('./agenda-plan.js').AgendaPlan} plan
 * @param {import('./agenda-plan-draft.js').PlanDraft} draft
 */
export function planAdd(plan, draft) {
  const { catalogue, desk } = plan;
  const last = draft.lines[draft.lines.length - 1]?.id ?? '';
  const hashes = new Set(Object.values(draft.worksheets).map(({ instrument }) => instrument));
  const used = Object.entries(catalogue.instruments).filter(([, { hash }]) => hashes.has(hash)).map(([name]) => name);
  const add = () => {
    const what = /** @type {HTMLSelectElement} */ (document.getElementById('plan-what'));
    const after = /** @type {HTMLSelectElement} */ (document.getElementById('plan-after'));
    if (!what.value) {
      what.focus();
      return;
    }
    const line = draft.add(catalogue, what.value, after.value);
    plan.unfolded = line.id;
    what.value = '';
    announce(t('plan.added', { item: pick(line.title) }));
    desk.draw();
  };
  return html`<fieldset class="plan-add" data-key="add"><legend>${t('agenda.add')}</legend>
    ${plan.choices.markup('plan-what', t('plan.what'), catalogue, used)}
    <label class="field"><span>${t('plan.where')}</span><select id="plan-after"><option value="">${t('plan.first')}</option>
      ${draft.lines.map(({ id, title }) => html`<option value=${id} ?selected=${id === last}>${t('plan.after', { item: pick(title) })}</option>`)}</select></label>
    <p><button class="btn thin" type="button" @click=${add}>${t('plan.add')}</button></p></fieldset>`;
}
