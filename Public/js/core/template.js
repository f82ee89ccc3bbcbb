// @ts-check
/**
 * Reads the markup of an `html` template once and keeps its shape.
 *
 * The reader knows the small part of HTML that we write ourselves: elements, attributes, text and holes. It builds
 * a tree of plain objects, so no text ever passes through the browser's HTML parser and nothing has to be escaped.
 *
 * @typedef {{kind: 'text', text: string}} TextShape
 * @typedef {{kind: 'hole', index: number}} HoleShape
 * @typedef {{name: string, parts: (string | number)[]}} AttributeShape   strings are fixed, numbers are holes
 * @typedef {{kind: 'element', tag: string, attributes: AttributeShape[], children: Shape[]}} ElementShape
 * @typedef {TextShape | HoleShape | ElementShape} Shape
 */

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const NAME = /[^\s=>/"'<]/;

/** @type {WeakMap<TemplateStringsArray, Shape[]>} */
const shapes = new WeakMap();

/**
 * Gives the shape of a template, read at its first use.
 *
 * @param {TemplateStringsArray} strings
 * @returns {Shape[]}
 */
export function shapeOf(strings) {
  let shape = shapes.get(strings);
  if (!shape) {
    shape = new Reader(strings).read();
    shapes.set(strings, shape);
  }
  return shape;
}

class Reader {
  /** @param {TemplateStringsArray} strings */
  constructor(strings) {
    this.strings = strings;
    this.part = 0;
    this.at = 0;
    /** @type {ElementShape} */
    this.root = { kind: 'element', tag: '', attributes: [], children: [] };
    this.open = [this.root];
  }

  read() {
    for (;;) {
      this.text();
      if (this.peek() === '<') this.tag();
      else if (this.part < this.strings.length - 1) this.add({ kind: 'hole', index: this.nextPart() });
      else break;
    }
    if (this.open.length > 1) throw new SyntaxError(`<${this.top().tag}> is not closed`);
    return this.root.children;
  }

  peek() {
    return this.strings[this.part].charAt(this.at);
  }

  top() {
    return this.open[this.open.length - 1];
  }

  /** @param {Shape} shape */
  add(shape) {
    this.top().children.push(shape);
  }

  nextPart() {
    this.at = 0;
    this.part += 1;
    return this.part - 1;
  }

  text() {
    const rest = this.strings[this.part].slice(this.at);
    const end = rest.indexOf('<');
    const text = end < 0 ? rest : rest.slice(0, end);
    this.at += text.length;
    // White space with a line break is layout of the source; any other run is one space, as HTML shows it.
    const shown = text.replace(/\s*\n\s*/g, '\n').replace(/^\n|\n$/g, '').replace(/\s+/g, ' ');
    if (shown) this.add({ kind: 'text', text: shown });
  }

  tag() {
    this.at += 1;
    if (this.peek() === '/') {
      this.at += 1;
      const name = this.name();
      this.expect('>');
      const closed = this.open.pop();
      if (!closed || closed.tag !== name) throw new SyntaxError(`</${name}> closes <${closed?.tag}>`);
      return;
    }
    /** @type {ElementShape} */
    const element = { kind: 'element', tag: this.name(), attributes: [], children: [] };
    this.add(element);
    for (;;) {
      this.space();
      if (this.peek() === '>') {
        this.at += 1;
        if (!VOID.has(element.tag)) this.open.push(element);
        return;
      }
      if (this.peek() === '/') {
        this.at += 1;
        this.expect('>');
        return;
      }
      element.attributes.push(this.attribute());
    }
  }

  /** @returns {AttributeShape} */
  attribute() {
    const name = this.name();
    if (this.peek() !== '=') return { name, parts: [''] };
    this.at += 1;
    const quote = this.peek();
    if (quote === '"' || quote === "'") {
      this.at += 1;
      return { name, parts: this.quoted(quote) };
    }
    if (quote === '' && this.part < this.strings.length - 1) return { name, parts: [this.nextPart()] };
    return { name, parts: [this.name()] };
  }

  /** @param {string} quote */
  quoted(quote) {
    /** @type {(string | number)[]} */
    const parts = [];
    for (;;) {
      const rest = this.strings[this.part].slice(this.at);
      const end = rest.indexOf(quote);
      if (end >= 0) {
        if (end > 0 || parts.length === 0) parts.push(rest.slice(0, end));
        this.at += end + 1;
        return parts;
      }
      if (this.part === this.strings.length - 1) throw new SyntaxError('a quote is not closed');
      if (rest) parts.push(rest);
      parts.push(this.nextPart());
    }
  }

  name() {
    const rest = this.strings[this.part].slice(this.at);
    let length = 0;
    while (length < rest.length && NAME.test(rest.charAt(length))) length += 1;
    if (length === 0) throw new SyntaxError(`a name was expected at "${rest.slice(0, 20)}"`);
    this.at += length;
    return rest.slice(0, length);
  }

  space() {
    while (/\s/.test(this.peek())) this.at += 1;
  }

  /** @param {string} character */
  expect(character) {
    if (this.peek() !== character) throw new SyntaxError(`"${character}" was expected`);
    this.at += 1;
  }
}
