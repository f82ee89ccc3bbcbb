// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { select } from './fields.js';
import { ranked } from './sheet.js';

/**
 * Where a line comes from: a card, or a point of a chain, that another worksheet has on the board.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/** The longest name of a line. */
const NAME = 120;

/**
 * @param {any} view
 * @returns {[string, string][]}
 */
function options(view) {
  return ranked(view.desk.references).map(({ id, text, title }) => [id, title ? `${text} (${pick(title)})` : text]);
}

/**
 * What a line says about where it comes from; the link stays when the thing itself is off the board.
 *
 * @param {any} view
 * @param {any} line
 */
export function originWords(view, line) {
  if (!line.herkomst) return '';
  return t('ledger.from.of', { what: view.desk.references?.[line.herkomst]?.text ?? t('ledger.from.gone') });
}

/**
 * @param {any} view
 * @param {any} line
 */
export function originField(view, line) {
  const all = options(view);
  const isGone = line.herkomst && !all.some(([id]) => id === line.herkomst);
  return select('herkomst', t('ledger.f.herkomst'), line.herkomst, [
    ['', t('ledger.choose')], ...all,
    .../** @type {[string, string][]} */ (isGone ? [[line.herkomst, t('ledger.from.gone')]] : []),
  ]);
}

/**
 * Makes a line of something that another worksheet offers.
 *
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
export function originPicker(desk, { view, readonly }) {
  const all = options(view);
  if (all.length === 0) return null;
  const make = (/** @type {Event} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const from = String(new FormData(form).get('from') ?? '');
    if (from) desk.edit({ editing: 'new', from });
  };
  return html`<details data-key="from"><summary><b>${t('ledger.from')}</b></summary>
    <form data-key="from-form" novalidate @submit=${make}>
      ${select('from', t('ledger.from.what'), '', [['', t('ledger.choose')], ...all])}
      <p><button class="btn thin" type="submit" ?disabled=${readonly}>${t('ledger.from.make')}</button></p>
    </form></details>`;
}

/**
 * What a new line begins with.
 *
 * @param {any} view
 * @param {string} from   what it comes from; empty for nothing
 */
export function newLine(view, from) {
  const naam = [...(view.desk.references?.[from]?.text ?? '')].slice(0, NAME).join('');
  return { soort: 'baat', verdeling: [], hoeveelheid: [], ...(from ? { naam, herkomst: from } : {}) };
}
