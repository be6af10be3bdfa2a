/** The body of a Word document as lines: paragraphs, tables, text boxes, in the order of the text. */
import type { Notes } from '../notes.js';
import type { TableCell } from '../tables.js';
import { cellText, tableLines } from '../tables.js';
import type { TextLine } from '../text-lines.js';
import { blockLine, textsOf } from '../text-lines.js';
import type { InlineContext } from './inline.js';
import { contentText, holdsPicture, isJoined } from './inline.js';
import type { Numbering } from './numbering.js';
import { endsPage, isDeletedRow, paragraphHead, styleOf } from './paragraphs.js';
import type { Styles } from './styles.js';
import type { XmlElement } from './xml.js';
import { child, childrenOf, descend, holds, valueOf } from './xml.js';

/** What a body is read with. */
export interface BodyContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly onNote: InlineContext['onNote'];
}

/** Blocks that only wrap others. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'body']);

/** Reads blocks, one after the other. */
export class BodyReader {
  readonly #context: BodyContext;
  /** Text of a paragraph whose mark was deleted: the next one goes on with it. */
  #carried = '';

  constructor(context: BodyContext) {
    this.#context = context;
  }

  /** The lines of what an element holds. */
  lines({ children }: XmlElement): readonly TextLine[] {
    return children.flatMap(block => this.#block(block));
  }

  #block(block: XmlElement): readonly TextLine[] {
    if (block.name === 'p') return this.#paragraph(block);
    if (block.name === 'tbl') return this.#table(block);
    if (block.name === 'mc:AlternateContent') return this.#firstWithText(block);
    if (isContents(block)) return this.#contents(block);
    return WRAPPERS.has(block.name) ? this.lines(block) : [];
  }

  #firstWithText({ children }: XmlElement): readonly TextLine[] {
    const chosen = children.find(choice => holds(choice, name => name === 't'));
    return chosen === undefined ? [] : this.lines(chosen);
  }

  /** The table of contents repeats the headings: it would be read as articles without text. */
  #contents(block: XmlElement): readonly TextLine[] {
    this.#context.notes.add('contents-left-out', textsOf(this.lines(block)).join(' '));
    return [];
  }

  #paragraph(paragraph: XmlElement): readonly TextLine[] {
    const { styles, numbering, notes, onNote } = this.#context;
    const properties = child(paragraph, 'pPr');
    const boxes: XmlElement[] = [];
    const text = contentText(paragraph, {
      styles,
      notes,
      onNote,
      onTextBox: box => boxes.push(box),
    });
    if (holdsPicture(paragraph)) notes.add('pictures-not-read', '1');
    if (isJoined(properties)) {
      this.#carried += text;
      return boxes.flatMap(box => this.lines(box));
    }
    const { pageBreak, lead } = paragraphHead(properties, styles, numbering);
    const line = `${pageBreak}${lead}${this.#carried}${text}${endsPage(properties) ? '\f' : ''}`;
    this.#carried = '';
    if (/^toc \d/i.test(styles.nameOf(styleOf(properties)))) {
      notes.add('contents-left-out', line);
      return [];
    }
    return [blockLine(line), ...boxes.flatMap(box => this.lines(box))];
  }

  /** A table of one column, or with a table in it, is a frame: what stands in it are lines. */
  #table(table: XmlElement): readonly TextLine[] {
    const rows = rowsOf(table).filter(row => !isDeletedRow(row));
    const isFrame = rows.every(row => cellsOf(row).length <= 1) || rows.some(holdsTable);
    if (isFrame) return rows.flatMap(row => cellsOf(row).flatMap(cell => this.lines(cell)));
    return tableLines(rows.map(row => this.#cells(row)));
  }

  #cells(row: XmlElement): readonly TableCell[] {
    let column = Number(valueOf(descend(row, 'trPr', 'gridBefore')) ?? 0);
    return cellsOf(row).map(cell => {
      const properties = child(cell, 'tcPr');
      const columns = Number(valueOf(child(properties, 'gridSpan')) ?? 1);
      const merged = child(properties, 'vMerge');
      const isContinued = merged !== undefined && valueOf(merged) !== 'restart';
      const text = cellText(textsOf(this.lines(cell)).join('\n'));
      const result = { column, columns, text: isContinued ? '' : text, isContinued };
      column += columns;
      return result;
    });
  }
}

/** Rows and cells may stand in content controls. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return unwrapped(table, 'tr');
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return unwrapped(row, 'tc').filter(cell => descend(cell, 'tcPr', 'cellDel') === undefined);
}

function unwrapped({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.flatMap(inner => {
    if (inner.name === name) return [inner];
    return WRAPPERS.has(inner.name) ? unwrapped(inner, name) : [];
  });
}

function holdsTable(row: XmlElement): boolean {
  return cellsOf(row).some(cell => childrenOf(cell, 'tbl').length > 0);
}

function isContents(block: XmlElement): boolean {
  const gallery = descend(block, 'sdtPr', 'docPartObj', 'docPartGallery');
  return block.name === 'sdt' && valueOf(gallery) === 'Table of Contents';
}
