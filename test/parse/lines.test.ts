import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/parse/lines.js';
import { hasColumns, isTableLine, mergeOverBlanks, trim } from '../../src/parse/lines.js';
import { cursorAt } from '../support/documents.js';

function linesOf(text: string): readonly Line[] {
  const cursor = cursorAt(text);
  const lines: Line[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    lines.push(line);
    cursor.advance();
  }
  return lines;
}

function lineOf(text: string): Line {
  const [line] = linesOf(text);
  if (line === undefined) throw new Error('no line');
  return line;
}

/** The characters of each cell of a line. */
function cellsOf(text: string): readonly string[] {
  return lineOf(text).cells.map(({ start, end }) => text.slice(start, end));
}

describe('a line', () => {
  it.each([
    ['ends at a line feed', '第1条\n第2条', ['第1条', '第2条']],
    ['ends at return and line feed together', '甲\r\n\r\n乙', ['甲', '乙']],
    ['ends at a lone return', '甲\r乙', ['甲', '乙']],
    ['ends at a form feed, which is a page break', '甲\f乙', ['甲', '乙']],
    ['ends at the separators of Unicode', '甲\u2028乙\u2029丙\u0085丁', ['甲', '乙', '丙', '丁']],
    ['is left out where it is blank', '甲\n \u3000\t\n乙', ['甲', '乙']],
    ['needs no end', '甲', ['甲']],
    ['has folded text', '　第 １ 条　', ['第1条']],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text).map(({ flow }) => flow.text)).toEqual(expected);
  });

  it('spans from its first to its last character that is not blank', () => {
    expect(lineOf('　 甲は、定める。 \n').span).toEqual({ start: 2, end: 9 });
  });

  it.each([
    ['with an ideographic space', '　甲は', true],
    ['with a TAB', '\t甲は', true],
    ['not flush', '甲は', false],
  ])('is indented %s', (_, text, expected) => {
    expect(lineOf(text).opensBlock).toBe(expected);
  });

  it.each([
    ['has one cell without TAB', '圏域の医療', ['圏域の医療']],
    ['has a cell between TABs', '区分\t取組\t甲の役割', ['区分', '取組', '甲の役割']],
    ['trims its cells', ' 区分 \t　取組　', ['区分', '取組']],
    ['keeps empty cells, so that a column keeps its place', '\t取組\t\t', ['', '取組', '', '']],
  ])('%s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('is kept without being looked into where it is absurdly long', () => {
    const text = '甲\t'.repeat(250_001);
    const line = lineOf(text);
    expect(line.flow.text).toBe('');
    expect(line.cells).toEqual([{ start: 0, end: text.length - 1 }]);
  });
});

describe('isTableLine and hasColumns', () => {
  it.each([
    ['text in two cells', '区分\t取組', true, true],
    ['text in one cell and a TAB behind it', '産業の育成\t', true, false],
    ['text in one cell and a TAB before it', '\t第1条', true, false],
    ['no TAB', '第1条　甲は', false, false],
  ])('tell %s', (_, text, isTable, columns) => {
    expect(isTableLine(lineOf(text))).toBe(isTable);
    expect(hasColumns(lineOf(text))).toBe(columns);
  });
});

describe('trim', () => {
  it.each([
    ['takes white space off both ends', ' 　甲 乙\t', { start: 2, end: 5 }],
    ['leaves an empty span at its start where all is blank', ' 　\t', { start: 0, end: 0 }],
    ['leaves text without white space', '甲乙', { start: 0, end: 2 }],
  ])('%s', (_, text, expected) => {
    expect(trim(text, { start: 0, end: text.length })).toEqual(expected);
  });
});

describe('mergeOverBlanks', () => {
  it.each([
    ['makes spans with white space between them one', '甲 \n　乙', [[0, 5]]],
    [
      'keeps spans with text between them apart',
      '甲副実乙',
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ['makes adjoining spans one', '甲乙', [[0, 2]]],
  ])('%s', (_, text, expected) => {
    const spans = [
      { start: 0, end: 1 },
      { start: text.length - 1, end: text.length },
    ];
    expect(mergeOverBlanks(text, spans).map(({ start, end }) => [start, end])).toEqual(expected);
  });
});
