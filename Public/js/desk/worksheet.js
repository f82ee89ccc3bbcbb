// @ts-check
import { announce } from '../core/announce.js';
import { html } from '../core/html.js';
import { errorText, pick, t } from '../core/i18n.js';
import { newID } from '../core/ids.js';
import { Plugins } from '../core/plugins.js';
import { forget, remember, remembered } from '../core/storage.js';
import { worksheetTemplate } from '../core/worksheet-template.js';
import { agendaOf } from './agenda-items.js';
import { WorksheetPropsMaker, inRound } from './worksheet-props.js';

/**
 * @typedef {import('../core/worksheet-element.js').Submission} Submission
 * @typedef {import('../core/worksheet-element.js').Agreement} Agreement
 * @typedef {import('./agenda-items.js').Item} Item
 */

/** The plugin's own element for the facilitator: of the item that is on, or of one that is being prepared. */
export class DeskWorksheet {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.plugins = new Plugins('desk');
    /** The item that was chosen here; empty follows the one that is on. */
    this.chosen = '';
    this.problem = '';
    /** @type {import('../core/worksheet-element.js').Refusal | undefined} */
    this.refused = undefined;
    /** The item of which the problem tells. */
    this.about = '';
    this.failed = false;
    this.fetched = false;
    this.props = new WorksheetPropsMaker(this);
  }

  /** Brings in the list of plugins; without it no worksheet shows, and the next connection tries again. */
  open() {
    this.plugins.open().then(() => this.desk.draw(), () => undefined);
  }

  /** The items whose worksheet has something for the desk. @returns {Item[]} */
  items() {
    const { view } = this.desk;
    return agendaOf(view).filter((item) => this.plugins.serves(view.worksheets?.[item.worksheet]?.plugin));
  }

  /** The item whose worksheet is in front. @returns {Item | undefined} */
  item() {
    const { current } = this.desk.view;
    // What one prepared is now on: from here on the worksheet follows the agenda again.
    if (this.chosen === current) this.chosen = '';
    const items = this.items();
    return items.find(({ id }) => id === this.chosen) ?? items.find(({ id }) => id === current);
  }

  /** Whether the worksheet in front has the whole width. */
  get wide() {
    const item = this.desk.view && this.item();
    return Boolean(item && remembered(this.widthKey(item)));
  }

  toggle() {
    const item = this.item();
    if (!item) return;
    if (this.wide) forget(this.widthKey(item));
    else remember(this.widthKey(item), 'wide');
    this.desk.draw();
  }

  /** @param {Item} item */
  widthKey(item) {
    return `wt.wide.${this.desk.client.session}.${item.id}`;
  }

  markup() {
    const items = this.items();
    if (items.length === 0) return null;
    this.fetch(items);
    const item = this.item();
    return html`<section class="desk-sheet" data-key="worksheet" aria-labelledby="worksheet-title">
      <div class="line"><h2 id="worksheet-title">${t('sheet.title')}</h2>
        ${item ? html`<button id="worksheet-wide" class="btn thin" type="button" aria-expanded=${String(this.wide)}
          @click=${() => this.toggle()}>${t('sheet.wide')} <kbd aria-hidden="true">G</kbd></button>` : null}</div>
      ${this.choice(items, item)}
      ${item && this.problem && this.about === item.id
    ? html`<p class="notice bad" data-key="refused">${this.problem}</p>` : null}
      ${item ? this.element(item) : null}</section>`;
  }

  /**
   * Brings in all worksheets of the agenda beforehand: in the room there is no time to wait.
   *
   * @param {Item[]} items
   */
  fetch(items) {
    if (this.fetched) return;
    this.fetched = true;
    const { worksheets } = this.desk.view;
    const all = items.map(({ worksheet }) => this.plugins.load(worksheets[worksheet]));
    // One that fails is asked for again when it is chosen.
    Promise.allSettled(all).then(() => this.desk.draw());
  }

  /**
   * @param {Item[]} items
   * @param {Item | undefined} item
   */
  choice(items, item) {
    const { current } = this.desk;
    const following = items.some(({ id }) => id === current?.id);
    const first = following ? t('sheet.now', { item: pick(current?.title) }) : t('sheet.choose');
    const others = items.filter(({ id }) => id !== current?.id);
    const choose = (/** @type {Event} */ event) => {
      this.chosen = /** @type {HTMLSelectElement} */ (event.target).value;
      this.desk.draw();
    };
    return html`<label class="field"><span>${t('sheet.of')}</span>
      <select .value=${this.chosen} @change=${choose}>
        <option value="" ?selected=${this.chosen === ''}>${first}</option>
        ${others.map(({ id, title, state }) => html`<option value=${id} ?selected=${id === this.chosen}>
          ${pick(title)} (${t(`stage.${state}`)})</option>`)}</select></label>
      ${item && this.chosen && current
    ? html`<p class="soft">${t('sheet.other', { item: pick(current.title) })}</p>` : null}`;
  }

  /** @param {Item} item */
  element(item) {
    const sheet = this.desk.view.worksheets[item.worksheet];
    const ready = this.plugins.get(sheet);
    if (ready) {
      return worksheetTemplate(ready.tag, `sheet-${item.id}`, this.props.of(item, sheet, ready), {
        submit: (submission) => this.submit(item, submission),
        agree: (agreement) => this.agree(item, agreement),
      });
    }
    if (!this.failed) {
      this.plugins.load(sheet).then(() => this.desk.draw(), () => {
        this.failed = true;
        this.desk.draw();
      });
      return html`<p class="soft">${t('sheet.coming')}</p>`;
    }
    return html`<p class="notice">${t('sheet.failed')}</p><p><button class="btn thin" type="button" @click=${() => {
      this.failed = false;
      this.desk.draw();
    }}>${t('again')}</button></p>`;
  }

  /**
   * @param {Item} item
   * @param {Submission} submission
   */
  async submit(item, { body, target, label, shown }) {
    this.forgive();
    this.desk.busy.add('answer');
    const outcome = await this.desk.client.command('answer', body, {
      item: item.id, round: item.round, target: inRound(item, target), label: shown ? `${label}\t${shown}` : label,
    }).done;
    this.desk.busy.delete('answer');
    if (outcome.ok) this.desk.undo.made(outcome.version);
    else this.refuse(item, target, label, outcome);
    this.desk.draw();
  }

  /**
   * Puts something on the list of agreements; it can be filled in further there.
   *
   * @param {Item} item
   * @param {Agreement} agreement
   */
  async agree(item, { what, origin }) {
    this.forgive();
    await this.desk.run('action.put', { action: newID(), what, origin, item: item.id }, {
      undo: t('undo.agreed'),
      refused: (outcome) => this.refuse(item, origin, what, outcome),
    });
  }

  forgive() {
    this.problem = '';
    this.refused = undefined;
  }

  /**
   * Tells beside the worksheet what was not taken, and leaves the focus where it is.
   *
   * @param {Item} item
   * @param {string} target
   * @param {string} label
   * @param {import('../core/outbox.js').Outcome} outcome
   */
  refuse(item, target, label, { code = 'unexpected', field }) {
    const text = errorText(code, this.desk.view.worksheets?.[item.worksheet]?.plugin);
    this.refused = { target, code, field, text };
    this.problem = t('sheet.refused', { label: label.length > 80 ? `${label.slice(0, 79)}…` : label, text });
    this.about = item.id;
    announce(this.problem);
  }
}
