// @ts-check
import { deliverySign } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';

/**
 * One's own cards of a list, with kind hints; what the desk has not shown yet can still be changed.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').OwnCard} OwnCard
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {string} list
 * @param {OwnCard[]} cards
 */
export function ownCards(element, sheet, list, cards) {
  if (cards.length === 0) return html`<p class="soft" data-key="none">${t('cards.none')}</p>`;
  return html`<section data-key="own-${list}" aria-labelledby="own-${list}"><h2 id="own-${list}">${t('cards.mine')}</h2>
    <ul class="own">${cards.map((card) => ownCard(element, sheet, list, card))}</ul></section>`;
}

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {string} list
 * @param {OwnCard} card
 */
function ownCard(element, sheet, list, card) {
  const state = sheet.delivery(card.id);
  const isOut = Boolean(card.shown) && !sheet.props.view.direct;
  const mayChange = !sheet.props.readonly && !isOut && !card.reworded;
  const change = () => {
    element.drafts.set(list, { id: card.id, text: card.text, note: card.note ?? '', evidence: card.evidence ?? '' });
    element.redraw();
    queueMicrotask(() => {
      const field = element.querySelector('textarea');
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    });
  };
  return html`<li class="card" data-key=${card.id}><p><bdi>${card.text}</bdi></p>
    ${card.reworded ? html`<p class="small">${t('cards.reworded')} <bdi>${card.reworded}</bdi></p>` : null}
    ${Object.keys(card.hints ?? {}).map((hint) => html`<p class="small hint" data-key=${hint}>${t(`cards.${hint}`)}</p>`)}
    <p class="line small"><span>${state && state !== 'saved' ? deliverySign(state) : null}
      ${[card.evidence ? t(`cards.evidence.${card.evidence}`) : '', card.shown ? t('cards.shown') : ''].filter(Boolean).join(', ')}</span>
      ${sheet.props.readonly ? null : html`<span class="does">
        ${mayChange ? html`<button class="btn bare" type="button" data-key="change" @click=${change}>
          ${t('cards.change')}<span class="sr">: ${card.text}</span></button>` : null}
        <button class="btn bare" type="button" data-key="drop" @click=${() => element.drop(card.id, card.text)}>
          ${t('cards.drop')}<span class="sr">: ${card.text}</span></button></span>`}</p></li>`;
}
