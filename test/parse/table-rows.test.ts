import { describe, expect, it } from 'vitest';
import {
  codesOf,
  flawsOf,
  parseText,
  rowsOf,
  textOf,
  textsOf,
  withWideCells,
} from '../support/documents.js';
import { descendants } from '../../src/model/document.js';
import type { Document } from '../../src/model/document.js';

/** An annex of these lines. */
function table(...lines: readonly string[]): Document {
  const document = parseText(['別表', ...lines].join('\n'));
  expect(flawsOf(document)).toEqual([]);
  return document;
}

const HEADER = '区分\t取組の内容\t甲の役割\t乙の役割';

describe('a table with a header', () => {
  it.each([
    [
      'has title, content and a role a party',
      [HEADER, '医療\t医療に取り組む。\t主体的に行う。\t協力する。'],
      [['1', 'title=医療', 'content=医療に取り組む。', '甲=主体的に行う。', '乙=協力する。']],
    ],
    [
      'may have two lines, of which the lower one names the parties',
      [
        '分野\t取組\t内容\t役割分担\t',
        '\t\t\t甲\t乙',
        '生活\t医療\t医療に取り組む。\t主体的に行う。\t協力する。',
      ],
      [
        [
          '1',
          'other=生活',
          'title=医療',
          'content=医療に取り組む。',
          '甲=主体的に行う。',
          '乙=協力する。',
        ],
      ],
    ],
    [
      'may have no title column',
      ['取組の内容\t松山市の役割\t東温市の役割', '医療に取り組む。\t主体的に行う。\t協力する。'],
      [['1', 'content=医療に取り組む。', '松山市=主体的に行う。', '東温市=協力する。']],
    ],
    [
      'may have further columns, which are kept',
      [
        '分野\t取組\t内容\t甲の役割\t乙の役割\t備考',
        '生活\t医療\t医療に取り組む。\t主体的に行う。\t協力する。\t県を含む。',
      ],
      [
        [
          '1',
          'other=生活',
          'title=医療',
          'content=医療に取り組む。',
          '甲=主体的に行う。',
          '乙=協力する。',
          'other=県を含む。',
        ],
      ],
    ],
    [
      'leaves out an empty cell',
      [HEADER, '医療\t医療に取り組む。\t主体的に行う。\t'],
      [['1', 'title=医療', 'content=医療に取り組む。', '甲=主体的に行う。']],
    ],
    [
      'keeps cells beyond its columns',
      [HEADER, '医療\t医療に取り組む。\t行う。\t協力する。\t注'],
      [['1', 'title=医療', 'content=医療に取り組む。', '甲=行う。', '乙=協力する。', 'other=注']],
    ],
    [
      'shares the title of a merged cell with the row below',
      [
        HEADER,
        '医療\t医療に取り組む。\t行う。\t協力する。',
        '\t救急に取り組む。\t担う。\t補助する。',
      ],
      [
        ['1', 'title=医療', 'content=医療に取り組む。', '甲=行う。', '乙=協力する。'],
        ['2', 'title=医療', 'content=救急に取り組む。', '甲=担う。', '乙=補助する。'],
      ],
    ],
    [
      'shares it though the row above lacks a role',
      [HEADER, '医療\t医療に取り組む。\t行う。\t', '\t救急に取り組む。\t担う。\t補助する。'],
      [
        ['1', 'title=医療', 'content=医療に取り組む。', '甲=行う。'],
        ['2', 'title=医療', 'content=救急に取り組む。', '甲=担う。', '乙=補助する。'],
      ],
    ],
    [
      'does not join rows of bare nouns under a merged cell',
      [HEADER, '医療\t救急体制\t運営\t協力', '\t医師確保\t派遣\t受入れ'],
      [
        ['1', 'title=医療', 'content=救急体制', '甲=運営', '乙=協力'],
        ['2', 'title=医療', 'content=医師確保', '甲=派遣', '乙=受入れ'],
      ],
    ],
  ])('%s', (_, lines, rows) => {
    expect(rowsOf(table(...lines))).toEqual(rows);
  });

  it('may be repeated on a new page', () => {
    const row = '医療\t医療に取り組む。\t行う。\t協力する。';
    const document = table(HEADER, row, HEADER, row);
    expect(rowsOf(document).map(([order]) => order)).toEqual(['1', '2']);
    expect(textsOf(document, 'table-header')).toHaveLength(2);
    expect(codesOf(document)).toEqual([]);
  });
});

