// @ts-check
import { html, render } from '../core/html.js';
import { loadTexts, onLanguage } from '../core/i18n.js';
import { Comparison } from './comparison.js';

/** The page that lays sessions side by side, for the facilitator whose key this device knows. */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
const place = /** @type {HTMLElement} */ (document.getElementById('comparison'));

begin();

async function begin() {
  try {
    await Promise.all([
      loadTexts(['/texts/shell.json', '/texts/compare.json']),
      loadTexts(['/texts/errors.json'], 'error.'),
    ]);
  } catch {
    render(html`<main><h1>Wijktafel</h1>
      <p>De pagina kon niet helemaal laden. Er is niets verloren.</p>
      <p lang="en">The page could not load completely. Nothing is lost.</p></main>`, root);
    return;
  }
  const comparison = new Comparison(root, place);
  const enter = () => comparison.enter(location.hash.slice(1));
  onLanguage(enter);
  addEventListener('hashchange', enter);
  await enter();
}
