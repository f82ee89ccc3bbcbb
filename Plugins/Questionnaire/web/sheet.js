// @ts-check
import { pick, t } from '/js/core/i18n.js';

/**
 * What one person has answered: the server's document with what still waits on the device laid over it.
 *
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {{index: number, number: number, question: any, group: any}} Place   a question and where it stands
 */
export class Sheet {
  /** @param {WorksheetProps} props */
  constructor(props) {
    this.props = props;
    this.round = props.item.round ?? 1;
    /** @type {any[]} */
    this.groups = props.instrument.items.map((/** @type {any} */ item) => (item.checks ? checkList(item) : item));
    /** @type {Place[]} */
    this.places = this.groups
      .flatMap((group) => group.questions.map((/** @type {any} */ question) => ({ group, question })))
      .map((each, index) => ({ ...each, index, number: index + 1 }));
    /** @type {any[]} */
    this.options = props.instrument.scale.options;
  }

  /**
   * A text that speaks of questions, or of points when it is a list to tick off.
   *
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values) {
    return t(`questionnaire.${key}${this.props.instrument.kind === 'cards' ? '.check' : ''}`, values);
  }

  get scale() {
    return this.props.instrument.scale;
  }

  /** Answers that lie on the scale, apart from those that say why there is none. */
  get graded() {
    return this.options.filter((each) => typeof each.value === 'number');
  }

  get ungraded() {
    return this.options.filter((each) => typeof each.value !== 'number');
  }

  /**
   * @param {string} question
   * @param {number} [round]
   */
  stored(question, round = this.round) {
    return this.props.own.answers?.[this.props.item.phase]?.[String(round)]?.[question] ?? {};
  }

  /**
   * @param {string} question
   * @returns {string | undefined} the id of an option
   */
  option(question) {
    const waits = this.props.pendingOf(`${question}/option`);
    return waits ? waits.body.option : this.stored(question).option;
  }

  /**
   * What this person answered in the round before: a hint, never an answer.
   *
   * @param {string} question
   * @returns {string | undefined}
   */
  before(question) {
    return this.round > 1 ? this.stored(question, this.round - 1).option : undefined;
  }

  /**
   * @param {string} question
   * @param {string} field
   * @returns {string}
   */
  extra(question, field) {
    const waits = this.props.pendingOf(`${question}/extra/${field}`);
    return waits ? waits.body.text : this.stored(question).extra?.[field] ?? '';
  }

  /** @param {string} question */
  evidence(question) {
    return this.props.pendingOf(`${question}/evidence`)?.body.evidence ?? this.stored(question).evidence;
  }

  /** @param {string} question */
  flag(question) {
    return this.props.pendingOf(`${question}/flag`)?.body.on ?? this.stored(question).flag ?? false;
  }

  /**
   * @param {string} question
   * @param {string} part
   * @returns {string}
   */
  part(question, part) {
    return this.props.pendingOf(`${question}/part/${part}`)?.body.value ?? this.stored(question).parts?.[part] ?? '';
  }

  /** @param {Place} place */
  deliveries({ question }) {
    const parts = (question.parts ?? []).map((/** @type {any} */ each) => `part/${each.id}`);
    const extras = (this.scale.extra ?? []).map((/** @type {any} */ each) => `extra/${each.id}`);
    const all = ['option', 'evidence', 'flag', ...extras, ...parts];
    return all.map((each) => this.props.stateOf(`${question.id}/${each}`));
  }

  /** The first question without an answer, or -1. */
  get firstOpen() {
    return this.places.findIndex((each) => this.option(each.question.id) === undefined);
  }

  /** @param {string | undefined} id */
  word(id) {
    return pick(this.options.find((each) => each.id === id)?.title);
  }
}

/**
 * A list to tick off has checks where others have questions, and may go by a letter.
 *
 * @param {any} item
 */
function checkList(item) {
  return { ...item, number: item.letter ?? item.number, questions: item.checks };
}
