// @ts-check
import { language, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/**
 * All keys, for whoever presses the question mark.
 *
 * @param {import('./desk.js').Desk} desk
 */
export function shortcutsDialog(desk) {
  const rows = [
    ...[...desk.controls.now(), ...desk.controls.timer()].map((each) => [each.key.toUpperCase(), each.label]),
    ['←  →', t('keys.pages')], ['C', t('keys.conclusion')], ['T', t('keys.table')], ['B', t('keys.code')],
    ['A', t('keys.plan')], ['F', t('keys.freeze')], ['U', t('keys.light')], ['D', t('keys.lock')],
    ...(desk.view?.phase === 'gathering' ? [['P', t('keys.trial')]] : []),
    ...(desk.view && desk.worksheet.item() ? [['G', t('keys.wide')]] : []),
    ...(desk.view?.phase === 'closed' ? [] : [['E', t('report.title')]]), ['Z', t('undo')], ['?', t('keys.title')],
  ];
  return html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">${t('keys.title')}</h2>
    <dl class="keys">${rows.map(([key, label]) => html`<div data-key=${`${key}-${label}`}><dt><kbd>${key}</kbd></dt><dd>${label}</dd></div>`)}</dl>
    <p class="soft">${t('keys.undo-means')}</p>
    <p><a href=${language() === 'nl' ? '/hulp' : '/hulp#en'} target="_blank" rel="noopener">${t('help.whole')}</a></p>
    <p><button class="btn thin" type="button" @click=${() => /** @type {HTMLDialogElement} */ (document.getElementById('keys')).close()}>
      ${t('close')}</button></p></dialog>`;
}
