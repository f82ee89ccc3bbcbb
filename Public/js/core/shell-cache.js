// @ts-check
import { workerAddress } from './trusted.js';

/**
 * Keeps this page on the device, so that it opens without network. Browsers offer that on safe addresses only.
 */

/** Whether this browser can keep the page. */
export const canKeepShell = 'serviceWorker' in navigator && isSecureContext;

/** Asks the service worker to keep what this page has used so far, and what it uses from here on. */
export async function keepShell() {
  if (!canKeepShell) return;
  try {
    await navigator.serviceWorker.register(workerAddress());
    const ready = await navigator.serviceWorker.ready;
    ready.active?.postMessage({ keep: used() });
  } catch {
    // Without it everything works but opening the page while offline.
  }
}

/** What this page has loaded from us, as the browser has noted it; nobody has to keep a list of files by hand. */
function used() {
  const entries = performance.getEntriesByType('resource').map((each) => new URL(each.name));
  return ['/', ...entries.filter((each) => each.origin === location.origin).map((each) => each.pathname)];
}
