// @ts-check
import { html, render } from '../core/html.js';
import { loadTexts } from '../core/i18n.js';
import { Outcome } from './outcome.js';

/** The page of a published outcome: for whoever has the link, as long as it may be read. */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
const place = /** @type {HTMLElement} */ (document.getElementById('outcome'));

begin();

async function begin() {
  try {
    await Promise.all([
      loadTexts(['/texts/shell.json', '/texts/outcome.json']),
      loadTexts(['/texts/errors.json'], 'error.'),
    ]);
  } catch {
    render(html`<main><h1>Wijktafel</h1>
      <p>De pagina kon niet helemaal laden. Er is niets verloren.</p>
      <p lang="en">The page could not load completely. Nothing is lost.</p></main>`, root);
    return;
  }
  const outcome = new Outcome(root, place);
  addEventListener('hashchange', () => outcome.enter(location.hash.slice(1)));
  await outcome.enter(location.hash.slice(1));
}
