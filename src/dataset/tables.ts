/** Tables that people keep: CSV files with a header row. The door of csv-parse. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { InputError, reasonOf } from '../model/input-error.js';

/** One row by column name. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a CSV file that must have some columns.
 * @throws InputError that names the file, and the line or the column that is wrong.
 */
export async function readTable(file: string, columns: readonly string[]): Promise<readonly Row[]> {
  const text = await readFile(file, 'utf8');
  let rows: Row[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    const text = `${file}: ${reasonOf(error)}`;
    throw new InputError({ ja: text, en: text }, { cause: error });
  }
  const missing = columns.filter(column => rows.length > 0 && rows[0]?.[column] === undefined);
  if (missing.length > 0)
    throw new InputError({
      ja: `${file}: 最初の行に列がありません: ${missing.join(', ')}`,
      en: `${file}: no column ${missing.join(', ')} in its first line.`,
    });
  return rows;
}

/** The value of a column that `readTable` has checked. */
export function cell(row: Row, column: string): string {
  return row[column] ?? '';
}
