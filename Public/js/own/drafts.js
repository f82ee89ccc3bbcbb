// @ts-check
import { forget, remember, remembered } from '../core/storage.js';

/**
 * What was typed and isn't saved yet, on this device: it survives a reload, a crash and a server that is away.
 *
 * @typedef {object} Draft
 * @property {any} [tree]   the instrument in the form
 * @property {string} [yaml]   or its text, for whoever edits that
 * @property {number} from   the version that it was made from; 0 for a new one
 * @property {any} [title]
 */

const PREFIX = 'wt.instrument.';

/**
 * @param {string} id
 * @returns {Draft | undefined}
 */
export function draftOf(id) {
  try {
    const draft = JSON.parse(remembered(PREFIX + id) ?? '');
    return typeof draft?.from === 'number' && (draft.tree || typeof draft.yaml === 'string') ? draft : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} id
 * @param {Draft} draft
 */
export function keepDraft(id, draft) {
  remember(PREFIX + id, JSON.stringify(draft));
  const all = drafts();
  if (!all.includes(id)) remember(`${PREFIX}`, JSON.stringify([...all, id]));
}

/** @param {string} id */
export function dropDraft(id) {
  forget(PREFIX + id);
  remember(PREFIX, JSON.stringify(drafts().filter((each) => each !== id)));
}

/** @returns {string[]} the ids of what isn't saved yet */
export function drafts() {
  try {
    const all = JSON.parse(remembered(PREFIX) ?? '[]');
    return Array.isArray(all) ? all.filter((id) => typeof id === 'string' && draftOf(id)) : [];
  } catch {
    return [];
  }
}
