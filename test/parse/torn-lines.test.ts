import { describe, expect, it } from 'vitest';
import { codesOf, cursorAt, flawsOf, leafTexts, parseText } from '../support/documents.js';

/** The folded texts of the lines of a text. */
function linesOf(text: string): readonly string[] {
  const cursor = cursorAt(text);
  const lines: string[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    lines.push(line.flow.text);
    cursor.advance();
  }
  return lines;
}

describe('mended', () => {
  it.each([
    ['the number of an article behind its digits', '第1\n条\u3000甲は、', ['第1条甲は、']],
    ['the number of an article before its digits', '第\n１条\u3000甲は、', ['第1条甲は、']],
    ['the number of an article between its digits', '第１\n２条\u3000甲は、', ['第12条甲は、']],
    ['the number of an article on three lines', '第\n3\n条\n甲は、', ['第3条', '甲は、']],
    ['a number in kanji', '第十\n二条\u3000甲は、', ['第十二条甲は、']],
    ['a date behind its year', '平成27\n年2月21日', ['平成27年2月21日']],
    ['a date inside its month', '平成27年1\n2月21日', ['平成27年12月21日']],
    ['a date before its day', '令和8年1月\n21日', ['令和8年1月21日']],
    [
      'a caption whose bracket closes on the next line',
      '（連携する取組\n及び役割分担）\n第3条',
      ['(連携する取組及び役割分担)', '第3条'],
    ],
    [
      'a name inside the preamble’s first line',
      '松山市及び東\n温市（以下「乙」という。）は、',
      ['松山市及び東温市(以下「乙」という。)は、'],
    ],
    [
      'a name before its prefecture’s town',
      '愛媛県松山市及び愛媛県\n東温市（以下「乙」という。）は、',
      ['愛媛県松山市及び愛媛県東温市(以下「乙」という。)は、'],
    ],
    [
      'a name behind its first letter',
      '松\n山市（以下「甲」という。）は、',
      ['松山市(以下「甲」という。)は、'],
    ],
    [
      'a name before its label',
      '松山市\n（以下「甲」という。）は、',
      ['松山市(以下「甲」という。)は、'],
    ],
  ] as const)('puts together %s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });

  it.each([
    ['the number of a paragraph that is cited', '第1\n項の規定'],
    ['a word that begins with 条', '第1\n条例'],
    ['a month and a paragraph', '令和8年1月\n2 甲は、定める。'],
    ['a month and a first day of several', '令和8年1月\n1日目の会議'],
    ['a whole date and the number below', '令和8年1月21日\n3 甲は、定める。'],
    ['a caption that no article follows', '（経費の負担\n及び協力）\n甲は、定める。'],
    ['a definition', '（以下甲という\nもの）\n第3条'],
    ['a bracket that holds a sentence', '（経費の負担\n甲は定める。）\n第3条'],
    ['the names of a cover and the preamble', '松山市及び東温市\n松山市（以下「甲」という。）は、'],
    ['a heading of one word and the preamble', '前文\n松山市（以下「甲」という。）は、'],
    ['a mark on a line of its own and the preamble', '案\n松山市（以下「甲」という。）は、'],
    ['a label and its party', '甲\n松山市（以下「甲」という。）は、'],
    ['a title and the preamble', '松山市と東温市の連携協約\n松山市（以下「甲」という。）は、'],
    ['rows of a table', '第1\t甲\n条\t乙'],
  ] as const)('does not put together %s', (_, text) => {
    expect(linesOf(text)).toHaveLength(text.split('\n').length);
  });

  it('says what it put together, loses nothing, and reads the articles', () => {
    const document = parseText(
      '松\n山市（以下「甲」という。）及び東温市（以下「乙」という。）は、連携協約を締結する。\n（目的）\n第1\n条\u3000甲は、定める。\n（取組\n及び役割）\n第\n2条\u3000乙は、従う。',
    );
    expect(codesOf(document)).toEqual([
      'lines-joined',
      'lines-joined',
      'lines-joined',
      'lines-joined',
    ]);
    expect(flawsOf(document)).toEqual([]);
    expect(leafTexts(document)).toEqual([
      [
        'preamble',
        '松山市(以下「甲」という。)及び東温市(以下「乙」という。)は、連携協約を締結する。',
      ],
      ['heading', '(目的)'],
      ['number', '第1条'],
      ['sentence', '甲は、定める。'],
      ['heading', '(取組及び役割)'],
      ['number', '第2条'],
      ['sentence', '乙は、従う。'],
    ]);
  });
});
