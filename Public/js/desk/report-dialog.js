// @ts-check
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { reportFiles } from './report-files.js';

/**
 * The dialog of the report: the files that were asked for, what goes into the next one, and what to do with it.
 *
 * @param {import('./report.js').Report} report
 */
export function reportDialog(report) {
  // The form is there only while the dialog is open, so that a passphrase never outlives it.
  return html`<dialog id="report" aria-labelledby="report-title" @close=${() => report.closed()}>
    <h2 id="report-title" tabindex="-1" data-focus-home>${t('report.title')}</h2>
    ${report.isOpen ? inside(report) : null}</dialog>`;
}

/** @param {import('./report.js').Report} report */
function inside(report) {
  const { desk, exports, form, publishing } = report;
  const isOffline = desk.client.status !== 'online' || exports.isLost;
  return html`<form class="report" novalidate @submit=${(/** @type {SubmitEvent} */ event) => report.submit(event)}>
    ${isOffline ? html`<p class="notice" data-key="offline">${t('report.offline')}</p>` : null}
    ${standing(desk.view)}
    ${reportFiles(report)}
    ${exports.formats ? form.markup() : coming(report)}
    ${exports.formats ? publishing.markup() : null}
    ${acts(report)}</form>`;
}

/**
 * What kind of report it will be: of a session that goes on, or of one in which nothing has happened yet.
 *
 * @param {any} view
 */
function standing({ phase, agenda }) {
  /** @type {any[]} */
  const items = Object.values(agenda);
  const isEmpty = items.every((each) => !each.worksheet || each.state === 'planned');
  const lines = [phase === 'closed' ? '' : t('report.interim'), isEmpty ? t('report.empty') : ''].filter(Boolean);
  if (lines.length === 0) return null;
  return html`<div class="notice plain" data-key="standing">${lines.map((each) => html`<p>${each}</p>`)}</div>`;
}

/** @param {import('./report.js').Report} report */
function coming(report) {
  if (!report.problem) return html`<p data-key="coming">${t('report.coming')}</p>`;
  return html`<p data-key="coming"><button class="btn thin" type="button" @click=${() => report.refresh()}>
    ${t('again')}</button></p>`;
}

/** @param {import('./report.js').Report} report */
function acts(report) {
  const { form, isBusy, previewed, problem, told } = report;
  const idle = (/** @type {boolean} */ isIdle) => (isIdle ? 'true' : null);
  return html`<div class="report-acts" data-key="acts">
    ${problem ? html`<p class="notice bad" role="alert" data-key="problem">${problem}</p>` : null}
    <p role="status" data-key="told">${told}</p>
    ${previewed ? html`<p data-key="previewed">${t('report.preview-blocked')}
      <a href=${previewed} target="_blank">${t('report.preview-open')}</a></p>` : null}
    <p class="report-row" data-key="buttons">
      <button class="btn go" type="submit" aria-disabled=${idle(isBusy || !form.format)}>${t('report.make')}</button>
      <button class="btn thin" type="button" aria-disabled=${idle(isBusy)} @click=${() => report.preview()}>
        ${t('report.preview')}</button>
      <button class="btn bare" type="button" @click=${() => report.dialogElement?.close()}>${t('close')}</button></p></div>`;
}
