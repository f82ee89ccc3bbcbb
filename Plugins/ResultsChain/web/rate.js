// @ts-check
import { deliveryLine } from '/js/core/delivery-line.js';
import { html } from '/js/core/html.js';
import { pick, t } from '/js/core/i18n.js';
import { answerText, ANSWERS, light } from './words.js';

/**
 * How certain is each link: one at a time, and all of them in a list.
 *
 * @typedef {import('./participant.js').ChainElement} ChainElement
 * @typedef {import('./sheet.js').Sheet} Sheet
 * @typedef {import('./sheet.js').Link} Link
 */

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 */
export function ratePage(element, sheet) {
  const links = sheet.shownLinks;
  if (links.length === 0) {
    return html`<div class="chain" data-key="none">
      <h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
      <p class="ask">${t('resultschain.rate.none')}</p>${sheet.props.extra}</div>`;
  }
  const index = links.findIndex((each) => each.id === element.link);
  if (index < 0 || sheet.props.readonly) return overview(element, sheet, links);
  const link = links[index];
  return html`<div class="chain" data-key=${`rate-${link.id}-${sheet.round}`}>
    <p class="line small"><span>${t('resultschain.rate.count', { number: index + 1, count: links.length })}</span>
      <button class="btn bare" type="button" @click=${() => element.go('')}>${t('resultschain.rate.all')}</button></p>
    <h1 tabindex="-1" data-focus-home>${t('resultschain.rate.ask')}</h1>
    ${sentence(sheet, link)}
    ${answers(element, sheet, link)}
    ${sheet.props.extra}
    <div class="foot" data-key="foot">
      ${deliveryLine([sheet.props.stateOf(`rate/${link.id}`)], { answered: sheet.rating(link.id) !== undefined })}
      ${steps(element, links, index)}</div></div>`;
}

/**
 * @param {ChainElement} element
 * @param {Link[]} links
 * @param {number} index
 */
function steps(element, links, index) {
  const last = index === links.length - 1;
  return html`<nav class="edge${index === 0 ? ' one' : ''}" data-key="edge" aria-label=${t('resultschain.rate.nav')}>
    ${index === 0 ? null : html`<button class="btn" type="button" data-key="previous"
      @click=${() => element.go(links[index - 1].id)}>${t('resultschain.previous')}</button>`}
    <button class="btn go" type="button" data-key="next" @click=${() => element.go(links[index + 1]?.id)}>
      ${t(last ? 'resultschain.ready' : 'resultschain.next')}</button></nav>`;
}

/**
 * The link in a sentence: as one says it.
 *
 * @param {Sheet} sheet
 * @param {Link} link
 */
export function sentence(sheet, link) {
  return html`<dl class="sentence" data-key="sentence">
    <div><dt>${t('resultschain.if')}</dt><dd><bdi>${sheet.text(link.from)}</bdi></dd></div>
    <div><dt>${t('resultschain.then')}</dt><dd><bdi>${sheet.text(link.to)}</bdi></dd></div>
    <div><dt>${t('resultschain.because')}</dt><dd>${link.because ? html`<bdi>${link.because}</bdi>` : t('resultschain.because.none')}
      ${light(link.evidence)}</dd></div></dl>`;
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {Link} link
 */
function answers(element, sheet, link) {
  const chosen = sheet.rating(link.id);
  const before = sheet.before(link.id);
  /** @param {number | string} value */
  const choose = (value) => {
    element.busy();
    const label = sheet.name(link).slice(0, 60);
    const body = { do: 'rate', link: link.id, value };
    element.submit({ body, target: `rate/${link.id}`, label, shown: answerText(value) });
  };
  return html`<fieldset class="choices" data-key="answers"><legend class="sr">${t('resultschain.rate.ask')}</legend>
    ${ANSWERS.map((value) => html`<label data-key=${String(value)}><input type="radio" name=${`rate-${link.id}`}
      value=${String(value)} .checked=${chosen === value} @change=${() => choose(value)} />
      <span>${answerText(value)}</span></label>`)}</fieldset>
    ${before !== undefined && chosen === undefined ? html`<p class="small" data-key="before">
      ${t('resultschain.rate.before', { answer: answerText(before) })}</p>` : null}`;
}

/**
 * @param {ChainElement} element
 * @param {Sheet} sheet
 * @param {Link[]} links
 */
function overview(element, sheet, links) {
  const { readonly } = sheet.props;
  const done = links.filter((each) => sheet.rating(each.id) !== undefined).length;
  /** @param {Link} link */
  const row = (link) => html`<span><bdi>${sheet.name(link)}</bdi></span>
    <span class="state"><b>${answerText(sheet.rating(link.id)) || t('resultschain.rate.open')}</b></span>`;
  return html`<div class="chain" data-key="overview">
    <div><h1 tabindex="-1" data-focus-home>${pick(sheet.props.item.title)}</h1>
      <p class="ask">${t('resultschain.rate.done', { done, count: links.length })}</p></div>
    <ul class="rows">${links.map((link) => html`<li data-key=${link.id}>${readonly
      ? html`<div class="row">${row(link)}</div>`
      : html`<button type="button" @click=${() => element.go(link.id)}>${row(link)}</button>`}</li>`)}</ul>
    ${sheet.props.extra}
    <div class="foot" data-key="foot">${deliveryLine(links.map((each) => sheet.props.stateOf(`rate/${each.id}`)), {
      answered: done > 0, readonly })}</div></div>`;
}
