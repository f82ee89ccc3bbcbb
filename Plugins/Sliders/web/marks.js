// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { isDontKnow, targetOf } from './sheet.js';

/**
 * A measure with a few marks of its own, such as energy from 1 to 5: native radios that fill up to the choice.
 *
 * @param {import('./participant.js').SlidersElement} element
 * @param {import('./sheet.js').Sheet} sheet
 * @param {any} theme
 * @param {import('./sheet.js').Measure} measure
 */
export function marksFor(element, sheet, theme, measure) {
  const value = sheet.answer(theme.id, measure.id);
  const before = sheet.before(theme.id, measure.id);
  const low = measure.min ?? 1;
  const all = Array.from({ length: (measure.max ?? 5) - low + 1 }, (_, index) => low + index);
  const name = targetOf(theme.id, measure.id);
  return html`<section data-key="marks-${measure.id}">
    <fieldset class="five" data-key="five" ?disabled=${sheet.props.readonly}>
      <legend class="line"><b>${pick(measure.title)}</b>
        <span class="small">${t('sliders.ends', {
          low: all[0], few: pick(measure.low), high: all[all.length - 1], many: pick(measure.high) })}</span></legend>
      ${all.map((each) => html`<label data-key="m${each}"><input type="radio" name=${name} .checked=${value === each}
        aria-label=${t('sliders.of', { value: each, top: all[all.length - 1] })}
        @change=${() => element.place(name, each)} />${each}</label>`)}
    </fieldset>
    ${typeof before === 'number' ? html`<p class="small" data-key="before">${t('sliders.before.mark', {
      round: sheet.round - 1, value: before })}
      ${value === undefined ? html`<button class="btn bare" type="button" @click=${() => element.keep(theme.id)}>
        ${t('sliders.keep')}</button>` : null}</p>` : null}
    ${isDontKnow(value) ? html`<p class="small" data-key="unknown">${t('sliders.unknown')}</p>` : null}
    ${value === undefined ? null : html`<p data-key="tools"><button class="btn bare" type="button"
      @click=${() => element.liftPuck(theme.id, measure.id)}>${t('sliders.clear')}</button></p>`}
  </section>`;
}
