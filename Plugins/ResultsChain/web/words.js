// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';

/** What a link's reasoning can rest on, the firmest first; the letter says what the colour says. */
export const EVIDENCE = ['gemeten', 'literatuur', 'praktijk', 'aanname', 'weerlegd'];
/** @type {Record<string, string>} */
const LETTERS = { gemeten: 'G', literatuur: 'G', praktijk: 'P', aanname: 'A', weerlegd: 'X' };
/** The answers to "how certain", the least first, and the one that says that one doesn't know. */
export const ANSWERS = [0, 1, 2, 3, 'weet-niet'];
export const ROLES = ['inwoner', 'professional', 'vrijwilliger', 'partner', 'beleid', 'bestuur'];
export const KINDS = ['waarneming', 'bestaand', 'nieuw'];
export const FREQUENCIES = ['week', 'maand', 'kwartaal', 'halfjaar', 'jaar'];
export const DIRECTIONS = ['hoger', 'lager', 'binnen'];
export const FAILINGS = ['beleid', 'uitvoering', 'vaardigheden', 'steun'];
export const ABOUT = ['omgeving', 'volledigheid', 'verband'];
export const STATUSES = ['open', 'klopt', 'klopt-niet'];

/**
 * The light of a link: a colour with a letter.
 *
 * @param {string | undefined} evidence
 */
export function light(evidence) {
  const letter = LETTERS[evidence ?? ''] ?? '?';
  const word = t(`resultschain.evidence.${evidence ?? 'none'}`);
  return html`<span class="light l-${letter === '?' ? 'none' : letter}" title=${word}>
    <span aria-hidden="true">${letter}</span><span class="sr">${word}</span></span>`;
}

/**
 * A figure with as many decimals as it needs, at most two.
 *
 * @param {number} value
 */
export function figure(value) {
  const decimals = [0, 1, 2].find((each) => Number(value.toFixed(each)) === value) ?? 2;
  return numberText(value, decimals);
}

/**
 * What a support says (wensdenken, zwak, redelijk, sterk), with its figure.
 *
 * @param {any} support  a number, or the two ends that it lies between
 */
export function supportText(support) {
  if (typeof support !== 'number') return t('resultschain.support.unknown');
  const key = support === 0 ? 'none' : support < 1.5 ? 'weak' : support < 2.5 ? 'fair' : 'strong';
  return t(`resultschain.support.${key}`, { value: figure(support) });
}

/** @param {any} strength */
export function strengthText(strength) {
  return typeof strength === 'number' ? t('resultschain.strength', { value: figure(strength) }) : t('resultschain.strength.unknown');
}

/** @param {number | string | undefined} answer */
export function answerText(answer) {
  return answer === undefined ? '' : t(`resultschain.answer.${answer}`);
}
