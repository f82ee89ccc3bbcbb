// @ts-check
import { announce } from '../core/announce.js';
import { html } from '../core/html.js';
import { pick, t } from '../core/i18n.js';

const TALKING = ['welcome', 'talk', 'break', 'agreements', 'closing'];

/**
 * What can be added to an agenda, and a field to find it by: nobody reads a list of a hundred and seventy.
 *
 * @typedef {{value: string, title: string}} Choice
 * @typedef {{label: string, choices: Choice[]}} Group
 */
export class AgendaChoices {
  /** @param {() => void} draw */
  constructor(draw) {
    this.draw = draw;
    this.sought = '';
  }

  /**
   * The choices as groups, those of instruments that are used already first.
   *
   * @param {any} catalogue
   * @param {string[]} used   the instruments of the agenda
   */
  groups(catalogue, used = []) {
    const wanted = this.sought.trim().toLocaleLowerCase();
    const has = (/** @type {string} */ text) => text.toLocaleLowerCase().includes(wanted);
    return [talking(), ...sorted(catalogue.instruments, used).map(([id, each]) => steps(id, each))]
      .map((group) => (has(group.label) ? group : { ...group, choices: group.choices.filter(({ title }) => has(title)) }))
      .filter(({ choices }) => choices.length > 0);
  }

  /**
   * @param {string} id   of the list
   * @param {string} label
   * @param {any} catalogue
   * @param {string[]} used
   * @param {(event: Event) => void} [chosen]
   */
  markup(id, label, catalogue, used, chosen) {
    const groups = this.groups(catalogue, used);
    const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
    const first = this.sought.trim() ? found(count) : t('agenda.choose');
    return html`<label class="field"><span>${t('agenda.search')}</span>
        <input type="search" id=${`${id}-search`} autocomplete="off" .value=${this.sought} @input=${(/** @type {Event} */ event) => this.seek(event, catalogue, used)}
          @keydown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === 'Enter') event.preventDefault(); }}></label>
      <label class="field"><span>${label}</span><select id=${id} @change=${chosen ?? (() => undefined)}>
        <option value="">${first}</option>
        ${groups.map(({ label, choices }) => html`<optgroup label=${label} data-key=${label}>
          ${choices.map(({ value, title }) => html`<option value=${value} data-key=${value}>${title}</option>`)}</optgroup>`)}</select></label>`;
  }

  /**
   * @param {Event} event
   * @param {any} catalogue
   * @param {string[]} used
   */
  seek(event, catalogue, used) {
    this.sought = /** @type {HTMLInputElement} */ (event.target).value;
    const count = this.groups(catalogue, used).reduce((sum, { choices }) => sum + choices.length, 0);
    announce(found(count));
    this.draw();
  }
}

/** @param {number} count */
function found(count) {
  return count === 0 ? t('agenda.nothing-found') : t('agenda.found', { count });
}

/** @returns {Group} */
function talking() {
  return { label: t('agenda.talking'), choices: TALKING.map((kind) => ({ value: kind, title: t(`kind.${kind}`) })) };
}

/**
 * @param {string} id
 * @param {any} instrument
 * @returns {Group}
 */
function steps(id, instrument) {
  const choices = sorted(instrument.phases).flatMap(([phase, { title }]) => [
    { value: `${id}/${phase}`, title: pick(title) },
    { value: `${id}/${phase}/again`, title: `${pick(title)} (${t('agenda.again')})` },
  ]);
  return { label: pick(instrument.title), choices };
}

/**
 * @param {Record<string, any>} all
 * @param {string[]} [first]
 */
function sorted(all, first = []) {
  const place = (/** @type {string} */ id) => (first.includes(id) ? 0 : 1);
  return Object.entries(all).sort(([one, a], [other, b]) => place(one) - place(other) || a.rank - b.rank);
}
