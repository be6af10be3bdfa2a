/** Words that tell what a sentence of an article is: a norm, an effect, or neither. */

/** この協定は、…を目的とする. */
const PURPOSE = /目的とする。$/;

/**
 * What the agreement itself does: it settles something, and obliges nobody to.
 *
 *     この協定は、協定団体が相互に応援することに関し必要な事項を定めるものとする。
 *     この協定は、構成団体が協議して定めるものとする。 — not: nothing is settled by it, the members settle
 */
const SUBJECT_MATTER =
  /^(?:この|本)(?:[^、。はが]{0,8}?)(?:協約|協定|規約|協定書|協約書|要綱|覚書)は、.*(?:事項|方針|内容|事務|手続|方法|条件|範囲|役割分担|取組|基準)(?:等)?を(?:定める|規定する)(?:ものとする)?。$/;

/** この協定において「分水料」とは、…をいう. */
const DEFINITION = /「[^」]{1,30}」とは、.*を(?:いう|指す)(?:ものとする)?。$/;

/** ただし、応援団体が派遣した職員については、この限りでない: the rule before does not hold there. */
const EXCEPTION = /この限りで(?:は)?ない。$/;

/** Whether a sentence lays down no norm: purpose, subject matter, definition, exception, a pointer to the annex. */
export function laysDownNothing(sentence: string): boolean {
  if ([PURPOSE, SUBJECT_MATTER, DEFINITION, EXCEPTION].some(words => words.test(sentence)))
    return true;
  const annex = sentence.indexOf('別表');
  return annex >= 0 && sentence.endsWith('。') && /とおり|ところによる/.test(sentence.slice(annex));
}

/** Whether a clause that has no party for its topic only says where things stand: …は、次のとおりとする. */
export function pointsElsewhere(clause: string): boolean {
  return /(?:次|別記|下記|別紙|各号)[^。、]*とおりとする。$/.test(clause);
}

/**
 * An effect on the instrument, that nobody has to bring about.
 *
 *     …その効力を失う · この協約は失効する · 更に5年間更新するものとする · 令和3年3月31日をもって廃止する
 *     2年を経過した日に廃止されるものとする · この協定は、甲から通告があった場合に廃止するものとする
 *     この協約の失効を求める, 協議して廃止する — not: somebody does that
 */
const EFFECT = [
  /効力を(?:失[うい]|生[ずじ]|有[すし])|失効する/,
  /期間は|(?:期間|[年月日]間)[^。、]{0,12}(?:更新|延長)(?:する|される|し)/,
  /から(?:これを)?(?:施行|適用)する|ものとみな[すし]/,
  /日(?:に|限り、?|をもって、?)(?:これを)?廃止(?:する|し|され)/,
  /^(?:この|本).*(?:とき|場合)(?:に|は|には)、?廃止(?:する|される)(?:(?:もの|こと)とする)?。$/,
];

/** Whether a clause fixes an effect. */
export function fixesEffect(clause: string): boolean {
  return EFFECT.some(words => words.test(clause));
}
