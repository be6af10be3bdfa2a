import { describe, expect, it } from 'vitest';
import { analyzeText, preambleOf } from '../support/agreements.js';

const HEADER = '区分\t取組の内容\t甲の役割\t乙の役割';
const WHOLE = '医療\t救急に取り組む。\t運営する。\t協力する。';

/** Whose roles are said to be missing in the rows of an annex. */
function missingIn(...lines: readonly string[]): readonly (string | undefined)[] {
  const text = [preambleOf('松山市', '東温市'), '別表', ...lines].join('\n');
  return analyzeText(text)
    .diagnostics.filter(({ code }) => code === 'role-missing')
    .map(({ detail }) => detail);
}

describe('a role that a row lacks', () => {
  it.each([
    ['is reported where another row has it', [HEADER, WHOLE, '観光\t誘致する。\t宣伝を行う。\t'], ['乙']],
    ['is reported of the first party', [HEADER, WHOLE, '観光\t誘致する。\t\t宣伝を行う。'], ['甲']],
    ['is none where the cell says that there is nothing', [HEADER, WHOLE, '観光\t誘致する。\t宣伝を行う。\t－'], []],
    ['is none where the cell points to another', [HEADER, WHOLE, '観光\t誘致する。\t宣伝を行う。\t同左'], []],
    ['is none where no row has it', [HEADER, '観光\t誘致する。\t宣伝を行う。\t'], []],
    ['is none of a column that holds the roles of all', ['取組\t内容\t役割分担', '医療\t取り組む。\t甲は、行う。', '観光\t取り組む。\t甲は、行う。乙は、助ける。'], []],
  ])('%s', (_, lines, expected) => {
    expect(missingIn(...lines)).toEqual(expected);
  }); // prettier-ignore
});

describe('a role that points to another', () => {
  it('has its words, and says what stands in its place', () => {
    const text = [
      preambleOf('松山市', '東温市'),
      '別表',
      HEADER,
      '観光\t誘致する。\t宣伝を行う。\t同左',
    ];
    const [leader, other] = analyzeText(text.join('\n')).measures[0]?.roles ?? [];
    expect(other?.activity).toEqual(leader?.activity);
    expect(other?.pointer?.text).toBe('同左');
    expect(leader).not.toHaveProperty('pointer');
  });
});