describe('a row that a page break cut', () => {
  const whole = [
    [
      '1',
      'title=医療',
      'content=救急に取り組む。',
      '甲=圏域の中心的な役割を担う。',
      '乙=協力する。',
    ],
  ];
  it.each([
    [
      'goes on where the first cell is empty and a cell is open',
      ['医療\t救急に取り組む。\t圏域の中心的な\t協力する。', '\t\t役割を担う。\t'],
    ],
    [
      'goes on in several cells',
      ['医療\t救急に取\t圏域の中心的な\t協力する。', '\tり組む。\t役割を担う。\t'],
    ],
    [
      'goes on over debris',
      ['医療\t救急に取\t圏域の中心的な\t協力する。', '副', '実施す', '\tり組む。\t役割を担う。\t'],
    ],
    [
      'goes on over a repeated header',
      ['医療\t救急に取\t圏域の中心的な\t協力する。', HEADER, '\tり組む。\t役割を担う。\t'],
    ],
    [
      'goes on over a ruling',
      [
        '医療\t救急に取\t圏域の中心的な\t協力する。',
        '--\t---\t--\t--',
        '\tり組む。\t役割を担う。\t',
      ],
    ],
    [
      'goes on with its title, where a closed cell stays empty',
      ['医\t救急に取\t圏域の中心的な\t協力する。', '療\tり組む。\t役割を担う。\t'],
    ],
    [
      'goes on in a cell that the first line does not reach',
      ['医療\t救急に取', '\tり組む。\t圏域の中心的な役割を担う。\t協力する。'],
      ['前\t定める。\t行う。\t行う。'],
    ],
  ])('%s', (_, lines, before: readonly string[] = []) => {
    const document = table(HEADER, ...before, ...lines);
    const rows = rowsOf(document).slice(before.length);
    expect(rows.map(([, ...cells]) => cells)).toEqual(whole.map(([, ...cells]) => cells));
    expect(codesOf(document)).toContain('cell-continued');
  });

  it('goes on doubtfully where a blank line stands above it', () => {
    const document = table(HEADER, '医療\t救急に取\t行う。\t協力する。', '', '\tり組む。\t\t');
    expect(rowsOf(document)).toHaveLength(1);
    expect(codesOf(document)).toContain('cell-continued-doubtfully');
  });

  it('reads 甲に同じ as the cell of 甲', () => {
    const document = table(
      `${HEADER}\t丙の役割`,
      '医療\t取り組む。\t行う。\t協力する。\t甲に同じ。',
    );
    expect(rowsOf(document)[0]?.at(-1)).toBe('丙=行う。');
  });

  it('has a heading below a row whose number and title have no 。', () => {
    const header = '項\t取組\t内容\t甲の役割\t乙の役割';
    const row = '3\t医療\t取り組む。\t行う。\t行う。';
    const document = table('生活機能の強化', header, row, '結びつきの強化', header, row);
    expect(textsOf(document, 'unparsed')).toEqual([]);
    expect(descendants(document.children, 'annex-section')).toHaveLength(2);
  });

  it('does not go on in a row that is whole', () => {
    const row = '医療\t救急に取り組む。\t行う。\t協力する。';
    expect(rowsOf(table(HEADER, row, row))).toHaveLength(2);
  });
});

describe('a table of blocks', () => {
  const block = [
    '取組内容\t観光に取り組む。',
    '甲の役割\t圏域の中心となって取り組む。',
    '乙の役割\t甲と協力して取り組む。',
  ];
  const cells = [
    'content=観光に取り組む。',
    '甲=圏域の中心となって取り組む。',
    '乙=甲と協力して取り組む。',
  ];
  it.each([
    ['with the title in a row of its own', ['広域観光\t', ...block], ['title=広域観光', ...cells]],
    ['with the title on a line without TAB', ['広域観光', ...block], ['title=広域観光', ...cells]],
    [
      'with the title behind its name',
      ['取組名\t広域観光', ...block],
      ['title=広域観光', ...cells],
    ],
    ['without a title', block, cells],
    [
      'with the content behind a name that heads measures',
      ['連携する取組\t観光に取り組む。', ...block.slice(1)],
      cells,
    ],
    [
      'that a page break cut',
      [...block.slice(0, 2), '乙の役割\t甲と協力して', '\t取り組む。'],
      cells,
    ],
  ])('is read %s', (_, lines, expected) => {
    expect(rowsOf(table(...lines))).toEqual([['1', ...expected]]);
  });

  it('begins a new row where a name comes again', () => {
    const document = table('広域観光\t', ...block, '医療\t', ...block);
    expect(rowsOf(document)).toEqual([
      ['1', 'title=広域観光', ...cells],
      ['2', 'title=医療', ...cells],
    ]);
    expect(textsOf(document, 'column-name')).toHaveLength(6);
  });
});

