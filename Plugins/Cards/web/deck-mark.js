// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';

/**
 * How a card of a deck goes here: one of a few options; and what the room made of it.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./room.js').Printed} Printed
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {Printed} card
 */
export function deckMark(element, sheet, card) {
  const chosen = sheet.mark(card.id);
  return html`<fieldset class="marks" data-key="marks-${card.id}">
    <legend>${pick(sheet.props.instrument.scale.question)}</legend>
    ${sheet.room.options.map(({ id, title }) => html`<label data-key=${id}><input type="radio" name="mark" value=${id}
      .checked=${chosen === id} @change=${() => element.mark(card, id, pick(title))} /> <span>${pick(title)}</span></label>`)}
    ${chosen === undefined ? null : html`<p data-key="clear"><button class="btn bare" type="button"
      @click=${() => element.mark(card, undefined, '–')}>${t('cards.deck.unmark')}</button></p>`}</fieldset>`;
}

/**
 * @param {Sheet} sheet
 * @param {Printed} card
 */
export function markOutcome(sheet, card) {
  const marks = sheet.props.view.marks?.[card.id];
  if (!marks) return html`<p class="soft" data-key="marks">${t('cards.outcome.none')}</p>`;
  if (!marks.counts) return html`<p class="soft" data-key="marks">${t('cards.outcome.few', { count: marks.n })}</p>`;
  const mine = sheet.mark(card.id);
  return html`<section data-key="marks" aria-labelledby="marks-title"><h2 id="marks-title">${t('cards.deck.room')}</h2>
    <ul class="tallies">${sheet.room.options.map(({ id, title }) => {
    const count = marks.counts[id] ?? 0;
    return html`<li data-key=${id}><span>${pick(title)}${mine === id ? html` <b>${t('cards.deck.mine')}</b>` : null}</span>
      <progress max=${marks.n} value=${count} aria-label=${pick(title)}></progress><b>${count}</b></li>`;
  })}</ul></section>`;
}
