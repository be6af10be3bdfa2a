/** Older agreements that an agreement ends besides what it lays down: 旧協定は、廃止する. */
import type { DateStatement, EndedAgreement } from '../model/agreement.js';
import type { Leaf, Paragraph } from '../model/document.js';
import { descendants } from '../model/document.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import { sliceMapped } from '../model/text.js';
import type { Context } from './context.js';
import { datesIn } from './dates.js';

/** How an agreement is named: its day before the name or behind it, or its number behind it. */
const NAMED =
  '(?<day>[^、。「」()]{0,4}年[^、。「」()]{1,8}日(?:付け?)?(?:で|に)?、?(?:締結|定め|制定)(?:した|された|され、))?' +
  '(?<name>(?:(?!この|当該|前項の|掲げる|(?<!\\p{Script=Han})本[協規覚])[^、。「」()]){2,100}(?:協約|協定|規約|覚書)書?)' +
  '(?:\\((?<cited>[^()]{1,40})\\))?';

const ENDS = 'は、?(?:同日限り、?|これを)?(?:廃止する|(?:その)?効力を失う)';

/**
 * The words that end another agreement.
 *
 *     昭和48年4月1日付けで締結した消防相互応援協定は、廃止する。 · 消防相互応援協定（昭和48年4月1日締結）は、これを廃止する。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not この協定は, 本協定は, …廃止することができる, nor 通告の日から起算して2年を経過した日にこの協定は、その効力を失う: what becomes of the text itself.
 */
const ENDED = new RegExp(`(?<=^|[、。」)])${NAMED}${ENDS}`, 'u');

/** A sentence above a list of them: 次に掲げる協定は、廃止する。 */
const ENDS_LISTED = new RegExp(
  `(?:^|、)次(?:の各号)?に掲げる(?:協約|協定|規約|覚書)(?:等|書)?${ENDS}。?$`,
);

/** An entry of that list: 消防相互応援協定（昭和48年4月1日締結）. */
const LISTED = new RegExp(`^${NAMED}。?$`, 'u');

/** 平成10年岡崎市告示第120号, behind the name. Not 昭和48年4月1日締結, nor 以下「旧協定」という. */
const NUMBER = /^[^「」]{0,24}第[0-9]+号$/;

/** The agreements that an instrument ends, in a sentence or a list; its own end is another matter. */
export function findEndedAgreements(context: Context): readonly EndedAgreement[] {
  const listed = new Set(
    descendants(context.document.children, 'paragraph').flatMap(paragraph =>
      entriesOf(paragraph, context),
    ),
  );
  return context
    .ownLeavesOf('sentence')
    .flatMap(leaf => endedIn(leaf, listed.has(leaf) ? LISTED : ENDED, context) ?? []);
}

/** The sentences of the entries that a sentence says are ended. */
function entriesOf({ sentences, items }: Paragraph, context: Context): readonly Leaf[] {
  const last = sentences.at(-1);
  if (last === undefined || !ENDS_LISTED.test(context.textOf(last).text)) return [];
  return items.flatMap(item => item.sentences.slice(0, 1));
}

function endedIn(provision: Leaf, pattern: RegExp, context: Context): EndedAgreement | undefined {
  const text = context.textOf(provision);
  const match = pattern.exec(text.text);
  const { day = '', name, cited } = match?.groups ?? {};
  if (match === null || name === undefined) return undefined;
  const start = match.index + day.length;
  const end = match.index + match[0].length;
  const behind = start + name.length + 1;
  const isNumber = cited !== undefined && NUMBER.test(cited);
  return {
    provision,
    clause: context.quotePart(text, match.index, end),
    title: context.quotePart(text, start, start + name.length),
    ...present({
      number: isNumber ? context.quotePart(text, behind, behind + cited.length) : undefined,
      // the day of a number is that of its notice
      concludedOn: isNumber ? undefined : dayIn(sliceMapped(text, match.index, end), context),
    }),
  };
}

/** The day of its conclusion, among the words that end it. */
function dayIn(words: MappedText, context: Context): DateStatement | undefined {
  const [date] = datesIn(words, context);
  return date?.iso?.length === 10 ? { ...date, event: 'conclusion' } : undefined;
}
