/** Dates of the instrument: when it was concluded, and what else happened. */
import { findDates } from '../japanese/calendar.js';
import type { FoundDate } from '../japanese/calendar.js';
import { append } from '../model/append.js';
import type {
  DateEvent,
  DateStatement,
  InstrumentAct,
  InstrumentKind,
  Quotation,
} from '../model/agreement.js';
import type { Leaf, LeafKind } from '../model/document.js';
import { leaves } from '../model/document.js';
import { givesWholeText, isChanging } from '../model/instrument.js';
import { present } from '../model/present.js';
import type { MappedText, Span } from '../model/text.js';
import type { Context } from './context.js';
import { eventNumberOf, eventOf } from './date-events.js';

/** The dates an instrument gives for itself. */
export interface InstrumentDates {
  /** One a wording, cover and signature block together. */
  readonly statements: readonly DateStatement[];
  readonly concludedOn?: string;
}

/** What finding the dates needs to know of the instrument. */
export interface DateSetting {
  /** A day before which it cannot have been made, as the date of a guideline that it cites. */
  readonly earliest: string | undefined;
  readonly act: InstrumentAct;
  readonly kind: InstrumentKind | undefined;
}

/**
 * Finds the dates of the instrument: those on lines of their own, and those that say what happened on
 * them. The day of conclusion is, in this order, the last line that is a date and says nothing else, what
 * the title or the cover calls it, what the preamble says; rules of entrustment, which nobody signs, have
 * the day of their public notice.
 */
export function findInstrumentDates(context: Context, setting: DateSetting): InstrumentDates {
  const lines = coverDates(context, setting);
  const events = [...lines, ...eventsInText(context)];
  const isMade = ({ event }: DateStatement): boolean =>
    event === 'conclusion' || event === 'declaration';
  const isWhole = ({ iso }: DateStatement): boolean => iso?.length === 10;
  const isSolemn = ({ iso, quotation }: DateStatement): boolean =>
    iso?.length === 7 && SOLEMN_DAY.test(quotation.text);
  const bare = lines.findLast(
    date => (isWhole(date) || isSolemn(date)) && date.event === undefined,
  );
  const called = lines.find(date => isWhole(date) && isMade(date));
  const noticed = lines.find(date => isWhole(date) && date.event === 'public-notice');
  const made =
    bare ??
    called ??
    dateOfPreamble(context, setting.act) ??
    (setting.kind === 'entrustment-rules' ? noticed : undefined);
  const ownEvent: DateEvent = setting.act === 'declaration' ? 'declaration' : 'conclusion';
  const statements = [
    ...events,
    ...(made === undefined || events.includes(made) ? [] : [made]),
  ].map(date =>
    date.event === undefined && made?.iso !== undefined && date.iso === made.iso
      ? { ...date, event: ownEvent }
      : date,
  );
  return { statements: mergeWordings(statements), ...present({ concludedOn: made?.iso }) };
}

/** 令和3年4月吉日: a day is meant, which the text does not tell. 令和3年4月 alone may be when a draft was written. */
const SOLEMN_DAY = /吉\s*日$/;

/** How much text behind a date may say what happened on it, in characters. */
const REACH = 40;

/** A line that says what happened on the date above it, and no more: 松山市告示第55号. Not one with a date of its own. */
const EVENT_LINE =
  /^[^。、]{0,14}(?:(?:告示|公告|公示)第[^。、]{1,8}号|議決|可決|届出|届け出|認可|許可|承認)$/;

/** Dates on lines of their own; of the cover and the title, those that say what happened. */
function coverDates(context: Context, { earliest, act }: DateSetting): readonly DateStatement[] {
  const all = [...leaves(context.document.children)];
  const title = all.findIndex(({ kind }) => kind === 'title');
  // 北見市告示第57号 at the head of all: the day above the title is that of the notice
  const notice = all[0]?.kind === 'notice-number' ? context.textOf(all[0]).text : '';
  return all.flatMap((leaf, at) => {
    // 改正 and a day: what changes an agreement has its own there
    const isOwn = leaf.kind === 'history' && !givesWholeText(act);
    if (!isOwn && !COVER.has(leaf.kind)) return [];
    const text = context.textOf(leaf);
    if (leaf.kind !== 'date-line') {
      const others = isChanging(act) ? daysOfOthers(text.text) : [];
      return placedDates(text, context, earliest).filter(
        ({ event }, place) => event !== undefined && others[place] !== true,
      );
    }
    const behind = eventBelow(all[at + 1], context) ?? (at < title ? notice : '');
    return datesIn(text, context, earliest).map(date => withEvent(date, '', behind));
  });
}

