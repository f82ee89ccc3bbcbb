// @ts-check
import { announce } from '../core/announce.js';
import { errorText, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { codeOf, Exports } from './exports.js';
import { nameOf } from './report-files.js';
import { ReportForm } from './report-form.js';
import { Publishing } from './report-publish.js';

/** The report leaves the building: what goes in, as which file, how far it is, and where it lies. */
export class Report {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.exports = new Exports(desk.client, {
      draw: () => desk.draw(), changed: (now, before, id) => this.changed(now, before, id),
    });
    this.form = new ReportForm(desk, this.exports);
    this.publishing = new Publishing(this);
    this.problem = '';
    /** What happened last, in words. */
    this.told = '';
    /**
     * What is told next.
     *
     * @type {string[]}
     */
    this.saying = [];
    /** The preview's address, when the browser let no window open for it. */
    this.previewed = '';
    this.isBusy = false;
    /**
     * What became ready or failed while nobody looked.
     *
     * @type {Set<string>}
     */
    this.news = new Set();
    desk.client.addEventListener('welcome', () => this.refresh());
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('report'));
  }

  get isOpen() {
    return Boolean(this.dialogElement?.open);
  }

  stop() {
    this.exports.stop();
  }

  open() {
    const { dialogElement } = this;
    if (!dialogElement || dialogElement.open) return;
    this.news.clear();
    dialogElement.showModal();
    document.getElementById('report-title')?.focus();
    this.desk.draw();
    this.refresh();
  }

  closed() {
    this.problem = '';
    this.told = '';
    this.previewed = '';
    this.desk.draw();
  }

  /** Asks what can be made and what there is. It is asked at every connection; only who looks is told of a failure. */
  async refresh() {
    try {
      await this.exports.refresh();
      this.problem = '';
    } catch (reason) {
      if (this.isOpen) this.fail(reason);
    }
    this.desk.draw();
  }

  /** @param {unknown} reason */
  fail(reason) {
    this.problem = errorText(codeOf(reason));
  }

  /**
   * A modal dialog keeps its screen reader inside, so each place has a line of its own.
   *
   * @param {string} text
   */
  tell(text) {
    this.saying.push(text);
    if (this.saying.length > 1) return;
    // Several files may come to another state in one look; each is told.
    queueMicrotask(() => {
      const words = this.saying.splice(0).join(' ');
      if (this.isOpen) this.told = words;
      else announce(words);
      this.desk.draw();
    });
  }

  /**
   * @param {import('./exports.js').Export} now
   * @param {import('./exports.js').Export | undefined} before
   * @param {string} id
   */
  changed(now, before, id) {
    if (!this.isOpen && (now.state === 'ready' || now.state === 'failed')) this.news.add(id);
    if (before) this.tell(t(`report.told.${now.state}`, { name: nameOf(now) }));
  }

  /**
   * Does one thing at a time; what fails is told, and all choices stay.
   *
   * @param {() => Promise<void>} work
   */
  async attempt(work) {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    this.told = '';
    this.desk.draw();
    try {
      await work();
    } catch (reason) {
      this.fail(reason);
    }
    this.isBusy = false;
    this.desk.draw();
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    const fields = /** @type {HTMLFormElement} */ (event.target);
    const choices = this.form.choices(fields);
    if (!choices) return this.object();
    if (!choices.format) return undefined;
    return this.attempt(async () => {
      await this.exports.make(choices);
      for (const each of fields.querySelectorAll('input')) if (each.type === 'password') each.value = '';
      this.tell(t('report.told.waiting', { name: nameOf({ ...choices, rank: 0, state: 'waiting' }) }));
    });
  }

  /** Brings whoever chose to the field that something is wrong with. */
  object() {
    this.told = '';
    this.desk.draw();
    document.getElementById(this.form.objection?.field ?? '')?.focus();
  }

  preview() {
    if (this.isBusy) return undefined;
    this.form.objection = this.form.objectionToChapters();
    if (this.form.objection) return this.object();
    // Opened at once, because a browser lets a window open only while the click lasts.
    const page = window.open('about:blank', 'wijktafel-report');
    this.previewed = '';
    return this.attempt(async () => {
      try {
        const address = await this.exports.ticket({ kind: 'preview', ...this.form.content });
        if (page) page.location.href = new URL(address, location.href).href;
        else this.previewed = address;
      } catch (reason) {
        page?.close();
        throw reason;
      }
    });
  }

  /** @param {string} id */
  download(id) {
    return this.attempt(async () => {
      const anchor = document.createElement('a');
      anchor.href = await this.exports.download(id);
      anchor.download = '';
      anchor.click();
      this.tell(t('report.told.fetching', { name: nameOf(this.exports.all[id]) }));
    });
  }

  /** @param {string} id */
  drop(id) {
    return this.attempt(() => this.exports.drop(id));
  }

  /**
   * Makes it once more. What was chosen on another page, or is closed with a passphrase, has to be chosen again.
   *
   * @param {string} id
   */
  again(id) {
    const choices = this.exports.asked.get(id);
    if (!choices) return this.chooseAgain(this.exports.all[id]);
    return this.attempt(async () => {
      await this.exports.make(choices);
      await this.exports.drop(id);
    });
  }

  /** @param {import('./exports.js').Export} each */
  chooseAgain({ format, language }) {
    this.form.chosenFormat = format;
    this.form.chosenLanguage = language;
    this.tell(t('report.choose-again'));
    this.desk.draw();
    const chosen = this.dialogElement?.querySelector('[name=report-format]:checked');
    if (chosen instanceof HTMLElement) chosen.focus();
  }

  /** The line in the bar that says that something happened behind a closed dialog. */
  line() {
    const news = [...this.news].map((id) => this.exports.all[id]).filter(Boolean);
    if (news.length === 0 || this.isOpen) return null;
    const ready = news.filter((each) => each.state === 'ready').length;
    const text = ready > 0 ? t('report.ready-line', { count: ready }) : t('report.failed-line', { count: news.length });
    return html`<p class="report-line" data-key="report-line"><span>${text}</span>
      <button class="btn thin" type="button" @click=${() => this.open()}>${t('report.look')}</button></p>`;
  }
}
