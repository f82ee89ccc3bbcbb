// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { EVIDENCE, LIMIT } from './room.js';

/**
 * The field for a card, with what may go with it.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {string} list
 * @param {string} [label]
 */
export function composer(element, sheet, list, label = t('cards.write')) {
  const draft = element.draft(list);
  /** @param {Event} event */
  const typed = (event) => {
    draft.text = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value;
    element.busy();
    element.redraw();
  };
  const stop = () => {
    element.drafts.delete(list);
    element.redraw();
  };
  const left = LIMIT.card - [...draft.text].length;
  return html`<form class="composer" data-key="composer-${list}" @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    element.lay(list);
  }}>
    <div class="field"><label for="card-${list}">${draft.id ? t('cards.rewrite') : label}</label>
      <textarea id="card-${list}" rows="2" maxlength=${LIMIT.card} .value=${draft.text} @input=${typed}
        aria-describedby="left-${list}"></textarea>
      <p class="small" id="left-${list}">${t('cards.left', { count: left })}</p></div>
    ${more(element, list)}
    <p class="pair"><button class="btn go" type="submit" ?disabled=${draft.text.trim() === ''}>
      ${t(draft.id ? 'cards.keep' : 'cards.lay')}</button>
      ${draft.id ? html`<button class="btn thin" type="button" data-key="stop" @click=${stop}>${t('cards.stop')}</button>` : null}</p>
  </form>`;
}

/**
 * @param {CardsElement} element
 * @param {string} list
 */
function more(element, list) {
  const draft = element.draft(list);
  /** @param {string} evidence */
  const choose = (evidence) => {
    draft.evidence = draft.evidence === evidence ? '' : evidence;
    element.redraw();
  };
  return html`<details data-key="more" ?open=${draft.evidence !== '' || draft.note !== ''}>
    <summary><span><b>${t('cards.more')}</b> <span class="small">${t('cards.optional')}</span></span></summary>
    <div class="stack"><div class="evidence" role="group" aria-label=${t('cards.evidence')}>
      ${EVIDENCE.map((each) => html`<button class="btn thin" type="button" data-key=${each}
        aria-pressed=${String(draft.evidence === each)} @click=${() => choose(each)}>${t(`cards.evidence.${each}`)}</button>`)}</div>
      <div class="field"><label for="note-${list}">${t('cards.note')}</label>
        <textarea id="note-${list}" rows="2" maxlength=${LIMIT.note} .value=${draft.note}
          @input=${(/** @type {Event} */ event) => {
    draft.note = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value;
  }}></textarea></div></div></details>`;
}
