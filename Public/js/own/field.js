// @ts-check
import { LANGUAGES, hasText, pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';
import { choicesOf } from './fields.js';
import { gaps, isBlank, isWords, pathText } from './tree.js';

/**
 * One value of an instrument as something to fill in, by the shape that it has.
 *
 * @typedef {import('./tree.js').Path} Path
 * @typedef {import('./editor.js').InstrumentEditor} InstrumentEditor
 */

/** @param {string | number} key */
export function labelOf(key) {
  const text = `field.${key}`;
  return hasText(text) ? t(text) : String(key);
}

/** @param {any} words  a text in two languages, a name, or the key of a text */
export function sayChoice(words) {
  if (typeof words !== 'string') return pick(words);
  return words.startsWith('choice.') && hasText(words) ? t(words) : words.replace(/^choice\./, '');
}

/** @param {Path} path */
export function idOf(path) {
  return `f-${pathText(path)}`;
}

/**
 * A value that is no list of objects and no object.
 *
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} value
 * @param {string} [label]
 */
export function plainField(editor, path, value, label = labelOf(path[path.length - 1])) {
  if (isWords(value)) return wordsField(editor, path, value, label);
  if (typeof value === 'boolean') {
    return html`<label class="tick" data-key=${idOf(path)}><input type="checkbox" id=${idOf(path)} .checked=${value}
      @change=${(/** @type {Event} */ event) => editor.change(path, checkbox(event).checked)}> ${label}</label>`;
  }
  const choices = choicesOf(editor.tree, path);
  return html`<div class="field" data-key=${`d-${idOf(path)}`}><label for=${idOf(path)}>${label}</label>
    ${choices ? choiceInput(editor, path, value, choices) : textInput(editor, path, value)}
    ${problemOf(editor, path)}</div>`;
}

/** @param {Event} event */
function checkbox(event) {
  return /** @type {HTMLInputElement} */ (event.target);
}

/**
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} value
 * @param {{value: string, words: any}[]} choices
 */
function choiceInput(editor, path, value, choices) {
  const isKnown = isBlank(value) || choices.some((each) => each.value === value);
  return html`<select id=${idOf(path)} aria-invalid=${String(!isKnown || editor.faultsAt(path).length > 0)}
    aria-describedby=${`p-${idOf(path)}`}
    @change=${(/** @type {Event} */ event) => editor.change(path, /** @type {HTMLSelectElement} */ (event.target).value)}>
    ${isBlank(value) ? html`<option value="" selected>${t('own.choose')}</option>` : null}
    ${isKnown ? null : html`<option value=${value} selected>${t('own.gone', { id: value })}</option>`}
    ${choices.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${sayChoice(each.words)}</option>`)}
  </select>`;
}

/**
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} value
 */
function textInput(editor, path, value) {
  const isNumber = typeof value === 'number' || NUMBERS.has(String(path[path.length - 1]));
  const read = (/** @type {string} */ text) => {
    if (text === '' && (value === null || isNumber)) return null;
    return isNumber && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  };
  return html`<input type="text" id=${idOf(path)} inputmode=${isNumber ? 'decimal' : null} .value=${String(value ?? '')}
    spellcheck=${isNumber ? 'false' : null} aria-invalid=${String(editor.faultsAt(path).length > 0)} aria-describedby=${`p-${idOf(path)}`}
    @input=${(/** @type {Event} */ event) => editor.type(path, read(/** @type {HTMLInputElement} */ (event.target).value))}
    @change=${() => editor.draw()}>`;
}

const NUMBERS = new Set(['year', 'value', 'min', 'max', 'step', 'minutes', 'number', 'phase']);

/**
 * A text in both languages, side by side, with a mark where one is missing.
 *
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any} value
 * @param {string} label
 */
function wordsField(editor, path, value, label) {
  return html`<fieldset class="field words" data-key=${`d-${idOf(path)}`} id=${idOf(path)}>
    <legend>${label} ${gaps(value) ? gapMark(value) : null}</legend>
    <div class="pair">${LANGUAGES.map((each) => {
    const own = [...path, each];
    return html`<div class="field"><label class="hint" for=${idOf(own)}>${t(`language.${each}`)}</label>
      <textarea id=${idOf(own)} lang=${each} rows="1" .value=${value[each] ?? ''} aria-describedby=${`p-${idOf(own)}`}
        aria-invalid=${String(editor.faultsAt(own).length > 0)}
        @input=${(/** @type {Event} */ event) => editor.type(own, /** @type {HTMLTextAreaElement} */ (event.target).value)}
        @change=${() => editor.draw()}></textarea>${problemOf(editor, own)}</div>`;
  })}</div>${problemOf(editor, path)}</fieldset>`;
}

/** @param {any} value */
function gapMark(value) {
  const missing = value.nl?.trim() ? 'en' : 'nl';
  return html`<span class="gap">${t(`own.gap-${missing}`)}</span>`;
}

/**
 * What the server said about a value, and the way to be rid of a field that needn't be there.
 *
 * @param {InstrumentEditor} editor
 * @param {Path} path
 */
export function problemOf(editor, path) {
  const faults = editor.faultsAt(path);
  return html`<p class="problem" id=${`p-${idOf(path)}`}>${faults.map((fault) => pick(fault.reason)).join(' ')}</p>`;
}

/**
 * A list of texts.
 *
 * @param {InstrumentEditor} editor
 * @param {Path} path
 * @param {any[]} list
 */
export function textList(editor, path, list) {
  const label = labelOf(path[path.length - 1]);
  return html`<fieldset class="field" data-key=${`d-${idOf(path)}`} id=${idOf(path)}><legend>${label}</legend>
    <ul class="stack">${list.map((each, index) => html`<li class="own-line" data-key=${`l-${index}`}>
      ${plainField(editor, [...path, index], each, t('own.nth', { name: label, number: index + 1 }))}
      <button class="btn bare" type="button" aria-label=${t('own.drop-named', { name: t('own.nth', { name: label, number: index + 1 }) })}
        @click=${() => editor.drop(path, index)}>${t('new.drop')}</button></li>`)}</ul>
    ${problemOf(editor, path)}
    <p><button class="btn thin" type="button" @click=${() => editor.add(path)}>${t('own.add-named', { name: label.toLowerCase() })}</button></p>
  </fieldset>`;
}
