/** What a line is called that names an instrument. */
import type { Line } from './physical-lines.js';

/**
 * The name of an instrument: …連携協約, …形成に関する連携協約書, …協定（案）, …規約, …宣言, …の廃止に関する協議書.
 * Not …協約を締結する。 or …に関する協議.
 */
const TITLE =
  /(?:(?:協約|協定|規約|宣言|覚書)(?:書|文)?|協議書|合意書|確認書)(?:\(案\)|\([^()。、]*締結\))?$/;

/** Whether a line names an instrument. */
export function namesInstrument({ flow: { text } }: Pick<Line, 'flow'>): boolean {
  return TITLE.test(text);
}
