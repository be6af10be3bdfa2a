import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { leaves } from '../../src/model/document.js';
import { codesOf, flawsOf, kindsOf, leafTexts, parseText, textsOf } from '../support/documents.js';

/** Pieces of agreements, every construct among them, for texts that nobody would write. */
const PIECES = [
  '松山市及び東温市における連携協約（案）',
  '松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、次のとおり締結する。',
  '（目的）',
  '第１条　この協約は、連携を目的とする。',
  '第３条の２（費用）　甲は、',
  '２　前項の規定は、\n準用する。',
  '　(1) 医療',
  '第２５２条の２第１項の規定により',
  'この協約の締結を証するため、本書２通を作成し、',
  '令和４年２月２１日',
  '甲　松山市二番町四丁目７番地２',
  '\t松山市長\t野本　健一　印',
  '別表（第３条関係）',
  '１　産業\t\t',
  '取組\t内容\t甲の役割\t乙の役割',
  '医療\t医療に取\t主体的に行う。\t協力する。',
  '\tり組む。\t\t',
  '観光\t',
  '取組内容\t観光に取り組む。',
  '--\t--',
  '副',
  '取組 内容 甲の役割 乙の役割 (1)産 業 創業に取り組む。産業に取り組む。協力する。',
  '別表を次のように改める。',
  '附　則',
  '𠮷野町葛\u{E0100}城市ｶﾞ\u200B',
  '',
  '\f',
];

describe('parse', () => {
  it.each([
    ['the empty text', ''],
    ['a text of white space', ' \n\u3000\t\n\f'],
  ])('says that %s is empty', (_, text) => {
    const document = parseText(text);
    expect(document.children).toEqual([]);
    expect(codesOf(document)).toEqual(['empty-text']);
  });

  it.each([
    [
      'cover, articles, testimonium, signatures and annex in the order of the text',
      [
        '連携協約',
        '松山市と東温市とは、協約を締結する。',
        '第１条　定める。',
        'この協約の締結を証するため、本書２通を作成する。',
        '甲　松山市',
        '別表',
        '取組の内容\t甲の役割\t乙の役割',
      ],
      ['title', 'preamble', 'article', 'testimonium', 'signature-block', 'annex'],
    ],
    [
      'the annex before the testimonium',
      [
        '別表を次のように改める。',
        '別表（第３条関係）',
        '取組の内容\t甲の役割\t乙の役割',
        'この協約の締結を証するため、本書２通を作成する。',
        '令和８年１月１９日',
      ],
      ['amending-provision', 'annex', 'testimonium', 'signature-block'],
    ],
    [
      'text that is no agreement',
      ['議事録', '出席者は、次のとおりである。'],
      ['front-matter', 'preamble'],
    ],
  ])('takes %s', (_, lines, kinds) => {
    expect(kindsOf(parseText(lines.join('\n')))).toEqual(kinds);
  });

  it('keeps what fits nothing until something opens, and reports it', () => {
    const document = parseText('第１条　定める。\n　　※１\n　　※２\n第２条　従う。');
    expect(leafTexts(document)).toEqual([
      ['number', '第1条'],
      ['sentence', '定める。'],
      ['unparsed', '※1※2'],
      ['number', '第2条'],
      ['sentence', '従う。'],
    ]);
    expect(codesOf(document)).toEqual(['text-not-understood']);
  });

  it.each([
    ['a word set in equal widths', '産 学 金 官', true],
    ['an abbreviation set in equal widths', 'E S Dの推進', true],
    ['a letter apart from a word in Latin letters', 'SDG sの普及', true],
    ['a space where a line of the cell ended', '研修を 行う', false],
    ['a letter apart inside a word', '広 域的な土地利用', true],
    ['the space of a name in Latin letters', 'Society 5.0の推進', false],
    ['a space where a line of the cell ended', '研修を 行う', false],
    ['a letter apart inside a word', '広 域的な土地利用', true],
    ['no space', '産学金官', false],
    ['a line of its own that is no cell', undefined, false],
  ])('reports letter-spacing for %s: %s', (_, title, expected) => {
    const table = [
      '別表',
      '取組\t内容\t甲の役割\t乙の役割',
      `${title ?? '医療'}\t行う。\t担う。\t助ける。`,
    ];
    const text = [...(title === undefined ? ['連 携 協 約'] : []), ...table].join('\n');
    expect(codesOf(parseText(text)).includes('letter-spacing-removed')).toBe(expected);
  });

  it('covers every character that is not blank, once and in order, whatever the text', () => {
    const text = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 25 })
      .map(pieces => pieces.join('\n'));
    fc.assert(
      fc.property(text, value => {
        expect(flawsOf(parseText(value))).toEqual([]);
      }),
      { numRuns: 400, seed: 20260119 },
    );
  });

  it('covers every character of a text that was cut off anywhere', () => {
    const whole = PIECES.join('\n');
    for (let length = 0; length <= whole.length; length += 3) {
      expect(flawsOf(parseText(whole.slice(0, length)))).toEqual([]);
    }
  });

  // more parts than a function of JavaScript takes arguments
  const MANY = 130_000;

  it.each([
    ['pages that only have a header', '連携協約\f'],
    ['numbers of pages', '- 1 -\n'],
    ['cells of one row', '甲\t'],
    ['rows of a comparison', '改正後\t改正前\n', '甲\t乙\n'],
    ['lines that fit nothing', '第1条　定める。\n', '　　※\n'],
  ])('takes any number of %s', (_, first, piece = first) => {
    const document = parseText(first + piece.repeat(MANY));
    expect(document.children.length).toBeGreaterThan(0);
  });

  it('never has an empty leaf', () => {
    const document = parseText(PIECES.join('\n'));
    for (const { spans } of leaves(document.children)) expect(spans.length).toBeGreaterThan(0);
  });

  it('does not see a title in the middle of the text', () => {
    expect(textsOf(parseText('第１条　定める。\n　連携協約'), 'title')).toEqual([]);
  });
});
