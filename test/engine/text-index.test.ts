/** Search: every text that has the words, and no other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeText } from '../../src/engine/text-index.js';
import { TextIndex, wordsOf } from '../../src/engine/text-index.js';

const ORDER = new Map([
  ['name', 0],
  ['text', 1],
]);

function textsOf(texts: readonly string[], property = 'text'): readonly NodeText[] {
  return texts.map((text, at) => ({ node: `urn:${at}`, property, text }));
}

function found(texts: readonly string[], words: string): readonly string[] {
  const index = new TextIndex(textsOf(texts), ORDER);
  return index.nodes(wordsOf(words)).map(({ text }) => text);
}

describe('a search finds', () => {
  it.each([
    ['a word inside another', '都市', ['連携中枢都市圏'], ['連携中枢都市圏']],
    ['one character', '災', ['防災', '観光'], ['防災']],
    ['at the beginning and at the end', '観光', ['観光振興', '広域観光'], ['観光振興', '広域観光']],
    ['what has all the words, in any order', '観光 広域', ['広域観光', '観光'], ['広域観光']],
    ['across the width of letters', 'ＩＣＴ', ['ICTの活用'], ['ICTの活用']],
    ['across case', 'ict', ['ICTの活用'], ['ICTの活用']],
    ['half-width katakana', 'ﾊﾞｽ', ['バス路線'], ['バス路線']],
    ['a ligature of a unit', 'キロメートル', ['1㌖', '10㍍'], ['1㌖']],
    ['characters beyond U+FFFF', '𠮷', ['𠮷野町', '吉野町'], ['𠮷野町']],
    ['nothing across the border of two texts', '光広', ['観光', '広域'], []],
    ['nothing for no word', ' 　', ['観光'], []],
    ['no hiragana for katakana', 'ばす', ['バス路線'], []],
  ])('%s', (_, words, texts, expected) => {
    expect(found(texts, words)).toEqual(expected);
  });

  it('exactly the texts that include the words', () => {
    const characters = fc.constantFrom(
      ...'観 光 広 域 連 携 Ａ a A １ 1 ｶ ガ \u0000'.split(' '),
      ' ',
    );
    const text = fc.string({ unit: characters, maxLength: 8 });
    const fold = (one: string): string =>
      one.normalize('NFKC').toLowerCase().replaceAll('\u0000', '');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (texts, words) => {
        const wanted = fold(words).split(/\s+/).filter(Boolean);
        const expected = texts.filter(
          one => wanted.length > 0 && wanted.every(word => fold(one).includes(word)),
        );
        expect([...found(texts, words)].sort()).toEqual([...expected].sort());
      }),
    );
  });
});

describe('what is found', () => {
  const texts: readonly NodeText[] = [
    ...textsOf(['観光の振興に取り組む。', '広域観光', '観光']),
    { node: 'urn:9', property: 'name', text: '観光地の整備' },
    { node: 'urn:0', property: 'name', text: '観光振興' },
  ];
  const index = new TextIndex(texts, ORDER);

  it('comes names first, short before long, each node once with its first text', () => {
    expect(index.search(['観光'], { limit: 10, offset: 0 })).toEqual({
      total: 4,
      texts: [texts[4], texts[3], texts[2], texts[1]],
    });
  });

  it('comes in parts, each with the whole number', () => {
    expect(index.search(['観光'], { limit: 2, offset: 3 })).toEqual({
      total: 4,
      texts: [texts[1]],
    });
  });

  it('is nothing among nothing', () => {
    expect(new TextIndex([], ORDER).search(['観光'], { limit: 10, offset: 0 })).toEqual({
      total: 0,
      texts: [],
    });
  });
});
