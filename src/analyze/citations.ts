/** Citations of laws and of notices of the ministry. */
import { foldWidth } from '../japanese/normalize.js';
import { NUMERAL, parseNumber } from '../japanese/numerals.js';
import type { Citation, LawCitation, NoticeCitation } from '../model/agreement.js';
import { present } from '../model/present.js';
import type { MappedText } from '../model/text.js';
import { sliceMapped, sourceSpans } from '../model/text.js';
import type { Context } from './context.js';
import { datesIn } from './dates.js';

const ERA = '明治|大正|昭和|平成|令和';

const LAW_NUMBER = `(?:${ERA})[${NUMERAL}元]+年法律第[${NUMERAL}]+号`;

/**
 * A law, with its number where it is cited first, and the provision.
 *
 *     地方自治法（昭和22年法律第67号）第252条の2第1項
 *     ^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^ ^^^
 *
 * Also 地方自治法第252条の2第4項 · 災害対策基本法（昭和36年法律第223号）, and with its number a name in
 * whole words: まち・ひと・しごと創生法（平成26年法律第136号） · …を総合的に支援するための法律（平成17年…）.
 * Not 本法 or この法律, nor 手法; 同法 is the law cited before it, and 法 the one that is called so:
 * 地方自治法（昭和22年法律第67号。以下「法」という。）.
 */
const LAW = new RegExp(
  `(?<name>(?<=^|[、。「」()])[^、。「」()]{2,60}?(?:するための|に関する)法律(?=\\(${LAW_NUMBER})` +
    `|(?<=^|[、。「」()])(?:[一-龠々ぁ-んァ-ヶー]{1,8}・)+[一-龠々ぁ-んァ-ヶー]{1,12}法(?=\\(${LAW_NUMBER})` +
    '|[一-龠々ァ-ヶー・]{2,25}法(?:律)?|同法|(?<![一-龠々ァ-ヶーの])法(?=第))' +
    `(?:\\((?<number>${LAW_NUMBER})[^()]*\\))?` +
    `(?:第(?<article>[${NUMERAL}]+)条(?<branches>(?:の[${NUMERAL}]+)*)(?:第(?<paragraph>[${NUMERAL}]+)項)?)?`,
  'g',
);

/**
 * A notice with its date, number and issuer.
 *
 *     連携中枢都市圏構想推進要綱（平成26年8月25日付け総行市第200号総務省自治行政局長通知）
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^   ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Also with commas between the parts, and a definition behind them: …総行市第200号。以下「要綱」という。）
 */
const NOTICE = new RegExp(
  '(?<name>[^、。()「」はに]{2,30}?(?:要綱|要領|指針|通知|基本方針))' +
    `\\((?<date>(?:${ERA})[^()付号]{3,12}?日?)(?:付け?)?の?、?` +
    `(?<number>[^()、。0-9${NUMERAL}]{1,8}第[${NUMERAL}]+号)の?、?(?<issuer>[^()、。]*)[^()]*\\)`,
  'g',
);

