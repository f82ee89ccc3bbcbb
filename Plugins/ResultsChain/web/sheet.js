// @ts-check
/**
 * A chain as somebody sees it: what the room has, what is one's own, and what still waits on the device.
 *
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {{id: string, level: number, text: string, forWhom?: string, note?: string, owner?: string,
 *   waiting?: boolean, steering?: boolean, support?: any, weakest?: string, signal?: string,
 *   signalUnknown?: boolean}} Node
 * @typedef {{id: string, from: string, to: string, because?: string, evidence?: string, agreed?: number,
 *   waiting?: boolean, strength: any, n?: number, median?: number, unknown?: number, divided?: boolean}} Link
 * @typedef {{id: string, shown: boolean, text?: string, level?: number, from?: string, to?: string,
 *   because?: string, node?: string}} Own   something that this person made
 */

/**
 * The column that a phase fills.
 * @type {Record<string, number>}
 */
const LEVEL = { waarom: 1, effecten: 2, resultaten: 3, oplossingen: 4 };

export class Sheet {
  /**
   * @param {WorksheetProps} props
   * @param {Map<string, Set<string>>} [made]  ids that were made in this visit, by kind
   */
  constructor(props, made = new Map()) {
    this.props = props;
    this.made = made;
    this.round = props.item.round ?? 1;
    /** @type {string} */
    this.phase = props.item.phase ?? '';
    /**
     * The columns from the purpose to the approaches.
     * @type {any[]}
     */
    this.columns = props.instrument.items;
  }

  /** The column that is asked for now; undefined in the phases about the whole. */
  get level() {
    return LEVEL[this.phase];
  }

  /** @param {number} level */
  column(level) {
    return this.columns.find((each) => each.number === level);
  }

  /** @param {number} level */
  isOpen(level) {
    return this.props.view.open?.[String(level)] === true;
  }

  /** @returns {Node[]} */
  get nodes() {
    return withIDs(this.props.view.nodes).sort(byText);
  }

  /** @returns {Link[]} */
  get links() {
    const { nodes = {}, links } = this.props.view;
    return withIDs(links).filter((each) => nodes[each.from] && nodes[each.to])
      .sort((one, other) => this.name(one).localeCompare(this.name(other)));
  }

  /** Links that the room sees and can speak about. */
  get shownLinks() {
    return this.links.filter((each) => !each.waiting);
  }

  /** @param {number} level */
  inColumn(level) {
    return this.nodes.filter((each) => each.level === level);
  }

  /**
   * What a node says: the room's words, else one's own.
   *
   * @param {string} id
   * @returns {string}
   */
  text(id) {
    return this.props.view.nodes?.[id]?.text ?? this.own('nodes').find((each) => each.id === id)?.text ?? '';
  }

  /** @param {{from?: string, to?: string}} link */
  name({ from = '', to = '' }) {
    return `${this.text(from)} → ${this.text(to)}`;
  }

  /**
   * One's own things of a kind, those on their way included.
   *
   * @param {'nodes' | 'links' | 'observations'} kind
   * @returns {Own[]}
   */
  own(kind) {
    const stored = this.props.own[kind] ?? {};
    const ids = new Set([...Object.keys(stored), ...(this.made.get(kind) ?? [])]);
    return [...ids].flatMap((id) => {
      if (this.props.pendingOf(`${id}/drop`)) return [];
      const added = this.props.pendingOf(id)?.body;
      const edited = this.props.pendingOf(`${id}/edit`)?.body;
      const known = stored[id] ?? added;
      // The room's word goes before one's own: the desk may have shown, hidden or reworded it meanwhile.
      const room = this.props.view[kind]?.[id];
      return known ? [{ ...known, ...room, ...edited, shown: room !== undefined, id }] : [];
    });
  }

  /**
   * Whether something is on: as it was asked for, until the room has it.
   *
   * @param {string} target
   * @param {boolean | undefined} known
   * @returns {boolean}
   */
  isOn(target, known) {
    return this.props.pendingOf(target)?.body.on ?? known === true;
  }

  /**
   * This person's answer about a link.
   *
   * @param {string} link
   * @returns {number | string | undefined}
   */
  rating(link) {
    const waits = this.props.pendingOf(`rate/${link}`);
    return waits ? waits.body.value : this.props.own.rated?.[String(this.round)]?.[link];
  }

  /**
   * What this person answered in the round before: a hint, never an answer.
   *
   * @param {string} link
   * @returns {number | string | undefined}
   */
  before(link) {
    return this.round > 1 ? this.props.own.rated?.[String(this.round - 1)]?.[link] : undefined;
  }

  /**
   * The points that something is reached from or leads to, along the arrows, nearest first.
   *
   * @param {string} start
   * @param {'from' | 'to'} end  `to` follows the arrows, `from` goes against them
   * @returns {string[]}
   */
  reach(start, end) {
    const back = end === 'to' ? 'from' : 'to';
    const found = [start];
    for (const here of found) {
      for (const link of this.shownLinks) {
        if (link[back] === here && !found.includes(link[end])) found.push(link[end]);
      }
    }
    return found.slice(1);
  }
}

/**
 * @param {Record<string, any> | undefined} things
 * @returns {any[]}
 */
export function withIDs(things) {
  return Object.entries(things ?? {}).map(([id, thing]) => ({ ...thing, id }));
}

/**
 * @param {{text: string}} one
 * @param {{text: string}} other
 */
function byText(one, other) {
  return one.text.localeCompare(other.text);
}
