// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { qrCode } from '../core/qr.js';

const MOST_PEOPLE = 30;

/**
 * What kind of place somebody has, in words; empty for one person with a phone.
 *
 * @param {{kind: string, people: number} | undefined} seat
 */
export function seatText(seat) {
  if (!seat) return '';
  return seat.kind === 'table' ? t('seats.is-table', { count: seat.people }) : t('seats.is-paper');
}

/** People without a phone and tables with one device: seating them, entering for them, handing their place over. */
export class Seats {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** @type {'paper' | 'table'} */
    this.kind = 'paper';
    /** The seat that the dialog is about; none while one is made. */
    this.person = '';
    this.problem = '';
    this.busy = false;
    /** @type {{link: string, squares: string[]} | undefined} */
    this.key = undefined;
  }

  get element() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('seats'));
  }

  get address() {
    return `/api/v1/sessions/${this.desk.client.session}/seats`;
  }

  /** @param {string} [person] */
  open(person = '') {
    Object.assign(this, { person, key: undefined, problem: '', busy: false });
    this.desk.draw();
    if (!this.element?.open) this.element?.showModal();
  }

  close() {
    // A key on the screen is a secret; it goes with the dialog.
    this.key = undefined;
    this.element?.close();
  }

  /** @param {SubmitEvent} event */
  async make(event) {
    event.preventDefault();
    if (this.busy) return;
    const form = /** @type {HTMLFormElement} */ (event.target);
    const text = (/** @type {string} */ name) => String(new FormData(form).get(name) ?? '').trim() || undefined;
    const people = this.kind === 'table' ? Number(text('people')) : undefined;
    const body = { kind: this.kind, people, name: text('name'), perspective: text('perspective') };
    const made = await this.ask(this.address, body);
    if (!made) return;
    this.person = made.person.id;
    form.reset();
    announce(t('seats.made', { name: nameOf(made.person) }));
    this.desk.draw();
  }

  /**
   * Opens a tab in which the answers of this one seat are entered.
   *
   * @param {string} person
   */
  async enter(person) {
    // Opened at once, because a browser lets a window open only while the click lasts.
    const page = window.open('about:blank', `wijktafel-seat-${person}`);
    const key = await this.ask(`${this.address}/${person}/keys`, { for: 'entry' });
    if (key && page) page.location.href = key.link;
    else page?.close();
  }

  async hand() {
    this.key = await this.ask(`${this.address}/${this.person}/keys`, { for: 'device' });
    this.desk.draw();
  }

  /**
   * @param {string} address
   * @param {any} body
   * @returns {Promise<any>}
   */
  async ask(address, body) {
    Object.assign(this, { busy: true, problem: '' });
    this.desk.draw();
    try {
      return await ask(address, { body, bearer: this.desk.client.token });
    } catch (reason) {
      this.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
      announce(this.problem);
      return undefined;
    } finally {
      this.busy = false;
      this.desk.draw();
    }
  }

  /** The seats that are entered for, within reach, and the button for one more. */
  list() {
    const waiting = Object.entries(this.desk.view.roster ?? {})
      .filter(([, each]) => each.seat && !each.seat.taken && !each.removed)
      .sort(([, one], [, other]) => one.rank - other.rank);
    return html`${waiting.length ? html`<ul class="roster" aria-label=${t('seats.list')}>${waiting.map(([id, each]) => html`
      <li data-key=${id}><span><bdi>${nameOf(each)}</bdi><span class="soft">${seatText(each.seat)}</span></span>
        <span class="seat-acts"><button class="btn bare" type="button" @click=${() => this.enter(id)}
          aria-label=${t('seats.enter-named', { name: nameOf(each) })}>${t('seats.enter')}</button>
        <button class="btn bare" type="button" @click=${() => this.open(id)}
          aria-label=${t('seats.hand-named', { name: nameOf(each) })}>${t('seats.hand')}</button></span></li>`)}</ul>` : null}
      ${this.desk.view.phase === 'closed' ? null : html`<p><button class="btn bare" type="button" data-key="seat-add"
        @click=${() => this.open()}>${t('seats.add')}</button></p>`}`;
  }

  dialog() {
    const seated = this.person ? this.desk.view.roster?.[this.person] : undefined;
    return html`<dialog id="seats" aria-labelledby="seats-title" @close=${() => { this.key = undefined; }}>
      <h2 id="seats-title">${seated ? t('seats.made', { name: nameOf(seated) }) : t('seats.title')}</h2>
      ${this.problem ? html`<p class="notice bad" role="alert">${this.problem}</p>` : null}
      ${seated ? this.card() : this.form()}
      <p><button class="btn bare" type="button" @click=${() => this.close()}>${t('close')}</button></p></dialog>`;
  }

  warning() {
    const open = this.desk.client.welcome?.session.privacy === 'open-tafel';
    return html`<p class="notice plain">${t(open ? 'seats.warning-open' : 'seats.warning')}</p>`;
  }

  card() {
    if (this.key) {
      return html`<p>${t('seats.scan')}</p>${qrCode(this.key.squares, t('seats.qr'))}
        <label class="field"><span>${t('seats.link')}</span>
          <input type="text" readonly value=${location.origin + this.key.link}></label>
        <p class="soft">${t('seats.scan-means')}</p>`;
    }
    return html`${this.warning()}<p class="pair"><button class="btn go" type="button" @click=${() => this.enter(this.person)}>
        ${t('seats.enter')}</button>
      <button class="btn" type="button" @click=${() => this.hand()}>${t('seats.hand')}</button></p>`;
  }

  form() {
    const groups = Object.entries(this.desk.client.welcome?.session.perspectives ?? {})
      .sort(([, one], [, other]) => one.rank - other.rank);
    const choice = (/** @type {'paper' | 'table'} */ kind) => html`<label class="choice" data-key=${kind}>
      <input type="radio" name="kind" value=${kind} .checked=${this.kind === kind}
        @change=${() => { this.kind = kind; this.desk.draw(); }}>
      <span><b>${t(`seats.${kind}`)}</b><span class="soft">${t(`seats.${kind}-means`)}</span></span></label>`;
    const table = this.kind === 'table';
    return html`<form class="stack" @submit=${(/** @type {SubmitEvent} */ event) => this.make(event)}>
      <fieldset class="field"><legend class="sr">${t('seats.kind')}</legend>${choice('paper')}${choice('table')}</fieldset>
      <label class="field"><span>${t(table ? 'seats.table-name' : 'seats.name')}</span>
        <input type="text" name="name" maxlength="40" ?required=${table} placeholder=${table ? t('seats.table-example') : ''}></label>
      ${table ? html`<label class="field" data-key="people"><span>${t('seats.people')}</span>
        <input type="number" name="people" min="2" max=${MOST_PEOPLE} value="6" required></label>` : null}
      ${groups.length ? html`<label class="field" data-key="group"><span>${t('seats.perspective')}</span><select name="perspective">
        <option value="">${t('seats.none')}</option>
        ${groups.map(([id, group]) => html`<option value=${id}>${pick(group.title)}</option>`)}</select></label>` : null}
      ${this.warning()}
      <p><button class="btn go" type="submit" aria-disabled=${this.busy ? 'true' : null}>${t('seats.make')}</button></p></form>`;
  }
}

/** @param {{name?: string, handle: string}} each */
function nameOf(each) {
  return each.name ? `${each.name} (${each.handle})` : each.handle;
}
