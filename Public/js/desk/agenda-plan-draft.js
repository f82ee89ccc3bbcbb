// @ts-check
import { newID } from '../core/ids.js';
import { language, pick, t } from '../core/i18n.js';
import { agendaOf } from './agenda-items.js';

/**
 * The agenda as it is being changed at the desk; nothing of it counts before it is sent.
 *
 * @typedef {{id: string, kind: string, title: {nl: string, en: string}, text?: {nl: string, en: string}, minutes: number,
 *   worksheet?: string, phase?: string, again?: boolean, mode?: string, notes?: string, rounds?: number,
 *   asked?: Record<string, true>, state: string}} Line
 */
export class PlanDraft {
  /** @param {any} view   the desk's */
  constructor(view) {
    /** The version that this draft was made from. @type {number} */
    this.base = view.plan.version;
    this.start = view.plan.start ?? '';
    /** @type {Record<string, any>} */
    this.worksheets = {};
    for (const [id, { plugin, instrument, name, settings }] of Object.entries(view.worksheets)) {
      this.worksheets[id] = { plugin, instrument, name, settings: settings ?? {} };
    }
    /** @type {Line[]} */
    this.lines = /** @type {any[]} */ (agendaOf(view))
      .map(({ rank, round, direct, openedAt, ...line }) => structuredClone(line));
    this.isChanged = false;
  }

  /** @param {Line} line */
  isBegun(line) {
    return line.state !== 'planned';
  }

  get minutes() {
    return this.lines.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /**
   * @param {number} index
   * @param {number} step
   */
  move(index, step) {
    const to = index + step;
    if (to < 0 || to >= this.lines.length) return;
    const [line] = this.lines.splice(index, 1);
    this.lines.splice(to, 0, line);
    this.isChanged = true;
  }

  /**
   * @param {Line} line
   * @param {Partial<Line>} change
   */
  change(line, change) {
    Object.assign(line, change);
    this.isChanged = true;
  }

  /**
   * A text in the language that one reads; in both when they were the same, because then nobody translated it.
   *
   * @param {{nl: string, en: string} | undefined} before
   * @param {string} words
   */
  say(before, words) {
    const same = !before || before.nl === before.en;
    return same ? { nl: words, en: words } : { ...before, [language()]: words };
  }

  /** @param {Line} line */
  drop(line) {
    this.lines = this.lines.filter((each) => each !== line);
    this.isChanged = true;
  }

  /**
   * @param {any} catalogue
   * @param {string} value   `kind`, or `instrument/phase`, or `instrument/phase/again`
   * @param {string} after   the item that it comes after; empty for the beginning
   * @returns {Line}
   */
  add(catalogue, value, after) {
    const [first, phase, again] = value.split('/');
    const id = newID().slice(0, 20);
    /** @type {Line} */
    let line;
    if (phase) {
      const { hash, plugin, phases } = catalogue.instruments[first];
      line = {
        id, kind: 'worksheet', title: phases[phase].title, minutes: phases[phase].minutes, phase, mode: 'blind',
        worksheet: this.worksheetOf(first, hash, plugin), again: again ? true : undefined, state: 'planned',
      };
    } else {
      line = { id, kind: first, title: { nl: t(`kind.${first}.nl`), en: t(`kind.${first}.en`) }, minutes: 10, state: 'planned' };
    }
    this.lines.splice(this.lines.findIndex((each) => each.id === after) + 1, 0, line);
    this.isChanged = true;
    return line;
  }

  /**
   * All items about one instrument share one worksheet.
   *
   * @param {string} name
   * @param {string} hash
   * @param {string} plugin
   */
  worksheetOf(name, hash, plugin) {
    const known = Object.entries(this.worksheets).find(([, each]) => each.instrument === hash);
    if (known) return known[0];
    const id = `w-${newID().slice(0, 12)}`;
    this.worksheets[id] = { plugin, instrument: hash, name, settings: {} };
    return id;
  }

  /** The first title that is empty. */
  get problem() {
    return this.lines.find(({ title }) => !pick(title).trim());
  }

  /** What the server takes. */
  body() {
    /** @type {Record<string, any>} */
    const items = {};
    this.lines.forEach(({ id, state, ...line }, rank) => {
      const asked = Object.keys(line.asked ?? {}).length ? line.asked : undefined;
      const text = line.text?.nl || line.text?.en ? line.text : undefined;
      items[id] = JSON.parse(JSON.stringify({ ...line, asked, text, notes: line.notes || undefined, rank }));
    });
    return { items, worksheets: this.worksheets, base: this.base, ...(this.start ? { start: this.start } : {}) };
  }
}
