// @ts-check
import { keepFile } from '../core/files.js';

/**
 * Hands a text to the person as a file.
 *
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function download(name, text, type) {
  keepFile(new Blob([text], { type }), name);
}

/**
 * Takes the one file that a person chose, and makes room for the same one again.
 *
 * @param {Event} event  the change of an input
 * @returns {Promise<string | undefined>}
 */
export async function chosenText(event) {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const text = await input.files?.[0]?.text();
  input.value = '';
  return text;
}
