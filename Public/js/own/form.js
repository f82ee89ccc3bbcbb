// @ts-check
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { idOf, labelOf, plainField, problemOf, textList } from './field.js';
import { fieldsOf, missingFields } from './fields.js';
import { gaps, isBlank, isObject, isWords, pathText, wordsOf } from './tree.js';

/**
 * The form of an instrument of any kind: it follows the tree, so that a kind that nobody has heard of yet can be edited.
 *
 * @typedef {import('./tree.js').Path} Path
 * @typedef {import('./editor.js').InstrumentEditor} InstrumentEditor
 */

/** @param {InstrumentEditor} editor */
export function instrumentForm(editor) {
  const { tree } = editor;
  const { named, others } = fieldsOf([], tree);
  const rest = named.filter((key) => !['title', 'intro', 'items', 'sources'].includes(key));
  const fields = (/** @type {string[]} */ keys) => keys.filter((key) => key in tree).map((key) => field(editor, [key], tree[key]));
  return html`<div class="stack">${fields(['title', 'intro'])}</div>
    <section class="stack" aria-label=${labelOf('items')}>${fields(['items'])}</section>
    <section class="stack">${folded(editor, 'rest', t('own.rest'), rest)}
      ${folded(editor, 'sources', labelOf('sources'), 'sources' in tree ? ['sources'] : [])}
      ${folded(editor, 'others', t('own.more-fields'), others)}</section>`;
}

/**
 * @param {InstrumentEditor} editor
 * @param {string} key
 * @param {string} title
 * @param {string[]} keys
 */
function folded(editor, key, title, keys) {
  if (keys.length === 0) return null;
  const isOpen = editor.open.has(key);
  const isWrong = keys.some((each) => editor.hasFaultBelow([each]));
  return html`<details data-key=${`fold-${key}`} ?open=${isOpen} @toggle=${(/** @type {Event} */ event) => editor.fold(event, key)}>
    <summary><span><b>${title}</b>${isWrong ? html` <span class="brick">${t('own.has-faults')}</span>` : null}</span></summary>
    ${isOpen ? html`<div class="stack">${keys.map((each) => field(editor, [each], editor.tree[each]))}</div>` : null}</details>`;
}

/**
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} value
 * @returns {unknown}
 */
function field(editor, path, value) {
  const isPlainList = Array.isArray(value) && value.every((each) => !isObject(each) || isWords(each));
  if (isPlainList && value.length > 0) return textList(editor, path, value);
  if (Array.isArray(value)) return objectList(editor, path, value);
  if (isObject(value) && !isWords(value)) {
    return html`<fieldset class="field inner" data-key=${`d-${idOf(path)}`} id=${idOf(path)}><legend>${labelOf(path[path.length - 1])}</legend>
      <div class="stack">${group(editor, path, value)}</div></fieldset>`;
  }
  return html`${plainField(editor, path, value)}${removal(editor, path, value)}`;
}

/**
 * The fields of an object: the known ones, those that only the file knows by name, and what could be added.
 *
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} object
 */
function group(editor, path, object) {
  const { named, others } = fieldsOf(path, object);
  const key = `more-${pathText(path)}`;
  const isOpen = editor.open.has(key);
  return html`${pathText(path) === 'scale' ? editor.scale.markup() : null}${named.map((each) => field(editor, [...path, each], object[each]))}
    ${others.length === 0 ? null : html`<details data-key=${key} ?open=${isOpen} @toggle=${(/** @type {Event} */ event) => editor.fold(event, key)}>
      <summary>${t('own.more-fields')}</summary>
      ${isOpen ? html`<div class="stack">${others.map((each) => field(editor, [...path, each], object[each]))}</div>` : null}</details>`}
    ${adder(editor, path, object)}${problemOf(editor, path)}
    ${editor.faultsOfAbsent(path, object).map((fault) => html`<p class="problem">${pick(fault.reason)}</p>`)}`;
}

/**
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} object
 */
function adder(editor, path, object) {
  const missing = missingFields(editor.tree, path, object);
  const keys = Object.keys(missing);
  if (keys.length === 0) return null;
  return html`<label class="field own-add" data-key=${`add-${idOf(path)}`}><span>${t('own.add-field')}</span>
    <select @change=${(/** @type {Event} */ event) => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const key = select.value;
    select.value = '';
    if (key) editor.change([...path, key], missing[key]);
  }}><option value="">${t('agenda.choose')}</option>${keys.map((key) => html`<option value=${key}>${labelOf(key)}</option>`)}</select></label>`;
}

/**
 * A field that is empty, or that the server doesn't know, can go.
 *
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} value
 */
function removal(editor, path, value) {
  const isUnknown = editor.faultsAt(path).some((fault) => fault.code === 'unknown-key');
  if (!isUnknown && !(isBlank(value) && path.length > 2)) return null;
  const name = labelOf(path[path.length - 1]);
  return html`<p data-key=${`r-${idOf(path)}`}><button class="btn bare" type="button" @click=${() => editor.change(path, undefined)}>
    ${t('own.drop-field', { name })}</button></p>`;
}

/**
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any[]} list
 */
function objectList(editor, path, list) {
  const label = labelOf(path[path.length - 1]);
  return html`<fieldset class="field" data-key=${`d-${idOf(path)}`} id=${idOf(path)} tabindex="-1">
    <legend>${label} <span class="hint">(${list.length})</span></legend>
    <ol class="own-rows">${list.map((each, index) => row(editor, path, list, each, index))}</ol>
    ${problemOf(editor, path)}
    ${list.length > 0 ? html`<p><button class="btn thin" type="button" @click=${() => editor.add(path)}>
      ${t('own.add-named', { name: label.toLowerCase() })}</button></p>` : null}</fieldset>`;
}

/**
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any[]} list
 * @param {any} each
 * @param {number} index
 */
function row(editor, path, list, each, index) {
  const own = [...path, index];
  const key = `row-${pathText(path)}-${each?.id ?? index}`;
  const isOpen = editor.open.has(key);
  const words = wordsOf(each);
  const name = words ? pick(words) || words.nl || words.en : t('own.nameless');
  const act = (/** @type {string} */ word, /** @type {string} */ sign, /** @type {() => void} */ run, /** @type {boolean} */ off = false) => html`<button
    class="btn bare" type="button" data-key=${word} ?disabled=${off} @click=${run}
    aria-label=${t(word, { name })}>${sign}</button>`;
  const acts = html`<div class="own-acts" data-key="acts">${act('agenda.up-named', '↑', () => editor.move(path, index, -1), index === 0)}
    ${act('agenda.down-named', '↓', () => editor.move(path, index, 1), index === list.length - 1)}
    ${act('own.copy-named', t('own.copy'), () => editor.copy(path, index))}
    ${act('own.drop-named', t('new.drop'), () => editor.drop(path, index))}</div>`;
  return html`<li data-key=${key} class=${isOpen ? 'open' : null}>
    <details ?open=${isOpen} @toggle=${(/** @type {Event} */ event) => editor.fold(event, key)}>
      <summary><span><span class="own-number">${index + 1}</span> <bdi>${name}</bdi>
        ${gaps(each) ? html` <span class="gap">${t('own.gaps', { count: gaps(each) })}</span>` : null}
        ${editor.hasFaultBelow(own) ? html` <span class="brick">${t('own.has-faults')}</span>` : null}</span></summary>
      ${isOpen ? html`<div class="stack">${group(editor, own, each)}
        ${each?.id ? html`<p class="hint">${t('own.id', { id: each.id })}</p>` : null}</div>` : null}</details>${acts}</li>`;
}
