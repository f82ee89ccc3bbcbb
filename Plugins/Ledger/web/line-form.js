// @ts-check
import { t } from '/js/core/i18n.js';
import { Filled, compact } from './fields.js';

/**
 * Reads the form of a line into what the server takes; a text is what keeps it from that.
 *
 * @param {Event} event
 * @param {string} id
 * @param {boolean} hadProfile
 * @returns {string | {line: any, alternatives: string[] | undefined}}
 */
export function readLine(event, id, hadProfile) {
  const filled = new Filled(event);
  const share = { share: true };
  const naam = filled.text('naam');
  if (!naam) return t('ledger.problem.name');
  const corrections = compact({
    deadweight: filled.number('deadweight', share), attributie_anderen: filled.number('attributie_anderen', share),
    verdringing: filled.number('verdringing', share),
  });
  const profile = filled.text('profiel').split(/[;\s]+/).filter(Boolean).map((each) => Number(each.replace(',', '.')));
  if (profile.some((each) => !Number.isFinite(each))) return t('ledger.problem.profile');
  const quantities = rows(filled, 'q', (index) => {
    const name = filled.text(`q-naam-${index}`);
    return name && compact({
      naam: name, waarde: filled.number(`q-waarde-${index}`), soort: filled.text(`q-soort-${index}`),
    });
  });
  const shares = rows(filled, 's', (index) => {
    const actor = filled.text(`s-actor-${index}`);
    return actor && { actor, aandeel: filled.number(`s-aandeel-${index}`, share) ?? 0 };
  });
  const line = compact({
    id, naam, bedrag: filled.number('bedrag'), prijs: filled.number('prijs'),
    hoeveelheid: quantities.length > 0 ? quantities : undefined, verdeling: shares,
    correcties: Object.keys(corrections).length > 0 ? corrections : undefined,
    effect_is_verschil: filled.has('effect_is_verschil') || undefined,
    uitdoving: filled.number('uitdoving', share), reele_groei: filled.number('reele_groei', { rate: true }),
    discontovoet: filled.number('discontovoet', { rate: true }),
    profiel: profile.length > 0 || (hadProfile && filled.text('profiel')) ? profile : undefined,
    ...texts(filled), ...years(filled),
  });
  if (filled.wrong.length > 0) return t('ledger.problem.fields', { fields: labels(filled) });
  const names = [...filled.form.querySelectorAll('input[name^="alt-"]')].map((each) => /** @type {HTMLInputElement} */ (each));
  const alternatives = names.length === 0 ? undefined
    : names.filter((each) => each.checked).map((each) => each.name.slice(4));
  return { line, alternatives };
}

/** @param {Filled} filled */
function texts(filled) {
  const names = [
    'soort', 'arena', 'bron', 'bewijs', 'effecttype', 'waarderingsmethode', 'btw', 'dubbeltelgroep', 'dimensie',
    'herkomst', 'wat_stopt', 'toelichting',
  ];
  return Object.fromEntries(names.map((name) => [name, filled.text(name)]));
}

/** @param {Filled} filled */
function years(filled) {
  const names = ['start', 'eind', 'ingroei_jaren', 'nawerking_jaren', 'effectduur_jaren', 'prijspeil'];
  return Object.fromEntries(names.map((name) => [name, filled.number(name)]));
}

/**
 * The rows that say something.
 *
 * @param {Filled} filled
 * @param {string} prefix
 * @param {(index: number) => any} read
 */
function rows(filled, prefix, read) {
  const all = [];
  for (let index = 0; filled.has(`${prefix}-${prefix === 'q' ? 'naam' : 'actor'}-${index}`); index += 1) {
    const row = read(index);
    if (row) all.push(row);
  }
  return all;
}

/**
 * What the fields that can't be read are called.
 *
 * @param {Filled} filled
 */
function labels(filled) {
  return filled.wrong.map((name) => {
    const field = filled.form.querySelector(`[name="${CSS.escape(name)}"]`);
    return field?.closest('label')?.querySelector('span')?.textContent ?? name;
  }).join(', ');
}
