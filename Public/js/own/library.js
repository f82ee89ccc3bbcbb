// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, t } from '../core/i18n.js';
import { keepDraft, drafts, draftOf, dropDraft } from './drafts.js';
import { chosenText, download } from './files.js';
import { SecondThought } from './second-thought.js';
import { freeID } from './tree.js';

/** A facilitator's own instruments and agenda templates, with all that can be done with them as a whole. */
export class Library {
  /**
   * @param {string} key
   * @param {() => void} draw
   */
  constructor(key, draw) {
    this.key = key;
    this.draw = draw;
    /** @type {any} */
    this.catalogue = undefined;
    /** @type {Record<string, any>} */
    this.own = {};
    /** @type {Record<string, any>} */
    this.templates = {};
    this.problem = '';
    this.code = '';
    /** @type {any[]} */
    this.faults = [];
    this.renaming = '';
    this.second = new SecondThought(draw);
  }

  async load() {
    await this.asking(async () => {
      const bearer = this.key;
      const [catalogue, own, kept] = await Promise.all([
        ask('/api/v1/catalogue', { bearer }), ask('/api/v1/instruments', { bearer }), ask('/api/v1/templates', { bearer }),
      ]);
      Object.assign(this, { catalogue, own: own.instruments, templates: kept.templates });
    });
  }

  stop() {
    this.second.end();
  }

  /** What is typed and not saved as a new instrument yet. */
  get unsaved() {
    return drafts().filter((id) => !this.own[id]).map((id) => ({ id, title: draftOf(id)?.title }));
  }

  /** @param {() => Promise<unknown>} work */
  async asking(work) {
    this.problem = '';
    this.faults = [];
    try {
      await work();
    } catch (reason) {
      this.code = reason instanceof Problem ? reason.code : 'unexpected';
      this.problem = errorText(this.code);
      this.faults = reason instanceof Problem ? reason.faults : [];
      announce(this.problem);
    }
    this.draw();
  }

  /** @param {string} wish */
  freeID(wish) {
    const taken = [...Object.keys(this.catalogue?.instruments ?? {}), ...Object.keys(this.own), ...drafts()];
    return freeID(wish.slice(0, 50), new Set(taken), !taken.includes(wish));
  }

  /**
   * Begins an own instrument with the content of another; nothing is on the server until it is saved.
   *
   * @param {string} id
   */
  copy(id) {
    return this.asking(async () => {
      const { own } = this;
      const content = own[id] ? (await ask(`/api/v1/instruments/${id}`, { bearer: this.key })).content
        : await ask(`/api/v1/content/${this.catalogue.instruments[id].hash}`);
      this.begin(content, this.freeID(id.endsWith('-eigen') || own[id] ? id : `${id}-eigen`));
    });
  }

  /**
   * @param {any} content
   * @param {string} id
   */
  begin(content, id) {
    const title = { nl: t('own.copy-of-nl', { title: content.title?.nl ?? '' }), en: t('own.copy-of-en', { title: content.title?.en ?? '' }) };
    keepDraft(id, { tree: { ...content, id, version: 1, title }, from: 0, title });
    location.hash = `#i=${id}`;
  }

  /** @param {string} id */
  remove(id) {
    return this.asking(async () => {
      const yaml = await this.text(id);
      await ask(`/api/v1/instruments/${id}`, { method: 'DELETE', bearer: this.key });
      const draft = draftOf(id);
      dropDraft(id);
      await this.load();
      this.second.offer(t('own.removed'), () => this.asking(async () => {
        await this.put(id, yaml);
        if (draft) keepDraft(id, draft);
        await this.load();
      }));
    });
  }

  /** @param {string} id */
  forget(id) {
    const draft = draftOf(id);
    dropDraft(id);
    if (draft) {
      this.second.offer(t('own.removed'), () => {
        keepDraft(id, draft);
        this.draw();
      });
    }
    this.draw();
  }

  /** @param {string} id @returns {Promise<string>} */
  text(id) {
    return ask(`/api/v1/instruments/${id}`, { bearer: this.key, accept: 'application/yaml' });
  }

  /** @param {string} id */
  export(id) {
    return this.asking(async () => download(`${id}.yaml`, await this.text(id), 'application/yaml'));
  }

  /**
   * @param {string} id
   * @param {string} yaml
   */
  put(id, yaml) {
    return ask(`/api/v1/instruments/${id}`, { method: 'PUT', yaml, bearer: this.key });
  }

  /** @param {Event} event */
  import(event) {
    return this.asking(async () => {
      const yaml = await chosenText(event);
      if (yaml === undefined) return;
      await this.take(yaml);
      announce(t('own.imported'));
      await this.load();
    });
  }

  /**
   * Keeps a file that came from elsewhere: under its own id, or a free one where that is in use for something else.
   *
   * @param {string} yaml
   * @returns {Promise<string>} the id that it has here
   */
  async take(yaml) {
    const found = await ask('/api/v1/instrument-checks', { yaml, bearer: this.key });
    const isTaken = found.faults.length === 1 && found.faults[0].code === 'duplicate-instrument';
    if (found.faults.length > 0 && !isTaken) throw new Problem('import-refused', 422, undefined, found.faults);
    const { id } = found.content;
    if (this.own[id] && await this.text(id) === yaml) return id;
    if (!isTaken && !this.own[id]) {
      await this.put(id, yaml);
      return id;
    }
    const free = this.freeID(`${id}-eigen`);
    await ask(`/api/v1/instruments/${free}?from=0`, { method: 'PUT', body: { ...found.content, id: free }, bearer: this.key });
    return free;
  }
}
