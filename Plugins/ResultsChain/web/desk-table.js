// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { ROLES } from './words.js';

/**
 * Who is at the table: a chain without people from the field is a chain on paper.
 *
 * @param {import('./desk.js').ChainDeskElement} desk
 * @param {import('./sheet.js').Sheet} sheet
 */
export function table(desk, sheet) {
  const roles = sheet.props.view.roles ?? {};
  /** @param {string} role */
  const sits = (role) => sheet.isOn(`role/${role}`, roles[role]);
  /** @param {string} role */
  const turn = (role) => desk.ask('role', { role, on: !sits(role) }, t(`resultschain.role.${role}`));
  return html`<fieldset class="roles" data-key="roles" data-thing="roles" tabindex="-1"
    ?disabled=${sheet.props.readonly}>
    <legend>${t('resultschain.desk.roles')}</legend>
    ${ROLES.map((role) => html`<label class="check" data-key=${role}><input type="checkbox"
      .checked=${sits(role)} @change=${() => turn(role)} /><span>${t(`resultschain.role.${role}`)}</span></label>`)}
  </fieldset>`;
}
