// @ts-check
/**
 * Asks the server something over HTTP and gives its answer, or a problem with a stable code.
 */
export class Problem extends Error {
  /**
   * @param {string} code
   * @param {number} status
   * @param {number} [retryAfter]  seconds
   * @param {any[]} [faults]  what is wrong with an instrument
   */
  constructor(code, status, retryAfter, faults) {
    super(code);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
    this.faults = faults ?? [];
  }
}

/**
 * @param {string} address
 * @param {{method?: string, body?: unknown, yaml?: string, accept?: string, bearer?: string,
 *   signal?: AbortSignal}} [options]  `yaml` is a body that is sent as it is
 * @returns {Promise<any>} the JSON of the answer, its text when another kind was asked for, or null when there is none
 * @throws {Problem} `unreachable` when no answer came, else the server's own code
 */
export async function ask(address, options = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: options.accept ?? 'application/json' };
  const body = options.yaml ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  if (body !== undefined) headers['Content-Type'] = options.yaml === undefined ? 'application/json' : 'application/yaml';
  if (options.bearer) headers.Authorization = `Bearer ${options.bearer}`;
  const answer = await reach(address, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers,
    body,
    signal: options.signal,
    credentials: 'omit',
  });
  if (answer.ok && options.accept) return answer.text();
  const content = await answer.json().catch(() => null);
  if (answer.ok) return content;
  const wait = Number(answer.headers.get('Retry-After'));
  throw new Problem(String(content?.code ?? 'unexpected'), answer.status, wait > 0 ? wait : undefined, content?.faults);
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
