// @ts-check
import { announce } from '../core/announce.js';
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { mark } from '../core/marks.js';
import { Merging } from './merging.js';
import { Missing } from './missing.js';
import { Renaming } from './renaming.js';
import { lockRoom } from './room-bar.js';
import { seatText } from './seats.js';

/** Who is at the table: by perspective, by handle, and never by what they answered. */
export class People {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.all = false;
    /** @type {string | undefined} */
    this.removing = undefined;
    /** Whether the question is about wiping answers instead of removing. */
    this.wiping = false;
    this.renaming = new Renaming(desk);
    this.merging = new Merging(desk);
    this.missing = new Missing(desk);
  }

  markup() {
    const { view, client } = this.desk;
    const groups = Object.entries(client.welcome?.session.perspectives ?? {}).sort(([, one], [, other]) => one.rank - other.rank);
    const roster = Object.entries(view.roster ?? {}).sort(([, one], [, other]) => one.rank - other.rank);
    const away = roster.filter(([, each]) => !each.online && !each.removed && !(each.seat && !each.seat.taken));
    const shown = this.all ? roster : away.slice(0, 5);
    return html`<h2>${t('people.count', { count: view.people.count })}</h2>
      <ul class="who">${groups.map(([id, group]) => html`<li data-key=${id}>${mark(undefined, group.mark)}
        <span><bdi>${pick(group.title)}</bdi></span><b>${this.missing.count(id)}</b></li>`)}</ul>
      ${this.missing.markup()}
      <p><button class="btn bare" type="button" aria-expanded=${String(this.all)} @click=${() => { this.all = !this.all; this.desk.draw(); }}>
        ${this.all ? t('people.less') : t('people.all', { count: roster.length })}</button></p>
      ${this.desk.seats.list()}
      ${!this.all && away.length ? html`<h2>${t('people.help')}</h2>` : null}
      <ul class="roster">${shown.map(([id, each]) => this.row(id, each))}</ul>
      ${view.tip ? html`<h2>${t('people.tip')}</h2><p class="soft tip">${pick(view.tip)}</p>` : null}
      <label class="tick"><input type="checkbox" .checked=${view.follow}
        @change=${() => this.desk.run('follow', { on: !view.follow }, { undo: t('undo.step') })}> ${t('people.follow')}</label>
      <label class="tick"><input type="checkbox" .checked=${view.join.visible}
        @change=${() => this.desk.controls.switchCode()}> ${t('people.code')}</label>
      <label class="tick"><input type="checkbox" .checked=${view.locked === true}
        @change=${() => lockRoom(this.desk)}> ${t('room.lock')}</label>`;
  }

  /**
   * @param {string} id
   * @param {any} each
   */
  row(id, each) {
    const state = each.removed ? t('people.removed') : seatText(each.seat) || (each.online ? '' : t('people.away'));
    const restore = () => this.desk.run('person.restore', { person: id });
    const wipe = html`<button class="btn bare" type="button" data-key="wipe" @click=${() => this.ask(id, true)}
      aria-label=${t('people.erase-named', { name: each.handle })}>${t('people.erase')}</button>`;
    return html`<li data-key=${id}><span><bdi>${each.handle}</bdi>${each.name ? html` (<bdi>${each.name}</bdi>)` : null}
      ${state ? html`<span class="soft">${state}</span>` : null}</span>
      ${each.removed ? html`<button class="btn bare" type="button" @click=${restore}
        aria-label=${t('people.restore-named', { name: each.handle })}>${t('people.restore')}</button>${wipe}`
    : html`<button class="btn bare" type="button" @click=${() => this.ask(id)}
        aria-label=${t('people.remove-named', { name: each.handle })}>${t('people.remove')}</button>
        ${this.all ? [this.renaming.button(id, each), this.merging.button(id, each)] : null}`}</li>`;
  }

  /**
   * @param {string} id
   * @param {boolean} [wiping]
   */
  ask(id, wiping = false) {
    this.removing = id;
    this.wiping = wiping;
    this.desk.draw();
    /** @type {HTMLDialogElement | null} */ (document.querySelector('#removing'))?.showModal();
  }

  /** @param {boolean} answers */
  remove(answers) {
    const person = this.removing;
    this.close();
    if (!person) return;
    const name = this.desk.view.roster[person]?.handle ?? '';
    this.desk.run('person.remove', { person, answers }, { undo: t('undo.remove', { name }) });
  }

  async wipe() {
    const person = this.removing;
    this.close();
    if (!person) return;
    const name = this.desk.view.roster[person]?.handle ?? '';
    if (await this.desk.run('person.erase', { person })) announce(t('erase.done', { name }));
  }

  close() {
    /** @type {HTMLDialogElement | null} */ (document.querySelector('#removing'))?.close();
  }

  dialog() {
    const name = this.removing ? this.desk.view.roster[this.removing]?.handle ?? '' : '';
    if (this.wiping) {
      return html`<dialog id="removing" aria-labelledby="removing-title"><h2 id="removing-title">${t('erase.title', { name })}</h2>
        <p>${t('erase.means')}</p>
        <p class="stack"><button class="btn" type="button" @click=${() => this.wipe()}>${t('erase.go')}</button>
          <button class="btn go" type="button" @click=${() => this.close()}>${t('erase.keep')}</button></p></dialog>`;
    }
    return html`<dialog id="removing" aria-labelledby="removing-title"><h2 id="removing-title">${t('remove.title', { name })}</h2>
      <p>${t('remove.means')}</p>
      <p class="stack"><button class="btn go" type="button" @click=${() => this.remove(false)}>${t('remove.keep')}</button>
        <button class="btn" type="button" @click=${() => this.remove(true)}>${t('remove.drop')}</button>
        <button class="btn bare" type="button" @click=${() => { this.wiping = true; this.desk.draw(); }}>${t('remove.erase')}</button>
        <button class="btn bare" type="button" @click=${() => this.close()}>${t('close')}</button></p></dialog>`;
  }
}
