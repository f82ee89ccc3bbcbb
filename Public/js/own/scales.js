// @ts-check
import { isBlank, isObject } from './tree.js';

/**
 * Turning an instrument to another type of scale. What belonged to the old type alone goes into the note of the object
 * that it stood in, so that the file keeps it and turning back finds it; what the new type needs comes in empty.
 */

export const TYPES = ['likert', 'bipolar', 'phase', 'ladder', 'choice'];

/** @type {Record<string, {tree: string[], scale: string[], item: string[]}>} what goes with a type, and where */
const PARTS = {
  likert: { tree: [], scale: ['min', 'max', 'step', 'dont_know', 'measures', 'labels', 'direction'], item: ['statement'] },
  bipolar: { tree: [], scale: ['min', 'max', 'step', 'dont_know', 'measures', 'allow_half'], item: ['left', 'right', 'considerations'] },
  phase: { tree: ['phases'], scale: ['min', 'max', 'step', 'dont_know', 'measures', 'allow_half'], item: ['levels'] },
  ladder: { tree: ['rungs'], scale: ['min', 'max', 'step', 'dont_know', 'measures', 'allow_half'], item: [] },
  choice: { tree: [], scale: ['question', 'options', 'extra', 'evidence', 'part_answers'], item: ['checks', 'questions'] },
};
/** @type {Record<string, [number, number]>} */
const ENDS = { likert: [1, 5], bipolar: [-3, 3], phase: [1, 4], ladder: [1, 6] };

/**
 * What turning does to the fields of an instrument, by their keys.
 *
 * @param {any} tree
 * @param {string} to
 * @returns {{away: string[], added: string[]}}
 */
export function consequences(tree, to) {
  const before = keysOf(tree);
  const copy = JSON.parse(JSON.stringify(tree));
  turnScale(copy, to);
  const after = keysOf(copy);
  return { away: [...before].filter((key) => !after.has(key)), added: [...after].filter((key) => !before.has(key)) };
}

/**
 * @param {any} tree  changed in place
 * @param {string} to
 */
export function turnScale(tree, to) {
  const from = tree.scale.type;
  const items = (tree.items ?? []).filter(isObject);
  /** @type {[any, 'tree' | 'scale' | 'item'][]} */
  const places = [[tree, 'tree'], [tree.scale, 'scale'], ...items.map((/** @type {any} */ item) => [item, 'item'])];
  for (const [object, part] of places) {
    const old = PARTS[from]?.[part] ?? [];
    // The ends are numbers of another kind on another rail: from 1 to 5 is nothing to place between two poles.
    const away = old.filter((key) => !PARTS[to][part].includes(key) || (part === 'scale' && ['min', 'max', 'step'].includes(key)));
    layAside(object, away, from);
    takeBack(object, to);
  }
  tree.scale.type = to;
  fill(tree, items, to);
}

/**
 * @param {any} object
 * @param {string[]} keys
 * @param {string} type
 */
function layAside(object, keys, type) {
  const here = keys.filter((key) => key in object);
  const said = Object.fromEntries(here.filter((key) => !isBlank(object[key])).map((key) => [key, object[key]]));
  for (const key of here) delete object[key];
  if (Object.keys(said).length === 0) return;
  const kept = JSON.stringify(said);
  object.maker_note = [object.maker_note, `${mark(type)}${kept}`].filter(Boolean).join('\n');
}

/**
 * @param {any} object
 * @param {string} type
 */
function takeBack(object, type) {
  const lines = String(object.maker_note ?? '').split('\n');
  const kept = lines.find((line) => line.startsWith(mark(type)));
  if (!kept) return;
  try {
    Object.assign(object, JSON.parse(kept.slice(mark(type).length)));
  } catch {
    return; // Somebody wrote in it: it stays a note.
  }
  const rest = lines.filter((line) => line !== kept).join('\n');
  if (rest) object.maker_note = rest;
  else delete object.maker_note;
}

/** @param {string} type */
function mark(type) {
  return `[schaal ${type}] `;
}

/**
 * @param {any} tree
 * @param {any[]} items
 * @param {string} to
 */
function fill(tree, items, to) {
  const { scale } = tree;
  const source = { doc: tree.sources?.[0]?.id ?? '', at: '' };
  if (ENDS[to]) {
    const [min, max] = ENDS[to];
    Object.assign(scale, { min, max, dont_know: true, ...pick(scale) });
    const stations = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
    if (to === 'phase') tree.phases ??= stations.map((phase) => ({ id: `fase-${phase}`, phase, title: words(), text: words(), source }));
    if (to === 'ladder') tree.rungs ??= stations.map((level) => ({ id: `trede-${level}`, level, title: words(), text: words(), source }));
  } else {
    scale.options ??= ['a', 'b'].map((id, value) => ({ id, title: words(), value }));
  }
  for (const item of items) {
    if (to === 'likert') item.statement ??= words();
    if (to === 'bipolar') for (const side of ['left', 'right']) item[side] ??= { id: `${item.id}-${side === 'left' ? 'links' : 'rechts'}`, title: words() };
    if (to === 'phase') item.levels ??= tree.phases.map((/** @type {any} */ { phase }) => ({ id: `${item.id}-${phase}`, phase, text: words(), source }));
    if (to === 'choice') item.checks ??= [{ id: `${item.id}-c1`, text: words(), source }];
  }
}

/** @param {any} scale */
function pick({ min, max, dont_know: known }) {
  return Object.fromEntries(Object.entries({ min, max, dont_know: known }).filter(([, value]) => value !== undefined));
}

function words() {
  return { nl: '', en: '' };
}

/** @param {any} tree */
function keysOf(tree) {
  return new Set([tree, tree.scale, ...(tree.items ?? [])].filter(isObject).flatMap(Object.keys)
    .filter((key) => !['type', 'maker_note', 'min', 'max', 'step', 'dont_know'].includes(key)));
}
