// @ts-check
import { pick } from '/js/core/i18n.js';

/**
 * What one person sees: the view in order, with one's own estimates and what still waits on the device laid over it.
 *
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {{low: number, mode: number, high: number}} Triple
 */

/** The steps in their order. */
export const STEPS = [
  'probleem', 'nulalternatief', 'alternatieven', 'effecten', 'kosten', 'schatten', 'varianten', 'overzicht',
  'presentatie',
];

/**
 * The members of a keyed object in the order of their rank, each with its key.
 *
 * @param {Record<string, any> | undefined} members
 * @returns {any[]}
 */
export function ranked(members) {
  return Object.entries(members ?? {}).map(([id, each]) => ({ ...each, id })).sort((a, b) => a.rank - b.rank);
}

export class Sheet {
  /** @param {WorksheetProps} props */
  constructor(props) {
    this.props = props;
    this.view = props.view ?? {};
    this.round = props.item.round ?? 1;
    /** What is asked to estimate. */
    this.asked = ranked(this.view.asked);
  }

  /** @param {any} asked */
  name(asked) {
    const line = this.view.lines?.[asked.line]?.name;
    return line ? `${line}: ${pick(asked.field)}` : pick(asked.field);
  }

  /**
   * @param {string} parameter
   * @returns {Triple | undefined}
   */
  own(parameter) {
    const waits = this.props.pendingOf(targetOf(parameter));
    if (waits) return waits.body.do === 'estimate' ? waits.body : undefined;
    return this.props.own.estimates?.[String(this.round)]?.[parameter];
  }

  /**
   * What one thought in the round before: a hint, never an answer.
   *
   * @param {string} parameter
   * @returns {Triple | undefined}
   */
  before(parameter) {
    return this.props.own.estimates?.[String(this.round - 1)]?.[parameter];
  }

  /** The place of the first number without an estimate; -1 when there is none. */
  get firstOpen() {
    return this.asked.findIndex(({ id }) => !this.own(id));
  }

  get deliveries() {
    return this.asked.map(({ id }) => this.props.stateOf(targetOf(id)));
  }
}

/** @param {string} parameter */
export function targetOf(parameter) {
  return `estimate/${parameter}`;
}
