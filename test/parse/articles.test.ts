import { describe, expect, it } from 'vitest';
import { outline } from '../../src/model/outline.js';
import type { Document } from '../../src/model/document.js';
import { descendants } from '../../src/model/document.js';
import { codesOf, parseText, textOf, textsOf } from '../support/documents.js';

/** Each article as number, heading and the sentences of each paragraph. */
function articlesOf(document: Document): readonly unknown[] {
  return descendants(document.children, 'article').map(({ number, heading, paragraphs }) => [
    number,
    heading === undefined ? undefined : textOf(document, heading),
    ...paragraphs.map(({ sentences }) => sentences.map(sentence => textOf(document, sentence))),
  ]);
}

const ONE = '第１条　この協約は、連携を目的とする。';

describe('an article', () => {
  it.each([
    [
      'has the caption above it as its heading',
      '（目的）\n第１条　この協約は、連携を目的とする。',
      [['1', '(目的)', ['この協約は、連携を目的とする。']]],
    ],
    [
      'has the caption behind its number as its heading',
      '第１条（目的）　この協約は、連携を目的とする。',
      [['1', '(目的)', ['この協約は、連携を目的とする。']]],
    ],
    [
      'has the caption below its number as its heading',
      '第１条\n（目的）\nこの協約は、連携を目的とする。',
      [['1', '(目的)', ['この協約は、連携を目的とする。']]],
    ],
    [
      'has the caption below its number, before its text, as its heading',
      '第１条\n（目的）この協約は、連携を目的とする。',
      [['1', '(目的)', ['この協約は、連携を目的とする。']]],
    ],
    [
      'may have its caption in brackets of any shape',
      '【目的】\n第１条　甲は、定める。\n第２条〔基本的な方針、役割〕甲は、従う。\n[費用]\n第３条　乙は、従う。',
      [
        ['1', '(目的)', ['甲は、定める。']],
        ['2', '(基本的な方針、役割)', ['甲は、従う。']],
        ['3', '(費用)', ['乙は、従う。']],
      ],
    ],
    [
      'may have its caption without brackets above it',
      '目的\n第１条　甲は、定める。\n経費の負担\n第２条　乙は、従う。',
      [
        ['1', '目的', ['甲は、定める。']],
        ['2', '経費の負担', ['乙は、従う。']],
      ],
    ],
    [
      'may have its caption without brackets behind its number, its text below',
      '第１条　目的\nこの連携協約は、甲及び乙が連携することを目的とする。',
      [['1', '目的', ['この連携協約は、甲及び乙が連携することを目的とする。']]],
    ],
    [
      'may be set with spaces between the letters',
      '第 １ 条 こ の 協 約 は 、 定 め る 。\n第 ２ 条 第 １ 条 の 協 約 は 、 続 く 。',
      [
        ['1', undefined, ['この協約は、定める。']],
        ['2', undefined, ['第1条の協約は、続く。']],
      ],
    ],
    ['needs no heading', ONE, [['1', undefined, ['この協約は、連携を目的とする。']]]],
    [
      'may have its number alone on a line',
      '第１条\nこの協約は、連携を目的とする。',
      [['1', undefined, ['この協約は、連携を目的とする。']]],
    ],
    [
      'may have its number in kanji',
      '（目的）\n第一条　この協約は、連携を目的とする。',
      [['1', '(目的)', ['この協約は、連携を目的とする。']]],
    ],
    [
      'has one sentence a full stop',
      '第１条　甲は、定める。この場合において、乙は、従う。',
      [['1', undefined, ['甲は、定める。', 'この場合において、乙は、従う。']]],
    ],
    [
      'has no paragraph where it has no text',
      '第１条\n（費用）\n第２条　乙は、従う。',
      [
        ['1', undefined],
        ['2', '(費用)', ['乙は、従う。']],
      ],
    ],
    [
      'may have a branch number behind its stem',
      `${ONE}\n第１条の２ 甲は、定める。\n第２条 乙は、従う。`,
      [
        ['1', undefined, ['この協約は、連携を目的とする。']],
        ['1-2', undefined, ['甲は、定める。']],
        ['2', undefined, ['乙は、従う。']],
      ],
    ],
  ])('%s', (_, text, expected) => {
    const document = parseText(text);
    expect(articlesOf(document)).toEqual(expected);
    expect(codesOf(document)).not.toContain('article-number-out-of-order');
    expect(codesOf(document)).not.toContain('text-not-understood');
  });

  it.each([
    ['leaves out a number', `${ONE}\n第３条 甲は、定める。`, ['1', '3']],
    ['steps back', '第２条　甲は、定める。\n第１条　乙は、従う。', ['2', '1']],
  ])('is kept and reported where its number %s', (_, text, numbers) => {
    const document = parseText(text);
    expect(descendants(document.children, 'article').map(({ number }) => number)).toEqual(numbers);
    expect(codesOf(document)).toContain('article-number-out-of-order');
  });

  it('is kept as unparsed text where its number is taken', () => {
    const document = parseText(`${ONE}\n第１条 甲は、定める。\n第２条 乙は、従う。`);
    expect(descendants(document.children, 'article').map(({ number }) => number)).toEqual([
      '1',
      '2',
    ]);
    expect(textsOf(document, 'unparsed')).toEqual(['第1条甲は、定める。']);
    expect(document.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'article-number-repeated', detail: '第1条' }),
    );
  });

  it.each([
    [
      '第２５２条の２ at the start of a line',
      '地方自治法\n第２５２条の２第１項の規定により、定める。',
    ],
    [
      'a law number and 第２５２条の２ at the start of a line',
      '地方自治法\n（昭和２２年法律第６７号）第２５２条の２\n第１項の規定により、定める。',
    ],
    [
      'the number of the next article, cited',
      '次条、\n第２条第１項及び第３条に規定する取組を行う。',
    ],
    ['a number with a gap that is no paragraph’s', '合計で\n２ 通の書面を作る。'],
    ['a bracket', '圏域\n（以下「本圏域」という。）を形成する。'],
    ['a law', '地方自治法\nの規定により、定める。'],
    ['a matter before the number of the next article', '次の取組\n第２条に規定する取組を行う。'],
  ])('is not broken by %s while its sentence is open', (_, text) => {
    const document = parseText(`第１条 甲は、${text}`);
    expect(descendants(document.children, 'article')).toHaveLength(1);
    expect(textsOf(document, 'sentence')).toHaveLength(1);
    expect(codesOf(document)).toEqual(['lines-joined']);
  });

  it.each([
    ['the next article, though its sentence is open', '第２条　乙は、従う。', 'number'],
    ['a caption with its article', '（費用）\n第２条　乙は、従う。', 'number'],
    ['an annex', '別表（第１条関係）', 'heading'],
    ['the testimonium', 'この協約の締結を証するため、本書２通を作成する。', 'testimonium'],
    ['a row of a table', '取組\t内容', 'unparsed'],
  ] as const)('ends before %s', (_, following, kind) => {
    const document = parseText(`第１条 甲は、次のとおり\n${following}`);
    expect(textsOf(document, 'sentence')[0]).toBe('甲は、次のとおり');
    expect(textsOf(document, kind).length).toBeGreaterThan(kind === 'number' ? 1 : 0);
  });

  it('does not take 附則 for more text of the last article', () => {
    const document = parseText(`${ONE}\n附 則\nこの協約は、令和４年４月１日から施行する。`);
    const [article] = descendants(document.children, 'article');
    expect(article?.paragraphs.flatMap(({ sentences }) => sentences)).toHaveLength(1);
    expect(textsOf(document, 'unparsed')).toEqual([]);
  });
});

