/** The header of a 新旧対照表, whose columns are the text before and after. */
import type { Line } from './physical-lines.js';
import { cellTexts } from './physical-lines.js';

const BEFORE = /^(?:現行|旧|(?:改正|変更)前)(?:協約|協定|条文)?(?:\(案\))?$/;
const AFTER = /^(?:新|(?:改正|変更)(?:後|案))(?:協約|協定|条文)?(?:\(案\))?$/;

/** The places of the two columns among the cells of a row. */
export interface ComparedColumns {
  readonly before: number;
  readonly after: number;
}

/** The columns that a header names: 変更後 · 変更前 · 備考. Not 変更後 · 内容 · 甲の役割. */
export function comparedColumns(line: Line, text: string): ComparedColumns | undefined {
  if (line.cells.length < 2) return undefined;
  const names = cellTexts(text, line);
  const before = names.findIndex(name => BEFORE.test(name));
  const after = names.findIndex(name => AFTER.test(name));
  const isPair = before >= 0 && after >= 0 && names.filter(Boolean).length <= 3;
  return isPair ? { before, after } : undefined;
}
