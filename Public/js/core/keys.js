// @ts-check
/**
 * Single-key shortcuts that keep out of the way of typing, of native controls and of the browser's own keys.
 *
 * @typedef {{key: string, run: (event: KeyboardEvent) => void, label?: string, when?: () => boolean}} Shortcut
 */

/**
 * Listens for shortcuts; the key is that of `KeyboardEvent.key`, compared without regard to case.
 *
 * @param {EventTarget} target
 * @param {() => Shortcut[]} shortcuts  asked at every press, so that they can follow the state
 * @returns {() => void} call it to stop listening
 */
export function onKeys(target, shortcuts) {
  /** @param {Event} event */
  const press = (event) => {
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || takesKey(event)) return;
    const found = shortcuts().find((each) => same(each.key, event.key) && (each.when?.() ?? true));
    if (!found) return;
    event.preventDefault();
    found.run(event);
  };
  target.addEventListener('keydown', press);
  return () => target.removeEventListener('keydown', press);
}

/**
 * @param {string} one
 * @param {string} other
 */
function same(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}

/** @param {KeyboardEvent} event */
function takesKey(event) {
  const element = event.target;
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || /^(textarea|select)$/.test(element.localName)) return true;
  if (element.closest('dialog[open]') && event.key !== '?') return true;
  // Whoever moves something within a worksheet must not turn the board's pages by going one step too far.
  if (element.closest('.worksheet') && /^(Arrow|Page|Home|End)/.test(event.key)) return true;
  const type = element instanceof HTMLInputElement ? element.type : '';
  if (/^(text|search|url|email|password|number|date|time|tel)$/.test(type)) return true;
  if (/^(range|radio)$/.test(type)) return /^(Arrow|Page|Home|End)/.test(event.key) || event.key === ' ';
  return /^(button|summary|a)$/.test(element.localName) && /^(Enter| )$/.test(event.key);
}
