import { describe, expect, it } from 'vitest';
import { dayAfter, durationOf, endOfFiscalYear, lastDayOf } from '../../src/japanese/periods.js';

describe('a length of time', () => {
  it.each([
    ['5', '年', 'P5Y'],
    ['6', 'か月', 'P6M'],
    ['六', '箇月', 'P6M'],
    ['6', '月', 'P6M'],
    ['30', '日', 'P30D'],
    ['2', '週', 'P2W'],
    ['0', '年', undefined],
  ])('of %s%s is %s', (count, unit, expected) => {
    expect(durationOf(count, unit)).toBe(expected);
  });
});

describe('the last day of a term', () => {
  it.each([
    ['2021-04-01', 'P5Y', '2026-03-31'],
    ['2021-04-01', 'P10Y', '2031-03-31'],
    ['2021-10-15', 'P6M', '2022-04-14'],
    ['2021-08-31', 'P6M', '2022-02-27'],
    ['2021-04-01', 'P30D', '2021-04-30'],
    ['2021-04-01', 'P2W', undefined],
  ])('that begins on %s and has %s is %s', (first, duration, expected) => {
    expect(lastDayOf(first, duration)).toBe(expected);
  });
});

describe('days', () => {
  it.each([
    ['2026-03-31', '2026-04-01'],
    ['2024-02-28', '2024-02-29'],
    ['2025-12-31', '2026-01-01'],
  ])('the day after %s is %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });

  it.each([
    ['2021-04-01', '2022-03-31'],
    ['2022-03-31', '2022-03-31'],
    ['2021-12-31', '2022-03-31'],
  ])('the fiscal year of %s ends on %s', (day, end) => {
    expect(endOfFiscalYear(day)).toBe(end);
  });
});
