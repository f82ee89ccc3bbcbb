// @ts-check
import { deliveryLine, deliverySign, worst } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';

/**
 * All themes at a glance: what lies where, what is still open, and a way to each.
 *
 * @typedef {import('./participant.js').SlidersElement} SlidersElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 */
export function overview(element, sheet) {
  const { readonly } = sheet.props;
  const { type } = sheet.scale;
  const done = sheet.themes.filter((each) => sheet.hasAnswer(each.id)).length;
  const open = sheet.themes.findIndex((each) => !sheet.hasAnswer(each.id));
  const deliveries = sheet.themes.flatMap((each) => sheet.deliveries(each.id));
  const words = t(open < 0 ? 'sliders.all' : `sliders.some.${type}`, { done, count: sheet.themes.length });
  return html`<div class="theme" data-key="overview">
    <div><h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
      <p class="ask">${words}</p></div>
    <ul class="rows">${sheet.themes.map((theme, index) => html`<li data-key=${theme.id}>
      ${readonly ? html`<div class="row">${row(sheet, theme)}</div>`
        : html`<button type="button" @click=${() => element.go(index)}>${row(sheet, theme)}</button>`}</li>`)}</ul>
    ${open < 0 && !readonly ? html`<p class="soft">${t('sliders.wait')}</p>` : null}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
    ${deliveryLine(deliveries, { answered: done > 0, readonly, again: t('sliders.again') })}
    ${open >= 0 && !readonly ? html`<nav class="edge one" data-key="edge" aria-label=${t(`sliders.nav.${type}`)}>
      <button class="btn go" type="button" @click=${() => element.go(open)}>${t('sliders.goon', {
        theme: pick(sheet.themes[open].short ?? sheet.themes[open].title) })}</button></nav>` : null}</div>
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 */
function row(sheet, theme) {
  const state = worst(sheet.deliveries(theme.id));
  const words = sheet.measures.map((each) => sheet.word(theme, each, sheet.answer(theme.id, each.id))).filter(Boolean);
  return html`<span>${pick(theme.short ?? theme.title)}</span>
    <span class="state">${state && state !== 'saved' ? deliverySign(state) : null}
      ${words.length > 0 ? html`<b>${words.join(' → ')}</b>` : t('sliders.open')}</span>`;
}
