/** What collections of ordinances print of the changes of a text. */
import { describe, expect, it } from 'vitest';
import {
  changesInHistory,
  changesInNote,
  isChangeNote,
  isHistoryLine,
} from '../../src/japanese/change-notes.js';
import type { ToldChange } from '../../src/japanese/change-notes.js';

/** 2010 41: the day or year and the number. */
function short(changes: readonly ToldChange[]): readonly string[] {
  return changes.map(({ act, iso, number }) =>
    [act === 'abolished' ? '廃止' : '', iso, number].filter(Boolean).join(' '),
  );
}

describe('isChangeNote', () => {
  it.each([
    ['(平22告示41・一部改正)', ['2010 41']],
    ['(平22告示41・平27告示15・一部改正)', ['2010 41', '2015 15']],
    ['(昭60告示15・全改、平22告示41・追加)', ['1985 15', '2010 41']],
    ['(平22告示41・旧第5条の2繰下)', ['2010 41']],
    ['(平22告示41追加)', ['2010 41']],
    ['(平22.3.31告示41・一部改正)', ['2010-03-31 41']],
    ['(平22岡崎市告示41・別表第1改正)', ['2010 41']],
    ['(令元協議・一部改正)', ['2019']],
    ['一部改正(平成16年告示3号・22年41号)', ['2004 3', '2010 41']],
    ['追加(平成22年告示41号)、一部改正(平成27年告示15号)', ['2010 41', '2015 15']],
  ])('takes %s for a note, and reads its changes', (note, changes) => {
    expect(isChangeNote(note)).toBe(true);
    expect(short(changesInNote(note))).toEqual(changes);
  });

  it.each([
    '(昭和22年法律第67号)',
    '(平成22年告示第41号。以下「規約」という。)',
    '(平22告示41)',
    '(一部改正)',
    '(平成22年の一部改正)',
    '(目的)',
    '一部改正(甲の意見による。)',
  ])('does not take %s for one', text => {
    expect(isChangeNote(text)).toBe(false);
  });
});

describe('isHistoryLine', () => {
  it.each([
    ['改正平成22年3月31日告示第41号', ['2010-03-31 41']],
    ['改正:平成22年3月31日岡崎市告示第41号', ['2010-03-31 41']],
    ['改正平成22年3月31日告示第41号平成27年3月20日告示第15号', ['2010-03-31 41', '2015-03-20 15']],
    ['最終改正令和元年12月3日協議', ['2019-12-03']],
    ['(平成22年3月31日一部改正)', ['2010-03-31']],
    ['改正平成22年告示第41号', ['2010 41']],
    ['改正平成22年3月31日告示第41号(平成22年4月1日施行)', ['2010-03-31 41']],
    ['廃止令和3年3月31日告示第30号', ['廃止 2021-03-31 30']],
    ['注平成22年から改正経過を注記した。', []],
  ])('takes %s for one, and reads its changes', (line, changes) => {
    expect(isHistoryLine(line, { isContinued: false })).toBe(true);
    expect(short(changesInHistory(line))).toEqual(changes);
  });

  it('takes a line that goes on with a list', () => {
    const line = '平成27年3月20日告示第15号';
    expect(isHistoryLine(line, { isContinued: true })).toBe(true);
    expect(isHistoryLine(line, { isContinued: false })).toBe(false);
  });

  it.each([
    '改正後の規約',
    '平成20年3月28日告示第12号',
    '平成20年3月28日制定',
    '改正平成22年3月31日から',
    '平成22年3月31日に改正した規約は',
    '改正令和年月日告示第号',
  ])('does not take %s for one', line => {
    expect(isHistoryLine(line, { isContinued: false })).toBe(false);
  });
});
