// @ts-check
import { html } from '../core/html.js';
import { errorText, t } from '../core/i18n.js';
import { languages } from './screens.js';

/** How many characters a code has. */
export const LENGTH = 8;

/**
 * Keeps of what was typed or pasted only what can be in a code.
 *
 * @param {string} text
 */
export function tidy(text) {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/**
 * One field for the code. The tiles are its picture; the field itself is real, so pasting, autofill and screen readers
 * work as everywhere.
 *
 * @param {import('./join.js').Join} join
 */
export function codeScreen(join) {
  /** @param {Event} event */
  const typed = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.currentTarget);
    join.typed(input.value);
    if (input.value !== join.code) input.value = join.code;
  };
  /** @param {Event} event */
  const submit = (event) => {
    event.preventDefault();
    join.submitCode();
  };
  return html`<main class="quiet" id="main" data-key="code">
    ${languages(() => join.draw())}
    <div><h1 tabindex="-1" data-focus-home>${t('code.title')}</h1><p class="lead soft">${t('code.lead')}</p></div>
    <form class="stack" @submit=${submit} novalidate>
      <label class="sr" for="code">${t('code.label')}</label>
      <div class="codebox">
        <div class="tiles" aria-hidden="true">${tiles(join.code)}</div>
        <input id="code" type="text" .value=${join.code} @input=${typed} autocomplete="off" autocapitalize="characters"
          spellcheck="false" inputmode="text" enterkeyhint="go" maxlength="24"
          aria-invalid=${join.problem ? 'true' : null} aria-describedby="code-problem code-hint" />
      </div>
      <p class="problem" id="code-problem">${problemOf(join)}</p>
      <p class="small" id="code-hint">${t('code.hint')}</p>
      <button class="btn go" aria-disabled=${join.busy ? 'true' : null}>
        ${join.busy ? t('code.looking') : t('code.go')}</button>
      <p class="small">${t('code.what')}</p>
    </form>
  </main>`;
}

/** @param {string} code */
function tiles(code) {
  return Array.from({ length: LENGTH }, (_, index) => [
    index === LENGTH / 2 ? html`<i class="gap" data-key="gap"></i>` : null,
    html`<i data-key="t${index}" class=${index === code.length ? 'next' : null}>${code.charAt(index)}</i>`,
  ]);
}

/** @param {import('./join.js').Join} join */
function problemOf(join) {
  if (!join.problem) return null;
  if (join.problem === 'code-short') return t('code.short', { count: join.code.length });
  const wait = join.retryIn > 0 ? ` ${t('code.retry', { count: join.retryIn })}` : '';
  return errorText(join.problem) + wait;
}
