// @ts-check
import { render } from '/js/core/html.js';
import { pick } from '/js/core/i18n.js';
import { useStylesheet } from '/js/core/stylesheet.js';
import { WorksheetElement } from '/js/core/worksheet-element.js';
import { overview } from './overview.js';
import { questionPage } from './question.js';
import { results } from './result.js';
import { Sheet } from './sheet.js';
import { SurveyScreens } from './survey/survey.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {import('./sheet.js').Place} Place
 */

useStylesheet(new URL('./questionnaire.css', import.meta.url).href);
useStylesheet(new URL('./survey/survey.css', import.meta.url).href);

/** A questionnaire or a survey: one question at a time, all in an overview, and the group's outcome when it is shown. */
export class QuestionnaireElement extends WorksheetElement {
  constructor() {
    super();
    this.index = 0;
    this.inOverview = false;
    this.survey = new SurveyScreens(this);
  }

  /** @param {WorksheetProps} props */
  begin(props) {
    if (isSurvey(props)) return this.survey.begin(props);
    const open = new Sheet(props).firstOpen;
    this.index = Math.max(0, open);
    this.inOverview = open < 0;
  }

  /** @param {WorksheetProps} props */
  draw(props) {
    if (isSurvey(props)) return this.survey.draw(props);
    const sheet = new Sheet(props);
    const shown = props.item.state === 'shown' || props.item.state === 'done';
    if (shown) render(results(sheet), this);
    else if (this.inOverview || props.readonly) render(overview(this, sheet), this);
    else render(questionPage(this, sheet, sheet.places[this.index]), this);
  }

  /** @param {number} index */
  go(index) {
    if (!this.current) return;
    const { places } = new Sheet(this.current);
    this.inOverview = index < 0 || index >= places.length;
    if (!this.inOverview) this.index = index;
    this.draw(this.current);
    scrollTo(0, 0);
    const home = this.querySelector('[data-focus-home]');
    if (home instanceof HTMLElement) home.focus({ preventScroll: true });
  }

  /**
   * @param {Place} place
   * @param {any} body
   * @param {string} about
   * @param {string} [shown]
   */
  tell(place, body, about, shown) {
    if (!this.current || this.current.readonly) return;
    const { id, text, short } = place.question;
    const label = `${new Sheet(this.current).say('question', { number: place.number })}: ${pick(short ?? text)}`;
    this.busy();
    this.submit({ body: { ...body, question: id }, target: `${id}/${about}`, label, shown });
  }
}

/**
 * What has no scale asks each question in a way of its own.
 *
 * @param {WorksheetProps} props
 */
function isSurvey(props) {
  return props.instrument.scale === undefined;
}

customElements.define('wt-questionnaire', QuestionnaireElement);
