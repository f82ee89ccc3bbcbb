// @ts-check
import { html, render } from './html.js';
import { loadTexts } from './i18n.js';

/**
 * Starts a page that shows a document once its texts are here; without them there is no language to say anything in.
 *
 * @param {HTMLElement} root
 * @param {string[]} names  of the files with texts, besides those of the shell and of problems
 * @param {() => void | Promise<void>} start
 */
export async function begin(root, names, start) {
  try {
    await Promise.all([
      loadTexts(['shell', ...names].map((name) => `/texts/${name}.json`)),
      loadTexts(['/texts/errors.json'], 'error.'),
    ]);
  } catch {
    const again = () => location.reload();
    return render(html`<main><h1>Wijktafel</h1>
      <p>De pagina kon niet helemaal laden. Er is niets verloren.</p>
      <p lang="en">The page could not load completely. Nothing is lost.</p>
      <p><button class="btn go" type="button" @click=${again}>Probeer nog eens · Try again</button></p></main>`, root);
  }
  return start();
}
