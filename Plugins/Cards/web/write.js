// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { columnChoice } from './columns.js';
import { composer } from './composer.js';
import { ownCards } from './own-cards.js';
import { shownCards } from './table.js';

/**
 * Writing: choose a column, write, lay down. What one wrote stands beneath, and help for who is stuck.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 */
export function writePage(element, sheet) {
  const { list } = element;
  const column = sheet.room.columns.find(({ id }) => id === list);
  const mine = sheet.mine(list);
  return html`
    <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
    ${columnChoice(element, sheet, (id) => t('cards.count', { count: sheet.mine(id).length }))}
    <p data-key="asks">${pick(column?.text)}</p>
    ${composer(element, sheet, list)}
    ${ownCards(element, sheet, list, mine)}
    ${help(sheet, list)}
    ${sheet.props.item.phase === 'tonen' || sheet.props.view.direct ? shownCards(sheet, list) : null}
    <p class="small" data-key="who">${t(sheet.props.view.direct ? 'cards.who.direct' : 'cards.who')}</p>
    ${sheet.props.extra}
    ${deliveryLine(sheet.deliveries, { answered: mine.length > 0 })}`;
}

/**
 * Questions to start from; never a card that is already written.
 *
 * @param {Sheet} sheet
 * @param {string} list
 */
function help(sheet, list) {
  const column = sheet.room.columns.find(({ id }) => id === list);
  /** @type {any[]} */
  const prompts = column?.prompts ?? [];
  /** @type {any[]} */
  const helpers = (sheet.props.instrument.prompt_cards ?? []).filter((/** @type {any} */ each) => each.columns.includes(list));
  if (prompts.length + helpers.length === 0) return null;
  return html`<details data-key="help-${list}"><summary><b>${t('cards.help')}</b></summary>
    <div class="stack"><ul class="help">${prompts.map((each) => html`<li data-key=${each.id}>${pick(each.text)}</li>`)}</ul>
    ${helpers.length > 0 ? html`<p class="small">${t('cards.help.more')}</p><ul class="help">${helpers.map((each) => html`
      <li data-key=${each.id}><b>${pick(each.title)}</b> ${pick(each.text)}</li>`)}</ul>` : null}</div></details>`;
}
