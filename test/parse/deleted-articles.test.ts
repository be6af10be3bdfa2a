import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import { flawsOf, kindsOf, parseText, textOf } from '../support/documents.js';

/** Each article as its number and its text, and what stands at the top of the document. */
function read(
  ...lines: readonly string[]
): readonly [articles: readonly string[], kinds: readonly string[]] {
  const document = parseText(['第１条　この協約は、連携を目的とする。', ...lines].join('\n'));
  expect(flawsOf(document)).toEqual([]);
  const articles = descendants(document.children, 'article').map(({ number, paragraphs }) => {
    const sentences = paragraphs.flatMap(paragraph => paragraph.sentences);
    return `${number} ${sentences.map(sentence => textOf(document, sentence)).join('')}`;
  });
  return [articles.slice(1), kindsOf(document).slice(1)];
}

const SUPPLEMENT = ['', '附　則', 'この協約は、令和４年４月１日から施行する。'];

describe('a deleted article', () => {
  it('is whole without 。', () => {
    const [articles, kinds] = read('第２条　削除', ...SUPPLEMENT);
    expect(articles).toEqual(['2 削除']);
    expect(kinds).toEqual(['article', 'supplement']);
  });

  it.each([
    ['第２条及び第３条　削除', ['2 削除', '3 削除']],
    ['第２条、第３条及び第４条　削除', ['2 削除', '3 削除', '4 削除']],
    ['第２条から第５条まで　削除', ['2 削除', '3 削除', '4 削除', '5 削除']],
    ['第２条及び第２条の２　削除', ['2 削除', '2-2 削除']],
    ['第二条から第四条まで削除', ['2 削除', '3 削除', '4 削除']],
  ])('may be one of several: %s', (line, expected) => {
    const [articles, kinds] = read(line, ...SUPPLEMENT);
    expect(articles).toEqual(expected);
    expect(kinds.at(-1)).toBe('supplement');
  });

  it('has the next one behind it', () => {
    expect(read('第２条及び第３条　削除', '（雑則）', '第４条　甲乙協議する。')[0]).toEqual([
      '2 削除',
      '3 削除',
      '4 甲乙協議する。',
    ]);
  });

  it.each([
    ['a sentence that deletes', '第２条及び第３条を削除する。'],
    ['a sentence about them', '第２条及び第３条の規定は、適用しない。'],
    ['one that is there already', '第１条及び第２条　削除'],
    ['more than an agreement has', '第２条から第９９９条まで　削除'],
    ['a number that no article has', '第２条及び第９９９９９条　削除'],
  ])('is not %s', (_, line) => {
    expect(read(line)[0]).toEqual([]);
  });
});
