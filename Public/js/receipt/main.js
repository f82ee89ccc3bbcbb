// @ts-check
import { html, render } from '../core/html.js';
import { loadTexts, onLanguage } from '../core/i18n.js';
import { Receipt } from './receipt.js';

/**
 * Somebody's own answers, on whichever device they have: by the link that their phone gave, or by its code.
 */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

begin();

async function begin() {
  try {
    await Promise.all([
      loadTexts(['/texts/shell.json', '/texts/receipt.json']),
      loadTexts(['/texts/errors.json'], 'error.'),
    ]);
  } catch {
    return render(html`<main class="quiet"><h1>Wijktafel</h1>
      <p>De pagina kon niet helemaal laden. Kijk of je internet hebt en probeer het nog eens.</p>
      <p lang="en">The page could not load completely. Check your connection and try again.</p>
      <p><button class="btn go" type="button" @click=${() => location.reload()}>Probeer nog eens · Try again</button></p>
    </main>`, root);
  }
  const receipt = new Receipt(root);
  onLanguage(() => receipt.draw());
  addEventListener('hashchange', () => receipt.enter(location.hash));
  receipt.enter(location.hash);
}
