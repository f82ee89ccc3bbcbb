// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { claim } from './claim.js';
import { loosePuck } from './loose-puck.js';
import { marksFor } from './marks.js';
import { mainRail, positionOf, smallRail } from './rail.js';
import { reasonField } from './reason.js';
import { isDontKnow, lower, targetOf } from './sheet.js';

/**
 * One theme: the rail, what you claim, where you want to be, and why.
 *
 * @typedef {import('./participant.js').SlidersElement} SlidersElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Measure} Measure
 */

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 */
export function themePage(element, sheet, theme) {
  const [main, ...more] = sheet.rails;
  const answered = sheet.hasAnswer(theme.id);
  const { type } = sheet.scale;
  return html`<div class="theme" data-key="theme-${theme.id}-${sheet.round}">
    <div>${theme.statement ? html`<p class="about small">${pick(theme.title)}</p>` : null}
      <h1 tabindex="-1" data-focus-home>${pick(theme.statement ?? theme.title)}</h1>
      <p class="ask line"><span>${main ? pick(main.title) : sheet.elsewhere(theme)}</span>
        <button class="btn bare" type="button" data-key="all" @click=${() => element.go(-1)}>
          ${t(`sliders.count.${type}`, { number: element.index + 1, count: sheet.themes.length })}</button></p>
      ${theme.text && isBrief(type) ? html`<p>${pick(theme.text)}</p>` : null}</div>
    ${main ? mainMeasure(element, sheet, theme, main) : null}
    ${main && isPlaced(element, sheet, theme, main)
      ? more.map((each) => laterMeasure(element, sheet, theme, each, main)) : null}
    ${sheet.marks.map((each) => marksFor(element, sheet, theme, each))}
    ${answered ? reasonField(element, sheet, theme) : null}
    ${about(sheet, theme)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
      ${deliveryLine(sheet.deliveries(theme.id), {
        answered, readonly: sheet.props.readonly, again: t('sliders.again') })}
      ${steps(element, sheet, theme, main ?? sheet.measures[0])}</div>
  </div>`;
}

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 */
function mainMeasure(element, sheet, theme, measure) {
  const position = positionOf(element, sheet, theme, measure);
  // While the loose puck is on its way it must stay in the page, or the finger would lose it.
  const loose = position === undefined || element.loose;
  return html`${mainRail(element, sheet, theme, measure)}
    ${position === undefined ? null : claim(element, sheet, theme, measure, position)}
    ${loose ? loosePuck(element, sheet, theme, measure) : null}`;
}

/**
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 * @param {Measure} main
 */
function laterMeasure(element, sheet, theme, measure, main) {
  const { scale } = sheet;
  const from = positionOf(element, sheet, theme, main);
  const position = positionOf(element, sheet, theme, measure);
  const key = targetOf(theme.id, measure.id);
  const lay = () => {
    element.hand.byKeys = true;
    element.hand.lay(key, from ?? scale.middle);
    if (element.current) element.draw(element.current);
    element.focusOn(`#range-${measure.id}`);
  };
  const confirm = () => {
    element.hand.confirm();
    element.redraw();
  };
  const unknown = isDontKnow(sheet.answer(theme.id, measure.id));
  const word = position === undefined ? unknown ? t('sliders.dontknow') : '' : scale.word(theme, position);
  return html`<section class="later" data-key="later-${measure.id}">
    <div class="line"><h2>${t('sliders.and', { question: lower(pick(measure.short ?? measure.title)) })}</h2>
      <b class="brick">${word}</b></div>
    ${smallRail(element, sheet, theme, measure, from)}
    <div class="pair small-gap" data-key="tools">
      ${element.hand.isDraft(key) ? html`<button class="btn thin" type="button" data-key="ok" @click=${confirm}>
        ${t('sliders.draft.ok')}</button>` : null}
      ${position === undefined ? html`<button class="btn thin" type="button" data-key="ring" @click=${lay}>
        ${t('sliders.ring')}</button>` : html`<button class="btn bare" type="button" data-key="ring-off"
        @click=${() => element.liftPuck(theme.id, measure.id)}>${t('sliders.ring.lift')}</button>`}
      ${position === undefined && !unknown && scale.allowsDontKnow ? html`<button class="btn bare" type="button"
        data-key="ring-unknown" @click=${() => element.dontKnow(theme.id, measure.id)}>
        ${t('sliders.dontknow')}</button>` : null}
    </div>
  </section>`;
}

/**
 * Whether something counts here: an answer, or a puck that a finger holds; a draft doesn't.
 *
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} measure
 */
function isPlaced(element, sheet, theme, measure) {
  const key = targetOf(theme.id, measure.id);
  if (element.hand.isDraft(key)) return false;
  return element.hand.holds(key) !== undefined || sheet.answer(theme.id, measure.id) !== undefined;
}

/**
 * Whether the text of an item is so short that it stands above the rail; elsewhere it folds out.
 *
 * @param {string} type
 */
function isBrief(type) {
  return type === 'bipolar' || type === 'ladder';
}

/**
 * @param {Sheet} sheet
 * @param {any} theme
 */
function about(sheet, theme) {
  const texts = [isBrief(sheet.scale.type) ? undefined : theme.text, theme.distinct].filter(Boolean);
  /** @type {any[]} */
  const points = theme.points ?? [];
  /** @type {any[]} */
  const examples = sheet.scale.type === 'likert' ? theme.examples ?? [] : [];
  if (texts.length + points.length + examples.length === 0) return null;
  return html`<details data-key="about"><summary>${t('sliders.about')}</summary>
    <div class="stack tight">${texts.map((each) => html`<p>${pick(each)}</p>`)}
      ${points.length > 0 ? html`<ul class="think" data-key="points">${points.map((each) => html`
        <li data-key=${each.id}>${pick(each.text)}</li>`)}</ul>` : null}
      ${examples.map((each) => html`<p data-key=${each.id}><b>${each.place}.</b> ${pick(each.text)}</p>`)}
    </div></details>`;
}

/**
 * The next step on the wooden edge: as long as nothing is chosen, not knowing is the other honest answer.
 *
 * @param {SlidersElement} element
 * @param {Sheet} sheet
 * @param {any} theme
 * @param {Measure} main
 */
function steps(element, sheet, theme, main) {
  const { type } = sheet.scale;
  const next = element.index === sheet.themes.length - 1 ? 'sliders.ready' : `sliders.next.${type}`;
  const unknown = !isPlaced(element, sheet, theme, main) && sheet.scale.allowsDontKnow && !sheet.props.readonly;
  return html`<nav class="edge${element.index === 0 ? ' one' : ''}" data-key="edge"
    aria-label=${t(`sliders.nav.${type}`)}>
    ${element.index === 0 ? null : html`<button class="btn" type="button" data-key="previous"
      @click=${() => element.go(element.index - 1)}>${t('sliders.previous')}</button>`}
    ${unknown ? html`<button class="btn" type="button" data-key="unknown"
      @click=${() => element.dontKnow(theme.id, main.id)}>${t('sliders.dontknow')}</button>` : html`
      <button class="btn go" type="button" data-key="next"
      @click=${() => element.go(element.index + 1)}>${t(next)}</button>`}
  </nav>`;
}
