// @ts-check
import { announce } from '../core/announce.js';
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

const TALKING = ['welcome', 'talk', 'break', 'agreements', 'closing'];

/**
 * Another item, anywhere in the agenda.
 *
 * @param {import('./agenda-plan.js').AgendaPlan} plan
 * @param {import('./agenda-plan-draft.js').PlanDraft} draft
 */
export function planAdd(plan, draft) {
  const { catalogue, desk } = plan;
  const last = draft.lines[draft.lines.length - 1]?.id ?? '';
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
    <label class="field"><span>${t('plan.what')}</span><select id="plan-what"><option value="">${t('agenda.choose')}</option>${options(catalogue)}</select></label>
    <label class="field"><span>${t('plan.where')}</span><select id="plan-after"><option value="">${t('plan.first')}</option>
      ${draft.lines.map(({ id, title }) => html`<option value=${id} ?selected=${id === last}>${t('plan.after', { item: pick(title) })}</option>`)}</select></label>
    <p><button class="btn thin" type="button" @click=${add}>${t('plan.add')}</button></p></fieldset>`;
}

/** @param {any} catalogue */
function options(catalogue) {
  const sorted = (/** @type {Record<string, any>} */ all) => Object.entries(all).sort(([, one], [, other]) => one.rank - other.rank);
  return html`<optgroup label=${t('agenda.talking')}>${TALKING.map((kind) => html`<option value=${kind}>${t(`kind.${kind}`)}</option>`)}</optgroup>
    ${sorted(catalogue.instruments).map(([id, instrument]) => html`<optgroup label=${pick(instrument.title)}>
      ${sorted(instrument.phases).map(([phase, each]) => html`<option value=${`${id}/${phase}`}>${pick(each.title)}</option>
        <option value=${`${id}/${phase}/again`}>${pick(each.title)} (${t('agenda.again')})</option>`)}</optgroup>`)}`;
}
