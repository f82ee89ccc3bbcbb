// @ts-check
/**
 * Asks the server something over HTTP and gives its answer, or a problem with a stable code.
 */
export class Problem extends Error {
  /**
   * @param {string} code
   * @param {number} status
   * @param {number} [retryAfter]  seconds
   */
  constructor(code, status, retryAfter) {
    super(code);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/**
 * @param {string} address
 * @param {{method?: string, body?: unknown, bearer?: string, signal?: AbortSignal}} [options]
 * @returns {Promise<any>} the JSON of the answer, or null when there is none
 * @throws {Problem} `unreachable` when no answer came, else the server's own code
 */
export async function ask(address, options = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.bearer) headers.Authorization = `Bearer ${options.bearer}`;
  const answer = await reach(address, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers,
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: options.signal,
    credentials: 'omit',
  });
  const content = await answer.json().catch(() => null);
  if (answer.ok) return content;
  const wait = Number(answer.headers.get('Retry-After'));
  throw new Problem(String(content?.code ?? 'unexpected'), answer.status, wait > 0 ? wait : undefined);
}

/**
 * @param {string} address
 * @param {RequestInit} options
 */
async function reach(address, options) {
  try {
    return await fetch(address, options);
  } catch (reason) {
    if (options.signal?.aborted) throw reason;
    throw new Problem('unreachable', 0);
  }
}
