// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { labelOf } from './field.js';
import { download } from './files.js';
import { instrumentForm } from './form.js';
import { at, gaps, pathOf, wordsOf } from './tree.js';

/**
 * The screen of one instrument: what it is, what is wrong with it, the form or the text, and what can be done.
 *
 * @typedef {import('./editor.js').InstrumentEditor} InstrumentEditor
 */

/** @param {InstrumentEditor} editor */
export function editorScreen(editor) {
  const { tree, yaml } = editor;
  if (editor.state !== 'ready') {
    return html`<p><a href="#eigen">${t('own.back')}</a></p>
      ${editor.state === 'loading' ? html`<p role="status">${t('desk.loading')}</p>`
    : html`<p class="notice bad" role="alert">${editor.problem}</p>`}`;
  }
  const missing = tree ? gaps(tree) : 0;
  return html`<p><a class="btn bare" href="#eigen">${t('own.back')}</a></p>
    <h2 class="own-title"><bdi>${pick(tree?.title) || t('own.nameless')}</bdi></h2>
    <p class="soft">${[editor.from ? t('own.version', { version: editor.from }) : t('own.not-saved-yet'),
    t('own.id', { id: editor.id }), missing ? t('own.gaps', { count: missing }) : ''].filter(Boolean).join(' · ')}</p>
    ${editor.from ? html`<p class="soft">${t('own.sessions-keep')}</p>` : null}
    ${problem(editor)}${editor.second.markup()}${remarks(editor)}
    ${yaml === undefined ? instrumentForm(editor) : textView(editor, yaml)}
    ${acts(editor)}`;
}

/** @param {InstrumentEditor} editor */
function remarks(editor) {
  if (editor.remarks.length === 0 || editor.yaml !== undefined) return null;
  return html`<details class="notice plain" data-key="remarks"><summary><span>${t('own.remarks', { count: editor.remarks.length })}</span></summary>
    <div class="stack"><p>${t('own.remarks-mean')}</p><ul class="own-faults">${editor.remarks.map((each, index) => html`<li
      data-key=${`remark-${index}`}><bdi>${each}</bdi></li>`)}</ul>
    <p><button class="btn thin" type="button" @click=${() => editor.showText()}>${t('own.show-text')}</button></p></div></details>`;
}

/** @param {InstrumentEditor} editor */
function problem(editor) {
  if (!editor.problem) return null;
  return html`<div class="notice bad stack" role="alert" tabindex="-1" id="own-problem" data-key="problem"><p>${editor.problem}</p>
    ${editor.faults.length ? html`<ul class="own-faults">${editor.faults.map((fault, index) => html`<li data-key=${`fault-${index}`}>
      ${editor.yaml === undefined && fault.key ? html`<button class="btn bare" type="button"
        @click=${() => editor.reveal(pathOf(fault.key))}>${placeOf(editor.tree, fault.key)}</button>`
    : html`<b>${t('own.line', { line: fault.line })}</b>`} <span>${pick(fault.reason)}</span></li>`)}</ul>` : null}
    ${editor.code === 'instrument-changed' ? html`<p class="own-acts">
      <button class="btn thin" type="button" @click=${() => editor.saveAsCopy()}>${t('own.save-copy')}</button>
      <button class="btn thin" type="button" @click=${() => editor.save(true)}>${t('own.replace')}</button></p>` : null}
  </div>`;
}

/**
 * Where a fault is, in words: the names of what it is in, and the field.
 *
 * @param {any} tree
 * @param {string} key
 */
function placeOf(tree, key) {
  const path = pathOf(key);
  const names = path.map((part, index) => {
    const own = path.slice(0, index + 1);
    if (typeof part === 'number') return pick(wordsOf(at(tree, own))) || t('own.nth', { name: labelOf(path[index - 1]), number: part + 1 });
    if (part === 'nl' || part === 'en') return t(`language.${part}`);
    return typeof path[index + 1] === 'number' ? '' : labelOf(part);
  });
  return names.filter(Boolean).join(', ');
}

/**
 * @param {InstrumentEditor} editor
 * @param {string} yaml
 */
function textView(editor, yaml) {
  return html`<div class="field" data-key="text"><label for="own-text">${t('own.text')}</label>
    <span class="hint" id="own-text-hint">${t('own.text-means')}</span>
    <textarea id="own-text" class="own-text" spellcheck="false" lang="zxx" wrap="off" aria-describedby="own-text-hint" .value=${yaml}
      @input=${(/** @type {Event} */ event) => {
    editor.yaml = /** @type {HTMLTextAreaElement} */ (event.target).value;
    editor.touch();
  }}></textarea></div>`;
}

/** @param {InstrumentEditor} editor */
function acts(editor) {
  const isText = editor.yaml !== undefined;
  return html`<div class="edge own-edge" data-key="acts">
    <button class="btn go" type="button" ?disabled=${editor.isBusy} @click=${() => editor.save()}>${editor.isBusy ? t('busy') : t('own.save')}</button>
    <span class="own-state" role="status">${editor.done || (editor.isDirty ? t('own.unsaved') : '')}</span>
    <span class="push"></span>
    ${editor.isDirty && editor.from ? html`<button class="btn thin" type="button" data-key="revert" @click=${() => editor.revert()}>${t('own.revert')}</button>` : null}
    <button class="btn thin" type="button" data-key="preview" @click=${() => editor.preview()}>${t('own.preview')}</button>
    <button class="btn thin" type="button" data-key="view" @click=${() => (isText ? editor.showForm() : editor.showText())}>
      ${t(isText ? 'own.show-form' : 'own.show-text')}</button>
    ${editor.from ? html`<button class="btn thin" type="button" data-key="export" ?disabled=${editor.isDirty}
      @click=${() => editor.asking(async () => download(`${editor.id}.yaml`, await editor.text(), 'application/yaml'))}>${t('own.export')}</button>` : null}
  </div>`;
}
