// @ts-check
import { html } from '/js/core/html.js';
import { pick } from '/js/core/i18n.js';

/**
 * What to mind while building a chain, folded away: the steps of the method and the care that figures need.
 *
 * @param {import('./sheet.js').Sheet} sheet
 */
export function guidance(sheet) {
  const parts = /** @type {any[]} */ (sheet.props.instrument.guidance ?? []);
  return parts.map((part) => html`<details data-key=${`guidance-${part.id}`}><summary>${pick(part.title)}</summary>
    <p class="soft">${pick(part.intro)}</p>
    <ol class="guidance">${part.items.map((/** @type {any} */ each) => html`<li data-key=${each.id}><b>${pick(each.title)}</b>
      <span>${pick(each.text)}</span></li>`)}</ol></details>`);
}
