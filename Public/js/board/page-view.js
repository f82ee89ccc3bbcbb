// @ts-check
import { morphMarkup } from '../core/board-markup.js';

/** How much a page of words may grow, from most to least; below the last nobody at the back reads it. */
const GROWTHS = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.8];

/**
 * A page of the board as the server draws it, kept up to date block by block.
 *
 * @typedef {{key: string, order: string[], blocks: Record<string, string>, full?: boolean, version: number}} PageFrame
 */
export class PageView {
  /** @param {HTMLElement} element where the blocks stand */
  constructor(element) {
    this.element = element;
    this.key = '';
    /** @type {Map<string, string>} */
    this.blocks = new Map();
    new ResizeObserver(() => this.fit()).observe(element);
  }

  /**
   * Takes in a frame; what it doesn't name stays as it is.
   *
   * @param {PageFrame} frame
   * @returns {boolean} false when a block is missing, so that the whole page has to be asked for
   */
  take(frame) {
    if (frame.full || frame.key !== this.key) this.blocks.clear();
    this.key = frame.key;
    for (const [key, markup] of Object.entries(frame.blocks)) this.blocks.set(key, markup);
    const markup = frame.order.map((key) => this.blocks.get(key));
    if (markup.some((each) => each === undefined)) return false;
    for (const key of [...this.blocks.keys()]) if (!frame.order.includes(key)) this.blocks.delete(key);
    this.element.setAttribute('data-page', this.key);
    morphMarkup(this.element, markup.join(''));
    const head = this.element.querySelector('.page-head');
    this.element.setAttribute('data-look', head?.getAttribute('data-look') ?? 'plain');
    this.fit();
    return true;
  }

  /** Lets a page of words fill its place: larger when there is room, smaller when it would not fit. */
  fit() {
    const { element } = this;
    if (!this.isOfWords) {
      element.removeAttribute('data-words');
      element.style.removeProperty('--grow');
      return;
    }
    element.setAttribute('data-words', 'whole');
    const fits = GROWTHS.find((growth) => {
      element.style.setProperty('--grow', String(growth));
      return [element, ...element.querySelectorAll(':scope[data-tables] .figure-data')].every(holdsAll);
    });
    if (!fits) element.setAttribute('data-words', 'cut');
  }

  /** A drawing fills its place by itself, and on a small screen the page scrolls. */
  get isOfWords() {
    const drawings = [...this.element.querySelectorAll(':scope > .figure > .drawing, :scope > .columns .drawing')];
    const look = this.element.getAttribute('data-look');
    return look !== 'lobby' && look !== 'words' && getComputedStyle(this.element).overflowY !== 'visible'
      && drawings.every((each) => getComputedStyle(each).display === 'none');
  }

  /** The sentence that the page says. */
  get headline() {
    return this.element.querySelector('.page-head h1')?.textContent ?? '';
  }
}

/** @param {Element} box */
function holdsAll({ scrollHeight, clientHeight, scrollWidth, clientWidth }) {
  return scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1;
}
