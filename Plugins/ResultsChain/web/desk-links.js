// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { assumptions } from './desk-assumptions.js';
import { area, choice, empty, fieldsOf, options } from './form.js';
import { group } from './rated.js';
import { EVIDENCE, figure, light, strengthText } from './words.js';

/**
 * All links: choosing from and to, the omdat, what it rests on, and the strength that was agreed.
 *
 * @typedef {import('./desk.js').ChainDeskElement} Desk
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Link} Link
 */

/** The strengths to agree on. */
const AGREED = [0, 0.5, 1, 1.5, 2, 2.5, 3];

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 */
export function linkList(desk, sheet) {
  return html`<section data-key="links">
    ${sheet.props.readonly ? null : add(desk, sheet)}
    <ul class="rows">${sheet.shownLinks.map((link) => html`<li data-key=${link.id} data-thing=${link.id} tabindex="-1">
      <div class="grow"><p><bdi>${sheet.text(link.from)}</bdi> → <bdi>${sheet.text(link.to)}</bdi></p>
        <p class="soft">${link.because ? html`${t('resultschain.because').toLowerCase()} <bdi>${link.because}</bdi>`
          : t('resultschain.because.none')}</p></div>
      ${light(link.evidence)}<span>${strengthText(link.strength)}</span>
      <button class="btn thin" type="button" data-key="open" aria-expanded=${String(desk.editing === link.id)}
        aria-label=${t(desk.editing === link.id ? 'resultschain.close.of' : 'resultschain.edit.of', { text: sheet.name(link) })}
        @click=${() => desk.turn(() => {
          desk.editing = desk.editing === link.id ? '' : link.id;
        })}>${t(desk.editing === link.id ? 'resultschain.close' : 'resultschain.edit')}</button>
      ${desk.editing === link.id ? details(desk, sheet, link) : null}</li>`)}</ul></section>`;
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 */
function add(desk, sheet) {
  const shown = sheet.nodes.filter((each) => !each.waiting).sort((one, other) => other.level - one.level);
  const points = shown.map(({ id, level, text }) => ({ id, title: `${pick(sheet.column(level)?.title)}: ${text}` }));
  /** @param {Event} event */
  const send = (event) => {
    const { from, to, because } = fieldsOf(event);
    if (!from || !to || from === to) return;
    desk.make('add-link', { from, to, because }, sheet.name({ from, to }));
    empty(event);
  };
  return html`<form class="pair link-form" data-key="add" @submit=${send}>
    ${choice('from', t('resultschain.from'), points, { required: true })}
    ${choice('to', t('resultschain.to'), points, { required: true })}
    ${area('because', t('resultschain.because'))}
    <button class="btn thin go" type="submit">${t('resultschain.link.add')}</button></form>`;
}

/**
 * @param {Desk} desk
 * @param {Sheet} sheet
 * @param {Link} link
 */
function details(desk, sheet, link) {
  const { id } = link;
  const name = sheet.name(link);
  /** @param {Event} event */
  const save = (event) => desk.ask('edit-link', { id, because: fieldsOf(event).because }, name);
  /** @param {Event} event */
  const rest = (event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    desk.ask('evidence', { link: id, evidence: value || undefined }, name);
  };
  /** @param {Event} event */
  const agree = (event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    desk.ask('agree', { link: id, value: value ? Number(value) : undefined }, name);
  };
  const values = AGREED.map((each) => ({ id: String(each), title: figure(each) }));
  return html`<div class="stack details" data-key="details">
    <form class="stack" data-key="because" @submit=${save}>
      ${area('because', t('resultschain.because'), { value: link.because, hint: t('resultschain.because.hint') })}
      <p><button class="btn thin go" type="submit">${t('resultschain.save')}</button></p></form>
    <p>${group(link)}</p>
    <div class="pair">
      <div data-key="evidence" @change=${rest}>
        ${choice('evidence', t('resultschain.evidence'), options('evidence', EVIDENCE), {
        value: link.evidence, none: t('resultschain.evidence.none') })}</div>
      <div data-key="agree" @change=${agree}>${choice('agreed', t('resultschain.agreed'), values, {
        value: link.agreed === undefined ? '' : String(link.agreed), none: t('resultschain.agreed.none') })}</div></div>
    ${assumptions(desk, sheet, link)}
    <p><button class="btn bare" type="button" data-key="hide"
        @click=${() => desk.ask('show', { id, on: false }, name)}>${t('resultschain.hide')}</button>
      <button class="btn bare" type="button" data-key="drop"
        @click=${() => desk.ask('drop', { id }, name)}>${t('resultschain.drop')}</button></p></div>`;
}
