/** What differs between two texts: whole words, and no accidents. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/serve/pages/agreement/word-diff.js';

/** -gone+ +come+ and what is the same. */
function shown(before: string, after: string): string {
  const signs = { same: '', before: '-', after: '+' };
  return differences(before, after)
    .map(({ kind, text }) => signs[kind] + text + signs[kind])
    .join('');
}

describe('differences', () => {
  it.each([
    ['words that are put in', '受益の程度を勘案し', '受益の程度及び財政の状況を勘案し', '受益の程度+及び財政の状況+を勘案し'],
    ['words that are left out', '甲及び乙は、別に定める。', '甲は、別に定める。', '甲-及び乙-は、別に定める。'],
    ['whole words, not characters that they share', '定期的に協議を行う。', '毎年度、会議を行う。', '-定期的に協議-+毎年度、会議+を行う。'],
    ['a text that is as it was', '協議する。', '協議する。', '協議する。'],
    ['a text that was not there', '', '協議する。', '+協議する。+'],
  ])('%s', (_, before, after, wanted) => expect(shown(before, after)).toBe(wanted)); // prettier-ignore

  it('give both texts back', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', 'と', 'を', '協議', '。', ' ', 'a'),
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = differences(before, after);
        const without = (kind: string): string =>
          runs.flatMap(run => (run.kind === kind ? [] : run.text)).join('');
        expect([without('after'), without('before')]).toEqual([before, after]);
      }),
    );
  });
});
