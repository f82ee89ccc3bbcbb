// @ts-check
/**
 * What an editor does with the tree of an instrument, knowing only its shapes: texts in two languages, values, lists
 * and objects with ids. Which keys there are is none of its business, so that fields of a new kind are kept and copied
 * like all others.
 *
 * @typedef {(string | number)[]} Path   the keys that lead to a value
 * @typedef {{nl: string, en: string}} Words
 */

/**
 * @param {any} tree
 * @param {Path} path
 * @returns {any}
 */
export function at(tree, path) {
  return path.reduce((node, key) => node?.[key], tree);
}

/**
 * @param {any} tree
 * @param {Path} path
 * @param {unknown} value  undefined takes the key away
 */
export function put(tree, path, value) {
  const holder = at(tree, path.slice(0, -1));
  const key = path[path.length - 1];
  if (value === undefined) delete holder[key];
  else holder[key] = value;
}

/**
 * The path as the server writes it, such as `items[0].title.en`.
 *
 * @param {Path} path
 */
export function pathText(path) {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('').replace(/^\./, '');
}

/**
 * @param {string} text
 * @returns {Path}
 */
export function pathOf(text) {
  return (text.match(/[^.[\]]+|\[\d+\]/g) ?? []).map((key) => (key.startsWith('[') ? Number(key.slice(1, -1)) : key));
}

/** @param {any} value */
export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @param {any} value  whether it is a text in two languages, one of which may be missing */
export function isWords(value) {
  return isObject(value) && ('nl' in value || 'en' in value) && Object.keys(value).every((key) => key === 'nl' || key === 'en');
}

/**
 * Whether nothing has been filled in.
 *
 * @param {any} value
 * @returns {boolean}
 */
export function isBlank(value) {
  if (value === null || value === undefined || value === '') return true;
  if (isWords(value)) return !value.nl?.trim() && !value.en?.trim();
  return Array.isArray(value) && value.every(isBlank);
}

/**
 * The number of texts that one language has and the other lacks.
 *
 * @param {any} value
 * @returns {number}
 */
export function gaps(value) {
  if (isWords(value)) return Number(!value.nl?.trim() !== !value.en?.trim());
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum, each) => sum + gaps(each), 0);
}

/**
 * Calls a function for every object that has an id, with the path that leads to it.
 *
 * @param {any} node
 * @param {(object: any, path: Path) => void} visit
 * @param {Path} [path]
 */
export function eachNamed(node, visit, path = []) {
  if (Array.isArray(node)) node.forEach((each, index) => eachNamed(each, visit, [...path, index]));
  else if (isObject(node)) {
    if (typeof node.id === 'string') visit(node, path);
    for (const key of Object.keys(node)) eachNamed(node[key], visit, [...path, key]);
  }
}

/** @param {any} object  the text that an object is known by */
export function wordsOf(object) {
  return ['title', 'short', 'text', 'statement', 'label', 'place'].map((key) => object?.[key]).find((each) => !isBlank(each));
}

/**
 * A new element for a list: of the same shape as its last one, without the words, with ids of its own.
 *
 * @param {any} tree  the whole instrument
 * @param {any[]} list
 * @returns {any}
 */
export function another(tree, list) {
  const last = list[list.length - 1];
  if (!isObject(last)) return blank(last, '');
  if (isWords(last)) return { nl: '', en: '' };
  const made = blank(last, '');
  nameAnew(tree, made, last);
  return made;
}

/**
 * A copy of an element of a list, words and all, with ids of its own.
 *
 * @param {any} tree
 * @param {any} original
 */
export function twin(tree, original) {
  const made = JSON.parse(JSON.stringify(original));
  nameAnew(tree, made, original);
  return made;
}

/** What says how something is asked, not what: a new element asks in the same way. */
const KEPT = new Set(['type', 'kind', 'answer', 'role', 'meaning', 'direction', 'pole', 'group', 'basisfunctie', 'stage']);
/** What is about one element only. */
const DROPPED = new Set(['goto', 'show_if', 'source_goto', 'maker_note', 'maker_rule', 'origin', 'aka', 'refs', 'tags']);
/** Lists of which a new element has as many as the others. */
const WHOLE = new Set(['levels', 'options', 'rows', 'measures', 'columns']);

/**
 * @param {any} value
 * @param {string} key
 * @returns {any}
 */
function blank(value, key) {
  if (key === 'source') return { ...value };
  if (isWords(value)) return { nl: '', en: '' };
  if (Array.isArray(value)) return (WHOLE.has(key) ? value : value.slice(0, 1)).map((each) => blank(each, key));
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).filter(([each]) => !DROPPED.has(each))
      .map(([each, inner]) => [each, blank(inner, each)]));
  }
  return typeof value === 'string' && !KEPT.has(key) && key !== 'id' ? '' : value;
}

/**
 * Gives everything in a new element an id that nothing in the instrument has.
 *
 * @param {any} tree
 * @param {any} made
 * @param {any} like  the element that it was made after
 */
function nameAnew(tree, made, like) {
  const taken = new Set();
  eachNamed(tree, ({ id }) => taken.add(id));
  const stem = String(like.id ?? 'deel');
  eachNamed(made, (object, path) => {
    const own = path.length === 0 ? stem.replace(/-\d+$/, '')
      : object.id.startsWith(`${stem}-`) ? made.id + object.id.slice(stem.length) : object.id.replace(/-\d+$/, '');
    object.id = freeID(own, taken, path.length > 0 && own !== object.id);
    taken.add(object.id);
  });
}

/**
 * An id in the shape that content asks for, with a number where it is taken.
 *
 * @param {string} wish
 * @param {Set<string>} taken
 * @param {boolean} [asIs]  whether the wish itself will do
 */
export function freeID(wish, taken, asIs = true) {
  const stem = wish.slice(0, 56).replace(/-+$/, '');
  if (asIs && !taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/**
 * Numbers a list anew after a change, when it was numbered from 1 before.
 *
 * @param {any[]} list
 * @param {() => void} change
 */
export function keepNumbers(list, change) {
  const keys = ['number', 'phase', 'position'].filter((key) => list.length > 0 && list.every((each, index) => each?.[key] === index + 1));
  change();
  list.forEach((each, index) => { for (const key of keys) each[key] = index + 1; });
}
