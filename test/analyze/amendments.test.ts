import { describe, expect, it } from 'vitest';
import { analyzeText, annexRow } from '../support/agreements.js';

const TITLE = '松山市及び東温市における連携協約の一部を変更する連携協約';
const PREAMBLE = '松山市と東温市が令和4年3月1日付けで締結した連携協約の一部を次のとおり変更する。';

function changesOf(...lines: readonly string[]): readonly (readonly [string, boolean])[] {
  const { modifications } = analyzeText([TITLE, PREAMBLE, ...lines].join('\n'));
  return modifications.map(({ type, result }) => [type, result !== undefined]);
}

describe('an amending provision', () => {
  it.each([
    [
      'replaces the annex by the one that follows',
      ['別表を次のように改める。', annexRow()],
      [['replace-annex', true]],
    ],
    [
      'replaces a numbered annex',
      ['別表第２を次のように改める。', annexRow()],
      [['replace-annex', true]],
    ],
    [
      'replaces all of the annex',
      ['別表の全部を次のように改める。', annexRow()],
      [['replace-annex', true]],
    ],
    [
      'replaces the annex by one that is not there',
      ['別表を次のように改める。'],
      [['replace-annex', false]],
    ],
    [
      'changes words of an article in a way that is not read',
      ['第3条中「高次」を「高度」に改める。'],
      [['unknown', false]],
    ],
    [
      'changes words of the annex in a way that is not read',
      ['別表中「観光」を「交流」に改める。'],
      [['unknown', false]],
    ],
    [
      'leaves a row of the annex out in a way that is not read',
      ['別表第1の2の項を削る。'],
      [['unknown', false]],
    ],
    [
      'is one of several',
      ['第3条中「高次」を「高度」に改める。', '別表を次のように改める。', annexRow()],
      [
        ['unknown', false],
        ['replace-annex', true],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(changesOf(...lines)).toEqual(expected);
  });

  it('is none where an article only points to the annex', () => {
    expect(changesOf('第１条　取組は、別表に掲げるとおりとする。')).toEqual([]);
  });
});
