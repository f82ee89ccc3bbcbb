// @ts-check
import { html } from '../core/html.js';
import { errorText, pick, t } from '../core/i18n.js';
import { mark } from '../core/marks.js';
import { dayText } from '../core/numbers.js';
import { languages } from './screens.js';

/**
 * The door: what happens with what you say, before you say anything; then a perspective and, if you like, a name.
 *
 * @param {import('./join.js').Join} join
 */
export function doorScreen(join) {
  const session = join.found?.session ?? {};
  const place = [session.municipality, session.neighbourhood].filter(Boolean).join(', ');
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    join.takeSeat();
  };
  return html`<main class="quiet" id="main" data-key="door">
    ${languages(() => join.draw())}
    <div><h1 tabindex="-1" data-focus-home><bdi>${session.title}</bdi></h1>
      <p class="soft">${place ? html`<bdi>${place}</bdi>` : null}${place && session.date ? ' · ' : ''}${dayText(session.date)}</p></div>
    ${privacySheet(session)}
    <form class="stack wide" @submit=${submit} novalidate>
      ${perspectives(join, session.perspectives ?? {})}
      <div class="field"><label for="name">${t('door.name')}</label>
        <span class="hint" id="name-hint">${t('door.name.hint')}</span>
        <input id="name" type="text" .value=${join.choice.name} maxlength="40" autocomplete="nickname"
          aria-describedby="name-hint" @input=${(/** @type {Event} */ event) => {
            join.choice.name = /** @type {HTMLInputElement} */ (event.currentTarget).value;
          }} /></div>
      <p class="problem" role="alert">${problemOf(join.problem)}</p>
      <button class="btn go" aria-disabled=${join.busy ? 'true' : null}>
        ${join.busy ? t('door.going') : t('door.go')}</button>
    </form>
    <p><button class="btn bare" type="button" @click=${() => join.go('code')}>${t('door.back')}</button></p>
  </main>`;
}

/** @param {string} problem */
function problemOf(problem) {
  if (!problem) return null;
  return problem === 'choose' ? t('door.choose') : errorText(problem);
}

/** @param {any} session */
function privacySheet(session) {
  const level = session.privacy === 'open-tafel' ? 'open-tafel' : 'anoniem';
  const date = dayText(session.retainUntil);
  return html`<section class="sheet" data-key="privacy">
    <h2>${levelSign(level)}${t(`door.${level}`)}</h2>
    <ul class="points">
      ${[1, 2, 3].map((each) => html`<li data-key="p${each}">${dot()}<span>
        ${t(`door.${level}.${each}`, { k: session.k ?? 5 })}</span></li>`)}
      ${date ? html`<li data-key="until">${dot()}<span>${t('door.until', { date })}</span></li>` : null}
    </ul>
    <details data-key="more"><summary>${t('door.more')}</summary><dl>
      <div><dt>${t('door.who')}</dt><dd><bdi>${pick(session.responsible) || session.municipality}</bdi>
        ${session.contact ? html`<br><bdi>${pick(session.contact)}</bdi>` : null}</dd></div>
      <div><dt>${t('door.why')}</dt><dd>${session.purpose ? html`<bdi>${pick(session.purpose)}</bdi>` : t('door.why.text')}</dd></div>
      <div><dt>${t('door.what')}</dt><dd>${t('door.what.text')}</dd></div>
      ${date ? html`<div><dt>${t('door.long')}</dt><dd>${t('door.long.text', { date })}</dd></div>` : null}
      <div><dt class="sr">${t('privacy.link')}</dt><dd><a href="/privacy" target="_blank" rel="noopener">
        ${t('door.privacy')}</a></dd></div>
    </dl></details>
  </section>`;
}

function dot() {
  return html`<svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
    <path class="tick" d="M2 10l6 6L18 4" /></svg>`;
}

/** @param {string} level */
function levelSign(level) {
  const shut = level === 'anoniem';
  return html`<svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <path class="off ink" d=${shut ? 'M2 13q11-12 22 0q-11 12-22 0M4 22 22 4' : 'M2 13q11-12 22 0q-11 12-22 0'} />
    <circle class="off ink" cx="13" cy="13" r="3.5" /></svg>`;
}

/**
 * @param {import('./join.js').Join} join
 * @param {Record<string, {rank: number, title: any, mark?: number}>} all
 */
function perspectives(join, all) {
  const sorted = Object.entries(all).sort(([, one], [, other]) => one.rank - other.rank);
  if (sorted.length === 0) return null;
  /** @param {string} value */
  const choose = (value) => () => {
    join.choice.perspective = value;
    if (join.problem === 'choose') join.problem = '';
    join.draw();
  };
  return html`<fieldset class="choices" aria-describedby="perspective-hint">
    <legend><b>${t('door.perspective')}</b></legend>
    <p class="hint" id="perspective-hint">${t('door.perspective.hint')}</p>
    ${sorted.map(([id, each], index) => html`<label data-key="p-${id}">
      <input type="radio" name="perspective" value=${id} .checked=${join.choice.perspective === id}
        @change=${choose(id)} />${mark(each.mark, index)}<span><bdi>${pick(each.title)}</bdi></span></label>`)}
    <label data-key="p-none"><input type="radio" name="perspective" value="none"
      .checked=${join.choice.perspective === 'none'} @change=${choose('none')} />
      <span>${t('door.perspective.none')}</span></label>
  </fieldset>`;
}
