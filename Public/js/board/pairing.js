// @ts-check
import { ask, Problem } from '../core/http.js';
import { html, render } from '../core/html.js';
import { t } from '../core/i18n.js';

/** How often the page asks whether a desk took it in, in milliseconds. */
const EVERY = 2000;

/**
 * Shows a code until a desk has typed it; a new one when it is over.
 *
 * @param {HTMLElement} root
 * @returns {Promise<{session: string, token: string}>}
 */
export async function pair(root) {
  for (;;) {
    const { code, secret } = await ask('/api/v1/pairings', { body: {} });
    draw(root, code);
    const place = await taken(secret);
    if (place) return place;
  }
}

/**
 * @param {string} secret
 * @returns {Promise<{session: string, token: string} | undefined>} nothing when the code is over
 */
async function taken(secret) {
  for (;;) {
    await new Promise((done) => { setTimeout(done, EVERY); });
    try {
      const place = await ask('/api/v1/exchanges', { body: { pairing: secret } });
      if (place.token) return place;
    } catch (reason) {
      // Without a connection the code on the screen may well be good still.
      if (reason instanceof Problem && reason.code === 'pairing-unknown') return undefined;
    }
  }
}

/**
 * @param {HTMLElement} root
 * @param {string} code
 */
function draw(root, code) {
  render(html`<main class="board-wait">
    <h1>${t('pairing.title')}</h1>
    <p>${t('pairing.how')}</p>
    <p class="pairing-code"><span aria-hidden="true">${code.slice(0, 3)} ${code.slice(3)}</span>
      <span class="sr">${t('pairing.code', { code: [...code].join(' ') })}</span></p>
    <p>${t('pairing.means')}</p></main>`, root);
}
