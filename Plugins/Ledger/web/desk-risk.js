// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { Filled, compact, number, select } from './fields.js';
import { scenarios } from './desk-scenarios.js';
import { shown } from './numbers.js';
import { ranked } from './sheet.js';

/**
 * What is uncertain: who is asked, how wide it is, and what was agreed; the widest first.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
export function riskPage(desk, props) {
  const { view } = props;
  const all = ranked(view.desk.parameters).sort((a, b) => (b.width ?? -1) - (a.width ?? -1));
  const edited = all.find(({ id }) => id === desk.parameter);
  if (edited) return rangeForm(desk, props, edited);
  return [html`<section data-key="parameters"><p class="small">${t('ledger.risk.hint')}</p>
    ${view.running === undefined ? null : html`<p class="soft" role="status">${t('ledger.running', {
    share: Math.round(view.running * 100) })}</p>`}
    <ul class="list">${all.map((each) => row(desk, props, each))}</ul></section>`, scenarios(desk, props)];
}

/**
 * @param {any} view
 * @param {any} parameter
 */
export function parameterName(view, parameter) {
  const line = view.desk.posten?.[parameter.line]?.line.naam;
  return line ? `${line}: ${pick(parameter.field)}` : pick(parameter.field);
}

/**
 * The kind of number, from the words of its path.
 *
 * @param {any} parameter
 */
export function kindOf(parameter) {
  const last = parameter.id.split('/')[1] ?? parameter.id;
  return {
    euros: last === 'prijs' || last === 'bedrag', rate: last === 'discontovoet' || last === 'reele_groei',
    share: parameter.share === true,
  };
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {any} parameter
 */
function row(desk, { view, readonly }, parameter) {
  const name = parameterName(view, parameter);
  const kind = kindOf(parameter);
  const range = view.desk.ranges?.[parameter.id];
  const asked = view.asked?.[parameter.id];
  const agreed = view.desk.agreed?.[parameter.id];
  const facts = [
    parameter.value === undefined ? t('ledger.empty') : shown(parameter.value, kind),
    range ? `${shown(range.low, kind)} – ${shown(range.high, kind)}` : '',
    agreed === undefined ? '' : t('ledger.agreed', { value: shown(agreed, kind) }),
    asked?.pooled ? t('ledger.room', { count: asked.pooled.n,
      value: [asked.pooled.low, asked.pooled.mode, asked.pooled.high].map((each) => shown(each, kind)).join(' – ') }) : '',
    parameter.width ? t('ledger.width', { value: shown(Math.round(parameter.width), { euros: true }) }) : '',
  ].filter(Boolean).join('. ');
  return html`<li data-key=${parameter.id}><span><b><bdi>${name}</bdi></b><span class="soft">${facts}</span></span>
    <span class="buttons"><button class="btn thin" type="button" aria-pressed=${String(Boolean(asked))} ?disabled=${readonly}
      aria-label=${t('ledger.ask.named', { name })}
      @click=${() => desk.send({ do: 'ask', parameter: parameter.id, on: !asked }, `ask/${parameter.id}`, name)}>
      ${asked ? t('ledger.asked') : t('ledger.ask')}</button>
    <button class="btn thin" type="button" data-key="edit" aria-label=${t('ledger.edit.named', { name })}
      @click=${() => desk.edit({ parameter: parameter.id })}>${t('ledger.range')}</button></span></li>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {any} parameter
 */
function rangeForm(desk, { view, readonly }, parameter) {
  const { id } = parameter;
  const name = parameterName(view, parameter);
  const kind = kindOf(parameter);
  const range = view.desk.ranges?.[id] ?? {};
  const save = (/** @type {Event} */ event) => {
    const filled = new Filled(event);
    const [low, high] = [filled.number('low', kind), filled.number('high', kind)];
    if (low === undefined || high === undefined) return desk.complain(t('ledger.problem.ends'));
    return desk.save(compact({
      do: 'range.put', parameter: id, kind: filled.text('kind'), low, high, mode: filled.number('mode', kind),
      reading: filled.text('reading'),
    }), `range/${id}`, name);
  };
  const agree = (/** @type {Event} */ event) => {
    const value = new Filled(event).number('value', kind);
    const body = value === undefined ? { do: 'agree.drop', parameter: id } : { do: 'agree', parameter: id, value };
    desk.save(body, `agree/${id}`, name);
  };
  return html`<section data-key=${`range-${id}`}><h3><bdi>${name}</bdi></h3>
    <form novalidate @submit=${save}><p class="small">${t('ledger.range.hint')}</p>
      <div class="grid">${number('low', t('ledger.low'), range.low, kind)}
        ${number('mode', t('ledger.mode'), range.mode, { ...kind, hint: t('ledger.range.mode') })}
        ${number('high', t('ledger.high'), range.high, kind)}
        ${select('kind', t('ledger.f.vorm'), range.kind ?? 'pert', [['pert', t('ledger.shape.pert')],
    ['driehoek', t('ledger.shape.driehoek')], ['uniform', t('ledger.shape.uniform')],
    ['lognormaal', t('ledger.shape.lognormaal')]])}
        ${select('reading', t('ledger.f.lezing'), range.reading ?? 'minmax', [
    ['minmax', t('ledger.reading.minmax')], ['p10p90', t('ledger.reading.p10p90')]])}</div>
      ${desk.problemLine()}
      <div class="buttons"><button class="btn go" type="submit" ?disabled=${readonly}>${t('ledger.keep')}</button>
        <button class="btn thin" type="button" @click=${() => desk.leave()}>${t('ledger.cancel')}</button>
        ${range.low === undefined ? null : html`<button class="btn thin" type="button" ?disabled=${readonly} @click=${() => {
    desk.send({ do: 'range.drop', parameter: id }, `range/${id}`, name);
    desk.leave();
  }}>${t('ledger.drop')}</button>`}</div></form>
    <form data-key="agree" novalidate @submit=${agree}>
      ${number('value', t('ledger.agree'), view.desk.agreed?.[id], { ...kind, hint: t('ledger.agree.hint') })}
      <div class="buttons"><button class="btn thin" type="submit" ?disabled=${readonly}>${t('ledger.agree.keep')}</button></div>
    </form></section>`;
}
