// @ts-check
import { onLanguage } from './i18n.js';

/**
 * The contract between a page, the participant's or the desk's, and a plugin's custom element.
 *
 * The page makes the element that the plugin's manifest names, gives it `props`, and gives new `props` at every change.
 * The element draws itself in the light DOM (one style sheet, one focus order, readable by every checker) and owns
 * everything inside itself, on a phone including the wooden edge at the bottom (`<nav class="edge">`).
 *
 * It reports with bubbling events: `wt-submit`, whose detail is a `Submission` that becomes one stored command,
 * `wt-busy`, without detail, when the person starts on something, `wt-front`, whose detail is the id of the part of the
 * instrument that is in front, and on the desk `wt-action`, whose detail is an
 * `Agreement` that comes on the list the whole session shares. It never talks to the server by itself.
 *
 * @typedef {object} Submission
 * @property {any} body   the plugin's command
 * @property {string} target   what it is about; a newer one about the same target replaces one that still waits
 * @property {string} label   what to call it in a list of waiting answers, such as "Lokale teams, nu"
 * @property {string} [shown]   the answer in words, such as "2,3"
 *
 * @typedef {object} Agreement
 * @property {string} what   at most 300 characters
 * @property {string} origin   where it comes from: the worksheet's id, a slash, and what names the thing within it
 *
 * @typedef {object} Refusal   a command that the server refused
 * @property {string} target   of the submission
 * @property {string} code
 * @property {string} [field]   the member of the command that is wrong
 * @property {string} text   what to say about it
 *
 * @typedef {object} WorksheetProps
 * @property {any} instrument   the content, as the server keeps it
 * @property {any} settings
 * @property {any} item   the agenda item, with its `id`, `phase`, `round`, `state` and `mode`
 * @property {any} view   what everyone may see of this worksheet; on the desk, what the desk may
 * @property {any} own   this person's part; empty on the desk
 * @property {boolean} readonly   nothing can be changed now
 * @property {boolean} online
 * @property {boolean} [isOwnKnown]   phone: `own` has come from the server, and isn't what the device remembered
 * @property {(target: string) => import('./delivery.js').Delivery | undefined} stateOf
 * @property {(target: string) => import('./delivery.js').Pending | undefined} pendingOf   the newest command about it
 *   that `own` may not show yet
 * @property {Refusal} [refused]   desk: the newest refusal, until the next submission; the page tells it already
 * @property {unknown} [extra]   what the page wants to show between the answers and the line that says they are saved
 */
export class WorksheetElement extends HTMLElement {
  /**
   * Phone: whether a phase asks something of people. Where it doesn't, there is nothing to introduce.
   *
   * @param {string} _phase
   */
  static asks(_phase) {
    return true;
  }

  constructor() {
    super();
    /** @type {WorksheetProps | undefined} */
    this.current = undefined;
    this.scheduled = false;
    /** Whether the person has done anything here. */
    this.isTouched = false;
    for (const name of ['pointerdown', 'keydown']) {
      this.addEventListener(name, () => {
        this.isTouched = true;
      }, { capture: true });
    }
    /** @type {(() => void) | undefined} */
    this.stopListening = undefined;
    this.inFront = '';
  }

  /** @param {WorksheetProps} props */
  set props(props) {
    const before = this.current;
    this.current = props;
    const isAnother = before?.item.id !== props.item.id || before?.item.round !== props.item.round;
    // After a reload the device may remember less than the server has; who did nothing yet begins where that says.
    const isCorrected = before?.isOwnKnown === false && props.isOwnKnown === true && !this.isTouched;
    if (isAnother || isCorrected) this.begin(props);
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

  /** @param {Agreement} detail */
  agree(detail) {
    this.dispatchEvent(new CustomEvent('wt-action', { detail, bubbles: true }));
  }

  /**
   * Tells which part of the instrument one looks at, once for each change.
   *
   * @param {string} part   its id; empty when one looks at all of it
   */
  front(part) {
    if (part === this.inFront) return;
    this.inFront = part;
    this.dispatchEvent(new CustomEvent('wt-front', { detail: part, bubbles: true }));
  }

  busy() {
    this.dispatchEvent(new CustomEvent('wt-busy', { bubbles: true }));
  }
}
