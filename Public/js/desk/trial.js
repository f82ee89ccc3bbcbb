// @ts-check
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { html } from '../core/html.js';

/** With more phones than this a puck for each says less than the number. */
const MOST_PUCKS = 60;

/** The question that every phone answers before the start, and how far the room is with it. */
export class TrialQuestion {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    /** How it stood when it was last seen; kept here only, for whoever wants to look at it once more. @type {any} */
    this.last = undefined;
    /** Whether it was said that everyone has answered. */
    this.told = false;
  }

  /** Asks it, or ends it; by the button and by the key. */
  async turn() {
    const { view } = this.desk;
    if (view?.phase !== 'gathering') return;
    const on = Boolean(view.trial);
    if (await this.desk.run(on ? 'trial.stop' : 'trial.start')) announce(t(on ? 'trial.stopped' : 'trial.asked'));
  }

  /** Says once that the last phone has answered. */
  tell() {
    const { trial } = this.desk.view;
    if (trial) this.last = trial;
    const isDone = Boolean(trial) && trial.asked > 0 && trial.answered === trial.asked;
    if (isDone && !this.told) announce(t('trial.everyone'));
    this.told = isDone;
  }

  markup() {
    this.tell();
    const { trial } = this.desk.view;
    return html`<section class="trial" data-key="trial" aria-labelledby="trial-title"><h3 id="trial-title">${t('trial.title')}</h3>
      ${trial ? this.standing(trial) : this.offer()}</section>`;
  }

  offer() {
    const { last } = this;
    return html`<div class="trial-offer" data-key="offer"><p class="soft">${last ? html`${t('trial.last', last)} ${this.said(last)}` : t('trial.means')}</p>
      <button class="btn" type="button" @click=${() => this.turn()}>${t(last ? 'trial.again' : 'trial.ask')} <kbd aria-hidden="true">P</kbd></button></div>`;
  }

  /** @param {any} trial */
  standing(trial) {
    const { answers, asked, answered } = trial;
    return html`<div class="trial-on" data-key="on">
      <p class="trial-count"><b>${asked === 0 ? t('trial.nobody') : t('trial.answered', { answered, count: asked })}</b>
        ${trial.slowest === undefined ? null : html`<span class="soft">${t('trial.slowest', { count: Math.max(1, Math.ceil(trial.slowest / 1000)) })}</span>`}</p>
      ${pucks(trial)}
      <dl class="trial-says">${['clear', 'small', 'help'].map((each) => html`<div data-key=${each} class=${each !== 'clear' && answers[each] > 0 ? 'look' : ''}>
        <dt>${t(`trial.${each}`)}</dt><dd>${answers[each]}</dd></div>`)}</dl>
      ${this.waiting(trial)}
      ${answers.small > 0 ? html`<p data-key="small">${t('trial.small-means')}</p>` : null}
      ${answers.help > 0 ? html`<p data-key="help">${t('trial.help-means')}</p>` : null}
      <p data-key="stop"><button class="btn" type="button" @click=${() => this.turn()}>${t('trial.stop')} <kbd aria-hidden="true">P</kbd></button></p></div>`;
  }

  /**
   * Who has not answered: by name at an open table, as numbers elsewhere.
   *
   * @param {any} trial
   */
  waiting({ asked, answered, away, waiting }) {
    const here = asked - answered - away;
    if (asked === answered) return null;
    const roster = this.desk.view.roster ?? {};
    const names = Object.keys(waiting ?? {}).map((id) => roster[id]).filter(Boolean)
      .sort((one, other) => one.rank - other.rank).map((each) => each.name || each.handle);
    return html`<div data-key="waiting">${here > 0 ? html`<p data-key="here">${t('trial.waiting', { count: here })}</p>` : null}
      ${away > 0 ? html`<p data-key="away">${t('trial.away', { count: away })}</p>` : null}
      ${names.length ? html`<p data-key="names"><span class="soft">${t('trial.names')}</span> <bdi>${names.join(', ')}</bdi></p>` : null}</div>`;
  }

  /** @param {any} last */
  said({ answers }) {
    const said = ['small', 'help'].filter((each) => answers[each] > 0).map((each) => `${t(`trial.${each}`)}: ${answers[each]}`);
    return said.length ? `${said.join(', ')}.` : '';
  }
}

/**
 * A puck on the rail for every phone that answered, and a free place for every one that has to.
 *
 * @param {{asked: number, answered: number, away: number}} trial
 */
function pucks({ asked, answered, away }) {
  if (asked === 0) return null;
  if (asked > MOST_PUCKS) return html`<progress data-key="share" aria-label=${t('trial.title')} max=${String(asked)} .value=${answered}></progress>`;
  return html`<div class="trial-pucks" data-key="pucks" aria-hidden="true">${Array.from({ length: asked }, (_, index) => html`<i data-key=${String(index)}
    class=${index < answered ? 'in' : index < asked - away ? 'out' : 'away'}></i>`)}</div>`;
}
