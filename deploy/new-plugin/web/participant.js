// @ts-check
import { render } from '/js/core/html.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { sheet } from './sheet.js';

useStylesheet(new URL('./__id__.css', import.meta.url).href);

/** Every topic with one's note, the notes that hang there, and five dots to give. */
export class __Name__Element extends WorksheetElement {
  /** @param {import('/js/core/worksheet-element.js').WorksheetProps} props */
  draw(props) {
    render(sheet(this, props), this);
  }

  /**
   * @param {any} body   the command
   * @param {string} target   what it is about
   * @param {string} label   what to call it in a list of waiting answers
   * @param {string} shown   the answer in words
   */
  tell(body, target, label, shown) {
    if (this.current?.readonly) return;
    this.busy();
    this.submit({ body, target, label, shown });
  }
}

customElements.define('wt-__id__', __Name__Element);
