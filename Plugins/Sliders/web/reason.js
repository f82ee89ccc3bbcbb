// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { afterRest } from '/js/core/rest.js';
import { targetOf } from './sheet.js';

/** The longest reason, as the server counts it. */
const LIMIT = 1000;

/**
 * An optional why. The facilitator may put it on the board without a name, so it says that beforehand.
 *
 * @param {import('./participant.js').SlidersElement} element
 * @param {import('./sheet.js').Sheet} sheet
 * @param {any} theme
 */
export function reasonField(element, sheet, theme) {
  const saved = sheet.reason(theme.id);
  const hint = sheet.props.item.direct ? 'sliders.why.direct' : 'sliders.why.hint';
  const rest = afterRest(`${targetOf(theme.id, 'reason')}/${sheet.round}`);
  /** @param {Event} event */
  const typed = (event) => {
    const { value } = /** @type {HTMLTextAreaElement} */ (event.currentTarget);
    element.busy();
    rest.again(() => element.giveReason(theme.id, value.trim()));
  };
  return html`<details data-key="reason" ?open=${saved !== ''}><summary>
    <span><b>${t('sliders.why')}</b> <span class="small">${t('sliders.optional')}</span></span></summary>
    <div class="stack tight"><label class="sr" for="reason">${t('sliders.why')}</label>
      <textarea id="reason" data-key="text" rows="2" maxlength=${LIMIT} .value=${saved} aria-describedby="reason-hint"
        @input=${typed} @change=${() => rest.now()}></textarea>
      <p class="small" id="reason-hint">${t(hint)}</p></div></details>`;
}
