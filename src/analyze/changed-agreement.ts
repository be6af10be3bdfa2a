/** The agreement that an instrument changes or ends, by the title and the number under which it cites it. */
import { foldWidth } from '../japanese/normalize.js';
import type { CitedAgreement } from '../model/agreement.js';
import type { MappedText } from '../model/text.js';
import type { Context } from './context.js';

/** How the name of an agreement ends. */
const NAME_END = '(?:協約|協定|規約|覚書|協議書)書?';

/** What a title says is done to another agreement. */
const DONE_BY_TITLE =
  '(?:の(?:全部|一部))?を(?:変更|改正|廃止)する|の(?:一部)?(?:変更|改正|廃止)(?:に|$)';

/**
 * A title that names another agreement.
 *
 *     岡崎市と幸田町との間における消防事務の委託に関する規約の一部を改正する規約 · …連携協約の変更について
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not 定住自立圏形成変更協定, which names none.
 */
const IN_TITLE = new RegExp(`^(?<name>.{2,100}?${NAME_END})(?:${DONE_BY_TITLE})`);

/**
 * A sentence that says what is changed or ended.
 *
 *     消防事務の委託に関する規約（平成15年岡崎市告示第120号）の一部を次のように改正する。 · …規約（…）は、廃止する。
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not 第3条の一部を次のように改正する, nor a name that begins before the last comma.
 */
const IN_SENTENCE = new RegExp(
  `(?<name>[^、。()「」]{2,100}${NAME_END})(?:\\((?<number>[^()]{0,24}第[0-9]+号)\\))?` +
    '(?:の(?:全部|一部)を|を|は、?)(?:次の(?:とおり|ように))?(?:変更|改正|廃止)',
);

/** What stands before the name and tells its day: 平成28年10月3日付けで締結した. */
const MADE = /^.*(?:締結|制定|定め)(?:した|された|し、)/;

/** What names none: この協約, 原協定, 連携協約, 当該規約. */
const COMMON = new RegExp(
  `^(?:この|本|同|原|当該|前項の|変更前の|現行の|既存の)*(?:連携|形成|定住自立圏形成|相互応援)?${NAME_END}$`,
);

/** What the text calls the agreement that it changes or ends: by its own title, else in its sentences. */
export function findChangedAgreement(context: Context): CitedAgreement | undefined {
  const title = context.firstText('title');
  const byTitle = title === undefined ? null : IN_TITLE.exec(title.text);
  const bySentence = firstCitation(context, byTitle?.groups?.['name']);
  if (title === undefined || byTitle === null) return bySentence;
  const name = byTitle.groups?.['name'] ?? '';
  return { ...bySentence, title: context.quotePart(title, 0, name.length) };
}

/** The first sentence that names the agreement; one that is known to be called otherwise names another. */
function firstCitation(context: Context, known: string | undefined): CitedAgreement | undefined {
  const kinds = ['preamble', 'amending-provision', 'sentence'] as const;
  for (const leaf of kinds.flatMap(kind => context.ownLeavesOf(kind))) {
    const found = citationIn(context.textOf(leaf), context);
    if (found !== undefined && known?.endsWith(foldWidth(found.title.text)) !== false) return found;
  }
  return undefined;
}

function citationIn(text: MappedText, context: Context): CitedAgreement | undefined {
  const match = IN_SENTENCE.exec(text.text);
  const { name, number } = match?.groups ?? {};
  if (match === null || name === undefined) return undefined;
  const before = MADE.exec(name)?.[0].length ?? 0;
  const end = match.index + name.length;
  const title = context.quotePart(text, match.index + before, end);
  if (number !== undefined)
    return { title, number: context.quotePart(text, end + 1, end + 1 + number.length) };
  return COMMON.test(name.slice(before)) ? undefined : { title };
}