describe('a paragraph', () => {
  const sentences = [['甲は、定める。'], ['前項の規定は、準用する。']];
  it.each([
    ['has its number set off by a gap', '２　前項の規定は、準用する。'],
    ['may be indented', '　２　前項の規定は、準用する。'],
    ['may have a number without a gap', '2前項の規定は、準用する。'],
    ['may have a point behind its number', '2.前項の規定は、準用する。'],
    ['may have its number in brackets', '（２）前項の規定は、準用する。'],
    ['may have its number in a circle', '②前項の規定は、準用する。'],
    ['may have its number in kanji', '二　前項の規定は、準用する。'],
    ['may have a TAB behind its number', '2\t前項の規定は、準用する。'],
    ['may have no number where it is indented', '　前項の規定は、準用する。'],
    ['may be wrapped', '２　前項の\n規定は、準用する。'],
  ])('%s', (_, text) => {
    const document = parseText(`第１条 甲は、定める。\n${text}`);
    expect(articlesOf(document)).toEqual([['1', undefined, ...sentences]]);
  });

  it('may have the number 1 behind the number of its article', () => {
    const document = parseText('第１条　１　甲は、定める。\n　　２　前項の規定は、準用する。');
    expect(articlesOf(document)).toEqual([['1', undefined, ...sentences]]);
    expect(textsOf(document, 'number')).toEqual(['第1条', '1', '2']);
  });

  it.each([
    ['なお、費用は、別に定める。', true],
    ['また、乙は、従う。', true],
    ['前項の規定にかかわらず、乙は、従う。', true],
    ['前項の場合において、乙は、従う。', true],
    ['前項の費用は、乙が負担する。', false],
    ['ただし、乙を除く。', false],
    ['この場合において、乙は、従う。', false],
  ])('begins without a number at %s: %s', (sentence, begins) => {
    const document = parseText(`第１条 甲は、定める。\n${sentence}\n２ 前項は、準用する。`);
    const [article] = descendants(document.children, 'article');
    expect(article?.paragraphs).toHaveLength(begins ? 3 : 2);
    expect(textsOf(document, 'number')).toEqual(['第1条', '2']);
  });

  it('may have the number 1 below the number of its article', () => {
    const document = parseText('第１条\n１　甲は、定める。\n２　前項の規定は、準用する。');
    expect(articlesOf(document)).toEqual([['1', undefined, ...sentences]]);
    expect(textsOf(document, 'number')).toEqual(['第1条', '1', '2']);
  });

  it.each([
    ['a number that counts', '2年を経過した日に失効する。', ['2年を経過した日に失効する。']],
    ['municipalities that are counted', '2市1町の長が集まる。', ['2市1町の長が集まる。']],
    ['a decimal', '2.5倍とする。', ['2.5倍とする。']],
    [
      'a number that is not the next',
      '３　前項の規定は、準用する。',
      ['3前項の規定は、準用する。'],
    ],
    ['a line that stands flush', 'ただし、乙を除く。', ['ただし、乙を除く。']],
  ])('does not begin at %s', (_, text, more) => {
    const document = parseText(`第１条 甲は、定める。\n${text}`);
    expect(articlesOf(document)).toEqual([['1', undefined, ['甲は、定める。', ...more]]]);
  });

  it('takes a number before Latin letters for its own', () => {
    const document = parseText('第１条　甲は、定める。\n2 ICTの活用は、別に定める。');
    expect(articlesOf(document)).toEqual([
      ['1', undefined, ['甲は、定める。'], ['ICTの活用は、別に定める。']],
    ]);
  });

  it.each([
    ['in brackets', '(1) 医療の充実\n　(2) 観光の\n振興'],
    ['in kana', 'ア　医療の充実\n　イ　観光の振興'],
    ['in kanji', '一　医療の充実\n　二　観光の振興'],
    ['in circles', '① 医療の充実\n　② 観光の振興'],
  ])('keeps the items it lists, numbered %s', (_, items) => {
    const document = parseText(
      `第１条 甲は、次の取組を行う。\n ${items}\n２ 前項の取組は、定める。`,
    );
    const [first, second] = descendants(document.children, 'paragraph');
    expect(first?.sentences.map(sentence => textOf(document, sentence))).toHaveLength(1);
    expect(
      first?.items.map(({ sentences }) => sentences.map(sentence => textOf(document, sentence))),
    ).toEqual([['医療の充実'], ['観光の振興']]);
    expect(second?.order).toBe(2);
    expect(codesOf(document)).not.toContain('text-not-understood');
  });
});

describe('the outline of an article', () => {
  it('shows heading, number, paragraph and sentence with their places', () => {
    const document = parseText('（費用）\n第２条　甲は、\n負担する。\n');
    expect(outline(document)).toBe(
      [
        'article 2',
        '  heading 0-4 （費用）',
        '  number 5-8 第２条',
        '  paragraph 1',
        '    sentence 9-18 甲は、⏎負担する。',
        '',
      ].join('\n'),
    );
  });
});
