// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { newID } from '../core/ids.js';
import { t } from '../core/i18n.js';
import { chosenText, download } from './files.js';

/**
 * What can be done with agenda templates. A file of one has the own instruments that it needs inside, so that a
 * colleague elsewhere can use it.
 *
 * @typedef {import('./library.js').Library} Library
 * @typedef {{rank: number, title: string, minutes: number, agenda: any, missing?: string[]}} AgendaTemplate
 */

const FORMAT = 'wijktafel-agenda';

/**
 * @param {{key: string}} holder  of the facilitator's key
 * @param {string} id
 * @param {{title: string, agenda?: any, session?: string}} body
 */
export function putTemplate({ key }, id, body) {
  return ask(`/api/v1/templates/${encodeURIComponent(id)}`, { method: 'PUT', body, bearer: key });
}

/**
 * @param {Library} library
 * @param {string} id
 * @param {string} title
 */
export function renameTemplate(library, id, title) {
  return library.asking(async () => {
    await putTemplate(library, id, { title, agenda: library.templates[id].agenda });
    library.renaming = '';
    await library.load();
  });
}

/**
 * @param {Library} library
 * @param {string} id
 */
export function removeTemplate(library, id) {
  const { title, agenda } = library.templates[id];
  return library.asking(async () => {
    await ask(`/api/v1/templates/${encodeURIComponent(id)}`, { method: 'DELETE', bearer: library.key });
    await library.load();
    library.second.offer(t('own.removed'), () => library.asking(async () => {
      await putTemplate(library, id, { title, agenda });
      await library.load();
    }));
  });
}

/**
 * @param {Library} library
 * @param {AgendaTemplate} template
 */
export function exportTemplate(library, { title, agenda }) {
  return library.asking(async () => {
    const names = new Set(Object.values(agenda.worksheets).map((each) => each.instrument));
    const own = await Promise.all([...names].filter((name) => library.own[name])
      .map(async (name) => [name, await library.text(name)]));
    const file = { format: FORMAT, version: 1, title, agenda, instruments: Object.fromEntries(own) };
    const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'agenda';
    download(`${name}.json`, `${JSON.stringify(file, null, 2)}\n`, 'application/json');
  });
}

/**
 * @param {Library} library
 * @param {Event} event
 */
export function importTemplate(library, event) {
  return library.asking(async () => {
    const text = await chosenText(event);
    if (text === undefined) return;
    const file = read(text);
    /** @type {Record<string, string>} */
    const names = {};
    for (const [name, yaml] of Object.entries(file.instruments ?? {})) {
      names[name] = await library.take(String(yaml));
      await library.load();
    }
    const worksheets = Object.fromEntries(Object.entries(file.agenda.worksheets ?? {})
      .map(([id, each]) => [id, { ...each, instrument: names[each.instrument] ?? each.instrument }]));
    await putTemplate(library, newID(), { title: String(file.title ?? ''), agenda: { items: file.agenda.items, worksheets } });
    announce(t('own.imported'));
    await library.load();
  });
}

/**
 * @param {string} text
 * @returns {any}
 */
function read(text) {
  try {
    const file = JSON.parse(text);
    if (file.format === FORMAT && file.version === 1 && file.agenda?.items) return file;
  } catch {
    // Told below, as any other file that isn't one of ours.
  }
  throw new Problem('no-template', 0);
}