/** Every citation in a text. A law is one only where its number or a provision stands with it. */
export function findCitations(text: MappedText, context: Context): readonly Citation[] {
  const laws = lawsIn(text);
  const notices = Array.from(text.text.matchAll(NOTICE)).map(match =>
    noticeCitation(match, text, context),
  );
  const found = [...withReferents(laws, context), ...notices];
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function lawsIn(text: MappedText): readonly LawCitation[] {
  return Array.from(text.text.matchAll(LAW)).flatMap(match => {
    const law = lawCitation(match, text);
    if (law === undefined) return [];
    const end = match.index + match[0].length;
    return [law, ...furtherProvisions(law, end, text), ...sameArticle(law, end, text)];
  });
}

/**
 * Another article or paragraph of the law, joined to the one before it.
 *
 *     災害対策基本法（昭和36年法律第223号）第8条第2項第12号及び第67条の規定に基づき、
 *                                                ^^^^^
 *     地方自治法第252条の14第1項及び第3項 · 第252条の2第1項、第252条の7及び第252条の14
 *                               ^^^           ^^^^^^^^^^     ^^^^^^^^^^^
 *
 * Not 地方自治法第252条の2第1項の規定及び第3条の取組: a word stands between, and 第3条 is of the agreement itself.
 */
const FURTHER = new RegExp(
  `^(?:第[${NUMERAL}]+号)?(?:及び|並びに|又は|若しくは|、)` +
    `(?<cited>(?:第(?<article>[${NUMERAL}]+)条(?<branches>(?:の[${NUMERAL}]+)*))?(?:第(?<paragraph>[${NUMERAL}]+)項)?)`,
);

function furtherProvisions(
  law: LawCitation,
  from: number,
  text: MappedText,
): readonly LawCitation[] {
  const found: LawCitation[] = [];
  const { name, number } = law;
  for (let end = from; ;) {
    const match = FURTHER.exec(text.text.slice(end, end + 60));
    const place = provisionBehind(found.at(-1) ?? law, match?.groups ?? {});
    if (match === null || place === undefined) return found;
    end += match[0].length;
    const spans = sourceSpans(text, end - (match.groups?.['cited'] ?? '').length, end);
    found.push({ kind: 'law', name, ...present({ number }), ...place, spans });
  }
}

type Provision = Pick<LawCitation, 'article' | 'paragraph'>;

/** What is cited behind a provision; a paragraph alone is of the same article, where that was cited with one. */
function provisionBehind(
  { article: before, paragraph: paragraphBefore }: LawCitation,
  { article, branches, paragraph }: Readonly<Partial<Record<string, string>>>,
): Provision | undefined {
  if (before === undefined) return undefined;
  const number = paragraph === undefined ? undefined : parseNumber(paragraph);
  if (article !== undefined)
    return { article: articleNumber(article, branches ?? ''), ...present({ paragraph: number }) };
  if (number === undefined || paragraphBefore === undefined) return undefined;
  return { article: before, paragraph: number };
}

/**
 * Another paragraph of the article that is cited before it in the sentence.
 *
 *     地方自治法第252条の2第1項の規定により、…について、同条第3項の規定により、議会の議決を求める。
 *                                                  ^^^^^^^^^
 *
 * Not 地方自治法第252条の2第1項 … 第3条の取組 … 同条第2項: another article stands between.
 */
const SAME_ARTICLE = new RegExp(`^[^。条]{0,150}(?<cited>同条第(?<paragraph>[${NUMERAL}]+)項)`);

function sameArticle(law: LawCitation, end: number, text: MappedText): readonly LawCitation[] {
  const match = SAME_ARTICLE.exec(text.text.slice(end, end + 170));
  const { cited, paragraph } = match?.groups ?? {};
  const number = parseNumber(paragraph ?? '');
  if (match === null || cited === undefined || number === undefined) return [];
  if (law.article === undefined) return [];
  const behind = end + match[0].length;
  return [{ ...law, paragraph: number, spans: sourceSpans(text, behind - cited.length, behind) }];
}

/**
 * 同法 gets the name and number of the law before it, be it in an article above, 法 those of the law that the
 * document calls so; without one they cite nothing.
 */
function withReferents(laws: readonly LawCitation[], context: Context): readonly LawCitation[] {
  let last: LawCitation | undefined;
  return laws.flatMap(law => {
    if (law.name === '法') last = abbreviatedLaw(context);
    else if (law.name !== '同法') last = law;
    else last ??= lawBefore(law, context);
    if (last === undefined) return [];
    return [{ ...law, name: last.name, ...present({ number: law.number ?? last.number }) }];
  });
}

/** The last law that is cited by its name before a place. */
function lawBefore({ spans: [place] }: LawCitation, context: Context): LawCitation | undefined {
  return namedLaws(context).findLast(
    ({ name, spans: [span] }) =>
      name !== '法' && name !== '同法' && (span?.start ?? 0) < (place?.start ?? 0),
  );
}

function namedLaws(context: Context): readonly LawCitation[] {
  return [...context.leavesOf('preamble'), ...context.leavesOf('sentence')].flatMap(leaf =>
    lawsIn(context.textOf(leaf)),
  );
}

/** The law that the preamble or an article defines 「法」 to be. */
function abbreviatedLaw(context: Context): LawCitation | undefined {
  return namedLaws(context).find(({ spans }) =>
    /以下、?「法」という/.test(foldWidth(context.quote(spans).text)),
  );
}

function lawCitation(match: RegExpExecArray, text: MappedText): LawCitation | undefined {
  const { name, number, article, branches, paragraph } = match.groups ?? {};
  if (name === undefined || (number === undefined && article === undefined)) return undefined;
  return {
    kind: 'law',
    name,
    ...present({
      number,
      article: article === undefined ? undefined : articleNumber(article, branches ?? ''),
      paragraph: paragraph === undefined ? undefined : parseNumber(paragraph),
    }),
    spans: sourceSpans(text, match.index, match.index + match[0].length),
  };
}

function articleNumber(article: string, branches: string): string {
  return [article, ...branches.split('の').slice(1)]
    .map(part => parseNumber(part) ?? part)
    .join('_');
}

function noticeCitation(
  match: RegExpExecArray,
  text: MappedText,
  context: Context,
): NoticeCitation {
  const { name = '', date = '', number = '', issuer = '' } = match.groups ?? {};
  const dateStart = match.index + match[0].indexOf(date);
  const [statement] = datesIn(sliceMapped(text, dateStart, dateStart + date.length), context);
  const quotation = context.quotePart(text, dateStart, dateStart + date.length);
  return {
    kind: 'notice',
    name,
    number,
    date: statement ?? { quotation },
    issuer,
    spans: sourceSpans(text, match.index, match.index + match[0].length),
  };
}

/**
 * Citations with the number of each law, where the document gives it once: 地方自治法第252条の2第4項
 * in an article is the law whose number the preamble has.
 */
export function withLawNumbers(
  citations: readonly Citation[],
  all: readonly Citation[],
): readonly Citation[] {
  const numbers = new Map<string, string>();
  for (const citation of all) {
    if (citation.kind === 'notice' || citation.number === undefined) continue;
    if (!numbers.has(citation.name)) numbers.set(citation.name, citation.number);
  }
  return citations.map(citation => {
    if (citation.kind === 'notice') return citation;
    const number = citation.number ?? numbers.get(citation.name);
    return { ...citation, ...present({ number }) };
  });
}
