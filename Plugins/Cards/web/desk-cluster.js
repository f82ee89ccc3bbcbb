// @ts-check
import { html } from '/js/core/html.js';
import { t } from '/js/core/i18n.js';
import { deskCard } from './desk-card.js';
import { put, target } from './desk-drop.js';
import { LIMIT } from './room.js';

/**
 * Cards that lie together under a name.
 *
 * @typedef {import('./desk.js').CardsDeskElement} CardsDeskElement
 * @typedef {import('./room.js').Room} Room
 * @typedef {{id: string, name: string, list: string}} Cluster
 */

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {Cluster} cluster
 */
export function deskCluster(element, room, cluster) {
  const { id, list, name } = cluster;
  const cards = room.free(list).filter((card) => card.cluster === id);
  const place = target(element, room, { cluster: id, list });
  return html`<div class="cluster" role="group" aria-label=${name} data-key=${id}
    @dragover=${place.over} @dragleave=${place.leave} @drop=${place.drop}>
    ${element.naming === id ? naming(element, cluster) : heading(element, cluster)}
    ${here(element, room, cluster)}
    <ul class="cards" data-key="cards">${cards.map((card) => deskCard(element, room, card))}</ul></div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Cluster} cluster
 */
function heading(element, { id, name }) {
  const rename = () => {
    element.rest();
    element.naming = id;
    element.follow = `#name-${CSS.escape(id)}`;
    element.redraw();
  };
  return html`<div class="line" data-key="head"><h4><button class="btn bare" type="button" ?disabled=${element.readonly}
    aria-label=${t('cards.desk.rename', { text: name })} @click=${rename}><bdi>${name}</bdi></button></h4>
    <button class="btn bare" type="button" data-key="dissolve" ?disabled=${element.readonly}
      aria-label=${t('cards.desk.dissolve.of', { text: name })}
      @click=${() => element.command({ do: 'dissolve', id }, name)}>${t('cards.desk.dissolve')}</button></div>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Cluster} cluster
 */
function naming(element, { id, name }) {
  const field = `name-${id}`;
  /** @param {Event} event */
  const save = (event) => {
    event.preventDefault();
    const next = element.text(field, name).trim();
    element.typed.delete(field);
    element.naming = '';
    if (next && next !== name) element.command({ do: 'name', id, name: next }, next);
    element.redraw();
  };
  return html`<form class="naming field" data-key="naming" @submit=${save}><label for=${field}>${t('cards.desk.name')}</label>
    <input type="text" id=${field} maxlength=${LIMIT.name} .value=${element.text(field, name)} @input=${element.typing(field)} />
    <p><button class="btn thin" type="submit">${t('cards.desk.save')}</button></p></form>`;
}

/**
 * @param {CardsDeskElement} element
 * @param {Room} room
 * @param {Cluster} cluster
 */
function here(element, room, { id, list, name }) {
  const lifted = element.lifted ? room.card(element.lifted) : undefined;
  if (!lifted || lifted.list !== list || lifted.cluster === id) return null;
  return html`<p class="here" data-key="here"><button class="btn thin" type="button"
    aria-label=${t('cards.desk.here.cluster.of', { text: name })}
    @click=${() => put(element, room, lifted.id, { cluster: id, list })}>${t('cards.desk.here.cluster')}</button></p>`;
}
