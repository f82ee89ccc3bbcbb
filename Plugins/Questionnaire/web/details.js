// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { afterRest } from '/js/core/rest.js';

/**
 * What may go with an answer: a note, where it stands in policy, what shows it, and "let's talk about this".
 *
 * @typedef {import('./participant.js').QuestionnaireElement} QuestionnaireElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Place} Place
 */

/** The longest note. */
const LIMIT = 1000;

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 */
export function details(element, sheet, place) {
  const { id } = place.question;
  const [note, ...more] = sheet.scale.extra ?? [];
  const flag = sheet.flag(id);
  const turn = () => element.tell(place, { do: 'flag', on: !flag }, 'flag', t(`questionnaire.${flag ? 'no' : 'yes'}`));
  return html`${note ? field(element, sheet, place, note) : null}
    <label class="check" data-key="flag"><input type="checkbox" .checked=${flag} @change=${turn} />
      <span>${t('questionnaire.flag')}</span></label>
    ${more.length > 0 || sheet.scale.evidence ? html`<details data-key="more">
      <summary>${t('questionnaire.more')}</summary><div class="stack">
        ${more.map((/** @type {any} */ each) => field(element, sheet, place, each))}
        ${evidence(element, sheet, place)}</div></details>` : null}`;
}

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 * @param {any} extra
 */
function field(element, sheet, place, extra) {
  const { id } = place.question;
  const rest = afterRest(`${id}/${extra.id}/${sheet.round}`);
  /** @param {Event} event */
  const typed = (event) => {
    const text = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value.trim();
    const body = { do: 'extra', field: extra.id, text };
    rest.again(() => element.tell(place, body, `extra/${extra.id}`, text.slice(0, 20)));
  };
  return html`<div class="field" data-key="extra-${extra.id}"><label for="x-${extra.id}">
    <b>${pick(extra.title)}</b> <span class="small">${t('questionnaire.optional')}</span></label>
    <textarea id="x-${extra.id}" rows="2" maxlength=${LIMIT} .value=${sheet.extra(id, extra.id)}
      @input=${typed} @change=${() => rest.now()}></textarea></div>`;
}

/**
 * @param {QuestionnaireElement} element
 * @param {Sheet} sheet
 * @param {Place} place
 */
function evidence(element, sheet, place) {
  const about = sheet.scale.evidence;
  if (!about) return null;
  const { id } = place.question;
  const now = sheet.evidence(id);
  /** @param {any} each */
  const choose = (each) => element.tell(place, { do: 'evidence', evidence: each.id }, 'evidence', pick(each.title));
  return html`<fieldset class="choices" data-key="evidence"><legend><b>${pick(about.title)}</b></legend>
    ${about.options.map((/** @type {any} */ each) => html`<label data-key=${each.id}>
      <input type="radio" name="evidence-${id}" .checked=${now === each.id} @change=${() => choose(each)} />
      <span>${pick(each.title)}</span></label>`)}</fieldset>`;
}
