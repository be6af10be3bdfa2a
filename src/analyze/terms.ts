/** How long an agreement is in force, whether it goes on by itself, and how long before its end notice is due. */
import { findDates } from '../japanese/calendar.js';
import { PERIOD, durationOf, endOfFiscalYear, lastDayOf } from '../japanese/periods.js';
import type { DateStatement, Term } from '../model/agreement.js';
import { leaves } from '../model/document.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import type { Context, PartyContext } from './context.js';
import type { Days } from './entry-into-force.js';
import { daysOf, eventDay, firstDayIn, firstDayInForce } from './entry-into-force.js';

/** A sentence that lays down the term: この協定の有効期間は、… · …まで効力を有する · 効力を生じ、令和6年3月31日までとする. Not 募集期間は. */
const TERM =
  /(?:有効|存続|協定|協約|契約|委託|実施)(?:の)?期間は|^(?:この(?:協定|協約|規約)の)?期間は|効力を(?:有する|生じ、[^。]{0,20}まで)/;

/** A heading that says of what the days below it are: 3 協定期間 · （協定の期間） · 有効期間. Not 募集期間, 工事期間. */
const TERM_HEADING = /^\(?(?:(?:協定|協約|規約|契約|委託|有効|存続)書?の?)?(?:有効)?期間\)?$/;

/** から5年間 · から起算して6か月間 · 5年間とする · から1年間効力を有する. */
const LENGTH = new RegExp(
  `(?:(?:から|より)(?:起算して)?、?|は、?)${PERIOD}(?:とする|を経過|まで|、|と|効力を有)`,
);

/** 当該年度の末日まで · 締結の日の属する年度の末日まで. */
const END_OF_YEAR = /(?:当該|その|同|属する)(?:会計)?年度の(?:末日|3月31日|終わり)(?:まで|と)/;

/** What goes on: 更新された, 継続する, 延長し, 同一の条件で. */
const RENEWAL = /更新|継続|延長|同一(?:の)?(?:条件|内容)|効力を有する|更に.{1,5}年間?有効/;
/** Nobody says otherwise: 申出がないときは · 意思表示がない場合 · 通知をしない限り. */
const NO_OBJECTION =
  /(?:申し?出|申し?入れ|通知|通告|意思(?:の)?表示|異議|協議)[^。、]{0,12}(?:ない|なかった|なければ|なく|しない|せず)/;
/** It is so without anybody doing it: みなす · 自動的に · 以後も同様とする. */
const BY_ITSELF =
  /みなす|みなし|自動(?:的に)?(?:更新|継続|延長)|(?:以後|その後|爾後|以降)(?:も|において)?(?:また|も)?、?同様/;
/** 更新しない · 更新は行わない. Not 更新しない旨の申出, which somebody may make. */
const NO_RENEWAL =
  /(?:更新|延長|継続)(?:は、?(?:行わ|し)?|を?(?:行わ|し))ない(?:ものとする|こととする)?。/;

/** 有効期間満了の日の6か月前までに · 30日前までに · 満了する日の3月前から. */
const NOTICE = new RegExp(`${PERIOD.replace('間?', '')}以?前(?:(?:まで)?に|から)`);
/** 期間満了の日前6箇月までに · 満了前3月までに. Not 令和3年前6月までに. */
const NOTICE_BEHIND = new RegExp(`(?:日|満了|終了)の?前${PERIOD}(?:まで|以前)に`);
/** Of the end of the agreement, and not of some event: 満了, 解除, 廃止 … with somebody who says so. */
const ENDING = /満了|期間|終了|解除|解約|廃止|失効|脱退|更新|効力を失わせ/;
const SAYING = /申し?出|申し?入れ|通知|通告|意思(?:の)?表示|予告|書面により行|協議/;

/**
 * How long before its end somebody says so, where the end follows what is said: 通告があった日から起算して2年を
 * 経過した日に、その効力を失う · 通告後2年を経過した日に · 申出のあった日から2年を経過した日に廃止する. Not 締結の日から2年を経過した
 * 日に効力を失う, which is how long it lasts.
 */
const LAPSE = new RegExp(
  `(?:申し?出|申し?入れ|通知|通告|予告)(?:(?:の|[のが]?あった|をした|を受けた)日から(?:起算して)?|後)、?${PERIOD}を?経過した(?:日|とき)[^。]{0,20}(?:効力を失|失効|廃止|終了|解消)`,
);

