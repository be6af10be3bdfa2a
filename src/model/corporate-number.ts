/** 法人番号 of local governments. */

/**
 * The 法人番号 of a local government by its rule: a check digit, 000020 and the six digits of its 全国地方公共団体コード.
 * The check digit is 9 less the digits from the right, times 1, 2, 1, 2 …, modulo 9.
 *
 *     130001 → 000020130001 → 1·1 + 3·1 + 1·2 + 2·2 = 10 → 9 − 1 → 8000020130001
 *
 * Undefined where the code has not six digits. Worked out, not looked up: no open table has both.
 */
export function corporateNumber(code6: string): string | undefined {
  if (!/^[0-9]{6}$/.test(code6)) return undefined;
  const digits = `000020${code6}`;
  let sum = 0;
  for (let at = 0; at < digits.length; at++)
    sum += Number(digits.charAt(digits.length - 1 - at)) * (at % 2 === 0 ? 1 : 2);
  return `${9 - (sum % 9)}${digits}`;
}
