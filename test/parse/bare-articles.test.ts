/** Articles that are numbered 第1 and not 第1条. */
import { expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import { flawsOf, parseText, textsOf } from '../support/documents.js';

function numbersOf(...lines: readonly string[]): readonly string[] {
  const document = parseText(lines.join('\n'));
  expect(flawsOf(document)).toEqual([]);
  return descendants(document.children, 'article').map(({ number }) => number);
}

const LINES = [
  '（目的）',
  '第１　この協約は、連携を目的とする。',
  '（取組）',
  '第２　甲と乙とは、別表に掲げる取組を行う。',
  '２　前項の取組は、第１の目的による。',
];

it('are articles below their captions', () => {
  expect(numbersOf(...LINES)).toEqual(['1', '2']);
  expect(textsOf(parseText(LINES.join('\n')), 'number')).toEqual(['第1', '第2', '2']);
});

it.each([
  ['the headings of an annex', ['（目的）', '第１条　甲は、定める。', '別表', '第１　産業', '第２　医療']],
  ['numbers without captions', ['第１　産業', '第２　医療', '第３　福祉']],
  ['one number alone', ['（目的）', '第１　この協約は、連携を目的とする。']],
])('are not %s', (_, lines) => {
  expect(numbersOf(...lines)).toEqual(lines[1]?.startsWith('第１条') === true ? ['1'] : []);
}); // prettier-ignore
