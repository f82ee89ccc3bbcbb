// @ts-check
import { ask, Problem } from '../core/http.js';
import { errorText, loadTexts, t } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { dropToken, keepToken, remember, remembered, token } from '../core/storage.js';
import { Board } from './board.js';
import { pair } from './pairing.js';

/** The beamer's page: a secret link becomes a seat at the board, and the board stays. */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
const LAST = 'wt.board.session';

begin();

async function begin() {
  try {
    await Promise.all([
      loadTexts(['/texts/shell.json', '/texts/board.json']),
      loadTexts(['/texts/errors.json'], 'error.'),
    ]);
    // Before the code: a link can be pasted while the board waits for a desk.
    addEventListener('hashchange', () => location.hash.startsWith('#l=') && location.reload());
    await enter();
  } catch (reason) {
    say(reason instanceof Problem ? reason.code : 'unexpected');
  }
}

/** @returns {Promise<void>} */
async function enter() {
  const session = await exchange(location.hash) ?? remembered(LAST);
  const secret = session && token(session, 'board');
  if (!session || !secret) return take(await pair(root));
  const board = new Board(root, session, secret);
  board.onEnded = (code) => {
    dropToken(session, 'board');
    say(code);
  };
  return board.start();
}

/** @param {{session: string, token: string}} place */
function take(place) {
  keepToken(place.session, 'board', place.token);
  remember(LAST, place.session);
  return enter();
}

/**
 * Exchanges the secret of a link for a token, and takes the secret out of the address bar.
 *
 * @param {string} fragment
 * @returns {Promise<string | undefined>} the session
 */
async function exchange(fragment) {
  if (!fragment.startsWith('#l=')) return undefined;
  history.replaceState(null, '', location.pathname);
  const entry = await ask('/api/v1/exchanges', { body: { link: fragment.slice(3) } });
  if (entry.role !== 'board') throw new Problem('board-link-missing', 0);
  keepToken(entry.session, 'board', entry.token);
  remember(LAST, entry.session);
  return entry.session;
}

/** @param {string} code */
function say(code) {
  render(html`<main class="board-wait">
    <h1>${t('board.apology')}</h1>
    <p>${code === 'board-link-missing' ? t('board.link-missing') : errorText(code)}</p>
    <p><button class="btn go" type="button" @click=${() => location.reload()}>${t('again')}</button></p>
  </main>`, root);
}
