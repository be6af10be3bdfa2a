/** The text of a page, one line a block: paragraphs, items of lists, rows of tables. */
import type { Notes } from '../notes.js';
import { tableLines } from '../tables.js';
import type { TextLine } from '../text-lines.js';
import { textsOf } from '../text-lines.js';
import { LineWriter } from './line-writer.js';
import { itemsOf } from './lists.js';
import { cellsOf, gridOf, rowsOf } from './tables.js';
import type { HtmlElement, HtmlNode } from './tree.js';
import { elementsOf, isElement, textOf, wordsOf } from './tree.js';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav p section summary ' +
    'caption tr td th thead tbody tfoot'
  ).split(' '),
);

const LISTS = new Set(['ol', 'ul', 'menu']);

/** The longest name of a picture that stands for a character which a font does not have. */
const MAX_CHARACTER_NAME = 2;

/** The lines of a part of a page. */
export function linesOf(node: HtmlNode, notes: Notes): readonly TextLine[] {
  const writer = new LineWriter();
  new PageReader(writer, notes).add(node);
  return writer.finish();
}

class PageReader {
  readonly #writer: LineWriter;
  readonly #notes: Notes;

  constructor(writer: LineWriter, notes: Notes) {
    this.#writer = writer;
    this.#notes = notes;
  }

  add(node: HtmlNode): void {
    if (typeof node === 'string') this.#writer.text(node);
    else this.#addElement(node);
  }

  #addElement(element: HtmlElement): void {
    const { name } = element;
    if (name === 'rt' || name === 'rtc') this.#notes.add('ruby-left-out', textOf(element));
    else if (name === 'rp') return;
    else if (name === 'br') this.#writer.break();
    else if (name === 'img') this.#addPicture(element);
    else if (name === 'pre') this.#writer.preformatted(textOf(element));
    else if (LISTS.has(name)) this.#addList(element);
    else if (name === 'table') this.#addTable(element);
    else if (BLOCKS.has(name)) this.#addBlock(element);
    else this.#addInline(element);
  }

  #addAll({ children }: HtmlElement): void {
    for (const child of children) this.add(child);
  }

  /** A positive indent of the first line is the space at the head of a Japanese paragraph. */
  #addBlock(element: HtmlElement): void {
    const isIndented = /text-indent\s*:\s*(?!0)[\d.]/i.test(element.attributes.get('style') ?? '');
    this.#writer.lead(isIndented && !/^\s/.test(textOf(element)) ? '\u3000' : '');
    this.#addAll(element);
    this.#writer.endBlock();
  }

  /** The number of an article, a paragraph or an item that a page marks as one is set off. */
  #addInline(element: HtmlElement): void {
    this.#addAll(element);
    if (isElement(element, 'span') && wordsOf(element).includes('num')) this.#writer.gap();
  }

  /** 髙 as a picture, which pages of statutes have for characters outside their encoding. */
  #addPicture({ attributes }: HtmlElement): void {
    const name = attributes.get('alt')?.trim() ?? '';
    if (name.length <= MAX_CHARACTER_NAME) this.#writer.text(name);
  }

  #addList(list: HtmlElement): void {
    this.#writer.break();
    for (const [item, mark] of itemsOf(list)) {
      this.#writer.lead(mark);
      this.#addItem(item);
      this.#writer.endBlock();
    }
  }

  /** The first block of an item stands behind its number. */
  #addItem({ children }: HtmlElement): void {
    const first = children.findIndex(child => textOf(child).trim() !== '');
    children.forEach((child, at) => {
      if (at === first && isElement(child, 'p', 'div')) this.#addAll(child);
      else this.add(child);
    });
  }

  /** A table that only places things on the page is none: what stands in its cells are blocks. */
  #addTable(table: HtmlElement): void {
    this.#writer.break();
    for (const child of table.children) if (isElement(child, 'caption')) this.add(child);
    if (isLayout(table)) {
      for (const row of rowsOf(table)) cellsOf(row).forEach(cell => this.#addBlock(cell));
    } else {
      const read = (cell: HtmlElement): readonly string[] => textsOf(linesOf(cell, this.#notes));
      this.#writer.lines(tableLines(gridOf(table, read)));
    }
  }
}

/** Whether a table is for layout: it says so, has one column, or has tables or headings in it. */
function isLayout(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.get('role') ?? '')) return true;
  const cells = rowsOf(table).map(cellsOf);
  if (cells.every(row => row.length <= 1)) return true;
  return cells.flat().some(holdsStructure);
}

function holdsStructure(cell: HtmlElement): boolean {
  for (const inner of elementsOf(cell)) {
    if (isElement(inner, 'table', 'h1', 'h2', 'h3', 'h4')) return true;
  }
  return false;
}
