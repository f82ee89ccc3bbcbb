// @ts-check
import { ask } from '../core/http.js';
import { keepToken } from '../core/storage.js';

/** A dialog at the entrance that makes a session from one of one's own, and opens its desk. */
export class AnotherSession {
  /**
   * @param {import('./entrance.js').Entrance} entrance
   * @param {string} dialog   the id of the dialog
   * @param {string} part   what is asked of the session that it is made from
   */
  constructor(entrance, dialog, part) {
    this.entrance = entrance;
    this.dialog = dialog;
    this.part = part;
    this.session = '';
    this.busy = false;
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById(this.dialog));
  }

  /** @param {string} session */
  open(session) {
    this.session = session;
    this.entrance.draw();
    this.dialogElement?.showModal();
  }

  /** @param {Record<string, unknown>} body */
  async ask(body) {
    if (this.busy) return;
    this.busy = true;
    this.entrance.draw();
    try {
      const made = await ask(`/api/v1/sessions/${this.session}/${this.part}`, { body, bearer: this.entrance.key });
      keepToken(made.session, 'desk', made.token);
      this.entrance.open(made.session);
    } catch (reason) {
      this.dialogElement?.close();
      this.entrance.fail(reason);
    }
    this.busy = false;
    this.entrance.draw();
  }
}
