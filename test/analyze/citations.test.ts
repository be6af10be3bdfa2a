import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/analyze/citations.js';
import type { Citation } from '../../src/model/agreement.js';
import { slice } from '../../src/model/text.js';
import { analyzeText, preambleOf, setting } from '../support/agreements.js';

/** A citation without its spans. */
function plain(citation: Citation): unknown {
  const { spans, kind, ...rest } = citation;
  expect(spans.length).toBeGreaterThan(0);
  if (citation.kind === 'law') return rest;
  return { ...rest, date: citation.date.iso, kind };
}

function citationsIn(words: string): readonly unknown[] {
  const { text, shared } = setting(words);
  return findCitations(text, shared.context).map(plain);
}

const NUMBER = '昭和22年法律第67号';

describe('a citation of a law', () => {
  it.each([
    [
      'has name, number, article and paragraph',
      '地方自治法（昭和２２年法律第６７号）第２５２条の２第１項',
      { name: '地方自治法', number: NUMBER, article: '252_2', paragraph: 1 },
    ],
    [
      'may have no number',
      '地方自治法第252条の2第4項',
      { name: '地方自治法', article: '252_2', paragraph: 4 },
    ],
    [
      'may have no provision',
      '災害対策基本法（昭和36年法律第223号）',
      { name: '災害対策基本法', number: '昭和36年法律第223号' },
    ],
    ['may have no paragraph', '地方自治法第252条の2', { name: '地方自治法', article: '252_2' }],
    [
      'may have no branch',
      '地方自治法第284条第2項',
      { name: '地方自治法', article: '284', paragraph: 2 },
    ],
    [
      'may have several branches',
      '地方自治法第252条の17の2',
      { name: '地方自治法', article: '252_17_2' },
    ],
    [
      'may have kanji numerals',
      '地方自治法（昭和二十二年法律第六十七号）第二百五十二条の二第一項',
      { name: '地方自治法', number: '昭和二十二年法律第六十七号', article: '252_2', paragraph: 1 },
    ],
    [
      'may be of the first year of an era',
      '食品ロスの削減の推進に関する法律（令和元年法律第19号）',
      { name: '食品ロスの削減の推進に関する法律', number: '令和元年法律第19号' },
    ],
    [
      'may have a definition behind the number',
      '地方自治法（昭和22年法律第67号。以下「法」という。）第252条の2',
      { name: '地方自治法', number: NUMBER, article: '252_2' },
    ],
    [
      'may have a name in whole words',
      '障害者の日常生活及び社会生活を総合的に支援するための法律（平成17年法律第123号）',
      {
        name: '障害者の日常生活及び社会生活を総合的に支援するための法律',
        number: '平成17年法律第123号',
      },
    ],
    [
      'may have a name with points',
      'まち・ひと・しごと創生法（平成26年法律第136号）',
      { name: 'まち・ひと・しごと創生法', number: '平成26年法律第136号' },
    ],
    ['begins behind 及び', '甲及び地方自治法第252条の2', { name: '地方自治法', article: '252_2' }],
    [
      'may be wrapped',
      '地方自治\n法（昭和22年法律第67\n号）第252条の\n2',
      { name: '地方自治法', number: NUMBER, article: '252_2' },
    ],
  ])('%s', (_, words, expected) => {
    expect(citationsIn(words)).toEqual([expected]);
  });

  it.each([
    ['a law without number or provision', '地方自治法の規定により'],
    ['この法律', 'この法律第3条'],
    ['本法', '本法第3条の規定'],
    ['同法, where no law was cited before', '同法第252条の2第4項'],
    ['an ordinance', '地方自治法施行令（昭和22年政令第16号）第1条'],
    ['an article of the agreement', '前条及び第3条の規定'],
    ['a method', '連携の方法を定める。'],
    ['法, where no law is called so', '甲は、法第252条の2第4項の規定により'],
  ])('is not %s', (_, words) => {
    expect(citationsIn(words)).toEqual([]);
  });

  it('takes 同法 for the law before it', () => {
    expect(
      citationsIn('地方自治法（昭和22年法律第67号）第252条の2第1項及び同法第252条の2第4項'),
    ).toEqual([
      { name: '地方自治法', number: NUMBER, article: '252_2', paragraph: 1 },
      { name: '地方自治法', number: NUMBER, article: '252_2', paragraph: 4 },
    ]);
  });

  it('takes 同法 for the last law of an article above', () => {
    const { clauses } = analyzeText(
      `${preambleOf('松山市', '東温市')}\n第１条 甲は、地方自治法（昭和22年法律第67号）第252条の2第3項の議決を経る。\n第２条 甲は、同法第252条の2第7項の規定による。`,
    );
    expect(clauses[1]?.citations).toMatchObject([
      { name: '地方自治法', number: NUMBER, article: '252_2', paragraph: 7 },
    ]);
  });

  it.each([
    ['地方自治法第252条の2第1項の規定により、協議したいので、同条第3項の規定により、', [1, 3]],
    ['地方自治法第252条の2第1項の規定により、第3条の取組について、同条第2項の規定により、', [1]],
    ['地方自治法第252条の2第1項の規定による。甲は、同条第2項の規定により、', [1]],
  ])('takes 同条 for the article before it in the sentence: %s', (words, paragraphs) => {
    expect(citationsIn(words)).toEqual(
      paragraphs.map(paragraph => ({ name: '地方自治法', article: '252_2', paragraph })),
    );
  });

  it.each([
    ['第8条第2項第12号及び第67条の規定', [['8', 2], ['67']]],
    [
      '第252条の14第1項及び第3項の規定',
      [
        ['252_14', 1],
        ['252_14', 3],
      ],
    ],
    ['第252条の2第1項、第252条の7及び第252条の14', [['252_2', 1], ['252_7'], ['252_14']]],
    ['第252条の2第1項の規定及び第3条の取組', [['252_2', 1]]],
    ['第252条の2、第3項の規定', [['252_2']]],
  ])('is one for each provision that is joined to it: %s', (words, provisions) => {
    expect(citationsIn(`地方自治法${words}`)).toEqual(
      provisions.map(([article, paragraph]) => ({
        name: '地方自治法',
        article,
        ...(paragraph === undefined ? {} : { paragraph }),
      })),
    );
  });

  it('quotes its words', () => {
    const words = '甲は、地方自治法第252条\nの2第4項の規定により、';
    const { text, shared } = setting(words);
    const [citation] = findCitations(text, shared.context);
    expect(citation?.spans.map(span => slice(words, span))).toEqual([
      '地方自治法第252条\nの2第4項',
    ]);
  });
});

