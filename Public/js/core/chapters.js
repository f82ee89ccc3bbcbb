// @ts-check

/**
 * Lets links to chapters lead there without touching the fragment of the address, which holds what the page is about.
 *
 * @param {HTMLElement} place
 */
export function leadToChapters(place) {
  place.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!target) return;
    target.tabIndex = -1;
    target.focus();
    target.scrollIntoView();
  });
}
