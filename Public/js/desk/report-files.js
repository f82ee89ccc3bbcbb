// @ts-check
import { errorText, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { numberText } from '../core/numbers.js';
import { isUnderway } from './exports.js';
import { byRank } from './report-form.js';

/**
 * @typedef {import('./exports.js').Export} Export
 * @typedef {import('./report.js').Report} Report
 */

/**
 * What a file is called: what it is for, and in which language.
 *
 * @param {Export} each
 */
export function nameOf(each) {
  return `${t(`report.format.${each.format}`)} (${t(`language.${each.language}`)})`;
}

/**
 * Every file that was asked for: how far it is, and what can be done with it.
 *
 * @param {Report} report
 */
export function reportFiles(report) {
  const all = byRank(report.exports.all);
  if (all.length === 0) return null;
  return html`<section aria-labelledby="report-files" data-key="files"><h3 id="report-files">${t('report.files')}</h3>
    <p class="soft">${t('report.files-mean')}</p>
    <ul class="rows">${all.map(([id, each]) => row(report, id, each))}</ul></section>`;
}

/**
 * @param {Report} report
 * @param {string} id
 * @param {Export} each
 */
function row(report, id, each) {
  const name = nameOf(each);
  const about = [stateText(each), each.interim ? t('report.interim-mark') : ''].filter(Boolean).join(', ');
  const act = (/** @type {string} */ key, /** @type {string} */ looks, /** @type {() => void} */ run) => html`<button
    class=${`btn ${looks}`} type="button" data-key=${key} @click=${run} aria-label=${`${t(key)}: ${name}`}>${t(key)}</button>`;
  const isOver = each.state === 'failed' || each.state === 'cancelled';
  // Whoever presses a button that goes stays at the row, and hears there what has become of it.
  return html`<li data-key=${id} tabindex="-1"><div class="grow"><b>${name}</b>
    ${each.state === 'failed' ? html`<p class="problem">${errorText(each.code ?? 'export-failed')}</p>`
    : html`<span class="soft">${about}</span>`}
    ${each.state === 'ready' && each.name ? html`<span class="soft"><bdi>${each.name}</bdi></span>` : null}
    ${each.state === 'making' ? html`<progress max="100" value=${String(each.percent ?? 0)}
      aria-label=${t('report.progress', { name })}></progress>` : null}</div>
    ${each.state === 'ready' ? act('report.download', 'go', () => report.download(id)) : null}
    ${isOver ? act('report.again', 'thin', () => report.again(id)) : null}
    ${isUnderway(each) ? act('report.stop', 'thin', () => report.drop(id)) : act('new.drop', 'bare', () => report.drop(id))}
  </li>`;
}

/** @param {Export} each */
function stateText(each) {
  const percent = numberText(each.percent ?? 0);
  return t(`report.state.${each.state}`, { percent, size: sizeText(each.bytes ?? 0) });
}

/** @param {number} bytes */
function sizeText(bytes) {
  return bytes < 1e6 ? `${numberText(Math.ceil(bytes / 1000))} kB` : `${numberText(bytes / 1e6, 1)} MB`;
}
