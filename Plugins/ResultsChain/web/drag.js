// @ts-check
/** How far a pointer moves before a press becomes a drag, in CSS pixels. */
const SLOP = 8;

/**
 * Follows a pointer from one point to another and draws a line meanwhile.
 *
 * It takes over only when the pointer really moves, and never from a control or from a finger that scrolls: whoever
 * can't drag presses two buttons.
 *
 * @param {PointerEvent} event  the press
 * @param {HTMLElement} root
 * @param {(to: string) => void} drop  with the point that it ended on
 */
export function startDrag(event, root, drop) {
  const start = /** @type {HTMLElement} */ (event.currentTarget);
  const pressed = /** @type {Element} */ (event.target);
  if (event.button !== 0 || event.pointerType === 'touch') return;
  if (pressed.closest('button, a, input, textarea, select')) return;
  const origin = { x: event.clientX, y: event.clientY };
  /** @type {Thread | undefined} */
  let thread;
  /** @type {Element | undefined} */
  let over;
  const end = new AbortController();
  const listen = { signal: end.signal };

  /** @param {PointerEvent} move */
  const follow = (move) => {
    const far = Math.hypot(move.clientX - origin.x, move.clientY - origin.y);
    if (!thread && far < SLOP) return;
    move.preventDefault();
    thread = thread ?? new Thread(start);
    thread.to(move.clientX, move.clientY);
    const next = pointUnder(move, root, start);
    if (next === over) return;
    over?.classList.remove('over');
    next?.classList.add('over');
    over = next;
  };
  const stop = () => {
    end.abort();
    thread?.remove();
    over?.classList.remove('over');
  };
  document.addEventListener('pointermove', follow, listen);
  document.addEventListener('pointercancel', stop, listen);
  document.addEventListener('keydown', (key) => {
    if (key.key === 'Escape') stop();
  }, listen);
  document.addEventListener('pointerup', (up) => {
    const target = thread ? pointUnder(up, root, start) : undefined;
    stop();
    const id = target?.getAttribute('data-point');
    if (id) drop(id);
  }, listen);
}

/**
 * @param {PointerEvent} event
 * @param {HTMLElement} root
 * @param {Element} start
 * @returns {Element | undefined}
 */
function pointUnder(event, root, start) {
  const found = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-point]');
  return found && found !== start && root.contains(found) ? found : undefined;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The line that follows the pointer. */
class Thread {
  /** @param {HTMLElement} start */
  constructor(start) {
    const box = start.getBoundingClientRect();
    this.svg = document.createElementNS(SVG, 'svg');
    this.svg.setAttribute('class', 'chain-thread');
    this.svg.setAttribute('aria-hidden', 'true');
    this.line = document.createElementNS(SVG, 'line');
    this.line.setAttribute('x1', String(box.right));
    this.line.setAttribute('y1', String(box.top + box.height / 2));
    this.svg.append(this.line);
    document.body.append(this.svg);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  to(x, y) {
    this.line.setAttribute('x2', String(x));
    this.line.setAttribute('y2', String(y));
  }

  remove() {
    this.svg.remove();
  }
}
