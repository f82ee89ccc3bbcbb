// @ts-check
/** @type {Map<string, Promise<void>>} */
const loading = new Map();

/**
 * Loads a style sheet of a plugin once; it never fails, because an unstyled control still works.
 *
 * @param {string} address
 * @returns {Promise<void>}
 */
export function useStylesheet(address) {
  const known = loading.get(address);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  const done = new Promise((/** @type {(value: void) => void} */ resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
  });
  loading.set(address, done);
  document.head.append(link);
  return done;
}
