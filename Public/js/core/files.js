// @ts-check
/**
 * Gives the reader a file that this page made or was given.
 *
 * @param {Blob} content
 * @param {string} name
 */
export function keepFile(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun before the address may go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
