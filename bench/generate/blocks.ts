/** A file as blocks, before it is text, a Word file or a page. */
import { SPACE } from './digits.js';

/** A line of text, a table of cells, the end of a page. */
export type Block = Line | Table | PageBreak;

export interface Line {
  readonly kind: 'line';
  readonly text: string;
  /** Full-width spaces before it. */
  readonly indent?: number;
  /** What a word processor or a page would make of it. */
  readonly as?: 'title' | 'caption' | 'text' | 'heading' | 'date';
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row names the columns. */
  readonly header: boolean;
}

/** A line. */
export function line(text: string, as: Line['as'] = 'text', indent = 0): Line {
  return { kind: 'line', text, as, indent };
}

/** A blank line. */
export const BLANK: Line = { kind: 'line', text: '' };

/** One line of a text, with what it is made from. */
export interface TextLine {
  readonly text: string;
  readonly block: Block;
}

/** Blocks as lines of plain text: TAB between cells, a line a row. */
export function textLines(blocks: readonly Block[]): readonly TextLine[] {
  return blocks.flatMap(block => linesOf(block).map(text => ({ text, block })));
}

function linesOf(block: Block): readonly string[] {
  if (block.kind === 'table') return block.rows.map(row => row.join('\t'));
  if (block.kind === 'page-break') return [''];
  return [`${SPACE.repeat(block.text === '' ? 0 : (block.indent ?? 0))}${block.text}`];
}
