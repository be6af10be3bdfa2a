import { describe, expect, it } from 'vitest';
import { flow } from '../../src/japanese/normalize.js';
import { sentenceEnds, splitSentences } from '../../src/japanese/sentences.js';

function sentencesOf(text: string): readonly string[] {
  const ends = sentenceEnds(text);
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}

describe('sentenceEnds', () => {
  it.each([
    ['ends a sentence at 。', ['甲は、定める。', '乙は、従う。']],
    [
      'does not end one inside round brackets',
      ['松山市（以下「甲」という。）は、定める。', '乙は、従う。'],
    ],
    ['does not end one inside half-width brackets', ['東温市(以下「乙」という。)は、定める。']],
    ['does not end one inside quotation marks', ['「この協約は、廃止する。」を加える。', '以上']],
    [
      'does not end one inside nested brackets',
      ['甲（松山市（以下「市」という。）をいう。）は、定める。'],
    ],
    ['does not end one inside 『』, 【】 or 〔〕', ['『甲。』【乙。】〔丙。〕を除く。']],
    ['lets an unclosed round bracket end at 。', ['甲（以下「甲」という。', 'は、定める。']],
    [
      'pairs brackets by their kind, so that an unclosed one takes no partner away',
      ['「甲（乙。」を改める。', '次'],
    ],
    ['lets a partner end all that opened behind it', ['（「『甲。）は、定める。', '乙。']],
    ['does not take a bracket twice', ['「甲（乙）は、定める。', '丙）は、従う。']],
    ['lets a bracket without beginning do nothing', ['甲）は、定める。', '乙は、従う。']],
    ['keeps the rest without 。 as a sentence', ['甲は、定める。', 'ただし書なし']],
    ['keeps a text without 。 whole', ['圏域全体の経済成長のけん引']],
    ['takes two full stops as two ends', ['甲。', '。']],
  ])('%s', (_, sentences) => {
    expect(sentencesOf(sentences.join(''))).toEqual(sentences);
  });

  it('finds nothing in the empty text', () => {
    expect(sentenceEnds('')).toEqual([]);
  });
});

describe('splitSentences', () => {
  it('gives each sentence the place it came from, over a line break', () => {
    const source = '甲は、定\nめる。 乙は、従う。';
    const whole = flow(source, [{ start: 0, end: source.length }]);
    const pieces = splitSentences(whole).map(({ pieces: own }) =>
      own.map(({ start, end }) => source.slice(start, end)),
    );
    expect(pieces).toEqual([['甲は、定\nめる。'], ['乙は、従う。']]);
  });
});
