// @ts-check
import { announce } from '../core/announce.js';
import { html, render } from '../core/html.js';
import { language, LANGUAGES, pick, setLanguage, t } from '../core/i18n.js';
import { mark } from '../core/marks.js';
import { ReceiptOffer } from './receipt-offer.js';

/** Who you are at this table: alias, name, perspective, language, and leaving. */
export class MeDialog {
  /** @param {import('./participant.js').Participant} participant */
  constructor(participant) {
    this.participant = participant;
    this.receipt = new ReceiptOffer(participant);
    this.dialog = document.createElement('dialog');
    this.dialog.setAttribute('aria-labelledby', 'me-title');
    this.name = '';
    this.asked = false;
    /** @type {'' | 'asked' | 'busy' | 'done'} */
    this.wiping = '';
  }

  open() {
    if (!this.dialog.isConnected) document.body.append(this.dialog);
    this.name = this.participant.person?.name ?? '';
    this.asked = false;
    if (this.wiping !== 'busy') this.wiping = '';
    this.dialog.showModal();
    this.draw();
  }

  close() {
    this.saveName();
    this.dialog.close();
  }

  look() {
    this.close();
    this.participant.shelf.open();
  }

  remove() {
    this.dialog.remove();
  }

  draw() {
    if (this.dialog.open) render(this.content(), this.dialog);
  }

  saveName() {
    const before = this.participant.person?.name ?? '';
    const name = this.name.trim();
    if (name !== before) this.send({ name }, 'name');
  }

  /**
   * @param {any} body
   * @param {string} target
   */
  send(body, target) {
    const { client } = this.participant;
    // Shown at once; the server's word follows in its next welcome.
    Object.assign(client.welcome.person, body);
    client.command('person', body, { target: `person/${target}`, label: t(`me.${target}`) });
    this.participant.changed();
  }

  content() {
    const person = this.participant.person ?? {};
    const session = this.participant.client.welcome?.session ?? {};
    const open = session.privacy === 'open-tafel';
    return html`<div class="stack wide me">
      <div><h1 id="me-title" tabindex="-1">${t('me.title', { handle: person.handle ?? '' })}</h1>
        <p class="soft">${t(open ? 'me.open' : 'me.anoniem')}</p></div>
      <div class="field"><label for="me-name">${t('me.name')}</label>
        <span class="hint">${t(open ? 'me.name.open' : 'me.name.hint')}</span>
        <input id="me-name" type="text" maxlength="40" autocomplete="nickname" .value=${this.name}
          @input=${(/** @type {Event} */ event) => {
            this.name = /** @type {HTMLInputElement} */ (event.currentTarget).value;
          }} @change=${() => this.saveName()} /></div>
      ${open ? this.nameShown(person.showName === true) : null}
      ${this.perspectives(session.perspectives ?? {}, person.perspective)}
      <div class="field" role="group" aria-label=${t('language.label')} data-key="language">
        <span>${t('language.label')}</span><div class="pair">${LANGUAGES.map((each) => html`
          <button class="btn thin" type="button" data-key=${each} lang=${each}
            aria-pressed=${String(language() === each)} @click=${() => setLanguage(each)}>
            ${t(`language.${each}`)}</button>`)}</div></div>
      <p class="pair"><a href="/privacy" target="_blank" rel="noopener">${t('privacy.link')}</a>
        <a href="/toegankelijkheid" target="_blank" rel="noopener">${t('access.link')}</a></p>
      <button class="btn go" type="button" @click=${() => this.close()}>${t('me.done')}</button>
      <button class="btn bare" type="button" data-key="shelf" @click=${() => this.look()}>${t('shelf.look')}</button>
      ${this.receipt.markup()}
      ${this.erasing()}
      ${this.leaving()}
    </div>`;
  }

  /** Wiping one's own answers, after a second thought. */
  erasing() {
    const ask = () => this.turn('asked');
    if (this.wiping === '') {
      return html`<button class="btn bare" type="button" data-key="erase" @click=${ask}>${t('me.erase')}</button>`;
    }
    if (this.wiping !== 'asked') {
      return html`<p class="notice plain" role="status" data-key="erase-state">${t(`me.erase.${this.wiping}`)}</p>`;
    }
    const open = this.participant.client.welcome?.session?.privacy === 'open-tafel';
    return html`<section class="notice bad" data-key="erase-sure"><p>${t(open ? 'me.erase.text.open' : 'me.erase.text')}</p>
      <p class="pair"><button class="btn" type="button" @click=${() => this.erase()}>${t('me.erase.go')}</button>
        <button class="btn bare" type="button" @click=${() => this.turn('')}>${t('me.erase.keep')}</button></p></section>`;
  }

  /** @param {'' | 'asked' | 'busy' | 'done'} wiping */
  turn(wiping) {
    this.wiping = wiping;
    this.draw();
  }

  async erase() {
    const { client } = this.participant;
    this.turn('busy');
    // What still waits here would come after the wiping and count again.
    await client.outbox.clear();
    const outcome = await client.command('erase', {}, { target: 'erase', label: t('me.erase') }).done;
    if (!outcome.ok) return this.turn('asked');
    if (client.welcome?.person) {
      client.welcome.person = { id: client.welcome.person.id, handle: client.welcome.person.handle, showName: false };
    }
    this.name = '';
    announce(t('me.erase.done'));
    this.turn('done');
    return this.participant.welcomed();
  }

  /** @param {boolean} shown */
  nameShown(shown) {
    return html`<label class="check" data-key="show"><input type="checkbox" .checked=${shown}
      @change=${() => this.send({ showName: !shown }, 'showName')} /><span>${t('me.showName')}</span></label>`;
  }

  /**
   * @param {Record<string, any>} all
   * @param {string | undefined} mine
   */
  perspectives(all, mine) {
    const sorted = Object.entries(all).sort(([, one], [, other]) => one.rank - other.rank);
    if (sorted.length === 0) return null;
    return html`<fieldset class="choices" data-key="perspectives"><legend><b>${t('me.perspective')}</b></legend>
      ${sorted.map(([id, each], index) => html`<label data-key="me-${id}"><input type="radio" name="me-perspective"
        .checked=${mine === id} @change=${() => this.send({ perspective: id }, 'perspective')} />
        ${mark(each.mark, index)}<span><bdi>${pick(each.title)}</bdi></span></label>`)}</fieldset>`;
  }

  leaving() {
    const waiting = this.participant.client.outbox.pending().length;
    const ask = () => {
      this.asked = true;
      this.draw();
    };
    if (!this.asked) {
      return html`<button class="btn bare" type="button" data-key="leave" @click=${ask}>${t('me.leave')}</button>`;
    }
    return html`<section class="notice bad" data-key="sure"><p>${t('me.leave.text')}
      ${waiting > 0 ? ` ${t('me.leave.waiting', { count: waiting })}` : ''}</p>
      <p><button class="btn" type="button" @click=${() => this.participant.leave()}>${t('me.leave.go')}</button></p>
      </section>`;
  }
}