describe('what is no row', () => {
  const row = '医療\t医療に取り組む。\t行う。\t協力する。';
  it.each([
    ['a ruling drawn with hyphens', '--\t---\t---\t--', 'table-rule', 'table-rule'],
    ['a ruling drawn with dashes', '――\t―――', 'table-rule', 'table-rule'],
    ['fragments that a page break left', '副\n実施す\nて、協\nむ。', 'debris', 'page-debris'],
    ['a lone number', '(2)', 'debris', 'page-debris'],
    ['a long line without TAB', '備考　費用は別に定める', 'unparsed', 'text-not-understood'],
    [
      'a fragment beside a long line',
      '副\n備考　費用は別に定める',
      'unparsed',
      'text-not-understood',
    ],
  ] as const)('is %s', (_, line, kind, code) => {
    const document = table(HEADER, row, ...line.split('\n'));
    expect(rowsOf(document)).toHaveLength(1);
    expect(textsOf(document, kind)).toHaveLength(1);
    expect(codesOf(document)).toEqual([code]);
  });

  it('is a fragment before the first row: it may be anything', () => {
    expect(codesOf(table(HEADER, '副', row))).toEqual(['text-not-understood']);
  });

  it('is a row without a header', () => {
    const document = table('医療\t救急\t運営');
    expect(rowsOf(document)).toEqual([]);
    expect(textsOf(document, 'unparsed')).toEqual(['医療救急運営']);
  });
});

describe('a header in two rows', () => {
  const rows = [['1', 'title=医療', 'content=救急に取り組む。', '甲=行う。', '乙=協力する。']];
  const row = '医療\t救急に取り組む。\t行う。\t協力する。';
  it.each([
    ['labels below 役割分担', ['取組\t内容\t役割分担\t', '\t\t甲\t乙', row], rows],
    ['a shorter first row', ['取組\t内容\t役割分担', '\t\t甲\t乙', row], rows],
    ['roles below 役割分担', ['取組\t内容\t役割分担\t', '\t\t甲の役割\t乙の役割', row], rows],
    ['full names', ['取組\t内容\t役割分担\t', '\t\t松山市\t東温市', row], [['1', 'title=医療', 'content=救急に取り組む。', '松山市=行う。', '東温市=協力する。']]],
    ['a column behind', ['取組\t内容\t役割分担\t\t備考', '\t\t甲\t乙\t', `${row}\t注`], [[...rows[0]!, 'other=注']]],
  ])('has %s', (_, lines, expected) => {
    expect(rowsOf(table(...lines))).toEqual(expected);
  }); // prettier-ignore

  it('is none where a row of texts stands below 役割分担', () => {
    const document = table(
      '取組\t内容\t役割分担',
      '医療\t救急に取り組む。\t甲は、行う。乙は、協力する。',
    );
    expect(rowsOf(document)).toEqual([
      ['1', 'title=医療', 'content=救急に取り組む。', 'roles=甲は、行う。乙は、協力する。'],
    ]);
  });
});

