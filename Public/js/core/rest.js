// @ts-check
/**
 * Waits until fingers rest before typed text becomes an answer; leaving the field or the page doesn't wait.
 *
 * @typedef {{again: (run: () => void) => void, now: () => void}} Rest
 */

const REST = 1500;

/** @type {Map<string, {timer: number, run: () => void}>} */
const waiting = new Map();

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') for (const key of [...waiting.keys()]) finish(key);
});

/**
 * Gives the rest of one field, known by its key, so that it outlives a redraw.
 *
 * @param {string} key
 * @returns {Rest}
 */
export function afterRest(key) {
  return {
    again(run) {
      clearTimeout(waiting.get(key)?.timer);
      waiting.set(key, { run, timer: window.setTimeout(() => finish(key), REST) });
    },
    now: () => finish(key),
  };
}

/** @param {string} key */
function finish(key) {
  const entry = waiting.get(key);
  if (!entry) return;
  clearTimeout(entry.timer);
  waiting.delete(key);
  entry.run();
}
