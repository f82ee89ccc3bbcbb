// @ts-check
import { language, pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { mark } from '../core/marks.js';
import { AgendaEditor } from './agenda-editor.js';

/** The form that makes a session; what was typed stays, whatever the server says. */
export class NewSession {
  /**
   * @param {any} catalogue
   * @param {Record<string, any>} templates  the facilitator's own agendas
   * @param {() => void} draw
   * @param {(body: any) => Promise<void>} make
   * @param {(title: string, agenda: any) => Promise<void>} keep  keeps an agenda as a template
   */
  constructor(catalogue, templates, draw, make, keep) {
    this.catalogue = catalogue;
    this.draw = draw;
    this.make = make;
    this.keep = keep;
    this.templates = templates;
    this.templateName = '';
    this.sending = false;
    this.titleMissing = false;
    this.ready = Object.keys(catalogue.agendas)
      .sort((one, other) => catalogue.agendas[one].rank - catalogue.agendas[other].rank);
    /** Which agenda is chosen; `own` is one that is put together here. */
    this.agenda = this.ready[0] ?? 'own';
    this.editor = new AgendaEditor(catalogue, draw);
    this.editor.take(catalogue.agendas[this.agenda]);
    /** @type {{id: string, title: {nl: string, en: string}, mark: number}[]} */
    this.perspectives = Object.entries(catalogue.perspectives)
      .sort(([, one], [, other]) => one.rank - other.rank)
      .map(([id, each]) => ({ id, title: each.title, mark: each.mark }));
  }

  /** The ids of the templates, the newest first. */
  get kept() {
    return Object.keys(this.templates).sort((one, other) => this.templates[one].rank - this.templates[other].rank);
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const text = (/** @type {string} */ name) => String(form.get(name) ?? '').trim();
    this.titleMissing = !text('title');
    if (this.titleMissing || this.sending) return this.draw();
    this.sending = true;
    this.draw();
    /** @type {any} */
    const body = {
      title: text('title'), language: text('language'), privacy: text('privacy'), k: Number(text('k')) || 5,
      retentionDays: Number(text('retentionDays')) || this.catalogue.retentionDays.default,
      agenda: this.agenda === 'own' ? this.editor.body() : this.templates[this.agenda]?.agenda ?? this.agenda,
      perspectives: Object.fromEntries(this.perspectives.filter((each) => each.title.nl.trim()).map((each, rank) =>
        [each.id, { rank, mark: each.mark, title: { nl: each.title.nl.trim(), en: each.title.en.trim() || each.title.nl.trim() } }])),
    };
    for (const name of ['municipality', 'neighbourhood', 'date', 'start']) if (text(name)) body[name] = text(name);
    await this.make(body);
    this.sending = false;
    this.draw();
    return undefined;
  }

  markup() {
    return html`<form class="stack" novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.submit(event)}>
      <label class="field"><span>${t('new.title')}</span>
        <input type="text" name="title" maxlength="120" required aria-invalid=${String(this.titleMissing)}
          aria-describedby="title-problem" placeholder=${t('new.title-example')}>
        <span class="problem" id="title-problem">${this.titleMissing ? t('new.title-missing') : ''}</span></label>
      <div class="pair">
        <label class="field"><span>${t('new.municipality')}</span>
          <input type="text" name="municipality" maxlength="120"></label>
        <label class="field"><span>${t('new.neighbourhood')}</span>
          <input type="text" name="neighbourhood" maxlength="120"></label>
        <label class="field"><span>${t('new.date')}</span><input type="date" name="date"></label>
        <label class="field"><span>${t('new.start')}</span><input type="time" name="start"></label>
        <label class="field"><span>${t('new.language')}</span><select name="language">
          <option value="nl" ?selected=${language() === 'nl'}>Nederlands</option>
          <option value="en" ?selected=${language() === 'en'}>English</option></select></label>
      </div>
      ${this.privacy()}
      ${this.agendaChoice()}
      ${this.table()}
      <p><button class="btn go" type="submit" ?disabled=${this.sending}>
        ${this.sending ? t('busy') : t('new.make')}</button></p>
    </form>`;
  }

  privacy() {
    return html`<fieldset class="field"><legend>${t('new.privacy')}</legend>
      <label class="choice"><input type="radio" name="privacy" value="anoniem" checked>
        <span><b>${t('new.anonymous')}</b><span class="soft">${t('new.anonymous-means')}</span></span></label>
      <label class="choice"><input type="radio" name="privacy" value="open-tafel">
        <span><b>${t('new.open-table')}</b><span class="soft">${t('new.open-table-means')}</span></span></label>
      <details><summary>${t('new.more-privacy')}</summary><div class="pair">
        <label class="field"><span>${t('new.threshold')}</span>
          <input type="number" name="k" min="3" max="10" value="5"></label>
        <label class="field"><span>${t('new.retention')}</span>
          <input type="number" name="retentionDays" min="1" max=${String(this.catalogue.retentionDays.max)}
            value=${String(this.catalogue.retentionDays.default)}></label></div></details></fieldset>`;
  }

  agendaChoice() {
    const choose = (/** @type {string} */ id) => {
      this.agenda = id;
      if (id !== 'own') this.editor.take(this.templates[id]?.agenda ?? this.catalogue.agendas[id]);
      this.draw();
    };
    return html`<fieldset class="field"><legend>${t('new.agenda')}</legend>
      ${this.ready.map((id) => html`<label class="choice" data-key=${`agenda-${id}`}>
        <input type="radio" name="agenda" value=${id} .checked=${this.agenda === id} @change=${() => choose(id)}>
        <span><b><bdi>${pick(this.catalogue.agendas[id].title)}</bdi></b>
          <span class="soft">${this.contents(this.catalogue.agendas[id])}</span></span></label>`)}
      ${this.kept.map((id) => this.templateChoice(id, choose))}
      <label class="choice" data-key="agenda-own">
        <input type="radio" name="agenda" value="own" .checked=${this.agenda === 'own'} @change=${() => choose('own')}>
        <span><b>${t('new.own-agenda')}</b><span class="soft">${t('new.own-agenda-means')}</span></span></label>
      ${this.agenda === 'own' ? html`${this.editor.markup()}${this.keeping()}` : null}</fieldset>`;
  }

  /**
   * What one gets: how long it takes, and its items in their order.
   *
   * @param {{minutes: number, items: Record<string, any>}} agenda
   */
  contents({ minutes, items }) {
    const titles = Object.values(items).sort((one, other) => one.rank - other.rank).map(({ title }) => pick(title));
    return `${t('new.minutes', { count: minutes })}: ${titles.join(' · ')}`;
  }

  /**
   * @param {string} id
   * @param {(id: string) => void} choose
   */
  templateChoice(id, choose) {
    const each = this.templates[id];
    return html`<label class="choice" data-key=${`template-${id}`}>
      <input type="radio" name="agenda" value=${id} .checked=${this.agenda === id} ?disabled=${Boolean(each.missing)} @change=${() => choose(id)}>
      <span><b><bdi>${each.title}</bdi></b><span class="soft">${t('own.template')}, ${t('new.minutes', { count: each.minutes })}</span>
        ${each.missing ? html`<span class="brick">${t('own.missing', { names: each.missing.join(', ') })}</span>` : null}</span></label>`;
  }

  keeping() {
    return html`<details data-key="keep-agenda"><summary>${t('own.keep-agenda')}</summary><div class="own-rename">
      <label class="field grow"><span>${t('own.template-name')}</span><input type="text" maxlength="120" .value=${this.templateName}
        @input=${(/** @type {Event} */ event) => { this.templateName = /** @type {HTMLInputElement} */ (event.target).value; }}></label>
      <button class="btn thin" type="button" @click=${() => {
    if (this.templateName.trim()) this.keep(this.templateName.trim(), this.editor.body());
  }}>${t('own.save')}</button></div></details>`;
  }

  table() {
    return html`<details><summary>${t('new.perspectives')}</summary>
      <p class="soft">${t('new.perspectives-means')}</p>
      <ul class="rows">${this.perspectives.map((each, index) => html`<li data-key=${`p-${each.id}`}>
        ${mark(undefined, each.mark)}
        <input type="text" maxlength="120" aria-label=${t('new.perspective', { number: index + 1 })}
          .value=${each.title[language()]}
          @input=${(/** @type {InputEvent} */ event) => {
    each.title = { ...each.title, [language()]: /** @type {HTMLInputElement} */ (event.target).value };
  }}>
        <button class="btn bare" type="button" @click=${() => { this.perspectives.splice(index, 1); this.draw(); }}
          aria-label=${t('new.drop-named', { name: pick(each.title) })}>${t('new.drop')}</button></li>`)}</ul>
      ${this.perspectives.length < 7 ? html`<p><button class="btn thin" type="button" @click=${() => this.addPerspective()}>
        ${t('new.add-perspective')}</button></p>` : null}</details>`;
  }

  addPerspective() {
    const free = [0, 1, 2, 3, 4, 5, 6].find((each) => !this.perspectives.some((one) => one.mark === each)) ?? 0;
    this.perspectives.push({ id: `eigen-${Date.now().toString(36)}`, title: { nl: '', en: '' }, mark: free });
    this.draw();
  }
}
