// @ts-check
import { announce } from '../core/announce.js';
import { html, render } from '../core/html.js';
import { ask, Problem } from '../core/http.js';
import { errorText, language, pick, t } from '../core/i18n.js';
import { dayText } from '../core/numbers.js';
import { languages } from '../join/screens.js';
import { keepFile } from '../core/files.js';

/**
 * @typedef {{about: any, answer: any, typed?: boolean}} Line
 * @typedef {{session: any, person: any, chapters: {title: any, lines: Line[]}[]}} Answers
 */

/** The page with one's own answers: a code to type, or the answers with what one can do with them. */
export class Receipt {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    /** The link's secret or the code: whatever opened the page opens what it does next. @type {Record<string, string>} */
    this.key = {};
    /** @type {Answers | undefined} */
    this.answers = undefined;
    this.problem = '';
    /** @type {'' | 'read' | 'erase' | 'page'} */
    this.busy = '';
    /** @type {'' | 'asked' | 'done'} */
    this.wiping = '';
  }

  /** @param {string} fragment */
  enter(fragment) {
    const link = /^#r=([\w-]{20,})$/.exec(fragment)?.[1];
    this.answers = undefined;
    this.problem = '';
    if (!link) return this.draw(true);
    return this.open({ link });
  }

  /** @param {Record<string, string>} key */
  async open(key) {
    this.key = key;
    await this.wish('read');
    this.draw(true);
  }

  /**
   * @param {'read' | 'erase'} wish
   */
  async wish(wish) {
    this.busy = wish;
    this.problem = '';
    this.draw();
    try {
      this.answers = await ask(`/api/v1/receipts/${wish}`, { body: { ...this.key, language: language() } });
      return true;
    } catch (reason) {
      this.problem = reason instanceof Problem ? reason.code : 'unexpected';
      announce(errorText(this.problem));
      return false;
    } finally {
      this.busy = '';
    }
  }

  async erase() {
    if (await this.wish('erase')) {
      this.wiping = 'done';
      announce(t('erase.done'));
    }
    this.draw();
  }

  async keepPage() {
    this.busy = 'page';
    this.problem = '';
    this.draw();
    try {
      const answer = await fetch('/api/v1/receipts/page', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, credentials: 'omit',
        body: JSON.stringify({ ...this.key, language: language() }),
      });
      if (!answer.ok) throw new Error('no page');
      keepFile(await answer.blob(), t('file.page'));
    } catch {
      this.problem = 'unreachable';
      announce(errorText(this.problem));
    }
    this.busy = '';
    this.draw();
  }

  /** @param {boolean} [isNew]  another screen: the focus goes to its head */
  draw(isNew = false) {
    render(this.answers ? this.page(this.answers) : this.door(), this.root);
    document.title = `${t('title')} – Wijktafel`;
    if (isNew) /** @type {HTMLElement | null} */ (this.root.querySelector('h1'))?.focus();
  }

  door() {
    /** @param {SubmitEvent} event */
    const submit = (event) => {
      event.preventDefault();
      const code = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('code') ?? '').trim();
      this.open({ code: code || '-' });
    };
    return html`<main class="quiet receipt" id="main" data-key="door">${languages(() => this.draw())}
      <div><h1 tabindex="-1" data-focus-home>${t('title')}</h1><p class="lead soft">${t('door.lead')}</p></div>
      <form class="stack" novalidate @submit=${submit}>
        <div class="field"><label for="code">${t('door.code')}</label><span class="hint" id="code-hint">${t('door.hint')}</span>
          <input id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
            maxlength="24" aria-describedby="code-hint code-problem" aria-invalid=${this.problem ? 'true' : null} /></div>
        <p class="problem" id="code-problem">${this.problem ? errorText(this.problem) : null}</p>
        <button class="btn go" aria-disabled=${this.busy ? 'true' : null}>${t(this.busy ? 'door.looking' : 'door.go')}</button>
      </form></main>`;
  }

  /** @param {Answers} answers */
  page({ session, person, chapters }) {
    const about = [[session.municipality, session.neighbourhood].filter(Boolean).join(', '), dayText(session.date)];
    const until = dayText(session.retainUntil);
    return html`<main class="quiet receipt" id="main" data-key="answers">${languages(() => this.draw())}
      <div><h1 tabindex="-1" data-focus-home>${t('title')}</h1><p class="lead"><bdi>${session.title}</bdi></p>
        <p class="soft"><bdi>${about.filter(Boolean).join(' · ')}</bdi></p>
        <p class="soft">${t('you', { handle: person.handle })}</p></div>
      ${chapters.length ? null : html`<p class="notice plain">${t('none')}</p>`}
      ${chapters.map((chapter, index) => html`<section class="sheet" data-key=${`chapter-${index}`}><h2>${pick(chapter.title)}</h2>
        <dl>${chapter.lines.map((line, place) => html`<div data-key=${`line-${place}`}><dt>${pick(line.about)}</dt>
          <dd class=${line.typed ? 'typed' : null}><bdi>${pick(line.answer)}</bdi></dd></div>`)}</dl></section>`)}
      <section class="stack keep" data-key="keep"><h2>${t('keep.title')}</h2>
        ${until ? html`<p class="small">${t('keep.until', { date: until })}</p>` : null}
        <p class="problem" role="alert">${this.problem ? errorText(this.problem) : null}</p>
        <p class="pair"><button class="btn" type="button" aria-disabled=${this.busy ? 'true' : null} @click=${() => this.keepPage()}>${t('keep.page')}</button>
          <button class="btn thin" type="button" @click=${() => this.keepData()}>${t('keep.data')}</button></p></section>
      ${chapters.length || this.wiping === 'done' ? this.erasing() : null}</main>`;
  }

  keepData() {
    keepFile(new Blob([JSON.stringify(this.answers, null, 2)], { type: 'application/json' }), t('file.data'));
  }

  /** Wiping is for good, so it is asked twice. */
  erasing() {
    if (this.wiping === 'done') return html`<p class="notice plain" data-key="erased">${t('erase.done')}</p>`;
    const turn = (/** @type {'' | 'asked'} */ to) => () => {
      this.wiping = to;
      this.draw();
      document.getElementById(to ? 'erase-go' : 'erase-ask')?.focus();
    };
    if (this.wiping === '') {
      return html`<p data-key="erase"><button class="btn bare" id="erase-ask" type="button" @click=${turn('asked')}>${t('erase')}</button></p>`;
    }
    return html`<section class="notice bad" data-key="erase-sure"><p>${t('erase.text')}</p>
      <p class="pair"><button class="btn" id="erase-go" type="button" aria-disabled=${this.busy ? 'true' : null}
        @click=${() => this.erase()}>${t(this.busy === 'erase' ? 'erase.busy' : 'erase.go')}</button>
        <button class="btn bare" type="button" @click=${turn('')}>${t('erase.keep')}</button></p></section>`;
  }
}
