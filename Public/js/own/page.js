// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { exportTemplate, importTemplate, removeTemplate, renameTemplate } from './templates.js';

/**
 * The page with everything of one's own: instruments, agenda templates, and what is installed to make them from.
 *
 * @typedef {import('./library.js').Library} Library
 */

/** @param {Library} library */
export function ownPage(library) {
  const { catalogue } = library;
  return html`<p><a class="btn bare" href="#">${t('own.to-sessions')}</a></p>
    ${library.problem ? html`<div class="notice bad stack" role="alert" data-key="problem"><p>${library.problem}</p>
      <ul class="own-faults">${library.faults.map((fault, index) => html`<li data-key=${`fault-${index}`}>
        <b>${t('own.line', { line: fault.line })}</b> <span>${pick(fault.reason)}</span></li>`)}</ul></div>` : null}
    ${library.second.markup()}
    ${catalogue ? html`${ownInstruments(library)}${templates(library)}${installed(library)}`
    : library.problem ? null : html`<p role="status">${t('desk.loading')}</p>`}`;
}

/**
 * @param {string} word
 * @param {string} name
 * @param {() => void} run
 * @param {string} [looks]
 */
function act(word, name, run, looks = 'bare') {
  return html`<button class=${`btn ${looks}`} type="button" data-key=${word} @click=${run}
    aria-label=${`${t(word)}: ${name}`}>${t(word)}</button>`;
}

/**
 * @param {string} label
 * @param {string} accept
 * @param {(event: Event) => void} take
 */
function fileButton(label, accept, take) {
  return html`<p><label class="btn thin own-file"><span>${label}</span>
    <input class="sr" type="file" accept=${accept} @change=${take}></label></p>`;
}

/** @param {Library} library */
function ownInstruments(library) {
  const { own, unsaved } = library;
  const all = Object.entries(own).sort(([, one], [, other]) => other.updatedAt - one.updatedAt);
  return html`<section aria-labelledby="own-instruments"><h2 id="own-instruments">${t('own.instruments')}</h2>
    ${all.length + unsaved.length === 0 ? html`<p class="soft">${t('own.none')}</p>` : null}
    <ul class="rows">${unsaved.map(({ id, title }) => html`<li data-key=${`draft-${id}`}><div class="grow"><b><bdi>${pick(title) || id}</bdi></b>
        <span class="soft">${t('own.not-saved-yet')}</span></div>
        ${act('own.edit', pick(title) || id, () => { location.hash = `#i=${id}`; }, 'thin')}
        ${act('new.drop', pick(title) || id, () => library.forget(id))}</li>`)}
      ${all.map(([id, each]) => html`<li data-key=${`own-${id}`}><div class="grow"><b><bdi>${pick(each.title)}</bdi></b>
        <span class="soft">${[t('own.version', { version: each.version }), each.kind ? t(`own.kind.${each.kind}`) : ''].filter(Boolean).join(' · ')}</span>
        ${each.usable ? null : html`<span class="brick">${t('own.unusable')}</span>`}</div>
        ${act('own.edit', pick(each.title), () => { location.hash = `#i=${id}`; }, 'thin')}
        ${act('own.copy', pick(each.title), () => library.copy(id))}
        ${act('own.export', pick(each.title), () => library.export(id))}
        ${act('new.drop', pick(each.title), () => library.remove(id))}</li>`)}</ul>
    ${fileButton(t('own.import'), '.yaml,.yml', (event) => library.import(event))}</section>`;
}

/** @param {Library} library */
function templates(library) {
  const all = Object.entries(library.templates).sort(([, one], [, other]) => one.rank - other.rank);
  return html`<section aria-labelledby="own-templates"><h2 id="own-templates">${t('own.templates')}</h2>
    ${all.length === 0 ? html`<p class="soft">${t('own.no-templates')}</p>` : null}
    <ul class="rows">${all.map(([id, each]) => html`<li data-key=${`template-${id}`}>
      ${library.renaming === id ? renaming(library, id, each.title) : html`<div class="grow"><b><bdi>${each.title}</bdi></b>
        <span class="soft">${t('new.minutes', { count: each.minutes })}</span>
        ${each.missing ? html`<span class="brick">${t('own.missing', { names: each.missing.join(', ') })}</span>` : null}</div>
        ${act('own.rename', each.title, () => { library.renaming = id; library.draw(); document.getElementById('new-name')?.focus(); }, 'thin')}
        ${act('own.export', each.title, () => exportTemplate(library, each))}
        ${act('new.drop', each.title, () => removeTemplate(library, id))}`}</li>`)}</ul>
    ${fileButton(t('own.import-template'), '.json', (event) => importTemplate(library, event))}</section>`;
}

/**
 * @param {Library} library
 * @param {string} id
 * @param {string} title
 */
function renaming(library, id, title) {
  return html`<form class="grow own-rename" @submit=${(/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const name = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('name') ?? '').trim();
    if (name) renameTemplate(library, id, name);
  }}><label class="field grow"><span>${t('own.template-name')}</span>
      <input type="text" id="new-name" name="name" maxlength="120" required .value=${title}></label>
    <button class="btn go" type="submit">${t('own.save')}</button>
    <button class="btn bare" type="button" @click=${() => { library.renaming = ''; library.draw(); }}>${t('own.cancel')}</button></form>`;
}

/** @param {Library} library */
function installed(library) {
  const all = Object.entries(library.catalogue.instruments).filter(([, each]) => !each.own)
    .sort(([, one], [, other]) => pick(one.title).localeCompare(pick(other.title)));
  return html`<section aria-labelledby="own-installed"><h2 id="own-installed">${t('own.installed')}</h2>
    <p class="soft">${t('own.installed-mean')}</p>
    <ul class="rows">${all.map(([id, each]) => html`<li data-key=${`installed-${id}`}><div class="grow"><b><bdi>${pick(each.title)}</bdi></b>
      <span class="soft">${t(`own.kind.${each.kind}`)}</span></div>
      ${act('own.adapt', pick(each.title), () => library.copy(id), 'thin')}</li>`)}</ul></section>`;
}
