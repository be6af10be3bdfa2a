/** Dates of the instrument: when it was concluded, and what it says of earlier ones. */
import { findDates } from '../japanese/calendar.js';
import type { FoundDate } from '../japanese/calendar.js';
import type { CitedInstrument, DateStatement, Quotation } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import type { Context } from './context.js';

/** What follows the date of an earlier instrument: 付けで締結し, に締結した, 付けをもって一部を変更した. */
const ACT_AFTER = /^(?:付け?)?(?:で|に|をもって)?、?(?<act>締結|(?:一部(?:を)?)?(?:変更|改正))/;

/** The dates an instrument gives for itself. */
export interface InstrumentDates {
  /** One a wording, cover and signature block together. */
  readonly statements: readonly DateStatement[];
  /** The whole date of the signature block, else of the cover. */
  readonly concludedOn?: string;
}

/**
 * Finds the dates that stand on lines of their own. `earliest` is a day before which the instrument
 * cannot have been made, as the date of a guideline that it cites.
 */
export function findInstrumentDates(
  context: Context,
  earliest: string | undefined,
): InstrumentDates {
  const found = context
    .leavesOf('date-line')
    .flatMap(leaf => datesIn(context.textOf(leaf), context, earliest));
  const concludedOn = found.findLast(date => date.iso?.length === 10)?.iso;
  const statements = mergeWordings(found);
  return concludedOn === undefined ? { statements } : { statements, concludedOn };
}

/** Earlier instruments in the preamble: 平成28年10月3日付けで締結し、令和3年2月15日付けで変更した. */
export function findCitedInstruments(context: Context): readonly CitedInstrument[] {
  const preamble = context.firstText('preamble');
  if (preamble === undefined) return [];
  const ends = findDates(preamble.text).map(({ end }) => end);
  return datesIn(preamble, context).flatMap((date, at) => {
    const act = ACT_AFTER.exec(preamble.text.slice(ends[at]))?.groups?.['act'];
    if (act === undefined) return [];
    return [{ act: act === '締結' ? ('concluded' as const) : ('amended' as const), date }];
  });
}

/**
 * The dates in a text as statements. `earliest` is a day before which a blank cannot lie.
 */
export function datesIn(
  text: MappedText,
  context: Context,
  earliest?: string,
): readonly DateStatement[] {
  return findDates(text.text).map(found => ({
    quotation: quoteDate(text, found, context),
    ...present({ iso: found.iso, blank: blankOf(found, earliest) }),
  }));
}

function quoteDate(text: MappedText, found: FoundDate, context: Context): Quotation {
  const quotation = context.quotePart(text, found.start, found.end);
  if (found.impossible === true) context.report('date-impossible', quotation.spans, quotation.text);
  return quotation;
}

function blankOf(found: FoundDate, earliest: string | undefined): DateStatement['blank'] {
  return found.blank === undefined
    ? undefined
    : { token: found.blank, ...rangeOf(found, earliest) };
}

/** A blank lies within its year or era, and not before what the text cites. */
function rangeOf(
  { range }: FoundDate,
  earliest: string | undefined,
): { notBefore?: string; notAfter?: string } {
  if (range === undefined) return {};
  const { first, last = '9999-12-31' } = range;
  const isLater = earliest !== undefined && earliest > first && earliest <= last;
  return present({ notBefore: isLater ? earliest : first, notAfter: range.last });
}

/** One statement for each wording; a date that stands on the cover and under the text is one, at two places. */
function mergeWordings(dates: readonly DateStatement[]): readonly DateStatement[] {
  const merged = new Map<string, DateStatement>();
  for (const date of dates) {
    const before = merged.get(date.quotation.text);
    const spans = [...(before?.quotation.spans ?? []), ...date.quotation.spans];
    merged.set(date.quotation.text, { ...date, quotation: { text: date.quotation.text, spans } });
  }
  return [...merged.values()];
}
