// @ts-check
import { morphMarkup } from '../core/board-markup.js';

/**
 * A page of the board as the server draws it, kept up to date block by block.
 *
 * @typedef {{key: string, order: string[], blocks: Record<string, string>, full?: boolean, version: number}} PageFrame
 */
export class PageView {
  /** @param {Element} element where the blocks stand */
  constructor(element) {
    this.element = element;
    this.key = '';
    /** @type {Map<string, string>} */
    this.blocks = new Map();
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
    return true;
  }

  /** The sentence that the page says. */
  get headline() {
    return this.element.querySelector('.page-head h1')?.textContent ?? '';
  }
}
