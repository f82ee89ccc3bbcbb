// @ts-check
import { html } from '/js/core/html.js';
import { hasText, t } from '/js/core/i18n.js';
import { ranked } from './sheet.js';

/**
 * What is wrong and what is worth a second look; each leads to its field.
 *
 * @typedef {import('./desk.js').LedgerDesk} LedgerDesk
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */

/**
 * Where findings that name a whole line are mended.
 * @type {Record<string, {tab?: 'risk' | 'case', field?: string}>}
 */
const MENDED = {
  'e-bedrag-of-hoeveelheid': { field: 'bedrag' }, 'e-hoeveelheid-leeg': { field: 'q-naam-0' },
  'e-verdeling-leeg': { field: 's-actor-0' }, 'e-index-ontbreekt': { tab: 'case', field: 'year' },
  'w-bron-ontbreekt': { field: 'bron' }, 'w-negatieve-kost': { field: 'bedrag' },
  'w-dubbele-correctie': { field: 'deadweight' }, 'w-dubbeltelling': { field: 'dubbeltelgroep' },
  'w-indirect-controleer': { field: 'effecttype' }, 'w-btw-gemengd': { field: 'btw' },
  'w-geen-keten': { field: 'herkomst' }, 'w-start-na-looptijd': { field: 'start' },
  'w-eind-na-looptijd': { field: 'eind' }, 'w-geen-bereik': { tab: 'risk' }, 'e-profiel': { field: 'profiel' },
};

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 */
export function checkPage(desk, props) {
  const findings = ranked(props.view.desk.findings);
  const errors = findings.filter(({ error }) => error);
  const others = findings.filter(({ error }) => !error);
  return html`<section data-key="check">
    ${findings.length === 0 ? html`<p>${t('ledger.check.none')}</p>` : null}
    ${errors.length === 0 ? null : html`<h3>${t('ledger.check.errors')}</h3>${list(desk, props, errors)}`}
    ${others.length === 0 ? null : html`<h3>${t('ledger.check.others')}</h3>${list(desk, props, others)}`}</section>`;
}

/**
 * @param {LedgerDesk} desk
 * @param {WorksheetProps} props
 * @param {any[]} findings
 */
function list(desk, { view, item }, findings) {
  return html`<ul class="list">${findings.map(({ id, code, place, error }) => {
    const name = placeName(view, place);
    const text = t(`ledger.${code}`);
    return html`<li data-key=${id}><span class=${error ? 'error' : ''}><bdi>${name}</bdi>: ${text}</span>
      <span class="buttons"><button class="btn thin" type="button" aria-label=${t('ledger.lead.named', { name })}
        @click=${() => desk.lead(place, MENDED[code] ?? {})}>${t('ledger.lead')}</button>
      <button class="btn thin" type="button" aria-label=${t('ledger.action.named', { name })} @click=${() => desk.agree({
    what: `${name}: ${text}`.slice(0, 300), origin: `${item.worksheet}/${place.split('.')[0]}` })}>
        ${t('ledger.action')}</button></span></li>`;
  })}</ul>`;
}

/**
 * @param {any} view
 * @param {string} place
 */
function placeName(view, place) {
  const [id, field] = place.split(/\.(.*)/s);
  const line = view.desk.posten?.[id]?.line.naam;
  if (!line) return t(`ledger.place.${place}`);
  if (!field) return line;
  // A factor goes by the name that the room gave it.
  return `${line}, ${hasText(`ledger.f.${field}`) ? t(`ledger.f.${field}`) : field}`;
}
