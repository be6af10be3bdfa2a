/** Days on pages stand in both calendars. */
import { describe, expect, it } from 'vitest';
import { dateText } from '../../src/serve/pages/dates.js';

describe('a day', () => {
  it.each([
    ['2026-01-19', '令和8年1月19日 (2026-01-19)'],
    ['2019-05-01', '令和元年5月1日 (2019-05-01)'],
    ['2019-04-30', '平成31年4月30日 (2019-04-30)'],
    ['2016-10', '平成28年10月 (2016-10)'],
    ['1947', '昭和22年 (1947)'],
    ['2026-13-40', '2026-13-40'],
    ['近日', '近日'],
  ])('%s is said in Japanese as %s', (date, said) => {
    expect(dateText(date, 'ja')).toBe(said);
  });

  it('has the day of the world first in English', () => {
    expect(dateText('2026-01-19', 'en')).toBe('2026-01-19 (令和8年1月19日)');
  });
});
