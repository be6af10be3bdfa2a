import { describe, expect, it } from 'vitest';
import { corporateNumber } from '../../src/model/corporate-number.js';

describe('corporateNumber', () => {
  it.each([
    ['130001', '8000020130001'],
    ['182079', '4000020182079'],
    ['202134', '4000020202134'],
    ['352012', '4000020352012'],
    ['094111', '2000020094111'],
  ])('of %s is %s, as published', (code, number) => {
    expect(corporateNumber(code)).toBe(number);
  });

  it.each(['16201', '1620190', 'コード', ''])('of “%s”, which is no code, there is none', code => {
    expect(corporateNumber(code)).toBeUndefined();
  });
});
