// @ts-check
import { pick } from '/js/core/i18n.js';
import { entries, Room } from './room.js';

/**
 * What one person wrote, voted and scored: the server's document with what still waits on the device laid over it.
 *
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {{id: string, list: string, text: string, note?: string, evidence?: string, shown?: boolean,
 *   reworded?: string, hints?: Record<string, boolean>, waits?: boolean}} OwnCard
 */
export class Sheet {
  /**
   * @param {WorksheetProps} props
   * @param {Map<string, any>} sent  what this visit sent about cards, by card
   */
  constructor(props, sent) {
    this.props = props;
    this.sent = sent;
    this.round = props.item.round ?? 1;
    this.room = new Room(props.instrument, props.view);
    this.isOver = props.item.state === 'shown' || props.item.state === 'done';
  }

  /**
   * The own cards of a list, the newest last as far as this visit knows.
   *
   * @param {string} list
   * @returns {OwnCard[]}
   */
  mine(list) {
    const stored = entries(this.props.own.cards).map((card) => this.onTable(card));
    const known = new Set(stored.map(({ id }) => id));
    const waiting = [...this.sent.values()].filter(({ id }) => !known.has(id) && this.props.stateOf(target(id)));
    return [...stored, ...waiting].filter((card) => card.list === list).flatMap((card) => this.latest(card) ?? []);
  }

  /**
   * A card with what the desk did to it: one's own document comes with one's own steps, the table's with everyone's.
   *
   * @param {OwnCard} card
   * @returns {OwnCard}
   */
  onTable(card) {
    const lies = this.room.card(card.id);
    const reworded = lies?.reworded ? lies.text : card.reworded;
    return { ...card, list: lies?.list ?? card.list, shown: Boolean(lies), reworded };
  }

  /**
   * @param {OwnCard} card
   * @returns {OwnCard | undefined}
   */
  latest(card) {
    const body = this.props.pendingOf(target(card.id))?.body;
    if (!body) return card;
    if (body.do === 'drop') return undefined;
    return { ...card, text: body.text, note: body.note, evidence: body.evidence, hints: undefined };
  }

  /** @param {string} id */
  delivery(id) {
    return this.props.stateOf(target(id));
  }

  get deliveries() {
    const ids = [...Object.keys(this.props.own.cards ?? {}), ...this.sent.keys()];
    return [...new Set(ids)].map((id) => this.delivery(id));
  }

  /** @param {string} phase */
  stored(phase) {
    return this.props.own.answers?.[phase]?.[String(this.round)] ?? {};
  }

  /**
   * What can be voted on in a list now, with how many dots.
   *
   * @param {string} list
   */
  ballot(list) {
    const all = this.room.items(list);
    // When anything is voted on again, that alone is.
    const again = this.round > 1 && this.room.columns.some(({ id }) => this.room.runoff(id).length > 0);
    const dots = again ? 1 : this.props.view.lists?.[list]?.dots ?? 3;
    const items = again ? all.filter(({ id }) => this.room.runoff(list).includes(id)) : all;
    const used = items.reduce((sum, { id }) => sum + this.dots(id), 0);
    return { items, dots, again, used, left: Math.max(0, dots - used), perItem: again ? 1 : 2 };
  }

  /**
   * The own dots on a card or cluster.
   *
   * @param {string} id
   * @returns {number}
   */
  dots(id) {
    return this.props.pendingOf(`vote/${id}`)?.body.dots ?? this.stored('stemmen')[id] ?? 0;
  }

  /**
   * The own score of a square.
   *
   * @param {string} key
   * @returns {number | undefined}
   */
  score(key) {
    const waits = this.props.pendingOf(`score/${key}`);
    return waits ? waits.body.value : this.stored('confrontatie')[key];
  }

  /**
   * How the own mark of a card of a deck stands.
   *
   * @param {string} id
   * @returns {string | undefined}
   */
  mark(id) {
    const waits = this.props.pendingOf(`mark/${id}`);
    return waits ? waits.body.option : this.stored('merken')[id];
  }

  /** @param {string} list */
  title(list) {
    return pick(this.room.columns.find(({ id }) => id === list)?.title);
  }
}

/**
 * What commands about a card go by.
 *
 * @param {string} id
 */
export function target(id) {
  return `card/${id}`;
}
