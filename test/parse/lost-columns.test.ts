/** Tables that lost their TABs: aligned by spaces, or a cell below the other. */
import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import { codesOf, flawsOf, parseText, textOf } from '../support/documents.js';

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

  it('may have every row on one line, its contents without a full stop', () => {
    const rows = rowsOf(
      '取組　　　　甲の役割　　　　乙の役割',
      '水田の活用　事業を実施する。　事業に協力する。',
      '雨水の浸透　桝を補助する。　　住民に周知する。',
    );
    expect(rows).toEqual([
      ['content=水田の活用', '甲=事業を実施する。', '乙=事業に協力する。'],
      ['content=雨水の浸透', '甲=桝を補助する。', '乙=住民に周知する。'],
    ]);
  });

  it.each([
    ['no cell ends with a full stop', '事業の企画', '事業への協力', '設置の補助', '住民への周知'],
    ['some cells do', '事業を企画する。', '事業への協力', '設置の補助', '住民に周知する。'],
    ['a cell points to another', '事業を企画する。', '同左', '設置を補助する。', '－'],
  ])('has a row a line where %s', (_, ...roles) => {
    const column = (text = ''): string => text.padEnd(12, '\u3000');
    const line = (title: string, from: number): string =>
      [title, `${title}の実施`, roles[from], roles[from + 1]].map(column).join('');
    const header = ['取組', '内容', '甲の役割', '乙の役割'].map(column).join('');
    const rows = rowsOf(header, line('水田', 0), line('桝', 2));
    expect(rows.map(([title]) => title)).toEqual(['title=水田', 'title=桝']);
  });

  it('may leave the cells to the left of a row to that above', () => {
    const rows = rowsOf(
      '区分　　取組　　　　甲の役割　　　　　乙の役割',
      '水量　　水田の活用　事業を実施する。　事業に協力する。',
      '　　　　雨水の浸透　設置を補助する。　同左',
      '水質　　下水の接続　接続を促進する。　接続を促進する。',
    );
    expect(rows.map(([title, content]) => [title, content])).toEqual([
      ['title=水量', 'content=水田の活用'],
      ['title=水量', 'content=雨水の浸透'],
      ['title=水質', 'content=下水の接続'],
    ]);
  });

  it('may have a cell for each column that stands below no name', () => {
    const rows = rowsOf(
      '取組              甲の役割                乙の役割',
      '水田による地下水の保全  事業を実施する。  事業に協力する。',
    );
    expect(rows).toEqual([
      ['content=水田による地下水の保全', '甲=事業を実施する。', '乙=事業に協力する。'],
    ]);
  });

  it('has a row of several lines though each column goes on', () => {
    const lines = [
      '救急医療の確    救急の診療を      診療所を運営      周知に取り組',
      '保              行う。            する。            む。',
    ];
    expect(rowsOf(HEADER, ...lines)).toEqual([['title=救急医療の確保', ...MEDICAL.slice(1)]]);
    const document = parseText(['別表', HEADER, ...lines].join('\n'));
    expect(codesOf(document)).toContain('cell-continued-doubtfully');
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
