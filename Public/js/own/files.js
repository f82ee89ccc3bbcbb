// @ts-check
/**
 * Hands a text to the person as a file.
 *
 * @param {string} name
 * @param {string} text
 * @param {string} type
 */
export function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun before the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
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
