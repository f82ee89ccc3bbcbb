// @ts-check
import { pick } from '/js/core/i18n.js';

/**
 * What everyone may see of a worksheet with cards, as phones and the desk read it.
 *
 * @typedef {{id: string, list: string, text: string, note?: string, evidence?: string, shown?: boolean,
 *   reworded?: boolean, cluster?: string, same?: string, alike?: string}} Card
 * @typedef {{id: string, list: string, text: string, cards: Card[], isCluster: boolean, printed?: Printed}} Item
 *   a card or cluster that stands for itself
 * @typedef {{id: string, number?: number, title: any, place?: string, text?: any, stage?: string, points?: any[], side_a?: any[],
 *   side_b?: any[], lessons?: any[], handle?: any[], examples?: any[]}} Printed   a card of a deck
 * @typedef {{id: string, text: string, rank: number, row?: string, column?: string}} Question
 */

/** What a card can rest on. */
export const EVIDENCE = ['feit', 'ervaring', 'mening'];
/** The longest texts, as the server counts them. */
export const LIMIT = { card: 140, note: 300, name: 60, question: 300 };
/** The most things of a column that go into the confrontation. */
export const MOST_CHOSEN = 5;

export class Room {
  /**
   * @param {any} instrument
   * @param {any} view
   */
  constructor(instrument, view) {
    this.instrument = instrument;
    this.view = view;
    /** @type {Printed[]} */
    this.deck = instrument.kind === 'deck' ? instrument.items ?? [] : [];
    /**
     * Of a deck there is one, under the id of the instrument.
     *
     * @type {any[]}
     */
    this.columns = instrument.kind === 'deck' ? [instrument] : instrument.items ?? [];
    /** @type {any[]} */
    this.stages = instrument.stages ?? [];
    /** @type {{id: string, title: any}[]} */
    this.options = instrument.scale?.options ?? [];
    /** @type {any[]} */
    this.crossings = instrument.cross ?? [];
  }

  /** @returns {Card[]} */
  get cards() {
    return entries(this.view.cards);
  }

  /**
   * @param {string} id
   * @returns {Card | undefined}
   */
  card(id) {
    const card = this.view.cards?.[id];
    return card ? { id, ...card } : undefined;
  }

  /**
   * The cards of a list that don't lie beneath another.
   *
   * @param {string} list
   */
  free(list) {
    return this.cards.filter((card) => card.list === list && !card.same);
  }

  /**
   * The cards beneath one.
   *
   * @param {string} id
   */
  beneath(id) {
    return this.cards.filter((card) => card.same === id);
  }

  /**
   * @param {string} list
   * @returns {{id: string, name: string, list: string}[]}
   */
  clusters(list) {
    return entries(this.view.clusters).filter((cluster) => cluster.list === list);
  }

  /**
   * What can be voted on in a list: clusters, then cards that stand alone.
   *
   * @param {string} list
   * @returns {Item[]}
   */
  items(list) {
    if (this.deck.length > 0 && list === this.instrument.id) {
      return this.deck.map((card) => ({ id: card.id, list, text: pick(card.title), cards: [], isCluster: false, printed: card }));
    }
    const shown = this.free(list).filter((card) => card.shown);
    const groups = this.clusters(list).map(({ id, name }) => {
      return { id, list, text: name, cards: shown.filter((card) => card.cluster === id), isCluster: true };
    });
    const alone = shown.filter((card) => !card.cluster).map((card) => {
      return { id: card.id, list, text: card.text, cards: [card], isCluster: false };
    });
    return [...groups.filter((group) => group.cards.length > 0), ...alone];
  }

  /**
   * @param {string} id
   * @returns {Item | undefined}
   */
  item(id) {
    return this.columns.flatMap((column) => this.items(column.id)).find((item) => item.id === id);
  }

  /**
   * What goes into the confrontation, in order.
   *
   * @param {string} list
   * @returns {string[]}
   */
  chosen(list) {
    return ranked(this.view.lists?.[list]?.chosen);
  }

  /**
   * @param {string} list
   * @returns {string[]}
   */
  runoff(list) {
    return ranked(this.view.lists?.[list]?.runoff);
  }

  /**
   * The outcome of a list's dots, most points first.
   *
   * @param {string} list
   */
  votes(list) {
    const votes = this.view.lists?.[list]?.votes;
    if (!votes) return undefined;
    const items = entries(votes.items).sort((one, other) => one.rank - other.rank);
    return { n: votes.n, few: Boolean(votes.few), places: votes.places, items };
  }

  /** The squares of the confrontation, block by block. */
  get squares() {
    return this.crossings.flatMap((crossing) => this.chosen(crossing.row).flatMap((row) =>
      this.chosen(crossing.column).map((column) => ({ crossing, row, column, key: `${row}|${column}` }))));
  }

  /** The squares that were scored, the highest first. */
  get scored() {
    const cells = this.view.matrix?.cells ?? {};
    return this.squares.filter(({ key }) => cells[key]).map((square) => ({ ...square, ...cells[square.key] }))
      .sort((one, other) => one.rank - other.rank);
  }

  /** @returns {Question[]} */
  get questions() {
    return entries(this.view.questions).sort((one, other) => one.rank - other.rank);
  }
}

/**
 * The members of a keyed object with their keys.
 *
 * @param {Record<string, any> | undefined} members
 * @returns {any[]}
 */
export function entries(members) {
  return Object.entries(members ?? {}).map(([id, value]) => ({ id, ...value }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** @param {Record<string, number> | undefined} ranks */
function ranked(ranks) {
  return Object.entries(ranks ?? {}).sort((one, other) => one[1] - other[1]).map(([id]) => id);
}
