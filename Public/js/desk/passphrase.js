// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

/**
 * The words that close an archive. They stand in their two fields and nowhere else: nothing here keeps them.
 *
 * @typedef {{text: string, field: string}} Objection  why nothing can be made yet, and the field it is about
 */

/** Signs that the words have at least; the server refuses fewer. */
const FEWEST_SIGNS = 12;
/** Signs beyond which somebody pasted something else; the server refuses them too. */
const MOST_SIGNS = 1024;

const FIRST = 'passphrase';
const SECOND = 'passphrase-again';

/** @param {HTMLFormElement} form */
export function passphraseIn(form) {
  return read(form, FIRST);
}

/**
 * @param {HTMLFormElement} form
 * @returns {Objection | undefined}
 */
export function objectionToPassphrase(form) {
  const signs = signsIn(read(form, FIRST));
  if (signs < FEWEST_SIGNS) return { text: t('report.passphrase-short', { signs: FEWEST_SIGNS }), field: FIRST };
  if (signs > MOST_SIGNS) return { text: t('report.passphrase-long', { signs: MOST_SIGNS }), field: FIRST };
  if (read(form, FIRST) === read(form, SECOND)) return undefined;
  return { text: t('report.passphrase-differs'), field: SECOND };
}

/** @param {Objection | undefined} objection */
export function passphraseFields(objection) {
  return html`<div class="notice stack" data-key="passphrase"><p id="passphrase-means">${t('report.passphrase-means')}</p>
    <div class="pair">${field(FIRST, t('report.passphrase', { signs: FEWEST_SIGNS }), objection)}
    ${field(SECOND, t('report.passphrase-again'), objection)}</div></div>`;
}

/**
 * @param {string} name
 * @param {string} label
 * @param {Objection | undefined} objection
 */
function field(name, label, objection) {
  const isWrong = objection?.field === name;
  return html`<label class="field" data-key=${`${name}-field`}><span>${label}</span>
    <input type="password" id=${name} name=${name} autocomplete="new-password" aria-invalid=${isWrong ? 'true' : null}
      aria-describedby=${isWrong ? `${name}-problem` : 'passphrase-means'}>
    <span class="problem" id=${`${name}-problem`}>${isWrong ? objection.text : ''}</span></label>`;
}

/**
 * Counts as people do, and as the server does: a letter with its accent is one sign, and so is a family of four.
 *
 * @param {string} text
 */
function signsIn(text) {
  // Not every browser has it, and the type checker's library is older than it.
  const { Segmenter } = /** @type {any} */ (Intl);
  return Segmenter ? [...new Segmenter().segment(text)].length : [...text].length;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function read(form, name) {
  return String(new FormData(form).get(name) ?? '');
}
