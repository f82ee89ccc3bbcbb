// @ts-check
import { html } from '/js/core/html.js';

/** @type {Record<string, string>} */
const PATHS = {
  yes: 'M2 10l6 6L18 4',
  half: 'M10 2a8 8 0 1 1-.01 0',
  no: 'M4 4l12 12M16 4 4 16',
  unknown: 'M5 6a5 5 0 1 1 7 5q-2 1-2 3M10 17v2',
  none: 'M3 10h14',
};
/** @type {Record<string, string>} */
const FORMS = {
  ja: 'yes', geregeld: 'yes', deels: 'half', nee: 'no', niet: 'no', 'weet-niet': 'unknown', nvt: 'none',
};

/**
 * Draws the sign of an answer, so that it isn't told by its place or colour alone; unknown options have none.
 *
 * @param {string | undefined} option
 */
export function sign(option) {
  const form = FORMS[option ?? ''];
  if (!form) return null;
  return html`<svg class="sign" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <path class=${form === 'yes' ? 'tick ink' : 'off ink'} d=${PATHS[form]} />
    ${form === 'half' ? html`<svg><path class="t" d="M10 2a8 8 0 0 1 0 16z" /></svg>` : null}</svg>`;
}
