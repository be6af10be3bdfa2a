/** The instruments that one names as concluded or changed before it, and the end that it gives them. */
import { findDates } from '../japanese/calendar.js';
import { dayAfter } from '../japanese/periods.js';
import type { CitedInstrument } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import type { Context } from './context.js';
import { datesIn } from './dates.js';

/**
 * What follows the date of an earlier instrument: 付けで締結し, に締結した, 付けをもって一部を変更した, に甲と乙との
 * 間において締結した.
 */
const ACT_AFTER =
  /^(?:付け?)?(?:で|に|をもって)?、?(?:[^。、「」()]{0,20}(?:間|間で|間に|おいて)、?)?(?<act>締結|(?:一部(?:を)?)?(?:変更|改正))/;

/** Earlier instruments in the preamble: 平成28年10月3日付けで締結し、令和3年2月15日付けで変更した. */
export function findCitedInstruments(context: Context): readonly CitedInstrument[] {
  const texts = (['preamble', 'sentence', 'title'] as const).flatMap(kind =>
    context.leavesOf(kind).map(leaf => context.textOf(leaf)),
  );
  for (const text of texts) {
    const cited = citedIn(text, context);
    if (cited.length > 0) return cited;
  }
  return [];
}

function citedIn(text: MappedText, context: Context): readonly CitedInstrument[] {
  const ends = findDates(text.text).map(({ end }) => end);
  return datesIn(text, context).flatMap((date, at): CitedInstrument[] => {
    const act = ACT_AFTER.exec(text.text.slice(ends[at]))?.groups?.['act'];
    if (act === undefined) return [];
    return act === '締結'
      ? [{ act: 'concluded', date: { ...date, event: 'conclusion' } }]
      : [{ act: 'amended', date: { ...date, event: 'change' } }];
  });
}

/** 令和8年3月31日限り廃止する · 令和8年3月31日をもって効力を失う: the last day. */
const LAST_DAY = /^(?:限り|をもって)、?[^。締変]{0,40}(?:廃止|失効|効力を失|終了|解消)/;
/** 令和8年4月1日から廃止する · 令和8年4月1日に失効する · 令和8年4月1日から施行する: the first day without force. */
const FIRST_DAY = /^(?:から|に|付けで)、?[^。締変]{0,40}(?:廃止|失効|効力を失|終了|解消|施行)/;

/** 廃止する期日 令和8年3月31日 · 廃止年月日：令和8年4月1日: the day that a list names. */
const NAMED_DAY = /(?:廃止|失効|解消|終了)(?:する)?(?:の)?(?:期日|年月日|日|時期)[:：・]?$/;

/** The first day on which an agreement that is ended has no force any more. */
export function findEnd(context: Context): string | undefined {
  const texts = (['preamble', 'sentence', 'unparsed'] as const).flatMap(kind =>
    context.leavesOf(kind).map(leaf => context.textOf(leaf).text),
  );
  for (const text of texts)
    for (const { start, end, iso } of findDates(text)) {
      if (iso?.length !== 10) continue;
      if (NAMED_DAY.test(text.slice(0, start))) return iso;
      if (LAST_DAY.test(text.slice(end))) return dayAfter(iso);
      if (FIRST_DAY.test(text.slice(end))) return iso;
    }
  return undefined;
}
