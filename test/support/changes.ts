/** An agreement and instruments that change it, and what a change makes of its text. */
import { expect } from 'vitest';
import { Versions } from './versions.js';

/** The name of the agreement. */
export const NAME = '松山市及び東温市における連携中枢都市圏形成に係る連携協約';

/** Its parties, as a preamble names them. */
export const PARTIES = '松山市（以下「甲」という。）及び東温市（以下「乙」という。）';

/** An agreement of 4 July 2016, whose lines stand between the preamble and the day. */
export function agreement(lines: readonly string[], behind: readonly string[] = []): string {
  return [
    NAME,
    `${PARTIES}は、次のとおり連携協約を締結する。`,
    ...lines,
    'この協約の締結を証するため、本書２通を作成し、各自その１通を保有する。',
    '平成28年7月4日',
    ...behind,
  ].join('\n');
}

/** An instrument that changes it. */
export function amendment(date: string, ...lines: readonly string[]): string {
  return [
    `${NAME}の一部を変更する連携協約`,
    '',
    `${PARTIES}が平成28年7月4日付けで締結した連携協約の一部を変更する連携協約を次のとおり締結する。`,
    '',
    ...lines,
    '',
    date,
  ].join('\n');
}

/** A text with lines replaced; a line by none is left out. */
export function edited(
  lines: readonly string[],
  ...edits: readonly (readonly [string, ...string[]])[]
): readonly string[] {
  for (const [line] of edits) expect(lines).toContain(line);
  return lines.flatMap(line => {
    const edit = edits.find(([old]) => old === line);
    return edit === undefined ? [line] : edit.slice(1);
  });
}

/** What an amendment makes of an agreement: lines that go (-) and that come (+), or why it is not applied. */
export function effectOf(base: string, ...lines: readonly string[]): readonly string[] {
  const versions = new Versions(base, amendment('令和3年2月15日', ...lines));
  const [before, after] = ['2016-07-04', '2021-02-15'].map(date => versions.text(date));
  const [refusal] = versions.refusals('2021-02-15');
  if (refusal !== undefined) {
    expect(after).toEqual([]);
    return [`! ${refusal.replace(/^.*示しません。|：「.*$/gsu, '')}`];
  }
  const without = (
    some: readonly string[] = [],
    others: readonly string[] = [],
  ): readonly string[] => some.filter(line => !others.includes(line));
  return [
    ...without(before, after).map(line => `- ${line}`),
    ...without(after, before).map(line => `+ ${line}`),
  ];
}
