// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, t } from '../core/i18n.js';
import { remember } from '../core/storage.js';
import { dropDraft, draftOf, keepDraft } from './drafts.js';
import { TreeChanges } from './changes.js';
import { remarksOf, withRemarks } from './remarks.js';
import { ScaleChoice } from './scale-choice.js';
import { freeID } from './tree.js';

/**
 * An own instrument on the desk: what is in it, what was changed and not saved yet, and what the server said about it.
 */

/** Between typing and keeping what was typed on the device. */
const DRAFT_AFTER = 400;

export class InstrumentEditor extends TreeChanges {
  /**
   * @param {string} id
   * @param {string} key  the facilitator's
   * @param {() => void} draw
   */
  constructor(id, key, draw) {
    super(draw);
    this.id = id;
    this.key = key;
    this.state = /** @type {'loading' | 'ready' | 'gone' | 'failed'} */ ('loading');
    /**
     * The text, while it is edited as a whole.
     *
     * @type {string | undefined}
     */
    this.yaml = undefined;
    /** The version on the server that this was made from; 0 for a new one. */
    this.from = 0;
    this.isDirty = false;
    this.isBusy = false;
    /** @type {string[]} what its maker noted in the file, behind a `#` */
    this.remarks = [];
    this.scale = new ScaleChoice(this);
    this.problem = '';
    this.code = '';
    this.done = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  get address() {
    return `/api/v1/instruments/${encodeURIComponent(this.id)}`;
  }

  async load() {
    const draft = draftOf(this.id);
    try {
      // What was never saved isn't there to be asked for.
      if (draft?.from !== 0) {
        this.take(await ask(this.address, { bearer: this.key }));
        this.remarks = remarksOf(await this.text());
      }
    } catch (reason) {
      this.code = reason instanceof Problem ? reason.code : 'unexpected';
      this.state = this.code === 'instrument-unknown' ? 'gone' : 'failed';
      this.problem = this.code === 'instrument-unknown' && draft ? '' : errorText(this.code);
    }
    if (draft) {
      const newest = this.from;
      Object.assign(this, { tree: draft.tree ?? this.tree, yaml: draft.yaml, from: draft.from, isDirty: true, state: 'ready' });
      if (newest > draft.from && this.tree) this.conflict();
    }
    this.draw();
  }

  /** @param {any} kept */
  take(kept) {
    Object.assign(this, { tree: kept.content, from: kept.version, state: 'ready', isDirty: false, faults: [], problem: '', code: '' });
  }

  conflict() {
    this.code = 'instrument-changed';
    this.problem = errorText(this.code);
  }

  touch() {
    // Drawn at the first change: what came with leaving the field would move the buttons from under the pointer.
    if (!this.isDirty || this.done) queueMicrotask(() => this.draw());
    this.isDirty = true;
    this.done = '';
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), DRAFT_AFTER);
  }

  /** Keeps what was typed on this device. */
  keep() {
    clearTimeout(this.timer);
    if (!this.isDirty) return;
    const { tree, yaml, from } = this;
    keepDraft(this.id, yaml === undefined ? { tree, from, title: tree.title } : { yaml, from, title: tree?.title });
  }

  stop() {
    this.keep();
    this.second.end();
  }

  /** @param {boolean} [replace]  whatever is there now, instead of the version that this was made from */
  async save(replace = false) {
    if (this.isBusy) return;
    this.keep();
    this.isBusy = true;
    this.draw();
    try {
      const query = replace ? '' : `?from=${this.from}`;
      const sent = this.yaml !== undefined ? { yaml: this.yaml }
        : this.remarks.length ? { yaml: await this.written() } : { body: this.tree };
      this.take(await ask(this.address + query, { ...sent, method: 'PUT', bearer: this.key }));
      dropDraft(this.id);
      if (this.yaml !== undefined) this.yaml = await this.text();
      if (this.yaml !== undefined) this.remarks = remarksOf(this.yaml);
      this.done = t('own.saved', { version: this.from });
      announce(this.done);
    } catch (reason) {
      this.refuse(reason);
    }
    this.isBusy = false;
    this.draw();
    if (this.problem) document.getElementById('own-problem')?.focus();
  }

  /** @param {unknown} reason */
  refuse(reason) {
    this.code = reason instanceof Problem ? reason.code : 'unexpected';
    this.faults = reason instanceof Problem ? reason.faults : [];
    this.problem = errorText(this.code);
    announce(this.problem);
  }

  /** Goes on with a copy under an id of its own, and leaves the instrument as it is. */
  async saveAsCopy() {
    const mine = await ask('/api/v1/instruments', { bearer: this.key }).catch(() => ({ instruments: {} }));
    const id = freeID(this.id, new Set([this.id, ...Object.keys(mine.instruments)]), false);
    keepDraft(id, { tree: { ...this.tree, id, version: 1 }, from: 0, title: this.tree.title });
    this.isDirty = false;
    dropDraft(this.id);
    location.hash = `#i=${id}`;
  }

  /** Forgets what was typed since the last time it was saved. */
  async revert() {
    clearTimeout(this.timer);
    const before = JSON.stringify({ tree: this.tree, yaml: this.yaml, from: this.from });
    dropDraft(this.id);
    Object.assign(this, { isDirty: false, yaml: undefined });
    await this.load();
    this.second.offer(t('own.reverted'), () => {
      Object.assign(this, JSON.parse(before), { isDirty: true, state: 'ready' });
      this.keep();
      this.draw();
    });
    this.draw();
  }

  /** The file as it is kept. @returns {Promise<string>} */
  text() {
    return ask(this.address, { bearer: this.key, accept: 'application/yaml' });
  }

  /** What is in the form as a file, with the remarks of its maker. @returns {Promise<string>} */
  async written() {
    return withRemarks(this.remarks, (await this.check({ body: this.tree })).yaml ?? '');
  }

  /** Opens a page that shows it as a participant sees it; only what is sound can be shown. */
  async preview() {
    await this.asking(async () => {
      const { content, plugin, phases, own, view, faults } = await this.check(this.yaml === undefined ? { body: this.tree } : { yaml: this.yaml });
      this.faults = faults;
      if (faults.length > 0) throw new Problem('preview-refused', 0, undefined, faults);
      remember('wt.preview', JSON.stringify({ content, plugin, phases, own, view }));
      open('/voorbeeld', 'wijktafel-voorbeeld');
    });
  }

  /** Shows the whole as text; what isn't changed is shown as it is kept, remarks of its maker and all. */
  async showText() {
    await this.asking(async () => {
      this.yaml = this.isDirty || this.from === 0 ? await this.written() : await this.text();
    });
  }

  /** Goes back to the form, when the text can be read. */
  async showForm() {
    await this.asking(async () => {
      const found = await this.check({ yaml: this.yaml });
      this.faults = found.faults;
      if (!found.content || typeof found.content !== 'object') return this.refuseText();
      if (this.isDirty) {
        this.tree = found.content;
        this.remarks = remarksOf(this.yaml ?? '');
      }
      this.yaml = undefined;
      return this.touchIfDirty();
    });
  }

  refuseText() {
    this.code = 'content-invalid';
    this.problem = t('own.text-unreadable');
    announce(this.problem);
  }

  touchIfDirty() {
    if (this.isDirty) this.touch();
  }

  /**
   * @param {{body?: any, yaml?: string}} what
   * @returns {Promise<{yaml?: string, content?: any, plugin?: string, phases?: any, own?: any, view?: any, faults: any[]}>}
   */
  check(what) {
    return ask('/api/v1/instrument-checks', { ...what, bearer: this.key });
  }

  /** @param {() => Promise<unknown>} work */
  async asking(work) {
    this.problem = '';
    try {
      await work();
    } catch (reason) {
      this.refuse(reason);
    }
    this.draw();
  }
}
