/** The words that tell the kind of an article, by slugs of `vocab/clause-kind`. */

/**
 * Words of a heading, tried in this order: 事務執行…費用分担 is both execution and cost, 連携する取組及び役割分担
 * is no sharing of cost, 連絡責任者 is no liability.
 */
export const KINDS_BY_HEADING: readonly (readonly [string, RegExp])[] = [
  ['purpose', /目的|趣旨/],
  ['definitions', /定義|用語/],
  ['basic-policy', /基本(?:的な)?方針|基本理念/],
  ['personal-data', /個人情報|個人データ/],
  ['secrecy', /秘密|守秘|機密/],
  ['liaison', /連絡(?:担当|窓口|責任者|体制|先)|担当窓口|情報(?:の|等の)?(?:交換|共有)/],
  ['jurisdiction', /管轄|裁判|紛争/],
  ['liability', /損害|責任|補償|賠償/],
  ['execution-cost', /事務の?執行.*費用|事務処理.*費用/],
  ['entrusted-affairs', /委託事務の範囲|事務の範囲|委託する事務/],
  ['management-execution', /管理及び執行|執行の方法|適用する条例|条例等の適用/],
  ['cost', /費用|経費|負担|委託料|収入|予算|決算/],
  ['aid-request', /要請/],
  ['aid-content', /応援/],
  ['measures', /取組|役割分担|連携する(?:事務|事業)|協力事項|政策分野/],
  ['term', /有効期間|存続期間|(?:協定|協約|委託|契約)(?:の)?期間|^[(]?期間/],
  ['change-abolition', /変更|廃止|改正/],
  ['termination', /失効|解除|終了/],
  ['succession', /承継|引継|経過措置/],
  ['reporting', /報告/],
  ['supplementary', /施行(?:期日|日)|委任/],
  ['doubt', /疑義|補則|その他|定めのない/],
  ['consultation', /協議|会議|調整/],
];

/** Words of the text, where there is no heading, or one that says nothing. */
export const KINDS_BY_TEXT: readonly (readonly [string, RegExp])[] = [
  ['purpose', /目的とする。/],
  ['measures', /別表(?:に|の)/],
  ['entrusted-affairs', /事務[^。]*を[^。]*に委託(?:する|し)/],
  ['term', /有効期間は/],
  ['termination', /効力を失う/],
  ['change-abolition', /変更し、又は廃止/],
  ['doubt', /疑義|定めのない事項/],
  ['personal-data', /個人情報/],
  ['secrecy', /秘密を/],
  ['jurisdiction', /裁判所を/],
  ['aid-request', /応援を(?:要請|求め)/],
  ['cost', /費用|経費/],
  ['consultation', /協議を行う|会議を開催/],
  ['basic-policy', /役割を分担して|連携を図る/],
  ['supplementary', /から施行する/],
];
