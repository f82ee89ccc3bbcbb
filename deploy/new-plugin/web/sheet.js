// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { numberText } from '/js/core/numbers.js';
import { afterRest } from '/js/core/rest.js';

/**
 * @typedef {import('/js/core/worksheet-element.js').WorksheetProps} WorksheetProps
 * @typedef {import('./participant.js').__Name__Element} __Name__Element
 */

/** The longest note, as `TextLimit.card` has it. */
const LIMIT = 140;

/**
 * @param {__Name__Element} element
 * @param {WorksheetProps} props
 */
export function sheet(element, props) {
  /** @type {any[]} */
  const topics = props.instrument.items;
  const shown = props.item.state === 'shown' || props.item.state === 'done';
  const deliveries = topics.flatMap(({ id }) => [props.stateOf(`${id}/note`), props.stateOf(`${id}/dots`)]);
  const answered = topics.some(({ id }) => dotsOf(props, id) !== undefined || noteOf(props, id) !== '');
  return html`<div class="stack wide" data-key="sheet">
    <h1 tabindex="-1" data-focus-home>${pick(props.item.title)}</h1>
    ${topics.map((topic) => html`<section class="topic" data-key=${topic.id} aria-labelledby="topic-${topic.id}">
      <div><h2 id="topic-${topic.id}">${pick(topic.title)}</h2><p class="ask">${pick(topic.text)}</p></div>
      ${shown || props.readonly ? null : note(element, props, topic)}
      ${hanging(props, topic)}
      ${shown || props.readonly ? outcome(props, topic, shown) : dots(element, props, topic)}
    </section>`)}
    ${props.extra}
    <div class="foot" data-key="foot">${deliveryLine(deliveries, { answered, readonly: props.readonly })}</div>
  </div>`;
}

/**
 * The note as it was sent last; what still waits on this phone counts before what the server has.
 *
 * @param {WorksheetProps} props
 * @param {string} topic
 * @returns {string}
 */
function noteOf(props, topic) {
  const waits = props.pendingOf(`${topic}/note`);
  return waits ? waits.body.text : props.own.notes?.[topic] ?? '';
}

/**
 * @param {WorksheetProps} props
 * @param {string} topic
 * @returns {number | undefined}
 */
function dotsOf(props, topic) {
  const { phase, round } = props.item;
  return props.pendingOf(`${topic}/dots`)?.body.dots ?? props.own.dots?.[phase]?.[String(round ?? 1)]?.[topic];
}

/**
 * @param {__Name__Element} element
 * @param {WorksheetProps} props
 * @param {any} topic
 */
function note(element, props, topic) {
  const { id } = topic;
  const rest = afterRest(`${props.item.id}/${id}/note`);
  /** @param {Event} event */
  const typed = (event) => {
    const text = /** @type {HTMLTextAreaElement} */ (event.currentTarget).value.trim();
    const label = t('__id__.note.of', { topic: pick(topic.title) });
    rest.again(() => element.tell({ do: 'hang', topic: id, text }, `${id}/note`, label, text.slice(0, 20)));
  };
  return html`<div class="field" data-key="note"><label for="note-${id}">${t('__id__.note')}
    <span class="small">${t('__id__.note.hint')}</span></label>
    <textarea id="note-${id}" rows="2" maxlength=${LIMIT} .value=${noteOf(props, id)} @input=${typed}
      @change=${() => rest.now()}></textarea></div>`;
}

/**
 * @param {WorksheetProps} props
 * @param {any} topic
 */
function hanging(props, topic) {
  /** @type {[string, string][]} */
  const notes = Object.entries(props.view.notes?.[topic.id] ?? {});
  if (notes.length === 0) return null;
  // By text, as on the board: an order of coming in would tell who was first.
  const sorted = notes.sort((left, right) => left[1].localeCompare(right[1]));
  return html`<ul class="hanging" data-key="hanging" aria-label=${t('__id__.hanging')}>
    ${sorted.map(([key, text]) => html`<li data-key=${key}>${text}</li>`)}</ul>`;
}

/**
 * @param {__Name__Element} element
 * @param {WorksheetProps} props
 * @param {any} topic
 */
function dots(element, props, topic) {
  const { id } = topic;
  const given = dotsOf(props, id);
  const label = t('__id__.dots.of', { topic: pick(topic.title) });
  /** @param {number} count */
  const give = (count) => element.tell({ do: 'give', topic: id, dots: count }, `${id}/dots`, label, String(count));
  return html`<fieldset class="dots" data-key="dots"><legend>${t('__id__.dots')}</legend>
    ${[1, 2, 3, 4, 5].map((count) => html`<label data-key=${count}><input type="radio" name="dots-${id}" value=${count}
      aria-label=${t('__id__.number', { count })} .checked=${given === count} @change=${() => give(count)} />
      <span aria-hidden="true">${count}</span></label>`)}</fieldset>`;
}

/**
 * @param {WorksheetProps} props
 * @param {any} topic
 * @param {boolean} shown
 */
function outcome(props, topic, shown) {
  const { phase, round } = props.item;
  const given = dotsOf(props, topic.id);
  const mine = given === undefined ? t('__id__.mine.none')
    : t('__id__.mine', { dots: t('__id__.number', { count: given }) });
  if (!shown) return html`<p data-key="outcome">${mine}</p>`;
  const room = props.view.results?.[phase]?.[String(round ?? 1)]?.[topic.id];
  const mean = room?.mean === undefined ? t('__id__.room.few')
    : t('__id__.room', { mean: numberText(room.mean, 1), n: room.n });
  return html`<p data-key="outcome">${mine} <span class="soft">·</span> ${mean}</p>`;
}
