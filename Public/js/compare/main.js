// @ts-check
import { begin } from '../core/begin.js';
import { onLanguage } from '../core/i18n.js';
import { Comparison } from './comparison.js';

/** The page that lays sessions side by side, for the facilitator whose key this device knows. */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

begin(root, ['compare'], () => {
  const comparison = new Comparison(root, /** @type {HTMLElement} */ (document.getElementById('document')));
  const enter = () => comparison.enter(location.hash.slice(1));
  onLanguage(enter);
  addEventListener('hashchange', enter);
  return enter();
});
