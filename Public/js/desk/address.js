// @ts-check
/**
 * Who can reach an address: this computer only, the network that it is in, or everyone.
 *
 * @param {string} hostname
 * @returns {'itself' | 'near' | 'everyone'}
 */
export function reachOf(hostname) {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
  if (/^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|::1?)$/.test(host)) return 'itself';
  if (/^(10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(\.\d+)+$/.test(host)) return 'near';
  if (/^(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):/.test(host)) return 'near';
  // A name without a dot, or under an ending that no public server answers for.
  if (!/[.:]/.test(host) || /\.(local|lan|home|internal|intern|home\.arpa)$/.test(host)) return 'near';
  return 'everyone';
}

/**
 * What there is to say about the address that people are sent to, worst first.
 *
 * @param {URL} address
 * @param {boolean | undefined} answers   whether it answered this browser; undefined while that is not known
 * @returns {{state: 'good' | 'look' | 'bad' | 'wait', what: 'itself' | 'silent' | 'near' | 'plain' | 'asking' | 'good'}}
 */
export function judge(address, answers) {
  const reach = reachOf(address.hostname);
  if (reach === 'itself') return { state: 'bad', what: 'itself' };
  if (answers === false) return { state: 'bad', what: 'silent' };
  if (reach === 'near') return { state: 'look', what: 'near' };
  if (address.protocol !== 'https:') return { state: 'look', what: 'plain' };
  return answers === undefined ? { state: 'wait', what: 'asking' } : { state: 'good', what: 'good' };
}
