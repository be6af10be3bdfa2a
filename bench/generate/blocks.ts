/** A file as blocks, before it is text, a Word file or a page. */
import { SPACE } from './digits.js';

/** A line of text, or a table of cells. */
export type Block = Line | Table;

export interface Line {
  readonly kind: 'line';
  readonly text: string;
  /** Full-width spaces before it. */
  readonly indent?: number;
  /** What a word processor or a page would make of it. */
  readonly as?: 'title' | 'caption' | 'text' | 'heading' | 'date';
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

/** Blocks as plain text: TAB between cells, a line a row. */
export function plainText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap(block =>
    block.kind === 'line'
      ? [`${SPACE.repeat(block.text === '' ? 0 : (block.indent ?? 0))}${block.text}`]
      : block.rows.map(row => row.join('\t')),
  );
  return `${lines.join('\n')}\n`;
}
