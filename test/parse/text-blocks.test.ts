import { describe, expect, it } from 'vitest';
import { sentenceLeaves, takeText } from '../../src/parse/text-blocks.js';
import { codesOf, cursorAt } from '../support/documents.js';

/** What takeText takes from the first line on, and the line it stops at. */
function taken(text: string): readonly [string, string | undefined] {
  const cursor = cursorAt(text);
  const block = takeText(cursor, 0);
  return [block.text, cursor.peek()?.flow.text];
}

describe('takeText', () => {
  it.each([
    ['takes a line that ends with its sentence', '甲は、定める。', ['甲は、定める。', undefined]],
    ['goes on while the sentence is open', '甲は、定\nめる。', ['甲は、定める。', undefined]],
    [
      'goes on with an indented line while the sentence is open',
      '甲は、定\n　める。',
      ['甲は、定める。', undefined],
    ],
    [
      'goes on with a flush line behind a closed sentence',
      '甲は、定める。\nこの場合において、\n乙は、従う。',
      ['甲は、定める。この場合において、乙は、従う。', undefined],
    ],
    [
      'stops at an indented line behind a closed sentence',
      '甲は、定める。\n　乙は、従う。',
      ['甲は、定める。', '乙は、従う。'],
    ],
    [
      'takes 。 before a closing bracket for an end',
      '「甲は、定める。」\n　乙は、従う。',
      ['「甲は、定める。」', '乙は、従う。'],
    ],
    [
      'stops at a date behind a closed sentence',
      '甲は、定める。\n令和４年２月２１日',
      ['甲は、定める。', '令和4年2月21日'],
    ],
    [
      'goes on with a date while the sentence is open',
      '甲は、\n令和４年２月２１日\nに定める。',
      ['甲は、令和4年2月21日に定める。', undefined],
    ],
    [
      'stops at a party label behind a closed sentence',
      '甲は、定める。\n甲　松山市',
      ['甲は、定める。', '甲松山市'],
    ],
    [
      'stops at an annex though the sentence is open',
      '甲は、定\n別表（第３条関係）',
      ['甲は、定', '別表(第3条関係)'],
    ],
    [
      'stops at a day above a signature though the sentence is open',
      '第５条　削除\n令和２年３月30日\n甲　松山市長　野本　健一',
      ['第5条削除', '令和2年3月30日'],
    ],
    [
      'stops at a day above a signer’s address though the sentence is open',
      '第５条　削除\n令和２年３月30日\n松山市二番町四丁目７番地２\n松山市長　野本　健一',
      ['第5条削除', '令和2年3月30日'],
    ],
    [
      'stops at the last line that is a day though the sentence is open',
      '第５条　削除\n令和２年３月30日',
      ['第5条削除', '令和2年3月30日'],
    ],
    [
      'stops at a label with who signs though the sentence is open',
      '甲乙協議して定める\n甲　松山市長　野本　健一',
      ['甲乙協議して定める', '甲松山市長野本健一'],
    ],
    [
      'stops at a label with its address though the sentence is open',
      '甲乙協議して定める\n甲　松山市二番町四丁目７番地２\n松山市長',
      ['甲乙協議して定める', '甲松山市二番町四丁目7番地2'],
    ],
    [
      'goes on with a label that has nobody beside it while the sentence is open',
      '次の者は、\n甲　松山市\nに通知する。',
      ['次の者は、甲松山市に通知する。', undefined],
    ],
    ['goes on over a page break', '甲は、\f定める。', ['甲は、定める。', undefined]],
    ['takes nothing at the end of the text', '', ['', undefined]],
  ])('%s', (_, text, expected) => {
    expect(taken(text)).toEqual(expected);
  });

  it('takes the rest of a line from a place on', () => {
    const cursor = cursorAt('第１条　甲は、定める。');
    expect(takeText(cursor, 3).text).toBe('甲は、定める。');
  });

  it.each([
    ['reports that it joined lines', '甲は、定\nめる。', ['lines-joined']],
    ['reports nothing for one line', '甲は、定める。', []],
  ])('%s', (_, text, codes) => {
    const cursor = cursorAt(text);
    takeText(cursor, 0);
    expect(codesOf(cursor)).toEqual(codes);
  });
});

describe('sentenceLeaves', () => {
  it('gives a leaf a sentence, each one span over the line break in it', () => {
    const cursor = cursorAt('甲は、定\nめる。乙は、従う。');
    const { text } = cursor.source;
    const sentences = sentenceLeaves(cursor, takeText(cursor, 0));
    expect(
      sentences.map(({ kind, spans }) => [kind, ...spans.map(s => text.slice(s.start, s.end))]),
    ).toEqual([
      ['sentence', '甲は、定\nめる。'],
      ['sentence', '乙は、従う。'],
    ]);
  });
});
