/** Cells of a table with TABs that were wrapped at the width of a page or a column. */
import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../src/model/document.js';
import { parseText } from '../support/documents.js';

const BEFORE = '第１条\u3000甲は、別表のとおり取り組む。\n別表（第１条関係）\n';

/** The cells of the rows of 別表, without line breaks. */
function rowsOf(table: string): readonly string[] {
  const text = `${BEFORE}${table}`;
  const annex = parseText(text).children.find(({ kind }) => kind === 'annex');
  if (annex?.kind !== 'annex') return [];
  const textOf = ({ spans }: Leaf): string =>
    spans.map(({ start, end }) => text.slice(start, end).replaceAll('\n', '')).join('');
  return annex.sections
    .flatMap(({ rows }) => rows)
    .map(row => row.cells.map(({ leaf }) => textOf(leaf)).join('|'));
}

const HEADER = '取組\t内容\t甲の役割\t乙の役割\n';

describe('a row of a table with TABs', () => {
  it.each([
    [
      'goes on where cells are cut, each a sentence',
      '医療\t救急医療を\n確保する。\t病院を運営する。\t経費を負担\nする。\n',
      ['医療|救急医療を確保する。|病院を運営する。|経費を負担する。'],
    ],
    [
      'goes on where one cell has several lines',
      '医療\t救急\n医療を\n確保する。\t病院を運営する。\t協力する。\n',
      ['医療|救急医療を確保する。|病院を運営する。|協力する。'],
    ],
    [
      'does not go on where its last cells are empty',
      '医療\t救急医療\t派遣\n教育\t大学\n',
      ['医療|救急医療|派遣', '教育|大学'],
    ],
    [
      'does not go on with what stands below the last',
      '医療\t救急医療\t派遣\t協力\nこの協約の成立を証するため、本書を作成する。\n',
      ['医療|救急医療|派遣|協力'],
    ],
    [
      'does not go on with a number',
      '医療\t救急医療を\n(2) 確保する。\t病院を運営する。\t協力する。\n',
      ['医療|救急医療を', '(2) 確保する。|病院を運営する。|協力する。'],
    ],
    [
      'does not go on where it would have too many cells',
      '医療\t救急医療を\n福祉\t確保する。\t病院を運営する。\t協力する。\n',
      ['医療|救急医療を', '福祉|確保する。|病院を運営する。|協力する。'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(rowsOf(`${HEADER}${rows}`)).toEqual(expected);
  });
});
