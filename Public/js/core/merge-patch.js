// @ts-check
/**
 * @typedef {Record<string, any>} Doc
 */

/**
 * Applies a JSON Merge Patch (RFC 7396) and gives a new document; what didn't change is shared with the old one.
 *
 * @param {any} target
 * @param {any} patch
 * @returns {any}
 */
export function mergePatch(target, patch) {
  if (!isObject(patch)) return patch;
  /** @type {Doc} */
  const merged = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    // A key such as __proto__ must stay data.
    if (value === null) delete merged[key];
    else Object.defineProperty(merged, key, { ...OPEN, value: mergePatch(merged[key], value) });
  }
  return merged;
}

const OPEN = { enumerable: true, writable: true, configurable: true };

/** @param {unknown} value */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