/** Finds the term in the sentences of the articles; undefined where they say nothing of it. */
export function findTerm(
  { context }: PartyContext,
  dates: readonly DateStatement[],
): Term | undefined {
  const sentences = context.leavesOf('sentence').map(leaf => context.textOf(leaf));
  const headed = sentencesBelow(TERM_HEADING, context);
  const days = daysOf(dates);
  const findings = sentences.flatMap((sentence, at) => {
    const isTerm = headed[at] === true || TERM.test(sentence.text);
    const said = { ...spanOfTime(sentence, { days, isTerm }), ...endOf(sentence) };
    return Object.keys(said).length === 0 ? [] : [{ ...said, spans: sentence.pieces }];
  });
  const hasNotice = findings.some(({ noticePeriod }) => noticePeriod !== undefined);
  const all = hasNotice ? findings : [...findings, ...sentences.flatMap(lapseIn)];
  if (all.length === 0) return undefined;
  const first = [...all].reverse().reduce((later, sooner) => ({ ...later, ...sooner }));
  return { ...first, spans: all.flatMap(({ spans }) => spans) };
}

/**
 * Of each sentence, whether it is the first below a heading: what the heading says need not be said again.
 *
 *     3 協定期間
 *       平成30年4月1日から平成31年3月31日までとする。
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function sentencesBelow(heading: RegExp, context: Context): readonly boolean[] {
  const found: boolean[] = [];
  let isBelow = false;
  for (const leaf of leaves(context.document.children)) {
    if (leaf.kind === 'heading') isBelow = heading.test(context.textOf(leaf).text);
    if (leaf.kind !== 'sentence') continue;
    found.push(isBelow);
    isBelow = false;
  }
  return found;
}

/** The notice of a lapse, which counts where no notice of the end is asked for besides. */
function lapseIn({ text, pieces }: MappedText): readonly Term[] {
  const noticePeriod = durationIn(text, LAPSE);
  return noticePeriod === undefined ? [] : [{ noticePeriod, spans: pieces }];
}

/** From when until when, as far as one sentence says. */
function spanOfTime(
  { text }: MappedText,
  { days, isTerm }: { readonly days: Days; readonly isTerm: boolean },
): Omit<Term, 'spans'> {
  if (!isTerm) return present({ from: firstDayInForce(text, days) });
  const from = firstDayIn(text);
  const until = lastDayIn(text);
  const length = durationIn(text, LENGTH);
  const counted = from ?? eventDay(text, days);
  return present({
    from: counted,
    until: until ?? endOfYear(text, counted) ?? computedEnd(from, length),
    length,
  });
}

/** The last day; of an era that has ended since, as texts before 2019 have it (平成33年3月31日まで), counted on. */
function lastDayIn(text: string): string | undefined {
  const days = findDates(text).filter(({ end }) => /^(?:まで|限り|をもって)/.test(text.slice(end)));
  return days.map(({ iso, countedOn }) => iso ?? countedOn).find(day => day?.length === 10);
}

function endOfYear(text: string, from: string | undefined): string | undefined {
  return from !== undefined && END_OF_YEAR.test(text) ? endOfFiscalYear(from) : undefined;
}

/** The last day of a term that begins on a day that the text names. */
function computedEnd(from: string | undefined, length: string | undefined): string | undefined {
  return from === undefined || length === undefined ? undefined : lastDayOf(from, length);
}

/** What one sentence says of the end: whether the term goes on, and how long before notice is due. */
function endOf({ text }: MappedText): Omit<Term, 'spans'> {
  const isNotice = ENDING.test(text) && SAYING.test(text);
  const noticePeriod = durationIn(text, NOTICE) ?? durationIn(text, NOTICE_BEHIND);
  return present({
    renewsAutomatically: renewal(text),
    noticePeriod: isNotice ? noticePeriod : undefined,
  });
}

function durationIn(text: string, pattern: RegExp): string | undefined {
  const { count, unit } = pattern.exec(text)?.groups ?? {};
  return count === undefined || unit === undefined ? undefined : durationOf(count, unit);
}

function renewal(text: string): boolean | undefined {
  if (NO_RENEWAL.test(text)) return false;
  const isByItself = BY_ITSELF.test(text) && RENEWAL.test(text);
  const isUnopposed =
    NO_OBJECTION.test(text) &&
    /更新|継続|延長|更に.{1,5}年間?有効/.test(text) &&
    !/できる。?$/.test(text);
  return isByItself || isUnopposed ? true : undefined;
}
