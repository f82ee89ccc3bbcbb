// @ts-check
import { hasText } from '../core/i18n.js';
import { at, eachNamed, isObject, isWords, wordsOf } from './tree.js';

/**
 * What is known of the fields of content, whatever the kind of instrument: how they are shown, what they may hold and
 * what they point at. A field that isn't known here is shown by the shape of what it holds.
 *
 * @typedef {import('./tree.js').Path} Path
 */

/** @type {Record<string, string[]>} what a field chooses from */
const CHOICES = {
  answer: ['scale', 'yesno', 'open'],
  direction: ['high-is-good', 'high-is-warning'],
  role: ['current', 'ambition', 'energy'],
  meaning: ['answer', 'dont-know', 'not-applicable'],
};
/** What the instrument as a whole is made by; changing it would make another one. */
const FIXED = new Set(['id', 'kind', 'version', 'scale.type']);
const ORDER = ['title', 'short', 'number', 'type', 'text', 'statement', 'intro', 'distinct', 'core_question', 'left', 'right',
  'phase', 'value', 'meaning', 'answer', 'options', 'rows', 'levels', 'questions', 'parts', 'goto', 'show_if'];

/**
 * The fields of an object in the order of the form: those that have a name, and those that have none.
 *
 * @param {Path} path
 * @param {any} object
 */
export function fieldsOf(path, object) {
  const keys = Object.keys(object).filter((key) => key !== 'id' && !FIXED.has([...path, key].join('.')))
    .sort((one, other) => rank(one) - rank(other));
  return { named: keys.filter((key) => hasText(`field.${key}`)), others: keys.filter((key) => !hasText(`field.${key}`)) };
}

/** @param {string} key */
function rank(key) {
  if (key === 'source') return 99;
  const found = ORDER.indexOf(key);
  return found < 0 ? 50 : found;
}

/**
 * What a text may be, when it is one of a few: values with the words for them.
 *
 * @param {any} tree
 * @param {Path} path
 * @returns {{value: string, words: any}[] | undefined}
 */
export function choicesOf(tree, path) {
  const key = String(path[path.length - 1]);
  const inList = typeof path[path.length - 1] === 'number' ? String(path[path.length - 2]) : key;
  if (CHOICES[inList]) return CHOICES[inList].map((value) => ({ value, words: `choice.${value}` }));
  if (inList === 'doc') return named(tree.sources);
  if (inList === 'goto') return [...named(tree.items), { value: 'end', words: 'choice.end' }];
  if (inList === 'question' && path.includes('show_if')) return named(tree.items);
  if (inList === 'any') {
    const question = at(tree, [...path.slice(0, path.indexOf('any')), 'question']);
    return named((tree.items ?? []).find((/** @type {any} */ each) => each.id === question)?.options);
  }
  if (inList === 'measures') return named(tree.scale?.measures);
  if (inList === 'pole') return poles(tree, path);
  if (inList === 'refs' || inList === 'tags') return everything(tree);
  return undefined;
}

/**
 * @param {any} list
 * @returns {{value: string, words: any}[]}
 */
function named(list) {
  return (Array.isArray(list) ? list : []).filter((each) => typeof each?.id === 'string')
    .map((each) => ({ value: each.id, words: wordsOf(each) ?? each.id }));
}

/**
 * @param {any} tree
 * @param {Path} path
 */
function poles(tree, path) {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const around = at(tree, path.slice(0, length));
    if (around?.left && around?.right) return named([around.left, around.right]);
  }
  return named([tree.scale?.left, tree.scale?.right]);
}

/** @param {any} tree */
function everything(tree) {
  /** @type {{value: string, words: any}[]} */
  const found = [];
  eachNamed(tree, (object, path) => {
    if (path.length > 0 && path[0] !== 'sources') found.push({ value: object.id, words: wordsOf(object) ?? object.id });
  });
  return found;
}

/**
 * The fields that an object could have as well, with something to begin with: what its neighbours in the list have,
 * and the routing of questions.
 *
 * @param {any} tree
 * @param {Path} path
 * @param {any} object
 * @returns {Record<string, any>}
 */
export function missingFields(tree, path, object) {
  /** @type {Record<string, any>} */
  const found = {};
  const list = typeof path[path.length - 1] === 'number' ? at(tree, path.slice(0, -1)) : [];
  for (const neighbour of list) {
    for (const [key, value] of Object.entries(isObject(neighbour) ? neighbour : {})) {
      if (!(key in object) && !(key in found)) found[key] = empty(value);
    }
  }
  const isQuestion = path[0] === 'items' && path.length === 2 && typeof object.type === 'string';
  const isOption = path[0] === 'items' && path[2] === 'options' && typeof at(tree, path.slice(0, 2))?.type === 'string';
  if ((isQuestion || isOption) && !('goto' in object)) found.goto = '';
  if (isQuestion && !('show_if' in object)) found.show_if = { question: '', any: [] };
  delete found.id;
  return found;
}

/**
 * @param {any} value
 * @returns {any}
 */
function empty(value) {
  if (isWords(value)) return { nl: '', en: '' };
  if (Array.isArray(value)) return value.slice(0, 1).map(empty);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'id' ? inner : empty(inner)]));
  return typeof value === 'string' ? '' : value;
}
