// @ts-check
import { deliverySign } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';

/**
 * What this person sent, each with where it stands and what can still be done with it.
 *
 * @typedef {import('./participant.js').ChainElement} ChainElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Own} Own
 */

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {Own[]} things
 * @param {{say: (thing: Own) => string, label: string, form?: (thing: Own) => unknown}} how
 */
export function mine(element, sheet, things, { say, label, form }) {
  if (things.length === 0) return null;
  return html`<section data-key="mine"><h2>${t('resultschain.mine')}</h2>
    <ul class="rows mine">${things.map((thing) => html`<li data-key=${thing.id}>
      ${form && element.editing === thing.id ? form(thing)
        : one(element, sheet, thing, { said: say(thing), label, editable: Boolean(form) })}</li>`)}</ul></section>`;
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {Own} thing
 * @param {{said: string, label: string, editable: boolean}} how
 */
function one(element, sheet, thing, { said, label, editable }) {
  const { props } = sheet;
  const state = props.stateOf(`${thing.id}/edit`) ?? props.stateOf(thing.id);
  const free = !props.readonly && (!thing.shown || props.view.direct === true);
  return html`<div class="row"><span><bdi>${said}</bdi></span>
    <span class="state">${state && state !== 'saved' ? deliverySign(state) : null}
      ${t(thing.shown ? 'resultschain.mine.shown' : 'resultschain.mine.waits')}</span></div>
    ${free ? html`<p class="pair">
      ${editable ? html`<button class="btn bare" type="button" data-key="edit"
        aria-label=${t('resultschain.edit.of', { text: said })} @click=${() => element.turn(() => {
          element.editing = thing.id;
        })}>${t('resultschain.edit')}</button>` : null}
      <button class="btn bare" type="button" data-key="drop" aria-label=${t('resultschain.drop.of', { text: said })}
        @click=${() => element.drop(thing.id, label, t('resultschain.dropped'))}>${t('resultschain.drop')}</button></p>` : null}`;
}
