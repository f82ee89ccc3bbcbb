// @ts-check
import { render } from '/js/core/html.js';
import { pick } from '/js/core/i18n.js';
import { surveyItem } from './item.js';
import { surveyOverview } from './overview.js';
import { surveyResults } from './results.js';
import { SurveySheet } from './sheet.js';

/**
 * A survey on a phone: one question a screen, back and on, and an overview of all.
 *
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 */
export class SurveyScreens {
  /** @param {import('/js/core/worksheet-element.js').WorksheetElement} element */
  constructor(element) {
    this.element = element;
    this.at = '';
    this.inOverview = false;
    /** The question that was left while what comes after it wasn't known. */
    this.leaving = '';
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    const { resume } = new SurveySheet(props);
    this.at = resume?.id ?? '';
    this.inOverview = false;
    this.leaving = '';
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    const sheet = new SurveySheet(props);
    const shown = props.item.state === 'shown' || props.item.state === 'done';
    if (this.leaving && !sheet.steers(this.leaving)) return this.step(1, this.leaving);
    if (shown) return render(surveyResults(sheet), this.element);
    const item = sheet.route[sheet.index(this.at)] ?? sheet.resume;
    if (this.inOverview || props.readonly || !item) return render(surveyOverview(this, sheet), this.element);
    this.at = item.id;
    return render(surveyItem(this, sheet, item), this.element);
  }

  /**
   * Goes along the route; past its end is the overview.
   *
   * @param {number} by
   * @param {string} [from]
   */
  step(by, from = this.at) {
    const props = this.element.current;
    if (!props) return;
    const sheet = new SurveySheet(props);
    if (by > 0 && sheet.steers(from)) {
      this.leaving = from;
      this.draw(props);
      return;
    }
    this.go(sheet.route[sheet.index(from) + by]?.id ?? '');
  }

  /** @param {string} id   of an item, or nothing for the overview */
  go(id) {
    const props = this.element.current;
    if (!props) return;
    this.leaving = '';
    this.inOverview = id === '';
    if (id) this.at = id;
    this.draw(props);
    scrollTo(0, 0);
    const home = this.element.querySelector('[data-focus-home]');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  }

  /**
   * @param {any} item
   * @param {any} body
   * @param {string} about
   * @param {string} [shown]
   */
  tell(item, body, about, shown) {
    const props = this.element.current;
    if (!props || props.readonly) return;
    const target = `${item.id}/${about}`;
    this.element.busy();
    this.element.submit({ body: { ...body, question: item.id }, target, label: pick(item.text), shown });
  }
}