/** The line below a day, where it says what happened on it. */
function eventBelow(below: Leaf | undefined, context: Context): string | undefined {
  if (below?.kind !== 'front-matter' && below?.kind !== 'notice-number') return undefined;
  const line = context.textOf(below).text;
  return EVENT_LINE.test(line) && findDates(line).length === 0 ? line : undefined;
}

/**
 * What says that a day is another instrument's, in one that changes it: the day stands before its name.
 *
 *     平成30年9月27日に締結した定住自立圏形成協定の一部を変更する協定について
 *                     ^^^^^^^^
 *     令和4年3月25日に締結した。 is the instrument's own, and so is 令和4年3月25日締結
 */
const OF_ANOTHER =
  /^(?:付け?)?(?:で|に)?、?[^。、()]{0,40}?(?:(?:締結|変更|改正)(?:した|された|し、)|締結の)(?![。)]|$)/;

/** What stands before a day or year that is a cited instrument's: …に関する規約（平成18年北見市告示第120号）の一部を. */
const CITED = /(?:協約|協定|規約|覚書)書?\($/;

/** Of each date of a text, whether it is another instrument's. */
function daysOfOthers(text: string): readonly boolean[] {
  return findDates(text).map(
    ({ start, end }) => OF_ANOTHER.test(text.slice(end)) || CITED.test(text.slice(0, start)),
  );
}

const COVER: ReadonlySet<LeafKind> = new Set([
  'title',
  'front-matter',
  'notice-number',
  'date-line',
  'unparsed',
]);

/** The dates of a text with what the words beside each say of it. */
function placedDates(
  text: MappedText,
  context: Context,
  earliest?: string,
): readonly DateStatement[] {
  const places = findDates(text.text);
  return datesIn(text, context, earliest).map((date, at) => {
    const from = places[at - 1]?.end ?? 0;
    const { start, end } = places[at] ?? { start: 0, end: 0 };
    const next = Math.min(places[at + 1]?.start ?? text.text.length, end + REACH);
    return withEvent(date, text.text.slice(from, start), text.text.slice(end, next));
  });
}

function withEvent(date: DateStatement, before: string, behind: string): DateStatement {
  const event = eventOf(before, behind);
  return { ...date, ...present({ event, eventNumber: eventNumberOf(behind) }) };
}

/** Events of the instrument that running text may tell. A public notice there is another’s, which is cited. */
const TOLD: ReadonlySet<DateEvent | undefined> = new Set<DateEvent>([
  'council-resolution',
  'notification',
  'entry-into-force',
]);

function eventsInText(context: Context): readonly DateStatement[] {
  const told = (['preamble', 'sentence', 'testimonium'] as const).flatMap(kind =>
    context.leavesOf(kind).map(leaf => context.textOf(leaf)),
  );
  return told
    .filter(({ text }) => EVENT_WORDS.test(text))
    .flatMap(text => placedDates(text, context))
    .filter(({ iso, event }) => iso?.length === 10 && TOLD.has(event));
}

/** …で開会された議会の議決 · …から施行する. Not an event of a text that has none of the words. */
const EVENT_WORDS = /議決|可決|届|施行|適用|効力を/;

/** 令和3年4月1日、松山市と東温市とは、…を締結する。: the day at the head of the sentence that makes the agreement. */
const MADE = /^(?:付け?)?(?:に|で)?、(?:[^。]|。(?=\))){0,300}締結(?:する|した)。/;

function dateOfPreamble(context: Context, act: InstrumentAct): DateStatement | undefined {
  const preamble = context.firstText('preamble');
  if (preamble === undefined || act !== 'base') return undefined;
  const places = findDates(preamble.text);
  const at = places.findIndex(
    ({ start, end }) =>
      (start === 0 || preamble.text.charAt(start - 1) === '。') &&
      MADE.test(preamble.text.slice(end)),
  );
  const made = datesIn(preamble, context)[at];
  return made?.iso?.length === 10 ? made : undefined;
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
  const code = found.countedOn === undefined ? 'date-impossible' : 'date-after-era';
  if (found.impossible) context.report(code, quotation.spans, quotation.text);
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

/**
 * One statement for each wording and event: a date on the cover and under the text is one, at two places.
 */
function mergeWordings(dates: readonly DateStatement[]): readonly DateStatement[] {
  const merged = new Map<string, { date: DateStatement; readonly spans: Span[] }>();
  for (const date of dates) {
    const key = `${date.quotation.text} ${date.event ?? ''}`;
    const before = merged.get(key);
    if (before === undefined) merged.set(key, { date, spans: [...date.quotation.spans] });
    else {
      append(before.spans, date.quotation.spans);
      before.date = { ...before.date, ...date };
    }
  }
  return Array.from(merged.values(), ({ date, spans }) => ({
    ...date,
    quotation: { text: date.quotation.text, spans },
  }));
}
