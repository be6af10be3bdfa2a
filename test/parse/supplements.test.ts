import { describe, expect, it } from 'vitest';
import { descendants } from '../../src/model/document.js';
import { flawsOf, kindsOf, parseText, textOf, textsOf } from '../support/documents.js';

const ARTICLE = '第１条　この協約は、連携を目的とする。';
const FORCE = 'この協約は、令和４年４月１日から施行する。';

/** The supplementary provisions: heading, then each article or paragraph as its number and its text. */
function supplementsOf(text: string): readonly unknown[] {
  const document = parseText(text);
  expect(flawsOf(document)).toEqual([]);
  return descendants(document.children, 'supplement').map(supplement => [
    supplement.heading === undefined ? undefined : textOf(document, supplement.heading),
    ...supplement.children.flatMap(node => {
      if (node.kind === 'article')
        return [[`第${node.number}条`, ...sentences(document, node.paragraphs)]];
      return node.kind === 'paragraph' ? [[node.order, ...sentences(document, [node])]] : [];
    }),
  ]);
}

function sentences(
  document: ReturnType<typeof parseText>,
  paragraphs: readonly { readonly sentences: readonly Parameters<typeof textOf>[1][] }[],
): readonly string[] {
  return paragraphs.flatMap(paragraph => paragraph.sentences.map(leaf => textOf(document, leaf)));
}

describe('the supplementary provision', () => {
  it.each([
    ['has its heading on a line', ['附　則', FORCE], [['附則', [1, FORCE]]]],
    ['may be called 付則', ['付　則', FORCE], [['付則', [1, FORCE]]]],
    ['has its heading in brackets', ['（附則）', FORCE], [['(附則)', [1, FORCE]]]],
    ['has its heading on the line of its text', [`附則 ${FORCE}`], [['附則', [1, FORCE]]]],
    [
      'has the date of a later change behind its heading',
      ['附則（令和３年３月２６日）', FORCE],
      [['附則(令和3年3月26日)', [1, FORCE]]],
    ],
    ['is a lone sentence behind the last article', [FORCE], [[undefined, [1, FORCE]]]],
    [
      'is a lone sentence that was wrapped',
      ['この協約は、令和４年４月１', '日から施行する。'],
      [[undefined, [1, FORCE]]],
    ],
    [
      'has paragraphs with captions of their own',
      ['附則', '（施行期日）', `１ ${FORCE}`, '（経過措置）', '２　経過措置は、定める。'],
      [['附則', [1, FORCE], [2, '経過措置は、定める。']]],
    ],
    [
      'has articles that do not collide with those of the text',
      ['附則', `第１条 ${FORCE}`, '第２条　経過措置は、定める。'],
      [['附則', ['第1条', FORCE], ['第2条', '経過措置は、定める。']]],
    ],
    [
      'may be there twice',
      ['附則', FORCE, '附則（令和３年３月２６日）', FORCE],
      [
        ['附則', [1, FORCE]],
        ['附則(令和3年3月26日)', [1, FORCE]],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    const folded = JSON.parse(
      JSON.stringify(expected).replace(/[０-９]/g, c => c.normalize('NFKC')),
    ) as unknown;
    const text = [ARTICLE, ...lines].join('\n');
    expect(JSON.parse(JSON.stringify(supplementsOf(text)))).toEqual(folded);
    expect(textsOf(parseText(text), 'unparsed')).toEqual([]);
  });

  it.each([
    [
      'behind new entries without 。',
      ['第２条第１項第２号を次のように改める。', '(2)　福祉の充実'],
    ],
    ['behind a change', ['別表福祉の項中「甲」を「乙」に改める。']],
    ['behind new articles', ['第２条の次に次の１条を加える。', '第３条　甲は、公表する。']],
    ['behind a comparison', ['改正前\t改正後', '第２条　甲は、行う。\t第２条　乙は、行う。']],
  ])('is the last sentence of an instrument without articles, %s', (_, lines) => {
    const text = [...lines, '', FORCE, '', '令和４年３月２５日', '甲　松山市長'].join('\n');
    expect(supplementsOf(text)).toEqual([[undefined, [1, FORCE.normalize('NFKC')]]]);
  });

  it.each(['附則', '附　則', '（附則）', '附則（令和３年３月２６日）'])(
    'begins at %s though the sentence above it has no 。',
    heading => {
      const text = [ARTICLE, '第２条　甲は、毎年度協議を行う', '', heading, FORCE].join('\n');
      expect(kindsOf(parseText(text))).toEqual(['article', 'article', 'supplement']);
    },
  );

  it.each([
    ['a change of it', '附則を次のように改める。'],
    ['an article that says from when it is in force', `第２条 ${FORCE}`],
    [
      'a sentence that says when it ends',
      'この協約は、通告があった日から２年を経過した日に効力を失う。',
    ],
    ['a sentence that articles follow', ` ${FORCE}\n第２条 乙は、従う。`],
  ])('does not begin at %s', (_, text) => {
    expect(supplementsOf(`${ARTICLE}\n${text}`)).toEqual([]);
  });

  it.each([
    ['the testimonium', 'この協約の締結を証するため、本書２通を作成する。', 'testimonium'],
    ['a date', '令和４年２月２１日\n甲　松山市', 'signature-block'],
    ['an annex', '別表（第１条関係）', 'annex'],
  ])('ends before %s', (_, text, kind) => {
    expect(kindsOf(parseText(`${ARTICLE}\n附則\n${FORCE}\n${text}`))).toEqual([
      'article',
      'supplement',
      kind,
    ]);
  });
});
