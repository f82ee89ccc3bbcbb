// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';

/**
 * The confrontation on a phone: one square at a time, so that nothing has to be zoomed.
 *
 * @typedef {import('./participant.js').CardsElement} CardsElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 */
export function scorePage(element, sheet) {
  const { squares } = sheet.room;
  if (squares.length === 0) {
    return html`<h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
      <p class="soft">${t('cards.score.none')}</p>${sheet.props.extra}`;
  }
  const done = squares.filter(({ key }) => sheet.score(key) !== undefined).length;
  const index = Math.min(element.square, squares.length);
  return index === squares.length
    ? finished(element, sheet, squares, done)
    : square(element, sheet, squares, index, done);
}

/**
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {Sheet['room']['squares']} squares
 * @param {number} index
 * @param {number} done
 */
function square(element, sheet, squares, index, done) {
  const each = squares[index];
  const { crossing, row, column, key } = each;
  const [left, right] = [sheet.room.item(row), sheet.room.item(column)];
  const label = `${left?.text ?? ''} × ${right?.text ?? ''}`.slice(0, 80);
  const chosen = sheet.score(key);
  return html`
    <p class="line small" data-key="where"><span>${t('cards.score.where', { number: index + 1, count: squares.length })}</span>
      <span>${t('cards.score.done', { count: done })}</span></p>
    <progress max=${squares.length} value=${done} aria-label=${t('cards.score.progress')}></progress>
    <h1 class="q" tabindex="-1" data-focus-home data-key="q-${key}">${pick(crossing.question)}</h1>
    <div class="pairing" data-key="pairing">
      <p class="card"><span class="small">${sheet.title(crossing.row)}</span> <bdi>${left?.text}</bdi></p>
      <p class="card"><span class="small">${sheet.title(crossing.column)}</span> <bdi>${right?.text}</bdi></p></div>
    <fieldset class="scores" data-key="scores-${key}"><legend class="sr">${pick(crossing.question)}</legend>
      ${[0, 1, 2, 3].map((value) => html`<label data-key=${value}><input type="radio" name="score" value=${value}
        .checked=${chosen === value} @change=${() => element.score(each, value, label)} />
        <b>${value}</b> <span>${t(`cards.score.${value}`)}</span></label>`)}</fieldset>
    ${chosen === undefined ? null : html`<p data-key="clear"><button class="btn bare" type="button"
      @click=${() => element.score(each, undefined, label)}>${t('cards.score.clear')}</button></p>`}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
      ${deliveryLine([sheet.props.stateOf(`score/${key}`)], { answered: chosen !== undefined })}
      <nav class="edge${index === 0 ? ' one' : ''}" aria-label=${t('cards.nav')}>
        ${index === 0 ? null : html`<button class="btn" type="button" data-key="previous"
          @click=${() => element.turn(index - 1)}>${t('cards.previous')}</button>`}
        <button class="btn go" type="button" data-key="next" @click=${() => element.turn(index + 1)}>
          ${t(chosen === undefined ? 'cards.score.skip' : 'cards.score.next')}</button></nav></div>`;
}

/**
 * All squares with one's own scores, and a way to each.
 *
 * @param {CardsElement} element
 * @param {Sheet} sheet
 * @param {Sheet['room']['squares']} squares
 * @param {number} done
 */
function finished(element, sheet, squares, done) {
  const deliveries = squares.map(({ key }) => sheet.props.stateOf(`score/${key}`));
  return html`<h1 tabindex="-1" data-focus-home>${t('cards.score.all', { done, count: squares.length })}</h1>
    <p class="soft">${t('cards.score.wait')}</p>
    <ul class="rows">${squares.map(({ key, row, column }, index) => html`<li data-key=${key}><button type="button"
      @click=${() => element.turn(index)}><span><bdi>${sheet.room.item(row)?.text}</bdi> × <bdi>${sheet.room.item(column)?.text}</bdi></span>
      <span class="state"><b>${sheet.score(key) ?? t('cards.score.open')}</b></span></button></li>`)}</ul>
    ${sheet.props.extra}
    ${deliveryLine(deliveries, { answered: done > 0 })}`;
}
