// @ts-check
/**
 * Makes an id that nobody can guess or meet twice: 120 random bits as base64url.
 *
 * It uses getRandomValues, because browsers withhold randomUUID from plain http addresses.
 *
 * @returns {string}
 */
export function newID() {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_');
}
