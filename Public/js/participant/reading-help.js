// @ts-check
import { html, render } from '../core/html.js';
import { keysOf, t } from '../core/i18n.js';
import { Voice } from './voice.js';

/** Help for whoever reads little: the page read aloud, and the difficult words in easy ones. */
export class ReadingHelp {
  /** @param {import('./participant.js').Participant} participant */
  constructor(participant) {
    this.participant = participant;
    this.voice = new Voice(() => participant.changed());
    this.dialog = document.createElement('dialog');
    this.dialog.className = 'reading';
    this.dialog.setAttribute('aria-labelledby', 'reading-title');
    // Words that stand on the page, looked up when the dialog opens.
    /** @type {string[]} */
    this.here = [];
  }

  get page() {
    return this.participant.root.querySelector('main');
  }

  open() {
    const text = (this.page?.textContent ?? '').toLowerCase();
    this.here = words().filter((each) => text.includes(t(each).toLowerCase()));
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.dialog.showModal();
    this.draw();
  }

  remove() {
    this.voice.leave();
    this.dialog.remove();
  }

  draw() {
    if (this.dialog.open) render(this.content(), this.dialog);
  }

  read() {
    this.dialog.close();
    this.voice.read(this.page);
  }

  /** What stands under the top of the page while it is read. */
  bar() {
    const { state } = this.voice;
    if (state === '') return null;
    const paused = state === 'paused';
    return html`<div class="reading-bar" data-key="reading" role="group" aria-label=${t('aloud.bar')}>
      <button class="btn thin" type="button" @click=${() => (paused ? this.voice.resume() : this.voice.pause())}>
        ${t(paused ? 'aloud.resume' : 'aloud.pause')}</button>
      <button class="btn thin" type="button" @click=${() => this.voice.stop()}>${t('aloud.stop')}</button></div>`;
  }

  content() {
    const others = words().filter((each) => !this.here.includes(each));
    return html`<div class="stack wide me">
      <h1 id="reading-title" tabindex="-1">${t('aloud.title')}</h1>
      ${this.voice.own ? html`<div class="stack" data-key="voice"><button class="btn go" type="button"
          @click=${() => this.read()}>${t('aloud.read')}</button><p class="small">${t('aloud.own')}</p></div>`
    : html`<p class="notice plain" data-key="voice">${t('aloud.none')}</p>`}
      ${this.here.length ? html`<section data-key="here"><h2>${t('words.here')}</h2>${list(this.here)}</section>` : null}
      <details data-key="all" ?open=${this.here.length === 0}><summary>${t('words.all')}</summary>${list(others)}</details>
      <button class="btn" type="button" @click=${() => this.dialog.close()}>${t('aloud.close')}</button></div>`;
  }
}

/** The difficult words by their keys, in the order of the alphabet. */
function words() {
  return keysOf('word.').filter((key) => !key.endsWith('.means')).sort((one, other) => t(one).localeCompare(t(other)));
}

/** @param {string[]} keys */
function list(keys) {
  return html`<dl class="words">${keys.map((key) => html`<div data-key=${key}><dt>${t(key)}</dt>
    <dd>${t(`${key}.means`)}</dd></div>`)}</dl>`;
}
