// @ts-check
import { html } from '../core/html.js';
import { errorText, language, LANGUAGES, setLanguage, t } from '../core/i18n.js';
import { dayText } from '../core/numbers.js';

/**
 * The short screens round the door: looking, welcome back, ended; and the top with the languages.
 *
 * @typedef {import('./join.js').Join} Join
 */

/** @param {() => void} draw */
export function languages(draw) {
  /** @param {'nl' | 'en'} next */
  const choose = (next) => () => {
    setLanguage(next);
    draw();
  };
  return html`<div class="top" data-key="top">
    <span class="brand"><i></i>Wijktafel</span>
    <div class="langs" role="group" aria-label=${t('language.label')}>
      ${LANGUAGES.map((each) => html`<button type="button" data-key="lang-${each}" lang=${each}
        aria-pressed=${String(language() === each)} @click=${choose(each)}>${t(`language.${each}`)}</button>`)}
    </div></div>`;
}

export function lookingScreen() {
  return html`<main class="quiet" id="main" data-key="looking">
    <div class="seatpuck spin"></div>
    <p class="lead" role="status">${t('looking')}</p>
  </main>`;
}

/** @param {Join} join */
export function resumeScreen(join) {
  const other = () => join.go(join.found ? 'door' : 'code');
  return html`<main class="quiet" id="main" data-key="resume">
    ${languages(() => join.draw())}
    <h1 tabindex="-1" data-focus-home>${t('resume.title')}</h1>
    <div class="stack wide">${join.seats.map((seat) => html`<section class="sheet" data-key=${seat.session}>
      <h2><bdi>${seat.title}</bdi></h2>
      ${seat.date ? html`<p class="small">${dayText(seat.date)}</p>` : null}
      <p>${t('resume.seat', { handle: seat.handle })}</p>
      <p><button class="btn go wide" type="button" @click=${() => join.sit(seat.session)}>${t('resume.go')}</button></p>
    </section>`)}</div>
    <p><button class="btn bare" type="button" @click=${other}>
      ${join.found ? t('resume.other') : t('resume.code')}</button></p>
  </main>`;
}

/** @param {Join} join */
export function endedScreen(join) {
  return html`<main class="quiet" id="main" data-key="ended">
    ${languages(() => join.draw())}
    <h1 tabindex="-1" data-focus-home>${t('ended.title')}</h1>
    <p class="lead">${errorText(join.problem)}</p>
    <p><button class="btn" type="button" @click=${() => join.go('code')}>${t('ended.code')}</button></p>
  </main>`;
}
