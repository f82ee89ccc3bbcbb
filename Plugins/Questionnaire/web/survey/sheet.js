// @ts-check
import { pick } from '/js/core/i18n.js';

/**
 * What one person has answered to a survey: the server's document with what still waits on the device laid over it.
 *
 * Which questions come is told by the server, the one place that knows the rule; as long as an answer that may change
 * the route is underway, what comes after it isn't known.
 *
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {{options?: Record<string, boolean>, number?: number, rows?: Record<string, string>, text?: string,
 *   other?: Record<string, string>}} Answer
 */
export class SurveySheet {
  /** @param {WorksheetProps} props */
  constructor(props) {
    this.props = props;
    this.round = props.item.round ?? 1;
    const place = [props.item.phase, String(this.round)];
    const told = props.own.routes?.[place[0]]?.[place[1]] ?? props.view.start ?? { items: {}, count: 0 };
    /** @type {Record<string, Answer>} */
    this.stored = props.own.answers?.[place[0]]?.[place[1]] ?? {};
    /** How many questions there may be, and whether that is certain. */
    this.count = told.count;
    this.certain = told.certain === true;
    /** @type {any[]} */
    this.items = props.instrument.items;
    /** The items on the route, in order. @type {any[]} */
    this.route = this.items.filter((each) => told.items[each.id] !== undefined);
    this.questions = this.route.filter((each) => each.type !== 'info');
  }

  /** @param {string} id */
  index(id) {
    return this.route.findIndex((each) => each.id === id);
  }

  /**
   * The number of a question on the route, from 1.
   *
   * @param {any} item
   */
  number(item) {
    return this.questions.indexOf(item) + 1;
  }

  /**
   * The heading that an item stands below.
   *
   * @param {any} item
   */
  chapter(item) {
    return this.above(item, (each) => each.type === 'info' && each.title);
  }

  /**
   * What the words of a question mean, as said at its heading.
   *
   * @param {any} item
   * @returns {any[]}
   */
  definitions(item) {
    return this.chapter(item)?.definitions ?? [];
  }

  /**
   * @param {any} item
   * @param {(item: any) => unknown} fits
   */
  above(item, fits) {
    return this.items.slice(0, this.items.indexOf(item) + 1).reverse().find(fits);
  }

  /**
   * @param {string} target
   * @returns {any} the newest command that the server may not know yet
   */
  waits(target) {
    return this.props.pendingOf(target)?.body;
  }

  /**
   * Whether an answer is underway that decides what comes next.
   *
   * @param {string} id
   */
  steers(id) {
    return this.props.view.steering?.[id] === true && this.waits(`${id}/answer`) !== undefined;
  }

  /**
   * @param {any} item
   * @returns {string[]} the chosen options
   */
  options({ id }) {
    const body = this.waits(`${id}/answer`);
    if (body) return body.do === 'choose' ? body.options : body.do === 'answer' ? [body.option] : [];
    return Object.keys(this.stored[id]?.options ?? {});
  }

  /** @param {any} item @returns {number | undefined} */
  value({ id }) {
    const body = this.waits(`${id}/answer`);
    return body ? body.value : this.stored[id]?.number;
  }

  /** @param {any} item @returns {string} */
  text({ id }) {
    return this.waits(`${id}/answer`)?.text ?? this.stored[id]?.text ?? '';
  }

  /** @param {any} item @param {string} option @returns {string} */
  other({ id }, option) {
    return this.waits(`${id}/other/${option}`)?.text ?? this.stored[id]?.other?.[option] ?? '';
  }

  /** @param {any} item @param {string} row @returns {string | undefined} */
  row({ id }, row) {
    return this.waits(`${id}/row/${row}`)?.option ?? this.stored[id]?.rows?.[row];
  }

  /** @param {any} item */
  isAnswered(item) {
    if (item.type === 'open') return this.text(item) !== '';
    if (item.type === 'number') return this.value(item) !== undefined;
    if (item.type === 'matrix') return item.rows.every((/** @type {any} */ each) => this.row(item, each.id));
    return this.options(item).length > 0;
  }

  /** @param {any} item */
  deliveries({ id, options = [], rows = [] }) {
    const others = options.map((/** @type {any} */ each) => `other/${each.id}`);
    const all = ['answer', ...others, ...rows.map((/** @type {any} */ each) => `row/${each.id}`)];
    return all.map((each) => this.props.stateOf(`${id}/${each}`));
  }

  /** Where somebody goes on who comes back: after the last answer. */
  get resume() {
    const last = [...this.questions].reverse().find((each) => this.isAnswered(each));
    return this.route[(last ? this.index(last.id) : -1) + 1] ?? this.route[0];
  }

  /** @param {any} item @param {string} option */
  label(item, option) {
    return pick(item.options.find((/** @type {any} */ each) => each.id === option)?.label);
  }
}
