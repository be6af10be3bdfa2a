/**
 * Files as character recognition would hand them over: names and words may be wrong, but there are as many
 * instruments, parties, articles, measures and roles as there are. What is not is on record in
 * known-recognition.json.
 */
import { describe, expect, it } from 'vitest';
import { MODEL_KINDS, generate, misread, render, styles } from '../../bench/generate/index.js';
import { expectOnRecord } from '../support/known-failures.js';
import { outlineComparisonOf } from '../support/generated.js';

/** How many files of each kind are made. */
const COUNT = 60;

/** The share of all numbers of parts that must be right. */
const RIGHT = 0.98;

describe.each(MODEL_KINDS)('%s', kind => {
  it('keeps the number of its parts when it is recognised', () => {
    const compared = Array.from({ length: COUNT }, (_, at) => {
      const seed = 1000 + at;
      return outlineComparisonOf(generate(seed, kind), styles(seed));
    });
    const numbers = compared.flatMap(({ right, wrong }) => [...right, ...wrong]);
    const share = 1 - compared.flatMap(({ wrong }) => wrong).length / numbers.length;
    const reports = compared.flatMap(({ wrong }) => wrong);
    const failure = share >= RIGHT ? undefined : [`right: ${share}`, ...reports].join('\n');
    expectOnRecord('known-recognition.json', kind, failure);
  });
});

describe('a text that is misread', () => {
  const text = render(generate(3, 'cooperation-agreement'), styles(3));

  it('is so in the same way for the same seed, and in another for another', () => {
    expect(misread(text, 1)).toBe(misread(text, 1));
    expect(misread(text, 1)).not.toBe(misread(text, 2));
  });

  it('keeps its lines and their cells', () => {
    const layoutOf = (whole: string): string => whole.replace(/[^\n\t]+/g, '');
    expect(layoutOf(misread(text, 1))).toBe(layoutOf(text));
  });
});
