/** Where the lines of a text began that stands on one line, with gaps for its breaks. */
import { describe, expect, it } from 'vitest';
import { lostBreaks, lostItsBreaks } from '../../src/parse/lost-breaks.js';
import type { Line } from '../../src/parse/physical-lines.js';
import { physicalLines } from '../../src/parse/physical-lines.js';

function lineOf(text: string): Line {
  const [line] = physicalLines(text, { start: 0, end: text.length });
  if (line === undefined) throw new Error('no line');
  return line;
}

/** The lines that a text is cut into, folded. */
function cut(text: string): readonly string[] {
  const line = lineOf(text);
  const breaks = [0, ...lostBreaks(line)];
  return breaks.map((from, at) => line.flow.text.slice(from, breaks[at + 1]));
}

describe('a lost break', () => {
  it.each([
    ['the caption', 'とする。　（目的）　第１条　甲は、', ['とする。', '(目的)', '第1条甲は、']],
    ['a paragraph', '第１条　甲は、定める。　２　前項の', ['第1条甲は、定める。', '2前項の']],
    ['an item', '次のとおり。　(1)　医療　ア　取組内容　診療', ['次のとおり。', '(1)医療', 'ア取組内容', '診療']],
    ['the day', '保有する。　令和４年２月２１日　甲　松山市', ['保有する。', '令和4年2月21日', '甲松山市']],
    ['the day behind a full stop', '定める。令和４年２月２１日　甲　松山市', ['定める。', '令和4年2月21日', '甲松山市']],
    ['the next party', '松山市長　野本　健一　乙　東温市', ['松山市長野本健一', '乙東温市']],
    ['the party below its address', '甲　松山市二番町７番地　松山市　市長　野本　誠', ['甲松山市二番町7番地', '松山市', '市長野本誠']],
    ['an entry behind a full stop', '診療を行う。イ　甲の役割　運営する。', ['診療を行う。', 'イ甲の役割', '運営する。']],
    ['an entry behind the heading of an annex', '別表（第３条関係）１　産業の振興', ['別表(第3条関係)', '1産業の振興']],
    ['the annex', '市長　野本　誠　別表（第３条関係）　１　産業', ['市長野本誠', '別表(第3条関係)', '1産業']],
  ])('stands before %s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  }); // prettier-ignore

  it.each([
    ['a number', '第　３　条　甲は'],
    ['a day', '令和 ４ 年 ２ 月 ２１ 日'],
    ['a day to be filled in', '令和　　年　　月　　日'],
    ['a bracket', '（目　的）'],
    ['a heading in spaced letters', '別　表'],
    ['a name in spaced letters', '松 山 市'],
    ['an office and a name', '松山市長　木村　孝'],
    ['a name and its seal', '松山市長　野本　健一　印'],
    ['a label and a name', '（甲）　松山市'],
  ])('is no gap inside %s', (_, text) => {
    expect(cut(text)).toHaveLength(1);
  });
});

describe('a text that lost its breaks', () => {
  const SENTENCES =
    '第１条　甲及び乙は、この協約に定めるところにより、相互に連携して取組を進める。　';

  it.each([
    ['has all its sentences on one line', SENTENCES.repeat(5), true],
    ['is not a line without gaps', SENTENCES.replaceAll('　', '').repeat(5), false],
    ['is not a short line', SENTENCES, false],
    ['is not a row of a table', SENTENCES.repeat(5).replace('　', '\t'), false],
  ])('%s', (_, text, expected) => {
    expect(lostItsBreaks(lineOf(text), text.length)).toBe(expected);
  });

  it('is not one line of many', () => {
    const text = SENTENCES.repeat(5);
    expect(lostItsBreaks(lineOf(text), text.length * 2)).toBe(false);
  });
});