describe('a citation of a notice', () => {
  const guideline = {
    kind: 'notice',
    name: '連携中枢都市圏構想推進要綱',
    number: '総行市第200号',
    date: '2014-08-25',
    issuer: '総務省自治行政局長通知',
  };
  it.each([
    [
      'has name, date, number and issuer',
      '連携中枢都市圏構想推進要綱（平成26年8月25日付け総行市第200号総務省自治行政局長通知）',
      guideline,
    ],
    [
      'may be full-width and wrapped',
      '連携中枢都市圏構想推進要綱（平成２６年８月２５日付け総行市第２０\n０号総務省自治行政局長通知）',
      guideline,
    ],
    [
      'may have kanji numerals',
      '連携中枢都市圏構想推進要綱（平成二十六年八月二十五日付け総行市第二百号総務省自治行政局長通知）',
      { ...guideline, number: '総行市第二百号' },
    ],
    [
      'may have commas between its parts',
      '連携中枢都市圏構想推進要綱（平成26年8月25日付け、総行市第200号、総務省自治行政局長通知）',
      guideline,
    ],
    [
      'may have no 付け and no issuer, and a definition',
      '連携中枢都市圏構想推進要綱（平成26年8月25日総行市第200号。以下「要綱」という。）',
      { ...guideline, issuer: '' },
    ],
    [
      'may be of another plan',
      '定住自立圏構想推進要綱（平成20年12月26日付け総行応第39号総務事務次官通知）',
      {
        kind: 'notice',
        name: '定住自立圏構想推進要綱',
        number: '総行応第39号',
        date: '2008-12-26',
        issuer: '総務事務次官通知',
      },
    ],
    [
      'begins behind は and に',
      '甲は、これに連携中枢都市圏構想推進要綱（平成26年8月25日付け総行市第200号総務省自治行政局長通知）',
      guideline,
    ],
  ])('%s', (_, words, expected) => {
    expect(citationsIn(words)).toEqual([expected]);
  });

  it.each([
    ['a notice without date and number', '連携中枢都市圏構想推進要綱に基づき'],
    ['a notice with a date alone', '推進要綱（平成26年8月25日）に基づき'],
  ])('is not %s', (_, words) => {
    expect(citationsIn(words)).toEqual([]);
  });
});

describe('the citations of a document', () => {
  const agreement = analyzeText(
    [
      '松山市（以下「甲」という。）及び東温市（以下「乙」という。）は、地方自治法（昭和22年法律第67号）第252条の2第1項の規定により、締結する。',
      '第１条　甲は、地方自治法第252条の2第4項の規定により、議決を経る。',
      '第２条　乙は、災害対策基本法第8条の規定により、備える。',
    ].join('\n'),
  );

  it('are the basis where the preamble has them', () => {
    expect(agreement.basis.map(plain)).toEqual([
      { name: '地方自治法', number: NUMBER, article: '252_2', paragraph: 1 },
    ]);
  });

  it('get the number that the preamble gives their law', () => {
    expect(agreement.clauses[0]?.citations.map(plain)).toEqual([
      { name: '地方自治法', number: NUMBER, article: '252_2', paragraph: 4 },
    ]);
  });

  it('are of the law that the preamble calls 法', () => {
    const { clauses } = analyzeText(
      [
        '松山市と東温市とは、地方自治法（昭和22年法律第67号。以下「法」という。）第252条の2第1項の規定により、締結する。',
        '第１条　松山市は、法第252条の2第4項の規定により、議決を経る。',
      ].join('\n'),
    );
    expect(clauses[0]?.citations.map(plain)).toEqual([
      { name: '地方自治法', number: NUMBER, article: '252_2', paragraph: 4 },
    ]);
  });

  it('get no number of another law', () => {
    expect(agreement.clauses[1]?.citations.map(plain)).toEqual([
      { name: '災害対策基本法', article: '8' },
    ]);
  });

  it('stand in the order of the text, laws and notices together', () => {
    const words =
      '推進要綱（平成26年8月25日付け総行市第200号総務省自治行政局長通知）及び地方自治法第252条の2';
    const { text, shared } = setting(words);
    expect(findCitations(text, shared.context).map(({ kind }) => kind)).toEqual(['notice', 'law']);
  });
});
