// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { objectionToPassphrase, passphraseFields, passphraseIn } from './passphrase.js';

/**
 * @typedef {import('./exports.js').Choices} Choices
 * @typedef {import('./exports.js').Chapter} Chapter
 * @typedef {import('./exports.js').Format} Format
 * @typedef {import('./passphrase.js').Objection} Objection
 */

/** The one format that is closed with a passphrase. */
export const ARCHIVE = 'archive';

/**
 * @template {{rank: number}} Ranked
 * @param {Record<string, Ranked>} members
 */
export function byRank(members) {
  return Object.entries(members).sort(([, one], [, other]) => one.rank - other.rank);
}

/** What goes into a report, in which language and as which file. */
export class ReportForm {
  /**
   * @param {import('./desk.js').Desk} desk
   * @param {import('./exports.js').Exports} exports
   */
  constructor(desk, exports) {
    this.desk = desk;
    this.exports = exports;
    /** The language that was chosen here; empty is that of the session. */
    this.chosenLanguage = '';
    this.chosenFormat = '';
    /** The item that the report is about; empty is the whole session. */
    this.item = '';
    /**
     * Chapters that were left out, so that what the session adds later comes along.
     *
     * @type {Set<string>}
     */
    this.leftOut = new Set();
    this.remarks = true;
    this.perspectives = true;
    /** @type {Objection | undefined} */
    this.objection = undefined;
  }

  get language() {
    return this.chosenLanguage || this.desk.client.welcome?.session.language || 'nl';
  }

  /** The format that was chosen, else the first that can be made. */
  get format() {
    const { formats = {} } = this.exports;
    if (formats[this.chosenFormat]?.available) return this.chosenFormat;
    return byRank(formats).find(([, each]) => each.available)?.[0] ?? '';
  }

  /** What a preview and a file have in common; what is as usual is left out. */
  get content() {
    /** @type {Omit<Choices, 'format'>} */
    const content = { language: this.language };
    const chapters = byRank(this.exports.chapters);
    const chosen = chapters.filter(([key, each]) => this.has(key, each)).map(([key]) => key);
    if (this.item) content.item = this.item;
    else if (chosen.length < chapters.length) content.chapters = chosen;
    if (!this.remarks) content.remarks = false;
    if (!this.perspectives) content.perspectives = false;
    return content;
  }

  /**
   * @param {string} key
   * @param {Chapter} chapter
   */
  has(key, chapter) {
    return Boolean(chapter.fixed) || !this.leftOut.has(key);
  }

  /**
   * @param {HTMLFormElement} form
   * @returns {Choices | undefined} nothing when there is an objection
   */
  choices(form) {
    const { format, content } = this;
    const isClosed = format === ARCHIVE;
    this.objection = this.objectionToChapters() ?? (isClosed ? objectionToPassphrase(form) : undefined);
    if (this.objection) return undefined;
    return isClosed ? { format, ...content, passphrase: passphraseIn(form) } : { format, ...content };
  }

  /**
   * A report of nothing but how it came about says nothing.
   *
   * @returns {Objection | undefined}
   */
  objectionToChapters() {
    const own = byRank(this.exports.chapters).filter(([, each]) => !each.fixed);
    if (this.item || own.length === 0 || own.some(([key, each]) => this.has(key, each))) return undefined;
    return { text: t('report.chapters-none'), field: idOf(own[0][0]) };
  }

  /** @param {() => void} change */
  set(change) {
    change();
    this.objection = undefined;
    this.desk.draw();
  }

  markup() {
    return html`<div class="report-form" data-key="form">
      <div class="stack">${this.scope()}${this.item ? null : this.chapterChoice()}${this.extras()}${this.languageChoice()}</div>
      ${this.formatChoice()}</div>`;
  }

