// @ts-check
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';

/**
 * What the group of a check is about, and what it means for whom.
 *
 * @param {import('./sheet.js').Sheet} sheet
 * @param {import('./sheet.js').Place} place
 */
export function perspectives(sheet, { group, question }) {
  if (!group.checks) return null;
  const { who = [], groups = [] } = sheet.props.instrument;
  /** @type {any[]} */
  const all = group.perspectives ?? [];
  const part = groups.find((/** @type {any} */ each) => each.id === question.group);
  /** @param {string} id */
  const name = (id) => pick(who.find((/** @type {any} */ each) => each.id === id)?.title);
  return html`${all.length > 0 ? html`<details data-key="perspectives">
      <summary>${t('questionnaire.means', { title: pick(group.title) })}</summary>
      <dl class="means">${all.map((each) => html`<div data-key=${each.id}><dt>${name(each.who)}</dt>
        <dd>${pick(each.text)}</dd></div>`)}</dl></details>` : null}
    ${group.text ? html`<p class="small" data-key="about">${pick(group.text)}</p>` : null}
    ${part ? html`<p class="small part" data-key="part">${pick(part.title)}</p>` : null}`;
}
