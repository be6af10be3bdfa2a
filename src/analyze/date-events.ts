/** What happened on a date: 議決, 告示, 届出 … are events of their own beside the conclusion. */
import type { DateEvent } from '../model/agreement.js';

/** Words for each event, as they stand behind a date or before it. */
const WORDS: readonly (readonly [DateEvent, string])[] = [
  ['council-resolution', '(?:議会(?:の)?)?(?:議決|可決)'],
  ['public-notice', '告示|公告|公示'],
  ['notification', '届(?:け)?出'],
  ['approval', '(?:許可|認可|承認)'],
  ['entry-into-force', '施行|適用|効力を(?:生|発)'],
  ['abolition', '廃止'],
  ['change', '(?:一部)?(?:変更|改正)'],
  ['declaration', '宣言'],
  ['conclusion', '締結|調印|制定'],
];

/**
 * Behind a date, before another clause begins.
 *
 *     令和3年3月22日 松山市議会議決 · 令和3年4月1日松山市告示第55号 · 令和3年4月5日 愛媛県知事届出 · 令和2年1月17日締結
 *                       ^^^^                      ^^^^                             ^^^^               ^^^^
 */
const BEHIND = WORDS.map(
  ([event, words]) =>
    [event, new RegExp(`^(?:付け?|から|に|で)?、?[^。、0-9]{0,14}?(?:${words})`)] as const,
);

/** Before a date, as a label: 議決年月日：令和3年3月22日 · 施行日 令和3年4月1日 · （締結）令和2年1月17日. */
const BEFORE = WORDS.map(
  ([event, words]) =>
    [event, new RegExp(`(?:${words})(?:年月日|の?日|期日)?[)]?[:：・]?$`)] as const,
);

/** The number of a public notice: 松山市告示第55号. */
const NUMBER =
  /^[^。、]{0,14}?(?<number>[^。、0-9()]{0,10}(?:告示|公告|公示)第[0-9一二三四五六七八九十百]+号)/;

/** The event of a date, by the words behind it, else by those before it. */
export function eventOf(before: string, behind: string): DateEvent | undefined {
  const [after] = BEHIND.flatMap(([event, pattern]) => {
    const match = pattern.exec(behind);
    return match === null ? [] : [{ event, length: match[0].length }];
  }).sort((a, b) => a.length - b.length);
  return after?.event ?? BEFORE.find(([, pattern]) => pattern.test(before))?.[0];
}

/** The number that stands with a date: 告示第55号. */
export function eventNumberOf(behind: string): string | undefined {
  return NUMBER.exec(behind)?.groups?.['number'];
}
