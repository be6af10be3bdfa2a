/** Lines that say what happened to a text: 昭和41年7月1日 届出. */
import { NUMERAL } from '../japanese/numerals.js';

/**
 * A line above the first article that says what happened to the text, and is no caption.
 *
 *     （昭和41年7月1日愛媛県知事届出） · 昭和41年7月1日 届出 · （令和2年1月20日松山市告示第55号） · 告示第55号
 *
 * Not （令和3年4月1日前に委託した事務）, nor （届出）.
 */
const EVENT = new RegExp(
  `^\\(?(?:[^。]*年[^。]{1,8}日[^。]{0,14}(?:届出|議決|可決|許可|認可|承認|締結|告示)|` +
    `[^。]{0,30}(?:告示|公告)第[${NUMERAL}]+号)\\)?$`,
);

/** Whether a line only says what happened to the text, and when or under which number. */
export function tellsOfEvent(text: string): boolean {
  return EVENT.test(text);
}
