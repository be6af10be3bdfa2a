/** Changes made at random to a model of an agreement, written as 改め文, converted and applied, give what the model gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Versions } from '../support/versions.js';

interface ModelArticle {
  readonly number: number;
  readonly text: string;
}

interface Edit {
  readonly sentence: readonly string[];
  readonly articles: readonly ModelArticle[];
}

const NAME = '松山市及び東温市における連携協約';
const PARTIES = '松山市（以下「甲」という。）及び東温市（以下「乙」という。）';
const WORDS = ['観光', '医療', '交通', '防災', '教育'];

function base(articles: readonly ModelArticle[]): string {
  const lines = articles.map(({ number, text }) => `第${number}条\u3000${text}`);
  return [
    NAME,
    '',
    `${PARTIES}は、次のとおり連携協約を締結する。`,
    '',
    ...lines,
    '',
    '平成28年7月4日',
  ].join('\n');
}

function amendment(sentences: readonly string[]): string {
  const preamble = `${PARTIES}が平成28年7月4日付けで締結した連携協約の一部を変更する連携協約を次のとおり締結する。`;
  return [
    `${NAME}の一部を変更する連携協約`,
    '',
    preamble,
    '',
    ...sentences,
    '',
    '令和3年2月1日',
  ].join('\n');
}

/** One of the operations, on the article at a place, as the model does it and as 改め文 says it. */
function edit(articles: readonly ModelArticle[], kind: number, place: number): Edit {
  const at = place % articles.length;
  const article = articles[at]!;
  const { number } = article;
  const replaced = (text: string): readonly ModelArticle[] => articles.with(at, { number, text });
  const word = WORDS.find(known => article.text.includes(known)) ?? '';
  const last = articles.at(-1)!.number;
  switch (kind) {
    case 0:
      return { sentence: [`第${number}条中「${word}」を「福祉」に改める。`], articles: replaced(article.text.replaceAll(word, '福祉')) };
    case 1:
      return { sentence: [`第${number}条中「取組」の次に「（協力を含む。）」を加える。`], articles: replaced(article.text.replaceAll('取組', '取組（協力を含む。）')) };
    case 2:
      return { sentence: [`第${number}条を次のように改める。`, `第${number}条\u3000甲は、${WORDS[place % 5]!}の取組を定める。`], articles: replaced(`甲は、${WORDS[place % 5]!}の取組を定める。`) };
    case 3:
      return {
        sentence: [`第${last}条の次に次の1条を加える。`, `第${last + 1}条\u3000乙は、${WORDS[place % 5]!}の取組を行う。`],
        articles: [...articles, { number: last + 1, text: `乙は、${WORDS[place % 5]!}の取組を行う。` }],
      };
    default: {
      if (number === last) return { sentence: [`第${number}条を削る。`], articles: articles.slice(0, -1) };
      const moved = articles.slice(at + 1).map(one => ({ ...one, number: one.number - 1 }));
      return {
        sentence: [`第${number}条を削り、第${number + 1}条から第${last}条までを1条ずつ繰り上げる。`],
        articles: [...articles.slice(0, at), ...moved],
      };
    }
  }
} // prettier-ignore

const START: readonly ModelArticle[] = WORDS.map((word, at) => ({
  number: at + 1,
  text: `甲及び乙は、${word}の取組を行う。`,
}));

function linesOf(articles: readonly ModelArticle[]): readonly string[] {
  return articles.flatMap(({ number, text }) => [`第${number}条`, `第1項 ${text}`]);
}

const STEPS = fc.array(fc.tuple(fc.nat(4), fc.nat(20)), { minLength: 1, maxLength: 4 });

describe('an amendment made at random', () => {
  it('gives the text that the model gives', () => {
    fc.assert(
      fc.property(STEPS, steps => {
        let articles = START;
        const sentences: string[] = [];
        for (const [kind, place] of steps) {
          const text = articles[place % articles.length]!.text;
          const isChangeable =
            kind > 1 ||
            (kind === 0 ? WORDS.some(word => text.includes(word)) : !text.includes('（'));
          if (!isChangeable || articles.length < 2) continue;
          const next = edit(articles, kind, place);
          articles = next.articles;
          sentences.push(...next.sentence);
        }
        if (sentences.length === 0) return;
        const versions = new Versions(base(START), amendment(sentences));
        expect(versions.refusals('2021-02-01')).toEqual([]);
        expect(versions.text('2021-02-01').slice(2)).toEqual(linesOf(articles));
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('leaves the text alone where one of its changes cannot be applied', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(20), (kind, place) => {
        const { sentence } = edit(START, kind, place);
        const versions = new Versions(
          base(START),
          amendment([...sentence, '第1条中「存在しない字句」を削る。']),
        );
        expect(versions.text('2021-02-01')).toEqual([]);
        expect(versions.refusals('2021-02-01')).toHaveLength(1);
      }),
      { numRuns: 15, seed: 4 },
    );
  });
});