  /** The whole session, or the item that is on. */
  scope() {
    const { current, view } = this.desk;
    const id = this.item || (current?.worksheet ? current.id : '');
    if (!id) return null;
    const only = t('report.only', { item: pick(view.agenda[id]?.title) });
    return html`<fieldset class="field" data-key="scope"><legend>${t('report.scope')}</legend>
      ${this.radio('scope', 'all', t('report.whole'), this.item === '', () => { this.item = ''; })}
      ${this.radio('scope', 'item', only, this.item === id, () => { this.item = id; })}</fieldset>`;
  }

  chapterChoice() {
    const chapters = byRank(this.exports.chapters);
    if (chapters.length === 0) return null;
    const objection = this.objection?.field.startsWith(idOf('')) ? this.objection.text : '';
    return html`<fieldset class="field" data-key="chapters" aria-describedby="chapters-problem">
      <legend>${t('report.chapters')}</legend>
      ${chapters.map(([key, each]) => this.chapter(key, each))}
      <span class="problem" id="chapters-problem">${objection}</span></fieldset>`;
  }

  /**
   * @param {string} key
   * @param {Chapter} chapter
   */
  chapter(key, chapter) {
    const turn = () => this.set(() => {
      if (!this.leftOut.delete(key)) this.leftOut.add(key);
    });
    const always = chapter.fixed ? html` <span class="soft">(${t('report.fixed')})</span>` : null;
    const doubt = this.objection?.field === idOf(key) ? 'chapters-problem' : null;
    return html`<label class="tick" data-key=${key}><input type="checkbox" id=${idOf(key)}
      ?disabled=${chapter.fixed} aria-describedby=${doubt}
      .checked=${this.has(key, chapter)} @change=${turn}> <span><bdi>${pick(chapter.title)}</bdi>${always}</span></label>`;
  }

  extras() {
    const turn = (/** @type {'remarks' | 'perspectives'} */ name) => html`<label class="tick" data-key=${name}>
      <input type="checkbox" .checked=${this[name]} @change=${() => this.set(() => { this[name] = !this[name]; })}>
      <span>${t(`report.${name}`)} <span class="soft">${t(`report.${name}-means`)}</span></span></label>`;
    return html`<fieldset class="field" data-key="extras"><legend>${t('report.extras')}</legend>
      ${turn('remarks')}${turn('perspectives')}</fieldset>`;
  }

  languageChoice() {
    const choice = (/** @type {string} */ code) => this.radio('language', code, t(`language.${code}`),
      this.language === code, () => { this.chosenLanguage = code; });
    return html`<fieldset class="field" data-key="language"><legend>${t('report.language')}</legend>
      <div class="report-row">${choice('nl')}${choice('en')}</div></fieldset>`;
  }

  /**
   * @param {string} group
   * @param {string} value
   * @param {string} label
   * @param {boolean} isOn
   * @param {() => void} choose
   */
  radio(group, value, label, isOn, choose) {
    return html`<label class="tick" data-key=${value}><input type="radio" name=${`report-${group}`} value=${value}
      .checked=${isOn} @change=${() => this.set(choose)}> <span><bdi>${label}</bdi></span></label>`;
  }

  formatChoice() {
    return html`<fieldset class="field" data-key="formats"><legend>${t('report.formats')}</legend>
      <div class="report-formats">${byRank(this.exports.formats ?? {}).map(([key, each]) => this.choice(key, each))}</div>
      ${this.format === ARCHIVE ? passphraseFields(this.objection) : null}</fieldset>`;
  }

  /**
   * @param {string} key
   * @param {Format} format
   */
  choice(key, format) {
    const choose = () => this.set(() => { this.chosenFormat = key; });
    const lack = format.available ? null : html`<span class="lack">${pick(format.advice) || t('report.unavailable')}</span>`;
    return html`<label class="choice" data-key=${key}><input type="radio" name="report-format" value=${key}
      ?disabled=${!format.available} .checked=${this.format === key} @change=${choose}>
      <span><b>${t(`report.format.${key}`)}</b><span class="soft">${t(`report.format.${key}-means`)}</span>${lack}</span></label>`;
  }
}

/** @param {string} chapter */
function idOf(chapter) {
  return `chapter-${chapter}`;
}
