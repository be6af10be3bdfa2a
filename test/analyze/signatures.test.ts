import { describe, expect, it } from 'vitest';
import type { Execution } from '../../src/model/agreement.js';
import { analyzeText, preambleOf } from '../support/agreements.js';

const ARTICLE = '第１条　甲は、定める。';

function executionOf(words: string): Execution {
  const text = `${preambleOf('松山市', '東温市')}\n${ARTICLE}\nこの協約の締結を証するため、${words}。`;
  return analyzeText(text).execution;
}

describe('how an instrument was made out', () => {
  it.each([
    ['本書２通を作成し、甲及び乙が記名押印の上、各１通を保有する', [2, 1, 'named-sealed']],
    ['本協約書 2 通を作成し、記名の上、それぞれ各 1 通を保有する', [2, 1, 'named']],
    ['本書を３通作成し、署名の上、各自その１通を保有する', [3, 1, 'signed']],
    ['正本弐通を作成し、署名押印して、各自壱通を保有する', [2, 1, 'signed-sealed']],
    ['本書二通を作り、記名捺印の上、各々一通を保有する', [2, 1, 'named-sealed']],
    ['本書２通を作成し、記名し、押印の上、１通ずつ保有する', [2, 1, 'named-sealed']],
    ['本書十通を作成し、記名押印する', [10, undefined, 'named-sealed']],
    ['本書を作成する', [undefined, undefined, undefined]],
  ])('is read from: %s', (words, [originals, originalsPerParty, formality]) => {
    const execution = executionOf(words);
    expect(execution.originals).toBe(originals);
    expect(execution.originalsPerParty).toBe(originalsPerParty);
    expect(execution.formality).toBe(formality);
  });

  it('is not known where there is no testimonium', () => {
    expect(analyzeText(`${preambleOf('松山市', '東温市')}\n${ARTICLE}`).execution).toEqual({});
  });
});

describe('a signature', () => {
  /** The signatures of a block; each as order of the party, then its words. */
  function signaturesOf(
    lines: readonly string[],
    names: readonly string[] = ['松山市', '東温市'],
  ): readonly unknown[] {
    const text = [preambleOf(...names), ARTICLE, '令和４年２月２１日', ...lines].join('\n');
    return analyzeText(text).signatures.map(({ party, address, office, name, mark, blanks }) => [
      party?.order,
      ...[address, office, name, mark].map(words => words?.text),
      ...blanks.map(blank => `〈${blank.text}〉`),
    ]);
  }

  it.each([
    [
      'is its party’s by the label',
      ['乙　東温市長　高橋　進', '甲　松山市長　野本　健一'],
      [
        [2, undefined, '東温市長', '高橋　進', undefined],
        [1, undefined, '松山市長', '野本　健一', undefined],
      ],
    ],
    [
      'is its party’s by the label in brackets',
      ['（乙）　東温市長　高橋　進'],
      [[2, undefined, '東温市長', '高橋　進', undefined]],
    ],
    [
      'is its party’s by the name',
      ['東温市', '東温市長　高橋　進'],
      [[2, undefined, '東温市長', '高橋　進', undefined]],
    ],
    [
      'is its party’s by the office',
      ['東温市長　高橋　進'],
      [[2, undefined, '東温市長', '高橋　進', undefined]],
    ],
    [
      'has address, office, name and mark as they are written',
      ['甲　松山市二番町四丁目７番地 ２', '松山市', '松 山 市 長', '野本　健一　印'],
      [[1, '松山市二番町四丁目７番地 ２', '松 山 市 長', '野本　健一', '印']],
    ],
    [
      'keeps its blanks apart from its words',
      ['乙　（住所）', '（市町村名）', '○○○長　（署 名）'],
      [
        [
          2,
          undefined,
          undefined,
          undefined,
          '（署 名）',
          '〈（住所）〉',
          '〈（市町村名）〉',
          '〈○○○長〉',
        ],
      ],
    ],
    [
      'keeps a blank name apart',
      ['甲　松山市長　○○　○○'],
      [[1, undefined, '松山市長', undefined, undefined, '〈○○　○○〉']],
    ],
    [
      'is nobody’s where another municipality signs',
      ['砥部町', '砥部町長　森本　一郎'],
      [[undefined, undefined, '砥部町長', '森本　一郎', undefined]],
    ],
  ])('%s', (_, lines, expected) => {
    expect(signaturesOf(lines)).toEqual(expected);
  });

  it('is its party’s by its place, where neither label nor name tells', () => {
    const lines = ['市長　野本　健一', '市長　高橋　進'];
    expect(signaturesOf(lines).map(entry => (entry as readonly unknown[])[0])).toEqual([1, 2]);
  });

  it.each([
    ['with the prefecture in the signature', ['福山市', '府中市'], '広島県府中市'],
    ['with the prefecture in the preamble', ['福山市', '広島県府中市'], '府中市'],
    ['with prefecture and district in the signature', ['松山市', '砥部町'], '愛媛県伊予郡砥部町'],
  ])('is its party’s by the name %s', (_, names, signed) => {
    expect(signaturesOf([signed], names)).toEqual([
      [2, undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('what stands below a signature', () => {
  it.each([
    ['二番町四丁目7番地2', '二番町四丁目7番地2', false],
    ['シェア　ツイート', undefined, true],
  ])('is an address where it has a number or a place: %s', (words, address, isReported) => {
    const text = `${preambleOf('松山市', '東温市')}\n${ARTICLE}\nこの協約の締結を証するため、本書を作成する。\n甲 松山市長 野本 健一\n乙 東温市長 高橋 進\n${words}`;
    const { signatures, diagnostics } = analyzeText(text);
    expect(signatures.at(-1)?.address?.text).toBe(address);
    expect(diagnostics.some(({ code }) => code === 'text-not-understood')).toBe(isReported);
  });
});
