// @ts-check
import { ask, Problem } from '../core/http.js';
import { errorText, loadTexts, onLanguage, t } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { dropToken, keepToken, token } from '../core/storage.js';
import { Desk } from './desk.js';
import { Entrance } from './entrance.js';

/** The facilitator's page: the door with the key, the making of sessions, and the desk of one session. */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
/** @type {{draw: () => void, stop: () => void} | undefined} */
let screen;

begin();

async function begin() {
  try {
    await Promise.all([
      loadTexts(['shell', 'desk', 'desk-run', 'desk-ready', 'own', 'compare', 'shelf'].map((name) => `/texts/${name}.json`)),
      loadTexts(['/texts/errors.json'], 'error.'),
    ]);
  } catch {
    render(html`<main class="setup"><h1>Wijktafel</h1>
      <p>De pagina kon niet helemaal laden. Er is niets verloren.</p>
      <p lang="en">The page could not load completely. Nothing is lost.</p></main>`, root);
    return;
  }
  onLanguage(() => screen?.draw());
  addEventListener('hashchange', enter);
  await enter();
}

/** Follows the address: `#l=` is a secret link, `#s=` a session on this device, anything else the entrance. */
async function enter() {
  const fragment = location.hash.slice(1);
  screen?.stop();
  try {
    if (fragment.startsWith('l=')) return open(await exchange(fragment.slice(2)));
    if (fragment.startsWith('s=')) return open(fragment.slice(2));
  } catch (reason) {
    return welcome(reason instanceof Problem ? reason.code : 'unexpected');
  }
  return welcome();
}

/**
 * @param {string} secret
 * @returns {Promise<string>}
 */
async function exchange(secret) {
  history.replaceState(null, '', location.pathname);
  const entry = await ask('/api/v1/exchanges', { body: { link: secret } });
  if (entry.role !== 'desk') throw new Problem('link-unknown', 0);
  keepToken(entry.session, 'desk', entry.token);
  return entry.session;
}

/** @param {string} session */
function open(session) {
  const secret = token(session, 'desk');
  if (!secret) return welcome('token-unknown');
  history.replaceState(null, '', `${location.pathname}#s=${session}`);
  const desk = new Desk(root, session, secret);
  desk.onEnded = (code) => {
    if (code === 'token-unknown') dropToken(session, 'desk');
    welcome(code);
  };
  screen = desk;
  return desk.start();
}

/** @param {string} [code] */
function welcome(code) {
  document.title = `${t('desk.title')} – Wijktafel`;
  const entrance = new Entrance(root, (session) => {
    location.hash = `#s=${session}`;
  });
  entrance.problem = code ? errorText(code) : '';
  screen?.stop();
  screen = entrance;
  entrance.draw();
}
