// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { withIDs } from './sheet.js';

/**
 * Where the chain still chafes; a press leads to the place.
 *
 * @param {import('./desk.js').ChainDeskElement} desk
 * @param {import('./sheet.js').Sheet} sheet
 */
export function findings(desk, sheet) {
  const all = withIDs(sheet.props.view.findings).sort((one, other) => one.rank - other.rank);
  const links = sheet.links;
  /** @param {any} finding */
  const text = ({ node, link }) => {
    const found = links.find((each) => each.id === link);
    return node ? sheet.text(node) : found ? sheet.name(found) : '';
  };
  /** @param {any} finding */
  const go = ({ rule, node, link }) => {
    if (link) desk.goTo('links', link);
    else if (node) desk.goTo(rule === 'W_GEEN_INDICATOR' ? 'steering' : 'columns', node);
    else if (rule === 'W_GEEN_PRAKTIJK') desk.goTo(desk.tab, 'roles');
    else desk.open('columns');
  };
  return html`<details class="findings" data-key="findings"><summary>
    <span>${t('resultschain.desk.findings', { count: all.length })}</span></summary>
    <ul class="rows">${all.map((finding) => html`<li data-key=${finding.id}>
      <button class="btn bare" type="button" @click=${() => go(finding)}>
        <span>${finding.rule.startsWith('E_') ? html`<b class="brick">${t('resultschain.error')} </b>` : null}
        <bdi>${text(finding)}</bdi>
        <span class="soft">${t(`resultschain.rule.${finding.rule}`)}</span></span></button></li>`)}</ul></details>`;
}
