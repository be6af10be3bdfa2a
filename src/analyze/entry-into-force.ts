/** From when an instrument has effect. */
import { findDates } from '../japanese/calendar.js';
import type { DateStatement, EntryIntoForce } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { Context } from './context.js';

/**
 * The sentence that says it: この協約は、令和4年4月1日から施行する · この変更協約は、…から効力を生ずる. Not
 * 改正後の規定は、…から適用する, nor 事業は、…から実施する.
 */
const IN_FORCE =
  /^(?:この|本)(?:連携|(?:一部)?変更|一部改正)?(?:協定|協約|規約|契約)(?:書)?(?:の変更|による変更)?は、[^。]{0,50}?(?:から|より)(?:これを|その)?(?:施行|適用|効力を(?:生|発))/;

/** Another day for a part: ただし、第3条の規定は、令和9年4月1日から施行する。 Not ただし、甲及び乙が別に定める. */
const IN_PARTS =
  /^(?:ただし、)?[^。]{0,60}(?:規定|部分)(?:\([^()]*\))?は、[^。]{0,40}(?:から|より)(?:施行|適用)/;

/** What a day may be named by that is no date: 締結の日から · 締結日より · 施行の日から. */
const FROM_EVENT =
  /(?:(?<conclusion>締結)|(?<force>施行|効力(?:を生ずる|を生じる|を生じた|の?発生)))(?:した|する)?の?日(?:の翌日)?(?:から|より)/;
const NEXT_DAY = /日の翌日(?:から|より)/;

/** Where the sentence may stand: in an article, in 附則, behind the sentences that change another text. */
const SPOKEN = ['sentence', 'amending-provision', 'unparsed'] as const;

/** The days that an instrument gives, by what happened on them. */
export interface Days {
  readonly conclusion?: string;
  readonly force?: string;
}

/** The days of conclusion and of entry into force among the dates of an instrument. */
export function daysOf(dates: readonly DateStatement[]): Days {
  const dayOf = (event: DateStatement['event']): string | undefined =>
    dates.find(date => date.event === event && date.iso?.length === 10)?.iso;
  return present({ conclusion: dayOf('conclusion'), force: dayOf('entry-into-force') });
}

/**
 * The day from which an instrument has effect, where it names one. New text that it gives another
 * instrument is none of it.
 */
export function findEntryIntoForce(
  context: Context,
  dates: readonly DateStatement[],
): EntryIntoForce | undefined {
  const days = daysOf(dates);
  const sentences = SPOKEN.flatMap(kind =>
    context.ownLeavesOf(kind).map(leaf => context.textOf(leaf)),
  );
  const [found] = sentences.flatMap(({ text, pieces }) => {
    const from = firstDayInForce(text, days);
    return from === undefined ? [] : [{ from, spans: pieces }];
  });
  if (found === undefined) return undefined;
  for (const { text, pieces } of sentences)
    if (!IN_FORCE.test(text) && IN_PARTS.test(text) && firstDayIn(text) !== found.from)
      context.report('entry-into-force-in-parts', pieces);
  return found;
}

/** The first day, from a sentence that says no more than when the instrument takes effect. */
export function firstDayInForce(text: string, days: Days): string | undefined {
  const [clause] = IN_FORCE.exec(text) ?? [];
  if (clause === undefined) return undefined;
  return firstDayIn(clause) ?? eventDay(clause, days);
}

/** The first whole date that から follows. */
export function firstDayIn(text: string): string | undefined {
  const places = findDates(text).filter(({ iso }) => iso?.length === 10);
  return places.find(({ end }) => /^(?:から|より)/.test(text.slice(end)))?.iso;
}

/** The day of the event that something counts from, where the text has it. The day after is not computed. */
export function eventDay(text: string, days: Days): string | undefined {
  const event = FROM_EVENT.exec(text)?.groups;
  if (event === undefined || NEXT_DAY.test(text)) return undefined;
  return event['conclusion'] === undefined ? days.force : days.conclusion;
}
