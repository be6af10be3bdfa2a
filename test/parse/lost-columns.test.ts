/** Tables that lost their TABs: aligned by spaces, or a cell below the other. */
import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import { flawsOf, parseText, textOf } from '../support/documents.js';

/** The rows of an annex with these lines: each cell as column=text. */
function rowsOf(...lines: readonly string[]): readonly (readonly string[])[] {
  const document = parseText(['別表（第３条関係）', ...lines].join('\n'));
  expect(flawsOf(document)).toEqual([]);
  return descendants(document.children, 'annex-row').map(({ cells }) =>
    cells.map(({ column, leaf }) => {
      const name = column.kind === 'role' ? column.of : column.kind;
      return `${name}=${textOf(document, leaf)}`;
    }),
  );
}

const MEDICAL = [
  'title=救急医療',
  'content=救急の診療を行う。',
  '甲=診療所を運営する。',
  '乙=周知に取り組む。',
];
const TOURISM = [
  'title=広域観光の推進',
  'content=観光に取り組む。',
  '甲=主導する。',
  '乙=協力する。',
];

describe('a table aligned by spaces', () => {
  const HEADER = '連携事業        事業の内容        甲の役割          乙の役割';
  const LINES = [
    '救急医療        救急の診療を      診療所を運営      周知に取り組む。',
    '                行う。            する。',
  ];

  it('has the cells below the names of its columns', () => {
    expect(rowsOf(HEADER, ...LINES)).toEqual([MEDICAL]);
  });

  it('may count every character as one column, as programs do that read a PDF', () => {
    const header = '連携事業      事業の内容    甲の役割      乙の役割';
    const lines = [
      '救急医療      救急の診療を   診療所を運営    周知に取り組む。',
      '          行う。      する。',
    ];
    expect(rowsOf(header, ...lines)).toEqual([MEDICAL]);
  });

  it('may have a full cell one space before the next', () => {
    const lines = [
      '救急医療        救急の診療を行う 診療所を運営      周知に取り組む。',
      '                。                する。',
    ];
    expect(rowsOf(HEADER, ...lines)).toEqual([MEDICAL]);
  });

  it('has a row where the cells of the one above are closed', () => {
    const next = ['広域観光        観光に取り組      主導する。        協力する。', 'の推進          む。'];
    expect(rowsOf(HEADER, ...LINES, ...next)).toEqual([MEDICAL, TOURISM]);
  });

  it('is indented as a whole, or its cells a little', () => {
    const lines = [HEADER, ...LINES].map(line => `  ${line}`);
    expect(rowsOf(...lines)).toEqual([MEDICAL]);
    expect(rowsOf(HEADER, ...LINES.map(line => ` ${line}`))).toEqual([MEDICAL]);
  });

  it('may have wide spaces', () => {
    const wide = (line: string): string => line.replace(/ {2}/g, '　');
    expect(rowsOf(...[HEADER, ...LINES].map(wide))).toEqual([MEDICAL]);
  });

  it('ends at a heading', () => {
    const text = ['1　医療', HEADER, ...LINES, '2　観光', HEADER, '広域観光の推進  観光に取り組む。  主導する。        協力する。'];
    expect(rowsOf(...text)).toEqual([MEDICAL, TOURISM]);
  });

  it('may have its titles in the middle of its rows, which blank lines part', () => {
    const rows = [
      '                救急の診療を      診療所を運営      周知に取り組む。',
      '救急医療        行う。            する。',
      '',
      '                観光に取り組      主導する。        協力する。',
      '広域観光の推進  む。',
    ];
    expect(rowsOf(HEADER, ...rows)).toEqual([MEDICAL, TOURISM]);
  });

  it('goes on below its header that a page repeats', () => {
    expect(rowsOf(HEADER, LINES[0] ?? '', '- 2 -', HEADER, LINES[1] ?? '')).toEqual([MEDICAL]);
  });

  it.each([
    ['a sentence with gaps', '甲は、  事業の内容を  甲の役割  として定める。'],
    ['words that name no columns', '松山市  東温市  砥部町  松前町'],
  ])('is not %s', (_, line) => {
    expect(rowsOf(line, ...LINES)).toEqual([]);
  });
}); // prettier-ignore

describe('a table whose cells stand below each other', () => {
  const HEADER = ['連携事業', '事業の内容', '甲の役割', '乙の役割'];
  const CELLS = ['広域観光', 'の推進', '圏域の観光の魅力を高める', 'ための取組を行う。', '宣伝を主導する。', '甲と協力して取り', '組む。'];
  const ROW = ['title=広域観光の推進', 'content=圏域の観光の魅力を高めるための取組を行う。', '甲=宣伝を主導する。', '乙=甲と協力して取り組む。'];

  it('has its rows, titles told from contents by their widths', () => {
    expect(rowsOf(...HEADER, ...CELLS)).toEqual([ROW]);
    expect(rowsOf(...HEADER, ...CELLS, '救急医療', '救急の診療を行う。', '診療所を運営する。', '周知に取り組む。')).toEqual([ROW, MEDICAL]);
  });

  it('stays as it is where the widths do not tell', () => {
    const cells = ['広域観光', 'の推進', '観光に', '取り組む。', '主導する。', '協力する。'];
    expect(rowsOf(...HEADER, ...cells)).toEqual([]);
  });

  it('stays as it is where a cell may have had a sentence more', () => {
    const more = 'また、案内人を養成する。';
    expect(rowsOf(...HEADER, ...CELLS, more, '救急医療', '救急の診療を行う。', '診療所を運営する。', '周知に取り組む。')).toEqual([]);
  });

  it('is no cover with a day and names', () => {
    expect(rowsOf('2020年8月10日', '松山市', '東温市', '松山市', '診療を行う。', '運営する。')).toEqual([]);
  });

  it('is no list of labels', () => {
    expect(rowsOf('取組内容', '診療を行う。', '甲の役割', '運営する。', '乙の役割', '協力する。')).toEqual([]);
  });
}); // prettier-ignore
