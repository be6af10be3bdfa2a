/** The lines that begin an amending sentence. */
import { NUMERAL } from '../japanese/numerals.js';
import { unquote } from '../japanese/quotes.js';
import type { Line } from './lines.js';

/** The number of an operation in a list: (1) 第3条中 · ア 別表を. */
const LIST_NUMBER = '(?:\\([^()]{1,3}\\)|[0-9]{1,2}|[ア-ン])';

/** A part of the agreement that is changed, its owner before it or not: 原協約第3条 · 同条第2項 · 別表. */
const OWNER = '(?:(?:原|変更前の|現行の)?(?:連携|形成)?協(?:約|定)(?:書)?(?:の|中)?)?';
const PART = `${OWNER}(?:別表|同[条項号表]|第|前文|後文|題名|目次|[附付]則|本則)`;

const OPENING = new RegExp(`^${PART}`);

/** を第6条とし · を同条第2項とする · を別表第1とする. */
const RENAMES = `を(?:同[条項表]|別表)?第[${NUMERAL}]+(?:[編章条項号]|(?=と))[^。]{0,24}と[しす]`;

/**
 * A sentence that changes another instrument: 別表を次のように改める。 · 別表第1の2の項を削る。 ·
 * 第5条を第6条とし、 · 第3条に後段として「…。」を加える。 · 第4条に見出しとして「（費用）」を付する。 Not 別表に掲げるとおり.
 */
const AMENDING = new RegExp(
  `^${PART}[^。]*(?:(?:改め|加え|削)(?:る|り|、)|「」を付(?:する|し、)|繰り?[上下]げ|${RENAMES})`,
);

/** 第3条中「, behind which the sentence may be wrapped anywhere. */
const BEGUN = new RegExp(`^${PART}[^「『。]{0,20}中[「『]`);

/** 別表第1中 · 別表の2の部中 · 別表医療の項の次に alone on its line, above rows in quotation marks. Not 別表に掲げる期間中. */
const ABOVE_ROWS = new RegExp(
  `^${OWNER}(?:別表(?:第?[${NUMERAL}]+)?|同表)(?:\\([^()]{1,30}関係\\))?(?:[^。「」、]{1,40}の[部款項表])*(?:中、?|の次に)$`,
);

/**
 * The same in a numbered list, where the line must say more: (1) 第3条中「A」を「B」に改める。
 * Not (1) 第3条の取組に要する費用.
 */
const LISTED = new RegExp(
  `^${LIST_NUMBER}${PART}[^。]*(?:中[「『]|を次の(?:ように|とおり)|に次の[^。]{1,6}を加え|を削[りる]|${RENAMES})`,
);

/** The whole name of the agreement: 松山市及び東温市における連携協約（以下「原協約」という。）第3条を. */
const WHOLE_NAME = /^[^。、「」()第]{0,60}?(?=協(?:約|定))協(?:約|定)書?\([^()]*\)の?/;

/** 次の表の改正前の欄に掲げる規定を改正後の欄に掲げる規定のように改める。 A table behind it says what is changed. */
const BY_TABLE =
  /^(?:この協(?:約|定)の|[^。]{0,60}(?:協約|協定|規約)の一部を)?次の表(?:の|に|中)[^。]{0,80}(?:改め|変更|改正)(?:する|る)。$/;

/** Whether a sentence of an article changes another instrument: 原協約第3条を次のように改める。 */
export function isAmendingSentence(sentence: string): boolean {
  const text = withoutAsides(unquote(sentence).text).replace(WHOLE_NAME, '');
  return AMENDING.test(text);
}

/** A sentence without what its brackets say in sentences: 第3条（見出しを含む。）中. */
function withoutAsides(text: string): string {
  return text.replace(/\([^()「」]{1,40}。\)/g, '');
}

/** Whether a line begins a sentence that changes another instrument. */
export function opensAmendingProvision(line: Line): boolean {
  const { text } = line.flow;
  return (
    BY_TABLE.test(text) ||
    BEGUN.test(withoutAsides(text)) ||
    ABOVE_ROWS.test(text) ||
    (OPENING.test(text) && AMENDING.test(withoutAsides(unquote(text).text))) ||
    opensListedAmendment(line)
  );
}

/** Whether a line is an operation in a numbered list, and no item of a paragraph. */
export function opensListedAmendment(line: Line): boolean {
  return LISTED.test(line.flow.text);
}
