/**
 * Words that a text of an agreement must have at a place, and what recognition makes of them. A
 * correction is made only where the place leaves no other word; what was recognised is kept beside it.
 */

/** A part of a line that was recognised as something else. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Rule {
  /** Matches the misread word alone; what must stand around it is looked at, not taken in. */
  readonly pattern: RegExp;
  readonly text: string;
}

/** Shapes that are taken for these characters; none of them can stand in the places below. */
const DAI = '[征弟策筆笛筵]';
const KO = '[申田由曰]';
const OTSU = '(?:[選忌己巳巴と之乏込えみ]|へろ|とん|ZZ?)';
const KEN = '[関賠園疾剛図同内科較隊税固層]';
const NUMBER = '[0-9０-９一二三四五六七八九十百]{1,4}';

/** A digit of a number between 第 and its unit, and what it is taken for: 第S条, 第1l項, 第ー条. Not 第Ｂ案. */
function digitRules(digits: string, doubles: Readonly<Record<string, string>>): readonly Rule[] {
  const all = `[${digits}${Object.keys(doubles).join('')}]`;
  return Object.entries(doubles).map(([double, text]) => ({
    pattern: new RegExp(`(?<=第${all}{0,3})[${double}](?=${all}{0,3}(?:条|項|号|章))`, 'g'),
    text,
  }));
}

const RULES: readonly Rule[] = [
  ...digitRules('0-9０-９', { 'lI|': '1', S: '5', B: '8', Oo: '0' }),
  // 平成29年I月14日 · 令和3年l2月O1日   Not Ｉ月: a year or a month stands before it
  { pattern: /(?<=[0-9０-９][年月][)）]?\s?[0-9０-９]?)[lI|](?=[0-9０-９]?[月日])/g, text: '1' },
  { pattern: /(?<=[0-9０-９][年月][)）]?\s?[0-9０-９]?)[Oo](?=[0-9０-９]?[月日])/g, text: '0' },
  ...digitRules('一二三四五六七八九十百', { ー: '一', ニ: '二', ハ: '八' }),
  // 征3条 この連携協約は、 · 次条弟1項   Not 弟と申す: no number of a provision follows
  { pattern: new RegExp(`${DAI}(?=${NUMBER}(?:条|項|号|章))`, 'g'), text: '第' },
  // 別表征2（第3条関係）
  { pattern: new RegExp(`(?<=別表)${DAI}(?=${NUMBER})`, 'g'), text: '第' },
  // 取弓内容: no other word has 弓 behind 取
  { pattern: /(?<=取)弓/g, text: '組' },
  // 第3粂 甲及び乙は、 · 第3粂（目的）   Not 第3案: only where a gap, a caption or the end of the line follows
  { pattern: new RegExp(`(?<=^第${NUMBER})[粂桑柔](?=\\s|[（(]|$)`, 'g'), text: '条' },
  // 前条第一頃の   Not この頃
  { pattern: new RegExp(`(?<=第${NUMBER})頃`, 'g'), text: '項' },
  // 皿の役割 · (イ) への役割 · 了の役割及び費用分担: all of a cell or an entry   Not 国への役割, 中の役割を担う。
  ...Object.entries({ 甲: '[申田由曰皿四中]', 乙: '[選忌己巳巴2Zんへ]', 丁: '了' }).map(
    ([text, double]) => ({
      pattern: new RegExp(
        `(?<=^\\s*(?:\\S{1,4}\\s+)?)${double}(?=の役割(?:及び[^。]{0,10}|分担)?$)`,
        'g',
      ),
      text,
    }),
  ),
  // 中、乙及び丙は
  { pattern: new RegExp(`${KO.replace('[', '[中皿')}(?=、乙(?:、|及び|並びに))`, 'g'), text: '甲' },
  { pattern: new RegExp(`[中皿四](?=(?:及び|又は|並びに)乙[はがのを、])`, 'g'), text: '甲' },
  // 申及び乙は、 · 由又は乙 · 「申」という   Not 申し出る
  { pattern: new RegExp(`${KO}(?=(?:及び|又は|並びに)[乙丙選忌己])`, 'g'), text: '甲' },
  { pattern: new RegExp(`(?<=「)${KO}(?=」という)`, 'g'), text: '甲' },
  { pattern: /(?<=以下「)[中皿四](?=」という)/g, text: '甲' },
  // 申 松山市 in a signature; 申の役割 in the head of a table; 申と連携して at the beginning of a cell
  { pattern: new RegExp(`^${KO}(?=\\s+\\S|の役割|と(?:連携|協力|分担))`, 'g'), text: '甲' },
  // 甲及び選は、 · 甲又はへろは、   Not 甲及びその: a particle follows the label
  {
    pattern: new RegExp(`(?<=(?:甲|${KO})(?:及び|又は|並びに))${OTSU}(?=[はがのを、])`, 'g'),
    text: '乙',
  },
  { pattern: new RegExp(`(?<=「)${OTSU}(?=」という)`, 'g'), text: '乙' },
  { pattern: new RegExp(`^${OTSU}(?=\\s+\\S|の役割|と(?:連携|協力|分担))`, 'g'), text: '乙' },
  // 連携中枢都市剛の形成 · 軍携中枢都市   Not 連携中枢都市の, 連携中枢都市宣言
  {
    pattern: new RegExp(`(?<=中枢都市)${KEN}(?=[のをにが」、)）]|$|ビジョン|構想)`, 'g'),
    text: '圏',
  },
  { pattern: /[軍運違](?=携中枢都市|携協約)/g, text: '連' },
  // 関域全体の · 「園城」という   Not 広域, 地域, 流域
  { pattern: /(?:[関賠園疾剛較隊][域城]|圏城)(?=全体|内|の|を|に|が|」という)/g, text: '圏域' },
  // 刑表（第3条関係）   Not 年表
  { pattern: /^[刑則](?=表(?:第|[(（]|$))/g, text: '別' },
];

/** The corrections of a line, in order; none of them touches another. */
export function correctionsOf(line: string): readonly Correction[] {
  const found = RULES.flatMap(({ pattern, text }) =>
    [...line.matchAll(pattern)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      text,
    })),
  ).sort((a, b) => a.start - b.start);
  const apart: Correction[] = [];
  for (const correction of found) {
    if (correction.start >= (apart.at(-1)?.end ?? 0)) apart.push(correction);
  }
  return apart;
}
