// @ts-check
import { html, render } from '../core/html.js';
import { loadTexts, onLanguage, pick, t } from '../core/i18n.js';
import { Plugins } from '../core/plugins.js';
import { remembered } from '../core/storage.js';
import { worksheetTemplate } from '../core/worksheet-template.js';

/**
 * An instrument as a participant sees it, before anybody takes part: the plugin's own element with what the editor put
 * on this device. Answers go nowhere.
 */

const root = /** @type {HTMLElement} */ (document.getElementById('app'));
/** @type {{content: any, plugin: string, phases: Record<string, any>, own?: any, view?: any} | undefined} */
const shown = read();
let phase = Object.keys(shown?.phases ?? {}).sort((one, other) => shown?.phases[one].rank - shown?.phases[other].rank)[0];
let tag = '';

begin();

async function begin() {
  await Promise.all([
    loadTexts(['/texts/shell.json', '/texts/participant.json', '/texts/own.json']), loadTexts(['/texts/errors.json'], 'error.'),
  ]);
  if (shown) tag = await new Plugins('participant').element(shown.plugin);
  onLanguage(draw);
  draw();
}

function read() {
  try {
    const kept = JSON.parse(remembered('wt.preview') ?? '');
    return kept.content && kept.plugin && kept.phases ? kept : undefined;
  } catch {
    return undefined;
  }
}

function draw() {
  document.title = `${t('own.preview-title')} – Wijktafel`;
  if (!shown) {
    render(html`<main class="quiet"><h1 tabindex="-1" data-focus-home>${t('own.preview-title')}</h1><p>${t('own.preview-none')}</p></main>`, root);
    return;
  }
  const phases = Object.entries(shown.phases).sort(([, one], [, other]) => one.rank - other.rank);
  render(html`<header class="stack"><p class="where"><b><bdi>${pick(shown.content.title)}</bdi></b></p>
      <p class="notice plain">${t('own.preview-means')}</p>
      ${phases.length > 1 ? html`<label class="field"><span>${t('field.worksheet_phases')}</span>
        <select @change=${(/** @type {Event} */ event) => { phase = /** @type {HTMLSelectElement} */ (event.target).value; draw(); }}>
          ${phases.map(([id, each]) => html`<option value=${id} ?selected=${id === phase}>${pick(each.title)}</option>`)}</select></label>` : null}
    </header>
    <main id="main" data-key=${`main-${phase}`}>
      ${worksheetTemplate(tag, `element-${phase}`, props(shown.content), { submit: () => {} })}</main>`, root);
}

/** @param {any} instrument */
function props(instrument) {
  return {
    instrument, settings: {}, view: shown?.view ?? {}, own: shown?.own ?? {}, readonly: false, online: true,
    item: { id: `preview-${phase}`, kind: 'worksheet', phase, round: 1, state: 'open', mode: 'blind', title: instrument.title },
    stateOf: () => undefined, pendingOf: () => undefined,
  };
}
