// @ts-check
/**
 * Sends something that is about this moment: what the server doesn't take now is of no use to anybody later, so nothing of
 * it stays on the device.
 *
 * @param {import('../core/session-client.js').SessionClient} client
 * @param {string} name
 * @param {any} body
 * @param {string} label   what it is called as long as it is on its way
 */
export async function sendNow(client, name, body, label) {
  const { id, done } = client.command(name, body, { target: `wish/${name}`, label });
  const outcome = await done;
  if (!outcome.ok) await client.outbox.remove(id);
  return outcome;
}
