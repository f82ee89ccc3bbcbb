// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { dayText } from '/js/core/numbers.js';
import { area, choice, empty, fieldsOf, line, options } from './form.js';
import { withIDs } from './sheet.js';
import { FAILINGS, figure } from './words.js';

/**
 * Step 3: what was measured and seen, how it stands, and what to do where it lags behind.
 *
 * @typedef {import('./desk.js').ChainDeskElement} Desk
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Node} Node
 */

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 */
export function practice(desk, sheet) {
  const { view, readonly } = sheet.props;
  const steering = sheet.nodes.filter((each) => each.steering && !each.waiting);
  if (steering.length === 0) {
    return html`<p class="notice plain" data-key="practice">${t('resultschain.desk.practice.none')}</p>`;
  }
  /** @param {Event} event */
  const date = (event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    if (value) desk.ask('date', { day: value }, t('resultschain.desk.day'));
  };
  return html`<section data-key="practice">
    <label class="field day"><span>${t('resultschain.desk.day')}</span>
      <input type="date" .value=${view.day ?? ''} ?disabled=${readonly} @change=${date} /></label>
    <ul class="stack">${steering.map((node) => html`<li class="card" data-key=${node.id}
      data-thing=${node.id} tabindex="-1">
      <h3><bdi>${node.text}</bdi></h3>
      <p><b>${t(`resultschain.signal.${node.signal ?? 'onbekend'}`)}</b>
        ${node.signalUnknown && node.signal !== 'onbekend'
          ? html`<span class="soft">${t('resultschain.signal.part')}</span>` : null}</p>
      ${withIDs(view.indicators).filter((each) => each.node === node.id).map((each) => indicator(desk, sheet, each))}
      ${readonly ? null : observe(desk, node)}
      ${node.signal === 'in_gesprek' ? deviation(desk, sheet, node) : null}
      ${readonly ? null : html`<p><button class="btn thin" type="button" data-key="agree"
        @click=${() => agree(desk, sheet, node)}>${t('resultschain.desk.agree')}</button></p>`}</li>`)}</ul></section>`;
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {any} known
 */
function indicator(desk, sheet, known) {
  const seen = withIDs(sheet.props.view.measurements).filter((each) => each.indicator === known.id)
    .sort((one, other) => other.day.localeCompare(one.day));
  /** @param {Event} event */
  const send = (event) => {
    const { day, value, sign, note } = fieldsOf(event);
    if (!day || (!value && !sign)) return;
    const said = value ? { value: Number(value) } : { onCourse: sign === 'op_koers' };
    desk.make('measure', { indicator: known.id, day, note, ...said }, known.name);
    empty(event);
  };
  const signs = options('signal', ['op_koers', 'in_gesprek']);
  const counts = known.signal !== undefined;
  return html`<div class="stack details" data-key=${known.id}><p><b><bdi>${known.name}</bdi></b>
      ${t(`resultschain.signal.${known.status}`)} ${known.trend ? t(`resultschain.trend.${known.trend}`) : null}</p>
    <ul class="rows">${seen.map((each) => html`<li data-key=${each.id}><span>${dayText(each.day)}</span>
      <b>${each.value === undefined ? t(`resultschain.signal.${each.onCourse ? 'op_koers' : 'in_gesprek'}`)
        : figure(each.value)}</b>
      <span class="grow">${each.note ? html`<bdi>${each.note}</bdi>` : null}</span>
      <button class="btn bare" type="button" ?disabled=${sheet.props.readonly}
        aria-label=${t('resultschain.drop.of', { text: dayText(each.day) })}
        @click=${() => desk.ask('drop', { id: each.id }, known.name)}>${t('resultschain.drop')}</button></li>`)}</ul>
    ${sheet.props.readonly ? null : html`<form class="pair" data-key="measure" @submit=${send}>
      ${line('day', t('resultschain.measure.day'), { type: 'date', required: true, value: sheet.props.view.day })}
      ${counts ? line('value', t('resultschain.measure.value'), { type: 'number', step: 'any', required: true })
        : choice('sign', t('resultschain.measure.sign'), signs, { required: true })}
      ${line('note', t('resultschain.note'), { limit: 300 })}
      <button class="btn thin" type="submit">${t('resultschain.measure.add')}</button></form>`}</div>`;
}

/**
 * @param {Desk} desk
 * @param {Node} node
 */
function observe(desk, node) {
  /** @param {Event} event */
  const send = (event) => {
    const { text } = fieldsOf(event);
    if (!text) return;
    desk.make('observe', { node: node.id, text }, text);
    empty(event);
  };
  return html`<details data-key="observe"><summary>${t('resultschain.observation.add')}</summary>
    <form class="stack" @submit=${send}>${area('text', t('resultschain.observation'), { required: true })}
      <p><button class="btn thin" type="submit">${t('resultschain.add')}</button></p></form></details>`;
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {Node} node
 */
function deviation(desk, sheet, node) {
  const known = sheet.props.view.deviations?.[node.id] ?? {};
  /** @param {Event} event */
  const save = (event) => desk.ask('deviate', { node: node.id, ...fieldsOf(event) }, node.text);
  return html`<form class="stack" data-key="deviation" @submit=${save}>
    ${choice('failing', t('resultschain.failing'), options('failing', FAILINGS), {
      value: known.failing, none: t('resultschain.failing.none') })}
    ${area('text', t('resultschain.note'), { value: known.text })}
    ${sheet.props.readonly ? null
      : html`<p><button class="btn thin" type="submit">${t('resultschain.save')}</button></p>`}</form>`;
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {Node} node
 */
function agree(desk, sheet, node) {
  desk.agree({ what: node.text, origin: `${sheet.props.item.worksheet}/${node.id}` });
}
