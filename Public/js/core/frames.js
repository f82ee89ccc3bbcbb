// @ts-check
/**
 * The shape of every frame that the server may send; checked at run time in development.
 *
 * @typedef {Record<string, 'string' | 'number' | 'object' | 'boolean' | 'array'>} Shape
 */

/** @type {Record<string, Shape>} */
const SHAPES = {
  welcome: { protocol: 'number', build: 'string', serverNow: 'number', role: 'string', session: 'object' },
  state: { doc: 'string', version: 'number', state: 'object' },
  patch: { doc: 'string', from: 'number', version: 'number', patch: 'object' },
  ack: { id: 'string', version: 'number' },
  reject: { id: 'string', code: 'string' },
  page: { version: 'number', key: 'string', order: 'array', blocks: 'object' },
  pong: { at: 'number', serverNow: 'number' },
  error: { code: 'string' },
};

/** Whether this page is opened by somebody who builds it. */
export const development = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);

/**
 * Finds what is wrong with a frame.
 *
 * @param {any} frame
 * @returns {string} empty when all is well
 */
export function frameProblem(frame) {
  const shape = SHAPES[frame.type];
  if (!shape) return `no frame is called ${frame.type}`;
  for (const [name, kind] of Object.entries(shape)) {
    if (kindOf(frame[name]) !== kind) return `${frame.type}.${name} must be a ${kind}`;
  }
  if (frame.type === 'state') return nullProblem(frame.state, frame.doc);
  if (frame.type === 'page') return frame.full ? '' : strayBlock(frame);
  return '';
}

/** @param {unknown} value */
function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/**
 * Absent is unset; a null in a whole document means that the server forgot that.
 *
 * @param {any} value
 * @param {string} path
 * @returns {string}
 */
function nullProblem(value, path) {
  if (value === null) return `${path} is null`;
  if (typeof value !== 'object') return '';
  for (const [key, child] of Object.entries(value)) {
    const problem = nullProblem(child, `${path}.${key}`);
    if (problem) return problem;
  }
  return '';
}

/** @param {{blocks: Record<string, string>, order: string[]}} frame */
function strayBlock(frame) {
  const stray = Object.keys(frame.blocks).find((key) => !frame.order.includes(key));
  return stray ? `page block ${stray} has no place in the order` : '';
}
