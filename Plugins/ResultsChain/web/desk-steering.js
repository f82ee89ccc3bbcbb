// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { choice, empty, fieldsOf, line, options } from './form.js';
import { withIDs } from './sheet.js';
import { DIRECTIONS, FREQUENCIES, KINDS } from './words.js';

/**
 * What the room steers on, and what gives a signal of it. There is no target: a signaalwaarde says when to talk.
 *
 * @typedef {import('./desk.js').ChainDeskElement} Desk
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Node} Node
 */

/** What travels as a number. */
const NUMBERS = ['signal', 'signalHigh', 'baseline'];

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 */
export function steering(desk, sheet) {
  const eligible = sheet.nodes.filter((each) => !each.waiting && (each.level === 2 || each.level === 3));
  return html`<section data-key="steering"><p class="soft">${t('resultschain.desk.steering.hint')}</p>
    <ul class="rows">${eligible.map((node) => html`<li data-key=${node.id} data-thing=${node.id} tabindex="-1">
      <label class="check grow"><input type="checkbox"
        .checked=${isChosen(sheet, node)} ?disabled=${sheet.props.readonly}
        @change=${() => desk.ask('steer', { id: node.id, on: !isChosen(sheet, node) }, node.text)} />
        <span><bdi>${node.text}</bdi><span class="soft">${pick(sheet.column(node.level)?.title)}</span></span></label>
      ${node.steering ? indicators(desk, sheet, node) : null}</li>`)}</ul></section>`;
}

/**
 * @param {Sheet} sheet
 * @param {Node} node
 */
function isChosen(sheet, node) {
  return sheet.isOn(`steer/${node.id}`, node.steering);
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {Node} node
 */
function indicators(desk, sheet, node) {
  const all = withIDs(sheet.props.view.indicators).filter((each) => each.node === node.id);
  return html`<div class="stack details" data-key="indicators">
    ${all.map((each) => html`<div data-key=${each.id}>${desk.editing === each.id ? form(desk, node, each)
      : html`<div class="line"><span><bdi>${each.name}</bdi> <span class="soft">${t(`resultschain.kind.${each.kind}`)},
        ${t(`resultschain.frequency.${each.frequency}`)}</span></span>
        <span>${sheet.props.readonly ? null : html`<button class="btn bare" type="button" data-key="edit"
          aria-label=${t('resultschain.edit.of', { text: each.name })} @click=${() => desk.turn(() => {
            desk.editing = each.id;
          })}>${t('resultschain.edit')}</button>
          <button class="btn bare" type="button" data-key="drop" aria-label=${t('resultschain.drop.of', { text: each.name })}
            @click=${() => desk.ask('drop', { id: each.id }, each.name)}>
            ${t('resultschain.drop')}</button>`}</span></div>`}</div>`)}
    ${sheet.props.readonly ? null : html`<details data-key="new" ?open=${all.length === 0}>
      <summary>${t('resultschain.indicator.add')}</summary>${form(desk, node)}</details>`}</div>`;
}

/**
 * @param {Desk} desk
 * @param {Node} node
 * @param {any} [known]  the indicator that is changed; absent for a new one
 */
function form(desk, node, known = {}) {
  /** @param {Event} event */
  const save = (event) => {
    /** @type {Record<string, any>} */
    const fields = fieldsOf(event);
    for (const key of NUMBERS) if (fields[key]) fields[key] = Number(fields[key]);
    if (fields.direction !== 'binnen') delete fields.signalHigh;
    if (known.id) {
      desk.ask('edit-indicator', { id: known.id, node: node.id, ...fields }, fields.name);
      desk.turn(() => {
        desk.editing = '';
      });
    } else {
      desk.make('add-indicator', { node: node.id, ...fields }, fields.name);
      empty(event);
    }
  };
  /** @param {string} key */
  const number = (key) => line(key, t(`resultschain.indicator.${key}`), {
    type: 'number', step: 'any', value: text(known[key]) });
  return html`<form class="stack" data-key="form" @submit=${save}>
    ${line('name', t('resultschain.indicator.name'), { required: true, value: known.name })}
    <div class="pair">
      ${choice('kind', t('resultschain.indicator.kind'), options('kind', KINDS), {
        required: true, value: known.kind ?? 'bestaand' })}
      ${choice('frequency', t('resultschain.indicator.frequency'), options('frequency', FREQUENCIES), {
        required: true, value: known.frequency ?? 'kwartaal' })}
      ${choice('direction', t('resultschain.indicator.direction'), options('direction', DIRECTIONS), {
        required: true, value: known.direction ?? 'hoger' })}
      ${number('signal')}${number('signalHigh')}${number('baseline')}
      ${line('baselineDay', t('resultschain.indicator.baselineDay'), { type: 'date', value: known.baselineDay })}
      ${line('source', t('resultschain.indicator.source'), { value: known.source })}
      ${line('owner', t('resultschain.owner'), { value: known.owner })}</div>
    <p class="soft">${t('resultschain.indicator.hint')}</p>
    <p><button class="btn thin go" type="submit">${t(known.id ? 'resultschain.save' : 'resultschain.indicator.add')}</button>
      ${known.id ? html`<button class="btn bare" type="button" @click=${() => desk.turn(() => {
        desk.editing = '';
      })}>${t('resultschain.cancel')}</button>` : null}</p></form>`;
}

/** @param {number | undefined} value */
function text(value) {
  return value === undefined ? '' : String(value);
}
