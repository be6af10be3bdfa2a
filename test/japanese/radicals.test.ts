import { describe, expect, it } from 'vitest';
import { ordinaryCharacterOf } from '../../src/japanese/radicals.js';

describe('ordinaryCharacterOf', () => {
  it.each([
    ['⼾', '戸'],
    ['⽔', '水'],
    ['⼭', '山'],
    ['⺠', '民'],
    ['⻑', '長'],
    ['⻄', '西'],
    ['⻘', '青'],
    ['⿓', '龍'],
    ['⻯', '竜'],
    ['⿔', '龜'],
  ])('maps %s to %s', (radical, character) => {
    expect(ordinaryCharacterOf.get(radical)).toBe(character);
  });

  it('maps every radical to one character that is no radical', () => {
    for (const [radical, character] of ordinaryCharacterOf) {
      expect(radical).toMatch(/^[\u2E80-\u2FD5]$/);
      expect(character).toMatch(/^[^\u2E80-\u2FD5]$/u);
    }
  });

  it('has all 214 Kangxi radicals', () => {
    const kangxi = [...ordinaryCharacterOf.keys()].filter(radical => radical >= '\u2F00');
    expect(kangxi).toHaveLength(214);
  });
});
