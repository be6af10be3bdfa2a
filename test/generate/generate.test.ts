/** The generator itself: the same file for the same seed, and files that differ. */
import { describe, expect, it } from 'vitest';
import {
  MODEL_KINDS,
  PLAIN,
  expectationOf,
  generate,
  render,
  styles,
} from '../../bench/generate/index.js';

const SEEDS = Array.from({ length: 40 }, (_, at) => at);

describe.each(MODEL_KINDS)('%s', kind => {
  it('is the same for the same seed', () => {
    for (const seed of SEEDS.slice(0, 5))
      expect(render(generate(seed, kind), styles(seed))).toBe(
        render(generate(seed, kind), styles(seed)),
      );
  });

  it('differs from seed to seed', () => {
    const texts = SEEDS.map(seed => render(generate(seed, kind), PLAIN));
    expect(new Set(texts).size).toBe(SEEDS.length);
  });

  it('leaves no slot unfilled, in the text and in the gold', () => {
    for (const seed of SEEDS) {
      const model = generate(seed, kind);
      expect(render(model, styles(seed))).not.toMatch(/[{}]/);
      expect(JSON.stringify(Object.values(expectationOf(model, styles(seed))))).not.toMatch(
        /\{[\w:]+\}/,
      );
    }
  });
});
