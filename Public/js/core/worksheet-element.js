// @ts-check
import { onLanguage } from './i18n.js';

/**
 * The contract between the participant's page and a plugin's custom element.
 *
 * The page makes the element that the plugin's manifest names, gives it `props`, and gives new `props` at every change.
 * The element draws itself in the light DOM (one style sheet, one focus order, readable by every checker) and owns
 * everything inside itself, including the wooden edge at the bottom (`<nav class="edge">`).
 *
 * It reports with two bubbling events: `wt-submit`, whose detail is a `Submission` that becomes one stored command, and
 * `wt-busy`, without detail, when the person starts on something. It never talks to the server by itself.
 *
 * @typedef {object} Submission
 * @property {any} body   the plugin's command
 * @property {string} target   what it is about; a newer one about the same target replaces one that still waits
 * @property {string} label   what to call it in a list of waiting answers, such as "Lokale teams, nu"
 * @property {string} [shown]   the answer in words, such as "2,3"
 *
 * @typedef {object} WorksheetProps
 * @property {any} instrument   the content, as the server keeps it
 * @property {any} settings
 * @property {any} item   the agenda item, with its `id`, `phase`, `round`, `state` and `mode`
 * @property {any} view   what everyone may see of this worksheet
 * @property {any} own   this person's part
 * @property {boolean} readonly   the item doesn't take answers now
 * @property {boolean} online
 * @property {(target: string) => import('./delivery.js').Delivery | undefined} stateOf
 * @property {(target: string) => import('./delivery.js').Pending | undefined} pendingOf   the newest command about it
 *   that `own` may not show yet
 * @property {unknown} [extra]   what the page wants to show between the answers and the line that says they are saved
 */
export class WorksheetElement extends HTMLElement {
  constructor() {
    super();
    /** @type {WorksheetProps | undefined} */
    this.current = undefined;
    this.scheduled = false;
    /** @type {(() => void) | undefined} */
    this.stopListening = undefined;
  }

  /** @param {WorksheetProps} props */
  set props(props) {
    const before = this.current;
    this.current = props;
    if (before?.item.id !== props.item.id || before?.item.round !== props.item.round) this.begin(props);
    this.redraw();
  }

  connectedCallback() {
    this.stopListening = onLanguage(() => this.redraw());
    this.redraw();
  }

  disconnectedCallback() {
    this.stopListening?.();
  }

  /** Draws once, after everything that changed at this moment. */
  redraw() {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      if (this.isConnected && this.current) this.draw(this.current);
    });
  }

  /**
   * Called when the element gets another item, or another round of it.
   *
   * @param {WorksheetProps} _props
   */
  begin(_props) {}

  /**
   * Draws the element.
   *
   * @param {WorksheetProps} _props
   */
  draw(_props) {}

  /** @param {Submission} detail */
  submit(detail) {
    this.dispatchEvent(new CustomEvent('wt-submit', { detail, bubbles: true }));
    this.redraw();
  }

  busy() {
    this.dispatchEvent(new CustomEvent('wt-busy', { bubbles: true }));
  }
}
