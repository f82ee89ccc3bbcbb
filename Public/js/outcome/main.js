// @ts-check
import { begin } from '../core/begin.js';
import { Outcome } from './outcome.js';

/** The page of a published outcome: for whoever has the link, as long as it may be read. */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

begin(root, ['outcome'], () => {
  const outcome = new Outcome(root, /** @type {HTMLElement} */ (document.getElementById('document')));
  const enter = () => outcome.enter(location.hash.slice(1));
  addEventListener('hashchange', enter);
  return enter();
});
