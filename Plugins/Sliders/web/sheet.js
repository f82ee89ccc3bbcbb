// @ts-check
import { pick, t } from '/js/core/i18n.js';
import { RailScale } from './scale.js';

/**
 * What one person has put down: the server's document with what still waits on the device laid over it.
 *
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {number | 'weet-niet' | undefined} Value   a position in tenths (energy: 1 to 5)
 * @typedef {object} Measure
 * @property {string} id
 * @property {number} [min]   with `max`: its own range, instead of the rail's
 * @property {number} [max]
 * @property {any} title
 * @property {any} [short]
 * @property {any} [low]   what the lowest mark means
 * @property {any} [high]
 */

const DONT_KNOW = 'weet-niet';

export class Sheet {
  /** @param {WorksheetProps} props */
  constructor(props) {
    this.props = props;
    this.scale = new RailScale(props.instrument);
    this.round = props.item.round ?? 1;
    /** @type {any[]} */
    this.themes = props.instrument.items;
    /** @type {Measure[]} */
    this.measures = measuresOf(props);
  }

  get phase() {
    return this.props.item.phase;
  }

  /**
   * @param {string} theme
   * @param {number} round
   */
  stored(theme, round) {
    return this.props.own.answers?.[this.phase]?.[String(round)]?.[theme] ?? {};
  }

  /**
   * @param {string} theme
   * @param {string} measure
   * @returns {Value}
   */
  answer(theme, measure) {
    const waits = this.props.pendingOf(targetOf(theme, measure));
    const keeps = this.props.pendingOf(targetOf(theme, 'keep'));
    if (keeps && (!waits || keeps.order > waits.order)) return this.before(theme, measure);
    if (waits) return valueOf(waits.body);
    return this.stored(theme, this.round)[measure];
  }

  /**
   * What this person put down in the round before: a hint, never an answer.
   *
   * @param {string} theme
   * @param {string} measure
   * @returns {Value}
   */
  before(theme, measure) {
    return this.round > 1 ? this.stored(theme, this.round - 1)[measure] : undefined;
  }

  /** @param {string} theme */
  reason(theme) {
    const waits = this.props.pendingOf(targetOf(theme, 'reason'));
    return waits ? waits.body.text : this.stored(theme, this.round).reason ?? '';
  }

  /** @param {string} theme */
  hasAnswer(theme) {
    return this.measures.some((each) => this.answer(theme, each.id) !== undefined);
  }

  /** @param {string} theme */
  deliveries(theme) {
    const about = [...this.measures.map((each) => each.id), 'reason', 'keep'];
    return about.map((each) => this.props.stateOf(targetOf(theme, each)));
  }

  /**
   * What this person put down about a theme in the other phases of this worksheet: something to go by.
   *
   * @param {any} theme
   */
  elsewhere(theme) {
    const { instrument, own } = this.props;
    /** @type {any[]} */
    const phases = instrument.worksheet_phases ?? [];
    for (const phase of phases.filter((each) => each.id !== this.phase)) {
      const rounds = Object.keys(own.answers?.[phase.id] ?? {}).sort();
      const answers = own.answers?.[phase.id]?.[rounds[rounds.length - 1] ?? '']?.[theme.id] ?? {};
      const words = allMeasures(instrument).filter((each) => phase.measures.includes(each.id))
        .map((each) => this.word(theme, each, answers[each.id])).filter(Boolean);
      if (words.length > 0) return t('sliders.elsewhere', { value: words.join(' → ') });
    }
    return '';
  }

  /** Whether a measure lies on the rail; others have a range of their own, such as energy from 1 to 5. */
  get rails() {
    return this.measures.filter((each) => each.max === undefined);
  }

  get marks() {
    return this.measures.filter((each) => each.max !== undefined);
  }

  /**
   * A value in words for lists.
   *
   * @param {any} theme
   * @param {Measure} measure
   * @param {Value} value
   */
  word(theme, measure, value) {
    if (value === undefined) return '';
    if (value === DONT_KNOW) return t('sliders.dontknow');
    return measure.max === undefined ? this.scale.word(theme, value) : t('sliders.of', { value, top: measure.max });
  }

  /**
   * What to call an answer in a list of waiting answers.
   *
   * @param {any} theme
   * @param {Measure} measure
   */
  label(theme, measure) {
    return `${pick(theme.short ?? theme.title)}, ${lower(pick(measure.short ?? measure.title))}`;
  }
}

/** @param {Value} value */
export function isDontKnow(value) {
  return value === DONT_KNOW;
}

/**
 * @param {string} theme
 * @param {string} measure
 */
export function targetOf(theme, measure) {
  return `${theme}/${measure}`;
}

/** @param {string} text */
export function lower(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** @param {any} body */
function valueOf(body) {
  if (body.do === 'place') return body.value;
  return body.do === 'dont-know' ? DONT_KNOW : undefined;
}

/**
 * What is placed; a file that doesn't say asks where people are now, as the server reads it.
 *
 * @param {any} instrument
 * @returns {Measure[]}
 */
function allMeasures(instrument) {
  const now = { nl: t('sliders.now'), en: t('sliders.now') };
  return instrument.scale.measures ?? [{ id: 'nu', title: now }];
}

/** @param {WorksheetProps} props */
function measuresOf({ instrument, item, settings }) {
  const all = allMeasures(instrument);
  if (!instrument.worksheet_phases) return all;
  const phase = instrument.worksheet_phases.find((/** @type {any} */ each) => each.id === item.phase);
  /** @type {string[]} */
  const ids = settings.measures?.[item.phase] ?? phase?.measures ?? [];
  return all.filter((each) => ids.includes(each.id));
}
