// @ts-check
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { SecondThought } from './second-thought.js';
import { another, at, keepNumbers, pathOf, pathText, put, twin } from './tree.js';

/**
 * The tree of an instrument with everything that a form does to it, and what the server said about its places.
 *
 * @typedef {import('./tree.js').Path} Path
 * @typedef {{line: number, column: number, key: string, code: string, reason: {nl: string, en: string}}} Fault
 */
export class TreeChanges {
  /** @param {() => void} draw */
  constructor(draw) {
    this.draw = draw;
    /** @type {any} */
    this.tree = undefined;
    /** @type {Fault[]} */
    this.faults = [];
    /** What is unfolded. @type {Set<string>} */
    this.open = new Set();
    this.second = new SecondThought(draw);
  }

  /** Called after every change. */
  touch() {}

  /**
   * Notes what is being typed, without drawing: the field shows it already.
   *
   * @param {Path} path
   * @param {unknown} value
   */
  type(path, value) {
    put(this.tree, path, value);
    this.touch();
  }

  /**
   * @param {Path} path
   * @param {unknown} value  undefined takes the field away
   */
  change(path, value) {
    this.type(path, value);
    this.draw();
  }

  /** @param {Path} path */
  add(path) {
    const list = at(this.tree, path);
    const made = another(this.tree, list);
    keepNumbers(list, () => list.push(made));
    this.touch();
    this.reveal([...path, list.length - 1]);
  }

  /**
   * @param {Path} path
   * @param {number} index
   */
  copy(path, index) {
    const list = at(this.tree, path);
    const made = twin(this.tree, list[index]);
    keepNumbers(list, () => list.splice(index + 1, 0, made));
    this.touch();
    this.reveal([...path, index + 1]);
  }

  /**
   * @param {Path} path
   * @param {number} index
   * @param {number} step
   */
  move(path, index, step) {
    const list = at(this.tree, path);
    keepNumbers(list, () => list.splice(index + step, 0, ...list.splice(index, 1)));
    this.touch();
    announce(t('own.moved', { number: index + step + 1 }));
    this.draw();
  }

  /**
   * @param {Path} path
   * @param {number} index
   */
  drop(path, index) {
    const before = JSON.stringify(at(this.tree, path));
    const list = at(this.tree, path);
    keepNumbers(list, () => list.splice(index, 1));
    this.touch();
    this.second.offer(t('own.dropped'), () => this.change(path, JSON.parse(before)));
    this.draw();
  }

  // Where faults are shown.

  /** @param {Path} path */
  faultsAt(path) {
    const text = pathText(path);
    return this.faults.filter((fault) => fault.key === text);
  }

  /**
   * What is wrong with keys that an object should have and hasn't.
   *
   * @param {Path} path
   * @param {any} object
   */
  faultsOfAbsent(path, object) {
    return this.faults.filter((fault) => {
      const own = pathOf(fault.key);
      return own.length === path.length + 1 && pathText(own.slice(0, -1)) === pathText(path) && !(own[path.length] in object);
    });
  }

  /** @param {Path} path */
  hasFaultBelow(path) {
    const text = pathText(path);
    return this.faults.some(({ key }) => key === text || key.startsWith(`${text}.`) || key.startsWith(`${text}[`));
  }

  /**
   * @param {Event} event
   * @param {string} key
   */
  fold(event, key) {
    const isOpen = /** @type {HTMLDetailsElement} */ (event.target).open;
    event.stopPropagation();
    if (isOpen === this.open.has(key)) return;
    if (isOpen) this.open.add(key);
    else this.open.delete(key);
    this.draw();
  }

  /**
   * Opens everything around a place and goes there.
   *
   * @param {Path} path
   */
  reveal(path) {
    for (let length = 1; length <= path.length; length += 1) {
      const part = path.slice(0, length);
      const key = part[length - 1];
      if (typeof key === 'number') this.open.add(`row-${pathText(part.slice(0, -1))}-${at(this.tree, part)?.id ?? key}`);
      else if (length > 1) this.open.add(`more-${pathText(part.slice(0, -1))}`);
      else for (const fold of ['rest', 'sources', 'others']) if (!['title', 'intro', 'items'].includes(key)) this.open.add(fold);
    }
    this.draw();
    // Drawn at once, but for what opens only now.
    requestAnimationFrame(() => target(path)?.focus());
  }
}

/**
 * What can have the focus at a place, or nearest above it.
 *
 * @param {Path} path
 * @returns {HTMLElement | undefined}
 */
function target(path) {
  for (let length = path.length; length > 0; length -= 1) {
    const found = document.getElementById(`f-${pathText(path.slice(0, length))}`);
    const inner = found?.matches('input, textarea, select') ? found : found?.querySelector('textarea, input, select, summary');
    if (inner) return /** @type {HTMLElement} */ (inner);
  }
  return undefined;
}
