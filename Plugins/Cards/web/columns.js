// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';

/**
 * The columns as large radios, two by two: which one is in front, and how many things are in each.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {(list: string) => string} note  a word or two under each title
 */
export function columnChoice(element, sheet, note) {
  if (sheet.room.columns.length < 2) return null;
  return html`<fieldset class="columns-choice" data-key="columns"><legend class="sr">${t('cards.column')}</legend>
    ${sheet.room.columns.map((column) => html`<label data-key=${column.id}>
      <input type="radio" name="column" value=${column.id} .checked=${element.list === column.id}
        @change=${() => element.go(column.id)} />
      <b>${pick(column.title)}</b> <span class="note">${note(column.id)}</span></label>`)}
  </fieldset>`;
}
