// @ts-check
import { announce } from '../core/announce.js';
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** The most people that can be meant of one perspective; the server's limit. */
const MOST = 500;

/** Whom one wants at the table, and who is not there yet: in people, so that a shared device counts for all around it. */
export class Missing {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** How often the dialog was opened: each time its fields begin with what was said last. */
    this.opened = 0;
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('missing'));
  }

  /** @returns {[string, any][]} */
  get perspectives() {
    return Object.entries(this.desk.client.welcome?.session.perspectives ?? {}).sort(([, one], [, other]) => one.rank - other.rank);
  }

  /**
   * How many of a perspective there are, and of how many when that was said.
   *
   * @param {string} id
   */
  count(id) {
    const { people, table } = this.desk.view;
    const group = table?.groups[id];
    return group ? t('missing.of', group) : String(people.perspectives[id] ?? 0);
  }

  markup() {
    if (this.perspectives.length === 0) return null;
    const { table } = this.desk.view;
    return html`<div class="missing" data-key="missing">${table ? this.lines(table.groups) : null}
      <p><button class="btn bare" type="button" @click=${() => this.open()}>${t(table ? 'missing.change' : 'missing.say')}</button></p></div>`;
  }

  /** @param {Record<string, {meant: number, heads: number}>} groups */
  lines(groups) {
    const meant = this.perspectives.filter(([id]) => groups[id]);
    const absent = meant.filter(([id]) => groups[id].heads === 0);
    const short = meant.filter(([id]) => groups[id].heads > 0 && groups[id].heads < groups[id].meant);
    if (absent.length + short.length === 0) return html`<p class="teal">${t('missing.all')}</p>`;
    const few = short.map(([id, each]) => t('missing.more', { name: pick(each.title), count: groups[id].meant - groups[id].heads }));
    return html`<h3>${t('missing.title')}</h3>
      ${absent.length ? html`<p data-key="absent">${t('missing.absent', { names: absent.map(([, each]) => pick(each.title)).join(', ') })}</p>` : null}
      ${few.length ? html`<p data-key="short">${t('missing.short', { names: few.join(', ') })}</p>` : null}`;
  }

  open() {
    this.opened += 1;
    this.desk.draw();
    this.dialogElement?.showModal();
  }

  /** @param {SubmitEvent} event */
  save(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    /** @type {Record<string, number>} */
    const people = {};
    for (const [id] of this.perspectives) {
      const number = Number(form.get(id));
      if (number > 0) people[id] = number;
    }
    this.dialogElement?.close();
    this.desk.run('table.intend', { people, board: form.has('on-board') }, { undo: t('undo.intended') });
  }

  dialog() {
    const { table } = this.desk.view;
    return html`<dialog id="missing" aria-labelledby="missing-title"><h2 id="missing-title">${t('missing.whom')}</h2>
      <p>${t('missing.means')}</p>
      <form class="stack" data-key=${`missing-${this.opened}`} @submit=${(/** @type {SubmitEvent} */ event) => this.save(event)}>
        <ul class="rows">${this.perspectives.map(([id, each]) => row(id, pick(each.title), table?.groups[id]?.meant))}</ul>
        <label class="tick"><input type="checkbox" name="on-board" ?checked=${table?.board === true}> ${t('missing.board')}</label>
        <p><button class="btn go" type="submit">${t('missing.go')}</button>
          <button class="btn bare" type="button" @click=${() => this.dialogElement?.close()}>${t('close')}</button></p></form></dialog>`;
  }
}

/**
 * @param {string} id
 * @param {string} title
 * @param {number | undefined} meant
 */
function row(id, title, meant) {
  return html`<li data-key=${id}><label class="grow" for=${`meant-${id}`}><bdi>${title}</bdi></label><span class="stepper">
    <button class="btn thin" type="button" data-key="fewer" aria-label=${t('missing.fewer', { name: title })} @click=${() => step(id, title, -1)}>−</button>
    <input id=${`meant-${id}`} type="number" name=${id} min="0" max=${MOST} inputmode="numeric" value=${meant ?? ''}>
    <button class="btn thin" type="button" data-key="one-more" aria-label=${t('missing.one-more', { name: title })} @click=${() => step(id, title, 1)}>+</button></span></li>`;
}

/**
 * @param {string} id
 * @param {string} title
 * @param {1 | -1} by
 */
function step(id, title, by) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(`meant-${id}`));
  const number = Math.min(MOST, Math.max(0, (Number(field.value) || 0) + by));
  field.value = number === 0 ? '' : String(number);
  announce(t('missing.now', { name: title, count: number }));
}
