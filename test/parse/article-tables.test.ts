import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import { codesOf, flawsOf, parseText, textOf } from '../support/documents.js';

const TEXT = '第２条　甲及び乙は、次の表に定める役割を担うものとする。';
const HEADER = '取組\t甲の役割\t乙の役割';
const ROW = '医療の連携\t診療所を運営する。\t診療所に協力する。';

/** The text of each paragraph with the cells of its rows. */
function paragraphsOf(...lines: readonly string[]): readonly unknown[] {
  const document = parseText(lines.join('\n'));
  expect(flawsOf(document)).toEqual([]);
  return descendants(document.children, 'paragraph').map(({ sentences, rows }) => [
    sentences.map(sentence => textOf(document, sentence)).join(''),
    ...rows.map(({ cells }) => cells.map(({ leaf }) => textOf(document, leaf)).join('|')),
  ]);
}

const SAID = '甲及び乙は、次の表に定める役割を担うものとする。';
const READ = '医療の連携|診療所を運営する。|診療所に協力する。';

describe('the table of a paragraph', () => {
  it.each([
    ['has its rows', [HEADER, ROW], [[SAID, READ]]],
    ['may have a header of two lines', ['取組\t役割分担\t', '\t甲\t乙', ROW], [[SAID, READ]]],
    [
      'ends before the next article',
      [HEADER, ROW, '第３条　乙は、従う。'],
      [[SAID, READ], ['乙は、従う。']],
    ],
    [
      'ends before the caption of the next article',
      [HEADER, ROW, '（協議）', '第３条　乙は、従う。'],
      [[SAID, READ], ['乙は、従う。']],
    ],
    [
      'ends before the next paragraph, though a TAB sets off its number',
      [HEADER, ROW, '２\t前項の費用は、甲が負担する。'],
      [[SAID, READ], ['前項の費用は、甲が負担する。']],
    ],
    [
      'goes on with a row whose number is that of the next paragraph',
      ['番号\t取組\t甲の役割\t乙の役割', `１\t${ROW}`, `２\t${ROW}`],
      [[SAID, `1|${READ}`, `2|${READ}`]],
    ],
    [
      'may have a title on a line set in above its header',
      ['\u3000連携する事務', HEADER, ROW],
      [[SAID, READ]],
    ],
    [
      'may stand below a later paragraph',
      ['２　乙は、次の表のとおり行う。', HEADER, ROW],
      [[SAID], ['乙は、次の表のとおり行う。', READ]],
    ],
  ])('%s', (_, lines, expected) => {
    expect(paragraphsOf(TEXT, ...lines)).toEqual(expected);
  });

  it.each([
    ['columns that say nobody’s role', ['区分\t金額\t備考', '甲\t100円\tなし']],
    ['a header without rows', [HEADER]],
    ['the signatures', ['甲\t松山市\t市長', '乙\t東温市\t市長']],
  ])('is not %s', (_, lines) => {
    expect(paragraphsOf(TEXT, ...lines)[0]).toEqual([SAID]);
  });

  it('is understood as a whole', () => {
    expect(codesOf(parseText([TEXT, HEADER, ROW].join('\n')))).not.toContain('text-not-understood');
  });
});
