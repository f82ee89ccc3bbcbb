// @ts-check
import { language } from '../core/i18n.js';

/** What is read of a page, in its order: what people read with their eyes, without buttons and the line at the bottom. */
const READ = 'h1, h2, h3, p, legend, label, li, figcaption, dt, dd';
const SKIP = '.foot, .saved, .small, [aria-hidden="true"], [hidden], details:not([open]) > :not(summary), dialog';

/**
 * Reads aloud with a voice of the device itself. A voice that works over the network would send the text to whoever runs
 * it, so such a voice is never used.
 */
export class Voice {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    /** @type {'' | 'reading' | 'paused'} */
    this.state = '';
    /** Raised at every start and stop, so that the end of an earlier reading changes nothing. */
    this.turn = 0;
    this.heard = () => this.changed();
    this.synthesis?.addEventListener?.('voiceschanged', this.heard);
  }

  get synthesis() {
    return globalThis.speechSynthesis;
  }

  /** A voice of this device in the language of the page. */
  get own() {
    return this.synthesis?.getVoices().find((each) => each.localService && each.lang.toLowerCase().startsWith(language()));
  }

  /** @param {Element | null} page */
  read(page) {
    const voice = this.own;
    const pieces = page ? textOf(page) : [];
    this.stop();
    if (!voice || pieces.length === 0) return;
    const turn = this.turn;
    pieces.forEach((piece, index) => {
      const words = new SpeechSynthesisUtterance(piece);
      Object.assign(words, { voice, lang: voice.lang, rate: 0.9 });
      const last = index === pieces.length - 1;
      words.onend = words.onerror = () => { if (last && turn === this.turn) this.turnTo(''); };
      this.synthesis.speak(words);
    });
    this.turnTo('reading');
  }

  pause() {
    this.synthesis.pause();
    this.turnTo('paused');
  }

  resume() {
    this.synthesis.resume();
    this.turnTo('reading');
  }

  stop() {
    this.turn += 1;
    if (this.state === '') return;
    this.synthesis.cancel();
    // A voice that was paused would stay silent at the next reading.
    this.synthesis.resume();
    this.turnTo('');
  }

  leave() {
    this.stop();
    this.synthesis?.removeEventListener?.('voiceschanged', this.heard);
  }

  /** @param {'' | 'reading' | 'paused'} state */
  turnTo(state) {
    this.state = state;
    this.changed();
  }
}

/**
 * The texts of a page, a piece for each line: a long text in one piece is cut off by some devices.
 *
 * @param {Element} page
 */
export function textOf(page) {
  return [...page.querySelectorAll(READ)]
    .filter((each) => !each.closest(SKIP) && !each.parentElement?.closest('p, legend, label, li, dt, dd'))
    .map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
