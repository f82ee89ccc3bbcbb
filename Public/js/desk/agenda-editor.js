// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { AgendaChoices } from './agenda-choices.js';

/**
 * An agenda that is put together from what is installed: add, drop, move, minutes.
 *
 * @typedef {{id: string, kind: string, title: {nl: string, en: string}, text?: {nl: string, en: string},
 *   minutes: number, instrument?: string, phase?: string, again?: boolean, mode?: string}} Line
 */
export class AgendaEditor {
  /**
   * @param {any} catalogue
   * @param {() => void} draw
   */
  constructor(catalogue, draw) {
    this.catalogue = catalogue;
    this.draw = draw;
    this.choices = new AgendaChoices(draw);
    /** @type {Line[]} */
    this.lines = [];
    this.last = 0;
  }

  /** @param {any} agenda */
  take(agenda) {
    if (!agenda) return;
    this.lines = Object.entries(agenda.items)
      .sort(([, one], [, other]) => one.rank - other.rank)
      .map(([id, { kind, title, text, minutes, worksheet, phase, again, mode }]) => ({
        id, kind, title, text, minutes, phase, again, mode, instrument: worksheet && (agenda.worksheets[worksheet].name ?? agenda.worksheets[worksheet].instrument),
      }));
  }

  /** What the server takes: one worksheet per instrument, shared by all lines about it. */
  body() {
    /** @type {Record<string, any>} */
    const worksheets = {};
    /** @type {Record<string, string>} */
    const sheetOf = {};
    /** @type {Record<string, any>} */
    const items = {};
    this.lines.forEach((line, rank) => {
      const { kind, title, text, minutes, instrument, phase, again, mode } = line;
      if (instrument && !sheetOf[instrument]) {
        sheetOf[instrument] = `w${Object.keys(worksheets).length + 1}`;
        worksheets[sheetOf[instrument]] = { instrument };
      }
      const worksheet = instrument && sheetOf[instrument];
      items[line.id] = JSON.parse(JSON.stringify({ rank, kind, title, text, minutes, worksheet, phase, again, mode }));
    });
    return { items, worksheets };
  }

  /** @param {string} value `kind`, or `instrument/phase`, or `instrument/phase/again` */
  add(value) {
    if (!value) return;
    const [first, phase, again] = value.split('/');
    this.last += 1;
    const id = `n${this.last}-${Date.now().toString(36)}`;
    if (phase) {
      const found = this.catalogue.instruments[first].phases[phase];
      this.lines.push({
        id, kind: 'worksheet', title: found.title, minutes: found.minutes, instrument: first, phase,
        again: again ? true : undefined, mode: 'blind',
      });
    } else {
      const title = { nl: t(`kind.${first}.nl`), en: t(`kind.${first}.en`) };
      this.lines.push({ id, kind: first, title, minutes: 10 });
    }
    this.draw();
  }

  /**
   * @param {number} index
   * @param {number} step
   */
  move(index, step) {
    const to = index + step;
    if (to < 0 || to >= this.lines.length) return;
    const [line] = this.lines.splice(index, 1);
    this.lines.splice(to, 0, line);
    this.draw();
  }

  markup() {
    const total = this.lines.reduce((sum, line) => sum + line.minutes, 0);
    return html`<div class="agenda-editor">
      ${this.lines.length === 0 ? html`<p class="soft">${t('agenda.empty')}</p>` : null}
      <ol class="rows">${this.lines.map((line, index) => this.row(line, index))}</ol>
      <div class="plan-add" data-key="add">
        ${this.choices.markup('new-what', t('agenda.add'), this.catalogue, this.lines.flatMap(({ instrument }) => instrument ?? []), (event) => this.choose(event))}
      </div><p><b>${t('new.minutes', { count: total })}</b></p></div>`;
  }

  /** @param {Event} event */
  choose(event) {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    this.add(select.value);
    select.value = '';
  }

  /**
   * @param {Line} line
   * @param {number} index
   */
  row(line, index) {
    const name = pick(line.title);
    return html`<li data-key=${line.id} draggable="true"
      @dragstart=${(/** @type {DragEvent} */ event) => event.dataTransfer?.setData('text/plain', line.id)}
      @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
      @drop=${(/** @type {DragEvent} */ event) => this.drop(event, index)}>
      <span class="grow">${name}${line.again ? html` <span class="soft">(${t('agenda.again')})</span>` : null}</span>
      <label class="plan-minutes"><input type="number" min="0" max="600" .value=${String(line.minutes)}
        aria-label=${t('agenda.minutes-of', { name })} @change=${(/** @type {Event} */ event) => {
    line.minutes = Math.max(0, Math.min(600, Number(/** @type {HTMLInputElement} */ (event.target).value) || 0));
    this.draw();
  }}><span aria-hidden="true">${t('plan.min')}</span></label>
      <button class="btn bare" type="button" ?disabled=${index === 0} @click=${() => this.move(index, -1)}
        aria-label=${t('agenda.up-named', { name })}>↑</button>
      <button class="btn bare" type="button" ?disabled=${index === this.lines.length - 1} @click=${() => this.move(index, 1)}
        aria-label=${t('agenda.down-named', { name })}>↓</button>
      <button class="btn bare" type="button" @click=${() => { this.lines.splice(index, 1); this.draw(); }}
        aria-label=${t('new.drop-named', { name })}>${t('new.drop')}</button></li>`;
  }

  /**
   * @param {DragEvent} event
   * @param {number} index
   */
  drop(event, index) {
    event.preventDefault();
    const from = this.lines.findIndex((line) => line.id === event.dataTransfer?.getData('text/plain'));
    if (from >= 0) this.move(from, index - from);
  }
}
