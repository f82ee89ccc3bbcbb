// @ts-check
import { pick, t } from '/js/core/i18n.js';
import { numberText, tenthsText } from '/js/core/numbers.js';

/**
 * A rail as numbers and words: phases of growth, two poles, statements, or rungs. Positions are whole tenths.
 *
 * @typedef {{at: number, number: string, short: any, title: any}} Station   `at` in tenths
 * @typedef {{id: string, at: number, number: string, title?: any, text: any}} Description   what a station means
 */
export class RailScale {
  /** @param {any} instrument */
  constructor(instrument) {
    const { scale } = instrument;
    /** @type {'phase' | 'bipolar' | 'likert' | 'ladder'} */
    this.type = scale.type;
    this.min = Math.round(scale.min * 10);
    this.max = Math.round(scale.max * 10);
    const step = Math.max(1, Math.round((scale.step ?? 1) * 10));
    this.step = scale.allow_half === true && step === 10 ? 5 : step;
    this.page = 10;
    this.allowsDontKnow = scale.dont_know === true;
    this.instrument = instrument;
  }

  /**
   * The places on the rail that have a name; a tap on one puts the puck there.
   *
   * @param {any} theme
   * @returns {Station[]}
   */
  stations(theme) {
    if (this.type === 'phase') {
      return this.instrument.phases.map((/** @type {any} */ each) => ({
        at: each.phase * 10, number: String(each.phase), short: each.short ?? each.title, title: each.title,
      }));
    }
    if (this.type === 'ladder') {
      return this.instrument.rungs.map((/** @type {any} */ each) => ({
        at: each.level * 10, number: String(each.level), short: each.short ?? each.title, title: each.title,
      }));
    }
    if (this.type === 'bipolar') {
      const middle = { nl: t('sliders.middle'), en: t('sliders.middle') };
      return [
        { at: this.min, number: '', short: theme.left.title, title: theme.left.title },
        { at: (this.min + this.max) / 2, number: '', short: middle, title: middle },
        { at: this.max, number: '', short: theme.right.title, title: theme.right.title },
      ];
    }
    return this.wholes().map((at, index) => {
      const number = numberText(at / 10);
      const label = this.instrument.scale.labels?.[index];
      return { at, number, short: label, title: label ?? number };
    });
  }

  /**
   * The step of the ramp from light to dark for a station, 1 to 4, as on the board; none between poles.
   *
   * @param {any} theme
   * @param {number} at
   */
  shade(theme, at) {
    if (this.type === 'bipolar') return '';
    const stations = this.stations(theme);
    const index = stations.findIndex((each) => each.at === at);
    return `s${Math.min(4, 1 + Math.floor(index * 4 / Math.max(4, stations.length)))}`;
  }

  /**
   * What every station means, where the content describes them: phases per theme, rungs for all.
   *
   * @param {any} theme
   * @returns {Description[]}
   */
  described(theme) {
    if (this.type === 'ladder') {
      return this.instrument.rungs.map((/** @type {any} */ each) => ({
        id: each.id, at: each.level * 10, number: String(each.level), title: each.title, text: each.text,
      }));
    }
    return (theme.levels ?? []).map((/** @type {any} */ each) => ({
      id: each.id, at: each.phase * 10, number: String(each.phase), text: each.text,
    }));
  }

  wholes() {
    const count = Math.floor((this.max - this.min) / 10) + 1;
    return Array.from({ length: count }, (_, index) => this.min + index * 10);
  }

  /**
   * Puts a number on the rail: within the ends and on a step.
   *
   * @param {number} tenths
   */
  fit(tenths) {
    const stepped = this.min + Math.round((tenths - this.min) / this.step) * this.step;
    return Math.min(this.max, Math.max(this.min, stepped));
  }

  /**
   * How far along the rail, from 0 to 1.
   *
   * @param {number} tenths
   */
  share(tenths) {
    return (tenths - this.min) / (this.max - this.min);
  }

  /** @param {number} share */
  atShare(share) {
    return this.fit(this.min + share * (this.max - this.min));
  }

  get middle() {
    return this.fit((this.min + this.max) / 2);
  }

  /**
   * The station that is nearest; halfway counts for the higher one.
   *
   * @param {any} theme
   * @param {number} tenths
   */
  nearest(theme, tenths) {
    const stations = this.stations(theme);
    return stations.reduce((best, each) => (Math.abs(each.at - tenths) <= Math.abs(best.at - tenths) ? each : best));
  }

  /**
   * A position in a word or a number, as it stands on the page.
   *
   * @param {any} theme
   * @param {number} tenths
   */
  word(theme, tenths) {
    if (this.type !== 'bipolar') return this.named(theme, tenths);
    const middle = (this.min + this.max) / 2;
    if (tenths === middle) return t('sliders.middle');
    const pole = pick((tenths < middle ? theme.left : theme.right).title);
    const far = Math.abs(tenths - middle) / (this.max - middle);
    const key = far > 0.99 ? 'fully' : far > 0.5 ? 'mostly' : 'slightly';
    return t(`sliders.${key}`, { pole });
  }

  /**
   * A number, with the name of its station on a rail of whole steps: a number alone says little there.
   *
   * @param {any} theme
   * @param {number} tenths
   */
  named(theme, tenths) {
    if (this.step !== 10) return tenthsText(tenths);
    const number = numberText(tenths / 10, tenths % 10 === 0 ? 0 : 1);
    const name = this.type === 'phase' ? undefined : this.stations(theme).find((each) => each.at === tenths)?.short;
    return name ? t('sliders.named', { number, name: pick(name) }) : number;
  }

  /**
   * A position as a screen reader says it.
   *
   * @param {any} theme
   * @param {number} tenths
   */
  spoken(theme, tenths) {
    if (this.type === 'bipolar') return this.word(theme, tenths);
    const stations = this.stations(theme);
    const on = stations.find((each) => each.at === tenths);
    const top = numberText(this.max / 10);
    if (on) return t('sliders.spoken.on', { value: on.number, top, station: pick(on.title) });
    const below = stations.filter((each) => each.at < tenths).pop() ?? stations[0];
    const above = stations.find((each) => each.at > tenths) ?? stations[stations.length - 1];
    return t('sliders.spoken.between', {
      value: tenthsText(tenths), top, below: pick(below.short ?? below.title), above: pick(above.short ?? above.title),
    });
  }
}
