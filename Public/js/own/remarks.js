// @ts-check
/**
 * The remarks of a maker in a file: what stands behind a `#`. A tree of values has no place for them, so a form that
 * saves puts them at the top of the file, in their order.
 */

/**
 * @param {string} yaml
 * @returns {string[]} each without its sign
 */
export function remarksOf(yaml) {
  /** @type {string[]} */
  const found = [];
  /** How far the text of a block of lines is set in at least; outside of one -1. */
  let block = -1;
  let quote = '';
  for (const line of yaml.split(/\r?\n/)) {
    const indent = line.length - line.trimStart().length;
    if (block >= 0 && (line.trim() === '' || indent > block)) continue;
    block = -1;
    const at = signAt(line, quote);
    quote = at.quote;
    const text = at.index < 0 ? line : line.slice(0, at.index);
    if (at.index >= 0) found.push(line.slice(at.index + 1).trim());
    if (quote === '' && /(^|\s)[|>][+-]?\d?\s*$/.test(text)) block = indent;
  }
  return found.filter(Boolean);
}

/**
 * @param {string[]} remarks
 * @param {string} yaml
 */
export function withRemarks(remarks, yaml) {
  return remarks.length === 0 ? yaml : `${remarks.map((each) => `# ${each}`).join('\n')}\n${yaml}`;
}

/**
 * Where a remark begins in a line, and the quote that is still open at its end.
 *
 * @param {string} line
 * @param {string} open  the quote that was open at its beginning
 */
function signAt(line, open) {
  let quote = open;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line[index];
    const before = index === 0 ? ' ' : line[index - 1];
    if (quote) {
      if (sign === '\\' && quote === '"') index += 1;
      else if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /[\s[{,:]/.test(before)) {
      quote = sign;
    } else if (sign === '#' && /\s/.test(before)) {
      return { index, quote: '' };
    }
  }
  return { index: -1, quote };
}
