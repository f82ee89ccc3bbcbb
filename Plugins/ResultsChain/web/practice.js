// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { area, choice, empty, fieldsOf } from './form.js';
import { guidance } from './guidance.js';
import { mine } from './mine.js';
import { sight } from './sight.js';
import { withIDs } from './sheet.js';

/**
 * What one sees in practice of the points that the room steers on.
 *
 * @typedef {import('./participant.js').ChainElement} ChainElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 */
export function practicePage(element, sheet) {
  const steering = sheet.nodes.filter((each) => each.steering);
  const own = sheet.own('observations');
  const label = t('resultschain.observation');
  return html`<div class="chain" data-key="practice">
    <div><h1 tabindex="-1" data-focus-home>${t(`resultschain.practice.${sheet.phase === 'sturen' ? 'steer' : 'test'}`)}</h1>
      <p class="ask">${t('resultschain.practice.hint')}</p></div>
    ${steering.length > 0 ? html`<ul class="rows">${steering.map((node) => html`<li data-key=${node.id}>
      <div class="row"><span><bdi>${node.text}</bdi></span>
        <span class="state">${t(`resultschain.signal.${node.signal ?? 'onbekend'}`)}</span></div>
      ${seen(sheet, node.id)}</li>`)}</ul>` : html`<p class="notice plain">${t('resultschain.practice.none')}</p>`}
    ${sheet.props.readonly ? null : form(element, sheet, label)}
    ${mine(element, sheet, own, { label, say: (each) => each.text ?? '' })}
    ${sight(element, sheet)}
    ${guidance(sheet)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">${deliveryLine(own.map((each) => sheet.props.stateOf(each.id)), {
      answered: own.length > 0, readonly: sheet.props.readonly })}</div></div>`;
}

/**
 * @param {Sheet} sheet
 * @param {string} node
 */
function seen(sheet, node) {
  const texts = withIDs(sheet.props.view.observations).filter((each) => each.node === node);
  if (texts.length === 0) return null;
  return html`<ul class="dots" data-key="seen">${texts.map((each) => html`<li data-key=${each.id}>
    <bdi>${each.text}</bdi></li>`)}</ul>`;
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {string} label
 */
function form(element, sheet, label) {
  const nodes = sheet.nodes.filter((each) => each.level === 2 || each.level === 3)
    .sort((one, other) => Number(other.steering ?? false) - Number(one.steering ?? false))
    .map(({ id, level, text }) => ({ id, title: `${pick(sheet.column(level)?.title)}: ${text}` }));
  if (nodes.length === 0) return null;
  /** @param {Event} event */
  const send = (event) => {
    const { node, text } = fieldsOf(event);
    if (!node || !text) return;
    element.make('observations', { do: 'observe', node, text }, label, text.slice(0, 40));
    empty(event);
  };
  return html`<form class="stack" data-key="new" @submit=${send} @input=${() => element.busy()}>
    ${choice('node', t('resultschain.practice.about'), nodes, { required: true })}
    ${area('text', t('resultschain.practice.what'), { required: true })}
    <button class="btn go wide" type="submit">${t('resultschain.send')}</button>
    <p class="small">${t(sheet.props.view.direct ? 'resultschain.send.direct' : 'resultschain.send.waits')}</p></form>`;
}
