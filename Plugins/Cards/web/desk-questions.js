// @ts-check
import { announce } from '/js/core/announce.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { newID } from '/js/core/ids.js';
import { deskCard } from './desk-card.js';
import { LIMIT } from './room.js';

/**
 * The questions that the strongest squares lead to, and the options that come with them.
 *
 * @typedef {import('./desk.js').CardsDeskElement} CardsDeskElement
 * @typedef {import('./room.js').Room} Room
 */

/** The most squares that are offered as questions. */
const MOST_OFFERED = 5;

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 */
export function questionsPart(element, room) {
  return html`<div class="stack" data-key="questions">${suggestions(element, room)}${newQuestion(element)}
    ${room.questions.map((question, index) => oneQuestion(element, room, question, index + 1))}</div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 */
function suggestions(element, room) {
  const asked = new Set(room.questions.map(({ row, column }) => `${row}|${column}`));
  const offered = room.scored.slice(0, MOST_OFFERED).filter(({ key }) => !asked.has(key));
  if (offered.length === 0) return null;
  return html`<section data-key="offered" aria-labelledby="offered"><h3 id="offered">${t('cards.desk.suggest')}</h3>
    <ul class="offered">${offered.map(({ key, crossing, row, column }) => {
    const texts = { row: room.item(row)?.text ?? '', column: room.item(column)?.text ?? '' };
    const text = pick(crossing.attention).replace(/\{(row|column)\}/g, (_, name) => texts[/** @type {'row' | 'column'} */ (name)])
      .slice(0, LIMIT.question);
    return html`<li class="line" data-key=${key}><span><bdi>${text}</bdi></span><button class="btn thin" type="button"
      ?disabled=${element.readonly} aria-label=${t('cards.desk.ask.of', { text })}
      @click=${() => element.command({ do: 'ask', id: newID(), text, row, column }, text, `ask/${key}`)}>${t('cards.desk.ask.do')}</button></li>`;
  })}</ul></section>`;
}

/** @param {CardsDeskElement} element */
function newQuestion(element) {
  const first = t('cards.desk.ask.start');
  /** @param {Event} event */
  const ask = (event) => {
    event.preventDefault();
    const text = element.text('ask', first).trim();
    if (!text || text === first.trim()) return;
    element.typed.delete('ask');
    element.command({ do: 'ask', id: newID(), text }, text);
  };
  return html`<form class="field" data-key="ask" @submit=${ask}><label for="ask">${t('cards.desk.ask')}</label>
    <textarea id="ask" rows="2" maxlength=${LIMIT.question} .value=${element.text('ask', first)} ?disabled=${element.readonly}
      @input=${element.typing('ask')}></textarea>
    <p><button class="btn thin" type="submit" ?disabled=${element.readonly}>${t('cards.desk.ask.do')}</button></p></form>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {import('./room.js').Question} question
 * @param {number} number
 */
function oneQuestion(element, room, question, number) {
  const { id, text } = question;
  const field = `reask-${id}`;
  const options = room.free(id);
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    const next = element.text(field, text).trim();
    element.typed.delete(field);
    if (next && next !== text) element.command({ do: 'reask', id, text: next }, next);
  };
  return html`<section class="column" data-key=${id} aria-labelledby="q-${id}">
    <h3 id="q-${id}">${t('cards.desk.question', { number })}</h3>
    <form class="field" data-key="reask" @submit=${save}><label class="sr" for=${field}>${t('cards.desk.question', { number })}</label>
      <textarea id=${field} rows="2" maxlength=${LIMIT.question} .value=${element.text(field, text)} ?disabled=${element.readonly}
        @input=${element.typing(field)}></textarea>
      <p class="does"><button class="btn thin" type="submit" ?disabled=${element.readonly}>${t('cards.desk.save')}</button>
        <button class="btn bare" type="button" data-key="unask" ?disabled=${element.readonly}
          aria-label=${t('cards.desk.unask.of', { text })}
          @click=${() => element.command({ do: 'unask', id }, text)}>${t('cards.desk.unask')}</button></p></form>
    ${options.length === 0 ? html`<p class="soft" data-key="none">${t('cards.desk.options.none')}</p>` : null}
    <ul class="cards" data-key="options">${options.map((card) => html`${deskCard(element, room, card)}
      ${card.shown ? agreement(element, card) : null}`)}</ul></section>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {import('./room.js').Card} card
 */
function agreement(element, { id, text }) {
  const agree = () => {
    element.agree({ what: text, origin: `${element.current?.item.worksheet}/${id}` });
    announce(t('cards.desk.agreed'));
  };
  return html`<li class="agree" data-key="agree-${id}"><button class="btn thin" type="button" ?disabled=${element.readonly}
    aria-label=${t('cards.desk.agree.of', { text })} @click=${agree}>${t('cards.desk.agree')}</button></li>`;
}
