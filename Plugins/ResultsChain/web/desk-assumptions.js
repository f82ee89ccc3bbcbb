// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { area, choice, empty, fieldsOf, options } from './form.js';
import { withIDs } from './sheet.js';
import { ABOUT, STATUSES } from './words.js';

/**
 * What has to be so for a link to hold.
 *
 * @param {import('./desk.js').ChainDeskElement} desk
 * @param {import('./sheet.js').Sheet} sheet
 * @param {import('./sheet.js').Link} link
 */
export function assumptions(desk, sheet, link) {
  const all = withIDs(sheet.props.view.assumptions).filter((each) => each.link === link.id);
  /** @param {Event} event */
  const add = (event) => {
    const { text, kind } = fieldsOf(event);
    if (!text || !kind) return;
    desk.make('assume', { link: link.id, text, kind, status: 'open' }, text);
    empty(event);
  };
  return html`<fieldset data-key="assumptions"><legend><b>${t('resultschain.assumptions')}</b></legend>
    <ul class="rows">${all.map((each) => one(desk, each))}</ul>
    ${sheet.props.readonly ? null : html`<form class="stack" data-key="add" @submit=${add}>
      ${area('text', t('resultschain.assumption'), { required: true })}
      ${choice('kind', t('resultschain.about'), options('about', ABOUT), { value: 'verband', required: true })}
      <p><button class="btn thin" type="submit">${t('resultschain.assumption.add')}</button></p></form>`}</fieldset>`;
}

/**
 * @param {import('./desk.js').ChainDeskElement} desk
 * @param {any} assumption
 */
function one(desk, assumption) {
  const { id, link, text, kind, status } = assumption;
  /** @param {Event} event */
  const turn = (event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    desk.ask('edit-assumption', { id, link, text, kind, status: value }, text);
  };
  return html`<li data-key=${id}><div class="grow"><bdi>${text}</bdi>
      <span class="soft">${t(`resultschain.about.${kind}`)}</span></div>
    <div data-key="status" @change=${turn}>${choice('status', t('resultschain.status'), options('status', STATUSES), {
      value: status, required: true })}</div>
    <button class="btn bare" type="button" aria-label=${t('resultschain.drop.of', { text })}
      @click=${() => desk.ask('drop', { id }, text)}>${t('resultschain.drop')}</button></li>`;
}
