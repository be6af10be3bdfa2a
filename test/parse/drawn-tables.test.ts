import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import { flawsOf, parseText, textOf, textsOf } from '../support/documents.js';

/** The rows of an annex with these lines, each by the texts of its cells. */
function rowsOf(...lines: readonly string[]): readonly (readonly string[])[] {
  const document = parseText(['別表（第３条関係）', ...lines].join('\n'));
  expect(flawsOf(document)).toEqual([]);
  return descendants(document.children, 'annex-row').map(({ cells }) =>
    cells.map(({ leaf }) => textOf(document, leaf)),
  );
}

const TRAINING = ['合同研修の実施', '研修を実施する。', '企画する。', '参加する。'];
const TOURISM = ['観光', '観光を振興する。', '案内する。', '協力する。'];

describe('a table drawn with characters', () => {
  const TOP = '┌────┬─────┬────┬────┐';
  const HEADER = '│取組    │取組内容  │甲の役割│乙の役割│';
  const RULE = '├────┼─────┼────┼────┤';
  const BOTTOM = '└────┴─────┴────┴────┘';
  const WRAPPED = [
    '│合同研修│研修を実施│企画する│参加する│',
    '│の実施  │する。    │。      │。      │',
  ];
  const WHOLE = '│観光    │観光を振興する。│案内する。│協力する。│';

  it('has its rows between rules, wrapped in their cells', () => {
    const lines = [TOP, HEADER, RULE, ...WRAPPED, RULE, WHOLE, BOTTOM];
    expect(rowsOf(...lines)).toEqual([TRAINING, TOURISM]);
  });

  it('has a row a line where only the header is ruled off', () => {
    const other = '│合同研修の実施│研修を実施する。│企画する。│参加する。│';
    expect(rowsOf(TOP, HEADER, RULE, other, WHOLE, BOTTOM)).toEqual([TRAINING, TOURISM]);
  });

  it('may be indented', () => {
    const lines = [TOP, HEADER, RULE, ...WRAPPED, RULE, WHOLE, BOTTOM];
    expect(rowsOf(...lines.map(line => `  ${line}`))).toEqual([TRAINING, TOURISM]);
  });

  it('may be drawn with bars and hyphens', () => {
    const lines = [
      '| 取組 | 取組内容 | 甲の役割 | 乙の役割 |',
      '|---|:---|---|---|',
      '| 観光 | 観光を振興する。 | 案内する。 | 協力する。 |',
    ];
    expect(rowsOf(...lines)).toEqual([TOURISM]);
  });

  it('keeps its bars and rules as such', () => {
    const document = parseText(['別表（第３条関係）', TOP, HEADER, RULE, WHOLE, BOTTOM].join('\n'));
    expect(textsOf(document, 'table-rule').join('')).toContain('┌────┬');
    expect(textsOf(document, 'unparsed')).toEqual([]);
  });

  it.each([
    ['a menu', ['ホーム | 市政情報 | 広域連携', '暮らし | 観光 | 防災']],
    ['a lone line between bars', ['| 令和３年４月１日 | 告示第55号 |']],
    ['dashes', ['───────────', '─────']],
  ])('is not %s', (_, lines) => {
    expect(rowsOf(...lines)).toEqual([]);
  });
});
