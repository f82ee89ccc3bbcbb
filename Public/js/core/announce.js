// @ts-check
/**
 * One polite line for screen readers. A change of state is said once; the same words twice in a row stay silent.
 */

const line = document.createElement('p');
line.className = 'sr';
line.setAttribute('role', 'status');
line.id = 'announcements';
// There before its first words: a screen reader says what changes in a line, not a line that comes with its words.
document.body.append(line);
let last = '';

/** @param {string} text */
export function announce(text) {
  if (!text || text === last) return;
  last = text;
  line.textContent = text;
}

/** Forgets the last words, so that the next announcement is spoken even when it is the same. */
export function silence() {
  last = '';
  line.textContent = '';
}
