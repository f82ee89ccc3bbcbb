// @ts-check
import { ask } from '../core/http.js';
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { dayText, momentDayText } from '../core/numbers.js';

/** For how many days an outcome can be read when nobody chose otherwise. */
const USUAL_DAYS = 30;

/**
 * @param {number} moment
 * @returns {string} the day as `yyyy-mm-dd`, in the session's zone
 */
function isoDay(moment) {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(moment);
}

/** Publishing the outcome for whoever has the link, until an end date, and taking it back. */
export class Publishing {
  /** @param {import('./report.js').Report} report */
  constructor(report) {
    this.report = report;
    this.chosenDay = '';
    this.objection = '';
    this.isCopied = false;
    this.isRevoking = false;
  }

  get desk() {
    return this.report.desk;
  }

  /** @returns {{url: string, publishedAt: number, until: number} | undefined} */
  get outcome() {
    return this.desk.view.outcome;
  }

  get lastDay() {
    return this.desk.client.welcome?.session.retainUntil ?? '';
  }

  get day() {
    if (this.chosenDay) return this.chosenDay;
    const usual = isoDay(Date.now() + USUAL_DAYS * 86_400_000);
    return this.lastDay && this.lastDay < usual ? this.lastDay : usual;
  }

  /**
   * @param {string} method
   * @param {unknown} [body]
   */
  call(method, body) {
    const { session, token } = this.desk.client;
    return ask(`/api/v1/sessions/${session}/outcome`, { method, body, bearer: token });
  }

  publish() {
    const { day, lastDay, report } = this;
    const isWithin = day >= isoDay(Date.now()) && (!lastDay || day <= lastDay);
    this.objection = isWithin ? '' : t('publish.until-wrong', { date: dayText(lastDay) });
    report.form.objection = report.form.objectionToChapters();
    if (this.objection || report.form.objection) {
      report.desk.draw();
      return document.getElementById(this.objection ? 'publish-until' : report.form.objection?.field ?? '')?.focus();
    }
    this.isCopied = false;
    this.isRevoking = false;
    return report.attempt(async () => {
      await this.call('PUT', { until: day, ...report.form.content });
      report.tell(t('publish.told.done'));
    });
  }

  takeBack() {
    this.isRevoking = false;
    return this.report.attempt(async () => {
      await this.call('DELETE');
      this.report.tell(t('publish.told.back'));
    });
  }

  async copy() {
    await navigator.clipboard?.writeText(this.outcome?.url ?? '').then(() => { this.isCopied = true; }, () => undefined);
    if (this.isCopied) this.report.tell(t('links.copied'));
    this.desk.draw();
  }

  markup() {
    const isClosed = this.desk.view.phase === 'closed';
    return html`<section class="publish" aria-labelledby="publish-title" data-key="publish">
      <h3 id="publish-title">${t('publish.title')}</h3>
      <p class="soft">${t(isClosed ? 'publish.means' : 'publish.closed-first')}</p>
      ${this.outcome ? this.standing(this.outcome) : null}
      ${isClosed ? this.fields() : null}</section>`;
  }

  /** @param {{url: string, publishedAt: number, until: number}} outcome */
  standing({ url, publishedAt, until }) {
    const back = () => { this.isRevoking = true; this.desk.draw(); };
    const words = { date: momentDayText(publishedAt), until: momentDayText(until - 1) };
    return html`<div class="notice plain stack" data-key="standing"><p>${t('publish.stands', words)}</p>
      <label class="field"><span>${t('publish.link')}</span><input type="text" readonly value=${url}></label>
      <p class="report-row"><button class="btn thin" type="button" data-key="copy" @click=${() => this.copy()}>
        ${t(this.isCopied ? 'links.copied' : 'links.copy')}</button>
      <button class="btn bare" type="button" data-key="back" @click=${this.isRevoking ? () => this.takeBack() : back}>
        ${t(this.isRevoking ? 'links.revoke-sure' : 'links.revoke')}</button></p></div>`;
  }

  fields() {
    const { outcome, lastDay, objection, report } = this;
    const choose = (/** @type {Event} */ event) => {
      this.chosenDay = /** @type {HTMLInputElement} */ (event.currentTarget).value;
      this.objection = '';
      this.desk.draw();
    };
    return html`<div class="report-row publish-row" data-key="fields">
      <label class="field"><span>${t('publish.until')}</span><input type="date" id="publish-until" .value=${this.day}
        min=${isoDay(Date.now())} max=${lastDay || null} @change=${choose} aria-invalid=${objection ? 'true' : null}
        aria-describedby="publish-problem"></label>
      <button class="btn" type="button" aria-disabled=${report.isBusy ? 'true' : null} @click=${() => this.publish()}>
        ${t(outcome ? 'publish.again' : 'publish.go')}</button></div>
      <p class="problem" id="publish-problem" data-key="problem">${objection}</p>
      ${outcome ? html`<p class="soft" data-key="again">${t('publish.again-means')}</p>` : null}`;
  }
}
