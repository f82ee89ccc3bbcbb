// @ts-check
/**
 * What a hand does before it becomes an answer. Nothing leaves the phone while a finger drags; letting go is one
 * answer, and so is a rest after keys.
 *
 * @typedef {object} Grip   what is held
 * @property {string} key   theme and measure
 * @property {number} value   where it is now
 * @property {boolean} draft   laid down by a button: it counts only after a move or a word
 */

/** How long keys must rest before the position counts. */
const REST = 300;

export class Hand {
  /** @param {(key: string, value: number) => void} letGo */
  constructor(letGo) {
    this.letGo = letGo;
    /** @type {Grip | undefined} */
    this.grip = undefined;
    this.byKeys = false;
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  /**
   * @param {string} key
   * @returns {number | undefined} where the hand holds it, if it does
   */
  holds(key) {
    return this.grip?.key === key ? this.grip.value : undefined;
  }

  /** @param {string} key */
  isDraft(key) {
    return this.grip?.key === key && this.grip.draft;
  }

  /**
   * Lays something down that doesn't count yet: a range needs a position, a person hasn't chosen one.
   *
   * @param {string} key
   * @param {number} value
   */
  lay(key, value) {
    this.release();
    this.grip = { key, value, draft: true };
  }

  /**
   * @param {string} key
   * @param {number} value
   */
  move(key, value) {
    if (this.grip && this.grip.key !== key) this.release();
    this.grip = { key, value, draft: false };
    clearTimeout(this.timer);
    if (this.byKeys) this.timer = window.setTimeout(() => this.release(), REST);
  }

  /** Says that a draft lies well. */
  confirm() {
    if (this.grip) this.grip.draft = false;
    this.release();
  }

  /** The finger is lifted; keys wait for their rest. */
  lift() {
    if (!this.byKeys) this.release();
  }

  /** Makes what is held an answer; a draft is put back. */
  release() {
    clearTimeout(this.timer);
    const { grip } = this;
    this.grip = undefined;
    if (grip && !grip.draft) this.letGo(grip.key, grip.value);
  }

  /** Puts back what is held, without an answer. */
  drop() {
    clearTimeout(this.timer);
    this.grip = undefined;
  }
}
