// @ts-check
import { InstrumentEditor } from './editor.js';
import { Library } from './library.js';
import { ownPage } from './page.js';
import { editorScreen } from './screen.js';

/**
 * What lies beside the sessions on a facilitator's desk: the page of what is their own (`#eigen`), or one instrument
 * (`#i=` and its id). The address says which, so that a reload comes back to it.
 */
export class OwnDesk {
  /**
   * @param {string} fragment
   * @param {string} key
   * @param {() => void} draw
   * @returns {OwnDesk | undefined}
   */
  static at(fragment, key, draw) {
    const id = fragment.startsWith('#i=') ? fragment.slice(3) : '';
    return id || fragment === '#eigen' ? new OwnDesk(id, key, draw) : undefined;
  }

  /**
   * @param {string} id
   * @param {string} key
   * @param {() => void} draw
   */
  constructor(id, key, draw) {
    this.editor = id ? new InstrumentEditor(id, key, draw) : undefined;
    this.library = id ? undefined : new Library(key, draw);
    this.leave = () => this.editor?.keep();
    addEventListener('pagehide', this.leave);
  }

  load() {
    return this.editor?.load() ?? this.library?.load();
  }

  /** Why the server refused, when it did. */
  get code() {
    return this.editor?.code ?? this.library?.code;
  }

  stop() {
    removeEventListener('pagehide', this.leave);
    this.editor?.stop();
    this.library?.stop();
  }

  markup() {
    return this.editor ? editorScreen(this.editor) : this.library && ownPage(this.library);
  }
}
