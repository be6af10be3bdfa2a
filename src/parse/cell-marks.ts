/** Cells that say nothing themselves: 同上 points to the cell above, 同左 to the one on the left, － is empty. */

/** 同上 · 〃 · 上記に同じ: the text of the cell above. Not 同上の取組を行う。 */
const AS_ABOVE = /^(?:同上|〃|″|"|上(?:記|欄)?(?:に|と)同じ。?)$/;

/** 同左 · 左に同じ · ←: the text of the cell on the left. Not 同左の取組を行う。 */
const AS_LEFT = /^(?:同左|左(?:記|欄)?(?:に|と)同じ。?|←)$/;

/** 甲に同じ · 松山市と同じ。: the text of the cell of that party. Not 甲と同じ取組を行う。 */
const AS_PARTY = /^(?<party>[甲乙丙丁戊己]|[^、。]{1,12}[市区町村県])(?:の役割)?(?:に|と)同じ。?$/;

/** － · ― · なし: nothing. */
const NOTHING = /^(?:[-‐‑–—―−─ー]{1,3}|(?:特に|該当)?なし)$/;

/** Whether the folded text of a cell stands for the text of the one above. */
export function isAsAbove(text: string): boolean {
  return AS_ABOVE.test(text);
}

/** Whether the folded text of a cell stands for the text of the one on its left. */
export function isAsLeft(text: string): boolean {
  return AS_LEFT.test(text);
}

/** Whose cell of the same row the folded text of a cell stands for. */
export function partyMeantBy(text: string): string | undefined {
  return AS_PARTY.exec(text)?.groups?.['party'];
}

/** Whether the folded text of a cell says that it is empty. */
export function isNothing(text: string): boolean {
  return NOTHING.test(text);
}
