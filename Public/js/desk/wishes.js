// @ts-check
import { announce } from '../core/announce.js';
import { ask } from '../core/http.js';
import { pick, t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** What people ask for with one tap: more time, or a word of explanation. Numbers only, never who. */
export class Wishes {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** What has been said aloud; said again only when it went away in between. @type {Set<string>} */
    this.said = new Set();
    /** The content of instruments by hash, for the names of their parts. @type {Map<string, any>} */
    this.contents = new Map();
  }

  /** Says once that somebody asks for something. */
  tell() {
    const { wishes } = this.desk.view;
    if (!wishes) return;
    const now = new Set([...(wishes.time > 0 ? ['time'] : []), ...Object.keys(wishes.explain)]);
    for (const key of now) {
      if (this.said.has(key)) continue;
      announce(key === 'time' ? t('wishes.time', { count: wishes.time })
        : t('wishes.explain-told', { name: this.nameOf(wishes.explain[key]) }));
    }
    this.said = now;
  }

  markup() {
    this.tell();
    const wishes = this.desk.view.wishes ?? { time: 0, explain: {} };
    const explain = Object.entries(wishes.explain).sort(([, one], [, other]) => other.count - one.count);
    if (wishes.time === 0 && explain.length === 0) return null;
    return html`<section class="wishes" data-key="wishes" aria-labelledby="wishes"><h2 id="wishes">${t('wishes.title')}</h2><ul class="rows">
      ${wishes.time > 0 ? html`<li data-key="time"><span class="grow">${t('wishes.time', { count: wishes.time })}</span>
        <button class="btn thin" type="button" @click=${() => this.desk.run('timer.extend', { seconds: 120 })}>${t('wishes.give')}
          <kbd aria-hidden="true">+</kbd></button></li>` : null}
      ${explain.map(([key, wish]) => this.row(key, wish))}</ul></section>`;
  }

  /**
   * @param {string} key
   * @param {{item: string, part?: string, count: number}} wish
   */
  row(key, wish) {
    const name = this.nameOf(wish);
    const { item, part } = wish;
    return html`<li data-key=${key}><span class="grow">${t('wishes.explain', { count: wish.count })} <b><bdi>${name}</bdi></b></span>
      <button class="btn thin" type="button" aria-label=${t('wishes.done-named', { name })}
        @click=${() => this.desk.run('explain.done', part ? { item, part } : { item })}>${t('wishes.done')}</button></li>`;
  }

  /** @param {{item: string, part?: string}} wish */
  nameOf({ item, part }) {
    const { agenda, worksheets } = this.desk.view;
    const title = pick(agenda[item]?.title);
    const hash = worksheets[agenda[item]?.worksheet]?.instrument;
    if (!part || !hash) return title;
    if (!this.contents.has(hash)) {
      this.contents.set(hash, undefined);
      ask(`/api/v1/content/${hash}`).then((content) => {
        this.contents.set(hash, content);
        this.desk.draw();
      }, () => this.contents.delete(hash));
    }
    const found = named(this.contents.get(hash), part);
    return found ? pick(found) : title;
  }
}

/**
 * What an instrument calls a part of itself.
 *
 * @param {any} node
 * @param {string} id
 * @returns {any} its words in two languages
 */
function named(node, id) {
  if (!node || typeof node !== 'object') return undefined;
  if (node.id === id) return node.short ?? node.title ?? node.text ?? node.question;
  for (const each of Object.values(node)) {
    const found = named(each, id);
    if (found) return found;
  }
  return undefined;
}
