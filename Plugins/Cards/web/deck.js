// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { composer } from './composer.js';
import { deckMark, markOutcome } from './deck-mark.js';
import { ownCards } from './own-cards.js';
import { found, MANY, nameOf, printedCard, stageOf } from './printed.js';

/**
 * A deck on a phone, one card at a time: read it, mark it where the deck asks so, write to it.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./room.js').Printed} Printed
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 */
export function deckPage(element, sheet) {
  const { deck } = sheet.room;
  const { phase } = sheet.props.item;
  const index = Math.max(0, deck.findIndex(({ id }) => id === element.list));
  const card = deck[index];
  const isQuiet = sheet.isOver || sheet.props.readonly;
  const mayWrite = !isQuiet && (phase === 'tonen' || phase === 'merken');
  const marked = deck.filter(({ id }) => sheet.mark(id)).length;
  return html`<p class="line small" data-key="where">
      <span>${t('cards.deck.where', { number: index + 1, count: deck.length })}</span>
      ${phase === 'merken' ? html`<span>${t('cards.deck.marked', { count: marked })}</span>` : null}</p>
    ${onBoard(element, sheet, card)}
    <article class="printed" data-key="card-${card.id}" @touchstart=${(/** @type {TouchEvent} */ event) => element.touch(event)}
      @touchend=${(/** @type {TouchEvent} */ event) => element.swipe(event)}>
      ${stage(sheet, card)}
      <h1 tabindex="-1" data-focus-home>${nameOf(card)}</h1>
      ${printedCard(sheet.room, card)}</article>
    ${phase === 'merken' ? isQuiet ? markOutcome(sheet, card) : deckMark(element, sheet, card) : null}
    ${written(sheet, card)}
    ${mayWrite ? writing(element, sheet, card) : own(element, sheet, card)}
    ${all(element, sheet, card)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
      ${deliveryLine([...sheet.deliveries, ...deck.map(({ id }) => sheet.props.stateOf(`mark/${id}`))], {
        answered: Boolean(sheet.mark(card.id)) || sheet.mine(card.id).length > 0 })}
      ${edge(element, deck, index)}</div>`;
}

/**
 * The part of the journey that a card is a step of.
 *
 * @param {Sheet} sheet
 * @param {Printed} card
 */
function stage(sheet, card) {
  const stage = stageOf(sheet.room, card);
  return stage ? html`<p class="small" data-key="stage">${stage}</p>` : null;
}

/**
 * The card that the room looks at, when that is another.
 *
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {Printed} card
 */
function onBoard(element, sheet, card) {
  const front = sheet.room.deck.find(({ id }) => id === sheet.props.view.front);
  if (!front) return null;
  if (front.id === card.id) return html`<p class="small" role="status" data-key="front"><b>${t('cards.deck.front')}</b></p>`;
  return html`<p class="notice plain" role="status" data-key="front">
    ${t('cards.deck.front.other', { title: pick(front.title) })}
    <button class="btn thin" type="button" @click=${() => element.visit(front.id)}>${t('cards.deck.front.go')}</button></p>`;
}

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {Printed} card
 */
function writing(element, sheet, card) {
  const mine = sheet.mine(card.id);
  return html`<details data-key="write-${card.id}" ?open=${sheet.props.item.phase === 'tonen' || mine.length > 0}>
    <summary><b>${t('cards.deck.write')}</b></summary><div class="stack">
      ${composer(element, sheet, card.id, t('cards.deck.write.label'))}
      ${mine.length > 0 ? ownCards(element, sheet, card.id, mine) : null}
      <p class="small">${t(sheet.props.view.direct ? 'cards.who.direct' : 'cards.who')}</p></div></details>`;
}

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {Printed} card
 */
function own(element, sheet, card) {
  const mine = sheet.mine(card.id);
  return mine.length > 0 ? ownCards(element, sheet, card.id, mine) : null;
}

/**
 * What the room wrote to a card and the facilitator shows.
 *
 * @param {Sheet} sheet
 * @param {Printed} card
 */
function written(sheet, card) {
  const shown = sheet.room.free(card.id).filter((each) => each.shown);
  if (shown.length === 0) return null;
  return html`<section data-key="written-${card.id}" aria-labelledby="written-${card.id}">
    <h2 id="written-${card.id}">${t('cards.deck.written')}</h2>
    <ul class="table">${shown.map((each) => html`<li class="card" data-key=${each.id}>
      <p><bdi>${each.text}</bdi></p></li>`)}</ul></section>`;
}

/**
 * All cards by name, for who looks for one.
 *
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {Printed} card
 */
function all(element, sheet, card) {
  const cards = found(sheet.room, element.search);
  return html`<details data-key="all" ?open=${element.search !== ''}><summary><b>${t('cards.deck.all')}</b></summary>
    ${sheet.room.deck.length > MANY ? search(element, cards.length) : null}
    <ul class="rows">${cards.map((each) => html`<li data-key=${each.id}><button type="button"
      aria-current=${each.id === card.id ? 'true' : undefined} @click=${() => element.visit(each.id)}>
      <span>${nameOf(each)}</span>${state(sheet, each.id)}</button></li>`)}</ul></details>`;
}

/**
 * @param {CardsElement} element
 * @param {number} count
 */
function search(element, count) {
  return html`<div class="field" data-key="search"><label for="deck-search">${t('cards.deck.search')}</label>
    <input type="search" id="deck-search" .value=${element.search} @input=${(/** @type {Event} */ event) => {
    element.search = /** @type {HTMLInputElement} */ (event.currentTarget).value;
    element.redraw();
  }} /><p class="small" role="status">${t('cards.deck.found', { count })}</p></div>`;
}

/**
 * @param {Sheet} sheet
 * @param {string} card
 */
function state(sheet, card) {
  const option = sheet.room.options.find(({ id }) => id === sheet.mark(card));
  return option ? html`<span class="state"><b>${pick(option.title)}</b></span>` : null;
}

/**
 * @param {CardsElement} element
 * @param {Printed[]} deck
 * @param {number} index
 */
function edge(element, deck, index) {
  const [previous, next] = [deck[index - 1], deck[index + 1]];
  return html`<nav class="edge${previous && next ? '' : ' one'}" aria-label=${t('cards.nav')}>
    ${previous ? html`<button class="btn" type="button" data-key="previous" @click=${() => element.visit(previous.id)}>
      ${t('cards.previous')}</button>` : null}
    ${next ? html`<button class="btn go" type="button" data-key="next" @click=${() => element.visit(next.id)}>
      ${t('cards.score.next')}<span class="sr">: ${pick(next.title)}</span></button>` : null}</nav>`;
}
