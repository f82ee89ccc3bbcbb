// @ts-check
import { loadTexts, onLanguage } from '../core/i18n.js';
import { html, render } from '../core/html.js';
import { keepShell } from '../core/shell-cache.js';
import { Join } from './join.js';

/**
 * The participant's page: first the door, then a seat at the table.
 */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

begin();

async function begin() {
  try {
    await Promise.all([
      loadTexts(['shell', 'join', 'participant', 'glossary', 'shelf'].map((name) => `/texts/${name}.json`)),
      loadTexts(['/texts/errors.json'], 'error.'),
    ]);
  } catch {
    return apologise();
  }
  const join = new Join(root);
  onLanguage(() => join.draw());
  // A link that is opened in a tab that is already here only changes the fragment.
  addEventListener('hashchange', () => join.enter(location.hash));
  join.enter(location.hash);
  keepShell();
}

/** Without texts there is no language to choose from, so it says it in both. */
function apologise() {
  render(html`<main class="quiet">
    <h1>Wijktafel</h1>
    <p>De pagina kon niet helemaal laden. Er is niets verloren. Kijk of je internet hebt en probeer het nog eens.</p>
    <p lang="en">The page could not load completely. Nothing is lost. Check your connection and try again.</p>
    <p><button class="btn go" type="button" @click=${() => location.reload()}>Probeer nog eens · Try again</button></p>
  </main>`, root);
}