describe('a cell that says nothing itself', () => {
  const row = '医療\t救急に取り組む。\t行う。\t協力する。';
  it.each([
    ['is as the one above: 同上', '福祉\t見守る。\t同上\t担う。', ['title=福祉', 'content=見守る。', '甲=行う。', '乙=担う。'], ['cell-as-above']],
    ['is as the one above: 〃', '福祉\t見守る。\t〃\t担う。', ['title=福祉', 'content=見守る。', '甲=行う。', '乙=担う。'], ['cell-as-above']],
    ['is empty: －', '福祉\t見守る。\t行う。\t－', ['title=福祉', 'content=見守る。', '甲=行う。'], []],
    ['is empty: ―', '福祉\t見守る。\t行う。\t―', ['title=福祉', 'content=見守る。', '甲=行う。'], []],
  ])('%s', (_, line, cells, codes) => {
    const document = table(HEADER, row, line);
    expect(rowsOf(document)[1]?.slice(1)).toEqual(cells);
    expect(codesOf(document)).toEqual(codes);
  }); // prettier-ignore

  it.each([
    ['同左', '福祉\t見守る。\t担う。\t同左', ['title=福祉', 'content=見守る。', '甲=担う。', '乙=担う。']],
    ['左に同じ', '福祉\t見守る。\t担う。\t左に同じ。', ['title=福祉', 'content=見守る。', '甲=担う。', '乙=担う。']],
    ['←', '福祉\t見守る。\t担う。\t←', ['title=福祉', 'content=見守る。', '甲=担う。', '乙=担う。']],
  ])('is as the one on its left: %s', (_, line, cells) => {
    const document = table(HEADER, row, line);
    expect(rowsOf(document)[1]?.slice(1)).toEqual(cells);
    expect(codesOf(document)).toEqual(['cell-as-left']);
  }); // prettier-ignore

  it('is as the one that the cell above or on its left is as', () => {
    const [, second] = rowsOf(table(HEADER, row, '福祉\t見守る。\t同上\t同左'));
    expect(second?.slice(3)).toEqual(['甲=行う。', '乙=行う。']);
  });

  it('is nothing where the cell on its left is', () => {
    const [, second] = rowsOf(table(HEADER, row, '福祉\t見守る。\t－\t同左'));
    expect(second?.slice(3)).toEqual([]);
  });

  it('keeps what it says beside the text that it points to', () => {
    const document = table(HEADER, row, '福祉\t見守る。\t担う。\t同左');
    const [, second] = descendants(document.children, 'annex-row');
    const [leader, other] = second?.cells.slice(2) ?? [];
    expect(other?.leaf).toBe(leader?.leaf);
    expect(other?.pointer && textOf(document, other.pointer)).toBe('同左');
    expect(leader).not.toHaveProperty('pointer');
  });

  it.each([
    ['福祉\t見守る。\t同上の取組を行う。\t担う。', '甲=同上の取組を行う。'],
    ['福祉\t見守る。\t担う。\t同左の取組を行う。', '乙=同左の取組を行う。'],
  ])('is a text where it goes on: %s', (line, expected) => {
    const [, second] = rowsOf(table(HEADER, row, line));
    expect(second).toContain(expected);
  });

  it('is as the one above it in a block', () => {
    const rows = rowsOf(
      table('広域観光\t', '取組内容\t観光に取り組む。', '甲の役割\t行う。', '乙の役割\t同上'),
    );
    expect(rows).toEqual([
      ['1', 'title=広域観光', 'content=観光に取り組む。', '甲=行う。', '乙=行う。'],
    ]);
  });
});

describe('a cell that covers several columns', () => {
  const lines = [
    '別表',
    HEADER,
    '医療\t救急に取り組む。\t共に行う。\t',
    '福祉\t見守る。\t行う。\t協力する。',
  ];

  it('is a role of each column of roles, with one leaf', () => {
    const document = withWideCells(lines.join('\n'), [['共に行う。', 2]]);
    const [first, second] = descendants(document.children, 'annex-row');
    expect(rowsOf(document).map(cells => cells.slice(3))).toEqual([
      ['甲=共に行う。', '乙=共に行う。'],
      ['甲=行う。', '乙=協力する。'],
    ]);
    expect(first?.cells[2]?.leaf).toBe(first?.cells[3]?.leaf);
    expect(second?.cells).toHaveLength(4);
    expect(codesOf(document)).toEqual(['cell-of-several-roles']);
    expect(flawsOf(document)).toEqual([]);
  });

  it('is no role beside its columns', () => {
    const third = [
      '別表',
      '取組\t内容\t甲の役割\t乙の役割\t丙の役割',
      '医療\t取り組む。\t共に行う。\t\t',
    ];
    const document = withWideCells(third.join('\n'), [['共に行う。', 2]]);
    expect(rowsOf(document)[0]?.slice(3)).toEqual(['甲=共に行う。', '乙=共に行う。']);
  });

  it('is no role where its first column holds none', () => {
    const document = withWideCells(['別表', HEADER, '医療\t取り組む。\t\t助ける。'].join('\n'), [
      ['取り組む。', 2],
    ]);
    expect(rowsOf(document)[0]?.slice(2)).toEqual(['content=取り組む。', '乙=助ける。']);
  });
});

describe('a field left of the title', () => {
  const header = '分野\t取組\t内容\t甲の役割\t乙の役割';
  it('is shared with the rows below where its cell is merged', () => {
    const rows = rowsOf(
      table(
        header,
        '生活\t医療\t診療を行う。\t行う。\t協力する。',
        '\t福祉\t見守る。\t行う。\t協力する。',
      ),
    );
    expect(rows.map(([, field, title]) => [field, title])).toEqual([
      ['other=生活', 'title=医療'],
      ['other=生活', 'title=福祉'],
    ]);
  });
});

describe('a block with the parties under 役割分担', () => {
  it('has a role a party', () => {
    expect(
      rowsOf(
        table(
          '広域観光\t',
          '取組内容\t観光に取り組む。',
          '役割分担\t甲\t行う。',
          '\t乙\t協力する。',
        ),
      ),
    ).toEqual([['1', 'title=広域観光', 'content=観光に取り組む。', '甲=行う。', '乙=協力する。']]);
  });
});
